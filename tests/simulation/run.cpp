#include "tests/simulation/run.h"

#include <algorithm>
#include <memory>

#include "tests/simulation/lead.h"
#include "tests/simulation/phone.h"
#include "tests/support/story.h"

namespace vertebra::simulation {
namespace {

constexpr int kMostSteps = 20000;  // of the clock; a run that goes on without end has hung
constexpr int kWritten = 15;       // of runs, in percent: states go over the wire
constexpr int kHealMs = 4000;      // after the last fault

// The workshop before anybody comes in: which step it is at, and who may watch.
Events first_events(Chance& chance) {
    const Mode mode = chance.percent(70) ? Mode::Anonymous : Mode::Named;
    auto session = blank(story::small_content());
    Events log{
        {0, WorkshopOpened{{1, 2}, "Run", "Town", mode, 3 + chance.below(2), false, {"en", "es"}}},
        {0, StepEntered{{"welcome"}}}};
    for (const auto& event : log) {
        apply(session, event);
    }
    const auto then = [&](const Command& command) {
        const auto events = decide(session, command, {});
        for (const auto& event : *events) {
            apply(session, event);
            log.push_back(event);
        }
    };
    constexpr const char* kSteps[] = {"topics", "scenarios", "scenarios", "measures", "questions"};
    const StepId step{kSteps[chance.below(5)]};
    then(EnterStep{{"welcome"}, step});
    for (const auto& item : session.find(step)->items) {
        if (chance.percent(60)) continue;
        then(SetVisibility{item, chance.percent(70) ? Visibility::Open : Visibility::Host});
    }
    return log;
}

Weather weather_of(Chance& chance) {
    return {.crash = chance.below(12),
            .fail = chance.below(15),
            .refold = chance.below(40),
            .cut = chance.below(30),
            .strange = chance.below(50)};
}

class Run {
public:
    Run(std::uint64_t seed, Trace::Print print)
        : chance_(seed),
          trace_(clock_, print),
          weather_(weather_of(chance_)),
          log_(clock_, chance_, trace_, judge_, weather_, story::small_content()),
          room_(clock_, chance_, trace_, judge_, log_, reading_,
                chance_.percent(kWritten) ? Room::States::Written : Room::States::HandedOver),
          world_{clock_, chance_, trace_, reading_, room_, weather_} {
        log_.begin(first_events(chance_));
        log_.on_crash = [this] { crash(); };
        log_.on_fail = [this](const Events& events) {
            world_.faults += std::ranges::any_of(events, [](const Event& event) {
                return std::holds_alternative<AnswerCast>(event.fact);
            });
        };
        const int people = 3 + chance_.below(5);
        for (int number = 0; number < people; ++number) {
            const bool tab = number > 0 && chance_.percent(weather_.strange / 2);
            phones_.push_back(std::make_unique<Phone>(world_, seed, number,
                                                      tab ? phones_.back().get() : nullptr));
        }
        if (chance_.percent(50)) screen_ = std::make_unique<Screen>(world_);
        lead_ = std::make_unique<Lead>(world_, 6 + chance_.below(9), chance_.percent(60));
    }

    Outcome go() {
        room_.start();
        lead_->start();
        if (screen_) screen_->open_in(chance_.below(2000));
        for (const auto& phone : phones_) {
            phone->open_in(chance_.below(1000));
        }
        Outcome outcome;
        if (!is_quiet()) ++outcome.hung;
        heal();
        if (!is_quiet()) ++outcome.hung;
        judge_.finish();
        for (const auto& phone : phones_) {
            if (phone->is_waiting() && !phone->is_out_for_good()) ++outcome.hung;
        }
        for (const auto& [id, item] : judge_.books().items()) {
            for (const auto& round : item.rounds) {
                outcome.answers += static_cast<int>(round.votes.size());
            }
        }
        trace_.note("end", log_.size());
        outcome.hash = trace_.hash();
        outcome.faults = world_.faults;
        outcome.lost = judge_.lost;
        outcome.doubled = judge_.doubled;
        outcome.wrongs = judge_.wrongs;
        return outcome;
    }

private:
    bool is_quiet() {
        for (int steps = 0; steps < kMostSteps; ++steps) {
            if (!judge_.wrongs.empty() || !clock_.step()) return true;
        }
        return false;
    }

    // All is well from here on: everybody comes back once more and must find what they said.
    void heal() {
        weather_ = {};
        crash();
        for (const auto& phone : phones_) {
            phone->open_in(kHealMs);
        }
    }

    void crash() {
        if (!room_.is_up()) return;
        world_.faults +=
            std::ranges::any_of(phones_, [](const auto& phone) { return phone->is_waiting(); });
        room_.compare();
        room_.crash();
        clock_.later(chance_.below(2000), [this] { room_.start(); });
    }

    Clock clock_;
    Chance chance_;
    Trace trace_;
    Weather weather_;
    Judge judge_;
    Reading reading_;
    Log log_;
    Room room_;
    World world_;
    std::vector<std::unique_ptr<Phone>> phones_;
    std::unique_ptr<Screen> screen_;
    std::unique_ptr<Lead> lead_;
};

}  // namespace

Outcome run(std::uint64_t seed, Trace::Print print) {
    return Run{seed, print}.go();
}

}  // namespace vertebra::simulation
