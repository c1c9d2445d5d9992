#pragma once

#include <string>

#include "common/result.h"

namespace vertebra::store {

// Keeps a session file to one program: a lock on a file beside it, which ends with its holder,
// however that ends. Says who has it when it is taken.
class FileLock {
public:
    [[nodiscard]] static Result<FileLock> take(const std::string& path);

    FileLock() = default;
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

private:
    void give_back();
    std::string beside_;
    int descriptor_ = -1;
};

}  // namespace vertebra::store
