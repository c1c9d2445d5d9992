#include "facilitator/host/content/case_library.h"

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

}  // namespace

CaseLibrary read_case_library(const Place& document) {
    document.only({"kind", "id", "version", "languages", "licence", "title", "notice"});
    CaseLibrary library;
    library.id = document.at("id").id();
    library.version = document.at("version").whole(1, 1'000'000);
    for (const auto& language : document.at("languages").list(1, 20)) {
        library.languages.push_back(language.text(16));
    }
    document.at("licence").text(80);
    library.title = document.at("title").wording(library.languages);
    library.notice = document.at("notice").wording(library.languages);
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
