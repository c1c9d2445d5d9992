#include <gtest/gtest.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>

#include "participant/rehearsal/chance.h"
#include "participant/rehearsal/ledger.h"
#include "protocol/decode.h"
#include "protocol/encode.h"
#include "protocol/link.h"
#include "protocol/strict_json.h"
#include "tests/faults/check.h"
#include "tests/support/running_host.h"

// kill -9 of the host while answers are on their way, again and again. The ledger is kept by this
// process: what it was told is saved must be there after every restart, and nothing may be there
// twice.
namespace vertebra {
namespace {

using namespace std::chrono_literals;
using rehearsal::Chance;
using rehearsal::Ledger;

constexpr int kVoters = 20;
// Kills that have hit an answer on its way. Broken builds need fewer to be caught.
int kills() {
    const char* fewer = std::getenv("VERTEBRA_KILLS");
    return fewer != nullptr ? std::atoi(fewer) : faults::tier(50, 1000);
}

const char* const kItem = "topic-choice";

// One phone that changes its answer as fast as it is acknowledged.
class Voter {
public:
    Voter(boost::asio::io_context& io, const RunningHost& host, int number, Ledger& ledger)
        : number_(number), chance_(static_cast<std::uint64_t>(number) + 1), ledger_(ledger) {
        const auto secret = host.secret("secret");
        link_ = protocol::Link::make(io, protocol::Link::target_of(host.url()),
                                     {.hello =
                                          [this, secret] {
                                              if (token_.empty()) {
                                                  return protocol::encode(protocol::Hello{
                                                      protocol::Join{"", secret, "en", ""}});
                                              }
                                              return protocol::encode(protocol::Hello{
                                                  protocol::Resume{token_, "en", "", 0}});
                                          },
                                      .heard = [this](const std::string& frame) { heard(frame); },
                                      .changed = [](bool) {},
                                      .chance = [] { return 0U; }});
        link_->start();
    }

    bool is_in() const { return in_; }
    bool has_voted() const { return revision_ > 0; }
    void stop() { link_->stop(); }

private:
    void heard(const std::string& frame) {
        const auto out = protocol::decode_out(frame, Role::Participant);
        if (!out) return;
        if (const auto* welcome = std::get_if<protocol::Welcome>(&*out)) {
            if (!welcome->token.empty()) token_ = welcome->token;
        } else if (const auto* mine = std::get_if<protocol::Mine>(&*out)) {
            in_ = true;
            ledger_.check(number_, *mine);
            for (const auto& cast : ledger_.waiting(number_)) {
                link_->send(protocol::encode(protocol::FromParticipant{cast}));
            }
        } else if (const auto* state = std::get_if<protocol::ParticipantState>(&*out)) {
            const auto& items = state->view.items;
            open_ = !items.empty() && items.front().id == kItem && items.front().phase == "open";
            if (open_ && ledger_.waiting(number_).empty()) vote();
        } else if (const auto* answer = std::get_if<protocol::Acknowledged>(&*out)) {
            ledger_.acknowledged(number_, *answer);
            if (open_ && ledger_.waiting(number_).empty()) vote();
        } else if (const auto* busy = std::get_if<protocol::Busy>(&*out)) {
            link_->drop(busy->retry_after_ms / 4);  // and send what waits when we are back
        }
    }

    void vote() {
        Points points;
        points.given[{"flood"}] = 1 + chance_.below(5);
        const CastAnswer cast{{},          {kItem}, 1, {chance_.draw(), chance_.draw()},
                              ++revision_, {points}};
        ledger_.tapped(number_, cast);
        link_->send(protocol::encode(protocol::FromParticipant{cast}));
    }

    int number_;
    Chance chance_;
    Ledger& ledger_;
    std::shared_ptr<protocol::Link> link_;
    std::string token_;
    int revision_ = 0;
    bool in_ = false;
    bool open_ = false;
};

// Runs the loop until something is true; the limit makes a test that hangs fail.
template <class Happened>
bool run_until(boost::asio::io_context& io, std::chrono::milliseconds limit, Happened happened) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!happened() && std::chrono::steady_clock::now() < end) {
        io.run_one_for(5ms);
    }
    return happened();
}

void open_the_ballot(boost::asio::io_context& io, const RunningHost& host) {
    bool open = false;
    std::int64_t wish = 0;
    std::shared_ptr<protocol::Link> lead;
    lead = protocol::Link::make(
        io, protocol::Link::target_of(host.url()),
        {.hello =
             [&] {
                 return protocol::encode(
                     protocol::Hello{protocol::Lead{host.secret("facilitator_key"), "en"}});
             },
         .heard =
             [&](const std::string& frame) {
                 const auto out = protocol::decode_out(frame, Role::Facilitator);
                 if (!out) return;
                 const auto* state = std::get_if<protocol::FacilitatorState>(&*out);
                 if (state == nullptr) return;
                 const auto& items = state->view.items;
                 if (items.empty() || items.front().id != kItem) {
                     if (wish++ > 0) return;
                     lead->send(protocol::encode(
                         protocol::FromFacilitator{wish, EnterStep{{"welcome"}, {"topics"}}}));
                 } else if (items.front().phase == "ready") {
                     lead->send(protocol::encode(protocol::FromFacilitator{
                         ++wish, MoveItem{{kItem}, Phase::Ready, Phase::Open, 1}}));
                 } else {
                     open = true;
                 }
             },
         .changed = [](bool) {},
         .chance = [] { return 0U; }});
    lead->start();
    EXPECT_TRUE(run_until(io, 10s, [&] { return open; }));
    lead->stop();
}

TEST(K1, LosesNoAcknowledgedAnswerAndCountsNoneTwice) {
    faults::Check check{"K1"};
    RunningHost host;
    host.start();
    boost::asio::io_context io{1};
    Ledger ledger;
    std::vector<std::unique_ptr<Voter>> voters;
    for (int number = 0; number < kVoters; ++number) {
        voters.push_back(std::make_unique<Voter>(io, host, number, ledger));
    }
    open_the_ballot(io, host);
    ASSERT_TRUE(run_until(io, 10s, [&] {
        return std::ranges::all_of(voters, [](const auto& one) { return one->has_voted(); });
    }));

    const auto in_flight = [&] {
        int waiting = 0;
        for (int number = 0; number < kVoters; ++number) {
            waiting += !ledger.waiting(number).empty();
        }
        return waiting;
    };
    Chance chance{50};
    const int wanted = kills();
    for (int tries = 0; check.faults < wanted && tries < 2 * wanted; ++tries) {
        const auto acknowledged = ledger.saved_ms().size();
        ASSERT_TRUE(run_until(io, 20s, [&] { return ledger.saved_ms().size() > acknowledged; }))
            << "nothing is saved after restart " << check.faults;
        run_until(io, std::chrono::milliseconds{chance.below(40)}, [] { return false; });
        const bool counts = in_flight() > 0;  // a fault counts only with an answer on its way
        host.kill();
        host.start();
        check.faults += counts;
    }
    EXPECT_EQ(check.faults, wanted);

    // All are back and everything has had its outcome.
    const auto tapped = ledger.changes();
    ASSERT_TRUE(run_until(io, 20s, [&] { return ledger.changes() > tapped + kVoters; }));
    for (const auto& voter : voters) {
        voter->stop();
    }
    io.run_for(200ms);
    EXPECT_EQ(host.stop(), 0);

    Program recompute;
    recompute.start({host_program(), "recompute", host.file(), "--format", "json"});
    const auto json = protocol::Json::parse(recompute.read_until("\n\n\n"));
    EXPECT_EQ(recompute.wait(), 0);
    int counted = 0;
    for (const auto& item : json["items"]) {
        if (item["item"] != kItem) continue;
        counted = item["rounds"][0]["n"].get<int>();
        ledger.check_count(kItem, 1, counted);
    }
    EXPECT_EQ(counted, kVoters);
    check.lost = ledger.lost();
    check.doubled = ledger.doubled();
}

}  // namespace
}  // namespace vertebra
