#pragma once

#include <map>
#include <string>

#include "common/result.h"
#include "common/wording.h"
#include "facilitator/host/server/page.h"

namespace vertebra {

// The pages built into the program: phone, projector, facilitator, their styles and scripts, and
// the language files, each under its path.
server::Pages built_in_pages();

// The words charts and rules are written with, by language; read from the built-in files.
std::map<std::string, Words> built_in_words();

}  // namespace vertebra
