#pragma once

#include <string>
#include <utility>
#include <vector>

#include "common/result.h"

namespace vertebra::report {

// Files as one ZIP archive, in this order and without times: the same files give the same bytes.
using NamedFile = std::pair<std::string, std::string>;
[[nodiscard]] Result<std::string> zipped(const std::vector<NamedFile>& files);

}  // namespace vertebra::report
