#pragma once

#include <cstdint>
#include <string>

#include "common/result.h"
#include "common/session/event.h"

namespace vertebra::store {

// An event as it stands in the file: its kind, the columns an answer has, and the rest as JSON.
// The format is described in store/README.md.
struct EventRow {
    std::uint64_t offset = 0;
    std::int64_t at_ms = 0;
    std::string type;
    std::string seat;  // answers only: 16 bytes
    std::string item;
    int round = 0;
    std::string key;  // answers only: 16 bytes
    int revision = 0;
    int resets = 0;
    std::string body;  // JSON
};

EventRow row_of(std::uint64_t offset, const Event& event);
[[nodiscard]] Result<Event> event_of(const EventRow& row);

}  // namespace vertebra::store
