#pragma once

#include <string>
#include <vector>

namespace vertebra::faults {

// One malformed or unusual request, and the answers that are right. PORT in `bytes` stands for the
// host's port.
struct HttpCase {
    std::string name;
    std::string bytes;
    std::vector<unsigned> wanted;  // status codes; empty: any from 400 on
    bool at_once = false;          // in pieces its end would come after the answer
};

// What Beast's parser lets pass, and what it refuses: each once, with the one right answer.
std::vector<HttpCase> http_table();

// A correct request of the page or of the upgrade with one or two things wrong, at every place
// where something can be wrong, with a second request planted behind it. None is to be served.
// The same seed gives the same cases; `most` different ones.
std::vector<HttpCase> http_mutations(unsigned seed, std::size_t most);

}  // namespace vertebra::faults
