#include "tests/faults/http/cases.h"

#include <functional>
#include <random>
#include <set>

namespace vertebra::faults {
namespace {

constexpr const char* kKey = "dGhlIHNhbXBsZSBub25jZQ==";

std::string get(const std::string& headers, const std::string& target = "/") {
    return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n" + headers + "\r\n";
}

// The upgrade with more headers, or other ones in the place of the usual.
std::string upgrade(const std::string& more, const std::string& without = {},
                    const std::string& target = "/ws") {
    std::string text = "GET " + target + " HTTP/1.1\r\n";
    for (const auto& [name, value] :
         {std::pair{"Host", "127.0.0.1:PORT"}, std::pair{"Upgrade", "websocket"},
          std::pair{"Connection", "Upgrade"}, std::pair{"Sec-WebSocket-Key", kKey},
          std::pair{"Sec-WebSocket-Version", "13"}}) {
        if (name != without) text += std::string{name} + ": " + value + "\r\n";
    }
    return text + more + "\r\n";
}

std::string chunked(const std::string& coding) {
    return get("Transfer-Encoding: " + coding + "\r\n") + "0\r\n\r\n";
}

std::string sized(const std::string& length) {
    return get("Content-Length: " + length + "\r\n") + "hello";
}

std::string many_headers(int count) {
    std::string text;
    for (int at = 0; at < count; ++at) {
        text += "X-" + std::to_string(at) + ": 1\r\n";
    }
    return text;
}

void add_hosts(std::vector<HttpCase>& all) {
    all.push_back({"no Host", "GET / HTTP/1.1\r\n\r\n", {400}});
    all.push_back({"Host twice", get("Host: 127.0.0.1:PORT\r\n"), {400}});
    all.push_back({"Host twice at the upgrade", upgrade("Host: 127.0.0.1:PORT\r\n"), {400}});
    all.push_back({"no Host at the upgrade", upgrade("", "Host"), {400}});
    for (const char* host : {"", " ", "a b", "a,b", "user@127.0.0.1:PORT", "127.0.0.1:PORT/x",
                             "127.0.0.1:", "127.0.0.1:99999999", "[::1", "[]:80", "a_b", "a%41"}) {
        all.push_back({std::string{"Host '"} + host + "'",
                       std::string{"GET / HTTP/1.1\r\nHost: "} + host + "\r\n\r\n",
                       {400}});
    }
    for (const char* host : {"evil.example", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil.example",
                             "[::2]:PORT", "localhost.evil.example:PORT"}) {
        all.push_back({std::string{"Host of somebody else, "} + host,
                       std::string{"GET / HTTP/1.1\r\nHost: "} + host + "\r\n\r\n",
                       {421}});
    }
}

void add_lines(std::vector<HttpCase>& all) {
    all.push_back({"a continued header line", get("X-A: 1\r\n 2\r\n"), {400}});
    all.push_back({"a header line continued by a tab", get("X-A: 1\r\n\t2\r\n"), {400}});
    all.push_back({"a space before the colon", get("X-A : 1\r\n"), {400}});
    all.push_back({"no colon", get("X-A\r\n"), {400}});
    all.push_back({"no name", get(": 1\r\n"), {400}});
    all.push_back({"a name with a space", get("X A: 1\r\n"), {400}});
    all.push_back({"a value with bytes above ASCII", get("X-A: caf\xC3\xA9\r\n"), {400}});
    all.push_back({"a value with NUL", get(std::string{"X-A: a\0b\r\n", 10}), {400}});
    all.push_back({"a value with a control", get("X-A: a\x01\r\n"), {400}});
    all.push_back({"a bare LF", "GET / HTTP/1.1\nHost: 127.0.0.1:PORT\n\r\n\r\n", {400}});
    all.push_back({"a bare CR in a value", get("X-A: a\rb\r\n"), {400}});
    all.push_back({"an empty line before", "\r\n" + get(""), {400}});
    all.push_back({"two spaces in the request line",
                   "GET  / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n",
                   {400}});
    all.push_back(
        {"a tab in the request line", "GET\t/ HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n", {400}});
    all.push_back({"nothing but a word", "hello\r\n\r\n", {400}});
    all.push_back(
        {"a TLS greeting", std::string{"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", 11}, {400}});
    all.push_back({"64 headers and Host", get(many_headers(64)), {431}});
    all.push_back({"a head of 9 KiB", get("X-A: " + std::string(9000, 'a') + "\r\n"), {431}});
    all.push_back(
        {"a head without an end", "GET / HTTP/1.1\r\nX-A: " + std::string(9000, 'a'), {431}});
}

void add_methods(std::vector<HttpCase>& all) {
    for (const char* method : {"get", "Get", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT",
                               "PATCH", "BREW", "GETS"}) {
        all.push_back({std::string{"the method "} + method,
                       std::string{method} + " / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n",
                       {405}});
    }
    all.push_back(
        {"a method that is none", "G@T / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n", {400}});
    for (const char* version : {"HTTP/1.0", "HTTP/1.2", "HTTP/2.0", "HTTP/9.9", "HTTP/0.9"}) {
        all.push_back(
            {version, std::string{"GET / "} + version + "\r\nHost: 127.0.0.1:PORT\r\n\r\n", {505}});
    }
    for (const char* version :
         {"HTTP/1", "HTTP/1.", "HTTP/11", "http/1.1", "HTTP/1.1x", "HTCPCP/1.1", ""}) {
        all.push_back({std::string{"the version '"} + version + "'",
                       std::string{"GET / "} + version + "\r\nHost: 127.0.0.1:PORT\r\n\r\n",
                       {400}});
    }
}

void add_targets(std::vector<HttpCase>& all) {
    for (const char* target : {"abc", "*", "http://127.0.0.1/", "//", "/\xC3\xA9", "/\"", "/<x>",
                               "/#a", "/%zz", "/%4", "/%", "/a\\b", "/{a}", "/a^b", "/`", "/|"}) {
        const bool strange = std::string{target} == "//";
        all.push_back(
            {std::string{"the target "} + target, get("", target), {strange ? 404U : 400U}});
    }
    all.push_back({"a target of 1,025 bytes", get("", "/" + std::string(1024, 'a')), {414}});
    all.push_back({"a target of 1,024 bytes", get("", "/" + std::string(1023, 'a')), {404}});
    for (const char* path :
         {"/../etc/passwd", "/web/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
          "/web/phone/..%2f..%2f..%2fmain.js", "/web/phone/%252e%252e%252fmain.js",
          "/web//phone/main.js", "/./", "/web/phone/main.js/", "/web/phone/main.js%00.css",
          "/web/phone/MAIN.JS", "/picture/../../../etc/passwd", "/text/phone.en.json.gz",
          "/.git/config", "/workshops/", "/%c0%ae%c0%ae/etc/passwd", "/web/phone/", "/favicon.ico",
          "/ws/", "/ws%20"}) {
        all.push_back({std::string{"the path "} + path, get("", path), {404}});
    }
}

void add_bodies(std::vector<HttpCase>& all) {
    for (const char* coding :
         {"chunked", "chunked, identity", "xchunked", "identity", "gzip, chunked",
          "chunked, chunked", " chunked", "\tchunked", "Chunked", "\"chunked\""}) {
        all.push_back({std::string{"Transfer-Encoding: "} + coding, chunked(coding), {400}});
    }
    for (const char* length : {"5", "5, 5", "0, 0", "0005", "00", "+5", "-1", "0x5", "5,", "",
                               "18446744073709551616", "5 5", "0 "}) {
        const bool nothing = std::string{length} == "0 ";
        all.push_back({std::string{"Content-Length: '"} + length + "'",
                       nothing ? get("Connection: close\r\nContent-Length: 0 \r\n") : sized(length),
                       {nothing ? 200U : 400U}});
    }
    all.push_back({"both lengths",
                   get("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n",
                   {400}});
    all.push_back({"both lengths, the other way round",
                   get("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n") + "0\r\n\r\n",
                   {400}});
    all.push_back(
        {"Content-Length: 0, twice", get("Content-Length: 0\r\nContent-Length: 0\r\n"), {400}});
    all.push_back({"a chunked body with an extension",
                   get("Transfer-Encoding: chunked\r\n") + "5;x=y\r\nhello\r\n0\r\n\r\n",
                   {400}});
    all.push_back({"a body at the upgrade", upgrade("Content-Length: 5\r\n") + "hello", {400}});
    all.push_back(
        {"Transfer-Encoding at the upgrade", upgrade("Transfer-Encoding: chunked\r\n"), {400}});
    all.push_back({"Expect", get("Expect: 100-continue\r\n"), {417}});
    all.push_back({"Expect at the upgrade", upgrade("Expect: 100-continue\r\n"), {417}});
    all.push_back({"bytes behind the upgrade", upgrade("") + "\x81\x80", {400}, true});
}

void add_upgrades(std::vector<HttpCase>& all) {
    for (const char* key : {"", "short", "dGhlIHNhbXBsZSBub25jZQ=", "dGhlIHNhbXBsZSBub25jZQ",
                            "dGhlIHNhbXBsZSBub25jZ!==", "dGhlIHNhbXBsZSBub25jZR==",
                            "AAAAAAAAAAAAAAAAAAAAAAAA", "dGhlIHNhbXBsZSBub25jZQ==="}) {
        all.push_back(
            {std::string{"the key '"} + key + "'",
             upgrade(std::string{"Sec-WebSocket-Key: "} + key + "\r\n", "Sec-WebSocket-Key"),
             {400}});
    }
    all.push_back({"no key", upgrade("", "Sec-WebSocket-Key"), {400}});
    for (const char* version : {"8", "12", "14", "13, 8", "", "013"}) {
        all.push_back({std::string{"WebSocket version '"} + version + "'",
                       upgrade(std::string{"Sec-WebSocket-Version: "} + version + "\r\n",
                               "Sec-WebSocket-Version"),
                       {426}});
    }
    all.push_back({"no WebSocket version", upgrade("", "Sec-WebSocket-Version"), {426}});
    for (const char* twice : {"Sec-WebSocket-Version: 8",
                              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Connection: Upgrade",
                              "Upgrade: websocket"}) {
        all.push_back(
            {std::string{"twice, "} + twice, upgrade(std::string{twice} + "\r\n"), {400}});
    }
    all.push_back({"Origin twice",
                   upgrade("Origin: http://127.0.0.1:PORT\r\nOrigin: http://127.0.0.1:PORT\r\n"),
                   {400}});
    for (const char* other : {"h2c", "h2c, websocket", "websocket, h2c", "web socket", ""}) {
        all.push_back({std::string{"Upgrade: "} + other,
                       upgrade(std::string{"Upgrade: "} + other + "\r\n", "Upgrade"),
                       {400}});
    }
    all.push_back(
        {"Connection without upgrade", upgrade("Connection: keep-alive\r\n", "Connection"), {400}});
    all.push_back({"no Connection", upgrade("", "Connection"), {400}});
    all.push_back({"an upgrade by HEAD", "HEAD" + upgrade("").substr(3), {400}});
    all.push_back({"an upgrade by POST", "POST" + upgrade("").substr(3), {405}});
    for (const char* target : {"/", "/ws2", "/ws/", "/WS"}) {
        all.push_back({std::string{"an upgrade of "} + target, upgrade("", "", target), {404}});
    }
    for (const char* origin :
         {"null", "http://evil.example", "https://127.0.0.1:PORT1", "http://127.0.0.1",
          "http://127.0.0.1:1", "http://127.0.0.1:PORT.evil.example",
          "http://evil.example/127.0.0.1:PORT", "ws://127.0.0.1:PORT", "http://localhost:PORT",
          "HTTP://127.0.0.1:PORT", "http://127.0.0.1:PORT/", "file://", ""}) {
        all.push_back({std::string{"Origin: "} + origin,
                       upgrade(std::string{"Origin: "} + origin + "\r\n"),
                       {403}});
    }
    all.push_back({"Host of somebody else at the upgrade",
                   upgrade("Host: evil.example\r\nOrigin: http://evil.example\r\n", "Host"),
                   {421}});
}

// A request in its parts, to put one of them wrong.
struct Parts {
    std::string method = "GET", gap = " ", target = "/", second_gap = " ", version = "HTTP/1.1";
    std::string line_end = "\r\n";
    std::vector<std::string> headers{"Host: 127.0.0.1:PORT"};
    std::string text() const {
        auto all = method + gap + target + second_gap + version + line_end;
        for (const auto& header : headers) {
            all += header + "\r\n";
        }
        return all + "\r\n";
    }
};

struct Mutation {
    std::string name;
    std::function<void(Parts&)> apply;
};

std::vector<Mutation> mutations() {
    std::vector<Mutation> all;
    const auto set = [&](const std::string& where, std::string Parts::*part,
                         const std::vector<std::string>& values) {
        for (const auto& value : values) {
            all.push_back(
                {where + "=" + value, [part, value](Parts& parts) { parts.*part = value; }});
        }
    };
    set("method", &Parts::method, {"", "get", "POST", "PRI", "GE T", "G\x01T", "\xFF", "GET\r"});
    set("gap", &Parts::gap, {"", "  ", "\t", "\r\n", "\v", "\xA0"});
    set("target", &Parts::target,
        {"", "x", "*", "/%", "/%g0", "/\x7F", "/ a", "/\xC0\xAF", "http://a/", "/#", "/\\", "/\"",
         "/\n"});
    set("second_gap", &Parts::second_gap, {"", "  ", "\t", "\r\n "});
    set("version", &Parts::version,
        {"", "HTTP/1.0", "HTTP/1.10", "HTTP/3.0", "HTTP/1,1", "http/1.1", "HTTP /1.1",
         "HTTP/1.1 x"});
    set("line_end", &Parts::line_end, {"\n", "\r", "\r\r\n", "\r\n\r", " \n", "\n\r"});
    for (const char* header : {"Host: 127.0.0.1:PORT",
                               "Host: evil",
                               "host:127.0.0.1:PORT",
                               "Content-Length: 44",
                               "Content-Length: 0\r\nContent-Length: 44",
                               "content-length : 44",
                               "Content-Length: 4 4",
                               "Content-Length: \x0b"
                               "44",
                               "Transfer-Encoding: chunked",
                               "Transfer-Encoding : chunked",
                               "transfer-encoding:\tchunked",
                               "Transfer-Encoding: x\r\n chunked",
                               "Transfer-Encoding: \x00",
                               "Transfer-Encoding:chunked\r\nContent-Length: 0",
                               "TE: trailers\r\n x",
                               "Expect: 100-continue",
                               "expect:100-continue",
                               "Upgrade: h2c",
                               "Upgrade: websocket",
                               "Connection: a\r\nConnection: b",
                               "Connection: Upgrade\r\nUpgrade: websocket",
                               " X: 1",
                               "\tX: 1",
                               "X",
                               ":",
                               "X\x00: 1",
                               "X: \x7F",
                               "X: \x1B[31m",
                               "X: a\nY: b",
                               "X: a\rY: b",
                               "X: \xE2\x80\xAE",
                               "Host:",
                               "X(: 1",
                               "\"X\": 1",
                               "Origin: a\r\nOrigin: a",
                               "X: a\r\n\tContent-Length: 44"}) {
        const std::string text{header};
        all.push_back({"header " + text, [text](Parts& parts) { parts.headers.push_back(text); }});
        all.push_back({"first header " + text, [text](Parts& parts) {
                           parts.headers.insert(parts.headers.begin(), text);
                       }});
    }
    all.push_back({"no Host", [](Parts& parts) { parts.headers.clear(); }});
    all.push_back({"many headers", [](Parts& parts) {
                       for (int at = 0; at < 80; ++at) {
                           parts.headers.push_back("A" + std::to_string(at) + ": 1");
                       }
                   }});
    all.push_back({"a long header",
                   [](Parts& parts) { parts.headers.push_back("A: " + std::string(9000, 'b')); }});
    all.push_back(
        {"a long target", [](Parts& parts) { parts.target = "/" + std::string(1100, 'c'); }});
    return all;
}

}  // namespace

std::vector<HttpCase> http_table() {
    std::vector<HttpCase> all;
    add_hosts(all);
    add_lines(all);
    add_methods(all);
    add_targets(all);
    add_bodies(all);
    add_upgrades(all);
    return all;
}

std::vector<HttpCase> http_mutations(unsigned seed, std::size_t most) {
    const auto all = mutations();
    const std::string planted = "GET /planted HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n";
    std::set<std::string> known;
    std::vector<HttpCase> cases;
    const auto add = [&](const Mutation& one, const Mutation* other) {
        Parts parts;
        one.apply(parts);
        if (other != nullptr) other->apply(parts);
        auto bytes = parts.text() + planted;
        if (!known.insert(bytes).second) return;
        auto name = one.name + (other == nullptr ? "" : " and " + other->name);
        cases.push_back({std::move(name), std::move(bytes), {}});
    };
    for (const auto& one : all) {
        add(one, nullptr);
    }
    std::mt19937 chance{seed};
    const auto any = [&]() -> const Mutation& { return all[chance() % all.size()]; };
    for (std::size_t tries = 0; cases.size() < most && tries < 20 * most; ++tries) {
        const auto& one = any();
        const auto& other = any();
        // The one pair that heals itself.
        const bool heals =
            one.name == "no Host" && other.name.find("127.0.0.1") != std::string::npos;
        if (!heals) add(one, &other);
    }
    return cases;
}

}  // namespace vertebra::faults
