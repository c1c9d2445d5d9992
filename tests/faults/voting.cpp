#include "tests/faults/voting.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "protocol/decode.h"
#include "protocol/encode.h"
#include "protocol/strict_json.h"

namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;

const char* const kItem = "topic-choice";

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

}  // namespace

Voter::Voter(boost::asio::io_context& io, const std::string& url, const std::string& secret,
             int number, Ledger& ledger)
    : number_(number), chance_(static_cast<std::uint64_t>(number) + 1), ledger_(ledger) {
    link_ = protocol::Link::make(
        io, protocol::Link::target_of(url),
        {.hello =
             [this, secret] {
                 if (token_.empty()) {
                     return protocol::encode(protocol::Hello{protocol::Join{"", secret, "en", ""}});
                 }
                 return protocol::encode(protocol::Hello{protocol::Resume{token_, "en", "", 0}});
             },
         .heard = [this](const std::string& frame) { heard(frame); },
         .changed = [](bool) {},
         .chance = [] { return 0U; }});
    link_->start();
}

void Voter::heard(const std::string& frame) {
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
    } else if (const auto* refused = std::get_if<protocol::Refused>(&*out)) {
        if (refused->error.code != "not_saved") return;
        ++not_saved_;
        link_->drop(50);  // and send it again when we are back
    } else if (const auto* busy = std::get_if<protocol::Busy>(&*out)) {
        link_->drop(busy->retry_after_ms / 4);  // and send what waits when we are back
    }
}

void Voter::vote() {
    Points points;
    points.given[{"flood"}] = 1 + chance_.below(5);
    const CastAnswer cast{{}, {kItem}, 1, {chance_.draw(), chance_.draw()}, ++revision_, {points}};
    ledger_.tapped(number_, cast);
    link_->send(protocol::encode(protocol::FromParticipant{cast}));
}

int counted_in(const RunningHost& host, const std::string& item) {
    Program recompute;
    recompute.start({host_program(), "recompute", host.file(), "--format", "json"});
    const auto json = protocol::Json::parse(recompute.read_until("\n\n\n"));
    EXPECT_EQ(recompute.wait(), 0);
    for (const auto& one : json["items"]) {
        if (one["item"] == item) return one["rounds"][0]["n"].get<int>();
    }
    return 0;
}

Voting::Voting(const std::string& folder, const Way& way) : host(folder) {
    host.start();
    for (int number = 0; number < kVoters; ++number) {
        const auto url = way ? way(*this, number) : host.url();
        voters.push_back(std::make_unique<Voter>(io, url, host.secret("secret"), number, ledger));
    }
    open_the_ballot(io, host);
    EXPECT_TRUE(run_until(io, 20s, [&] {
        return std::ranges::all_of(voters, [](const auto& one) { return one->has_voted(); });
    }));
}

bool Voting::has_answers_on_their_way() const {
    for (int number = 0; number < kVoters; ++number) {
        if (!ledger.waiting(number).empty()) return true;
    }
    return false;
}
bool Voting::goes_on(Chance& chance) {
    const auto acknowledged = ledger.saved_ms().size();
    if (!run_until(io, 20s, [&] { return ledger.saved_ms().size() > acknowledged; })) {
        return false;
    }
    run_until(io, std::chrono::milliseconds{chance.below(40)}, [] { return false; });
    return true;
}
int Voting::not_saved() const {
    int sum = 0;
    for (const auto& voter : voters) {
        sum += voter->not_saved();
    }
    return sum;
}

void Voting::judge(Check& check) {
    const auto tapped = ledger.changes();
    EXPECT_TRUE(run_until(io, 20s, [&] { return ledger.changes() > tapped + kVoters; }));
    for (const auto& voter : voters) {
        voter->stop();
    }
    io.run_for(200ms);
    EXPECT_EQ(host.stop(), 0);
    const int counted = counted_in(host, kItem);
    ledger.check_count(kItem, 1, counted);
    EXPECT_EQ(counted, kVoters);
    check.lost = ledger.lost();
    check.doubled = ledger.doubled();
}

}  // namespace vertebra::faults
