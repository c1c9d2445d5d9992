#pragma once

#include <memory>
#include <string>

#include "common/ballot/visibility.h"
#include "facilitator/host/server/connection.h"

namespace vertebra {

// Somebody inside a room: one connection, and the place it has taken.
struct Guest {
    std::shared_ptr<server::Connection> connection;
    Role role = Role::Participant;
    std::string language;
    int seat = -1;  // a participant's seat number
};

}  // namespace vertebra
