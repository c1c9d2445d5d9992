#pragma once

#include <map>
#include <string>
#include <string_view>

#include "common/wording.h"

namespace vertebra::dashboard {

// The sentences of assets/text/facilitator, compiled in: key to sentence. English for a language
// there is none of.
std::map<std::string, std::string, std::less<>> sentences(std::string_view language);

inline Words words_in(std::string_view language) {
    return Words{sentences(language)};
}

}  // namespace vertebra::dashboard
