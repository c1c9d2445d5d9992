#include "facilitator/dashboard/look/texts.h"

#include <nlohmann/json.hpp>

#include "facilitator/dashboard/look/text_files.h"

namespace vertebra::dashboard {

// The JSON library throws; the files were read by a test before they were compiled in.
std::map<std::string, std::string, std::less<>> sentences(std::string_view language) try {
    const auto json = nlohmann::json::parse(language == "es" ? kSpanish : kEnglish);
    return json.get<std::map<std::string, std::string, std::less<>>>();
} catch (const nlohmann::json::exception&) {
    return {};
}

}  // namespace vertebra::dashboard
