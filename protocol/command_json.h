#pragma once

#include <array>
#include <string_view>

#include "common/session/command.h"
#include "protocol/strict_json.h"

namespace vertebra::protocol {

// A facilitator's command as on the wire, without its number.
Json to_json(const Command& command);

// Reads the fields of the command of that type out of `fields`; unknown_type for any other.
// What is wrong with single fields is kept in `fields`.
[[nodiscard]] Result<Command> read_command(const std::string& type, Fields& fields);

// The commands a recorder may send, by their names on the wire: what is written down beside the
// workshop and moves nothing in it. A facilitator needs no lead for them.
inline constexpr std::array<std::string_view, 2> kRecorderCommands{"keep_note", "keep_action"};
bool is_of_recorder(std::string_view type);

}  // namespace vertebra::protocol
