#pragma once

#include <functional>
#include <vector>

#include "common/result.h"
#include "common/session/apply.h"
#include "common/session/decide.h"

namespace vertebra {

// The one writer of a session. Commands that arrive while a commit runs form the next batch; a
// batch is decided and applied in order, its events go to the store as one transaction, and only
// when that has been synced are its outcomes told and its state shown. If a commit fails, nobody
// has heard of it: the session is thrown away and folded again from what the disk holds.
//
// Lives on the io thread. `persist` and `restore` work elsewhere and report back there.
class SessionHost {
public:
    using Reply = std::function<void(const Result<void>&)>;
    using Saved = std::function<void(const Result<void>&)>;
    using Restored = std::function<void(Result<Session>)>;

    struct Ways {
        std::function<void(std::uint64_t first, Events events, Saved saved)> persist;
        std::function<void(Restored restored)> restore;
        std::function<Moment()> moment;
        // The state after a batch, and what happened in it; all of it synced.
        std::function<void(const Session&, const Events&)> publish;
        // Saving fails or works again; the error says why.
        std::function<void(const Result<void>&)> health;
    };

    static constexpr std::size_t kMostInBatch = 4096;
    static constexpr std::size_t kMostWaiting = 10000;

    SessionHost(Session session, Ways ways)
        : session_(std::move(session)), ways_(std::move(ways)) {}

    // False when the queue is full: nothing was done, tell the sender to come again.
    [[nodiscard]] bool submit(Command command, Reply reply);

    // Calls `look` with the state as it stands on the disk: at once, or after the running commit,
    // or when the disk can be read again.
    void settled(std::function<void(const Session&)> look);

    // Takes the session anew from the disk, where it has been written anew: when the running batch
    // is through. Publishes it with no events.
    void renew();

    // Where memory could not be folded again from the disk: tries now. Else nothing.
    void try_again();

    bool is_idle() const { return (!busy_ && !renew_ && waiting_.empty()) || lost_; }

private:
    struct Waiting {
        Command command;
        Reply reply;
    };
    struct Outcome {
        Reply reply;
        Result<void> result;
    };

    void save_waiting();
    void finish(const Result<void>& saved);
    void start_over(const Error& why);
    void take_anew();
    void next();
    void show_settled();

    Session session_;
    Ways ways_;
    bool busy_ = false;
    bool renew_ = false;
    bool lost_ = false;  // memory could not be folded again from the disk: try before all else
    std::vector<Waiting> waiting_;
    std::vector<Outcome> outcomes_;
    Events batch_;
    std::vector<std::function<void(const Session&)>> looks_;
};

}  // namespace vertebra
