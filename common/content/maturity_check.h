#pragma once

#include "common/content/content.h"
#include "common/content/fault.h"

namespace vertebra {

// The rules a maturity model keeps beyond the form of its fields: chapter "Maturity" of
// common/README.md. Paths begin with the policy's code.
Faults check_maturity(const MaturityModel& model);

// Whether what a case names is there, in the packs of the same workshop. Paths begin with the
// case's id. A pack that is not there is not looked at.
Faults check_cases(const Content& content);

// Whether the policies that mitigations name are there.
Faults check_mitigations(const Content& content);

}  // namespace vertebra
