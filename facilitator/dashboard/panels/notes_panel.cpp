#include "facilitator/dashboard/panels/notes_panel.h"

#include <algorithm>
#include <array>

#include "common/text/plain_text.h"
#include "facilitator/dashboard/fresh_id.h"
#include "facilitator/dashboard/panels/struck_line.h"
#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/chip.h"
#include "facilitator/dashboard/widgets/choice.h"
#include "facilitator/dashboard/widgets/field.h"
#include "facilitator/dashboard/widgets/record.h"
#include "facilitator/dashboard/widgets/segments.h"

namespace vertebra::dashboard {
namespace {

constexpr float kMenu = 300;
constexpr std::array kKinds{Note::Kind::Decision,   Note::Kind::Dissent,    Note::Kind::Idea,
                            Note::Kind::ParkingLot, Note::Kind::Evaluation, Note::Kind::Private};

std::string kind_words(const Paint& paint, std::string_view kind) {
    return paint.words.say("dashboard.notes.kind." + std::string{kind});
}

std::vector<OptionView> kinds(const Paint& paint) {
    std::vector<OptionView> all;
    for (const auto kind : kKinds) {
        all.push_back({std::string{code_of(kind)}, kind_words(paint, code_of(kind))});
    }
    return all;
}

// The question that is led through now; none where everybody goes at their own pace.
const AgendaItemView* selected_item(const FacilitatorView& view) {
    const auto* step = current_step(view);
    if (step == nullptr) return nullptr;
    const auto found = std::ranges::find(step->items, true, &AgendaItemView::selected);
    return found == step->items.end() ? nullptr : &*found;
}

void keep(const NoteView& note, std::string text, const Submit& submit) {
    const auto id = parse_id<struct NoteTag>(note.id);
    const auto kind = parse_note_kind(note.kind);
    if (!id || !kind) return;
    submit(KeepNote{*id, {*kind, {note.step}, {note.item}, std::move(text)}});
}

// Of what it is: its question, else its step.
std::string place_of(const FacilitatorView& view, const NoteView& note) {
    const auto step = std::ranges::find_if(
        view.agenda, [&](const AgendaStepView& one) { return one.step.id == note.step; });
    if (step == view.agenda.end()) return {};
    const auto item = std::ranges::find(step->items, note.item, &AgendaItemView::id);
    return item == step->items.end() ? step->step.title : item->title;
}

const NoteView* find(const FacilitatorView& view, const std::string& id) {
    const auto found = std::ranges::find(view.notes, id, &NoteView::id);
    return found == view.notes.end() ? nullptr : &*found;
}

Tone tone_of(const std::string& kind) {
    if (kind == "decision") return Tone::Good;
    if (kind == "dissent") return Tone::Warning;
    return kind == "private" ? Tone::Neutral : Tone::Accent;
}

}  // namespace

void NotesPanel::draw(const Paint& paint, const FacilitatorView& view, const Submit& submit) {
    keep_to(view);
    draw_form(paint, view, submit);
    space(paint, 16);
    draw_list(paint, view, submit);
}

// The host says "done" to the link alone: the window knows it by the note itself.
void NotesPanel::keep_to(const FacilitatorView& view) {
    if (id_ == NoteId{}) id_ = fresh_id<struct NoteTag>();
    if (!sent_) return;
    const auto* kept = find(view, to_text(id_));
    if (kept == nullptr || kept->text != trimmed(sent_->text) || kept->kind != sent_->kind) return;
    // What was written meanwhile is another note.
    const auto written = draft_ == *sent_ ? Draft{.kind = draft_.kind, .text = {}} : draft_;
    start_anew();
    draft_ = written;
}

void NotesPanel::start_anew() {
    id_ = fresh_id<struct NoteTag>();
    draft_ = {.kind = draft_.kind, .text = {}};
    sent_.reset();
    changed_.reset();
    ++number_;
}

void NotesPanel::draw_form(const Paint& paint, const FacilitatorView& view, const Submit& submit) {
    const auto& words = paint.words;
    const Card card{paint, Card::Ground::Sunken, 12};
    choice(paint, "notes.kind", words.say("dashboard.notes.kind"), kinds(paint), draft_.kind,
           kMenu);
    space(paint, 10);
    draw_about(paint, view);
    // A field that is being written in keeps its text under its id: an empty form is another one.
    ImGui::PushID(number_);
    field(paint, "notes.text", words.say("dashboard.notes.text"), draft_.text);
    ImGui::PopID();
    if (draft_.kind == "private") {
        space(paint, 6);
        text(paint, words.say("dashboard.notes.private"),
             {.type = Type::Small, .colour = paint.theme.ink_soft});
    }
    space(paint, 10);
    draw_end(paint, view, submit);
}

void NotesPanel::draw_about(const Paint& paint, const FacilitatorView& view) {
    const auto& theme = paint.theme;
    if (changed_) {
        text(paint, place_of(view, *changed_),
             {.type = Type::Small, .colour = theme.ink_soft, .lines = 2});
        return space(paint, 10);
    }
    if (selected_item(view) == nullptr) return;
    const auto pressed = segments(paint, "notes.about",
                                  {{.label = paint.words.say("dashboard.notes.item")},
                                   {.label = paint.words.say("dashboard.notes.step")}},
                                  static_cast<std::size_t>(about_), theme.row(), Type::Small);
    if (pressed) about_ = static_cast<About>(*pressed);
    space(paint, 10);
}

void NotesPanel::draw_end(const Paint& paint, const FacilitatorView& view, const Submit& submit) {
    const auto* step = current_step(view);
    const bool can = paint.can_act && step != nullptr && !trimmed(draft_.text).empty();
    const Button kept{.name = "notes.keep",
                      .label = paint.words.say("dashboard.notes.keep"),
                      .icon = Icon::Check,
                      .enabled = can && !draft_.kind.empty(),
                      .type = Type::Small};
    if (button(paint, kept)) {
        const auto* item = about_ == About::Item ? selected_item(view) : nullptr;
        NoteView note{.id = to_text(id_),
                      .kind = draft_.kind,
                      .step = step->step.id,
                      .item = item == nullptr ? "" : item->id,
                      .text = {}};
        if (changed_) {
            note.step = changed_->step;
            note.item = changed_->item;
        }
        sent_ = draft_;
        keep(note, std::string{trimmed(draft_.text)}, submit);
    }
    if (!changed_) return;
    if (button_beside(paint, {.name = "notes.leave",
                              .label = paint.words.say("dashboard.notes.leave"),
                              .type = Type::Small})) {
        start_anew();
    }
}

void NotesPanel::draw_list(const Paint& paint, const FacilitatorView& view, const Submit& submit) {
    const auto* step = current_step(view);
    const auto is_here = [&](const NoteView& note) {
        return step != nullptr && note.step == step->step.id;
    };
    const bool is_gone = struck_ && find(view, struck_->id) == nullptr;
    if (is_gone && struck_line(paint, "notes.back", struck_->text)) {
        keep(*struck_, struck_->text, submit);
    }
    if (view.notes.empty()) {
        text(paint, paint.words.say("dashboard.notes.none"),
             {.type = Type::Small, .colour = paint.theme.ink_soft});
        return;
    }
    const auto here = std::ranges::count_if(view.notes, is_here);
    const auto count = [](auto notes) { return std::to_string(notes); };
    const auto pressed = segments(
        paint, "notes.shown",
        {{.label = paint.words.say("dashboard.notes.here", {{"n", count(here)}})},
         {.label = paint.words.say("dashboard.notes.all", {{"n", count(view.notes.size())}})}},
        static_cast<std::size_t>(shown_), paint.theme.row(), Type::Small);
    if (pressed) shown_ = static_cast<Shown>(*pressed);
    space(paint, 8);
    for (const auto& note : view.notes) {
        if (shown_ == Shown::All || is_here(note)) draw_note(paint, view, note, submit);
    }
}

void NotesPanel::draw_note(const Paint& paint, const FacilitatorView& view, const NoteView& note,
                           const Submit& submit) {
    const auto& theme = paint.theme;
    hairline(paint);
    space(paint, 8);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    Area keys{at, {at.x + width, at.y + theme.row()}};
    const Button strike{.name = "notes.strike." + note.id,
                        .look = Look::Plain,
                        .icon = Icon::Cross,
                        .about = paint.words.say("dashboard.notes.strike"),
                        .enabled = paint.can_act};
    const Button change{.name = "notes.change." + note.id,
                        .look = Look::Plain,
                        .icon = Icon::Pencil,
                        .about = paint.words.say("dashboard.notes.change"),
                        .enabled = paint.can_act};
    if (button(paint, strike, keys.take_right(theme.row()))) {
        struck_ = note;
        keep(note, "", submit);
    }
    if (button(paint, change, keys.take_right(theme.row()))) {
        start_anew();
        id_ = parse_id<struct NoteTag>(note.id).value_or(id_);
        changed_ = note;
        draft_ = {.kind = note.kind, .text = note.text};
        paint.record.focus("notes.text");
    }
    chip_at(paint, {at.x, at.y + theme.px(4)}, Icon::None, kind_words(paint, note.kind),
            tone_of(note.kind));
    ImGui::Dummy({width, theme.row()});
    text(paint, note.text);
    space(paint, 2);
    text(paint, place_of(view, note), {.type = Type::Small, .colour = theme.ink_soft, .lines = 2});
    space(paint, 8);
}

}  // namespace vertebra::dashboard
