#pragma once

#include "common/agenda/step.h"
#include "common/questionnaire/scenario.h"

namespace vertebra {

// What a workshop is made of, loaded and checked once and never changed afterwards.
struct Content {
    Format format;
    RiskPack risk;
};

}  // namespace vertebra
