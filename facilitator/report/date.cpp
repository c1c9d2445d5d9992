#include "facilitator/report/date.h"

#include <cstdio>

namespace vertebra::report {

std::string date_in_words(const std::string& date, const Words& words) {
    int year = 0, month = 0, day = 0;
    if (std::sscanf(date.c_str(), "%4d-%2d-%2d", &year, &month, &day) != 3) return {};
    return words.say("report.date_of",
                     {{"day", std::to_string(day)},
                      {"month", words.say("report.month." + std::to_string(month))},
                      {"year", std::to_string(year)}});
}

}  // namespace vertebra::report
