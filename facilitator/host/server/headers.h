#pragma once

#include <boost/beast/http/fields.hpp>
#include <string>

namespace vertebra::server {

// What stands on every answer, errors and upgrades too. `host` is the checked Host of the request:
// the policy names the socket's address, since older Safari does not take it as 'self'.
void add_headers(boost::beast::http::fields& answer, const std::string& host = {});

}  // namespace vertebra::server
