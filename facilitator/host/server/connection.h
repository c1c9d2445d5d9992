#pragma once

#include <chrono>
#include <memory>
#include <string_view>

#include "facilitator/host/server/frame.h"

namespace vertebra::server {

// WebSocket close codes we use.
enum class CloseCode : unsigned {
    Normal = 1000,
    GoingAway = 1001,
    Policy = 1008,
    TryAgain = 1013,
    Guesses = 4403,
    Silent = 4408,
    Replaced = 4409,
};

// One WebSocket, as those who talk over it see it. Lives on the io thread.
class Connection {
public:
    virtual ~Connection() = default;
    // Queued and written in order; when the queue is full the connection is hung up on.
    virtual void send(Subject topic, Frame frame) = 0;
    // What is queued is written first.
    virtual void close(CloseCode code) = 0;
    // Whether a facilitator's key may be said here: nobody on the way can read along, or whoever
    // started the host takes that risk.
    virtual bool may_carry_keys() const = 0;
    // Nothing more is read for so long: who says too much is slowed down by its own line.
    virtual void rest(std::chrono::milliseconds time) = 0;
    // From now on: the longest message taken (bytes); as much more may wait to be sent.
    virtual void allow(std::size_t most_bytes) = 0;
};

// Who is at the other end: called by the connection, on the io thread, never after gone().
class Visitor {
public:
    virtual ~Visitor() = default;
    virtual void heard(std::string_view text) = 0;
    virtual void gone() = 0;
};

}  // namespace vertebra::server
