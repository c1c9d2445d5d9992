#pragma once

#include "common/questionnaire/scenario.h"
#include "facilitator/host/content/place.h"

namespace vertebra {

// pack.json of a risk questionnaire, without its scenarios.
RiskPack read_risk_pack(const Place& document);

// One file of topics/: its scenarios, added to the pack.
void read_topic(const Place& document, RiskPack& pack);

}  // namespace vertebra
