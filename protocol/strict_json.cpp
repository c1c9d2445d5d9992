#include "protocol/strict_json.h"

#include <algorithm>
#include <set>
#include <vector>

namespace vertebra::protocol {
namespace {

tl::unexpected<Error> malformed(std::string message) {
    return fail(ErrorKind::InvalidInput, "malformed", std::move(message),
                "Compare the message with the sample in protocol/README.md.");
}

// What has been seen of the objects and arrays that are still open.
struct Open {
    bool is_list = false;
    std::set<std::string> keys;
    std::size_t elements = 0;
};

}  // namespace

Result<Json> parse_strict(std::string_view text, const JsonLimits& limits) try {
    // The library passes over a mark of the encoding; a message has none.
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    if (text.starts_with(kMark)) return malformed("There is something before the JSON.");
    // It also takes a NUL for the end, whatever stands behind.
    if (text.find('\0') != std::string_view::npos) return malformed("This is not JSON.");
    std::vector<Open> open;
    std::string fault;
    const auto watch = [&](int, Json::parse_event_t event, Json& parsed) {
        using Kind = Json::parse_event_t;
        if (event == Kind::object_start || event == Kind::array_start) {
            open.push_back({.is_list = event == Kind::array_start});
            if (open.size() > limits.depth) fault = "The JSON is nested too deeply.";
        } else if (event == Kind::object_end || event == Kind::array_end) {
            open.pop_back();
        } else if (event == Kind::key) {
            auto& keys = open.back().keys;
            if (!keys.insert(parsed.get<std::string>()).second) fault = "A key stands twice.";
            if (keys.size() > limits.members) fault = "An object has too many members.";
        }
        const bool is_value =
            event == Kind::value || event == Kind::object_end || event == Kind::array_end;
        if (is_value && !open.empty() && open.back().is_list &&
            ++open.back().elements > limits.elements) {
            fault = "A list is too long.";
        }
        return fault.empty();
    };
    auto json = Json::parse(text.begin(), text.end(), watch);
    if (!fault.empty()) return malformed(fault);
    return json;
} catch (const Json::exception&) {
    return malformed("This is not JSON.");
}

const Json* Fields::find(const char* name) {
    asked_.emplace_back(name);
    if (!object_.is_object()) return nullptr;
    const auto found = object_.find(name);
    return found == object_.end() ? nullptr : &*found;
}

bool Fields::has(const char* name) const {
    return object_.is_object() && object_.contains(name);
}

void Fields::wrong(const char* name, const char* what) {
    if (fault_) return;
    fault_ = Error{ErrorKind::InvalidInput, "bad_field",
                   "The field '" + std::string{name} + "' " + what + ".",
                   "Compare the message with the sample in protocol/README.md."};
}

std::string Fields::word(const char* name, std::size_t most_bytes) {
    auto said = text(name, most_bytes);
    const auto is_visible = [](char letter) { return letter > ' ' && letter <= '~'; };
    if (!std::ranges::all_of(said, is_visible)) wrong(name, "has a character that no name has");
    return said;
}

std::string Fields::text(const char* name, std::size_t most_bytes) {
    const auto* field = find(name);
    if (field == nullptr && !fault_) {
        fault_ = Error{ErrorKind::InvalidInput, "missing_field",
                       "The field '" + std::string{name} + "' is missing.", ""};
        return {};
    }
    if (field == nullptr || !field->is_string()) {
        wrong(name, "is not a text");
        return {};
    }
    const auto& text = field->get_ref<const std::string&>();
    if (text.size() > most_bytes) {
        if (!fault_) {
            fault_ = Error{ErrorKind::InvalidInput, "too_long",
                           "The field '" + std::string{name} + "' is too long.", "Shorten it."};
        }
        return {};
    }
    return text;
}

std::string Fields::text_or(const char* name, std::size_t most_bytes, std::string otherwise) {
    if (has(name)) return text(name, most_bytes);
    allow(name);
    return otherwise;
}

std::int64_t Fields::whole(const char* name, std::int64_t least, std::int64_t most) {
    const auto* field = find(name);
    // Strict on purpose: the library would read 3.7 as 3, true as 1 and 2^64 - 1 as -1.
    const bool fits =
        field != nullptr && field->is_number_integer() &&
        (!field->is_number_unsigned() || std::cmp_less_equal(field->get<std::uint64_t>(), most)) &&
        field->get<std::int64_t>() >= least && field->get<std::int64_t>() <= most;
    if (!fits) {
        wrong(name, "is not a whole number in its range");
        return least;
    }
    return field->get<std::int64_t>();
}

bool Fields::flag(const char* name) {
    const auto* field = find(name);
    if (field == nullptr || !field->is_boolean()) {
        wrong(name, "is not true or false");
        return false;
    }
    return field->get<bool>();
}

std::string Fields::hex(const char* name, std::size_t digits) {
    auto value = text(name, digits);
    const bool fits = value.size() == digits && std::ranges::all_of(value, [](char digit) {
                          return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
                      });
    if (!fits) wrong(name, "is not of lower-case hexadecimal digits in the right number");
    return value;
}

const Json& Fields::child(const char* name) {
    static const Json kNothing;
    const auto* field = find(name);
    if (field == nullptr) wrong(name, "is missing");
    return field == nullptr ? kNothing : *field;
}

std::optional<Error> Fields::fault() {
    if (!object_.is_object()) {
        return Error{ErrorKind::InvalidInput, "malformed", "This is not an object.", ""};
    }
    for (const auto& member : object_.items()) {
        if (std::ranges::find(asked_, member.key()) == asked_.end()) {
            return Error{ErrorKind::InvalidInput, "unknown_field",
                         "There is a field that this message does not have.",
                         "Compare the message with the sample in protocol/README.md."};
        }
    }
    return fault_;
}

}  // namespace vertebra::protocol
