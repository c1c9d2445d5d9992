#include "common/wording.h"

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
    for (const auto& [name, value] : values) {
        const std::string mark = "{" + std::string{name} + "}";
        for (auto at = sentence.find(mark); at != std::string::npos;
             at = sentence.find(mark, at + value.size())) {
            sentence.replace(at, mark.size(), value);
        }
    }
    return sentence;
}

std::string Words::say(std::string_view key, Values values) const {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? std::string{key} : fill(found->second, values);
}

}  // namespace vertebra
