#pragma once

#include <string>

#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// A line to write in, with its label above it. True in the frame in which the text changed.
bool field(const Paint& paint, const std::string& name, std::string_view label, std::string& value,
           std::string_view help = {});

}  // namespace vertebra::dashboard
