#pragma once

#include "common/agenda/step.h"
#include "common/questionnaire/scenario.h"
#include "facilitator/host/content/place.h"

namespace vertebra {

// A workshop format. The pack lends its topics to questions that ask about them.
Format read_format(const Place& document, const RiskPack& pack);

}  // namespace vertebra
