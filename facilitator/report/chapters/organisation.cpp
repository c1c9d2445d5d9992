#include "facilitator/report/chapters/chapters.h"
#include "facilitator/report/date.h"

namespace vertebra::report {
namespace {

// Who took part as what, where not all are participants: "31 participants · 3 reviewers".
std::string parts_of(const Teller& tell) {
    std::string list;
    const auto& seats = tell.session.seats;
    for (const auto part :
         {Part::Participant, Part::Reviewer, Part::Observer, Part::Paper, Part::Proxy}) {
        const auto people = std::ranges::count(seats, part, &Seat::part);
        if (people == 0) continue;
        list = joined({list, tell.say("report.part." + std::string{code_of(part)},
                                      {{"n", std::to_string(people)}})});
    }
    return list;
}

FactList facts_of(const Teller& tell) {
    const auto& session = tell.session;
    const auto& about = session.about;
    FactList facts;
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty()) facts.push_back({tell.say(name), value});
    };
    const auto k = std::to_string(about.k);
    add("report.workshop", about.title);
    add("report.city", about.city);
    add("report.date", date_in_words(session.dated.date, *tell.look.words));
    add("report.cycle", std::to_string(session.dated.cycle));
    if (!session.dated.guideline.empty()) {
        add("report.guideline", tell.say("report.guideline." + session.dated.guideline));
    }
    add("report.format",
        tell.source(session.content->format.title, session.content->format.version));
    std::vector<std::string> languages;
    for (const auto& language : about.languages) {
        languages.push_back(tell.say("report.language." + language));
    }
    add("report.languages", listed(languages));
    add("report.joined", std::to_string(session.seats.size()));
    const bool all_alike = std::ranges::all_of(
        session.seats, [](const Seat& seat) { return seat.part == Part::Participant; });
    if (!all_alike) add("report.parts", parts_of(tell));
    add("report.mode",
        tell.say(about.mode == Mode::Named ? "report.mode.named" : "report.mode.anonymous"));
    add("report.k", tell.say("report.k_about", {{"k", k}}));
    add("report.duplicates", tell.say("report.duplicates_about"));
    add("report.record", tell.say(session.sealed   ? "report.record.sealed"
                                  : session.closed ? "report.record.closed"
                                                   : "report.record.running"));
    if (!session.content->risk.id.empty()) {
        add("report.horizon", tell.say("report.horizon_years",
                                       {{"years", std::to_string(session.content->risk.years)}}));
    }
    add("report.carried", session.carried.from);
    return facts;
}

FactList packs_of(const Teller& tell) {
    FactList facts;
    const auto& content = *tell.session.content;
    const auto add = [&](const std::string& id, const Wording& title, int version) {
        if (!id.empty()) facts.push_back({tell.source(title, version), id});
    };
    add(content.risk.id, content.risk.title, content.risk.version);
    add(content.maturity.id, content.maturity.title, content.maturity.version);
    add(content.cases.id, content.cases.title, content.cases.version);
    add(content.city.id, content.city.title, content.city.version);
    return facts;
}

}  // namespace

Section organisation(const Teller& tell) {
    Section chapter{
        .id = "organisation", .title = tell.say("report.organisation"), .blocks = {facts_of(tell)}};
    auto packs = packs_of(tell);
    if (!packs.empty()) {
        chapter.blocks.push_back(Prose{tell.say("report.packs")});
        chapter.blocks.push_back(std::move(packs));
    }
    const auto& own = tell.session.own_policies;
    if (!own.empty()) {
        BulletList list{.said = true};
        for (const auto& policy : own) {
            list.points.push_back(policy.title + " (" + policy.code.text + ")");
        }
        chapter.blocks.push_back(Prose{tell.say("report.own_policies")});
        chapter.blocks.push_back(std::move(list));
    }
    return chapter;
}

}  // namespace vertebra::report
