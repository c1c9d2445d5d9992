#include "facilitator/dashboard/panels/result_panel.h"

#include "facilitator/dashboard/charts/bars.h"
#include "facilitator/dashboard/panels/basket.h"
#include "facilitator/dashboard/panels/outcome.h"
#include "facilitator/dashboard/panels/result_picture.h"
#include "facilitator/dashboard/panels/split_chart.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/chip.h"
#include "facilitator/dashboard/widgets/segments.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {
namespace {

// Below this width, two rounds stand under each other.
constexpr float kBesides = 760;
constexpr float kParts = 240;

void draw_whole(const Paint& paint, const Bars& chart) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = bars_height(paint, chart, width);
    draw_bars(paint, chart, {at, {at.x + width, at.y + height}});
    ImGui::Dummy({width, height});
}

struct VerdictLook {
    Icon icon;
    Tone tone;
};

VerdictLook look_of_verdict(const std::string& verdict) {
    if (verdict == "small" || verdict == "strong") return {Icon::Check, Tone::Good};
    if (verdict == "moderate") return {Icon::Ring, Tone::Neutral};
    return {Icon::TwoWays, Tone::Warning};
}

// What the room buys together, and what is left.
void draw_bought(const Paint& paint, const ItemView& item, const ResultView& result) {
    const auto& theme = paint.theme;
    text(paint, paint.words.say(result.taken.empty() ? "basket.empty" : "basket.title"),
         {.type = Type::SmallStrong, .colour = theme.ink_soft});
    space(paint, 4);
    for (const auto& label : bought(item, result)) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float indent = theme.px(24);
        draw_icon(*ImGui::GetWindowDrawList(), Icon::Check,
                  {at.x + theme.px(8), at.y + paint.fonts.height(Type::Strong) / 2}, theme.px(16),
                  theme.good);
        {
            const Column column{{at.x + indent, at.y}, ImGui::GetContentRegionAvail().x - indent};
            text(paint, label, {.type = Type::Strong});
        }
        space(paint, 4);
    }
    text(paint, left_words(paint, item, result), {.colour = theme.ink_soft});
}

void draw_verdict(const Paint& paint, const ItemView& item, const ResultView& result) {
    const bool valued = item.ask.kind == "scale" && !result.value.empty();
    if (valued) {
        chip(paint, Icon::Diamond, paint.words.say("result.value") + ": " + result.value_label,
             Tone::Accent);
    }
    if (result.verdict != "none" && (valued || item.ask.kind == "ranking")) {
        const auto look = look_of_verdict(result.verdict);
        const auto words = paint.words.say("verdict." + result.verdict);
        if (valued) {
            chip_beside(paint, look.icon, words, look.tone);
        } else {
            chip(paint, look.icon, words, look.tone);
        }
    }
    if (item.ask.kind == "budget" && result.counts) draw_bought(paint, item, result);
    if (result.two_camps) {
        space(paint, 8);
        chip(paint, Icon::TwoWays, paint.words.say("verdict.two_camps"), Tone::Warning);
    }
    if (!result.rule.empty()) {
        space(paint, 8);
        text(paint, result.rule, {.type = Type::Small, .colour = paint.theme.ink_soft});
    }
    if (!result.advice.empty()) {
        space(paint, 8);
        text(paint, paint.words.say("advice." + result.advice), {.type = Type::Strong});
    }
}

std::string heading_of(const Paint& paint, const ItemView& item, const ResultView& result) {
    if (item.rounds < 2) return paint.words.say("result.title");
    return paint.words.say("result.previous", {{"round", std::to_string(result.round)}});
}

}  // namespace

void ResultPanel::draw(const Paint& paint, const ItemView& item, int k) {
    if (!item.result && !item.previous) return;
    const bool both = item.result && item.previous;
    const bool beside = both && ImGui::GetContentRegionAvail().x > paint.theme.px(kBesides);
    if (!beside) {
        for (const auto* one : {&item.result, &item.previous}) {
            if (!*one) continue;
            const Card card{paint, Card::Ground::White, 20};
            draw_one(paint, item, **one, k);
        }
        return;
    }
    const Pair pair{paint, 0.5f, 16};
    float bottoms[2] = {};
    int at = 0;
    for (const auto* one : {&item.previous, &item.result}) {
        const Area place = at == 0 ? pair.left() : pair.right();
        {
            const Column column{place.min, place.width()};
            const Card card{paint, Card::Ground::White, 20};
            draw_one(paint, item, **one, k);
        }
        bottoms[at++] = ImGui::GetItemRectMax().y;
    }
    pair.end(bottoms[0], bottoms[1]);
}

void ResultPanel::draw_one(const Paint& paint, const ItemView& item, const ResultView& result,
                           int k) {
    const auto& theme = paint.theme;
    text(paint, heading_of(paint, item, result),
         {.type = Type::SmallStrong, .colour = theme.ink_soft});
    space(paint, 2);
    text(paint,
         paint.words.say("dashboard.result.answered", {{"n", std::to_string(result.answered)},
                                                       {"of", std::to_string(result.expected)}}),
         {.type = Type::LeadStrong});
    space(paint, 12);
    if (result.hidden == "too_few") {
        text(paint, paint.words.say("result.too_few", {{"k", std::to_string(k)}}),
             {.colour = theme.ink_soft});
        return;
    }
    if (result.live) {
        chip(paint, Icon::Clock, paint.words.say("result.live"), Tone::Neutral);
        space(paint, 8);
    }
    if (result.chart) {
        draw_chart(paint, item, result);
        space(paint, 12);
    }
    draw_result_picture(paint, item, result);
    if (!result.counts) {
        text(paint, paint.words.say("result.no_counts"),
             {.type = Type::Small, .colour = theme.ink_soft});
        space(paint, 8);
    }
    draw_verdict(paint, item, result);
}

void ResultPanel::draw_chart(const Paint& paint, const ItemView& item, const ResultView& result) {
    if (!result.split) return draw_whole(paint, *result.chart);
    draw_parts(paint, result);
    space(paint, 12);
    switch (part_) {
        case Part::All: return draw_whole(paint, *result.chart);
        case Part::Groups: return draw_split(paint, item.ask, *result.split);
    }
}

// All or by groups; both rounds are looked at in the same way.
void ResultPanel::draw_parts(const Paint& paint, const ResultView& result) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = std::min(paint.theme.px(kParts), ImGui::GetContentRegionAvail().x);
    const Area place{at, {at.x + width, at.y + paint.theme.row()}};
    const auto pressed = segments(paint, "result.part." + std::to_string(result.round),
                                  {{.label = paint.words.say("dashboard.result.all")},
                                   {.label = paint.words.say("dashboard.result.groups")}},
                                  static_cast<std::size_t>(part_), place, Type::Small);
    ImGui::Dummy(place.size());
    if (pressed) part_ = static_cast<Part>(*pressed);
}

}  // namespace vertebra::dashboard
