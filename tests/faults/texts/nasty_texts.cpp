#include "tests/faults/texts/nasty_texts.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace vertebra::faults {
namespace {

using Json = nlohmann::json;

const Json& list() {
    static const Json all = [] {
        std::ifstream file{VERTEBRA_ROOT "/tests/faults/texts/texts.json"};
        return Json::parse(file);
    }();
    return all;
}

}  // namespace

std::string NastyText::outcome(const TextRule& rule) const {
    if (kept.empty()) return "empty";
    // Every byte but those that go on with a character begins one.
    const auto length =
        std::ranges::count_if(kept, [](char byte) { return (byte & 0xC0) != 0x80; });
    if (length > rule.most) return std::string{rule.what} + "_too_long";
    if (!refused.empty()) return refused;
    const bool one_line = rule.lines == TextRule::Lines::One;
    return one_line && kept.find('\n') != std::string::npos ? "bad_text" : "plain";
}

std::string NastyText::escaped() const {
    return Json(text).dump(-1, ' ', true).substr(0, 80);
}

const std::vector<NastyText>& nasty_texts() {
    static const auto all = [] {
        std::vector<NastyText> texts;
        for (const auto& one : list()["texts"]) {
            const auto text = one["text"].get<std::string>();
            texts.push_back({one["kind"], text, one.value("kept", text), one.value("refused", "")});
        }
        return texts;
    }();
    return all;
}

const std::vector<NeverRead>& never_read() {
    static const auto all = [] {
        std::vector<NeverRead> texts;
        for (const auto& one : list()["never_read"]) {
            texts.push_back({one["what"], one["wire"]});
        }
        return texts;
    }();
    return all;
}

}  // namespace vertebra::faults
