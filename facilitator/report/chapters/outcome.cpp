#include "facilitator/report/chapters/chapters.h"
#include "facilitator/report/chapters/items.h"
#include "facilitator/report/chapters/notes.h"
#include "facilitator/report/chapters/tools.h"

namespace vertebra::report {

Section outcome(const Teller& tell) {
    Section chapter{.id = "results", .title = tell.say("report.results")};
    const auto add = [&](Section section) {
        if (!section.empty()) chapter.parts.push_back(std::move(section));
    };
    for (const auto& step : tell.session.steps) {
        if (asks_about_workshop(step.step)) continue;
        add(std::holds_alternative<CityRun>(step.step.activity) ? run_section(tell, step)
                                                                : step_section(tell, step));
    }
    add(risk_section(tell));
    add(maturity_section(tell));
    add(options_section(tell));
    add(actions_section(tell));
    add(since_last_cycle(tell));
    add(notes_section(tell));
    if (chapter.empty()) chapter.blocks.push_back(Prose{tell.say("report.no_results")});
    return chapter;
}

}  // namespace vertebra::report
