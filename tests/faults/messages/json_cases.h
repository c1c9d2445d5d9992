#pragma once

#include <string>
#include <vector>

namespace vertebra::faults {

// One frame of a participant, and how the decoder must take it: the code of its refusal, or none
// when it is an answer like any other, however it is written.
struct JsonCase {
    std::string name;
    std::string text;
    std::string code{};
};

// The corners of JSON, each in a place where a right message has something plain: numbers, escapes,
// depth, doubled keys, marks before, bytes that are no UTF-8, text behind. Different from one
// another.
std::vector<JsonCase> json_cases();

}  // namespace vertebra::faults
