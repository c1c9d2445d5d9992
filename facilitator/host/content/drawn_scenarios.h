#pragma once

#include <map>
#include <string>

#include "common/session/session.h"
#include "common/wording.h"
#include "protocol/strict_json.h"

namespace vertebra {

inline constexpr const char* kDrawnTopic = "drawn";

// A topic file of the risk questionnaire, made of what a room drew with arrows: a scenario for each
// loop of three to six things in it that feeds itself, of results that were shown. The arrows carry
// as much weight as people drew them; story and ways to cut the loop are said from the arrows, for
// the city to word better. Its list of scenarios is empty where nothing of the kind was drawn.
nlohmann::ordered_json drawn_topic(const Session& session,
                                   const std::map<std::string, Words>& words);

}  // namespace vertebra
