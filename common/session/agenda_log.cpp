#include "common/session/agenda_log.h"

#include "common/session/apply.h"

namespace vertebra {

std::vector<Fact> agenda_log(const Session& session) {
    std::vector<Fact> log;
    auto agenda = blank(session.content);
    agenda.about = session.about;
    const auto change = [&](Fact fact) {
        apply(agenda, {0, fact});
        log.push_back(std::move(fact));
    };
    for (int number = 1;; ++number) {
        const StepId id{"own-" + std::to_string(number)};
        const auto* step = session.find(id);
        if (step == nullptr) break;
        if (!step->copy_of.empty()) {
            change(StepCopied{id, step->copy_of});
        } else {
            change(StepAdded{id, agenda.steps.front().step.id, *step->own});
        }
    }
    // Everything in its place.
    for (std::size_t at = 0; at < session.steps.size(); ++at) {
        const auto& wanted = session.steps[at];
        const auto& id = wanted.step.id;
        if (agenda.steps[at].step.id != id) {
            change(StepMoved{id, session.steps[at - 1].step.id});
        }
        const auto& step = agenda.steps[at].step;
        const bool same_title = step.title == wanted.step.title;
        if (!same_title || step.minutes != wanted.step.minutes ||
            step.seconds != wanted.step.seconds || step.rounds != wanted.step.rounds) {
            const auto& title = wanted.step.title.in(session.about.languages.front());
            change(StepSet{id, same_title ? "" : title, wanted.step.minutes, wanted.step.seconds,
                           wanted.step.rounds});
        }
        if (wanted.dropped) change(StepDropped{id});
    }
    return log;
}

}  // namespace vertebra
