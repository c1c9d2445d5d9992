#pragma once

#include <boost/asio/ip/address.hpp>
#include <string>

#include "facilitator/host/server/answer.h"

namespace vertebra::server {

// How a request came to us.
struct Passage {
    bool encrypted = false;  // by TLS, ours or that of the proxy in front
    bool from_here = false;  // from this very computer, by no proxy

    bool is_private() const { return encrypted || from_here; }
};

struct Ends {
    boost::asio::ip::address peer;
    boost::asio::ip::address own;  // the one of ours that was called
};

// `proxy` is the address of the one proxy that is believed; empty: none is.
Passage passage_of(const Request& request, bool tls, const Ends& ends, const std::string& proxy);

}  // namespace vertebra::server
