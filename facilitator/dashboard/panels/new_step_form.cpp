#include "facilitator/dashboard/panels/new_step_form.h"

#include <array>

#include "common/agenda/own_step.h"
#include "common/text/plain_text.h"
#include "facilitator/dashboard/panels/whole_number.h"
#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/choice.h"
#include "facilitator/dashboard/widgets/field.h"

namespace vertebra::dashboard {
namespace {

using Kind = OwnStep::Kind;

constexpr float kMenu = 300;
constexpr std::array kKinds{Kind::Talk,    Kind::Choice, Kind::Scale, Kind::Points,
                            Kind::Ranking, Kind::Text,   Kind::Ideas, Kind::Actions};

struct Bounds {
    std::size_t least = 0;
    std::size_t most = 0;
};

// How many options a step of that kind has.
Bounds options_of(const std::string& kind) {
    if (kind == "scale") return {3, 7};
    if (kind == "choice" || kind == "points" || kind == "ranking") return {2, 20};
    return {};
}

std::vector<OptionView> kinds(const Paint& paint) {
    std::vector<OptionView> all;
    for (const auto kind : kKinds) {
        const std::string code{code_of(kind)};
        all.push_back({code, paint.words.say("dashboard.new_step.kind." + code)});
    }
    return all;
}

std::vector<std::string> filled_in(const std::vector<std::string>& options) {
    std::vector<std::string> filled;
    for (const auto& option : options) {
        const auto words = trimmed(option);
        if (!words.empty()) filled.emplace_back(words);
    }
    return filled;
}

}  // namespace

// The host says "done" to the link alone: the window knows it by the step itself.
void NewStepForm::keep_to(const FacilitatorView& view) {
    if (!sent_) return;
    for (const auto& step : view.agenda) {
        if (!step.own || step.step.title != sent_->title) continue;
        if (sent_->known.contains(step.step.id)) continue;
        sent_.reset();
        draft_ = {};
        ++number_;
        open_ = false;
        return;
    }
}

void NewStepForm::draw(const Paint& paint, const FacilitatorView& view, const std::string& after,
                       const Submit& submit) {
    keep_to(view);
    const auto& words = paint.words;
    const Button fold{.name = "new_step.fold",
                      .label = words.say("dashboard.new_step.title"),
                      .look = Look::Plain,
                      .icon = open_ ? Icon::Up : Icon::Plus,
                      .type = Type::Small};
    if (button(paint, fold)) open_ = !open_;
    if (!open_) return;
    space(paint, 4);
    const Card card{paint, Card::Ground::Sunken, 8};
    choice(paint, "new_step.kind", words.say("dashboard.new_step.kind"), kinds(paint), draft_.kind,
           kMenu);
    space(paint, 8);
    // A field that is being written in keeps its text under its id: an empty form is another one.
    ImGui::PushID(number_);
    field(paint, "new_step.title", words.say("dashboard.step.title"), draft_.title);
    space(paint, 8);
    field(paint, "new_step.body", words.say("dashboard.new_step.body"), draft_.body);
    space(paint, 8);
    field(paint, "new_step.minutes", words.say("dashboard.step.minutes"), draft_.minutes);
    space(paint, 8);
    if (options_of(draft_.kind).most > 0) draw_options(paint);
    ImGui::PopID();
    draw_end(paint, view, after, submit);
}

// A field each, and one to go on with.
void NewStepForm::draw_options(const Paint& paint) {
    const auto bounds = options_of(draft_.kind);
    const bool scale = draft_.kind == "scale";
    text(paint,
         paint.words.say(
             scale ? "dashboard.new_step.levels" : "dashboard.new_step.options",
             {{"least", std::to_string(bounds.least)}, {"most", std::to_string(bounds.most)}}),
         {.type = Type::SmallStrong, .colour = paint.theme.ink_soft});
    for (std::size_t at = 0; at < draft_.options.size(); ++at) {
        space(paint, 4);
        field(paint, "new_step.option." + std::to_string(at + 1), "", draft_.options[at],
              std::to_string(at + 1));
    }
    if (!draft_.options.back().empty() && draft_.options.size() < bounds.most) {
        draft_.options.emplace_back();
    }
    space(paint, 8);
}

void NewStepForm::draw_end(const Paint& paint, const FacilitatorView& view,
                           const std::string& after, const Submit& submit) {
    const auto kind = parse_own_kind(draft_.kind);
    const auto minutes = whole_number(draft_.minutes, 1, kMostMinutes);
    const auto bounds = options_of(draft_.kind);
    const auto options = bounds.most > 0 ? filled_in(draft_.options) : std::vector<std::string>{};
    const bool enough = options.size() >= bounds.least && options.size() <= bounds.most;
    const std::string title{trimmed(draft_.title)};
    const Button add{.name = "new_step.add",
                     .label = paint.words.say("dashboard.new_step.add"),
                     .icon = Icon::Plus,
                     .enabled = paint.can_act && kind && minutes && enough && !title.empty(),
                     .type = Type::Small};
    if (!button(paint, add)) return;
    Sent sent{.title = title, .known = {}};
    for (const auto& step : view.agenda) {
        sent.known.insert(step.step.id);
    }
    sent_ = std::move(sent);
    submit(AddStep{{after}, {*kind, title, std::string{trimmed(draft_.body)}, *minutes, options}});
}

}  // namespace vertebra::dashboard
