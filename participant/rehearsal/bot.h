#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <set>

#include "participant/rehearsal/ledger.h"
#include "participant/rehearsal/opinion.h"
#include "protocol/link.h"

namespace vertebra::rehearsal {

// How simulated participants behave.
struct Manner {
    int think_ms = 3000;      // longest time before an answer
    int drop_percent = 3;     // of items: the line drops for a while
    int change_percent = 10;  // of answers: changed once
    int silent_percent = 2;   // of items: not answered
};

// One simulated participant: joins like a phone, answers what is open, sends again what was not
// acknowledged, drops the line at times and comes back with its token.
class Bot : public std::enable_shared_from_this<Bot> {
public:
    Bot(boost::asio::io_context& io, int number, std::uint64_t seed, const Manner& manner,
        Ledger& ledger, const std::vector<std::string>& remarks);

    void start(protocol::Link::Target target, std::string secret, int after_ms);
    // Comes back once more and calls `done` when the host has said what it holds.
    void check(std::function<void()> done);
    void stop();
    // Called once, when this participant sees that the workshop is closed.
    void on_closed(std::function<void()> closed) { closed_ = std::move(closed); }
    int drops() const { return drops_; }
    bool has_joined() const { return !token_.empty(); }

private:
    std::string hello() const;
    void heard(const std::string& frame);
    void hear(const protocol::Welcome& welcome);
    void hear(const protocol::Mine& mine);
    void hear(const protocol::ParticipantState& state);
    void hear(const protocol::Acknowledged& answer);
    void hear(const protocol::Refused& refused);
    void look_at(const ItemView& item);
    void answer(const ItemView& item);
    void later(int ms, std::function<void()> act);

    boost::asio::io_context& io_;
    int number_;
    Chance chance_;
    Opinion opinion_;
    const Manner& manner_;
    Ledger& ledger_;
    std::shared_ptr<protocol::Link> link_;
    std::list<boost::asio::steady_timer> timers_;
    std::string secret_;
    bool reviews_ = false;  // comes from another city
    std::string token_;
    std::string epoch_;
    std::uint64_t offset_ = 0;
    int drops_ = 0;
    std::map<std::pair<std::string, int>, int> revisions_;
    std::map<std::string, Answer> last_;  // by item: the answer of the latest round
    std::set<std::pair<std::string, int>> planned_;
    std::set<std::pair<std::string, int>> seen_;
    std::map<std::string, ItemView> open_;
    std::function<void()> checked_;
    std::function<void()> closed_;
};

}  // namespace vertebra::rehearsal
