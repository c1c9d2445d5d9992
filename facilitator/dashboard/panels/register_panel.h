#pragma once

#include <optional>
#include <string>

#include "common/session/ids.h"
#include "common/view/views.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/panels/action_form.h"
#include "facilitator/dashboard/panels/kept_fields.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// Who does what until when. An action is added, changed and struck out; of one that carries out a
// policy, all but its words. Fills the area.
class RegisterPanel {
public:
    void draw(const Paint& paint, const Area& area, const RegisterView& view, const Submit& submit);

private:
    struct Draft {
        std::string text;
        std::string owner;
        std::string due;
        bool operator==(const Draft&) const = default;
    };

    void keep_to(const RegisterView& view);
    void draw_new(const Paint& paint, const Submit& submit);
    void draw_entry(const Paint& paint, const EntryView& entry, const Submit& submit);
    void draw_words(const Paint& paint, const EntryView& entry, const Submit& submit);

    ActionId id_;  // of the action that is being written
    Draft draft_;
    Draft sent_;  // … as it was sent last
    int number_ = 0;
    std::optional<EntryView> struck_;
    KeptFields texts_;
    ActionForm form_{"register"};
};

}  // namespace vertebra::dashboard
