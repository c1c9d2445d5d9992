#pragma once

#include <string>

namespace vertebra {

// A session file in the middle of a workshop, written through the store.
struct Filled {
    std::string token;      // of its first seat
    std::string open_item;  // the last scenario; answers are still taken
};

// So many seats, each with an answer to every scenario: some 60.
Filled fill(const std::string& path, int seats);

}  // namespace vertebra
