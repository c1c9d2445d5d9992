#pragma once

#include <optional>
#include <string>

#include "common/view/views.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// What somebody writes down while people speak, beside the current step or its question: written,
// changed, struck out. In the flow.
class NotesPanel {
public:
    void draw(const Paint& paint, const FacilitatorView& view, const Submit& submit);

private:
    enum class About { Item, Step };
    enum class Shown { Here, All };
    struct Draft {
        std::string kind = "decision";
        std::string text;
        bool operator==(const Draft&) const = default;
    };

    void keep_to(const FacilitatorView& view);
    void start_anew();
    void draw_form(const Paint& paint, const FacilitatorView& view, const Submit& submit);
    void draw_about(const Paint& paint, const FacilitatorView& view);
    void draw_end(const Paint& paint, const FacilitatorView& view, const Submit& submit);
    void draw_list(const Paint& paint, const FacilitatorView& view, const Submit& submit);
    void draw_note(const Paint& paint, const FacilitatorView& view, const NoteView& note,
                   const Submit& submit);

    NoteId id_;                        // of the note that is being written
    std::optional<NoteView> changed_;  // … when it is one there was
    Draft draft_;
    std::optional<Draft> sent_;
    About about_ = About::Item;
    Shown shown_ = Shown::Here;
    int number_ = 0;
    std::optional<NoteView> struck_;
};

}  // namespace vertebra::dashboard
