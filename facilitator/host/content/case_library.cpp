#include "facilitator/host/content/case_library.h"

#include <algorithm>

#include "common/policies/criteria.h"

namespace vertebra {
namespace {

template <class Name>
std::vector<Name> names(const Place& place, std::size_t least, std::size_t most) {
    std::vector<Name> list;
    for (const auto& one : place.list(least, most)) {
        list.push_back({one.text(80)});
    }
    return list;
}

CityCase read_case(const Place& place, const std::vector<std::string>& languages) {
    place.only({"id", "title", "years", "rmm_codes", "topics", "context", "goal", "steps",
                "challenges", "outcomes", "resources", "partners", "evidence", "mitigations"});
    CityCase one;
    one.id = {place.at("id").id()};
    one.years = place.at("years").text(20);
    one.title = place.at("title").wording(languages);
    one.context = place.at("context").wording(languages);
    one.goal = place.at("goal").wording(languages);
    one.steps = place.at("steps").wording(languages);
    one.challenges = place.at("challenges").wording(languages);
    one.outcomes = place.at("outcomes").wording(languages);
    one.evidence = place.at("evidence").wording(languages);
    const auto resources = place.at("resources");
    resources.only({"money", "staff", "months"});
    one.money =
        static_cast<CityCase::Money>(resources.at("money").one_of({"low", "medium", "high"}));
    one.staff = resources.at("staff").whole(0, 100'000);
    one.months = resources.at("months").whole(0, 1200);
    one.policies = names<PolicyCode>(place.at("rmm_codes"), 1, 10);
    one.topics = names<TopicId>(place.at("topics"), 1, 10);
    one.partners = names<StakeholderId>(place.at("partners"), 0, 20);
    one.mitigations = names<OptionId>(place.at("mitigations"), 0, 20);
    return one;
}

std::vector<Wording> wordings(const Place& place, std::size_t count,
                              const std::vector<std::string>& languages) {
    std::vector<Wording> list;
    for (const auto& one : place.list(count, count)) {
        list.push_back(one.wording(languages));
    }
    return list;
}

// All of them, in the order of kCriteria; what is computed is not asked for.
void read_criteria(const Place& place, CaseLibrary& library) {
    const auto& languages = library.languages;
    const auto list = place.list(std::size(kCriteria), std::size(kCriteria));
    for (std::size_t at = 0; at < std::min(list.size(), std::size(kCriteria)); ++at) {
        const auto& one = list[at];
        const auto& criterion = kCriteria[at];
        one.only({"id", "title", "question", "steps"});
        CriterionText text;
        text.id = one.at("id").id();
        if (text.id != criterion.id) {
            one.at("id").fault("must be '" + std::string{criterion.id} + "' here");
        }
        text.title = one.at("title").wording(languages);
        text.question = one.at("question").wording(languages);
        if (criterion.voted) text.steps = wordings(one.at("steps"), kCriterionTop, languages);
        if (!criterion.voted && one.has("steps")) one.at("steps").fault("is computed, not voted");
        library.criteria.push_back(std::move(text));
    }
}

}  // namespace

CaseLibrary read_case_library(const Place& document) {
    document.only({"kind", "id", "version", "languages", "licence", "title", "notice", "card",
                   "money", "note_question", "weight_question", "weights", "criteria"});
    CaseLibrary library;
    library.id = document.at("id").id();
    library.version = document.at("version").whole(1, 1'000'000);
    for (const auto& language : document.at("languages").list(1, 20)) {
        library.languages.push_back(language.text(16));
    }
    document.at("licence").text(80);
    library.title = document.at("title").wording(library.languages);
    library.notice = document.at("notice").wording(library.languages);
    // A library of version 1 has cases alone.
    if (!document.has("criteria")) return library;
    const auto& languages = library.languages;
    library.card = document.at("card").wording(languages);
    const auto money = wordings(document.at("money"), library.money.size(), languages);
    std::ranges::copy(money, library.money.begin());
    library.note_question = document.at("note_question").wording(languages);
    library.weight_question = document.at("weight_question").wording(languages);
    library.weights = wordings(document.at("weights"), kWeightTop + 1, languages);
    read_criteria(document.at("criteria"), library);
    return library;
}

void read_cases(const Place& document, CaseLibrary& library) {
    document.only({"city", "country", "population_band", "cases"});
    const auto city = document.at("city").wording(library.languages);
    const auto country = document.at("country").wording(library.languages);
    const auto band = document.at("population_band").text(20);
    for (const auto& place : document.at("cases").list(1, 200)) {
        auto one = read_case(place, library.languages);
        one.city = city;
        one.country = country;
        one.population_band = band;
        library.cases.push_back(std::move(one));
    }
}

}  // namespace vertebra
