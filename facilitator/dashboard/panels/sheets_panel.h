#pragma once

#include <map>
#include <optional>
#include <string>

#include "common/view/views.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/panels/sheet_answer.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// Sheets that somebody filled in on paper, or for somebody else: added, chosen, and entered for
// what is open. What was typed here stays until the window is closed; of what was entered elsewhere
// the host says that it is in, not what it says. In the flow.
class SheetsPanel {
public:
    void draw(const Paint& paint, const FacilitatorView& view, const Submit& submit);
    bool is_open() const { return open_; }

private:
    struct Entry {
        SheetFields fields;
        std::optional<CastAnswer> sent;
        bool was_kept = false;  // the host has had it
    };

    void draw_new(const Paint& paint, const Submit& submit);
    const SeatView& draw_choice(const Paint& paint, const FacilitatorView& view,
                                const std::vector<SeatView>& sheets);
    void draw_answer(const Paint& paint, const SeatView& sheet, const ItemView& item,
                     const Submit& submit);
    void draw_fields(const Paint& paint, const ItemView& item, SheetFields& fields);
    void draw_end(const Paint& paint, const SeatView& sheet, const ItemView& item, Entry& entry,
                  const Submit& submit);

    bool open_ = false;
    std::string chosen_;                    // the seat of the sheet that is entered
    std::string born_;                      // … that was added here and is in no view yet
    std::map<std::string, Entry> entries_;  // by sheet, item and round
};

}  // namespace vertebra::dashboard
