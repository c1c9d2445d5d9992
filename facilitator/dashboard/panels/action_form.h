#pragma once

#include <map>
#include <string>

#include "common/view/views.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// Who sees to an action, until when, and how far it is. Goes out as soon as a field is left. What
// was written stays until the host has taken it, so that a refused date can be put right.
class ActionForm {
public:
    // Side by side, in the flow.
    void draw(const Paint& paint, const ActionView& action, const Submit& submit);

private:
    struct Draft {
        std::string text;
        std::string known;  // what the host had when it was written
        bool writing = false;
    };
    // True in the frame in which the field was left with something to send.
    bool draw_field(const Paint& paint, const std::string& name, const std::string& known,
                    const char* help);
    void draw_status(const Paint& paint, const ActionView& action, const Submit& submit);
    SetAction filled(const ActionView& action) const;

    std::map<std::string, Draft> drafts_;  // by the field's name
};

}  // namespace vertebra::dashboard
