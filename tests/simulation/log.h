#pragma once

#include <functional>

#include "facilitator/host/session_host.h"
#include "participant/rehearsal/chance.h"
#include "tests/simulation/clock.h"
#include "tests/simulation/judge.h"
#include "tests/simulation/trace.h"

namespace vertebra::simulation {

using rehearsal::Chance;

// How often what goes wrong, in percent.
struct Weather {
    int crash = 0;    // of commits: the host dies while one runs
    int fail = 0;     // of commits
    int refold = 0;   // of foldings after a failed commit: the file cannot be read
    int cut = 0;      // of what a phone says: its line is cut within the next second
    int strange = 0;  // of changes: sent twice, under a used key, older than the newest
};

// The store, as a model: keeps batches whole, in order, after a while; may fail, with the batch
// kept or not; loses what has not been synced when the host dies.
class Log {
public:
    Log(Clock& clock, Chance& chance, Trace& trace, Judge& judge, const Weather& weather,
        std::shared_ptr<const Content> content)
        : clock_(clock),
          chance_(chance),
          trace_(trace),
          judge_(judge),
          weather_(weather),
          content_(std::move(content)) {}

    void begin(Events events);
    void persist(std::uint64_t first, Events events, SessionHost::Saved saved);
    void restore(SessionHost::Restored restored);
    // Folded from the first event; a closed anonymous one is sealed before, as at each opening.
    Session open();
    Session fold() const;
    // Whoever waited for this disk hears nothing any more.
    void crash() { ++life_; }

    std::function<void()> on_crash;              // the host dies now
    std::function<void(const Events&)> on_fail;  // these were not saved
    std::size_t size() const { return events_.size(); }

private:
    void keep(const Events& events);
    // Unless the host has died meanwhile.
    void later(int ms, std::function<void()> act);

    Clock& clock_;
    Chance& chance_;
    Trace& trace_;
    Judge& judge_;
    const Weather& weather_;
    std::shared_ptr<const Content> content_;
    Events events_;
    int life_ = 0;
};

}  // namespace vertebra::simulation
