#pragma once

#include <string>
#include <vector>

#include "common/session/ids.h"
#include "common/wording.h"

namespace vertebra {

// What a city did: read on a card before people choose.
struct CityCase {
    enum class Money { Low, Medium, High };
    CaseId id;
    Wording city;
    Wording country;
    std::string population_band;  // 100-250k
    std::string years;            // 2016-2019
    Wording title;
    Wording context;
    Wording goal;
    Wording steps;
    Wording challenges;
    Wording outcomes;
    Wording evidence;  // how one knows
    Money money = Money::Low;
    int staff = 0;  // people
    int months = 0;
    std::vector<PolicyCode> policies;  // that it carries out
    std::vector<TopicId> topics;
    std::vector<StakeholderId> partners;
    std::vector<OptionId> mitigations;  // of the risk questionnaire that it resembles
};

// One version of the cases, as loaded and checked.
struct CaseLibrary {
    std::string id;
    int version = 1;
    std::vector<std::string> languages;
    Wording title;
    Wording notice;  // beside every case
    std::vector<CityCase> cases;
};

}  // namespace vertebra
