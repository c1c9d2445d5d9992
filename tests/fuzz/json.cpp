#include "common/text/plain_text.h"
#include "protocol/strict_json.h"
#include "tests/fuzz/property.h"

// The strict reading of JSON. What it lets through is within the limits, is written and read again
// as the same, and has no key twice.
namespace vertebra::fuzz {
namespace {

using protocol::Json;

std::size_t depth_of(const Json& json, const protocol::JsonLimits& limits) {
    if (!json.is_structured()) return 0;
    must(!json.is_object() || json.size() <= limits.members, "too many members");
    must(!json.is_array() || json.size() <= limits.elements, "too many elements");
    std::size_t deepest = 0;
    for (const auto& one : json) {
        deepest = std::max(deepest, depth_of(one, limits));
    }
    return deepest + 1;
}

void judge(std::string_view text, const protocol::JsonLimits& limits) {
    const auto json = parse_strict(text, limits);
    if (!json) {
        must(json.error().code == "malformed", "a refusal of another kind");
        return;
    }
    must(depth_of(*json, limits) <= limits.depth, "too deep");
    must(text.find('\0') == std::string_view::npos, "a NUL ends the text before its end");
    const auto written = json->dump();
    const auto again = parse_strict(written, limits);
    must(again.has_value(), "what was read and written is not read again");
    must(again->dump() == written, "what was read is not what was written");
    if (!json->is_string()) return;
    const auto& said = json->get_ref<const std::string&>();
    const auto plain = trimmed(said);
    must(said.find(plain) != std::string::npos, "a text is not what was said");
    must(trimmed(plain) == plain, "a trimmed text is not trimmed");
    for (const auto lines : {TextRule::Lines::One, TextRule::Lines::Several}) {
        if (!is_plain(plain, {"text", 2000, lines})) continue;
        for (const char letter : plain) {
            const bool control = static_cast<unsigned char>(letter) < ' ' || letter == '\x7F';
            const bool allowed = lines == TextRule::Lines::Several && letter == '\n';
            must(!control || allowed, "a control was let through");
        }
    }
}

}  // namespace
}  // namespace vertebra::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = vertebra::fuzz::text_of(data, size);
    vertebra::fuzz::judge(text, vertebra::protocol::kMessageLimits);
    vertebra::fuzz::judge(text, vertebra::protocol::kPackLimits);
    return 0;
}
