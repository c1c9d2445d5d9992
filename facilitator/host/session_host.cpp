#include "facilitator/host/session_host.h"

#include <utility>

namespace vertebra {

bool SessionHost::submit(Command command, Reply reply) {
    if (waiting_.size() >= kMostWaiting) return false;
    waiting_.push_back({std::move(command), std::move(reply)});
    if (!busy_) next();
    return true;
}

void SessionHost::settled(std::function<void(const Session&)> look) {
    if (!busy_ && !lost_) return look(session_);
    looks_.push_back(std::move(look));
    // Who only wants to look may be the only one there is: the disk is tried again for them too.
    if (!busy_) next();
}

// What came in while the disk was busy is the next batch: the busier the room, the larger the
// batch, and there is no number to tune.
void SessionHost::save_waiting() {
    busy_ = true;
    const auto first = session_.offset + 1;
    std::vector<Waiting> now;
    if (waiting_.size() <= kMostInBatch) {
        now = std::exchange(waiting_, {});
    } else {
        const auto end = waiting_.begin() + kMostInBatch;
        now.assign(std::make_move_iterator(waiting_.begin()), std::make_move_iterator(end));
        waiting_.erase(waiting_.begin(), end);
    }
    const auto moment = ways_.moment();
    for (auto& [command, reply] : now) {
        const auto decided = decide(session_, command, moment);
        // A refusal and a retry that changes nothing are held back too: both may rest on
        // something earlier in this very batch.
        outcomes_.push_back({std::move(reply), decided.map([](const Events&) {})});
        if (!decided) continue;
        for (const auto& event : *decided) {
            apply(session_, event);
            batch_.push_back(event);
        }
    }
    if (batch_.empty()) return finish({});
    ways_.persist(first, batch_, [this](const Result<void>& saved) { finish(saved); });
}

void SessionHost::finish(const Result<void>& saved) {
    if (!saved) return start_over(saved.error());
    const auto events = std::exchange(batch_, {});
    if (!events.empty()) ways_.health({});
    for (const auto& [reply, result] : std::exchange(outcomes_, {})) {
        reply(result);
    }
    if (!events.empty()) ways_.publish(session_, events);
    show_settled();
    busy_ = false;
    next();
}

// A look may ask for another one: that one is due now too.
void SessionHost::show_settled() {
    while (!looks_.empty()) {
        for (const auto& look : std::exchange(looks_, {})) {
            look(session_);
        }
    }
}

// The session is ahead of the disk. Nobody has heard of this batch yet, so it can be thrown away,
// and the session folded again from what the disk does hold.
void SessionHost::start_over(const Error& why) {
    ways_.health(tl::unexpected{why});
    batch_.clear();
    auto told = std::exchange(outcomes_, {});
    ways_.restore([this, why, told = std::move(told)](Result<Session> restored) {
        for (const auto& [reply, result] : told) {
            reply(
                tl::unexpected{Error{ErrorKind::Unavailable, "not_saved", why.message, why.hint}});
        }
        lost_ = !restored;
        if (restored) {
            session_ = std::move(*restored);
            show_settled();
        } else {
            ways_.health(tl::unexpected{restored.error()});
        }
        busy_ = false;
        if (!lost_) next();
    });
}

void SessionHost::try_again() {
    if (lost_ && !busy_) next();
}

void SessionHost::renew() {
    renew_ = true;
    if (!busy_) next();
}

void SessionHost::take_anew() {
    busy_ = true;
    ways_.restore([this](Result<Session> restored) {
        lost_ = !restored;
        if (restored) {
            session_ = std::move(*restored);
            ways_.publish(session_, {});
            show_settled();
        } else {
            ways_.health(tl::unexpected{restored.error()});
        }
        busy_ = false;
        if (!lost_) next();
    });
}

void SessionHost::next() {
    if (lost_) {
        busy_ = true;
        return start_over({ErrorKind::Unavailable, "not_saved", "Saving has stopped.", ""});
    }
    if (std::exchange(renew_, false)) return take_anew();
    if (!waiting_.empty()) save_waiting();
}

}  // namespace vertebra
