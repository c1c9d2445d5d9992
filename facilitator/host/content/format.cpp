#include "facilitator/host/content/format.h"

#include <algorithm>
#include <set>

#include "common/agenda/plan.h"

namespace vertebra {
namespace {

// What reading a format needs throughout.
struct Reading {
    const std::vector<std::string>& languages;
    const Content& content;
    std::set<ItemId> items;
    std::set<StepId> steps;
    std::set<StepId> with_policies;
    std::set<ItemId> choices;  // of one option: they tell groups apart
    std::set<ItemId> ideas;    // what collects them
    bool pattern = false;      // reads what is asked of ideas: those will be the options
};

std::vector<Option> read_options(const Place& ask, const Reading& reading) {
    std::vector<Option> options;
    if (reading.pattern) {
        if (ask.has("options")) ask.at("options").fault("the ideas are the options");
        return options;
    }
    if (ask.has("options_from")) {
        if (ask.at("options_from").one_of({"topics", "stakeholders"}) == 1) {
            for (const auto& one : reading.content.maturity.stakeholders) {
                options.push_back({{one.id.text}, one.title});
            }
            if (options.empty()) ask.at("options_from").fault("needs a maturity model");
            return options;
        }
        for (const auto& topic : reading.content.risk.topics) {
            options.push_back({{topic.id.text}, topic.title});
        }
        return options;
    }
    std::set<OptionId> seen;
    for (const auto& option : ask.at("options").list(2, 100)) {
        option.only({"id", "label"});
        options.push_back({{option.at("id").id()}, option.at("label").wording(reading.languages)});
        if (!seen.insert(options.back().id).second) option.fault("the option's id stands twice");
    }
    return options;
}

std::vector<Option> read_costs(const Place& ask, const Reading& reading) {
    std::vector<Option> options;
    std::set<OptionId> seen;
    for (const auto& option : ask.at("options").list(2, 100)) {
        option.only({"id", "label", "cost"});
        options.push_back({{option.at("id").id()},
                           option.at("label").wording(reading.languages),
                           option.at("cost").whole(0, 1'000'000)});
        if (!seen.insert(options.back().id).second) option.fault("the option's id stands twice");
    }
    return options;
}

Ask read_ask(const Place& place, const Reading& reading) {
    switch (place.at("kind").one_of(
        {"choice", "scale", "points", "ranking", "text", "budget", "ideas", "grid", "links"})) {
        case 0: {
            place.only({"kind", "options", "options_from", "most"});
            return AskChoice{read_options(place, reading),
                             place.has("most") ? place.at("most").whole(1, 100) : 1};
        }
        case 1: {
            place.only({"kind", "steps", "dont_know", "not_applicable"});
            AskScale ask;
            for (const auto& step : place.at("steps").list(3, 7)) {
                ask.steps.push_back(step.wording(reading.languages));
            }
            ask.dont_know = place.at("dont_know").flag();
            ask.not_applicable = place.at("not_applicable").flag();
            return ask;
        }
        case 2: {
            place.only({"kind", "options", "options_from", "total", "most_on_one"});
            return AskPoints{read_options(place, reading), place.at("total").whole(1, 1000),
                             place.at("most_on_one").whole(1, 1000)};
        }
        case 3: {
            place.only({"kind", "options", "options_from", "whole"});
            return AskRanking{read_options(place, reading),
                              place.has("whole") && place.at("whole").flag()};
        }
        case 4: {
            place.only({"kind", "most"});
            return AskText{place.at("most").whole(1, 2000)};
        }
        case 6: {
            place.only({"kind", "most", "each"});
            return AskIdeas{place.at("most").whole(1, 280), place.at("each").whole(1, 20)};
        }
        case 7: {
            place.only({"kind", "options", "options_from", "across", "up", "quadrants"});
            AskGrid ask{read_options(place, reading),
                        place.at("across").wording(reading.languages),
                        place.at("up").wording(reading.languages),
                        {}};
            std::size_t at = 0;
            for (const auto& quadrant : place.at("quadrants").list(4, 4)) {
                ask.quadrants[at++] = quadrant.wording(reading.languages);
            }
            return ask;
        }
        case 8: {
            place.only({"kind", "options", "options_from", "most"});
            return AskLinks{read_options(place, reading), place.at("most").whole(1, 40)};
        }
        default: break;
    }
    place.only({"kind", "options", "amount"});
    return AskBudget{read_costs(place, reading), place.at("amount").whole(1, 1'000'000)};
}

Item read_words(const Place& place, const Reading& reading) {
    Item item;
    item.title = place.at("title").wording(reading.languages);
    if (place.has("body")) item.body = place.at("body").wording(reading.languages);
    if (place.has("question")) item.question = place.at("question").wording(reading.languages);
    if (place.has("help")) item.help = place.at("help").wording(reading.languages);
    item.ask = read_ask(place.at("ask"), reading);
    return item;
}

Item read_item(const Place& place, Reading& reading) {
    place.only({"id", "title", "body", "question", "help", "ask", "visibility"});
    auto item = read_words(place, reading);
    item.id = {place.at("id").id()};
    if (!reading.items.insert(item.id).second) place.fault("the item's id stands twice");
    if (std::holds_alternative<AskIdeas>(item.ask)) reading.ideas.insert(item.id);
    const auto* choice = std::get_if<AskChoice>(&item.ask);
    if (choice != nullptr && choice->most == 1) reading.choices.insert(item.id);
    if (place.has("visibility")) {
        item.visibility =
            static_cast<Visibility>(place.at("visibility").one_of({"blind", "host", "open"}));
    }
    return item;
}

Ratings read_ratings(const Place& place, const MaturityModel& model) {
    Ratings ratings;
    const auto each = [&](const char* key, auto&& take) {
        if (!place.has(key)) return;
        for (const auto& one : place.at(key).list(1, 20)) {
            take(one);
        }
    };
    each("stages", [&](const Place& one) {
        ratings.stages.push_back(static_cast<int>(one.one_of({"S", "M", "A", "R", "T"})) + 1);
    });
    each("dimensions", [&](const Place& one) {
        ratings.dimensions.push_back(one.text(1));
        if (std::ranges::find(model.dimensions, ratings.dimensions.back(), &Dimension::id) ==
            model.dimensions.end()) {
            one.fault("is no dimension of the model");
        }
    });
    each("stakeholders", [&](const Place& one) {
        ratings.stakeholders.push_back({one.id()});
        if (std::ranges::find(model.stakeholders, ratings.stakeholders.back(), &Stakeholder::id) ==
            model.stakeholders.end()) {
            one.fault("is no stakeholder of the model");
        }
    });
    return ratings;
}

OptionsFrom read_options_from(const Place& place, const Reading& reading) {
    OptionsFrom from{{place.at("policies_from").id()}, place.at("most").whole(2, 40)};
    if (!reading.with_policies.contains(from.step)) {
        place.at("policies_from").fault("names no earlier step with policies");
    }
    return from;
}

CityRun read_run(const Place& place, const Reading& reading) {
    if (reading.content.city.empty()) {
        place.at("activity").fault("needs a city model among the packs");
    }
    CityRun run{.turns = place.at("turns").whole(1, 10), .settings = {}};
    if (place.has("budget")) run.settings.budget = place.at("budget").whole(1, kMostBudget);
    if (place.has("start")) {
        run.settings.start = static_cast<CityStart>(place.at("start").one_of({"zero", "profile"}));
    }
    if (place.has("play")) {
        run.settings.play = static_cast<TeamPlay>(place.at("play").one_of({"device", "median"}));
    }
    if (place.has("trial")) run.trial = place.at("trial").flag();
    if (!place.has("split_by")) place.fault("needs split_by: the question that names the teams");
    return run;
}

FromIdeas read_from_ideas(const Place& place, Reading& reading) {
    FromIdeas about{{place.at("ideas_from").id()}, place.at("most").whole(2, 40), {}};
    if (!reading.ideas.contains(about.ideas_from)) {
        place.at("ideas_from").fault("names no earlier item that collects ideas");
    }
    const auto item = place.at("item");
    item.only({"title", "body", "question", "help", "ask"});
    item.at("ask").at("kind").one_of({"scale", "choice", "points", "ranking", "grid", "links"});
    reading.pattern = true;
    about.pattern = read_words(item, reading);
    reading.pattern = false;
    return about;
}

Activity read_activity(const Place& place, Reading& reading) {
    const auto& model = reading.content.maturity;
    const auto activity =
        place.at("activity")
            .one_of({"talk", "questions", "scenarios", "mitigations", "ratings", "stages",
                     "shortlist", "cases", "weights", "scores", "policy_ranking", "policy_budget",
                     "road_map", "city_run", "from_ideas", "actions", "comparison"});
    if (activity >= 4 && activity <= 13 && model.empty()) {
        place.at("activity").fault("needs a maturity model among the packs");
    }
    const bool criteria = activity >= 7 && activity <= 9;
    if (criteria && reading.content.cases.criteria.empty()) {
        place.at("activity").fault("needs a case library with criteria among the packs");
    }
    switch (activity) {
        case 1: {
            Questions questions;
            for (const auto& item : place.at("items").list(1, 100)) {
                questions.items.push_back(read_item(item, reading));
            }
            return questions;
        }
        case 2: {
            Scenarios plan{{place.at("topics_from").id()},
                           place.at("topics").whole(1, 100),
                           place.at("per_topic").whole(1, 100)};
            if (!reading.items.contains(plan.topics_from)) {
                place.at("topics_from").fault("names no earlier item");
            }
            return plan;
        }
        case 3: {
            Mitigations plan{{place.at("scenarios_from").id()},
                             place.at("most").whole(2, 100),
                             place.at("total").whole(1, 1000),
                             place.at("most_on_one").whole(1, 1000)};
            if (!reading.steps.contains(plan.scenarios_from)) {
                place.at("scenarios_from").fault("names no earlier step");
            }
            return plan;
        }
        case 4: {
            auto ratings = read_ratings(place, model);
            const bool any = std::ranges::any_of(
                model.policies, [&](const Policy& policy) { return passes(ratings, policy); });
            if (!model.empty() && !any) place.fault("lets no policy through");
            return ratings;
        }
        case 5: return StageVotes{};
        case 6:
            return Shortlist{place.at("most").whole(2, 100), place.at("total").whole(1, 1000),
                             place.at("most_on_one").whole(1, 1000)};
        case 7: return Cases{read_options_from(place, reading), place.at("cases").whole(1, 40)};
        case 8: return Weights{};
        case 9: return Scores{read_options_from(place, reading)};
        case 10: return PolicyRanking{read_options_from(place, reading)};
        case 11:
            return PolicyBudget{read_options_from(place, reading),
                                place.at("amount").whole(1, 1'000'000)};
        case 12:
            return RoadMapPlan{read_options_from(place, reading), place.at("years").whole(1, 20),
                               place.at("yearly").whole(1, 1'000'000)};
        case 13: return read_run(place, reading);
        case 14: return read_from_ideas(place, reading);
        case 15: return ActionRegister{};
        case 16: return SinceLastCycle{};
        default: return Talk{};
    }
}

void read_split(const Place& place, const Reading& reading, Step& step) {
    if (place.has("split_by")) {
        step.split_by = {place.at("split_by").id()};
        if (!reading.choices.contains(step.split_by)) {
            place.at("split_by").fault("names no earlier choice of one option");
        }
    }
    if (!place.has("weighting")) return;
    step.weighting =
        static_cast<Weighting>(place.at("weighting").one_of({"per_person", "per_group"}));
    if (step.split_by.empty()) place.at("weighting").fault("needs split_by");
}

Step read_step(const Place& place, Reading& reading) {
    place.only(
        {"id",          "title",        "body",          "minutes",        "activity",   "items",
         "topics_from", "topics",       "per_topic",     "scenarios_from", "most",       "total",
         "most_on_one", "pace",         "agreement",     "rounds",         "seconds",    "stages",
         "dimensions",  "stakeholders", "policies_from", "cases",          "amount",     "years",
         "yearly",      "split_by",     "weighting",     "turns",          "budget",     "start",
         "play",        "trial",        "ideas_from",    "item",           "answered_by"});
    Step step;
    step.id = {place.at("id").id()};
    step.title = place.at("title").wording(reading.languages);
    if (place.has("body")) step.body = place.at("body").wording(reading.languages);
    step.minutes = place.at("minutes").whole(1, 1000);
    step.activity = read_activity(place, reading);
    if (!reading.steps.insert(step.id).second) place.fault("the step's id stands twice");
    if (has_policies(step.activity)) reading.with_policies.insert(step.id);
    if (place.has("pace")) {
        step.pace = static_cast<Pace>(place.at("pace").one_of({"together", "own"}));
    }
    if (place.has("agreement")) {
        step.agreement = static_cast<Agreement>(place.at("agreement").one_of({"none", "lock"}));
    }
    if (place.has("rounds")) step.rounds = place.at("rounds").whole(1, 3);
    if (place.has("seconds")) step.seconds = place.at("seconds").whole(0, 3600);
    if (place.has("answered_by")) {
        step.answered_by = static_cast<AnsweredBy>(
            place.at("answered_by").one_of({"everyone", "participants", "reviewers"}));
    }
    read_split(place, reading, step);
    return step;
}

}  // namespace

Format read_format(const Place& document, const Content& content) {
    document.only({"kind", "id", "version", "packs", "languages", "title", "guideline", "steps"});
    document.at("kind").one_of({"format"});
    Format format;
    format.id = document.at("id").id();
    format.version = document.at("version").whole(1, 1'000'000);
    for (const auto& language : document.at("languages").list(1, 20)) {
        format.languages.push_back(language.text(16));
        for (const auto* had : {&content.risk.languages, &content.maturity.languages,
                                &content.cases.languages, &content.city.languages}) {
            if (!had->empty() && std::ranges::count(*had, format.languages.back()) == 0) {
                language.fault("is a language that a pack does not have");
            }
        }
    }
    format.title = document.at("title").wording(format.languages);
    if (document.has("guideline")) {
        format.guideline = kGuideline[static_cast<std::size_t>(
            document.at("guideline")
                .one_of({"baseline", "awareness", "strategy", "implementation", "evaluation"}))];
    }
    if (document.has("packs")) {
        for (const auto& pack : document.at("packs").list(1, 20)) {
            pack.id();
        }
    }
    Reading reading{format.languages, content};
    for (const auto& step : document.at("steps").list(1, 100)) {
        format.steps.push_back(read_step(step, reading));
    }
    return format;
}

}  // namespace vertebra
