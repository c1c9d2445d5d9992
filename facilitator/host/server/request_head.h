#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace vertebra::server {

// What a request may be, judged on its raw bytes before any parser has seen them: a library's
// parser has to be lenient, and what it joins or drops leaves no trace in the parsed message. We
// answer GET and HEAD without a body, so nearly everything unusual is an attempt at something else.
// HTTP/1.1: RFC 9112; WebSocket upgrade: RFC 6455, section 4.2.1.

inline constexpr std::size_t kMostHead = 8 * 1024;  // bytes, the empty line included
inline constexpr std::size_t kMostTarget = 1024;    // bytes
inline constexpr std::size_t kMostHeaders = 64;

// The answer to a request that is not served; the connection is closed after it.
struct HeadFault {
    unsigned status = 400;
    std::string_view sentence;
};

// The size of the head that `bytes` begin with, its empty line included; none while that has not
// come.
std::optional<std::size_t> head_size(std::string_view bytes);

// `head` is everything up to and including the empty line; `more` says whether bytes follow it.
// None when it may be served.
std::optional<HeadFault> fault_of(std::string_view head, bool more);

}  // namespace vertebra::server
