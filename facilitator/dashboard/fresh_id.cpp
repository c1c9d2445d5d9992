#include "facilitator/dashboard/fresh_id.h"

#include <random>

namespace vertebra::dashboard {

std::uint64_t random_half() {
    std::random_device source;
    std::uniform_int_distribution<std::uint64_t> any;
    return any(source);
}

}  // namespace vertebra::dashboard
