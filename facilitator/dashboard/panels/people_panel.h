#pragma once

#include <string>

#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/panels/sheets_panel.h"
#include "facilitator/dashboard/panels/wifi_form.h"
#include "facilitator/dashboard/widgets/press.h"
#include "facilitator/dashboard/wish.h"
#include "protocol/messages.h"

namespace vertebra::dashboard {

// "In an anonymous workshop the facilitator sees dots, never a name." Who is here, the door, and
// rename, remove and let back in behind a menu; who leads, the link for whoever takes notes, and
// the Wi-Fi people come by. In the flow.
class PeoplePanel {
public:
    void draw(const Paint& paint, const protocol::FacilitatorState& state, const Submit& submit);
    // Whether sheets are being entered: that takes height.
    bool enters_sheets() const { return sheets_.is_open(); }
    // Over the window, while a name or the Wi-Fi is written.
    void draw_over(const Paint& paint, const Submit& submit);

private:
    void draw_rename(const Paint& paint, const Submit& submit);
    void draw_seats(const Paint& paint, const FacilitatorView& view, const Submit& submit);
    void draw_names(const Paint& paint, const FacilitatorView& view, const Submit& submit);
    void draw_dots(const Paint& paint, const FacilitatorView& view, const Submit& submit);
    void draw_menu(const Paint& paint, const SeatView& seat, bool named, const Press& on,
                   const Submit& submit);

    SheetsPanel sheets_;
    WifiForm wifi_;
    std::string renamed_;  // the seat whose name is written
    std::string name_;
    bool opens_ = false;
};

}  // namespace vertebra::dashboard
