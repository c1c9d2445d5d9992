#pragma once

#include <boost/beast/http/fields.hpp>
#include <string>

namespace vertebra::server {

// What stands on every answer, errors and upgrades too. For a page, `host` is the checked Host of
// the request: its policy names the socket's address, since older Safari does not take it as
// 'self'. Everything else may load nothing at all, which keeps small answers small.
void add_headers(boost::beast::http::fields& answer, const std::string& host = {});

// The same on a page that is read: its own styles alone, and a form that asks this host. Who may
// show it in a frame: nobody, or, when it is embedded, anybody.
void add_headers_of_reading(boost::beast::http::fields& answer, bool embedded);

// On every answer that goes through TLS: from now on this name is only called so.
void keep_secure(boost::beast::http::fields& answer);

}  // namespace vertebra::server
