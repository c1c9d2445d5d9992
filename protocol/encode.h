#pragma once

#include <functional>
#include <string>

#include "common/chart/chart.h"
#include "protocol/messages.h"

namespace vertebra::protocol {

// Draws a chart as SVG; empty where the receiver draws for itself.
using Draw = std::function<std::string(const Chart&)>;

// -- from the host
std::string encode(const Door& message);
std::string encode(const Welcome& message);
std::string encode(const Acknowledged& message);
std::string encode(const Mine& message);
std::string encode(const Refused& message);
std::string encode(const Progress& message);
std::string encode(const Busy& message);
std::string encode(const Restarting& message);
std::string encode(const Pong& message);
std::string encode(const Done& message);
std::string encode(const Exporting& message);
std::string encode(const Exported& message);
std::string encode(const Ahead& message);
std::string encode(const Checked& message);
std::string encode(const ParticipantState& message, const Draw& draw);
std::string encode(const ProjectorState& message, const Draw& draw);
std::string encode(const FacilitatorState& message, const Draw& draw);
std::string encode(const RecorderState& message, const Draw& draw);

// -- from a client
std::string encode(const Hello& message);
std::string encode(const FromParticipant& message);
std::string encode(const FromProjector& message);
std::string encode(const FromRecorder& message);
std::string encode(const FromFacilitator& message);

}  // namespace vertebra::protocol
