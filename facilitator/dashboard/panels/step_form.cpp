#include "facilitator/dashboard/panels/step_form.h"

#include <algorithm>
#include <array>

#include "common/agenda/own_step.h"
#include "facilitator/dashboard/panels/whole_number.h"
#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"

namespace vertebra::dashboard {
namespace {

constexpr int kMostSeconds = 3600;
constexpr int kMostRounds = 3;

// A number of a step, within its bounds.
struct Number {
    const char* name;
    const char* label;
    int least;
    int most;
};
constexpr Number kMinutes{"step.minutes", "dashboard.step.minutes", 1, kMostMinutes};
constexpr Number kSeconds{"step.seconds", "dashboard.step.seconds", 0, kMostSeconds};
constexpr Number kRounds{"step.rounds", "dashboard.step.rounds", 1, kMostRounds};

bool asks(const StepView& step) {
    constexpr std::array<std::string_view, 4> kQuiet{"talk", "road_map", "actions", "comparison"};
    return std::ranges::find(kQuiet, step.kind) == kQuiet.end();
}

std::string name_of(const char* part, const StepView& step) {
    return std::string{part} + "." + step.id;
}

std::size_t place_of_current(const FacilitatorView& view) {
    return static_cast<std::size_t>(current_step(view) - view.agenda.data());
}

}  // namespace

void StepForm::draw(const Paint& paint, const FacilitatorView& view, std::size_t at,
                    const Submit& submit) {
    const auto& step = view.agenda[at];
    space(paint, 4);
    if (!step.dropped) draw_fields(paint, step, submit);
    draw_ways(paint, view, at, submit);
    space(paint, 8);
    if (!step.dropped) new_.draw(paint, view, step.step.id, submit);
    space(paint, 8);
}

void StepForm::draw_fields(const Paint& paint, const AgendaStepView& step, const Submit& submit) {
    const auto& now = step.step;
    const auto title = name_of("step.title", now);
    const bool titled =
        fields_.draw(paint, title, paint.words.say("dashboard.step.title"), now.title);
    space(paint, 6);
    const bool numbered = draw_numbers(paint, step);
    const auto said = [&](const Number& number, int known) {
        return whole_number(fields_.said(name_of(number.name, now), std::to_string(known)),
                            number.least, number.most);
    };
    const auto minutes = said(kMinutes, now.minutes);
    const auto seconds = said(kSeconds, now.seconds);
    const auto rounds = said(kRounds, now.rounds);
    const auto words = fields_.said(title, now.title);
    if (!minutes || !seconds || !rounds || words.empty()) {
        space(paint, 6);
        text(paint, paint.words.say("dashboard.step.bounds"),
             {.type = Type::Small, .colour = paint.theme.warning});
    } else if ((titled || numbered) && paint.can_act) {
        // A title that nobody has changed stays as it is in every language.
        submit(SetStep{{now.id}, words == now.title ? "" : words, *minutes, *seconds, *rounds});
    }
    space(paint, 8);
}

bool StepForm::draw_numbers(const Paint& paint, const AgendaStepView& step) {
    const auto& now = step.step;
    std::vector<std::pair<Number, int>> numbers{{kMinutes, now.minutes}};
    if (asks(now)) {
        numbers.emplace_back(kSeconds, now.seconds);
        numbers.emplace_back(kRounds, now.rounds);
    }
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float gap = paint.theme.small();
    const float each = (width - 2 * gap) / 3;
    float bottom = at.y;
    float left = at.x;
    bool sends = false;
    for (const auto& [number, known] : numbers) {
        {
            const Column column{{left, at.y}, each};
            if (fields_.draw(paint, name_of(number.name, now), paint.words.say(number.label),
                             std::to_string(known))) {
                sends = true;
            }
        }
        bottom = std::max(bottom, ImGui::GetItemRectMax().y);
        left += each + gap;
    }
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, bottom - at.y});
    return sends;
}

// Up, down, a copy, left out: what has been reached stays where it was.
void StepForm::draw_ways(const Paint& paint, const FacilitatorView& view, std::size_t at,
                         const Submit& submit) {
    const auto& agenda = view.agenda;
    const auto& step = agenda[at];
    const StepId id{step.step.id};
    const auto current = place_of_current(view);
    const bool is_ahead = at > current && step.state == "ahead";
    const auto key = [&](const char* name, Icon icon, const char* words, bool possible) {
        return Button{.name = name,
                      .label = icon == Icon::None ? paint.words.say(words) : "",
                      .icon = icon,
                      .about = icon == Icon::None ? "" : paint.words.say(words),
                      .enabled = possible && paint.can_act,
                      .type = Type::Small};
    };
    if (is_ahead) {
        const bool last = at + 1 == agenda.size();
        const bool up =
            button(paint, key("step.up", Icon::Up, "dashboard.step.up", at > current + 1));
        const bool down =
            button_beside(paint, key("step.down", Icon::Down, "dashboard.step.down", !last));
        if (up) submit(MoveStep{id, {agenda[at - 2].step.id}});
        if (down) submit(MoveStep{id, {agenda[at + 1].step.id}});
        const auto drop =
            key("step.drop", Icon::None,
                step.dropped ? "dashboard.step.take_up" : "dashboard.step.drop", true);
        if (button_beside(paint, drop)) submit(DropStep{id, !step.dropped});
    }
    if (step.dropped) return;
    // A scenario is asked once.
    const auto copy =
        key("step.copy", Icon::None, "dashboard.step.copy", step.step.kind != "scenarios");
    if (is_ahead ? button_beside(paint, copy) : button(paint, copy)) submit(CopyStep{id});
}

}  // namespace vertebra::dashboard
