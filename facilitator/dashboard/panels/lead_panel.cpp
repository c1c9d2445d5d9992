#include "facilitator/dashboard/panels/lead_panel.h"

#include <algorithm>

#include "facilitator/dashboard/panels/dialog.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/field.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {
namespace {

constexpr float kHeight = 60;
constexpr const char* kDialog = "lead.dialog";

std::string name_of(const Paint& paint, const std::string& name) {
    return name.empty() ? paint.words.say("lead.somebody") : name;
}

std::string place_of(const FacilitatorView& view) {
    const auto* step = current_step(view);
    if (step == nullptr) return {};
    const auto item = std::ranges::find(step->items, true, &AgendaItemView::selected);
    return step->step.title + (item == step->items.end() ? "" : " – " + item->title);
}

}  // namespace

bool may_move(const protocol::LeadView& lead) {
    return lead.mine || !lead.held;
}

std::string lead_words(const Paint& paint, const protocol::LeadView& lead) {
    if (lead.mine) return paint.words.say("lead.mine");
    if (!lead.held) return paint.words.say("lead.free");
    return paint.words.say(lead.away_ms > 0 ? "lead.away" : "lead.other",
                           {{"name", name_of(paint, lead.name)}});
}

std::string lead_refusal(const Paint& paint, const Heard& heard) {
    if (heard.state == nullptr) return paint.words.say("refusal.not_leading");
    const auto& lead = heard.state->host.lead;
    return paint.words.say("lead.refused", {{"name", name_of(paint, lead.name)},
                                            {"moves", std::to_string(lead.moves)},
                                            {"place", place_of(heard.state->view)}});
}

void LeadPanel::draw(const Paint& paint, Area& page, const Heard& heard, const Submit& submit) {
    const auto& lead = heard.state->host.lead;
    if (lead.mine || heard.state->view.closed) return;
    const auto& theme = paint.theme;
    const auto strip = page.take_top(theme.px(kHeight));
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(strip.min, strip.max, theme.accent_soft);
    list.AddRectFilled({strip.min.x, strip.max.y - theme.hair()}, strip.max, theme.hairline);
    Area row = strip.shrunk(theme.gap(), theme.small());
    const Button take{.name = "lead.take",
                      .label = paint.words.say("lead.take"),
                      .icon = Icon::Person,
                      .enabled = paint.can_act};
    const auto place = row.take_right(button_width(paint, take));
    row.take_right(theme.gap());
    const float line = paint.fonts.height(Type::Strong);
    const float small = paint.fonts.height(Type::Small);
    row.min.y = row.centre().y - (line + small) / 2;
    text_in(paint, row.take_top(line), lead_words(paint, lead), {.type = Type::Strong, .lines = 1});
    text_in(paint, row.take_top(small), paint.words.say(lead.held ? "lead.why" : "lead.free_hint"),
            {.type = Type::Small, .colour = theme.ink_soft, .lines = 1});
    if (!button(paint, take, place)) return;
    if (lead.held) {
        name_ = heard.name;
        opens_ = true;
    } else {
        submit(protocol::ClaimLead{lead.number, heard.name});
    }
}

void LeadPanel::draw_over(const Paint& paint, const Heard& heard, const Submit& submit) {
    Dialog dialog{paint, kDialog, std::exchange(opens_, false)};
    if (!dialog) return;
    const auto& lead = heard.state->host.lead;
    text(paint,
         paint.words.say(lead.mine ? "lead.mine" : "lead.sure",
                         {{"name", name_of(paint, lead.name)}}),
         {.type = Type::Lead});
    space(paint, 8);
    text(paint, paint.words.say("lead.sure_hint"), {.colour = paint.theme.ink_soft});
    space(paint, 16);
    field(paint, "lead.name", paint.words.say("lead.name"), name_);
    space(paint, 20);
    const auto choice = dialog.buttons({.name = "lead.no", .label = paint.words.say("lead.no")},
                                       {.name = "lead.yes",
                                        .label = paint.words.say("lead.yes"),
                                        .look = Look::Primary,
                                        .enabled = paint.can_act});
    if (choice == Dialog::Choice::Second) submit(protocol::ClaimLead{lead.number, name_});
}

}  // namespace vertebra::dashboard
