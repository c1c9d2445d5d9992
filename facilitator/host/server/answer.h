#pragma once

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <string>
#include <string_view>

#include "facilitator/host/server/page.h"

namespace vertebra::server {

using Request = boost::beast::http::request<boost::beast::http::string_body>;
using Answer = boost::beast::http::response<boost::beast::http::string_body>;

// A refusal in a sentence; the connection ends after it.
Answer refusal(boost::beast::http::status status, std::string_view sentence);

// A page, or that it has not changed. `host` is the checked Host of the request.
Answer answer_with(const Page& page, const Request& request, const std::string& host);

}  // namespace vertebra::server
