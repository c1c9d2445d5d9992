#pragma once

#include "common/session/command.h"
#include "protocol/strict_json.h"

namespace vertebra::protocol {

// A facilitator's command as on the wire, without its number.
Json to_json(const Command& command);

// Reads the fields of the command of that type out of `fields`; unknown_type for any other.
// What is wrong with single fields is kept in `fields`.
[[nodiscard]] Result<Command> read_command(const std::string& type, Fields& fields);

}  // namespace vertebra::protocol
