#pragma once

#include <map>
#include <string>

#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// Fields whose words go out as soon as they are left, without a button. What was written stays
// until the host has something newer, so that what it refuses can be put right.
class KeptFields {
public:
    // In the flow. `known` is what the host has. True in the frame in which the field was left with
    // something to send.
    bool draw(const Paint& paint, const std::string& name, std::string_view label,
              const std::string& known, std::string_view help = {});
    // What stands in the field: what was written, else what is known.
    std::string said(const std::string& name, const std::string& known) const;

private:
    struct Draft {
        std::string text;
        std::string known;  // what the host had when it was written
        bool writing = false;
    };

    std::map<std::string, Draft> drafts_;  // by the field's name
};

}  // namespace vertebra::dashboard
