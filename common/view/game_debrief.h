#pragma once

#include "common/view/game_telling.h"

namespace vertebra {

// A finished run beside what could have been done instead.
DebriefView debrief_of(const Telling& scene, const Lessons& lessons);

}  // namespace vertebra
