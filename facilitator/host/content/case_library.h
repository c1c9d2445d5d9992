#pragma once

#include "common/policies/city_case.h"
#include "facilitator/host/content/place.h"

namespace vertebra {

// pack.json of a case library, without its cases.
CaseLibrary read_case_library(const Place& document);

// One file of cases/: those of one city, added to the library.
void read_cases(const Place& document, CaseLibrary& library);

}  // namespace vertebra
