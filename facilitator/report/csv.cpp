#include <algorithm>

#include "facilitator/report/csv_cell.h"
#include "facilitator/report/results.h"

namespace vertebra::report {
namespace {

class Lines {
public:
    Lines(const Results& results, const std::map<std::string, Words>& words)
        : results_(results), words_(words) {}

    void head() {
        std::vector<std::string> cells{"section", "step", "item", "kind", "round"};
        add_each(cells, "question_");
        cells.insert(cells.end(), {"figure", "code"});
        add_each(cells, "meaning_");
        add_each(cells, "label_");
        cells.insert(cells.end(), {"value", "n", "N", "not_answered", "hidden", "visibility"});
        add_each(cells, "rule_");
        for (auto& cell : cells) {
            cell = quoted(cell);
        }
        end(cells);
    }

    void row(std::string_view section, const ItemResults& item, const RoundResults* round,
             const Figure& one, bool is_text = false) {
        std::vector<std::string> cells{quoted(section), quoted(item.step), quoted(item.item),
                                       quoted(item.kind),
                                       figure(round ? std::to_string(round->round) : "")};
        add_wording(cells, item.question);
        cells.push_back(quoted(one.code));
        cells.push_back(quoted(one.option));
        for (const auto& language : results_.languages) {
            cells.push_back(quoted(meaning(one.code, language)));
        }
        add_wording(cells, one.label);
        cells.push_back(is_text ? quoted(one.value) : figure(one.value));
        cells.push_back(figure(round ? std::to_string(round->answered) : ""));
        cells.push_back(figure(round ? std::to_string(round->expected) : ""));
        cells.push_back(figure(round ? std::to_string(round->not_answered) : ""));
        cells.push_back(quoted(round ? round->hidden : ""));
        cells.push_back(quoted(item.visibility));
        for (const auto& language : results_.languages) {
            cells.push_back(quoted(rule_in(results_, item.rule, language, words_)));
        }
        end(cells);
    }

    std::string text() && { return std::move(text_); }

private:
    std::string meaning(const std::string& code, const std::string& language) const {
        const auto found = words_.find(language);
        return found == words_.end() || code.empty() ? "" : found->second.say("figure." + code);
    }
    void add_each(std::vector<std::string>& cells, const std::string& prefix) const {
        for (const auto& language : results_.languages) {
            cells.push_back(prefix + language);
        }
    }
    void add_wording(std::vector<std::string>& cells, const Wording& wording) const {
        for (const auto& language : results_.languages) {
            cells.push_back(quoted(wording.in(language)));
        }
    }
    void end(const std::vector<std::string>& cells) {
        for (std::size_t at = 0; at < cells.size(); ++at) {
            text_ += (at > 0 ? "," : "") + cells[at];
        }
        text_ += "\r\n";
    }

    const Results& results_;
    const std::map<std::string, Words>& words_;
    std::string text_{kCsvMark};
};

}  // namespace

std::string csv(const Results& results, const std::map<std::string, Words>& words) {
    Lines lines{results, words};
    lines.head();
    const auto about = [&](const char* code, const std::string& value) {
        lines.row("workshop", {}, nullptr, {code, {}, {}, value}, true);
    };
    about("workshop", results.workshop);
    about("title", results.title);
    about("city", results.city);
    about("mode", results.mode);
    about("k", std::to_string(results.k));
    about("format", results.format);
    if (!results.pack.empty()) about("pack", results.pack);
    if (!results.model.empty()) about("model", results.model);
    if (!results.library.empty()) about("library", results.library);
    if (!results.city_model.empty()) about("city_model", results.city_model);
    about("seats", std::to_string(results.seats));
    about("rehearsal", results.rehearsal ? "yes" : "no");
    if (!results.date.empty()) {
        about("date", results.date);
        about("cycle", std::to_string(results.cycle));
    }
    if (!results.guideline.empty()) about("guideline", results.guideline);
    if (!results.digest.empty()) about("digest", results.digest);
    for (const auto& item : results.items) {
        for (const auto& round : item.rounds) {
            if (round.figures.empty()) lines.row("item", item, &round, {});
            for (const auto& one : round.figures) {
                lines.row("item", item, &round, one);
            }
        }
        if (!item.locked_value.empty()) {
            lines.row("lock", item, nullptr, {"locked", {}, item.locked_label, item.locked_value});
            lines.row("lock", item, nullptr, {"reason", {}, {}, item.reason}, true);
            lines.row("lock", item, nullptr, {"dissent", {}, {}, item.dissent}, true);
        }
        for (const auto& text : item.texts) {
            lines.row("text", item, nullptr, {"text", {}, {}, text}, true);
        }
    }
    const auto titled = [&](const std::string& id) {
        const auto topic = std::ranges::find(results.topics, id, &TopicResults::topic);
        return ItemResults{.item = id,
                           .question = topic == results.topics.end() ? Wording{} : topic->title,
                           .rule = results.profile_rule};
    };
    for (const auto& topic : results.topics) {
        for (const auto& one : topic.figures) {
            lines.row("topic", titled(topic.topic), nullptr, one);
        }
    }
    if (!results.city_risk.empty()) {
        lines.row("city", titled(""), nullptr, {"risk", {}, {}, results.city_risk});
    }
    for (const auto& loop : results.loops) {
        const ItemResults one{.item = loop.scenario, .question = loop.title, .rule = "rule.loop"};
        lines.row("loop", one, nullptr, {"state", {}, {}, loop.state});
    }
    int place = 0;
    for (const auto& topic : results.find_out) {
        lines.row("priority", titled(topic), nullptr, {"find_out", {}, {}, "0"});
    }
    for (const auto& topic : results.priorities) {
        lines.row("priority", titled(topic), nullptr, {"place", {}, {}, std::to_string(++place)});
    }
    const auto parts = [&](const char* section, const std::vector<PartResults>& list,
                           const char* rule, auto&& is_text) {
        for (const auto& one : list) {
            const ItemResults about_it{.item = one.id, .question = one.title, .rule = rule};
            for (const auto& figure : one.figures) {
                lines.row(section, about_it, nullptr, figure, is_text(figure));
            }
        }
    };
    parts("maturity", results.maturity, kMaturityRule, [](const Figure& figure) {
        return figure.code != "completeness" && !figure.code.starts_with("index");
    });
    for (const auto& weight : results.weights) {
        lines.row("weight", {.rule = kChoiceRule}, nullptr, weight);
    }
    parts("option", results.options, kChoiceRule,
          [](const Figure& figure) { return figure.code == "need"; });
    parts("road_map", results.road_map, kRoadMapRule, [](const Figure& figure) {
        return figure.code == "owner" || figure.code == "due" || figure.code == "status" ||
               figure.code == "need" || figure.code == "not_placed";
    });
    const auto is_word = [](const Figure& figure) {
        return figure.code == "run_start" || figure.code == "run_play" || figure.code == "card" ||
               figure.code == "plan_source";
    };
    parts("run", results.runs, kGameRule, is_word);
    parts("team", results.games, "", is_word);  // the rule stands once, beside the run
    const auto all = [](const Figure&) { return true; };
    parts("note", results.notes, "", all);
    parts("action", results.actions, "", all);
    for (const auto& one : results.last_cycle) {
        lines.row("last_cycle", {.rule = kCycleRule}, nullptr, one, one.code == "last_cycle");
    }
    const auto is_change = [](const Figure& figure) { return figure.code == "change"; };
    parts("since_item", results.since_items, kCycleRule, is_change);
    parts("since_field", results.since_fields, kCycleRule, is_change);
    parts("since_action", results.since_actions, kCycleRule, all);
    return std::move(lines).text();
}

}  // namespace vertebra::report
