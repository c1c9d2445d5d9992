#include "tests/faults/messages/bad_values.h"

#include <set>

namespace vertebra::faults {
namespace {

using Json = nlohmann::ordered_json;

// Where it is put, the wrong value stands as raw text: some cannot be written otherwise.
constexpr const char* kPlace = "\"@here@\"";

std::vector<std::pair<std::string, std::string>> wrong_for(const Json& right) {
    const std::vector<std::pair<std::string, std::string>> never{
        {"an object", "{}"},
        {"an array", "[]"},
        {"an object with a field", R"({"a":1})"},
        {"an array with one", "[1]"},
        {"true", "true"},
        {"false", "false"},
        {"a number with a fraction", "0.5"},
        {"a number too large", "1e999"},
        {"a number beyond 64 bits", "18446744073709551616"},
        {"a number of 2^63", "9223372036854775808"},
        {"a number below all", "-9223372036854775809"},
        {"nothing at all", ""},
        {"a word", "nil"},
        {"NaN", "NaN"},
        {"a hexadecimal number", "0x10"},
        {"a number with a zero before", "007"},
        {"a deep nest", "[[[[[[[[[[1]]]]]]]]]]"},
        {"a text with NUL", R"("a\u0000b")"},
        {"a text with an escape that is none", R"("\q")"},
        {"a lone surrogate", R"("\ud800")"},
        {"a text with a control", "\"a\x01\""},
        {"a text with bytes that are none", "\"\xC3\x28\""},
        {"a text that turns its direction", "\"a\xE2\x80\xAE\""},
        {"a text of 64 KiB", '"' + std::string(65536, 'x') + '"'},
    };
    auto all = never;
    const auto add = [&](const char* name, const char* text) { all.emplace_back(name, text); };
    if (right.is_string()) {
        for (const char* number : {"0", "1", "-1", "9007199254740993", "1.0", "1e2"}) {
            add("a number", number);
        }
    } else if (right.is_number()) {
        for (const char* number : {"-1", "9007199254740993", "-0.0", "1.5e0", "1e400"}) {
            add("another number", number);
        }
        for (const char* text : {"\"1\"", "\"\"", "\" \"", "\"one\""})
            add("a text", text);
    } else if (right.is_boolean()) {
        for (const char* text : {"0", "1", "\"true\"", "\"\""})
            add("no truth", text);
        std::erase_if(all,
                      [](const auto& one) { return one.first == "true" || one.first == "false"; });
    } else if (right.is_array()) {
        std::erase_if(all, [](const auto& one) { return one.first == "an array"; });
        add("a text", "\"a\"");
    } else if (right.is_object()) {
        add("a text", "\"a\"");
        add("a number", "3");
    }
    if (!right.is_null() && !right.is_object()) add("null", "null");
    return all;
}

std::string with(const Json& sample, const Json::json_pointer& where, const std::string& value) {
    auto changed = sample;
    changed[where] = "@here@";
    auto text = changed.dump();
    return text.replace(text.find(kPlace), std::string{kPlace}.size(), value);
}

std::string without(const Json& sample, const Json::json_pointer& where) {
    auto changed = sample;
    changed[where.parent_pointer()].erase(where.back());
    return changed.dump();
}

std::string twice(const Json& sample, const Json::json_pointer& where) {
    const auto& name = where.back();
    auto changed = sample;
    changed[where] = "@here@";
    auto text = changed.dump();
    const auto right = sample[where].dump();
    return text.replace(text.find(kPlace), std::string{kPlace}.size(),
                        right + ",\"" + name + "\":" + right);
}

void add_fields(std::vector<BadMessage>& all, const Json& sample, const Json::json_pointer& at,
                const std::string& type) {
    for (const auto& [name, right] : sample[at].items()) {
        const auto where = at / name;
        const auto said = type + where.to_string();
        for (const auto& [what, value] : wrong_for(right)) {
            all.push_back(
                {said + " = " + what + " " + value.substr(0, 24), with(sample, where, value)});
        }
        all.push_back({said + " left out", without(sample, where)});
        all.push_back({said + " twice", twice(sample, where)});
        if (right.is_object()) add_fields(all, sample, where, type);
    }
}

}  // namespace

std::vector<BadMessage> bad_messages(const Json& sample) {
    const auto type = sample["type"].get<std::string>();
    std::vector<BadMessage> all;
    add_fields(all, sample, Json::json_pointer{}, type);
    auto more = sample;
    more["nobody_asked"] = 1;
    all.push_back({type + " with another field", more.dump()});
    const auto text = sample.dump();
    for (std::size_t size = 0; size < text.size(); ++size) {
        all.push_back({type + " cut after " + std::to_string(size), text.substr(0, size)});
    }
    for (const char* behind : {"x", "{}", ",", "]", "\x01", "null"}) {
        all.push_back({type + " with something behind", text + behind});
    }
    for (const char* before : {"\xEF\xBB\xBF", "[", "x", "\"", "//c\n", "/**/"}) {
        all.push_back({type + " with something before", before + text});
    }
    all.push_back({type + " in an array", "[" + text + "]"});
    all.push_back({type + " as a text", Json(text).dump()});
    all.push_back({type + " with a comma at the end", text.substr(0, text.size() - 1) + ",}"});
    return all;
}

}  // namespace vertebra::faults
