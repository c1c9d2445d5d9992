#pragma once

#include "common/view/views.h"
#include "protocol/strict_json.h"

namespace vertebra {

// Views and charts as JSON and back, each field under its own name (protocol/README.md).
// Found by nlohmann::json through their namespace; reading takes what is there and lets the rest
// keep its default.
void to_json(nlohmann::json& json, const ItemView& view);
void from_json(const nlohmann::json& json, ItemView& view);
void to_json(nlohmann::json& json, const StepView& view);
void from_json(const nlohmann::json& json, StepView& view);
void to_json(nlohmann::json& json, const ProfileView& view);
void from_json(const nlohmann::json& json, ProfileView& view);
void to_json(nlohmann::json& json, const ParticipantView& view);
void from_json(const nlohmann::json& json, ParticipantView& view);
void to_json(nlohmann::json& json, const ProjectorView& view);
void from_json(const nlohmann::json& json, ProjectorView& view);
void to_json(nlohmann::json& json, const FacilitatorView& view);
void from_json(const nlohmann::json& json, FacilitatorView& view);
void to_json(nlohmann::json& json, const RecorderView& view);
void from_json(const nlohmann::json& json, RecorderView& view);
void to_json(nlohmann::json& json, const Bars& chart);
void to_json(nlohmann::json& json, const Map& chart);
void to_json(nlohmann::json& json, const Network& chart);

}  // namespace vertebra
