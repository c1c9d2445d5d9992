#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facilitator/host/store/event_row.h"

namespace vertebra::fuzz {

// Rows of a log as text: a line each, with tabs between time, type, seat, item, round, key,
// revision, resets and body. A seat and a key are one letter, which stands for 16 of them.
std::vector<store::EventRow> rows_of(std::string_view text);

}  // namespace vertebra::fuzz
