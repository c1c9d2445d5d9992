#pragma once

#include <memory>
#include <string>

#include "common/ballot/visibility.h"
#include "facilitator/host/server/connection.h"

namespace vertebra {

// Somebody inside a room: one connection, and the place it has taken.
struct Guest {
    std::shared_ptr<server::Connection> connection = nullptr;
    Role role = Role::Participant;
    std::string language = {};
    int seat = -1;            // a participant's seat number
    std::string window = {};  // a facilitator's, as drawn by itself
    std::string name = {};    // of a facilitator's window; of a recorder
    bool records = false;     // a recorder: sees as the projector does, and hears every text
};

}  // namespace vertebra
