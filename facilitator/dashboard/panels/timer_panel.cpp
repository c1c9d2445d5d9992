#include "facilitator/dashboard/panels/timer_panel.h"

#include "facilitator/dashboard/panels/clock.h"
#include "facilitator/dashboard/widgets/menu.h"

namespace vertebra::dashboard {
namespace {

constexpr std::int64_t kSoonMs = 10'000;  // a timer this short of its end is marked
constexpr std::array<std::int64_t, 5> kLengths{30'000, 60'000, 120'000, 300'000, 600'000};

Area row_in(const Paint& paint, const Area& area) {
    const float half = paint.theme.row() / 2;
    return {{area.min.x, area.centre().y - half}, {area.max.x, area.centre().y + half}};
}

void draw_start(const Paint& paint, Area& bar, const FacilitatorView& view, const Submit& submit) {
    const auto usual_ms = usual_timer_ms(view);
    const auto more = row_in(paint, bar.take_right(paint.theme.row()));
    bar.take_right(paint.theme.tiny());
    const Button start{
        .name = "timer.start",
        .label = paint.words.say("dashboard.timer.start", {{"time", clock_text(usual_ms)}}),
        .icon = Icon::Clock,
        .enabled = paint.can_act};
    if (button(paint, start, row_in(paint, bar.take_right(button_width(paint, start))))) {
        submit(StartTimer{usual_ms});
    }
    const bool open = button(paint,
                             {.name = "timer.more",
                              .icon = Icon::Down,
                              .about = paint.words.say("dashboard.timer.more"),
                              .enabled = paint.can_act},
                             more);
    const Menu menu{paint, "timer.lengths", open, 180, more};
    if (!menu) return;
    for (std::size_t at = 0; at < kLengths.size(); ++at) {
        if (menu.entry({.name = "timer.length." + std::to_string(at),
                        .label = clock_text(kLengths[at]),
                        .icon = Icon::Clock})) {
            submit(StartTimer{kLengths[at]});
        }
    }
}

bool small_button(const Paint& paint, Area& bar, const char* name, Icon icon, const char* about) {
    const auto place = row_in(paint, bar.take_right(paint.theme.row()));
    bar.take_right(paint.theme.tiny());
    return button(
        paint,
        {.name = name, .icon = icon, .about = paint.words.say(about), .enabled = paint.can_act},
        place);
}

void draw_running(const Paint& paint, Area& bar, const TimerView& timer, std::int64_t left,
                  const Submit& submit) {
    const auto& theme = paint.theme;
    if (small_button(paint, bar, "timer.stop", Icon::Cross, "dashboard.timer.stop")) {
        submit(StopTimer{});
    }
    if (small_button(paint, bar, "timer.again", Icon::Undo, "dashboard.timer.again")) {
        submit(StartTimer{timer.length_ms});
    }
    const Button extend{.name = "timer.extend",
                        .label = paint.words.say("dashboard.timer.extend"),
                        .enabled = paint.can_act};
    if (button(paint, extend, row_in(paint, bar.take_right(button_width(paint, extend))))) {
        submit(ExtendTimer{kExtensionMs});
    }
    bar.take_right(theme.small());

    const bool over = left <= 0;
    const bool soon = left <= kSoonMs;
    const ImU32 colour = over ? theme.danger : soon ? theme.warning : theme.ink;
    const auto place = bar.take_right(text_width(paint, "\u221288:88", Type::Title) + theme.px(4));
    const float gap = theme.px(2);
    const float high = paint.fonts.height(Type::Title) + gap + paint.fonts.height(Type::Small);
    Area lines = place;
    lines.min.y = place.centre().y - high / 2;
    text_in(paint, lines.take_top(paint.fonts.height(Type::Title)), clock_text(left),
            {.type = Type::Title, .colour = colour, .lines = 1});
    lines.take_top(gap);
    text_in(paint, lines.take_top(paint.fonts.height(Type::Small)),
            paint.words.say(over ? "dashboard.timer.over" : "dashboard.timer.left"),
            {.type = Type::Small, .colour = over ? theme.danger : theme.ink_soft, .lines = 1});
}

}  // namespace

std::int64_t usual_timer_ms(const FacilitatorView& view) {
    constexpr std::int64_t kMinuteMs = 60'000;
    const auto* step = current_step(view);
    return step != nullptr && step->step.seconds > 0 ? step->step.seconds * 1000 : kMinuteMs;
}

void draw_timer(const Paint& paint, Area& bar, const Heard& heard, const Submit& submit) {
    const auto& timer = heard.state->view.timer;
    if (!timer) return draw_start(paint, bar, heard.state->view, submit);
    draw_running(paint, bar, *timer, left_now(*timer, heard.state_at_ms, paint.now_ms), submit);
}

}  // namespace vertebra::dashboard
