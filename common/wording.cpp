#include "common/wording.h"

#include <algorithm>

namespace vertebra {

const std::string& Wording::in(std::string_view language) const {
    static const std::string kNothing;
    if (const auto found = by_language.find(language); found != by_language.end()) {
        return found->second;
    }
    if (const auto english = by_language.find("en"); english != by_language.end()) {
        return english->second;
    }
    return by_language.empty() ? kNothing : by_language.begin()->second;
}

std::string fill(std::string sentence, Words::Values values) {
    std::string filled;
    std::string_view rest = sentence;
    for (auto at = rest.find('{'); at != std::string_view::npos; at = rest.find('{')) {
        const auto end = rest.find('}', at);
        if (end == std::string_view::npos) break;
        const auto name = rest.substr(at + 1, end - at - 1);
        const auto* value = std::ranges::find(values, name, &Words::Values::value_type::first);
        if (value == values.end()) {
            filled += rest.substr(0, at + 1);
            rest.remove_prefix(at + 1);
        } else {
            filled += rest.substr(0, at);
            filled += value->second;
            rest.remove_prefix(end + 1);
        }
    }
    return filled += rest;
}

Wording same_in(const std::vector<std::string>& languages, const std::string& text) {
    Wording wording;
    for (const auto& language : languages) {
        wording.by_language[language] = text;
    }
    return wording;
}

std::string Words::say(std::string_view key, Values values) const {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? std::string{key} : fill(found->second, values);
}

}  // namespace vertebra
