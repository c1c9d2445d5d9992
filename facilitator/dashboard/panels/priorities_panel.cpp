#include "facilitator/dashboard/panels/priorities_panel.h"

#include "common/figure.h"
#include "facilitator/dashboard/charts/map.h"
#include "facilitator/dashboard/charts/network.h"
#include "facilitator/dashboard/panels/topic_rows.h"
#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/segments.h"

namespace vertebra::dashboard {
namespace {

bool is_empty(const ProfileView& profile) {
    return profile.find_out.empty() && profile.priorities.empty() && profile.loops.empty();
}

void draw_nothing(const Paint& paint, const Area& area) {
    const Region region{"priorities.none", area, paint.theme.px(28)};
    text(paint, paint.words.say("profile.none"), {.type = Type::Title});
    space(paint, 8);
    text(paint, paint.words.say("dashboard.priorities.advice"),
         {.type = Type::Lead, .colour = paint.theme.ink_soft});
}

void draw_list(const Paint& paint, const Area& area, const ProfileView& profile,
               const Submit& submit) {
    const Region region{"priorities.list", area, paint.theme.px(28), paint.theme.gap()};
    draw_find_out(paint, profile);
    draw_topics(paint, profile);
    space(paint, 12);
    if (profile.city) {
        text(paint,
             paint.words.say("dashboard.priorities.city",
                             {{"n", one_decimal(*profile.city, paint.language)}}),
             {.type = Type::Strong});
        space(paint, 4);
    }
    text(paint, profile.rule, {.type = Type::Small, .colour = paint.theme.ink_soft});
    space(paint, 12);
    if (toggle(paint, "priorities.interaction", paint.words.say("scene.interaction"),
               profile.interaction, paint.can_act)) {
        submit(SetInteraction{profile.interaction ? Interaction::Off : Interaction::On});
    }
    draw_loops(paint, profile);
}

}  // namespace

void PrioritiesPanel::draw(const Paint& paint, const Area& area, const FacilitatorView& view,
                           const Submit& submit) {
    const auto& theme = paint.theme;
    if (!view.profile || is_empty(*view.profile)) return draw_nothing(paint, area);
    const Area page = area.shrunk(theme.px(28), theme.gap());
    switch (part_) {
        case Part::List: return draw_list(paint, area, *view.profile, submit);
        case Part::Map: return draw_map(paint, view.profile->map, page);
        case Part::Network: return draw_network(paint, view.profile->network, page);
    }
}

void PrioritiesPanel::draw_parts(const Paint& paint, const Area& area) {
    Area place = area;
    const auto pressed = segments(paint, "priorities.part",
                                  {{.label = paint.words.say("dashboard.part.list")},
                                   {.label = paint.words.say("dashboard.scene.risk_map")},
                                   {.label = paint.words.say("dashboard.scene.network")}},
                                  static_cast<std::size_t>(part_),
                                  place.take_right(paint.theme.px(280)), Type::Small);
    if (pressed) part_ = static_cast<Part>(*pressed);
}

}  // namespace vertebra::dashboard
