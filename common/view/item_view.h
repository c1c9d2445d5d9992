#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/chart/chart.h"
#include "common/view/disclosure.h"

namespace vertebra {

// One item as a role sees it, in one language. The wire carries these fields under these names.

struct OptionView {
    std::string id;
    std::string label;
    int cost = 0;  // units; 0: nothing is said of it
    bool operator==(const OptionView&) const = default;
};

// What to answer with. kind: choice, scale, points, ranking, budget, shares, text, ideas, grid,
// links.
struct AskView {
    std::string kind;
    std::vector<OptionView> options;  // choice, points, ranking, budget, shares
    int most = 0;  // choice: ticks · text, ideas: characters · grid: end of an axis · links: arrows
    std::vector<std::string> steps;     // scale, and the stages of shares: lowest first
    std::vector<std::string> meanings;  // what each step looks like here; may be empty
    bool dont_know = false;
    bool not_applicable = false;
    int total = 0;  // points · budget: units to spend
    int most_on_one = 0;
    bool whole = false;  // ranking: every option must have a place of its own
    int each = 0;        // ideas of one person
    std::string across;  // grid: what its axes mean
    std::string up;
    std::vector<std::string> quadrants;  // right: below, above · left: below, above
    bool operator==(const AskView&) const = default;
};

// How each group of the room answered, beside the whole.
struct SplitView {
    std::string title;  // of the choice that names the groups
    std::string rule;   // who is shown alone and who together, in one sentence
    Grid chart;         // groups by level: each cell the share of its group
    bool operator==(const SplitView&) const = default;
};

// A result that may be shown. Everything that depends on counts is empty when `counts` is false.
struct ResultView {
    int round = 1;
    int answered = 0;
    int expected = 0;
    std::string hidden = "no";  // no, too_few
    bool live = false;
    bool counts = true;
    std::string value;  // scale: the group's value as a code: "0" … "4", "DK", "NA", ""
    std::string value_label;
    // none, dont_know, small, wide · ranking: strong, moderate, weak
    std::string verdict = "none";
    std::string advice;  // lock, lock_as_dissent, again; empty without rounds
    bool two_camps = false;
    int within_one = 0;
    int valid = 0;
    int dont_know = 0;
    int not_applicable = 0;
    std::vector<std::string> order;  // option ids, first to last
    std::vector<std::string> taken;  // budget: what the room buys together, in that order
    int left = 0;                    // … and what is left, in units
    std::string rule;                // the rule in one sentence, beside the verdict
    std::optional<Bars> chart;
    std::optional<Map> map;          // of a grid
    std::optional<Network> network;  // of links: not laid out yet
    std::vector<std::string> loops;  // … those in it, in sentences
    std::optional<SplitView> split;  // by groups, where the step has any
    bool operator==(const ResultView&) const = default;
};

struct LockView {
    std::string value;
    std::string value_label;
    std::string reason;
    std::string dissent;
    bool operator==(const LockView&) const = default;
};

struct TextView {
    std::string key;
    std::string text;
    bool released = false;
    std::string into;  // of an idea: the key of the one it was merged into; else empty
    bool operator==(const TextView&) const = default;
};

struct ItemView {
    std::string id;
    std::string step;  // its step: another one than the current in what is still open
    int number = 1;
    int count = 1;
    std::string title;
    std::string body;
    std::string question;
    std::string help;
    std::string topic;              // of a scenario; of a score its criterion; in words
    std::string scenario;           // its id
    bool teams = false;             // whether it names the teams of a run of the city model
    std::string picture;            // where the host serves its causal picture; set by the host
    std::string picture_text;       // the picture in words
    std::optional<Network> causes;  // the picture laid out; set by the host for the facilitator
    AskView ask;
    std::string phase = "ready";
    std::string visibility = "blind";
    std::string answered_by = "everyone";  // everyone, participants, reviewers
    int round = 1;
    int rounds = 1;  // how many there may be
    int answered = 0;
    int expected = 0;
    std::int64_t closed_ms_ago = -1;
    std::string until;  // stays open until then, 2027-06-30T12:00 on the host's clock; or empty
    std::optional<ResultView> result;
    std::optional<ResultView> previous;  // of the round before
    std::optional<LockView> lock;
    std::vector<TextView> texts;  // facilitator: all; others: the released ones
    bool operator==(const ItemView&) const = default;
};

std::string code_of(Phase phase);
std::string code_of(Visibility visibility);
std::string code_of(const Scale& scale);
std::optional<Phase> parse_phase(std::string_view code);

// Where and for whom an item is looked at.
struct Look {
    Role role = Role::Participant;
    std::string language = "en";
    const Words* words = nullptr;
    const std::vector<bool>* present = nullptr;
    std::int64_t now_ms = 0;
};

ItemView item_view(const Session& session, const ItemState& item, const Look& look);

}  // namespace vertebra
