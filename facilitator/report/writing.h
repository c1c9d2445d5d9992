#pragma once

#include <functional>

#include "common/result.h"
#include "facilitator/report/report.h"

namespace vertebra::report {

// Told by whoever makes a file while it is made: how far it is, 0 … 100, never less than before.
// False: stop; the file then comes to the error "export_cancelled".
using Progress = std::function<bool(int percent)>;

tl::unexpected<Error> cancelled();
// A library said that it could not do its work.
tl::unexpected<Error> not_made(const std::string& what, const std::string& why);

// How many sections there are, with all their parts: what progress is counted in.
int sections_of(const std::vector<Section>& sections);

}  // namespace vertebra::report
