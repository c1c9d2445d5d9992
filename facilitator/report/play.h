#pragma once

#include <string>
#include <vector>

#include "common/chart/chart.h"
#include "common/city/simulation.h"
#include "common/wording.h"

namespace vertebra::report {

// A strategy that was played from the command line.
struct Played {
    std::string title;
    Run run;
};

// A line a year and strategy: the city, the weakest field, money, what was wasted and why, and the
// ladder of each field. Figures with a point and six digits.
std::string play_csv(const CityModel& model, const std::vector<Played>& played);

// The cities over the years. Stages in one language, by their titles.
Lines play_chart(const CityModel& model, const MaturityModel& maturity,
                 const std::vector<Played>& played, const Words& words,
                 const std::string& language);

}  // namespace vertebra::report
