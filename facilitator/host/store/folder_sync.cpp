#include "facilitator/host/store/folder_sync.h"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>

namespace vertebra::store {

bool sync_folder_of(const std::string& path) {
    auto folder = std::filesystem::path{path}.parent_path().string();
    if (folder.empty()) folder = ".";
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool synced = fsync(descriptor) == 0;
    close(descriptor);
    return synced;
}

}  // namespace vertebra::store
