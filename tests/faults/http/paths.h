#pragma once

#include <string>
#include <vector>

namespace vertebra::faults {

// Targets that would be files of this machine if the host made paths of them: up and out in every
// spelling, in front of what one would like to read. `folder` is a folder outside of what is
// served. Different from one another; none is a page.
std::vector<std::string> path_tricks(const std::string& folder);

}  // namespace vertebra::faults
