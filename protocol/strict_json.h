#pragma once

#include <cstdint>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "common/result.h"
#include "common/text/plain_text.h"

namespace vertebra::protocol {

using Json = nlohmann::json;

// What one document may hold. Beyond it, it is refused, however well-formed.
struct JsonLimits {
    std::size_t depth = 8;
    std::size_t members = 64;
    std::size_t elements = 1024;
};
inline constexpr JsonLimits kMessageLimits{};
inline constexpr JsonLimits kPackLimits{16, 256, 10000};
// Bytes of a text of people. What of it may be shown is for the session to say, in characters.
inline constexpr std::size_t kMostOfPeople = 4 * kTextRule.most;

// One JSON document in valid UTF-8, with no key twice in an object and within the limits.
[[nodiscard]] Result<Json> parse_strict(std::string_view text, const JsonLimits& limits);

// Reads the fields of one object and keeps the first fault: what is missing, of a wrong type or
// out of range, and, at the end, what nobody asked for. Only field names of our own are repeated.
class Fields {
public:
    explicit Fields(const Json& object) : object_(object) {}

    std::string text(const char* name, std::size_t most_bytes);
    // A name of ours: visible ASCII; may be empty.
    std::string word(const char* name, std::size_t most_bytes);
    std::string text_or(const char* name, std::size_t most_bytes, std::string otherwise);
    std::int64_t whole(const char* name, std::int64_t least, std::int64_t most);
    bool flag(const char* name);
    std::string hex(const char* name, std::size_t digits);
    const Json& child(const char* name);
    bool has(const char* name) const;
    void allow(const char* name) { asked_.emplace_back(name); }

    void wrong(const char* name, const char* what);
    // Set when something was wrong; looks for unknown fields first.
    std::optional<Error> fault();

private:
    const Json* find(const char* name);

    const Json& object_;
    std::vector<std::string> asked_;
    std::optional<Error> fault_;
};

}  // namespace vertebra::protocol
