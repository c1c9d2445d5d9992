#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <functional>
#include <memory>

#include "facilitator/host/server/connection.h"

namespace vertebra::server {

using Request = boost::beast::http::request<boost::beast::http::string_body>;
using Greet = std::function<std::unique_ptr<Visitor>(std::shared_ptr<Connection>)>;

// Takes over a socket whose upgrade request has been read and checked; ends when the other end
// has gone and its visitor has been told.
boost::asio::awaitable<void> serve_web_socket(boost::asio::ip::tcp::socket socket, Request request,
                                              Greet greet);

}  // namespace vertebra::server
