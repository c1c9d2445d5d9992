#include "common/policies/city_case.h"

#include <algorithm>

namespace vertebra {

const CriterionText* CaseLibrary::find(std::string_view criterion) const {
    const auto found = std::ranges::find(criteria, criterion, &CriterionText::id);
    return found == criteria.end() ? nullptr : &*found;
}

Wording card_of(const CaseLibrary& library, const CityCase& one) {
    Wording card;
    for (const auto& language : library.languages) {
        card.by_language[language] =
            fill(library.card.in(language),
                 {{"city", one.city.in(language)},
                  {"country", one.country.in(language)},
                  {"population", one.population_band},
                  {"years", one.years},
                  {"context", one.context.in(language)},
                  {"goal", one.goal.in(language)},
                  {"steps", one.steps.in(language)},
                  {"challenges", one.challenges.in(language)},
                  {"outcomes", one.outcomes.in(language)},
                  {"evidence", one.evidence.in(language)},
                  {"money", library.money[static_cast<std::size_t>(one.money)].in(language)},
                  {"staff", std::to_string(one.staff)},
                  {"months", std::to_string(one.months)},
                  {"notice", library.notice.in(language)}});
    }
    return card;
}

}  // namespace vertebra
