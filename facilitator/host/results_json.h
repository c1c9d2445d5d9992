#pragma once

#include <map>
#include <string>

#include "facilitator/report/results.h"

namespace vertebra {

// The results as JSON: the same figures as the CSV, under the same codes. Numbers stand as they
// are printed, as texts, so that no reader rounds them.
std::string results_json(const report::Results& results, const std::map<std::string, Words>& words);

}  // namespace vertebra
