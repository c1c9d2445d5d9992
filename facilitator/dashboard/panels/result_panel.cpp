#include "facilitator/dashboard/panels/result_panel.h"

#include "facilitator/dashboard/charts/bars.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/chip.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {
namespace {

// Below this width, two rounds stand under each other.
constexpr float kBesides = 760;

void draw_chart(const Paint& paint, const Bars& chart) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = bars_height(paint, chart, width);
    draw_bars(paint, chart, {at, {at.x + width, at.y + height}});
    ImGui::Dummy({width, height});
}

void draw_verdict(const Paint& paint, const ResultView& result, const AskView& ask) {
    if (ask.kind == "scale" && !result.value.empty()) {
        chip(paint, Icon::Diamond, paint.words.say("result.value") + ": " + result.value_label,
             Tone::Accent);
        if (result.verdict != "none") {
            const bool small = result.verdict == "small";
            chip_beside(paint, small ? Icon::Check : Icon::TwoWays,
                        paint.words.say("verdict." + result.verdict),
                        small ? Tone::Good : Tone::Warning);
        }
    }
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

void draw_one(const Paint& paint, const ResultView& result, const AskView& ask, int k,
              const std::string& heading) {
    const auto& theme = paint.theme;
    text(paint, heading, {.type = Type::SmallStrong, .colour = theme.ink_soft});
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
        draw_chart(paint, *result.chart);
        space(paint, 12);
    }
    if (!result.counts) {
        text(paint, paint.words.say("result.no_counts"),
             {.type = Type::Small, .colour = theme.ink_soft});
        space(paint, 8);
    }
    draw_verdict(paint, result, ask);
}

std::string heading_of(const Paint& paint, const ItemView& item, const ResultView& result) {
    if (item.rounds < 2) return paint.words.say("result.title");
    return paint.words.say("result.previous", {{"round", std::to_string(result.round)}});
}

}  // namespace

void draw_result(const Paint& paint, const ItemView& item, int k) {
    if (!item.result && !item.previous) return;
    const bool both = item.result && item.previous;
    const bool beside = both && ImGui::GetContentRegionAvail().x > paint.theme.px(kBesides);
    if (!beside) {
        for (const auto* one : {&item.result, &item.previous}) {
            if (!*one) continue;
            const Card card{paint, Card::Ground::White, 20};
            draw_one(paint, **one, item.ask, k, heading_of(paint, item, **one));
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
            draw_one(paint, **one, item.ask, k, heading_of(paint, item, **one));
        }
        bottoms[at++] = ImGui::GetItemRectMax().y;
    }
    pair.end(bottoms[0], bottoms[1]);
}

}  // namespace vertebra::dashboard
