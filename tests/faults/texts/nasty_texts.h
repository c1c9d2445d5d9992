#pragma once

#include <string>
#include <vector>

#include "common/text/plain_text.h"

namespace vertebra::faults {

// A text that might be more than a text to something: tests/faults/texts/texts.json.
struct NastyText {
    std::string kind;     // markup, formula, joiner, …
    std::string text;     // as it is written
    std::string kept;     // without white space around it; empty when nothing of it can be seen
    std::string refused;  // the code, where others may never see it

    // What a field with this rule must say to it: "plain", "empty", or the code of the refusal.
    std::string outcome(const TextRule& rule) const;
    std::string name() const { return kind + " " + escaped(); }

private:
    std::string escaped() const;
};
const std::vector<NastyText>& nasty_texts();

// What stands on the wire where a text belongs, and is none.
struct NeverRead {
    std::string what;
    std::string wire;
};
const std::vector<NeverRead>& never_read();

}  // namespace vertebra::faults
