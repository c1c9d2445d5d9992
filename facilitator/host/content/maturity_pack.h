#pragma once

#include "common/maturity/model.h"
#include "facilitator/host/content/place.h"

namespace vertebra {

// pack.json of a maturity model, without its policies.
MaturityModel read_maturity_model(const Place& document);

// One file of policies/: those of one sub-dimension, added to the model.
void read_policies(const Place& document, MaturityModel& model);

}  // namespace vertebra
