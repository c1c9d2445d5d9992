#pragma once

#include <string>
#include <vector>

namespace vertebra {

// Something wrong in a pack: which file, where in it, and what.
struct Fault {
    std::string file;
    std::string path;  // as /scenarios/3/links/0/sign
    std::string what;
};
using Faults = std::vector<Fault>;

}  // namespace vertebra
