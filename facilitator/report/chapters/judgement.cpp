#include "facilitator/report/chapters/chapters.h"
#include "facilitator/report/chapters/items.h"
#include "facilitator/report/chapters/notes.h"

namespace vertebra::report {
namespace {

// What the record knows of things that went wrong: rounds that were begun anew, and people who were
// sent out. Of a sealed one it knows less.
FactList incidents(const Teller& tell) {
    int resets = 0;
    for (const auto& item : tell.session.items) {
        resets += item.resets;
    }
    const auto removed = std::ranges::count_if(tell.session.seats, &Seat::removed);
    FactList facts;
    if (resets > 0) facts.push_back({tell.say("report.resets"), std::to_string(resets)});
    if (removed > 0) facts.push_back({tell.say("report.removed"), std::to_string(removed)});
    return facts;
}

}  // namespace

Section judgement(const Teller& tell) {
    Section chapter{.id = "judgement", .title = tell.say("report.judgement")};
    for (const auto& step : tell.session.steps) {
        if (!asks_about_workshop(step.step)) continue;
        auto section = step_section(tell, step);
        if (!section.empty()) chapter.parts.push_back(std::move(section));
    }
    if (chapter.empty()) chapter.blocks.push_back(Prose{tell.say("report.not_judged")});
    if (auto remarks = remarks_section(tell); !remarks.empty()) {
        chapter.parts.push_back(std::move(remarks));
    }
    Section went{.id = "incidents", .title = tell.say("report.incidents")};
    auto facts = incidents(tell);
    if (facts.empty()) {
        went.blocks.push_back(Prose{
            tell.say(tell.session.sealed ? "report.no_incidents_sealed" : "report.no_incidents")});
    } else {
        went.blocks.push_back(std::move(facts));
    }
    chapter.parts.push_back(std::move(went));
    return chapter;
}

}  // namespace vertebra::report
