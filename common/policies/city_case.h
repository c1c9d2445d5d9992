#pragma once

#include <array>
#include <string>
#include <string_view>
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
    std::string population_band;  // 100 000–250 000
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

// What a criterion is called, and how it is asked for. Its kind stands in criteria.h.
struct CriterionText {
    std::string id;
    Wording title;
    Wording question;            // of an option
    std::vector<Wording> steps;  // 1 … 5, lowest first; none where it is computed
};

// One version of the cases, and of the criteria by which options are compared, as loaded and
// checked.
struct CaseLibrary {
    std::string id;
    int version = 1;
    std::vector<std::string> languages;
    Wording title;
    Wording notice;                       // beside every case
    Wording card;                         // how a case reads, with {names} of its fields
    std::array<Wording, 3> money;         // low, medium, high
    Wording note_question;                // what to write about a case
    Wording weight_question;              // of a criterion
    std::vector<Wording> weights;         // 0 … 5, lowest first
    std::vector<CriterionText> criteria;  // in the order of kCriteria
    std::vector<CityCase> cases;

    const CriterionText* find(std::string_view criterion) const;
    bool empty() const { return cases.empty(); }
};

// The case as a card to read: the library's card filled in, in every language.
Wording card_of(const CaseLibrary& library, const CityCase& one);

}  // namespace vertebra
