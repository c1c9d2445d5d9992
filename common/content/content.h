#pragma once

#include "common/agenda/step.h"
#include "common/city/model.h"
#include "common/maturity/model.h"
#include "common/policies/city_case.h"
#include "common/questionnaire/scenario.h"

namespace vertebra {

// What a workshop is made of, loaded and checked once and never changed afterwards. A pack that the
// format does not name is empty.
struct Content {
    Format format;
    RiskPack risk;
    MaturityModel maturity;
    CaseLibrary cases;
    CityModel city;
};

}  // namespace vertebra
