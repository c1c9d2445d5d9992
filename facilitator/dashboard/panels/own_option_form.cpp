#include "facilitator/dashboard/panels/own_option_form.h"

#include <algorithm>

#include "common/text/plain_text.h"
#include "facilitator/dashboard/panels/whole_number.h"
#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/choice.h"
#include "facilitator/dashboard/widgets/field.h"

namespace vertebra::dashboard {
namespace {

constexpr float kMenu = 460;  // the longest title of a field on one line

std::optional<int> cost_of(const std::string& text) {
    return whole_number(text, 0, kMostCost);
}

std::optional<int> years_of(const std::string& text) {
    return whole_number(text, 1, kMostYears);
}

std::set<std::string> own_of(const PolicyPlanView& plan) {
    std::set<std::string> codes;
    for (const auto& policy : plan.policies) {
        if (policy.own) codes.insert(policy.id);
    }
    return codes;
}

int newest(const std::vector<Notice>& notices) {
    return notices.empty() ? 0 : notices.back().number;
}

std::vector<OptionView> stages_of(const PolicyPlanView& plan) {
    std::vector<OptionView> stages;
    for (std::size_t at = 0; at < plan.stages.size(); ++at) {
        stages.push_back({std::to_string(at + 1), plan.stages[at]});
    }
    return stages;
}

}  // namespace

// The host says "done" to the link alone: the window knows it by the option itself.
void OwnOptionForm::keep_to(const Heard& heard) {
    if (!sent_) return;
    for (const auto& policy : heard.state->view.plan->policies) {
        const bool ours = policy.own && policy.title == sent_->wish.policy.title &&
                          policy.stage == sent_->wish.stage &&
                          policy.id.starts_with(sent_->wish.sub_dimension.text);
        if (!ours || sent_->known.contains(policy.id)) continue;
        taken_ = policy.id;
        ++number_;
        if (draft_ == sent_->draft) draft_ = {};
        sent_.reset();
        return;
    }
}

// Until the host has said something, the same is not sent twice.
bool OwnOptionForm::waits(const Heard& heard) const {
    return sent_ && sent_->draft == draft_ && sent_->notice == newest(heard.notices);
}

void OwnOptionForm::draw(const Paint& paint, const Heard& heard, const Submit& submit) {
    keep_to(heard);
    if (heard.state->view.plan->sub_dimensions.empty()) return;
    // What was on its way when the line broke may be sent again.
    if (sent_ && heard.line != Heard::Line::Up) sent_->notice = -1;
    const Button fold{.name = "option.fold",
                      .label = paint.words.say("dashboard.option.title"),
                      .look = Look::Plain,
                      .icon = open_ ? Icon::Up : Icon::Plus,
                      .type = Type::Strong};
    if (button(paint, fold)) open_ = !open_;
    if (!open_) return;
    space(paint, 4);
    const Card card{paint, Card::Ground::Sunken, 12};
    // A field that is being written in keeps its text under its id: an empty form is another one.
    ImGui::PushID(number_);
    draw_fields(paint, *heard.state->view.plan);
    ImGui::PopID();
    draw_end(paint, heard, submit);
}

void OwnOptionForm::draw_fields(const Paint& paint, const PolicyPlanView& plan) {
    const auto& words = paint.words;
    field(paint, "option.title", words.say("dashboard.option.name"), draft_.title,
          words.say("dashboard.option.name_help"));
    space(paint, 10);
    field(paint, "option.text", words.say("dashboard.option.text"), draft_.text);
    space(paint, 10);
    choice(paint, "option.field", words.say("dashboard.option.field"), plan.sub_dimensions,
           draft_.field, kMenu);
    space(paint, 10);
    choice(paint, "option.stage", words.say("dashboard.policies.stage"), stages_of(plan),
           draft_.stage, kMenu);
    space(paint, 10);
    draw_sum(paint);
}

// What it costs and how long it takes, side by side.
void OwnOptionForm::draw_sum(const Paint& paint) {
    const Pair pair{paint, 0.5f, 12};
    {
        const Column column{pair.left().min, pair.left().width()};
        field(paint, "option.cost", paint.words.say("dashboard.option.cost"), draft_.cost);
    }
    const float left = ImGui::GetItemRectMax().y;
    {
        const Column column{pair.right().min, pair.right().width()};
        field(paint, "option.years", paint.words.say("dashboard.option.years"), draft_.years);
    }
    pair.end(left, ImGui::GetItemRectMax().y);
    space(paint, 10);
}

void OwnOptionForm::draw_end(const Paint& paint, const Heard& heard, const Submit& submit) {
    const auto& plan = *heard.state->view.plan;
    const auto& words = paint.words;
    const auto cost = cost_of(draft_.cost);
    const auto years = years_of(draft_.years);
    std::string missing;
    const auto miss = [&](bool is_missing, const char* key, int most = 0) {
        if (!is_missing) return;
        missing += (missing.empty() ? "" : "  \u00b7  ") +
                   words.say(key, {{"most", std::to_string(most)}});
    };
    const std::string title{trimmed(draft_.title)};
    miss(title.empty(), "dashboard.option.name");
    miss(draft_.field.empty(), "dashboard.option.field");
    miss(draft_.stage.empty(), "dashboard.policies.stage");
    miss(!cost, "dashboard.option.cost_range", kMostCost);
    miss(!years, "dashboard.option.years_range", kMostYears);

    const Button add{.name = "option.add",
                     .label = words.say("dashboard.option.add"),
                     .icon = Icon::Plus,
                     .enabled = paint.can_act && missing.empty() && !waits(heard),
                     .type = Type::Small};
    if (button(paint, add)) {
        AddPolicy wish{.sub_dimension = {draft_.field}, .policy = {}};
        wish.stage = draft_.stage.front() - '0';
        wish.policy.title = title;
        wish.policy.text = trimmed(draft_.text);
        wish.policy.cost = *cost;
        wish.policy.min_years = *years;
        sent_ = Sent{wish, draft_, own_of(plan), newest(heard.notices)};
        submit(std::move(wish));
        return;
    }
    const auto taken = std::ranges::find(plan.policies, taken_, &PolicyView::id);
    const bool empty = draft_ == Draft{};
    if (empty && taken != plan.policies.end()) {
        const bool planned = std::ranges::find(plan.planned, taken_) != plan.planned.end();
        space(paint, 8);
        text(paint,
             words.say(planned ? "dashboard.option.taken_in" : "dashboard.option.taken",
                       {{"title", taken->title}}),
             {.type = Type::Small, .colour = paint.theme.good});
    } else if (!missing.empty()) {
        space(paint, 8);
        text(paint, words.say("dashboard.option.missing", {{"list", missing}}),
             {.type = Type::Small, .colour = paint.theme.ink_soft});
    }
}

}  // namespace vertebra::dashboard
