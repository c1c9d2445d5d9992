#pragma once

#include <string>
#include <string_view>

#include "common/result.h"

namespace vertebra {

// Writes a file beside, syncs it and renames it: at its place there is what was there before, or
// all of the new one. `rights` as for open().
[[nodiscard]] Result<void> write_whole(const std::string& path, std::string_view bytes,
                                       unsigned rights = 0644);

}  // namespace vertebra
