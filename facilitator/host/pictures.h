#pragma once

#include <map>
#include <string>

#include "common/chart/chart.h"

namespace vertebra {

// Charts drawn for pages. Layouts of networks are remembered, since they cost milliseconds and
// come up again at every change of state. Lives on the io thread.
class Pictures {
public:
    // Laid out; from memory when a network of the same boxes, labels and arrows was before.
    Network laid(const Network& network);
    std::string drawn(const Chart& chart);

private:
    std::map<std::string, Network> layouts_;
};

}  // namespace vertebra
