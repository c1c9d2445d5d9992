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
    Facilitator lead{io, host};
    const auto phase = [&]() -> std::string {
        if (!lead.state()) return "";
        const auto& items = lead.state()->view.items;
        return items.empty() || items.front().id != kItem ? "elsewhere" : items.front().phase;
    };
    EXPECT_TRUE(run_until(io, 20s, [&] { return lead.state().has_value(); }));
    lead.wishes(EnterStep{{"welcome"}, {"topics"}});
    EXPECT_TRUE(run_until(io, 20s, [&] { return phase() == "ready"; }));
    lead.wishes(MoveItem{{kItem}, Phase::Ready, Phase::Open, 1});
    EXPECT_TRUE(run_until(io, 20s, [&] { return phase() == "open"; }));
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
         .changed = [this](bool up) { times_away_ += !up; },
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
        ++saved_;
        if (open_ && ledger_.waiting(number_).empty()) vote();
    } else if (const auto* refused = std::get_if<protocol::Refused>(&*out)) {
        if (refused->error.code != "not_saved") return;
        ++not_saved_;
        go_away(50);  // and send it again when we are back
    } else if (const auto* busy = std::get_if<protocol::Busy>(&*out)) {
        go_away(busy->retry_after_ms / 4);  // and send what waits when we are back
    }
}

// A line that ends by our own wish has not been lost.
void Voter::go_away(int after_ms) {
    --times_away_;
    link_->drop(after_ms);
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

Facilitator::Facilitator(boost::asio::io_context& io, const std::string& url,
                         const std::string& key)
    : io_(io) {
    link_ = protocol::Link::make(
        io, protocol::Link::target_of(url),
        {.hello =
             [key] {
                 return protocol::encode(protocol::Hello{protocol::Lead{key, "en"}});
             },
         .heard = [this](const std::string& frame) { heard(frame); },
         .changed = [](bool) {},
         .chance = [] { return 0U; }});
    link_->start();
}

void Facilitator::heard(const std::string& frame) {
    auto out = protocol::decode_out(frame, Role::Facilitator);
    if (!out) return;
    if (auto* state = std::get_if<protocol::FacilitatorState>(&*out)) {
        state_ = std::move(*state);
        came_at_ = std::chrono::steady_clock::now();
        if (state_->host.saving == "ok") told_ = false;
    } else if (std::holds_alternative<protocol::Pong>(*out)) {
        ++pongs_;
    } else if (const auto* refused = std::get_if<protocol::Refused>(&*out)) {
        told_ = told_ || refused->id < 0;
    }
}

void Facilitator::wishes(const Command& command) {
    link_->send(protocol::encode(protocol::FromFacilitator{++wish_, command}));
}

std::chrono::milliseconds Facilitator::ping(std::chrono::milliseconds limit) {
    const auto sent = std::chrono::steady_clock::now();
    const int before = pongs_;
    link_->send(protocol::encode(protocol::FromFacilitator{++wish_, protocol::Ping{}}));
    run_until(io_, limit, [&] { return pongs_ > before; });
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() -
                                                                 sent);
}

Watcher::Watcher(boost::asio::io_context& io, const RunningHost& host) {
    link_ = protocol::Link::make(
        io, protocol::Link::target_of(host.url()),
        {.hello =
             [key = host.secret("projector_key")] {
                 return protocol::encode(protocol::Hello{protocol::Watch{key, "en"}});
             },
         .heard = [this](const std::string& frame) { heard(frame); },
         .changed =
             [this](bool up) {
                 if (!up) now_ = -1;
             },
         .chance = [] { return 0U; }});
    link_->start();
}

void Watcher::shown(int answered) {
    now_ = answered;
    lost_ += answered < most_;
    most_ = std::max(most_, answered);
}

void Watcher::heard(const std::string& frame) {
    const auto out = protocol::decode_out(frame, Role::Projector);
    if (!out) return;
    if (const auto* progress = std::get_if<protocol::Progress>(&*out)) {
        for (const auto& item : progress->items) {
            if (item.id == kItem) shown(item.answered);
        }
    } else if (const auto* state = std::get_if<protocol::ProjectorState>(&*out)) {
        for (const auto& item : state->view.items) {
            if (item.id == kItem) shown(item.answered);
        }
    }
}

Voting::Voting(const std::string& folder, const Way& way) : host(folder), way_(way) {
    host.start();
    admit(kVoters);
    open_the_ballot(io, host);
    EXPECT_TRUE(everyone_goes_on());
}

void Voting::admit(int count) {
    for (; count > 0; --count) {
        const auto number = static_cast<int>(voters.size());
        const auto url = way_ ? way_(*this, number) : host.url();
        voters.push_back(std::make_unique<Voter>(io, url, host.secret("secret"), number, ledger));
    }
}

bool Voting::has_answers_on_their_way() const {
    for (int number = 0; number < static_cast<int>(voters.size()); ++number) {
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

bool Voting::everyone_goes_on() {
    std::vector<int> before;
    for (const auto& voter : voters) {
        before.push_back(voter->saved());
    }
    return run_until(io, 20s, [&] {
        return std::ranges::equal(before, voters, std::ranges::less{}, {},
                                  [](const auto& one) { return one->saved(); });
    });
}

int Voting::not_saved() const {
    int sum = 0;
    for (const auto& voter : voters) {
        sum += voter->not_saved();
    }
    return sum;
}
int Voting::times_away() const {
    int sum = 0;
    for (const auto& voter : voters) {
        sum += voter->times_away();
    }
    return sum;
}

void Voting::judge(Check& check) {
    EXPECT_TRUE(everyone_goes_on());
    for (const auto& voter : voters) {
        voter->stop();
    }
    io.run_for(200ms);
    EXPECT_EQ(host.stop(), 0);
    const int counted = counted_in(host, kItem);
    ledger.check_count(kItem, 1, counted);
    EXPECT_EQ(counted, static_cast<int>(voters.size()));
    check.lost += ledger.lost();
    check.doubled += ledger.doubled();
}

}  // namespace vertebra::faults
