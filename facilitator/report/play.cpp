#include "facilitator/report/play.h"

#include <algorithm>

#include "common/figure.h"
#include "facilitator/report/csv_cell.h"

namespace vertebra::report {
namespace {

constexpr int kDigits = 6;

void add_line(std::string& text, const std::vector<std::string>& cells) {
    for (std::size_t at = 0; at < cells.size(); ++at) {
        text += (at > 0 ? "," : "") + cells[at];
    }
    text += "\r\n";
}

}  // namespace

std::string play_csv(const CityModel& model, const std::vector<Played>& played) {
    std::string text{kCsvMark};
    std::vector<std::string> head{
        "strategy", "year", "city",  "weakest_field",      "weakest",         "budget",
        "upkeep",   "left", "spent", "wasted_poor_effect", "wasted_too_fast", "wasted_finished"};
    for (const auto& id : model.sub_dimensions) {
        head.push_back("ladder_" + id.text);
    }
    for (auto& cell : head) {
        cell = quoted(cell);
    }
    add_line(text, head);
    for (const auto& one : played) {
        for (std::size_t at = 0; at < one.run.years.size(); ++at) {
            const auto& year = one.run.years[at];
            const auto ladders = year.ladders.begin();
            const auto end = ladders + static_cast<std::ptrdiff_t>(model.sub_dimensions.size());
            const auto weakest = std::min_element(ladders, end);
            const auto& field = model.sub_dimensions[static_cast<std::size_t>(weakest - ladders)];
            std::vector<std::string> cells{quoted(one.title), figure(std::to_string(at + 1)),
                                           figure(fixed(year.city, kDigits)), quoted(field.text)};
            for (const double value :
                 {*weakest, year.budget, year.upkeep, year.left, year.spent,
                  year.wasted.poor_effect, year.wasted.too_fast, year.wasted.finished}) {
                cells.push_back(figure(fixed(value, kDigits)));
            }
            for (auto ladder = ladders; ladder != end; ++ladder) {
                cells.push_back(figure(fixed(*ladder, kDigits)));
            }
            add_line(text, cells);
        }
    }
    return text;
}

Lines play_chart(const CityModel& model, const MaturityModel& maturity,
                 const std::vector<Played>& played, const Words& words,
                 const std::string& language) {
    Lines chart{.title = words.say("game.curves"),
                .across = words.say("game.years"),
                .most = static_cast<double>(kStages)};
    for (const auto& stage : maturity.stages) {
        chart.levels.push_back(stage.title.in(language));
    }
    std::size_t years = 0;
    std::string list;
    for (const auto& one : played) {
        years = std::max(years, one.run.years.size());
        Lines::Line line{.label = one.title,
                         .number = static_cast<int>(chart.lines.size()) + 1,
                         .values = {city_of(model, one.run.positions.front().x)}};
        for (const auto& year : one.run.years) {
            line.values.push_back(year.city);
        }
        line.printed = two_decimals(line.values.back(), language);
        list += (list.empty() ? "" : ", ") + line.label + " " + line.printed;
        chart.lines.push_back(std::move(line));
    }
    for (std::size_t year = 0; year <= years; ++year) {
        chart.columns.push_back(std::to_string(year));
    }
    chart.description =
        words.say("game.curves_description", {{"year", std::to_string(years)}, {"list", list}});
    return chart;
}

}  // namespace vertebra::report
