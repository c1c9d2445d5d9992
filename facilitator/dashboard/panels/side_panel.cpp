#include "facilitator/dashboard/panels/side_panel.h"

#include <algorithm>

#include "facilitator/dashboard/panels/files_panel.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/segments.h"

namespace vertebra::dashboard {

void SidePanel::draw(const Paint& paint, const Area& area, const Heard& heard,
                     const Submit& submit) {
    const auto& theme = paint.theme;
    const auto& view = heard.state->view;
    std::vector<Part> parts{Part::People};
    std::vector<Segment> labels{{.label = paint.words.say("people.title")}};
    if (has_city(view)) {
        parts.push_back(Part::City);
        labels.push_back({.label = paint.words.say("dashboard.part.city")});
    }
    if (view.plan) {
        parts.push_back(Part::Policies);
        labels.push_back({.label = paint.words.say("dashboard.part.policies")});
    }
    if (view.ideas_plan) {
        parts.push_back(Part::Ideas);
        labels.push_back({.label = paint.words.say("dashboard.part.ideas")});
    }
    parts.push_back(Part::Notes);
    labels.push_back({.label = paint.words.say("dashboard.part.notes")});
    parts.push_back(Part::Files);
    labels.push_back({.label = paint.words.say("dashboard.part.files")});
    if (std::ranges::find(parts, part_) == parts.end()) part_ = Part::People;

    Area rest = area;
    // Choosing among dozens of policies takes height, and so does what is written here.
    const bool is_long = part_ == Part::Policies || part_ == Part::Ideas || part_ == Part::Notes ||
                         (part_ == Part::People && people_.enters_sheets());
    const auto yields = is_long ? PreviewPanel::Yields::Picture : PreviewPanel::Yields::Buttons;
    preview_.draw(paint, rest, yields, heard, submit);
    rest.take_top(theme.gap());
    draw_surface(paint, rest, theme.card);

    const auto head = rest.take_top(theme.px(56)).shrunk(theme.px(10));
    std::size_t chosen = 0;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        if (parts[at] == part_) chosen = at;
    }
    const auto pressed = segments(paint, "side.part", labels, chosen, head, Type::Small);
    if (pressed) part_ = parts[*pressed];

    const Region region{"side", rest, theme.gap(), theme.tiny()};
    switch (part_) {
        case Part::People: return people_.draw(paint, *heard.state, submit);
        case Part::City: return city_.draw(paint, view, submit);
        case Part::Policies: return policies_.draw(paint, heard, submit);
        case Part::Ideas: return ideas_.draw(paint, *view.ideas_plan, submit);
        case Part::Notes: return notes_.draw(paint, view, submit);
        case Part::Files:
            draw_files(paint, heard, submit);
            space(paint, 16);
            hairline(paint);
            space(paint, 16);
            return publications_.draw(paint, heard.state->host, submit);
    }
}

void SidePanel::draw_over(const Paint& paint, const Heard& heard, const Submit& submit) {
    preview_.draw_large(paint, heard);
    people_.draw_over(paint, submit);
    publications_.draw_over(paint, submit);
}

}  // namespace vertebra::dashboard
