#pragma once

namespace vertebra {

// The files of a day with forty people who answered every scenario.
void files();

}  // namespace vertebra
