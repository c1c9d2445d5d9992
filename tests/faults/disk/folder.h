#pragma once

#include <filesystem>
#include <string>

namespace vertebra::faults {

// A folder of its own for a check, in memory where there is such a place; removed at the end.
class Folder {
public:
    Folder() {
        namespace fs = std::filesystem;
        std::error_code none;
        const fs::path memory{"/dev/shm"};
        const auto base = fs::is_directory(memory, none) ? memory : fs::temp_directory_path();
        std::string name = (base / "vertebra-check-XXXXXX").string();
        path_ = mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const std::string& path() const { return path_; }
    std::string file() const { return path_ + "/a.vertebra"; }

private:
    std::string path_;
};

}  // namespace vertebra::faults
