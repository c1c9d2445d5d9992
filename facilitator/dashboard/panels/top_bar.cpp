#include "facilitator/dashboard/panels/top_bar.h"

#include "facilitator/dashboard/panels/lights.h"
#include "facilitator/dashboard/panels/timer_panel.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/chip.h"
#include "facilitator/dashboard/widgets/menu.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {
namespace {

// Two lines in the middle of the bar's height: a small one under a larger one.
void draw_two_lines(const Paint& paint, const Area& area, std::string_view first, Type type,
                    std::string_view second, ImU32 colour) {
    const float gap = paint.theme.px(2);
    const float high = paint.fonts.height(type) + gap + paint.fonts.height(Type::Small);
    Area lines = area;
    lines.min.y = area.centre().y - high / 2;
    text_in(paint, lines.take_top(paint.fonts.height(type)), first,
            {.type = type, .colour = colour, .lines = 1});
    lines.take_top(gap);
    text_in(paint, lines.take_top(paint.fonts.height(Type::Small)), second,
            {.type = Type::Small, .colour = paint.theme.ink_soft, .lines = 1});
}

void draw_separator(const Paint& paint, Area& bar) {
    const auto taken = bar.take_right(paint.theme.px(33));
    const float x = taken.min.x + paint.theme.px(16);
    ImGui::GetWindowDrawList()->AddRectFilled(
        {x, bar.min.y + paint.theme.px(16)},
        {x + paint.theme.hair(), bar.max.y - paint.theme.px(16)}, paint.theme.hairline);
}

// "K7M 4PX": in two halves a code is read aloud without a slip.
std::string spaced(const std::string& code) {
    if (code.size() != 6) return code;
    return code.substr(0, 3) + " " + code.substr(3);
}

void draw_code(const Paint& paint, Area& bar, const protocol::HostView& host) {
    const auto code = spaced(host.code);
    const auto& label = paint.words.say("dashboard.top.code");
    const float width =
        std::max(text_width(paint, code, Type::Title), text_width(paint, label, Type::Small)) +
        paint.theme.tiny();
    const auto area = bar.take_right(width);
    draw_two_lines(paint, area, code, Type::Title, label, paint.theme.accent);
}

void draw_people(const Paint& paint, Area& bar, const FacilitatorView& view) {
    const auto here = paint.words.say("dashboard.top.here", {{"n", std::to_string(view.present)}});
    const auto joined =
        paint.words.say("dashboard.top.joined", {{"n", std::to_string(view.joined)}});
    const float width =
        std::max(text_width(paint, here, Type::Title), text_width(paint, joined, Type::Small)) +
        paint.theme.tiny();
    draw_two_lines(paint, bar.take_right(width), here, Type::Title, joined, paint.theme.ink);
}

// Who leads is said where there are several.
std::string about(const Paint& paint, const protocol::FacilitatorState& state, float room) {
    const auto& view = state.view;
    const auto& lead = state.host.lead;
    const auto leads =
        lead.mine && lead.windows > 1 ? paint.words.say("lead.mine") + "  \u00b7  " : "";
    const auto mode = paint.words.say("dashboard.mode." + view.mode);
    const auto k = paint.words.say("dashboard.top.k", {{"k", std::to_string(view.k)}});
    const auto known = leads + (view.city.empty() ? "" : view.city + "  \u00b7  ") + mode;
    const auto all = known + "  \u00b7  " + k;
    return text_width(paint, all, Type::Small) <= room ? all : known;
}

}  // namespace

void TopBar::draw(const Paint& paint, const Area& area, const Heard& heard, const Submit& submit,
                  const AskWindow& ask) {
    const auto& theme = paint.theme;
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(area.min, area.max, theme.card);
    list.AddRectFilled({area.min.x, area.max.y - theme.hair()}, area.max, theme.hairline);

    const auto& state = *heard.state;
    Area bar = area.shrunk(theme.gap(), 0);
    draw_menu(paint, bar.take_right(theme.row()), ask);
    bar.take_right(theme.small());
    draw_lights(paint, bar, lights_of(paint, heard));
    draw_separator(paint, bar);
    draw_timer(paint, bar, heard, submit);
    draw_separator(paint, bar);
    draw_people(paint, bar, state.view);
    draw_separator(paint, bar);
    draw_code(paint, bar, state.host);
    bar.take_right(theme.gap());

    if (state.view.rehearsal) {
        const auto words = paint.words.say("dashboard.top.rehearsal");
        const auto place = bar.take_right(chip_width(paint, Icon::None, words));
        chip_at(paint, {place.min.x, bar.centre().y - theme.px(13)}, Icon::None, words,
                Tone::Warning);
        bar.take_right(theme.gap());
    }
    draw_two_lines(paint, bar, state.view.title, Type::LeadStrong, about(paint, state, bar.width()),
                   theme.ink);
}

void TopBar::draw_menu(const Paint& paint, const Area& area, const AskWindow& ask) {
    const float half = paint.theme.row() / 2;
    const Area place{{area.min.x, area.centre().y - half}, {area.max.x, area.centre().y + half}};
    const bool open = button(paint,
                             {.name = "top.menu",
                              .look = Look::Plain,
                              .icon = Icon::Dots,
                              .about = paint.words.say("dashboard.menu.about")},
                             place);
    const Menu menu{paint, "top.menu.open", open, 300, place};
    if (!menu) return;
    const auto entry = [&](const char* name, const char* key) {
        return menu.entry({.name = std::string{"top.menu."} + name,
                           .label = paint.words.say(std::string{"dashboard.menu."} + name),
                           .key = key});
    };
    if (entry("full_screen", "F")) ask(WindowWish::FullScreen);
    if (entry("larger", "Ctrl +")) ask(WindowWish::Larger);
    if (entry("smaller", "Ctrl \u2212")) ask(WindowWish::Smaller);
    const bool is_light = paint.theme.shade == Shade::Light;
    if (entry(is_light ? "dark" : "light", "")) ask(WindowWish::OtherShade);
    if (entry("language", "")) ask(WindowWish::OtherLanguage);
    if (entry("help", "?")) help_ = true;
}

}  // namespace vertebra::dashboard
