#include "facilitator/dashboard/panels/sheets_panel.h"

#include <algorithm>

#include "common/text/plain_text.h"
#include "facilitator/dashboard/fresh_id.h"
#include "facilitator/dashboard/panels/basket.h"
#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/chip.h"
#include "facilitator/dashboard/widgets/choice.h"
#include "facilitator/dashboard/widgets/field.h"

namespace vertebra::dashboard {
namespace {

constexpr float kMenu = 300;

std::vector<SeatView> sheets_of(const FacilitatorView& view) {
    std::vector<SeatView> sheets;
    for (const auto& seat : view.seats) {
        const bool sheet = seat.part == "paper" || seat.part == "proxy";
        if (sheet && !seat.removed) sheets.push_back(seat);
    }
    return sheets;
}

// A sheet is no reviewer.
bool is_asked(const ItemView& item) {
    return item.phase == "open" && item.answered_by != "reviewers";
}

// The revision of what the host has; 0: nothing.
int entered_of(const SeatView& sheet, const std::string& item) {
    const auto found = std::ranges::find(sheet.entered, item, &EnteredView::item);
    return found == sheet.entered.end() ? 0 : found->revision;
}

bool is_in(const SeatView& sheet, const std::vector<ItemView>& items) {
    const auto is_missing = [&](const ItemView& item) {
        return is_asked(item) && can_enter(item.ask) && entered_of(sheet, item.id) == 0;
    };
    return std::ranges::any_of(items, is_asked) && std::ranges::none_of(items, is_missing);
}

std::string name_of(const Paint& paint, const SeatView& sheet) {
    return paint.words.say("sheets.sheet", {{"number", std::to_string(sheet.number)},
                                            {"part", paint.words.say("part." + sheet.part)}});
}

void small(const Paint& paint, const std::string& words) {
    text(paint, words, {.type = Type::Small, .colour = paint.theme.ink_soft});
}

std::vector<OptionView> levels_of(const Paint& paint, const AskView& ask) {
    std::vector<OptionView> levels;
    for (std::size_t at = 0; at < ask.steps.size(); ++at) {
        levels.push_back({std::to_string(at), ask.steps[at]});
    }
    if (ask.dont_know) levels.push_back({"DK", paint.words.say("lock.dont_know")});
    if (ask.not_applicable) levels.push_back({"NA", paint.words.say("lock.not_applicable")});
    return levels;
}

void draw_ticks(const Paint& paint, const std::string& name, const AskView& ask,
                std::set<std::string>& ticked) {
    for (const auto& option : ask.options) {
        const bool on = ticked.contains(option.id);
        if (!toggle(paint, name + "." + option.id, option_words(paint, option), on,
                    paint.can_act)) {
            continue;
        }
        if (on) {
            ticked.erase(option.id);
        } else {
            ticked.insert(option.id);
        }
    }
}

void draw_figures(const Paint& paint, const std::string& name, const AskView& ask,
                  std::map<std::string, std::string>& figures) {
    const auto* label = ask.kind == "points" ? "sheets.points" : "sheets.place";
    for (const auto& option : ask.options) {
        field(paint, name + "." + option.id, paint.words.say(label, {{"label", option.label}}),
              figures[option.id]);
        space(paint, 8);
    }
}

// A line each, and one to go on with.
void draw_ideas(const Paint& paint, const std::string& name, const AskView& ask,
                std::vector<SheetFields::Line>& ideas) {
    small(paint, paint.words.say(ask.each == 1 ? "sheets.ideas.one" : "sheets.ideas.other",
                                 {{"count", std::to_string(ask.each)}}));
    const bool has_room = !ideas.empty() && trimmed(ideas.back().text).empty();
    if (!has_room && ideas.size() < static_cast<std::size_t>(ask.each)) {
        ideas.push_back({fresh_id<struct AnswerTag>(), {}});
    }
    for (std::size_t at = 0; at < ideas.size(); ++at) {
        const auto number = std::to_string(at + 1);
        space(paint, 4);
        field(paint, name + "." + number, "", ideas[at].text, number);
    }
}

}  // namespace

void SheetsPanel::draw(const Paint& paint, const FacilitatorView& view, const Submit& submit) {
    if (view.closed) return;
    const auto sheets = sheets_of(view);
    const auto count = std::to_string(sheets.size());
    const Button fold{.name = "sheets.fold",
                      .label = paint.words.say("dashboard.sheets.title", {{"n", count}}),
                      .look = Look::Plain,
                      .icon = open_ ? Icon::Up : Icon::Down,
                      .type = Type::SmallStrong};
    if (button(paint, fold)) open_ = !open_;
    if (!open_) return;
    space(paint, 4);
    small(paint, paint.words.say("sheets.hint"));
    space(paint, 8);
    draw_new(paint, submit);
    if (sheets.empty()) return;
    space(paint, 12);
    const auto& sheet = draw_choice(paint, view, sheets);
    space(paint, 12);
    for (const auto& item : view.items) {
        if (is_asked(item)) draw_answer(paint, sheet, item, submit);
    }
    if (std::ranges::any_of(view.items, is_asked)) return;
    const bool over = std::ranges::count(view.items, "closed", &ItemView::phase) > 0;
    small(paint, paint.words.say(over ? "sheets.closed" : "sheets.not_open"));
}

void SheetsPanel::draw_new(const Paint& paint, const Submit& submit) {
    for (const auto part : {Part::Paper, Part::Proxy}) {
        const std::string code{code_of(part)};
        const Button add{.name = "sheets.new." + code,
                         .label = paint.words.say("sheets.new." + code),
                         .icon = Icon::Plus,
                         .enabled = paint.can_act,
                         .type = Type::Small};
        if (button(paint, add)) {
            const auto seat = fresh_id<struct SeatTag>();
            born_ = to_text(seat);
            submit(AddSheet{seat, part});
        }
        space(paint, 4);
    }
}

// The one that was added here last, as soon as it is there; else the last of all.
const SeatView& SheetsPanel::draw_choice(const Paint& paint, const FacilitatorView& view,
                                         const std::vector<SeatView>& sheets) {
    const auto find = [&](const std::string& id) {
        return std::ranges::find(sheets, id, &SeatView::id);
    };
    if (find(born_) != sheets.end()) chosen_ = std::exchange(born_, {});
    if (find(chosen_) == sheets.end()) chosen_ = sheets.back().id;
    std::vector<OptionView> names;
    for (const auto& sheet : sheets) {
        const auto name = name_of(paint, sheet);
        names.push_back({sheet.id, is_in(sheet, view.items)
                                       ? paint.words.say("sheets.in", {{"sheet", name}})
                                       : name});
    }
    choice(paint, "sheets.which", paint.words.say("sheets.which"), names, chosen_, kMenu);
    return *find(chosen_);
}

void SheetsPanel::draw_answer(const Paint& paint, const SeatView& sheet, const ItemView& item,
                              const Submit& submit) {
    const auto place = sheet.id + " " + item.id + " " + std::to_string(item.round);
    auto& entry = entries_[place];
    {
        const Card card{paint, Card::Ground::Sunken, 12};
        text(paint, item.topic.empty() ? item.title : item.title + " \u2013 " + item.topic,
             {.type = Type::SmallStrong});
        space(paint, 8);
        if (can_enter(item.ask)) {
            // A field that is being written in keeps its text under its id: each sheet has its own.
            ImGui::PushID(place.c_str());
            draw_fields(paint, item, entry.fields);
            ImGui::PopID();
            space(paint, 10);
            draw_end(paint, sheet, item, entry, submit);
        } else {
            small(paint, paint.words.say("dashboard.sheets.elsewhere"));
        }
    }
    space(paint, 10);
}

void SheetsPanel::draw_fields(const Paint& paint, const ItemView& item, SheetFields& fields) {
    const auto& words = paint.words;
    const auto& ask = item.ask;
    const auto name = "sheets." + item.id;
    if (ask.kind == "scale") {
        choice(paint, name + ".level", words.say("sheets.answer"), levels_of(paint, ask),
               fields.chosen, kMenu);
        space(paint, 8);
        field(paint, name + ".reason", words.say("sheets.reason"), fields.reason);
    } else if (ask.kind == "choice" && ask.most == 1) {
        choice(paint, name + ".option", words.say("sheets.answer"), ask.options, fields.chosen,
               kMenu);
    } else if (ask.kind == "choice" || ask.kind == "budget") {
        draw_ticks(paint, name, ask, fields.ticked);
    } else if (ask.kind == "points" || ask.kind == "ranking") {
        draw_figures(paint, name, ask, fields.figures);
    } else if (ask.kind == "ideas") {
        draw_ideas(paint, name, ask, fields.ideas);
    } else {
        field(paint, name + ".text", words.say("sheets.answer"), fields.text);
    }
}

// The host says "done" to the link alone: the window knows it by the revision the host has.
void SheetsPanel::draw_end(const Paint& paint, const SeatView& sheet, const ItemView& item,
                           Entry& entry, const Submit& submit) {
    const auto& words = paint.words;
    const auto number = std::to_string(sheet.number);
    const int kept = entered_of(sheet, item.id);
    auto& sent = entry.sent;
    if (entry.was_kept && sent && kept < sent->revision) sent.reset();  // the round began anew
    entry.was_kept = sent && kept == sent->revision;

    const auto answer = answer_of(item.ask, entry.fields);
    const bool is_said = sent && answer && sent->answer == *answer;
    const bool is_saved = is_said && entry.was_kept;
    if (button(paint, {.name = "sheets." + item.id + ".keep",
                       .label = words.say("sheets.keep", {{"number", number}}),
                       .icon = Icon::Check,
                       .enabled = paint.can_act && answer && !is_saved,
                       .type = Type::Small})) {
        const auto seat = parse_id<struct SeatTag>(sheet.id);
        // What is sent again is the same change; what was put right, or replaced by others since,
        // is a new one.
        if (!is_said || kept > sent->revision) {
            const int last = std::max(kept, sent ? sent->revision : 0);
            sent = CastAnswer{seat.value_or(SeatId{}),      {item.id}, item.round,
                              fresh_id<struct AnswerTag>(), last + 1,  *answer};
        }
        if (seat) submit(EnterAnswer{*sent});
    }
    space(paint, 6);
    if (!has_whole_figures(entry.fields)) {
        text(paint, words.say("refusal.bad_number"),
             {.type = Type::Small, .colour = paint.theme.danger});
    } else if (is_saved) {
        chip(paint, Icon::Check, words.say("sheets.kept", {{"number", number}}), Tone::Good);
    } else if (sent && kept < sent->revision) {
        small(paint, words.say("dashboard.sheets.not_saved"));
    } else if (kept > 0) {
        small(paint, words.say("sheets.entered"));
    }
}

}  // namespace vertebra::dashboard
