#include "facilitator/dashboard/panels/ideas_plan_panel.h"

#include <algorithm>
#include <set>

#include "common/text/plain_text.h"
#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/field.h"
#include "facilitator/dashboard/widgets/record.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {
namespace {

constexpr float kLine = 44;

}  // namespace

void IdeasPlanPanel::start_from(const IdeasPlanView& plan) {
    rows_.clear();
    for (const auto& idea : plan.planned) {
        rows_.push_back({++rows_ever_, idea});
    }
}

// What somebody else has planned since takes the place of what nobody has changed here.
void IdeasPlanPanel::keep_to(const IdeasPlanView& plan) {
    const bool changed = written() != plan_.planned;
    const bool other = plan.step != plan_.step;
    const bool news = plan.planned != plan_.planned;
    plan_ = plan;
    if (other || (news && !changed)) start_from(plan);
}

std::vector<std::string> IdeasPlanPanel::written() const {
    std::vector<std::string> ideas;
    for (const auto& row : rows_) {
        const auto text = trimmed(row.text);
        if (!text.empty()) ideas.emplace_back(text);
    }
    return ideas;
}

void IdeasPlanPanel::draw(const Paint& paint, const IdeasPlanView& plan, const Submit& submit) {
    keep_to(plan);
    text(paint,
         paint.words.say("dashboard.ideas_plan.title", {{"n", std::to_string(written().size())}}),
         {.type = Type::Strong});
    space(paint, 4);
    text(paint,
         paint.words.say(rows_.empty() ? "dashboard.ideas_plan.none" : "dashboard.ideas_plan.how"),
         {.type = Type::Small, .colour = paint.theme.ink_soft});
    space(paint, 8);
    draw_wishes(paint, plan, submit);
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        draw_row(paint, at);
    }
    space(paint, 10);
    if (button(paint, {.name = "ideas_plan.add",
                       .label = paint.words.say("dashboard.ideas_plan.add"),
                       .icon = Icon::Plus,
                       .enabled = paint.can_act,
                       .type = Type::Small})) {
        rows_.push_back({++rows_ever_, {}});
        paint.record.focus("ideas_plan.text." + std::to_string(rows_ever_));
    }
    draw_others(paint, plan);
}

void IdeasPlanPanel::draw_wishes(const Paint& paint, const IdeasPlanView& plan,
                                 const Submit& submit) {
    const auto ideas = written();
    if (ideas == plan.planned) {
        if (plan.collected == plan.planned) return;
        const Button collected{.name = "ideas_plan.collected",
                               .label = paint.words.say("dashboard.ideas_plan.collected"),
                               .enabled = paint.can_act && !plan.collected.empty(),
                               .type = Type::Small};
        if (button(paint, collected)) submit(PlanIdeas{{plan.step}, {}});
        return space(paint, 8);
    }
    const bool doubled = std::set(ideas.begin(), ideas.end()).size() < ideas.size();
    const Button apply{.name = "ideas_plan.apply",
                       .label = paint.words.say("dashboard.ideas_plan.apply"),
                       .look = Look::Primary,
                       .enabled = paint.can_act && !ideas.empty() && !doubled,
                       .type = Type::Small};
    const Button back{
        .name = "ideas_plan.back", .label = paint.words.say("plan.back"), .type = Type::Small};
    if (button(paint, apply)) submit(PlanIdeas{{plan.step}, ideas});
    if (button_beside(paint, back)) start_from(plan);
    if (doubled) {
        space(paint, 6);
        text(paint, paint.words.say("dashboard.ideas_plan.doubled"),
             {.type = Type::Small, .colour = paint.theme.warning});
    }
    space(paint, 8);
}

// The words over the whole column; below them its place, with the buttons that move it or leave it
// out.
void IdeasPlanPanel::draw_row(const Paint& paint, std::size_t at) {
    const auto& theme = paint.theme;
    const auto number = std::to_string(rows_[at].number);
    space(paint, 8);
    field(paint, "ideas_plan.text." + number, "", rows_[at].text,
          paint.words.say("dashboard.ideas_plan.write"));
    space(paint, 4);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    Area line{corner, {corner.x + width, corner.y + theme.row()}};
    ImGui::Dummy(line.size());
    const auto key = [&](const char* name, Icon icon, const char* about, bool possible) {
        const Button what{.name = "ideas_plan." + std::string{name} + "." + number,
                          .look = Look::Plain,
                          .icon = icon,
                          .about = paint.words.say(about),
                          .enabled = possible && paint.can_act};
        return button(paint, what, line.take_right(theme.row()));
    };
    const bool leaves = key("leave", Icon::Cross, "dashboard.ideas_plan.leave", true);
    const bool down = key("down", Icon::Down, "dashboard.ideas_plan.down", at + 1 < rows_.size());
    const bool up = key("up", Icon::Up, "dashboard.ideas_plan.up", at > 0);
    text_in(paint, line, std::to_string(at + 1),
            {.type = Type::SmallStrong, .colour = theme.ink_soft, .lines = 1});
    if (up) std::swap(rows_[at], rows_[at - 1]);
    if (down) std::swap(rows_[at], rows_[at + 1]);
    if (leaves) rows_.erase(rows_.begin() + static_cast<std::ptrdiff_t>(at));
}

// What was collected and is not asked about, as it was worded there.
void IdeasPlanPanel::draw_others(const Paint& paint, const IdeasPlanView& plan) {
    const auto& theme = paint.theme;
    const auto ideas = written();
    bool any = false;
    for (std::size_t at = 0; at < plan.collected.size(); ++at) {
        const auto& idea = plan.collected[at];
        if (std::ranges::find(ideas, idea) != ideas.end()) continue;
        if (!std::exchange(any, true)) {
            space(paint, 14);
            text(paint, paint.words.say("dashboard.ideas_plan.others"),
                 {.type = Type::SmallStrong, .colour = theme.ink_soft});
        }
        space(paint, 6);
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        const float width = ImGui::GetContentRegionAvail().x;
        const float room = width - theme.px(40);
        const float high =
            std::max(text_height(paint, idea, Type::Small, room) + theme.px(16), theme.px(kLine));
        const Area place{corner, {corner.x + width, corner.y + high}};
        ImGui::Dummy(place.size());
        if (button(paint,
                   {.name = "ideas_plan.take." + std::to_string(at + 1),
                    .label = idea,
                    .icon = Icon::Plus,
                    .enabled = paint.can_act,
                    .type = Type::Small},
                   place)) {
            rows_.push_back({++rows_ever_, idea});
        }
    }
}

}  // namespace vertebra::dashboard
