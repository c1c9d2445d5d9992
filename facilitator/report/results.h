#pragma once

#include <map>
#include <string>
#include <vector>

#include "common/session/session.h"

namespace vertebra::report {

// All results of a workshop as plain values, with k applied as on every other surface. CSV, JSON
// and `vertebra recompute` are made from this one value, so they cannot differ.

// One figure: what it counts, in a code that does not depend on a language, and the number as
// printed.
struct Figure {
    std::string code;    // people, points, borda, value, iqr, …
    std::string option;  // the option's or step's code; empty for figures of the whole item
    Wording label;       // of the option or step
    std::string value;
};

struct RoundResults {
    int round = 1;
    int expected = 0;  // N: seats with voting right, present or answered
    int answered = 0;  // n
    int not_answered = 0;
    std::string hidden;  // empty, not_revealed, too_few, few_changed
    std::vector<Figure> figures;
};

struct ItemResults {
    std::string step;
    std::string item;
    std::string kind;  // choice, scale, points, ranking, budget, shares, text, ideas, grid, links
    std::string visibility;
    std::string phase;
    Wording question;  // its title and what exactly is asked
    std::string rule;  // a key of the language files: which rule was used
    std::vector<RoundResults> rounds;
    std::string locked_value;  // a code; empty when not locked
    Wording locked_label;      // of that step of the scale
    std::string reason;
    std::string dissent;
    std::vector<std::string> texts;  // those that were released
};

struct TopicResults {
    std::string topic;
    Wording title;
    std::vector<Figure> figures;  // risk, low, high, awareness, interaction, coverage
};

struct LoopResults {
    std::string scenario;
    Wording title;
    std::string state;
};

// What is said of one sub-dimension, option or policy of the road-map.
struct PartResults {
    std::string id;  // its code
    Wording title;
    std::vector<Figure> figures;
};

struct Results {
    std::string workshop;
    std::string title;
    std::string city;
    std::string mode;
    int k = 5;
    bool rehearsal = false;
    std::vector<std::string> languages;
    std::string format;  // id and version
    std::string pack;
    Wording pack_title;
    int pack_version = 0;
    std::string model;  // maturity model: id and version; empty without one
    Wording model_title;
    int model_version = 0;
    std::string library;  // of cases and criteria: id and version; empty without one
    Wording library_title;
    int library_version = 0;
    std::string profile_rule;  // a key of the language files
    int seats = 0;
    std::uint64_t offset = 0;  // how much of the log this is read from
    std::string digest;        // of the sealed record, set by who has the file; empty before
    std::vector<ItemResults> items;
    std::vector<TopicResults> topics;
    std::string city_risk;  // empty when nothing is scored
    std::vector<LoopResults> loops;
    std::vector<std::string> find_out;
    std::vector<std::string> priorities;
    // voted_stage, computed_stage and that for other thresholds, stage_gap, index_low, index_high,
    // completeness by stage, next_step by policy
    std::vector<PartResults> maturity;
    std::vector<Figure> weights;        // weight by criterion
    std::vector<PartResults> options;   // place, score, score_plain, score_low, score_high,
                                        // criterion and criterion_iqr by criterion, need by policy
    std::vector<PartResults> road_map;  // place, cost, first_year, last_year, not_placed, need by
                                        // policy, owner, due, status
    // Runs of the city model: budget, start, play, card by turn, start_cell by cell, best_city,
    // best_share by turn and field.
    std::vector<PartResults> runs;
    // Each team of each run, "run-1/harbour": plan_source and share by turn; city, budget,
    // upkeep_paid, left, spent, wasted by reason by year; loss, outlook, best_outlook, best_step by
    // turn; ladder by field, cell, wasted.
    std::vector<PartResults> games;
    std::string city_model;  // id and version; empty without one
    Wording city_model_title;
    int city_model_version = 0;
    std::vector<PartResults> notes;    // kind, text, item of each that is not private, in order
    std::vector<PartResults> actions;  // text, owner, due, status of the register
    // Beside the last cycle, where a workshop was carried on: cycle_results.h.
    std::vector<Figure> last_cycle;          // last_cycle, last_date, last_number, last_people, …
    std::vector<PartResults> since_items;    // change, steps, before and now with their n and N
    std::vector<PartResults> since_fields;   // index or risk before and now, difference
    std::vector<PartResults> since_actions;  // before, now, since
    std::string date;                        // 2026-11-29; empty where it is not known
    int cycle = 1;
    std::string guideline;
    int years = 0;   // of the road-map; 0 without one
    int yearly = 0;  // units
};

inline constexpr const char* kMaturityRule = "rule.maturity";
inline constexpr const char* kChoiceRule = "rule.choice_score";
inline constexpr const char* kRoadMapRule = "rule.road_map";
inline constexpr const char* kGameRule = "rule.game";
inline constexpr const char* kCycleRule = "rule.cycle";

Results results_of(const Session& session);

// The sentence of a rule, with the pack and its version filled in.
std::string rule_in(const Results& results, const std::string& rule, const std::string& language,
                    const std::map<std::string, Words>& words);

// RFC 4180, UTF-8 with a mark at its beginning, one figure a line, every field quoted. A text that
// a spreadsheet could take for a formula gets an apostrophe in front. `words` gives the rules and
// the meaning of each figure as sentences, by language.
std::string csv(const Results& results, const std::map<std::string, Words>& words);

}  // namespace vertebra::report
