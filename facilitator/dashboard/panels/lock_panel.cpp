#include "facilitator/dashboard/panels/lock_panel.h"

#include <algorithm>

#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/field.h"
#include "facilitator/dashboard/widgets/segments.h"

namespace vertebra::dashboard {
namespace {

bool locks(const MoveView& move) {
    return std::holds_alternative<LockItem>(move.command);
}

std::optional<Scale> scale_of(const std::string& code) {
    if (code == "DK") return Scale{Scale::Mark::DontKnow};
    if (code == "NA") return Scale{Scale::Mark::NotApplicable};
    if (code.size() != 1 || code[0] < '0' || code[0] > '9') return std::nullopt;
    return Scale{Scale::Mark::Level, code[0] - '0'};
}

// The codes of everything the group's value may be, in the order of the buttons.
std::vector<std::string> codes_of(const AskView& ask) {
    std::vector<std::string> codes;
    for (std::size_t at = 0; at < ask.steps.size(); ++at) {
        codes.push_back(std::to_string(at));
    }
    if (ask.dont_know) codes.emplace_back("DK");
    if (ask.not_applicable) codes.emplace_back("NA");
    return codes;
}

// The figure of a step; signs for what stands beside the scale. The words stand below the row.
std::vector<Segment> choices_of(const std::vector<std::string>& codes) {
    std::vector<Segment> choices;
    for (const auto& code : codes) {
        choices.push_back({.label = code == "DK" ? "?" : code == "NA" ? "\u2013" : code});
    }
    return choices;
}

std::string words_of(const Paint& paint, const AskView& ask, const std::string& code) {
    if (code == "DK") return paint.words.say("lock.dont_know");
    if (code == "NA") return paint.words.say("lock.not_applicable");
    const auto value = scale_of(code);
    if (!value || value->level >= static_cast<int>(ask.steps.size())) {
        return paint.words.say("lock.no_value");
    }
    return code + "  " + ask.steps[static_cast<std::size_t>(value->level)];
}

}  // namespace

bool can_lock(const FacilitatorView& view) {
    return (view.primary && locks(*view.primary)) || std::ranges::any_of(view.moves, locks);
}

void LockPanel::keep_to(const ItemView& item) {
    if (item_ == item.id && round_ == item.round) return;
    *this = {};
    item_ = item.id;
    round_ = item.round;
}

void LockPanel::draw(const Paint& paint, const FacilitatorView& view, const ItemView& item) {
    keep_to(item);
    if (item.lock && item.phase == "locked") return draw_locked(paint, item);
    if (!can_lock(view)) return;
    const Card card{paint, Card::Ground::White, 20};
    text(paint, paint.words.say("lock.title"), {.type = Type::Strong});
    space(paint, 12);
    if (item.ask.kind == "scale") draw_values(paint, item);
    // A field that is being written in keeps its text under its id: another round is another id.
    ImGui::PushID(item_.data(), item_.data() + item_.size());
    ImGui::PushID(round_);
    field(paint, "lock.reason", paint.words.say("lock.reason"), reason_);
    space(paint, 12);
    field(paint, "lock.dissent", paint.words.say("lock.dissent"), dissent_);
    ImGui::PopID();
    ImGui::PopID();
}

void LockPanel::draw_values(const Paint& paint, const ItemView& item) {
    const auto codes = codes_of(item.ask);
    const std::string now = chosen_.value_or(item.result ? item.result->value : "");
    const auto at = std::ranges::find(codes, now);
    std::optional<std::size_t> chosen;
    if (at != codes.end()) chosen = static_cast<std::size_t>(at - codes.begin());
    const auto pressed =
        segments(paint, "lock.value", choices_of(codes), chosen, paint.theme.px(44));
    if (pressed) chosen_ = codes[*pressed];
    space(paint, 8);
    text(paint, words_of(paint, item.ask, now),
         {.type = Type::LeadStrong, .colour = paint.theme.accent});
    space(paint, 12);
}

void LockPanel::draw_locked(const Paint& paint, const ItemView& item) const {
    const auto& theme = paint.theme;
    const Card card{paint, Card::Ground::Good, 20};
    const auto value =
        item.lock->value_label.empty() ? paint.words.say("lock.no_value") : item.lock->value_label;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float line = paint.fonts.height(Type::SmallStrong);
    draw_icon(*ImGui::GetWindowDrawList(), Icon::Padlock, {at.x + theme.px(8), at.y + line / 2},
              theme.px(16), theme.good);
    text_at(paint, {at.x + theme.px(24), at.y}, paint.words.say("lock.locked"),
            {.type = Type::SmallStrong, .colour = theme.good});
    ImGui::Dummy({0, line});
    space(paint, 8);
    if (item.ask.kind == "scale") text(paint, value, {.type = Type::Title});
    for (const auto& [label, words] : {std::pair{"lock.given_reason", &item.lock->reason},
                                       std::pair{"lock.given_dissent", &item.lock->dissent}}) {
        if (words->empty()) continue;
        space(paint, 10);
        text(paint, paint.words.say(label), {.type = Type::SmallStrong, .colour = theme.ink_soft});
        space(paint, 2);
        text(paint, *words);
    }
}

LockItem LockPanel::filled(const LockItem& lock, const FacilitatorView& view) const {
    const auto item = std::ranges::find(view.items, lock.item.text, &ItemView::id);
    if (item == view.items.end() || item->id != item_ || item->round != round_) return lock;
    LockItem filled = lock;
    if (item->ask.kind == "scale") {
        filled.value = scale_of(chosen_.value_or(item->result ? item->result->value : ""));
        if (!filled.value) filled.value = lock.value;
    }
    filled.reason = reason_;
    filled.dissent = dissent_;
    return filled;
}

}  // namespace vertebra::dashboard
