#pragma once

#include <optional>

#include "facilitator/dashboard/keys.h"
#include "facilitator/dashboard/panels/agenda_panel.h"
#include "facilitator/dashboard/panels/dialog.h"
#include "facilitator/dashboard/panels/help_panel.h"
#include "facilitator/dashboard/panels/lead_panel.h"
#include "facilitator/dashboard/panels/now_panel.h"
#include "facilitator/dashboard/panels/side_panel.h"
#include "facilitator/dashboard/panels/toasts.h"
#include "facilitator/dashboard/panels/top_bar.h"

namespace vertebra::dashboard {

// The whole window for one frame, drawn from what was heard. Keeps only how things look: which
// part is open, a half-written reason. Knows no socket and no session.
class Screen {
public:
    void draw(const Paint& paint, const Heard& heard, const Keys& keys, const Submit& submit,
              const AskWindow& ask);

    // When the picture changes by itself (a second of the timer, a minute of the agenda, a toast
    // that goes), on the window's clock; none while it stands still.
    std::optional<std::int64_t> next_change_ms(const Heard& heard, std::int64_t now_ms) const;

    // A box came or went in the last frame: it stands only some frames later.
    bool settles() const { return settles_; }

private:
    void draw_page(const Paint& paint, const Heard& heard, const Submit& submit,
                   const AskWindow& ask);
    void take_keys(const Paint& paint, const Heard& heard, const Keys& keys, const Submit& submit,
                   const AskWindow& ask);

    TopBar top_bar_;
    AgendaPanel agenda_;
    NowPanel now_;
    SidePanel side_;
    HelpPanel help_;
    LeadPanel lead_;
    Confirm confirm_;
    Toasts toasts_;
    bool has_box_ = false;
    bool settles_ = false;
};

}  // namespace vertebra::dashboard
