#include "facilitator/dashboard/panels/talk_panel.h"

#include <algorithm>

#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/chip.h"
#include "facilitator/dashboard/widgets/qr.h"

namespace vertebra::dashboard {
namespace {

constexpr float kQr = 264;
constexpr float kWifiQr = 132;

bool is_dropped(const AgendaStepView& step) {
    return step.dropped;
}

void draw_next(const Paint& paint, const FacilitatorView& view) {
    const auto* current = current_step(view);
    if (current == nullptr) return;
    const auto from = view.agenda.begin() + (current - view.agenda.data()) + 1;
    const auto found = std::find_if_not(from, view.agenda.end(), is_dropped);
    if (found == view.agenda.end()) return;
    const auto& next = found->step;
    const auto& theme = paint.theme;
    const Card card{paint, Card::Ground::Sunken, 20};
    text(paint, paint.words.say("dashboard.talk.next"),
         {.type = Type::SmallStrong, .colour = theme.ink_soft});
    space(paint, 4);
    text(paint, next.title, {.type = Type::LeadStrong});
    space(paint, 4);
    text(paint,
         paint.words.say("dashboard.talk.next_about",
                         {{"kind", paint.words.say("dashboard.kind." + next.kind)},
                          {"n", std::to_string(next.minutes)}}),
         {.colour = theme.ink_soft});
}

void draw_body(const Paint& paint, const StepView& step, Type title) {
    text(paint, step.title, {.type = title});
    if (step.body.empty()) return;
    space(paint, 12);
    text(paint, step.body, {.type = Type::Lead});
}

void draw_ways(const Paint& paint, const protocol::FacilitatorState& state, const Submit& submit) {
    const auto& theme = paint.theme;
    const auto& host = state.host;
    text(paint, paint.words.say("dashboard.lobby.title"), {.type = Type::Title});
    space(paint, 6);
    text(paint, paint.words.say("dashboard.lobby.advice"), {.colour = theme.ink_soft});
    space(paint, 20);
    const auto row = [&](const char* key, const std::string& value, Type type, ImU32 colour) {
        text(paint, paint.words.say(key), {.type = Type::SmallStrong, .colour = theme.ink_soft});
        text(paint, value, {.type = type, .colour = colour});
        space(paint, 12);
    };
    if (!host.addresses.empty()) {
        row("room.address", host.addresses.front(), Type::LeadStrong, theme.ink);
    }
    row("room.code", host.code, Type::Figure, theme.accent);
    const Button fresh{.name = "lobby.new_code",
                       .label = paint.words.say("room.new_code"),
                       .about = paint.words.say("dashboard.lobby.new_code_about"),
                       .enabled = paint.can_act};
    if (button(paint, fresh)) submit(protocol::NewCode{});
    if (host.addresses.size() < 2) return;
    space(paint, 12);
    std::string others;
    for (std::size_t at = 1; at < host.addresses.size(); ++at) {
        others += (at > 1 ? "  \u00b7  " : "") + host.addresses[at];
    }
    text(paint, paint.words.say("room.addresses") + ": " + others,
         {.type = Type::Small, .colour = theme.ink_soft});
}

// Beside its QR code, the Wi-Fi of the room; and where a phone says whether it carries.
void draw_wifi(const Paint& paint, const protocol::HostView& host) {
    const auto& theme = paint.theme;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    float left = 0;
    Area code{at, at};
    if (host.wifi) {
        code.max = {at.x + theme.px(kWifiQr), at.y + theme.px(kWifiQr)};
        draw_qr(host.wifi->qr, code);
        left = theme.px(kWifiQr + 20);
    }
    {
        const Column column{{at.x + left, at.y}, width - left};
        text(paint, paint.words.say(host.wifi ? "wifi.title" : "wifi.title.none"),
             {.type = Type::SmallStrong, .colour = theme.ink_soft});
        if (host.wifi) {
            text(paint, host.wifi->name, {.type = Type::LeadStrong, .lines = 2});
            const auto& word = host.wifi->password;
            text(paint, word.empty() ? paint.words.say("dashboard.wifi.open") : word, {.lines = 2});
        } else {
            text(paint,
                 paint.words.say("dashboard.wifi.where",
                                 {{"people", paint.words.say("people.title")}}),
                 {.colour = theme.ink_soft});
        }
        space(paint, 6);
        text(paint, paint.words.say("room.check") + " " + host.addresses.front() + "/check",
             {.type = Type::Small, .colour = theme.ink_soft});
    }
    const float bottom = std::max(ImGui::GetItemRectMax().y, code.max.y);
    ImGui::SetCursorScreenPos({at.x, bottom});
    ImGui::Dummy({0, 0});
}

void draw_arrivals(const Paint& paint, const FacilitatorView& view) {
    const auto& theme = paint.theme;
    const Card card{paint, Card::Ground::Sunken, 20};
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const auto figure = std::to_string(view.present);
    const float high = paint.fonts.height(Type::Figure);
    const float wide = text_at(paint, at, figure, {.type = Type::Figure});
    const float base = (high - paint.fonts.height(Type::Lead)) * 0.78f;
    text_at(paint, {at.x + wide + theme.px(12), at.y + base},
            paint.words.say(view.present == 1 ? "dashboard.lobby.here.one"
                                              : "dashboard.lobby.here.other"),
            {.type = Type::Lead, .colour = theme.ink_soft});
    ImGui::Dummy({wide, high});
    space(paint, 6);
    text(paint, paint.words.say("page.mode." + view.mode, {{"k", std::to_string(view.k)}}),
         {.type = Type::Small, .colour = theme.ink_soft});
}

}  // namespace

void draw_talk(const Paint& paint, const FacilitatorView& view) {
    const auto* current = current_step(view);
    if (current == nullptr) return;
    chip(paint, Icon::None,
         paint.words.say("agenda.step", {{"number", std::to_string(current->step.number)},
                                         {"count", std::to_string(current->step.count)}}),
         Tone::Neutral);
    space(paint, 12);
    draw_body(paint, current->step, Type::Title);
    space(paint, 24);
    draw_next(paint, view);
}

bool is_lobby(const FacilitatorView& view) {
    const auto* current = current_step(view);
    if (current == nullptr || current != &view.agenda.front()) return false;
    return current->items.empty() &&
           std::ranges::count(view.agenda, "past", &AgendaStepView::state) == 0;
}

void draw_lobby(const Paint& paint, const protocol::FacilitatorState& state, const Submit& submit) {
    const auto& theme = paint.theme;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float side = theme.px(kQr);
    const Area code{at, {at.x + side, at.y + side}};
    ImGui::GetWindowDrawList()->AddRect(code.min, code.max, theme.hairline, theme.card_round(), 0,
                                        theme.hair());
    draw_qr(state.host.qr, code.shrunk(theme.hair()));
    const float left = side + theme.px(32);
    {
        const Column column{{at.x + left, at.y}, width - left};
        draw_ways(paint, state, submit);
    }
    const float bottom = std::max(ImGui::GetItemRectMax().y, code.max.y);
    ImGui::SetCursorScreenPos({at.x, bottom});
    ImGui::Dummy({0, 0});
    space(paint, 24);
    if (!state.host.addresses.empty()) {
        draw_wifi(paint, state.host);
        space(paint, 24);
    }
    draw_arrivals(paint, state.view);
    space(paint, 24);
    const auto* current = current_step(state.view);
    if (current != nullptr) draw_body(paint, current->step, Type::LeadStrong);
    space(paint, 16);
    draw_next(paint, state.view);
}

void draw_closed(const Paint& paint) {
    chip(paint, Icon::Check, paint.words.say("dashboard.closed.chip"), Tone::Good);
    space(paint, 12);
    text(paint, paint.words.say("dashboard.closed.title"), {.type = Type::Title});
    space(paint, 8);
    text(paint, paint.words.say("dashboard.closed.advice"),
         {.type = Type::Lead, .colour = paint.theme.ink_soft});
}

}  // namespace vertebra::dashboard
