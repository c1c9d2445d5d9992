#pragma once

#include <string>

#include "common/session/session.h"
#include "protocol/encode.h"

namespace vertebra {

// A chart as SVG; a network where its boxes stand, without a layout, which takes milliseconds.
std::string svg_as_it_stands(const Chart& chart);

// Everything that is ever shown or exported of a session, in one text: what each role is sent, with
// its charts drawn, and the results as CSV and JSON.
std::string drawn(const Session& session, const protocol::Draw& draw = svg_as_it_stands);

}  // namespace vertebra
