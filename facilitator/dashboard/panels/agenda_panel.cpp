#include "facilitator/dashboard/panels/agenda_panel.h"

#include <algorithm>
#include <cstdlib>

#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/chip.h"

namespace vertebra::dashboard {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr int kTitleLines = 4;

std::string minutes_of(const Paint& paint, const AgendaStepView& step, std::int64_t spent_ms) {
    const auto planned = std::to_string(step.step.minutes);
    if (step.state == "ahead") return paint.words.say("dashboard.agenda.planned", {{"n", planned}});
    const auto spent = std::to_string(spent_ms / kMinuteMs);
    return paint.words.say("dashboard.agenda.spent", {{"n", spent}, {"of", planned}});
}

bool is_over(const AgendaStepView& step, std::int64_t spent_ms) {
    return step.state != "ahead" && spent_ms > step.step.minutes * kMinuteMs;
}

// The step's number, or that it is done.
void draw_number(const Paint& paint, ImVec2 centre, const AgendaStepView& step) {
    const auto& theme = paint.theme;
    auto& list = *ImGui::GetWindowDrawList();
    const float radius = theme.px(14);
    const bool current = step.state == "current";
    const bool past = step.state == "past" && !step.dropped;
    list.AddCircleFilled(centre, radius,
                         current ? theme.accent
                         : past  ? theme.good_soft
                                 : theme.sunken);
    if (past) {
        draw_icon(list, Icon::Check, centre, theme.px(16), theme.good);
        return;
    }
    if (step.dropped) return draw_icon(list, Icon::Cross, centre, theme.px(14), theme.ink_off);
    const Area area{{centre.x - radius, centre.y - radius}, {centre.x + radius, centre.y + radius}};
    text_in(paint, area, std::to_string(step.step.number),
            {.type = Type::SmallStrong,
             .colour = current ? theme.on_accent : theme.ink_soft,
             .align = Align::Centre});
}

void draw_item(const Paint& paint, const AgendaStepView& step, std::size_t at, bool can_select,
               const Submit& submit) {
    const auto& theme = paint.theme;
    const auto& item = step.items[at];
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float indent = theme.px(44);
    const float inner = width - indent - theme.small();
    const Type type = item.selected ? Type::SmallStrong : Type::Small;
    const float high = text_height(paint, item.title, type, inner, kTitleLines) + theme.px(10);
    const Area area{corner, {corner.x + width, corner.y + high}};
    const auto name =
        "agenda.item." + std::to_string(step.step.number) + "." + std::to_string(at + 1);
    const auto on = press(paint, name, area, can_select && !item.skipped && paint.can_act);
    auto& list = *ImGui::GetWindowDrawList();
    if (item.selected || on.hovered) {
        list.AddRectFilled(area.min, area.max, item.selected ? theme.accent_soft : theme.sunken,
                           theme.px(6));
    }
    if (on.focused) draw_focus(paint, area, theme.px(6));
    const auto look = look_of_phase(item.phase);
    const ImU32 sign = item.skipped ? theme.ink_off : colours_of(theme, look.tone).ink;
    draw_icon(list, look.icon, {corner.x + theme.px(28), area.centre().y}, theme.px(14), sign);
    const ImU32 ink = item.skipped ? theme.ink_off : item.selected ? theme.accent : theme.ink;
    text_in(paint, {{corner.x + indent, area.min.y}, {area.max.x - theme.small(), area.max.y}},
            item.title, {.type = type, .colour = ink, .lines = kTitleLines});
    if (item.skipped) hint(paint, on, paint.words.say("dashboard.agenda.skipped"));
    ImGui::Dummy(area.size());
    if (on.pressed && !item.selected) submit(SelectItem{{item.id}});
}

}  // namespace

void AgendaPanel::draw(const Paint& paint, const Area& area, const FacilitatorView& view,
                       std::int64_t since_ms, const Submit& submit) {
    since_ms_ = since_ms;
    draw_surface(paint, area, paint.theme.card);
    const Region region{"agenda", area, paint.theme.px(12)};
    space(paint, 4);
    text(paint, "  " + paint.words.say("dashboard.agenda.title"),
         {.type = Type::SmallStrong, .colour = paint.theme.ink_soft});
    schedule_ = schedule_of(view, since_ms);
    draw_schedule(paint, view);
    space(paint, 8);
    for (const auto& step : view.agenda) {
        draw_step(paint, step, view, submit);
        space(paint, 4);
    }
}

void AgendaPanel::draw_over(const Paint& paint, const Heard& heard, const Submit& submit) {
    ahead_.draw(paint, heard, submit);
}

// How far behind or ahead we are, and when it will end at this pace.
void AgendaPanel::draw_schedule(const Paint& paint, const FacilitatorView& view) {
    if (view.closed || current_step(view) == nullptr) return;
    const auto behind = schedule_.behind_ms / kMinuteMs;
    const char* key = behind > 0   ? "dashboard.schedule.behind"
                      : behind < 0 ? "dashboard.schedule.ahead"
                                   : "dashboard.schedule.on_time";
    const auto end = paint.day_ms + schedule_.ends_ms + behind * kMinuteMs;
    space(paint, 2);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float indent = paint.theme.small();
    const Column column{{at.x + indent, at.y}, ImGui::GetContentRegionAvail().x - indent};
    text(paint,
         paint.words.say(key, {{"n", std::to_string(std::abs(behind))}, {"end", day_clock(end)}}),
         {.type = Type::Small, .colour = behind > 0 ? paint.theme.warning : paint.theme.ink_soft});
}

// Minutes, and when it begins: as planned and, where that is another time, as it looks now; where
// there is no room for both, as it looks now.
std::string AgendaPanel::times_of(const Paint& paint, const AgendaStepView& step,
                                  std::int64_t spent_ms, std::size_t at, float room) const {
    if (step.dropped) return paint.words.say("dashboard.agenda.dropped");
    const auto minutes = minutes_of(paint, step, spent_ms);
    if (at >= schedule_.starts_ms.size()) return minutes;
    const auto start = paint.day_ms + schedule_.starts_ms[at];
    const auto behind = schedule_.behind_ms / kMinuteMs;
    const auto planned = minutes + "  \u00b7  " + day_clock(start);
    if (step.state != "ahead" || behind == 0) return planned;
    const auto now = "\u2192 " + day_clock(start + behind * kMinuteMs);
    const auto both = planned + " " + now;
    return text_width(paint, both, Type::Small) <= room ? both : minutes + "  \u00b7  " + now;
}

void AgendaPanel::draw_step(const Paint& paint, const AgendaStepView& step,
                            const FacilitatorView& view, const Submit& submit) {
    const auto& theme = paint.theme;
    const bool current = step.state == "current";
    const auto place = static_cast<std::size_t>(&step - view.agenda.data());
    const bool looked_at = looked_at_ == step.step.id;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float indent = theme.px(44);
    const Type type = current ? Type::Strong : Type::Body;
    const float title =
        text_height(paint, step.step.title, type, width - indent - theme.small(), kTitleLines);
    const float small = paint.fonts.height(Type::Small);
    const Area area{corner, {corner.x + width, corner.y + title + small + theme.px(14)}};

    // What is left out has no number of its own.
    const auto name = step.dropped ? "agenda.dropped." + step.step.id
                                   : "agenda.step." + std::to_string(step.step.number);
    const auto on = press(paint, name, area);
    if (on.hovered || looked_at) {
        ImGui::GetWindowDrawList()->AddRectFilled(area.min, area.max, theme.sunken, theme.round());
    }
    if (on.focused) draw_focus(paint, area, theme.round());
    if (on.pressed) looked_at_ = looked_at ? "" : step.step.id;

    draw_number(paint, {corner.x + theme.px(22), area.min.y + theme.px(22)}, step);
    Area words{{corner.x + indent, area.min.y + theme.px(6)},
               {area.max.x - theme.small(), area.max.y}};
    text_from(paint, words, step.step.title,
              {.type = type,
               .colour = step.dropped           ? theme.ink_off
                         : step.state == "past" ? theme.ink_soft
                                                : theme.ink,
               .lines = kTitleLines});
    words.min.y += title + theme.px(1);
    const auto spent = step.spent_ms + (current ? since_ms_ : 0);
    const bool over = is_over(step, spent) && !step.dropped;
    if (over) {
        draw_icon(*ImGui::GetWindowDrawList(), Icon::Clock,
                  {words.min.x + theme.px(7), words.min.y + small / 2}, theme.px(14),
                  theme.warning);
        words.min.x += theme.px(20);
    }
    text_from(paint, words, times_of(paint, step, spent, place, words.width()),
              {.type = Type::Small, .colour = over ? theme.warning : theme.ink_soft, .lines = 1});
    ImGui::Dummy(area.size());

    if (looked_at && !current) draw_ahead(paint, step, view, submit);
    const auto* now = current_step(view);
    const bool stays = now != nullptr && &step >= now && !view.closed;
    if (looked_at && stays) form_.draw(paint, view, place, submit);
    if (!current) return;
    for (std::size_t at = 0; at < step.items.size(); ++at) {
        draw_item(paint, step, at, view.pace != "own", submit);
    }
}

void AgendaPanel::draw_ahead(const Paint& paint, const AgendaStepView& step,
                             const FacilitatorView& view, const Submit& submit) {
    const auto& theme = paint.theme;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float indent = theme.px(44);
    {
        const Column column{{at.x + indent, at.y},
                            ImGui::GetContentRegionAvail().x - indent - theme.small()};
        space(paint, 4);
        text(paint, step.step.body, {.type = Type::Small, .colour = theme.ink_soft, .lines = 8});
        for (const auto& item : step.items) {
            space(paint, 6);
            text(paint, "\u2013 " + item.title,
                 {.type = Type::Small,
                  .colour = item.skipped ? theme.ink_off : theme.ink,
                  .lines = 2});
        }
        space(paint, 8);
        const Button ahead{.name = "agenda.ahead",
                           .label = paint.words.say("dashboard.agenda.ahead"),
                           .icon = Icon::Eye,
                           .enabled = paint.can_act || view.closed};
        if (button(paint, ahead)) ahead_.open(step.step.id);
        space(paint, 8);
        if (step.dropped) return;
        const auto* current = current_step(view);
        const Button go{.name = "agenda.enter",
                        .label = paint.words.say("dashboard.agenda.enter"),
                        .enabled = paint.can_act && current != nullptr && !view.closed};
        if (button(paint, go)) {
            submit(EnterStep{{current->step.id}, {step.step.id}});
            looked_at_.clear();
        }
        space(paint, 8);
    }
}

}  // namespace vertebra::dashboard
