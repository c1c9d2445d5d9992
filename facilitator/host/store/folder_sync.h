#pragma once

#include <string>

namespace vertebra::store {

// Syncs a file by its name. False when it could not.
[[nodiscard]] bool sync_file(const std::string& path);

// Syncs the folder a file lies in: after it a name that was given or taken away there stays so,
// also through a power cut. False when it could not.
[[nodiscard]] bool sync_folder_of(const std::string& path);

}  // namespace vertebra::store
