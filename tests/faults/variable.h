#pragma once

#include <cstdlib>
#include <string>

namespace vertebra::faults {

// A variable of the environment while this lives, for the programs that are started meanwhile.
class Variable {
public:
    Variable(const char* name, const std::string& value) : name_(name) {
        if (const char* before = std::getenv(name)) before_ = before;
        set(value);
    }
    ~Variable() {
        if (before_.empty()) {
            unsetenv(name_);
        } else {
            set(before_);
        }
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

    void set(const std::string& value) const { setenv(name_, value.c_str(), 1); }

private:
    const char* name_;
    std::string before_;
};

}  // namespace vertebra::faults
