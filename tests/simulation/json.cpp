#include "protocol/strict_json.h"

// A run is mostly JSON. Compiled here with optimisation, the linker takes these functions for the
// whole program, whatever the preset.
template class nlohmann::basic_json<>;
