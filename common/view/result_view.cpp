#include "common/view/result_view.h"

#include <algorithm>
#include <set>

#include "common/causal/causal_map.h"
#include "common/figure.h"
#include "common/view/ideas.h"

namespace vertebra {
namespace {

std::string code_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::None: return "none";
        case Verdict::DontKnow: return "dont_know";
        case Verdict::Small: return "small";
        case Verdict::Wide: return "wide";
    }
    return "none";
}

std::string code_of(Concordance concordance) {
    switch (concordance) {
        case Concordance::None: return "none";
        case Concordance::Weak: return "weak";
        case Concordance::Moderate: return "moderate";
        case Concordance::Strong: return "strong";
    }
    return "none";
}

std::string code_of(Advice advice) {
    switch (advice) {
        case Advice::Lock: return "lock";
        case Advice::LockAsDissent: return "lock_as_dissent";
        case Advice::Again: return "again";
    }
    return {};
}

std::string described(const Bars& chart) {
    std::string list;
    for (const auto& bar : chart.bars) {
        if (!list.empty()) list += "; ";
        list += bar.label + ": " + bar.printed;
    }
    return list;
}

// One bar an option or step, with its people and their share.
void add_people(Bars& chart, std::string label, int people, int of) {
    chart.table.rows.push_back({label, std::to_string(people), percent(people, of)});
    chart.bars.push_back({.label = std::move(label),
                          .value = static_cast<double>(people),
                          .printed = std::to_string(people)});
}

void draw(Bars& chart, ResultView&, const ChoiceTally& votes, const Item& item, const Look& look,
          int answered) {
    chart.table.head = {look.words->say("chart.answer"), look.words->say("chart.people"),
                        look.words->say("chart.share")};
    const auto& options = options_of(item.ask);
    for (std::size_t at = 0; at < options.size(); ++at) {
        add_people(chart, options[at].label.in(look.language), votes.people[at], answered);
    }
}

void draw(Bars& chart, ResultView& view, const ScaleTally& votes, const Item& item,
          const Look& look, int answered) {
    chart.table.head = {look.words->say("chart.answer"), look.words->say("chart.people"),
                        look.words->say("chart.share")};
    const auto& ask = std::get<AskScale>(item.ask);
    for (std::size_t at = 0; at < ask.steps.size(); ++at) {
        add_people(chart, ask.steps[at].in(look.language), votes.counts[at], answered);
        chart.bars.back().marked = view.value == std::to_string(at);
    }
    if (ask.dont_know) {
        add_people(chart, look.words->say("scale.dont_know"), votes.dont_know, answered);
        chart.bars.back().beside = true;
    }
    if (ask.not_applicable) {
        add_people(chart, look.words->say("scale.not_applicable"), votes.not_applicable, answered);
        chart.bars.back().beside = true;
    }
}

void draw(Bars& chart, ResultView& view, const PointsTally& votes, const Item& item,
          const Look& look, int answered) {
    chart.table.head = {look.words->say("chart.option"), look.words->say("chart.points"),
                        look.words->say("chart.gave_any")};
    const auto& options = options_of(item.ask);
    const Tally tally{answered, votes};
    for (const int option : order_of(tally, item)) {
        const auto at = static_cast<std::size_t>(option);
        const auto label = options[at].label.in(look.language);
        chart.table.rows.push_back(
            {label, std::to_string(votes.sum[at]), percent(votes.people[at], answered)});
        chart.bars.push_back({.label = label,
                              .value = static_cast<double>(votes.sum[at]),
                              .printed = std::to_string(votes.sum[at])});
        view.order.push_back(options[at].id.text);
    }
}

void draw(Bars& chart, ResultView& view, const RankingTally& votes, const Item& item,
          const Look& look, int answered) {
    chart.table.head = {look.words->say("chart.option"), look.words->say("chart.borda"),
                        look.words->say("chart.first_places"),
                        look.words->say("chart.middle_half")};
    const auto& options = options_of(item.ask);
    const Tally tally{answered, votes};
    for (const int option : order_of(tally, item)) {
        const auto at = static_cast<std::size_t>(option);
        const auto label = options[at].label.in(look.language);
        const auto printed = one_decimal(votes.borda[at], look.language);
        const auto& ranks = votes.ranks[at];
        chart.table.rows.push_back({label, printed, std::to_string(votes.first_places[at]),
                                    ranks ? one_decimal(ranks->q1, look.language) + "\u2013" +
                                                one_decimal(ranks->q3, look.language)
                                          : ""});
        chart.bars.push_back({.label = label, .value = votes.borda[at], .printed = printed});
        // What all of us would give if all were among the middle half.
        const auto all_give = [&](double rank) {
            return answered * (static_cast<double>(options.size()) - rank);
        };
        if (ranks) {
            chart.bars.back().low = all_give(ranks->q3);
            chart.bars.back().high = all_give(ranks->q1);
        }
        view.order.push_back(options[at].id.text);
    }
    view.verdict = code_of(concordance_of(votes.w));
}

void draw(Bars& chart, ResultView& view, const BudgetTally& votes, const Item& item,
          const Look& look, int answered) {
    chart.table.head = {look.words->say("chart.option"), look.words->say("chart.baskets"),
                        look.words->say("chart.share"), look.words->say("chart.cost")};
    const auto& options = options_of(item.ask);
    const Tally tally{answered, votes};
    for (const int option : order_of(tally, item)) {
        const auto at = static_cast<std::size_t>(option);
        const auto label = options[at].label.in(look.language);
        const bool bought = std::ranges::find(votes.taken, option) != votes.taken.end();
        chart.table.rows.push_back({label, std::to_string(votes.baskets[at]),
                                    percent(votes.baskets[at], answered),
                                    std::to_string(options[at].cost)});
        chart.bars.push_back({.label = label,
                              .value = static_cast<double>(votes.baskets[at]),
                              .printed = std::to_string(votes.baskets[at]),
                              .marked = bought});
        view.order.push_back(options[at].id.text);
    }
    for (const int option : votes.taken) {
        view.taken.push_back(options[static_cast<std::size_t>(option)].id.text);
    }
    view.left = votes.left;
}

// Pulled to the middle by nobody: the lower median of those who placed it, with the middle half.
std::string middle(int median, int low, int high) {
    return std::to_string(median) + " (" + std::to_string(low) + "\u2013" + std::to_string(high) +
           ")";
}

void draw(Bars&, ResultView& view, const GridTally& votes, const Item& item, const Look& look,
          int answered) {
    const auto& ask = std::get<AskGrid>(item.ask);
    const auto& words = *look.words;
    vertebra::Map map{.title = item.title.in(look.language),
                      .across = ask.across.in(look.language),
                      .up = ask.up.in(look.language),
                      .worry = false};
    for (std::size_t at = 0; at < map.quadrants.size(); ++at) {
        map.quadrants[at] = ask.quadrants[at].in(look.language);
    }
    map.table.head = {words.say("chart.option"), map.across, map.up, words.say("chart.people")};
    for (std::size_t at = 0; at < ask.options.size(); ++at) {
        const auto& place = votes.places[at];
        if (place.people == 0) continue;
        const auto label = ask.options[at].label.in(look.language);
        map.points.push_back({.label = label,
                              .x = static_cast<double>(place.at.across),
                              .low = static_cast<double>(place.low.across),
                              .high = static_cast<double>(place.high.across),
                              .y = static_cast<double>(place.at.up)});
        map.table.rows.push_back(
            {label, middle(place.at.across, place.low.across, place.high.across),
             middle(place.at.up, place.low.up, place.high.up), std::to_string(place.people)});
    }
    map.description =
        words.say("chart.square",
                  {{"answered", std::to_string(answered)}, {"across", map.across}, {"up", map.up}});
    view.map = std::move(map);
}

void draw(Bars&, ResultView& view, const LinksTally& votes, const Item& item, const Look& look,
          int answered) {
    const auto& options = options_of(item.ask);
    const auto& words = *look.words;
    const auto label = [&](int option) {
        return options[static_cast<std::size_t>(option)].label.in(look.language);
    };
    const auto drawn = causal_map_of(votes, answered);
    Network network{.title = item.title.in(look.language)};
    network.table.head = {words.say("chart.link_from"), words.say("chart.link_to"),
                          words.say("chart.link_effect"), words.say("chart.people")};
    std::set<int> named;
    for (const auto& arrow : drawn.arrows) {
        named.insert({arrow.from, arrow.to});
        network.arrows.push_back({.from = options[static_cast<std::size_t>(arrow.from)].id.text,
                                  .to = options[static_cast<std::size_t>(arrow.to)].id.text,
                                  .minus = arrow.minus,
                                  .in_loop = arrow.in_loop,
                                  .path = {}});
        network.table.rows.push_back(
            {label(arrow.from), label(arrow.to),
             words.say(arrow.minus ? "chart.link_less" : "chart.link_more"),
             std::to_string(arrow.people)});
    }
    std::set<int> in_loop;
    for (const auto& loop : drawn.loops) {
        std::string through;
        for (const int option : loop.through) {
            through += label(option) + " \u2192 ";
        }
        through += label(loop.through.front());
        view.loops.push_back(words.say(loop.feeds_itself ? "loop.feeds_itself" : "loop.holds_back",
                                       {{"through", through}}));
        if (loop.feeds_itself) in_loop.insert(loop.through.begin(), loop.through.end());
    }
    for (const int option : named) {
        const auto mark = in_loop.contains(option) ? Network::Mark::Active : Network::Mark::Plain;
        network.boxes.push_back({.id = options[static_cast<std::size_t>(option)].id.text,
                                 .label = label(option),
                                 .mark = mark});
    }
    network.description =
        words.say("chart.drawn", {{"answered", std::to_string(answered)},
                                  {"needs", std::to_string(arrow_needs(answered))},
                                  {"loops", std::to_string(drawn.loops.size())}});
    if (!network.arrows.empty()) view.network = std::move(network);
}

// What is on the screen, the most wanted first.
void draw_ideas(Bars& chart, ResultView& view, const Session& session, const ItemState& item,
                const Look& look) {
    const auto& words = *look.words;
    const auto ideas = ideas_on_screen(session, item);
    const bool any_merged =
        std::ranges::any_of(ideas, [](const ShownIdea& idea) { return !idea.merged.empty(); });
    chart.table.head = {words.say("chart.idea"), words.say("chart.people")};
    if (any_merged) chart.table.head.push_back(words.say("chart.merged"));
    for (const auto& idea : ideas) {
        const int people = idea.people.value_or(0);
        std::string merged;
        for (const auto& text : idea.merged) {
            merged += (merged.empty() ? "" : " · ") + text;
        }
        chart.table.rows.push_back({idea.text, std::to_string(people)});
        if (any_merged) chart.table.rows.back().push_back(std::move(merged));
        chart.bars.push_back({.label = idea.text,
                              .value = static_cast<double>(people),
                              .printed = std::to_string(people)});
        view.order.push_back(to_text(idea.key));
    }
}

void draw(Bars&, ResultView&, const SharesTally&, const Item&, const Look&, int) {}
void draw(Bars&, ResultView&, const IdeasTally&, const Item&, const Look&, int) {}
void draw(Bars&, ResultView&, const TextTally&, const Item&, const Look&, int) {}

void read_scale(ResultView& view, const ItemState& item, int round, const ScaleTally& votes,
                const Look& look, const Session& session) {
    view.valid = votes.valid();
    view.dont_know = votes.dont_know;
    view.not_applicable = votes.not_applicable;
    const auto closeness = std::get<AskScale>(item.item.ask).closeness;
    view.verdict = code_of(verdict_of(votes.counts, votes.dont_know, closeness));
    // By groups only what all may see counts; else in a named workshop the facilitator sees more.
    const bool by_groups = session.find(item.step)->step.weighting == Weighting::PerGroup;
    auto value = by_groups ? value_of(session, item, round) : std::nullopt;
    if (!value) value = group_value(votes);
    if (value) {
        view.value = code_of(*value);
        view.value_label = label_of(*value, item.item, look);
    }
    if (const auto spread = spread_of(votes.counts)) {
        view.within_one = spread->within_one;
        view.two_camps = spread->two_camps;
    }
    if (round < 2) return;
    const auto before = disclose(session, item, round - 1, look.role);
    if (!before.tally) return;
    view.advice = code_of(advise(std::get<ScaleTally>(before.tally->votes).counts, votes.counts,
                                 votes.dont_know, closeness));
}

std::string rule_key(const Ask& ask) {
    struct Key {
        std::string operator()(const AskChoice&) { return "rule.choice"; }
        std::string operator()(const AskScale& ask) {
            return ask.closeness == Closeness::SameStep ? "rule.stage" : "rule.scale";
        }
        std::string operator()(const AskPoints&) { return "rule.points"; }
        std::string operator()(const AskRanking&) { return "rule.ranking"; }
        std::string operator()(const AskBudget&) { return "rule.budget"; }
        std::string operator()(const AskShares&) { return "rule.shares"; }
        std::string operator()(const AskText&) { return "rule.text"; }
        std::string operator()(const AskIdeas&) { return "rule.ideas"; }
        std::string operator()(const AskGrid&) { return "rule.grid"; }
        std::string operator()(const AskLinks&) { return "rule.links"; }
    };
    return std::visit(Key{}, ask);
}

std::string names_of(const std::vector<int>& groups, const std::vector<Option>& options,
                     const Look& look) {
    if (groups.size() > 1) return look.words->say("split.together");
    const auto group = static_cast<std::size_t>(groups.front());
    return group < options.size() ? options[group].label.in(look.language)
                                  : look.words->say("split.not_said");
}

// A row a group: how many of it chose each level.
Grid::Row split_row(const Split::Part& part, const std::string& name) {
    Grid::Row row{.label = name + " (" + std::to_string(part.answered) + ")"};
    const auto centre = group_value(part.votes);
    const auto add = [&](int people, bool marked) {
        row.cells.push_back(
            {.value = part.answered > 0 ? std::optional{static_cast<double>(people) / part.answered}
                                        : std::nullopt,
             .printed = std::to_string(people),
             .reached = true,
             .marked = marked});
    };
    for (std::size_t level = 0; level < part.votes.counts.size(); ++level) {
        const bool is_centre =
            centre && centre->mark == Scale::Mark::Level && std::cmp_equal(centre->level, level);
        add(part.votes.counts[level], is_centre);
    }
    add(part.votes.dont_know, false);
    if (part.votes.not_applicable > 0) add(part.votes.not_applicable, false);
    return row;
}

std::optional<SplitView> split_view(const Session& session, const ItemState& item, int round,
                                    const Look& look) {
    const auto split = split_of(session, item, round);
    if (!split) return std::nullopt;
    const auto& words = *look.words;
    const auto& step = session.find(item.step)->step;
    const auto& by = session.find(step.split_by)->item;
    const auto& ask = std::get<AskScale>(item.item.ask);
    SplitView view{.title = by.title.in(look.language)};
    view.rule =
        words.say(step.weighting == Weighting::PerGroup ? "rule.split_weighted" : "rule.split",
                  {{"k", std::to_string(session.about.k)}});
    view.chart = {.title = item.item.title.in(look.language),
                  .description = words.say("split.description"),
                  .mark = words.say("split.median")};
    for (const auto& level : ask.steps) {
        view.chart.columns.push_back(level.in(look.language));
    }
    view.chart.columns.push_back(words.say("scale.dont_know"));
    const bool not_applicable = std::ranges::any_of(
        split->parts, [](const Split::Part& part) { return part.votes.not_applicable > 0; });
    if (not_applicable) view.chart.columns.push_back(words.say("scale.not_applicable"));
    view.chart.table.head = {words.say("split.group")};
    view.chart.table.head.insert(view.chart.table.head.end(), view.chart.columns.begin(),
                                 view.chart.columns.end());
    view.chart.table.head.push_back(view.chart.mark);
    for (const auto& part : split->parts) {
        auto row = split_row(part, names_of(part.groups, options_of(by.ask), look));
        row.cells.resize(view.chart.columns.size(), {.value = 0, .printed = "0", .reached = true});
        std::vector<std::string> told{row.label};
        for (const auto& cell : row.cells) {
            told.push_back(cell.printed);
        }
        const auto centre = group_value(part.votes);
        told.push_back(centre ? label_of(*centre, item.item, look) : "");
        view.chart.table.rows.push_back(std::move(told));
        view.chart.rows.push_back(std::move(row));
    }
    return view;
}

double longest(const Bars& chart, int expected, bool people) {
    double most = people ? std::max(1, expected) : 1;
    for (const auto& bar : chart.bars) {
        most = std::max({most, bar.value, bar.high.value_or(0)});
    }
    return most;
}

// "Counts are left out where they could be worked back to a few people."
void forget_counts(ResultView& view) {
    view.two_camps = false;
    view.within_one = view.valid = view.dont_know = view.not_applicable = 0;
    view.advice.clear();
}

}  // namespace

std::string label_of(const Scale& scale, const Item& item, const Look& look) {
    if (scale.mark == Scale::Mark::DontKnow) return look.words->say("scale.dont_know");
    if (scale.mark == Scale::Mark::NotApplicable) return look.words->say("scale.not_applicable");
    const auto& steps = std::get<AskScale>(item.ask).steps;
    return steps[static_cast<std::size_t>(scale.level)].in(look.language);
}

std::optional<ResultView> result_view(const Session& session, const ItemState& item, int round,
                                      const Look& look) {
    const auto shown = disclose(session, item, round, look.role);
    if (shown.hidden == Hidden::NotRevealed) return std::nullopt;
    ResultView view{.round = round, .answered = shown.answered};
    view.expected =
        std::max(item.rounds[static_cast<std::size_t>(round - 1)].expected, shown.answered);
    if (shown.hidden == Hidden::TooFew) {
        view.hidden = "too_few";
        return view;
    }
    view.live = shown.live;
    view.counts = shown.counts;
    view.rule = look.words->say(rule_key(item.item.ask));
    const auto& votes = shown.tally->votes;
    if (const auto* scale = std::get_if<ScaleTally>(&votes)) {
        read_scale(view, item, round, *scale, look, session);
    }
    if (!shown.counts) {
        forget_counts(view);
        return view;
    }
    Bars chart{.title = item.item.title.in(look.language)};
    std::visit(
        [&](const auto& tally) {
            draw(chart, view, tally, item.item, look, shown.tally->answered);
        },
        votes);
    if (std::holds_alternative<IdeasTally>(votes)) draw_ideas(chart, view, session, item, look);
    if (chart.bars.empty()) return view;
    const bool people =
        std::holds_alternative<ScaleTally>(votes) || std::holds_alternative<IdeasTally>(votes) ||
        std::holds_alternative<ChoiceTally>(votes) || std::holds_alternative<BudgetTally>(votes);
    chart.most = longest(chart, people ? shown.tally->answered : 0, people);
    chart.description =
        look.words->say("chart.description", {{"answered", std::to_string(shown.tally->answered)},
                                              {"expected", std::to_string(view.expected)},
                                              {"list", described(chart)}});
    view.chart = std::move(chart);
    view.split = split_view(session, item, round, look);
    return view;
}

}  // namespace vertebra
