#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace vertebra::faults {

// A message with one thing wrong in it, made from a golden sample of the wire.
struct BadMessage {
    std::string name;  // "move_item.round = 0.5"
    std::string text;
};

// Every field of the sample, at every depth, with every kind of wrong value, left out, and twice;
// and the sample with a field that nobody asked for, with rubbish around it, cut short.
std::vector<BadMessage> bad_messages(const nlohmann::ordered_json& sample);

}  // namespace vertebra::faults
