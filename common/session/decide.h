#pragma once

#include "common/result.h"
#include "common/session/command.h"
#include "common/session/session.h"

namespace vertebra {

// What would happen: the events, none when the command is a retry that changes nothing, or the
// reason why not. Changes nothing.
[[nodiscard]] Result<Events> decide(const Session& session, const Command& command,
                                    const Moment& moment);

// Seats with voting right that are present or have answered in the current round of the item:
// "N of the room". Before the opening: those present. Of a turn of the city model: the devices that
// play (view/game.h).
int expected_of(const Session& session, const ItemState& item, const std::vector<bool>& present);

}  // namespace vertebra
