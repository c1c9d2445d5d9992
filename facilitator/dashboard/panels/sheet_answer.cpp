#include "facilitator/dashboard/panels/sheet_answer.h"

#include <algorithm>
#include <array>

#include "common/text/plain_text.h"
#include "facilitator/dashboard/panels/whole_number.h"

namespace vertebra::dashboard {
namespace {

constexpr int kMostFigure = 999'999;
constexpr std::array<std::string_view, 7> kKinds{"choice", "scale", "points", "ranking",
                                                 "budget", "text",  "ideas"};

// By option, in the order of the item; what is not filled in is left out.
std::vector<std::pair<OptionId, int>> figures_of(const AskView& ask, const SheetFields& fields) {
    std::vector<std::pair<OptionId, int>> filled;
    for (const auto& option : ask.options) {
        const auto typed = fields.figures.find(option.id);
        if (typed == fields.figures.end()) continue;
        const auto figure = whole_number(typed->second, 0, kMostFigure);
        if (figure) filled.push_back({{option.id}, *figure});
    }
    return filled;
}

std::optional<Answer> choice_of(const AskView& ask, const SheetFields& fields) {
    const bool one = ask.kind == "choice" && ask.most == 1;
    Choice choice;
    for (const auto& option : ask.options) {
        const bool taken = one ? fields.chosen == option.id : fields.ticked.contains(option.id);
        if (taken) choice.options.push_back({option.id});
    }
    if (choice.options.empty()) return std::nullopt;
    return Answer{std::move(choice)};
}

std::optional<Answer> scale_of(const SheetFields& fields) {
    const std::string reason{trimmed(fields.reason)};
    if (fields.chosen == "DK") return Answer{Scale{Scale::Mark::DontKnow}, reason};
    if (fields.chosen == "NA") return Answer{Scale{Scale::Mark::NotApplicable}, reason};
    const auto level = whole_number(fields.chosen, 0, kMostFigure);
    if (!level) return std::nullopt;
    return Answer{Scale{Scale::Mark::Level, *level}, reason};
}

std::optional<Answer> points_of(const AskView& ask, const SheetFields& fields) {
    Points points;
    for (const auto& [option, figure] : figures_of(ask, fields)) {
        if (figure > 0) points.given.emplace(option, figure);
    }
    if (points.given.empty()) return std::nullopt;
    return Answer{std::move(points)};
}

// Whose places are the same share one.
std::optional<Answer> ranking_of(const AskView& ask, const SheetFields& fields) {
    std::map<int, std::vector<OptionId>> by_place;
    for (const auto& [option, place] : figures_of(ask, fields)) {
        by_place[place].push_back(option);
    }
    Ranking ranking;
    for (auto& [place, options] : by_place) {
        ranking.places.push_back(std::move(options));
    }
    if (ranking.places.empty()) return std::nullopt;
    return Answer{std::move(ranking)};
}

std::optional<Answer> ideas_of(const SheetFields& fields) {
    Ideas ideas;
    for (const auto& line : fields.ideas) {
        const auto words = trimmed(line.text);
        if (!words.empty()) ideas.own.push_back({line.key, std::string{words}});
    }
    if (ideas.own.empty()) return std::nullopt;
    return Answer{std::move(ideas)};
}

}  // namespace

bool can_enter(const AskView& ask) {
    return std::ranges::count(kKinds, ask.kind) > 0;
}

bool has_whole_figures(const SheetFields& fields) {
    return std::ranges::all_of(fields.figures, [](const auto& one) {
        return trimmed(one.second).empty() || whole_number(one.second, 0, kMostFigure);
    });
}

std::optional<Answer> answer_of(const AskView& ask, const SheetFields& fields) {
    if (!has_whole_figures(fields)) return std::nullopt;
    if (ask.kind == "choice" || ask.kind == "budget") return choice_of(ask, fields);
    if (ask.kind == "scale") return scale_of(fields);
    if (ask.kind == "points") return points_of(ask, fields);
    if (ask.kind == "ranking") return ranking_of(ask, fields);
    if (ask.kind == "ideas") return ideas_of(fields);
    const std::string words{trimmed(fields.text)};
    if (ask.kind != "text" || words.empty()) return std::nullopt;
    return Answer{FreeText{words}};
}

}  // namespace vertebra::dashboard
