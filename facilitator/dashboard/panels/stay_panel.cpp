#include "facilitator/dashboard/panels/stay_panel.h"

#include <algorithm>

#include "common/policies/action.h"
#include "common/text/plain_text.h"
#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/field.h"

namespace vertebra::dashboard {
namespace {

constexpr float kUntil = 220;

// "2027-06-30 12:00" and back.
std::string with(std::string moment, char between) {
    if (moment.size() > 10) moment[10] = between;
    return moment;
}

void draw_row(const Paint& paint, const StayView& one, const Submit& submit) {
    const auto& words = paint.words;
    text(paint, one.title + " \u2013 " + one.step, {.type = Type::Strong});
    text(paint,
         words.say("dashboard.stay.row",
                   {{"until", with(one.until, ' ')}, {"count", std::to_string(one.answered)}}),
         {.type = Type::Small, .colour = paint.theme.ink_soft});
    space(paint, 4);
    ImGui::PushID(one.item.c_str());
    const Button close{
        .name = "stay.close", .label = words.say("stay.close_now"), .enabled = paint.can_act};
    if (button(paint, close)) {
        submit(MoveItem{{one.item}, Phase::Open, Phase::Closed, one.round});
    }
    const Button longer{.name = "stay.no_longer",
                        .label = words.say("stay.no_longer"),
                        .look = Look::Plain,
                        .enabled = paint.can_act};
    if (button_beside(paint, longer)) submit(StayOpen{{one.item}, ""});
    ImGui::PopID();
    space(paint, 10);
}

}  // namespace

void StayPanel::draw(const Paint& paint, const FacilitatorView& view, const Submit& submit) {
    if (view.closed) return;
    std::vector<const ItemView*> open;
    for (const auto& item : view.items) {
        const bool can = item.phase == "open" && item.ask.kind != "shares" && item.until.empty();
        if (can) open.push_back(&item);
    }
    if (open.empty() && view.staying.empty()) return;
    for (const auto& one : view.staying) {
        draw_row(paint, one, submit);
    }
    if (open.empty()) return;
    const Button fold{.name = "stay.fold",
                      .label = paint.words.say("stay.title"),
                      .look = Look::Plain,
                      .icon = unfolded_ ? Icon::Up : Icon::Down,
                      .type = Type::Strong};
    if (button(paint, fold)) unfolded_ = !unfolded_;
    if (unfolded_) draw_form(paint, open, submit);
    space(paint, 8);
}

void StayPanel::draw_form(const Paint& paint, const std::vector<const ItemView*>& open,
                          const Submit& submit) {
    const auto& words = paint.words;
    space(paint, 4);
    text(paint, words.say("stay.about"), {.type = Type::Small, .colour = paint.theme.ink_soft});
    space(paint, 8);
    {
        const Column column{ImGui::GetCursorScreenPos(), paint.theme.px(kUntil)};
        field(paint, "stay.until", words.say("stay.until_label"), until_, "2027-06-30 12:00");
    }
    space(paint, 8);
    const auto moment = with(std::string{trimmed(until_)}, 'T');
    const Button stay{.name = "stay.stay",
                      .label = words.say(open.size() == 1 ? "stay.stay.one" : "stay.stay.other",
                                         {{"count", std::to_string(open.size())}}),
                      .enabled = paint.can_act && is_minute(moment)};
    if (!button(paint, stay)) return;
    for (const auto* item : open) {
        submit(StayOpen{{item->id}, moment});
    }
}

}  // namespace vertebra::dashboard
