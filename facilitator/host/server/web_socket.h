#pragma once

#include <boost/asio/awaitable.hpp>
#include <functional>
#include <memory>

#include "facilitator/host/server/answer.h"
#include "facilitator/host/server/connection.h"
#include "protocol/line.h"

namespace vertebra::server {

using protocol::Line;
using Greet = std::function<std::unique_ptr<Visitor>(std::shared_ptr<Connection>)>;

// Takes over a line whose upgrade request has been read and checked; ends when the other end has
// gone and its visitor has been told.
boost::asio::awaitable<void> serve_web_socket(Line line, Request request, bool may_carry_keys,
                                              Greet greet);

}  // namespace vertebra::server
