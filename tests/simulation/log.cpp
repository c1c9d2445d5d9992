#include "tests/simulation/log.h"

#include "common/session/sealing.h"

namespace vertebra::simulation {
namespace {

constexpr int kSyncMs = 30;

}  // namespace

void Log::begin(Events events) {
    keep(events);
}

void Log::keep(const Events& events) {
    events_.insert(events_.end(), events.begin(), events.end());
    judge_.saved(events);
    trace_.note("the log has", events_.size());
}

void Log::later(int ms, std::function<void()> act) {
    clock_.later(ms, [this, life = life_, act = std::move(act)] {
        if (life == life_) act();
    });
}

void Log::persist(std::uint64_t first, Events events, SessionHost::Saved saved) {
    judge_.expect(first == events_.size() + 1, "a batch leaves a gap in the log");
    if (chance_.percent(weather_.crash)) later(chance_.below(kSyncMs), on_crash);
    later(1 + chance_.below(kSyncMs), [this, events = std::move(events), saved = std::move(saved)] {
        const bool fails = chance_.percent(weather_.fail);
        // A disk that says no may have the batch all the same.
        if (!fails || chance_.percent(30)) keep(events);
        trace_.note("commit of", events.size(), fails ? "fails" : "is synced");
        if (fails) on_fail(events);
        later(chance_.below(4), [saved, fails] {
            if (fails) return saved(fail(ErrorKind::Unavailable, "not_saved", "failed"));
            saved({});
        });
    });
}

Session Log::fold() const {
    auto session = blank(content_);
    for (const auto& event : events_) {
        apply(session, event);
    }
    return session;
}

Session Log::open() {
    auto session = fold();
    // Sealing may fail; then the record is read as it is, and sealed at the next opening.
    if (!is_due_for_sealing(session) || chance_.percent(weather_.fail)) return session;
    events_ = sealed_log(session, [this] { return chance_.draw(); });
    trace_.note("sealed", events_.size());
    judge_.sealed(events_);
    return fold();
}

void Log::restore(SessionHost::Restored restored) {
    later(1 + chance_.below(kSyncMs), [this, restored = std::move(restored)] {
        const bool fails = chance_.percent(weather_.refold);
        trace_.note(fails ? "the log cannot be read" : "the log is folded again");
        if (fails) return restored(fail(ErrorKind::Unavailable, "not_saved", "cannot be read"));
        restored(open());
    });
}

}  // namespace vertebra::simulation
