#include "facilitator/dashboard/panels/projector_item.h"

#include <algorithm>

#include "facilitator/dashboard/charts/bars.h"
#include "facilitator/dashboard/charts/chart_text.h"
#include "facilitator/dashboard/charts/grid.h"
#include "facilitator/dashboard/charts/map.h"
#include "facilitator/dashboard/charts/network.h"
#include "facilitator/dashboard/panels/basket.h"
#include "facilitator/dashboard/panels/outcome.h"
#include "facilitator/dashboard/widgets/chip.h"

namespace vertebra::dashboard {
namespace {

constexpr float kGroups = 0.52f;  // of the height, where a result is shown by groups

void paragraph(const Paint& paint, const Area& area, std::string_view words, float size,
               ImU32 colour) {
    text_from(paint, area, words,
              {.type = Type::Small,
               .colour = colour,
               .lines = std::max(1, static_cast<int>(area.height() / (size * 1.16f))),
               .size = size});
}

void draw_count(const Paint& paint, Area area, const ItemView& item, float unit) {
    const auto& theme = paint.theme;
    const ChartText figure{paint, unit * 9};
    const ChartText small{paint, unit * 4.6f};
    const auto answered = std::to_string(item.answered);
    const float wide = figure.in(area, answered, theme.ink, Align::Left, ChartText::Weight::Strong);
    area.take_left(wide + unit * 2);
    small.in(area, paint.words.say("dashboard.progress.of", {{"n", std::to_string(item.expected)}}),
             theme.ink_soft, Align::Left);
}

void draw_facts(const Paint& paint, Area area, const ItemView& item, int k, float unit) {
    const auto& theme = paint.theme;
    const auto& result = *item.result;
    const float size = unit * 4.6f;
    const auto line = [&](std::string_view words, ImU32 colour, float high) {
        if (words.empty()) return;
        paragraph(paint, area.take_top(high), words, size, colour);
        area.take_top(unit * 1.5f);
    };
    draw_count(paint, area.take_top(unit * 11), item, unit);
    area.take_top(unit * 2);
    if (result.hidden == "too_few") {
        return line(paint.words.say("result.too_few", {{"k", std::to_string(k)}}), theme.ink,
                    size * 4);
    }
    if (item.lock) {
        line(paint.words.say("lock.locked") + ": " + item.lock->value_label, theme.good,
             size * 2.4f);
        line(item.lock->reason, theme.ink, size * 3.6f);
        line(item.lock->dissent, theme.ink_soft, size * 3.6f);
        return;
    }
    if (!result.value_label.empty()) {
        line(paint.words.say("result.value") + ": " + result.value_label, theme.accent,
             size * 2.4f);
    }
    if (result.verdict != "none") {
        line(paint.words.say("verdict." + result.verdict), theme.ink, size * 2.4f);
    }
    if (item.ask.kind == "budget" && result.counts) {
        const bool any = !result.taken.empty();
        line(paint.words.say(any ? "basket.title" : "basket.empty"), theme.ink_soft, size * 1.2f);
        for (const auto& label : bought(item, result)) {
            line(label, theme.accent, size * 2.4f);
        }
        line(left_words(paint, item, result), theme.ink, size * 2.4f);
    }
    for (const auto& loop : result.loops) {
        line(loop, theme.ink, size * 3.6f);
    }
    // Ideas are in the bars.
    for (const auto& said : item.texts) {
        if (said.released && item.ask.kind != "ideas")
            line("\u201c" + said.text + "\u201d", theme.ink_soft, size * 3.6f);
    }
}

void draw_choices(const Paint& paint, Area area, const AskView& ask, float unit) {
    std::vector<std::string> labels = ask.steps;
    for (const auto& option : ask.options) {
        labels.push_back(option_words(paint, option));
    }
    if (labels.empty()) return;
    const float row = std::min(unit * 9, area.height() / static_cast<float>(labels.size()));
    const ChartText small{paint, std::min(unit * 5, row * 0.8f)};
    auto& list = *ImGui::GetWindowDrawList();
    for (const auto& label : labels) {
        Area line = area.take_top(row);
        list.AddCircleFilled({line.min.x + unit * 1.4f, line.centre().y}, unit * 1.1f,
                             paint.theme.accent);
        line.take_left(unit * 5);
        small.in(line, label, paint.theme.ink, Align::Left);
    }
}

// The bars, and below them how each group answered.
void draw_charts(const Paint& paint, Area page, const ResultView& result, float unit) {
    float letters = unit * 4.6f;
    if (result.split && result.chart) {
        Area groups = page.take_bottom(page.height() * kGroups);
        page.take_bottom(unit * 3);
        const ChartText small{paint, unit * 3.4f};
        small.in(groups.take_top(unit * 5), result.split->title, paint.theme.ink_soft, Align::Left,
                 ChartText::Weight::Strong);
        draw_grid(paint, result.split->chart, groups, unit * 2.8f);
        const auto rows = static_cast<float>(result.chart->bars.size());
        letters = std::min(letters, page.height() / std::max(1.0f, rows) / 1.3f);
    }
    if (result.chart) draw_bars(paint, *result.chart, page, letters);
    if (result.map) draw_map(paint, *result.map, page, unit * 3.6f);
    if (result.network) draw_network(paint, *result.network, page);
}

// The ideas that were put on the screen, while they are collected.
void draw_ideas(const Paint& paint, Area page, const ItemView& item, float unit) {
    const float size = unit * 4.6f;
    for (const auto& idea : item.texts) {
        if (!idea.released || page.height() < size * 2.4f) continue;
        const ChartText type{paint, size};
        const bool two = type.width(idea.text) > page.width();
        paragraph(paint, page.take_top(size * (two ? 2.4f : 1.2f)), idea.text, size,
                  paint.theme.ink);
        page.take_top(unit * 1.6f);
    }
}

}  // namespace

void draw_item_small(const Paint& paint, Area page, const ProjectorView& view,
                     const Network* causes, float unit) {
    const auto& theme = paint.theme;
    const auto& item = view.items.front();
    const float title = unit * 7.4f;
    const float lines =
        text_width(paint, item.title, Type::Strong) * title / paint.fonts.height(Type::Strong) >
                page.width()
            ? 2.2f
            : 1.15f;
    text_in(paint, page.take_top(title * lines), item.title,
            {.type = Type::Strong, .lines = 2, .size = title});
    page.take_top(unit * 2);
    const auto* result = item.result ? &item.result : item.previous ? &item.previous : nullptr;
    if (result != nullptr) {
        auto facts = page.take_right(page.width() * 0.36f);
        page.take_right(unit * 4);
        draw_charts(paint, page, **result, unit);
        if (item.result) {
            draw_facts(paint, facts, item, view.k, unit);
        } else {
            draw_count(paint, facts.take_top(unit * 11), item, unit);
        }
        return;
    }
    Area text = causes != nullptr ? page.take_left(page.width() * 0.5f) : page;
    if (causes != nullptr) {
        page.take_left(unit * 4);
        draw_network(paint, *causes, page);
    }
    if (item.phase != "ready") {
        const auto count = text.take_bottom(unit * 11);
        draw_count(paint, count, item, unit);
    }
    const float size = unit * 4.8f;
    if (!item.question.empty() && item.question != item.title) {
        const auto question =
            causes != nullptr ? text.take_bottom(size * 3.6f) : text.take_top(size * 2.6f);
        paragraph(paint, question, item.question, size, theme.accent);
    }
    if (causes != nullptr) return paragraph(paint, text, item.body, size, theme.ink_soft);
    if (item.ask.kind == "ideas") return draw_ideas(paint, text, item, unit);
    draw_choices(paint, text, item.ask, unit);
}

namespace {

constexpr std::size_t kMostRows = 14;  // as many as the big screen lists

bool any_shown(const ProjectorView& view) {
    return std::ranges::any_of(view.items,
                               [](const ItemView& item) { return item.result.has_value(); });
}

// Too many to list: how far the room is on all of them together.
void draw_whole(const Paint& paint, Area page, const ProjectorView& view, float unit) {
    int answered = 0;
    int expected = 0;
    for (const auto& item : view.items) {
        answered += item.answered;
        expected += item.expected;
    }
    const ChartText large{paint, unit * 14};
    page.take_top(unit * 10);
    large.in(page.take_top(unit * 20),
             paint.words.say("dashboard.own.count",
                             {{"n", std::to_string(answered)}, {"of", std::to_string(expected)}}),
             paint.theme.ink, Align::Left, ChartText::Weight::Strong);
    const float share =
        expected == 0 ? 0 : static_cast<float>(answered) / static_cast<float>(expected);
    draw_meter(paint, page.take_top(unit * 3), share, paint.theme.accent);
}

}  // namespace

void draw_list_small(const Paint& paint, Area page, const ProjectorView& view, float unit) {
    const auto& theme = paint.theme;
    const ChartText large{paint, unit * 7};
    large.in(page.take_top(unit * 10), view.step.title, theme.ink, Align::Left,
             ChartText::Weight::Strong);
    if (view.items.size() > kMostRows && !any_shown(view))
        return draw_whole(paint, page, view, unit);
    const auto count = static_cast<float>(std::max<std::size_t>(1, view.items.size()));
    const float row = std::min(unit * 10, page.height() / count);
    const ChartText small{paint, std::min(unit * 4.6f, row * 0.7f)};
    for (const auto& item : view.items) {
        // Several scores of one option bear its title.
        const auto title =
            view.step.kind == "scores" ? item.topic + " \u00b7 " + item.title : item.title;
        Area line = page.take_top(row);
        const auto meter = line.take_right(line.width() * 0.25f);
        const float half = std::min(unit * 1.2f, row * 0.15f);
        const float share = item.expected == 0 ? 0
                                               : static_cast<float>(item.answered) /
                                                     static_cast<float>(item.expected);
        draw_meter(paint,
                   {{meter.min.x + unit * 3, meter.centre().y - half},
                    {meter.max.x, meter.centre().y + half}},
                   share, theme.accent);
        const auto outcome = outcome_of(paint, item);
        if (!outcome.empty()) {
            small.in(line.take_right(line.width() * 0.36f), outcome, theme.accent, Align::Right,
                     ChartText::Weight::Strong);
        }
        small.in(line, title, theme.ink, Align::Left);
    }
}

}  // namespace vertebra::dashboard
