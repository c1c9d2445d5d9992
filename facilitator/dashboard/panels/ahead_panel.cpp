#include "facilitator/dashboard/panels/ahead_panel.h"

#include "facilitator/dashboard/panels/dialog.h"
#include "facilitator/dashboard/panels/item_panel.h"
#include "facilitator/dashboard/widgets/card.h"

namespace vertebra::dashboard {
namespace {

constexpr float kWidth = 860;
constexpr float kShare = 0.56f;  // of the window's height, for what scrolls
constexpr std::size_t kFew = 6;  // questions that are shown unfolded

std::string titled(const ItemView& item) {
    const auto title = std::to_string(item.number) + ". " + item.title;
    return item.topic.empty() ? title : title + " \u2013 " + item.topic;
}

void draw_about(const Paint& paint, const AheadView& view) {
    const auto& theme = paint.theme;
    text(paint, view.step.title, {.type = Type::Title});
    space(paint, 4);
    text(paint,
         paint.words.say("agenda.step", {{"number", std::to_string(view.step.number)},
                                         {"count", std::to_string(view.step.count)}}) +
             " \u00b7 " + paint.words.say("dashboard.kind." + view.step.kind) + " \u00b7 " +
             paint.words.say("agenda.planned", {{"planned", std::to_string(view.step.minutes)}}) +
             (view.pace == "own" ? " \u00b7 " + paint.words.say("item.own_pace") : ""),
         {.type = Type::Small, .colour = theme.ink_soft});
}

}  // namespace

void AheadPanel::open(std::string step) {
    step_ = std::move(step);
    asked_at_ = 0;
    pressed_.clear();
    opens_ = true;
}

void AheadPanel::draw(const Paint& paint, const Heard& heard, const Submit& submit) {
    const auto& theme = paint.theme;
    const Dialog dialog{paint, "ahead", std::exchange(opens_, false), kWidth};
    if (!dialog) return;
    const auto offset = heard.state->view.offset + 1;
    if (offset != asked_at_ && heard.line == Heard::Line::Up) {
        asked_at_ = offset;
        submit(protocol::LookAhead{step_, paint.language});
    }
    text(paint, paint.words.say("ahead.private"),
         {.type = Type::SmallStrong, .colour = theme.ink_soft});
    space(paint, 6);
    const bool there = heard.ahead != nullptr && heard.ahead->view.step.id == step_;
    if (there) {
        draw_about(paint, heard.ahead->view);
        space(paint, 12);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const Area area{at,
                        {at.x + ImGui::GetContentRegionAvail().x,
                         at.y + ImGui::GetIO().DisplaySize.y * kShare}};
        {
            const Region region{"ahead.questions", area, 0};
            draw_questions(paint, heard.ahead->view);
        }
    } else {
        text(paint, paint.words.say("ahead.waiting"));
    }
    space(paint, 16);
    if (button(paint, {.name = "ahead.close", .label = paint.words.say("ahead.close")})) {
        ImGui::CloseCurrentPopup();
    }
}

void AheadPanel::draw_questions(const Paint& paint, const AheadView& view) {
    const auto& theme = paint.theme;
    if (!view.step.body.empty()) {
        text(paint, view.step.body, {.type = Type::Lead, .colour = theme.ink_soft});
        space(paint, 12);
    }
    if (!view.follows.empty()) {
        const Card card{paint, Card::Ground::Accent, 12};
        text(paint, paint.words.say(view.items.empty() ? "ahead.follows_none" : "ahead.follows",
                                    {{"step", view.follows}}));
    } else if (view.items.empty()) {
        text(paint, paint.words.say(view.step.kind == "talk" ? "ahead.talk" : "ahead.nothing"));
    }
    for (const auto& item : view.items) {
        space(paint, 6);
        hairline(paint);
        const bool few = view.items.size() <= kFew;
        draw_question(paint, item, few != pressed_.contains(item.id));
    }
}

void AheadPanel::draw_question(const Paint& paint, const ItemView& item, bool open) {
    const auto& theme = paint.theme;
    const auto title = titled(item);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x - theme.small();
    const float sign = theme.px(32);
    const float high = text_height(paint, title, Type::Strong, width - sign) + theme.px(20);
    const Area row{corner, {corner.x + width, corner.y + high}};
    const auto on = press(paint, "ahead.item." + std::to_string(item.number), row);
    if (on.hovered) {
        ImGui::GetWindowDrawList()->AddRectFilled(row.min, row.max, theme.sunken, theme.px(6));
    }
    if (on.focused) draw_focus(paint, row, theme.px(6));
    Area words = row;
    const auto fold = words.take_right(sign);
    draw_icon(*ImGui::GetWindowDrawList(), open ? Icon::Up : Icon::Down, fold.centre(),
              theme.px(16), theme.ink_soft);
    text_in(paint, words, title, {.type = Type::Strong});
    ImGui::Dummy(row.size());
    if (on.pressed && !pressed_.erase(item.id)) pressed_.insert(item.id);
    if (!open) return;
    const Column column{ImGui::GetCursorScreenPos(), width - sign};
    if (!item.body.empty()) {
        text(paint, item.body);
        space(paint, 8);
    }
    if (!item.question.empty() && item.question != item.title) {
        text(paint, item.question, {.type = Type::Strong});
        space(paint, 4);
    }
    if (!item.help.empty()) {
        text(paint, item.help, {.type = Type::Small, .colour = theme.ink_soft});
    }
    space(paint, 8);
    draw_ask(paint, item.ask);
    space(paint, 12);
}

}  // namespace vertebra::dashboard
