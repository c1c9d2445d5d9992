#pragma once

#include <boost/asio/io_context.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "participant/rehearsal/chance.h"
#include "participant/rehearsal/ledger.h"
#include "protocol/link.h"
#include "tests/faults/check.h"
#include "tests/faults/proxy/proxy.h"
#include "tests/support/running_host.h"

namespace vertebra::faults {

using rehearsal::Chance;
using rehearsal::Ledger;

// Runs the loop until something is true; the limit makes a test that hangs fail.
template <class Happened>
bool run_until(boost::asio::io_context& io, std::chrono::milliseconds limit, Happened happened) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!happened() && std::chrono::steady_clock::now() < end) {
        io.run_one_for(std::chrono::milliseconds{5});
    }
    return happened();
}

// One phone that changes its answer as fast as it is acknowledged.
class Voter {
public:
    Voter(boost::asio::io_context& io, const std::string& url, const std::string& secret,
          int number, Ledger& ledger);

    bool is_in() const { return in_; }
    int saved() const { return saved_; }  // acknowledgements
    int not_saved() const { return not_saved_; }
    void reload() { go_away(1); }                   // its page: a new connection with its token
    int times_away() const { return times_away_; }  // lines that have ended
    void stop() { link_->stop(); }

private:
    void heard(const std::string& frame);
    void vote();
    void go_away(int after_ms);

    int number_;
    Chance chance_;
    Ledger& ledger_;
    std::shared_ptr<protocol::Link> link_;
    std::string token_;
    int revision_ = 0;
    int not_saved_ = 0;
    int times_away_ = 0;
    int saved_ = 0;
    bool in_ = false;
    bool open_ = false;
};

// How many answers to an item the file counts, when nobody but itself is asked.
int counted_in(const RunningHost& host, const std::string& item);

// The facilitator: what they see, and what they wish.
class Facilitator {
public:
    Facilitator(boost::asio::io_context& io, const std::string& url, const std::string& key);
    Facilitator(boost::asio::io_context& io, const RunningHost& host)
        : Facilitator(io, host.url(), host.secret("facilitator_key")) {}
    ~Facilitator() { link_->stop(); }

    // Nothing before the first state has come.
    const std::optional<protocol::FacilitatorState>& state() const { return state_; }
    std::chrono::steady_clock::time_point came_at() const { return came_at_; }
    // By a word of its own, or in the state.
    bool hears_of_failure() const { return told_ || (state_ && state_->host.saving != "ok"); }
    void wishes(const Command& command);
    // How long the answer to a ping takes; the limit when there is none.
    std::chrono::milliseconds ping(std::chrono::milliseconds limit);

private:
    void heard(const std::string& frame);

    boost::asio::io_context& io_;
    std::shared_ptr<protocol::Link> link_;
    std::optional<protocol::FacilitatorState> state_;
    std::chrono::steady_clock::time_point came_at_;
    std::int64_t wish_ = 0;
    int pongs_ = 0;
    bool told_ = false;
};

// A big screen that remembers every figure it was shown.
class Watcher {
public:
    Watcher(boost::asio::io_context& io, const RunningHost& host);
    ~Watcher() { link_->stop(); }

    int most() const { return most_; }  // answers it was ever shown
    int now() const { return now_; }    // and is shown now; -1 while it is away
    int lost() const { return lost_; }  // how often a figure had been larger before

private:
    void shown(int answered);
    void heard(const std::string& frame);

    std::shared_ptr<protocol::Link> link_;
    int most_ = 0;
    int now_ = -1;
    int lost_ = 0;
};

// A room that votes without pause, and the host it votes on. The ledger is kept here, in another
// process than the host: what it was told is saved must be there at the end, and nothing twice.
class Voting {
public:
    static constexpr int kVoters = 20;
    // The way to the host for each voter; its own address if there is none.
    using Way = std::function<std::string(Voting&, int number)>;

    // In a folder of its own, or in this one.
    explicit Voting(const std::string& folder = {}, const Way& way = {});

    // So many more come in; they vote as soon as they are there.
    void admit(int count);
    bool has_answers_on_their_way() const;
    // Until something is saved again; then a moment more, so that it hits anywhere.
    [[nodiscard]] bool goes_on(Chance& chance);
    // Until everyone has had something saved from now on.
    [[nodiscard]] bool everyone_goes_on();
    int not_saved() const;
    int times_away() const;
    // All are back and everything has had its outcome; then the file alone is asked.
    void judge(Check& check);

    RunningHost host;
    boost::asio::io_context io{1};
    Ledger ledger;
    std::vector<std::shared_ptr<Proxy>> proxies;
    std::vector<std::unique_ptr<Voter>> voters;

private:
    Way way_;
};

}  // namespace vertebra::faults
