#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vertebra {

// One thing said in several languages. Codes are stored and counted, wordings are only shown.
struct Wording {
    std::map<std::string, std::string, std::less<>> by_language;

    // In the language asked for; else in English; else in any; empty when there is none.
    const std::string& in(std::string_view language) const;
    bool empty() const { return by_language.empty(); }
    bool operator==(const Wording&) const = default;
};

// What somebody typed, which is the same in every language.
Wording same_in(const std::vector<std::string>& languages, const std::string& text);

// The program's own words in one language: key to sentence. Sentences may hold {names}.
class Words {
public:
    using Values = std::initializer_list<std::pair<std::string_view, std::string>>;

    Words() = default;
    explicit Words(std::map<std::string, std::string, std::less<>> by_key)
        : by_key_(std::move(by_key)) {}

    // The sentence with each {name} replaced; the key itself when no sentence is known,
    // so that a gap shows instead of hiding.
    std::string say(std::string_view key, Values values = {}) const;

private:
    std::map<std::string, std::string, std::less<>> by_key_;
};

// "Key {name}" filled in. Unknown names stay as they are, and so does whatever a value holds.
std::string fill(std::string sentence, Words::Values values);

}  // namespace vertebra
