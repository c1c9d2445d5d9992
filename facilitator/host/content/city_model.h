#pragma once

#include "common/content/content.h"
#include "facilitator/host/content/place.h"

namespace vertebra {

// pack.json of a city model. Its sub-dimensions are those of the maturity model beside it. What is
// out of its range is told with its value and the range.
CityModel read_city_model(const Place& document, const MaturityModel& maturity);

}  // namespace vertebra
