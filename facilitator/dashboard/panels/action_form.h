#pragma once

#include <functional>
#include <string>

#include "common/policies/action.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/panels/kept_fields.h"

namespace vertebra::dashboard {

// Who sees to an action, until when, and how far it is. Goes out as soon as a field is left.
class ActionForm {
public:
    using Send = std::function<void(Action)>;

    // Its controls are recorded as "<name>.owner.<id>" and so on.
    explicit ActionForm(std::string name) : name_(std::move(name)) {}

    // Side by side, in the flow. `id` names the action: another order of the rows must not move
    // half-written words.
    void draw(const Paint& paint, const std::string& id, const Action& known, const Send& send);

private:
    void draw_status(const Paint& paint, const std::string& id, const Action& known,
                     const Send& send);
    Action filled(const std::string& id, const Action& known) const;
    std::string control(const char* part, const std::string& id) const {
        return name_ + "." + part + "." + id;
    }

    std::string name_;
    KeptFields fields_;
};

}  // namespace vertebra::dashboard
