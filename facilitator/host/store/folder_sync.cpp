#include "facilitator/host/store/folder_sync.h"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>

namespace vertebra::store {

bool sync_file(const std::string& path) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool synced = fsync(descriptor) == 0;
    close(descriptor);
    return synced;
}

bool sync_folder_of(const std::string& path) {
    const auto folder = std::filesystem::path{path}.parent_path().string();
    return sync_file(folder.empty() ? "." : folder);
}

}  // namespace vertebra::store
