#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "common/session/ids.h"
#include "common/wording.h"

namespace vertebra {

// A box of the causal picture: something that goes up, goes down or happens.
struct Node {
    enum class Part { Trigger, Consequence };
    std::string id;
    Wording label;
    Part part = Part::Consequence;
};

// A direct effect. Plus: more of the first gives more of the second; Minus: gives less.
struct Link {
    enum class Sign { Plus, Minus };
    std::string id;
    std::string from;
    std::string to;
    Sign sign = Sign::Plus;
    double strength = 1;  // 0.25, 0.5, 0.75 or 1
};

// A vicious cycle: links in running order, an even number of minus signs, so that it feeds itself.
struct Loop {
    std::string id;
    std::vector<std::string> links;
    Wording title;
};

struct Mitigation {
    OptionId id;
    Wording text;
    std::vector<std::string> cuts;      // links of its scenario
    std::vector<std::string> policies;  // codes of the maturity model
};

// A rule over city facts and earlier group values. A test on a missing or don't-know value is
// false.
struct Condition;
struct FactIs {
    std::string fact;
    bool is = true;
};
struct AnswerIs {
    enum class Test { Less, AtMost, Equal, AtLeast, More };
    ScenarioId scenario;
    Test test = Test::AtLeast;
    int value = 0;
};
struct AllOf {
    std::vector<Condition> of;
};
struct AnyOf {
    std::vector<Condition> of;
};
struct NotOf {
    std::vector<Condition> of;  // exactly one
};
struct Condition {
    std::variant<FactIs, AnswerIs, AllOf, AnyOf, NotOf> rule;
};

// What another scenario adds to this one, when the interaction score is on.
struct Affects {
    ScenarioId scenario;
    double strength = 0;  // above 0, up to 1
};

struct Scenario {
    enum class Shape { Chain, Loop };
    ScenarioId id;
    TopicId topic;
    Shape shape = Shape::Chain;
    bool core = false;
    int weight = 1;
    Wording title;
    Wording story;
    Wording help;
    std::vector<Node> nodes;
    std::vector<Link> links;
    std::vector<Loop> loops;
    std::vector<ScenarioId> members;
    std::vector<Affects> affects;
    std::optional<Condition> show_if;
    std::vector<Mitigation> mitigations;
};

struct Topic {
    TopicId id;
    std::string area;
    Wording title;
};

// A yes-or-no fact about the city that scenarios may depend on.
struct CityFact {
    std::string id;
    Wording text;
    bool usual = true;  // what is taken when nobody has said
};

// One version of the questionnaire, as loaded and checked.
struct RiskPack {
    std::string id;
    int version = 1;
    std::vector<std::string> languages;
    Wording title;
    Wording question;  // with {years}
    int years = 5;
    std::vector<Wording> scale;  // lowest first, 3 to 7 steps
    std::vector<CityFact> facts;
    std::vector<Topic> topics;
    std::vector<Scenario> scenarios;  // grouped by topic, in the order of the pack

    const Scenario* find(const ScenarioId& id) const;
    const Topic* find(const TopicId& id) const;
    const Mitigation* find_mitigation(const OptionId& id) const;
    int top() const { return static_cast<int>(scale.size()) - 1; }
};

}  // namespace vertebra
