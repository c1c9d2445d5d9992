#include "facilitator/host/server/request_head.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace vertebra::server {
namespace {

constexpr std::string_view kEnd = "\r\n\r\n";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_hex(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
// RFC 9110, token.
bool is_token(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return is_letter(c) || is_digit(c) ||
               std::string_view{"!#$%&'*+-.^_`|~"}.find(c) != std::string_view::npos;
    });
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool same(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, lower, lower);
}

std::string_view trimmed(std::string_view text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

// RFC 9110, a header's value: visible ASCII, blanks and tabs.
bool is_value(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c == '\t' || (c >= ' ' && c <= '~'); });
}

// RFC 9112, origin-form: a path and a query of RFC 3986's characters, %-signs with two digits.
bool is_target(std::string_view target) {
    if (target.empty() || target.front() != '/') return false;
    for (std::size_t at = 0; at < target.size(); ++at) {
        const char c = target[at];
        if (c == '%') {
            if (at + 2 >= target.size() || !is_hex(target[at + 1]) || !is_hex(target[at + 2])) {
                return false;
            }
            at += 2;
            continue;
        }
        const bool plain =
            is_letter(c) || is_digit(c) ||
            std::string_view{"-._~!$&'()*+,;=:@/?"}.find(c) != std::string_view::npos;
        if (!plain) return false;
    }
    return true;
}

// A name, an IPv4 address or a bracketed IPv6 address, and a port if there is one.
bool is_host(std::string_view host) {
    const auto colon = host.find(':', host.starts_with('[') ? host.find(']') : 0);
    if (colon != std::string_view::npos) {
        const auto port = host.substr(colon + 1);
        if (port.empty() || port.size() > 5 || !std::ranges::all_of(port, is_digit)) return false;
        host = host.substr(0, colon);
    }
    if (host.empty() || host.size() > 255) return false;
    if (host.front() == '[') {
        if (host.size() < 4 || host.back() != ']') return false;
        return std::ranges::all_of(host.substr(1, host.size() - 2),
                                   [](char c) { return is_hex(c) || c == ':' || c == '.'; });
    }
    return std::ranges::all_of(
        host, [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '.'; });
}

// 16 bytes in base64: 22 characters, of the last only two bits, and two signs of equality.
bool is_socket_key(std::string_view key) {
    if (key.size() != 24 || !key.ends_with("==")) return false;
    const auto digits = key.substr(0, 22);
    const auto is_base64 = [](char c) {
        return is_letter(c) || is_digit(c) || c == '+' || c == '/';
    };
    if (!std::ranges::all_of(digits, is_base64)) return false;
    return std::string_view{"AQgw"}.find(digits.back()) != std::string_view::npos;
}

bool lists(std::string_view value, std::string_view wanted) {
    while (true) {
        const auto comma = value.find(',');
        if (same(trimmed(value.substr(0, comma)), wanted)) return true;
        if (comma == std::string_view::npos) return false;
        value.remove_prefix(comma + 1);
    }
}

struct Header {
    std::string_view name;
    std::string_view value;
};

using Headers = std::vector<Header>;

std::ptrdiff_t count(const Headers& headers, std::string_view name) {
    return std::ranges::count_if(headers, [&](const Header& one) { return same(one.name, name); });
}

std::string_view value_of(const Headers& headers, std::string_view name) {
    const auto found =
        std::ranges::find_if(headers, [&](const Header& one) { return same(one.name, name); });
    return found == headers.end() ? std::string_view{} : found->value;
}

HeadFault bad(std::string_view sentence) {
    return {400, sentence};
}

std::optional<HeadFault> request_line_fault(std::string_view line) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) {
        return bad("The request line cannot be read.");
    }
    const auto method = line.substr(0, first);
    const auto target = line.substr(first + 1, last - first - 1);
    const auto version = line.substr(last + 1);
    if (!is_token(method)) return bad("The method cannot be read.");
    const bool versioned = version.size() == 8 && version.starts_with("HTTP/") &&
                           is_digit(version[5]) && version[6] == '.' && is_digit(version[7]);
    if (!versioned) return bad("The version of HTTP cannot be read.");
    if (target.size() > kMostTarget) return HeadFault{414, "This address is too long."};
    if (!is_target(target)) return bad("This address cannot be read.");
    if (version != "HTTP/1.1") return HeadFault{505, "Only HTTP/1.1 is spoken here."};
    if (method != "GET" && method != "HEAD") return HeadFault{405, "Only GET is answered here."};
    return std::nullopt;
}

// The header lines of `text`, each of which ends in CR LF.
std::optional<HeadFault> read_headers(std::string_view text, Headers& headers) {
    while (!text.empty()) {
        const auto end = text.find("\r\n");
        const auto line = text.substr(0, end);
        text.remove_prefix(end + 2);
        const auto colon = line.find(':');
        // A continued line begins with a blank, which no name does.
        if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) {
            return bad("A header line cannot be read.");
        }
        if (!is_value(line.substr(colon + 1))) return bad("A header's value cannot be read.");
        headers.push_back({line.substr(0, colon), trimmed(line.substr(colon + 1))});
        if (headers.size() > kMostHeaders) return HeadFault{431, "There are too many headers."};
    }
    return std::nullopt;
}

std::optional<HeadFault> body_fault(const Headers& headers) {
    if (count(headers, "Transfer-Encoding") > 0) return bad("No request here has a body.");
    const auto lengths = count(headers, "Content-Length");
    if (lengths > 1 || (lengths == 1 && value_of(headers, "Content-Length") != "0")) {
        return bad("No request here has a body.");
    }
    if (count(headers, "Expect") > 0) return HeadFault{417, "Nothing is expected here."};
    return std::nullopt;
}

std::optional<HeadFault> upgrade_fault(std::string_view method, const Headers& headers) {
    if (method != "GET" || !same(value_of(headers, "Upgrade"), "websocket") ||
        !lists(value_of(headers, "Connection"), "upgrade")) {
        return bad("This host is upgraded to WebSocket alone.");
    }
    if (!is_socket_key(value_of(headers, "Sec-WebSocket-Key"))) {
        return bad("The key of the upgrade cannot be read.");
    }
    if (value_of(headers, "Sec-WebSocket-Version") != "13") {
        return HeadFault{426, "Version 13 of WebSocket is spoken here."};
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::size_t> head_size(std::string_view bytes) {
    const auto end = bytes.find(kEnd);
    if (end == std::string_view::npos) return std::nullopt;
    return end + kEnd.size();
}

std::optional<HeadFault> fault_of(std::string_view head, bool more) {
    if (head.size() > kMostHead) return HeadFault{431, "The headers are too long."};
    const auto line_end = head.find("\r\n");
    const auto line = head.substr(0, line_end);
    if (const auto fault = request_line_fault(line)) return fault;
    const auto rest = head.substr(line_end + 2);
    Headers headers;
    if (const auto fault = read_headers(rest.substr(0, rest.size() - 2), headers)) return fault;
    for (const auto* once : {"Host", "Origin", "Connection", "Upgrade", "Sec-WebSocket-Key",
                             "Sec-WebSocket-Version"}) {
        if (count(headers, once) > 1) return bad("A header that may come once comes twice.");
    }
    if (!is_host(value_of(headers, "Host"))) return bad("The Host header is missing or no name.");
    if (const auto fault = body_fault(headers)) return fault;
    if (count(headers, "Upgrade") == 0) return std::nullopt;
    if (more) return bad("Something follows the upgrade before it was answered.");
    return upgrade_fault(line.substr(0, line.find(' ')), headers);
}

}  // namespace vertebra::server
