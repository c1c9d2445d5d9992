#pragma once

#include <filesystem>

#include "protocol/messages.h"

namespace vertebra::dashboard {

// Writes an export into the folder under the name the host gave it, never over a file that is
// there, and all of it or nothing: beside, synced, then renamed. The path it has now; an error
// whose message is the path that could not be written, with the code no_room where the disk is
// full.
[[nodiscard]] Result<std::string> write_export(const std::filesystem::path& folder,
                                               const protocol::Exported& file);

// The person's Documents, else their home, else where the program was started.
std::filesystem::path usual_export_folder();

}  // namespace vertebra::dashboard
