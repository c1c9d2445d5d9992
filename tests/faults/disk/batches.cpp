#include "tests/faults/disk/batches.h"

namespace vertebra::faults {

Events batch(int n) {
    Events events;
    for (int at = 0; at <= n % 4; ++at) {
        const auto number = static_cast<std::uint64_t>(n * 10 + at);
        const auto reason = std::string(static_cast<std::size_t>(n * 37 % 900), 'r');
        events.push_back({n, AnswerCast{{1, number},
                                        {"flood-01"},
                                        1,
                                        {0xA5A5, number},
                                        1,
                                        {Scale{Scale::Mark::Level, n % 5}, reason}}});
    }
    return events;
}

std::uint64_t events_up_to(int batches) {
    std::uint64_t events = 0;
    for (int n = 1; n <= batches; ++n) {
        events += batch(n).size();
    }
    return events;
}

}  // namespace vertebra::faults
