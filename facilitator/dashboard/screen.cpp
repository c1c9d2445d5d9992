#include "facilitator/dashboard/screen.h"

#include <algorithm>

#include "facilitator/dashboard/hotkeys.h"
#include "facilitator/dashboard/panels/banner.h"
#include "facilitator/dashboard/panels/clock.h"
#include "facilitator/dashboard/panels/connecting_panel.h"
#include "facilitator/dashboard/panels/schedule.h"
#include "facilitator/dashboard/widgets/record.h"
#include "imgui_internal.h"

namespace vertebra::dashboard {
namespace {

constexpr float kTopBar = 72;
constexpr std::int64_t kSecondMs = 1000;
constexpr std::int64_t kMinuteMs = 60'000;

// The side columns take their share of the window within these bounds, at 100 %.
constexpr float kAgendaLeast = 240, kAgendaMost = 312, kAgendaShare = 0.17f;
constexpr float kSideLeast = 320, kSideMost = 424, kSideShare = 0.235f;

float column(const Paint& paint, float width, float share, float least, float most) {
    return std::clamp(width * share, paint.theme.px(least), paint.theme.px(most));
}

// A lock carries what the form says; what destroys is asked about first.
Submit guarded(const Submit& submit, Confirm& confirm, const LockPanel& lock,
               const FacilitatorView& view) {
    return [&submit, &confirm, &lock, &view](Wish wish) {
        if (auto* command = std::get_if<Command>(&wish)) {
            if (const auto* one = std::get_if<LockItem>(command)) {
                *command = lock.filled(*one, view);
            }
        }
        if (Confirm::destroys(wish)) return confirm.ask(std::move(wish));
        submit(std::move(wish));
    };
}

}  // namespace

void Screen::draw(const Paint& paint, const Heard& heard, const Keys& keys, const Submit& submit,
                  const AskWindow& ask) {
    paint.record.begin();
    const auto& io = ImGui::GetIO();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::Begin("screen", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar();
    if (heard.state == nullptr || heard.line == Heard::Line::TurnedAway) {
        draw_connecting(paint, {{0, 0}, io.DisplaySize}, heard);
    } else {
        draw_page(paint, heard, submit, ask);
    }
    take_keys(paint, heard, keys, submit, ask);
    ImGui::End();
    toasts_.draw(paint, heard);
    const bool had_box =
        std::exchange(has_box_, ImGui::GetCurrentContext()->OpenPopupStack.Size > 0);
    settles_ = had_box != has_box_;
}

void Screen::draw_page(const Paint& frame, const Heard& heard, const Submit& submit,
                       const AskWindow& ask) {
    // A closed workshop takes no wish but an export, and only whoever leads moves an open one.
    const auto& state = *heard.state;
    Paint paint = frame;
    paint.can_act = frame.can_act && !state.view.closed && may_move(state.host.lead);
    const auto& theme = paint.theme;
    const Submit careful = guarded(submit, confirm_, now_.lock(), state.view);
    Area page{{0, 0}, ImGui::GetIO().DisplaySize};
    top_bar_.draw(paint, page.take_top(theme.px(kTopBar)), heard, careful, ask);
    draw_banner(paint, page, heard);
    lead_.draw(frame, page, heard, submit);

    const float whole = page.width();
    page = page.shrunk(theme.gap());
    const auto agenda =
        page.take_left(column(paint, whole, kAgendaShare, kAgendaLeast, kAgendaMost));
    page.take_left(theme.gap());
    const auto side = page.take_right(column(paint, whole, kSideShare, kSideLeast, kSideMost));
    page.take_right(theme.gap());
    now_.draw(paint, page, state, careful);
    agenda_.draw(paint, agenda, state.view, paint.now_ms - heard.state_at_ms, careful);
    side_.draw(paint, side, heard, careful);

    side_.draw_over(paint, heard, careful);
    lead_.draw_over(frame, heard, submit);
    agenda_.draw_over(paint, heard, submit);
    confirm_.draw(paint, submit);
    if (top_bar_.wants_help()) help_.open();
    help_.draw(paint);
}

void Screen::take_keys(const Paint& paint, const Heard& heard, const Keys& keys,
                       const Submit& submit, const AskWindow& ask) {
    auto& context = *ImGui::GetCurrentContext();
    for (const auto& key : keys) {
        if (key.key == Key::Tab) {
            paint.record.step_focus(key.shift ? -1 : 1);
            continue;
        }
        if (key.key == Key::Escape) {
            context.NavDisableHighlight = true;
            if (!context.OpenPopupStack.empty()) ImGui::ClosePopupToLevel(0, true);
            continue;
        }
        const bool writing = ImGui::GetIO().WantTextInput;
        if (key.ctrl && !writing) {
            if (const auto wish = window_wish_of(key)) ask(*wish);
        }
        if (writing || !context.OpenPopupStack.empty()) continue;
        const bool walks = key.key == Key::Space || key.key == Key::Left || key.key == Key::Right ||
                           (key.key == Key::Enter && !key.ctrl);
        if (walks && ImGui::GetIO().NavVisible) continue;
        if (key.key == Key::Help) {
            help_.open();
            continue;
        }
        if (!key.ctrl) {
            if (const auto wish = window_wish_of(key)) ask(*wish);
        }
        if (heard.state == nullptr || !paint.can_act) continue;
        if (!may_move(heard.state->host.lead)) continue;
        if (const auto wish = wish_of(key, heard.state->view)) {
            guarded(submit, confirm_, now_.lock(), heard.state->view)(*wish);
        }
    }
}

std::optional<std::int64_t> Screen::next_change_ms(const Heard& heard, std::int64_t now_ms) const {
    auto next = toasts_.next_change_ms();
    if (heard.state == nullptr) return next;
    const auto& view = heard.state->view;
    const auto sooner = [&](std::int64_t at) { next = next ? std::min(*next, at) : at; };
    const auto age = now_ms - heard.state_at_ms;
    const auto* step = current_step(view);
    if (step != nullptr && !view.closed) {
        const auto spent = step->spent_ms + age;
        sooner(now_ms + kMinuteMs - spent % kMinuteMs);
        // We fall behind only while the step takes more than its minutes.
        const auto behind = schedule_of(view, age).behind_ms % kMinuteMs;
        const bool is_over = spent >= step->step.minutes * kMinuteMs;
        if (is_over) sooner(now_ms + kMinuteMs - (behind + kMinuteMs) % kMinuteMs);
    }
    if (view.timer) {
        // The next whole second of what is left.
        const auto left = left_now(*view.timer, heard.state_at_ms, now_ms);
        const auto rest = ((left % kSecondMs) + kSecondMs) % kSecondMs;
        sooner(now_ms + (rest == 0 ? kSecondMs : rest) + 1);
    }
    return next;
}

}  // namespace vertebra::dashboard
