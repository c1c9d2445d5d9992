#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "facilitator/host/server/request_head.h"
#include "tests/fuzz/property.h"

// The HTTP edge as the server runs it: the head is found, judged on its raw bytes, and what is let
// through is read by Beast. What Beast does not refuse must be one whole request without a body,
// and it must see in it what we have seen.
namespace vertebra::fuzz {
namespace {

namespace http = boost::beast::http;

std::size_t count(std::string_view head, std::string_view name) {
    std::size_t found = 0;
    for (auto at = head.find("\r\n"); at + 2 < head.size(); at = head.find("\r\n", at + 2)) {
        const auto line = head.substr(at + 2, name.size() + 1);
        found += line.size() > name.size() && line.back() == ':' &&
                 boost::beast::iequals({line.data(), name.size()}, {name.data(), name.size()});
    }
    return found;
}

void judge(std::string_view head) {
    http::request_parser<http::string_body> parser;
    boost::beast::error_code bad;
    const auto read = parser.put(boost::asio::buffer(head.data(), head.size()), bad);
    if (bad) return;  // answered with 400 like what we refuse ourselves
    must(parser.is_done() && read == head.size(), "what was let through is no whole request");
    const auto request = parser.release();
    must(request.body().empty(), "a request with a body was let through");
    must(request.version() == 11, "another version was let through");
    must(request.method() == http::verb::get || request.method() == http::verb::head,
         "another method was let through");
    const auto line = head.substr(0, head.find("\r\n"));
    const std::string_view target{request.target().data(), request.target().size()};
    must(line == std::string{request.method_string()} + " " + std::string{target} + " HTTP/1.1",
         "Beast reads another request line");
    must(target.size() <= server::kMostTarget, "a target beyond the limit was let through");
    must(request.count(http::field::host) == 1 && count(head, "host") == 1, "not one Host");
    must(request.count(http::field::transfer_encoding) == 0, "a body in pieces was let through");
    must(request.count(http::field::expect) == 0, "an expectation was let through");
    const auto headers = std::distance(request.begin(), request.end());
    must(std::cmp_less_equal(headers, server::kMostHeaders), "too many headers were let through");
}

}  // namespace
}  // namespace vertebra::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vertebra;
    const auto bytes = fuzz::text_of(data, size);
    const auto head_size = server::head_size(bytes).value_or(bytes.size());
    const auto head = bytes.substr(0, head_size);
    if (server::head_size(bytes).has_value() || size > server::kMostHead) {
        const bool more = bytes.size() > head_size;
        if (!server::fault_of(head, more)) fuzz::judge(head);
    }
    return 0;
}
