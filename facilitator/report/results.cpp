#include "facilitator/report/results.h"

#include <algorithm>
#include <array>

#include "common/figure.h"
#include "common/view/ideas.h"
#include "common/view/views.h"
#include "facilitator/report/choice_results.h"
#include "facilitator/report/cycle_results.h"
#include "facilitator/report/game_results.h"
#include "facilitator/report/maturity_results.h"

namespace vertebra::report {
namespace {

Figure whole(std::string code, std::string value) {
    return {std::move(code), {}, {}, std::move(value)};
}

void add(std::vector<Figure>& figures, const ChoiceTally& votes, const Item& item) {
    const auto& options = options_of(item.ask);
    for (std::size_t at = 0; at < options.size(); ++at) {
        figures.push_back(
            {"people", options[at].id.text, options[at].label, std::to_string(votes.people[at])});
    }
}

void add_spread(std::vector<Figure>& figures, const ScaleTally& votes) {
    const auto spread = spread_of(votes.counts);
    if (!spread) return;
    figures.push_back(whole("q1", std::to_string(spread->q1)));
    figures.push_back(whole("q3", std::to_string(spread->q3)));
    figures.push_back(whole("iqr", std::to_string(spread->iqr())));
    figures.push_back(whole("within_one", std::to_string(spread->within_one)));
    std::string modes;
    for (const int mode : spread->modes) {
        modes += (modes.empty() ? "" : " ") + std::to_string(mode);
    }
    figures.push_back(whole("modes", modes));
    figures.push_back(whole("agreement", fixed(*agreement(votes.counts), 4)));
    figures.push_back(whole("two_camps", spread->two_camps ? "yes" : "no"));
}

Closeness closeness_of(const Item& item) {
    return std::get<AskScale>(item.ask).closeness;
}

std::string code_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::None: return "none";
        case Verdict::DontKnow: return "dont_know";
        case Verdict::Small: return "small";
        case Verdict::Wide: return "wide";
    }
    return {};
}

void add(std::vector<Figure>& figures, const ScaleTally& votes, const Item& item) {
    const auto& steps = std::get<AskScale>(item.ask).steps;
    for (std::size_t at = 0; at < steps.size(); ++at) {
        figures.push_back(
            {"people", std::to_string(at), steps[at], std::to_string(votes.counts[at])});
    }
    figures.push_back({"people", "DK", {}, std::to_string(votes.dont_know)});
    figures.push_back({"people", "NA", {}, std::to_string(votes.not_applicable)});
    figures.push_back(whole("valid", std::to_string(votes.valid())));
    if (const auto value = group_value(votes)) {
        figures.push_back(whole("value", vertebra::code_of(*value)));
    }
    add_spread(figures, votes);
    figures.push_back(
        whole("verdict", code_of(verdict_of(votes.counts, votes.dont_know, closeness_of(item)))));
}

void add(std::vector<Figure>& figures, const PointsTally& votes, const Item& item) {
    const auto& options = options_of(item.ask);
    for (std::size_t at = 0; at < options.size(); ++at) {
        const auto& option = options[at];
        figures.push_back({"points", option.id.text, option.label, std::to_string(votes.sum[at])});
        figures.push_back(
            {"people", option.id.text, option.label, std::to_string(votes.people[at])});
    }
    figures.push_back(whole("unspent", std::to_string(votes.unspent)));
}

void add(std::vector<Figure>& figures, const RankingTally& votes, const Item& item) {
    const auto& options = options_of(item.ask);
    for (std::size_t at = 0; at < options.size(); ++at) {
        const auto& option = options[at];
        figures.push_back({"borda", option.id.text, option.label, fixed(votes.borda[at], 1)});
        if (votes.normalised[at]) {
            figures.push_back({"borda_normalised", option.id.text, option.label,
                               fixed(*votes.normalised[at], 3)});
        }
        figures.push_back(
            {"first_places", option.id.text, option.label, std::to_string(votes.first_places[at])});
    }
    for (std::size_t at = 0; at < votes.ranks.size(); ++at) {
        if (!votes.ranks[at]) continue;
        const auto& option = options[at];
        figures.push_back({"rank_q1", option.id.text, option.label, fixed(votes.ranks[at]->q1, 1)});
        figures.push_back({"rank_q3", option.id.text, option.label, fixed(votes.ranks[at]->q3, 1)});
    }
    if (votes.w) figures.push_back(whole("kendall_w", fixed(*votes.w, 4)));
}

void add(std::vector<Figure>& figures, const BudgetTally& votes, const Item& item) {
    const auto& options = options_of(item.ask);
    for (std::size_t at = 0; at < options.size(); ++at) {
        const auto& option = options[at];
        const auto taken = std::ranges::find(votes.taken, static_cast<int>(at));
        const bool bought = taken != votes.taken.end();
        figures.push_back(
            {"baskets", option.id.text, option.label, std::to_string(votes.baskets[at])});
        figures.push_back({"cost", option.id.text, option.label, std::to_string(option.cost)});
        figures.push_back({"bought", option.id.text, option.label,
                           bought ? std::to_string(taken - votes.taken.begin() + 1) : "no"});
    }
    figures.push_back(whole("left", std::to_string(votes.left)));
}

void add(std::vector<Figure>& figures, const SharesTally& votes, const Item&) {
    figures.push_back(whole("plans", std::to_string(votes.plans)));
}

void add(std::vector<Figure>& figures, const TextTally& votes, const Item&) {
    figures.push_back(whole("texts", std::to_string(votes.texts)));
}

void add(std::vector<Figure>& figures, const IdeasTally& votes, const Item&) {
    figures.push_back(whole("ideas", std::to_string(votes.ideas)));
}

void add(std::vector<Figure>& figures, const GridTally& votes, const Item& item) {
    const auto& options = options_of(item.ask);
    for (std::size_t at = 0; at < options.size(); ++at) {
        const auto& place = votes.places[at];
        const auto& option = options[at];
        const auto add = [&](const char* code, int value) {
            figures.push_back({code, option.id.text, option.label, std::to_string(value)});
        };
        add("people", place.people);
        if (place.people == 0) continue;
        add("across", place.at.across);
        add("across_q1", place.low.across);
        add("across_q3", place.high.across);
        add("up", place.at.up);
        add("up_q1", place.low.up);
        add("up_q3", place.high.up);
    }
}

void add(std::vector<Figure>& figures, const LinksTally& votes, const Item& item) {
    const auto& options = options_of(item.ask);
    for (const auto& arrow : votes.arrows) {
        const auto& from = options[static_cast<std::size_t>(arrow.from)];
        const auto& to = options[static_cast<std::size_t>(arrow.to)];
        const auto ends = from.id.text + ">" + to.id.text;
        auto label = from.label;
        for (auto& [language, text] : label.by_language) {
            text += " \u2192 " + to.label.in(language);
        }
        figures.push_back({"more", ends, label, std::to_string(arrow.more)});
        figures.push_back({"less", ends, label, std::to_string(arrow.less)});
    }
}

// Each idea on the screen is a text and a figure: who gave or carries it.
void add_ideas(std::vector<Figure>& figures, const Session& session, const ItemState& item) {
    for (const auto& idea : ideas_on_screen(session, item)) {
        const auto text = same_in(session.about.languages, idea.text);
        figures.push_back(
            {"carried", to_text(idea.key), text, std::to_string(idea.people.value_or(0))});
    }
}

// "Where a few people could be found by comparing rounds, only the value and the verdict remain."
void add_words_only(std::vector<Figure>& figures, const Tally& tally, const Item& item) {
    const auto* votes = std::get_if<ScaleTally>(&tally.votes);
    if (votes == nullptr) return;
    if (const auto value = group_value(*votes)) {
        figures.push_back(whole("value", vertebra::code_of(*value)));
    }
    figures.push_back(
        whole("verdict", code_of(verdict_of(votes->counts, votes->dont_know, closeness_of(item)))));
}

// By groups: each alone, or "others" for those that are shown together.
void add_split(std::vector<Figure>& figures, const Session& session, const ItemState& item,
               int round) {
    const auto split = split_of(session, item, round);
    if (!split) return;
    const auto& step = session.find(item.step)->step;
    const auto& options = options_of(session.find(step.split_by)->item.ask);
    for (const auto& part : split->parts) {
        const auto group = static_cast<std::size_t>(part.groups.front());
        const bool alone = part.groups.size() == 1;
        const bool said = alone && group < options.size();
        const std::string code = said ? options[group].id.text : alone ? "not_said" : "others";
        const Wording label = said ? options[group].label : Wording{};
        const auto add = [&](const char* figure, const std::string& option, int value) {
            figures.push_back({figure, option, label, std::to_string(value)});
        };
        add("split_n", code, part.answered);
        for (std::size_t level = 0; level < part.votes.counts.size(); ++level) {
            add("split_people", code + ":" + std::to_string(level), part.votes.counts[level]);
        }
        add("split_people", code + ":DK", part.votes.dont_know);
        add("split_people", code + ":NA", part.votes.not_applicable);
        if (const auto value = group_value(part.votes)) {
            figures.push_back({"split_value", code, label, vertebra::code_of(*value)});
        }
    }
    if (step.weighting != Weighting::PerGroup) return;
    if (const auto value = value_of(session, item, round)) {
        figures.push_back(whole("value_per_group", vertebra::code_of(*value)));
    }
}

RoundResults round_of(const Session& session, const ItemState& item, int round) {
    const auto shown = disclose(session, item, round, Role::Projector);
    const auto& votes = item.rounds[static_cast<std::size_t>(round - 1)];
    RoundResults results{.round = round, .expected = std::max(votes.expected, shown.answered)};
    results.answered = shown.answered;
    results.not_answered = results.expected - results.answered;
    // An export is made for keeping: what moves is not in it.
    const bool moving = shown.live || shown.hidden == Hidden::NotRevealed;
    if (moving || !shown.tally) {
        results.hidden = moving ? "not_revealed" : "too_few";
        return results;
    }
    if (!shown.counts) {
        results.hidden = "few_changed";
        add_words_only(results.figures, *shown.tally, item.item);
        return results;
    }
    std::visit([&](const auto& tally) { add(results.figures, tally, item.item); },
               shown.tally->votes);
    if (std::holds_alternative<IdeasTally>(shown.tally->votes)) {
        add_ideas(results.figures, session, item);
    }
    add_split(results.figures, session, item, round);
    return results;
}

bool ends_a_sentence(std::string_view text) {
    constexpr std::array<std::string_view, 5> kEnds{"?", "!", ".", ":", "\u2026"};
    return std::ranges::any_of(kEnds, [&](const auto end) { return text.ends_with(end); });
}

// "Title: what exactly is asked", in every language. A title that is a sentence keeps its own end.
Wording asked(const Item& item) {
    auto wording = item.title;
    for (const auto& [language, question] : item.question.by_language) {
        auto& text = wording.by_language[language];
        if (!text.empty()) text += ends_a_sentence(text) ? " " : ": ";
        text += question;
    }
    return wording;
}

Wording label_of(const Scale& value, const Item& item) {
    if (value.mark != Scale::Mark::Level) return {};
    return std::get<AskScale>(item.ask).steps[static_cast<std::size_t>(value.level)];
}

std::string kind_of(const Ask& ask) {
    constexpr const char* kKinds[] = {"choice", "scale", "points", "ranking", "budget",
                                      "shares", "text",  "ideas",  "grid",    "links"};
    return kKinds[ask.index()];
}

std::string rule_of(const Item& item) {
    const auto* scale = std::get_if<AskScale>(&item.ask);
    const bool stage = scale != nullptr && scale->closeness == Closeness::SameStep;
    return stage ? "rule.stage" : "rule." + kind_of(item.ask);
}

ItemResults item_results(const Session& session, const ItemState& item) {
    ItemResults results{.step = item.step.text,
                        .item = item.item.id.text,
                        .kind = kind_of(item.item.ask),
                        .visibility = vertebra::code_of(item.item.visibility),
                        .phase = vertebra::code_of(item.phase),
                        .question = asked(item.item),
                        .rule = rule_of(item.item),
                        .rounds = {},
                        .locked_value = {},
                        .locked_label = {},
                        .reason = {},
                        .dissent = {},
                        .texts = {}};
    for (int round = 1; round <= item.round(); ++round) {
        results.rounds.push_back(round_of(session, item, round));
        for (const auto& text : texts_of(session, item, round)) {
            if (text.released) results.texts.push_back(text.text);
        }
    }
    if (item.lock) {
        const bool is_scale = std::holds_alternative<AskScale>(item.item.ask);
        results.locked_value = item.lock->value ? vertebra::code_of(*item.lock->value)
                               : is_scale       ? "none"
                                                : "as_shown";
        if (item.lock->value) results.locked_label = label_of(*item.lock->value, item.item);
        results.reason = item.lock->reason;
        results.dissent = item.lock->dissent;
    }
    return results;
}

void add_score(std::vector<Figure>& figures, const char* code, const std::optional<double>& score) {
    figures.push_back(whole(code, score ? fixed(*score, 1) : ""));
}

void add_profile(Results& results, const Session& session) {
    const auto profile = profile_of(session);
    const auto& pack = session.content->risk;
    for (const auto& score : profile.topics) {
        TopicResults topic{score.topic.text, pack.find(score.topic)->title, {}};
        add_score(topic.figures, "risk", score.risk);
        add_score(topic.figures, "risk_low", score.low);
        add_score(topic.figures, "risk_high", score.high);
        add_score(topic.figures, "awareness", score.awareness);
        if (session.interaction == Interaction::On) {
            add_score(topic.figures, "risk_with_interaction", score.interaction);
        }
        topic.figures.push_back(whole("scenarios_answered", std::to_string(score.answered)));
        topic.figures.push_back(whole("scenarios_shown", std::to_string(score.shown)));
        results.topics.push_back(std::move(topic));
    }
    if (profile.city) results.city_risk = fixed(*profile.city, 1);
    for (const auto& loop : profile.loops) {
        constexpr const char* kStates[] = {"not_active", "active", "not_known"};
        results.loops.push_back({loop.scenario.text, pack.find(loop.scenario)->title,
                                 kStates[static_cast<std::size_t>(loop.state)]});
    }
    for (const auto& topic : profile.find_out) {
        results.find_out.push_back(topic.text);
    }
    for (const auto& topic : profile.priorities) {
        results.priorities.push_back(topic.text);
    }
}

void add_written(Results& results, const Session& session) {
    const auto text = [](std::vector<Figure>& figures, const char* code, std::string_view said) {
        if (!said.empty()) figures.push_back({code, {}, {}, std::string{said}});
    };
    for (const auto& [id, note] : session.notes) {
        if (note.kind == Note::Kind::Private) continue;
        auto& one = results.notes.emplace_back(
            PartResults{note.item.empty() ? note.step.text : note.item.text, {}, {}});
        text(one.figures, vertebra::code_of(note.kind).data(), note.text);
    }
    const auto add = [&](std::string id, const Wording& said, const Action& action) {
        auto& one = results.actions.emplace_back(PartResults{std::move(id), said, {}});
        text(one.figures, "owner", action.owner);
        text(one.figures, "due", action.due);
        text(one.figures, "status", vertebra::code_of(action.status));
    };
    for (const auto& kept : session.kept_actions) {
        add(to_text(kept.id), same_in(session.about.languages, kept.text), kept.action);
    }
    for (const auto& [code, action] : session.actions) {
        const auto* policy = session.content->maturity.find(code);
        if (policy != nullptr) add(code.text, policy->title, action);
    }
}

}  // namespace

Results results_of(const Session& session) {
    const auto& content = *session.content;
    Results results;
    results.workshop = to_text(session.about.workshop);
    results.title = session.about.title;
    results.city = session.about.city;
    results.mode = session.about.mode == Mode::Named ? "named" : "anonymous";
    results.k = session.about.k;
    results.rehearsal = session.about.rehearsal;
    results.languages = session.about.languages;
    results.format = content.format.id + " " + std::to_string(content.format.version);
    if (!content.risk.id.empty()) {
        results.pack = content.risk.id + " " + std::to_string(content.risk.version);
    }
    results.pack_title = content.risk.title;
    results.pack_version = content.risk.version;
    if (!content.maturity.empty()) {
        results.model = content.maturity.id + " " + std::to_string(content.maturity.version);
        results.model_title = content.maturity.title;
        results.model_version = content.maturity.version;
    }
    results.profile_rule =
        session.interaction == Interaction::On ? "rule.profile_interaction" : "rule.profile";
    results.seats = static_cast<int>(session.seats.size());
    results.offset = session.offset;
    for (const auto& step : session.steps) {
        for (const auto& id : step.items) {
            results.items.push_back(item_results(session, *session.find(id)));
        }
    }
    add_profile(results, session);
    results.maturity = maturity_results(session);
    add_choice(results, session);
    add_games(results, session);
    add_written(results, session);
    add_since_last_cycle(results, session);
    results.date = session.dated.date;
    results.cycle = session.dated.cycle;
    results.guideline = session.dated.guideline;
    return results;
}

std::string rule_in(const Results& results, const std::string& rule, const std::string& language,
                    const std::map<std::string, Words>& words) {
    const auto found = words.find(language);
    if (found == words.end() || rule.empty()) return {};
    const bool of_model = rule == kMaturityRule;
    const bool of_library = rule == kChoiceRule;
    const bool of_city = rule == kGameRule;
    const auto& title = of_model     ? results.model_title
                        : of_library ? results.library_title
                        : of_city    ? results.city_model_title
                                     : results.pack_title;
    const int version = of_model     ? results.model_version
                        : of_library ? results.library_version
                        : of_city    ? results.city_model_version
                                     : results.pack_version;
    return found->second.say(rule, {{"pack", title.in(language)},
                                    {"version", std::to_string(version)},
                                    {"years", std::to_string(results.years)},
                                    {"yearly", std::to_string(results.yearly)}});
}

}  // namespace vertebra::report
