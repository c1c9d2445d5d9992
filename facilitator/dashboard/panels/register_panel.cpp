#include "facilitator/dashboard/panels/register_panel.h"

#include <algorithm>

#include "common/text/plain_text.h"
#include "facilitator/dashboard/fresh_id.h"
#include "facilitator/dashboard/panels/struck_line.h"
#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/chip.h"
#include "facilitator/dashboard/widgets/field.h"

namespace vertebra::dashboard {
namespace {

constexpr float kDue = 148;
constexpr float kAdd = 148;

Action action_of(const EntryView& entry) {
    return {entry.owner, entry.due, parse_status(entry.status).value_or(Action::Status::Planned)};
}

bool has(const RegisterView& view, const std::string& id) {
    return std::ranges::find(view.entries, id, &EntryView::id) != view.entries.end();
}

void keep(const EntryView& entry, std::string text, Action action, const Submit& submit) {
    if (!entry.policy.empty()) return submit(SetAction{{entry.policy}, std::move(action)});
    const auto id = parse_id<struct ActionTag>(entry.id);
    if (id) submit(KeepAction{*id, std::move(text), std::move(action)});
}

void draw_nothing(const Paint& paint) {
    space(paint, 16);
    text(paint, paint.words.say("dashboard.register.none"), {.type = Type::LeadStrong});
    space(paint, 6);
    text(paint, paint.words.say("dashboard.register.advice"), {.colour = paint.theme.ink_soft});
}

}  // namespace

void RegisterPanel::draw(const Paint& paint, const Area& area, const RegisterView& view,
                         const Submit& submit) {
    keep_to(view);
    const Region region{"register", area, paint.theme.px(28), paint.theme.gap()};
    draw_new(paint, submit);
    space(paint, 12);
    const bool is_gone = struck_ && !has(view, struck_->id);
    if (is_gone && struck_line(paint, "register.back", struck_->text)) {
        keep(*struck_, struck_->text, action_of(*struck_), submit);
    }
    if (view.entries.empty()) return draw_nothing(paint);
    for (const auto& entry : view.entries) {
        hairline(paint);
        draw_entry(paint, entry, submit);
    }
}

// The host says "done" to the link alone: the window knows it by the action itself.
void RegisterPanel::keep_to(const RegisterView& view) {
    if (id_ == ActionId{}) id_ = fresh_id<struct ActionTag>();
    if (!has(view, to_text(id_))) return;
    id_ = fresh_id<struct ActionTag>();
    if (draft_ == sent_) draft_ = {};
    ++number_;
}

void RegisterPanel::draw_new(const Paint& paint, const Submit& submit) {
    const auto& theme = paint.theme;
    const auto& words = paint.words;
    const Card card{paint, Card::Ground::Sunken, 16};
    // A field that is being written in keeps its text under its id: an empty form is another one.
    ImGui::PushID(number_);
    field(paint, "register.new", words.say("dashboard.register.new"), draft_.text,
          words.say("dashboard.register.new_help"));
    space(paint, 10);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float gap = theme.px(12);
    const float owner = width - theme.px(kDue) - theme.px(kAdd) - 2 * gap;
    {
        const Column column{at, owner};
        field(paint, "register.new_owner", "", draft_.owner, words.say("dashboard.road_map.owner"));
    }
    float bottom = ImGui::GetItemRectMax().y;
    {
        const Column column{{at.x + owner + gap, at.y}, theme.px(kDue)};
        field(paint, "register.new_due", "", draft_.due, words.say("dashboard.road_map.due"));
    }
    ImGui::PopID();
    bottom = std::max(bottom, ImGui::GetItemRectMax().y);
    const Button add{.name = "register.add",
                     .label = words.say("dashboard.register.add"),
                     .icon = Icon::Plus,
                     .enabled = paint.can_act && !trimmed(draft_.text).empty()};
    const float left = at.x + width - theme.px(kAdd);
    if (button(paint, add, {{left, at.y}, {at.x + width, at.y + field_height(paint)}})) {
        sent_ = draft_;
        submit(KeepAction{id_,
                          std::string{trimmed(draft_.text)},
                          {std::string{trimmed(draft_.owner)}, std::string{trimmed(draft_.due)},
                           Action::Status::Planned}});
    }
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, bottom - at.y});
}

void RegisterPanel::draw_entry(const Paint& paint, const EntryView& entry, const Submit& submit) {
    space(paint, 12);
    draw_words(paint, entry, submit);
    if (entry.since > 0) {
        space(paint, 4);
        text(paint,
             paint.words.say("dashboard.cycle.since", {{"cycle", std::to_string(entry.since)}}),
             {.type = Type::Small, .colour = paint.theme.ink_soft});
    }
    space(paint, 8);
    form_.draw(paint, entry.id, action_of(entry),
               [&](Action action) { keep(entry, entry.text, std::move(action), submit); });
    space(paint, 12);
}

// What is done; a policy says it by its title, and is on the register as long as it is planned.
void RegisterPanel::draw_words(const Paint& paint, const EntryView& entry, const Submit& submit) {
    const auto& theme = paint.theme;
    if (!entry.policy.empty()) {
        text(paint, entry.text, {.type = Type::Strong});
        space(paint, 4);
        text(paint, paint.words.say("dashboard.register.policy"),
             {.type = Type::Small, .colour = theme.ink_soft});
        return;
    }
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float side = field_height(paint);
    const auto name = "register.text." + entry.id;
    bool sends = false;
    {
        const Column column{at, width - side - theme.px(12)};
        sends = texts_.draw(paint, name, "", entry.text);
    }
    const float bottom = ImGui::GetItemRectMax().y;
    const auto said = texts_.said(name, entry.text);
    // Without words it would be struck out: that has a button of its own.
    if (sends && !said.empty() && paint.can_act) keep(entry, said, action_of(entry), submit);
    const Button strike{.name = "register.strike." + entry.id,
                        .icon = Icon::Cross,
                        .about = paint.words.say("dashboard.register.strike"),
                        .enabled = paint.can_act};
    if (button(paint, strike, {{at.x + width - side, at.y}, {at.x + width, at.y + side}})) {
        struck_ = entry;
        keep(entry, "", action_of(entry), submit);
    }
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, bottom - at.y});
}

}  // namespace vertebra::dashboard
