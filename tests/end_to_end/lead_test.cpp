#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <chrono>
#include <iostream>
#include <map>
#include <memory>
#include <vector>

#include "protocol/decode.h"
#include "protocol/encode.h"
#include "protocol/link.h"
#include "tests/support/running_host.h"

// Several facilitators at one host: one leads.
namespace vertebra {
namespace {

using namespace std::chrono_literals;

// A facilitator's window: presses what it sees.
class Facilitator {
public:
    Facilitator(boost::asio::io_context& io, const RunningHost& host, char window, std::string name)
        : hello_{host.secret("facilitator_key"), "en", std::string(32, window), std::move(name)} {
        link_ = protocol::Link::make(io, protocol::Link::target_of(host.url()),
                                     {.hello = [this] { return protocol::encode(hello()); },
                                      .heard = [this](const std::string& frame) { hear(frame); },
                                      .changed = [](bool) {},
                                      .chance = [] { return 0U; }});
        link_->start();
    }
    ~Facilitator() { link_->stop(); }
    Facilitator(const Facilitator&) = delete;
    Facilitator& operator=(const Facilitator&) = delete;

    // The number under which the answer will come.
    std::int64_t send(decltype(protocol::FromFacilitator::wish) wish) {
        link_->send(protocol::encode(protocol::FromFacilitator{++sent_, std::move(wish)}));
        return sent_;
    }
    std::int64_t press() { return send(view().primary->command); }
    std::int64_t claim() { return send(protocol::ClaimLead{lead().number, hello_.name}); }
    // The line is lost, and back at once.
    void drop() {
        state_.reset();
        link_->drop(1);
    }
    void leave() {
        state_.reset();
        link_->drop(3'600'000);
    }

    bool sees() const { return state_ != nullptr; }
    const FacilitatorView& view() const { return state_->view; }
    const protocol::LeadView& lead() const { return state_->host.lead; }
    bool is_answered(std::int64_t id) const { return answers_.contains(id); }
    // "done", or the code of the refusal.
    const std::string& answer(std::int64_t id) const { return answers_.at(id); }
    std::string sentence;  // of the last refusal

private:
    protocol::Hello hello() const { return hello_; }
    void hear(const std::string& frame) {
        auto message = protocol::decode_out(frame, Role::Facilitator);
        ASSERT_TRUE(message);
        if (auto* state = std::get_if<protocol::FacilitatorState>(&*message)) {
            state_ = std::make_unique<protocol::FacilitatorState>(std::move(*state));
        } else if (const auto* done = std::get_if<protocol::Done>(&*message)) {
            answers_[done->id] = "done";
        } else if (const auto* refused = std::get_if<protocol::Refused>(&*message)) {
            answers_[refused->id] = refused->error.code;
            sentence = refused->error.message;
        }
    }

    protocol::Lead hello_;
    std::shared_ptr<protocol::Link> link_;
    std::unique_ptr<protocol::FacilitatorState> state_;
    std::map<std::int64_t, std::string> answers_;
    std::int64_t sent_ = 0;
};

// A phone that looks on.
class Phone {
public:
    Phone(boost::asio::io_context& io, const RunningHost& host) {
        const protocol::Hello hello = protocol::Join{"", host.secret("secret"), "en", ""};
        link_ = protocol::Link::make(io, protocol::Link::target_of(host.url()),
                                     {.hello = [hello] { return protocol::encode(hello); },
                                      .heard = [this](const std::string& frame) { hear(frame); },
                                      .changed = [](bool) {},
                                      .chance = [] { return 0U; }});
        link_->start();
    }
    ~Phone() { link_->stop(); }
    Phone(const Phone&) = delete;
    Phone& operator=(const Phone&) = delete;

    int states() const { return states_; }
    std::uint64_t offset() const { return offset_; }

private:
    void hear(const std::string& frame) {
        const auto message = protocol::decode_out(frame, Role::Participant);
        ASSERT_TRUE(message);
        const auto* state = std::get_if<protocol::ParticipantState>(&*message);
        if (state == nullptr) return;
        ++states_;
        offset_ = state->view.offset;
    }

    std::shared_ptr<protocol::Link> link_;
    int states_ = 0;
    std::uint64_t offset_ = 0;  // of the newest
};

class TwoFacilitators : public testing::Test {
protected:
    std::unique_ptr<Phone> phone() { return std::make_unique<Phone>(io_, *host_); }
    void start() {
        ana_.reset();
        ben_.reset();
        io_.run_for(20ms);
        io_.restart();
        host_ = std::make_unique<RunningHost>();
        host_->start();
        ana_ = std::make_unique<Facilitator>(io_, *host_, 'a', "Ana");
        until([&] { return ana().sees(); });
        ben_ = std::make_unique<Facilitator>(io_, *host_, 'b', "Ben");
        until([&] { return ben().sees(); });
    }
    void TearDown() override {
        ana_.reset();
        ben_.reset();
        io_.run_for(20ms);
    }

    template <class Is>
    void until(Is is) {
        const auto end = std::chrono::steady_clock::now() + 20s;
        while (!is() && std::chrono::steady_clock::now() < end) {
            io_.run_one_for(10ms);
        }
        ASSERT_TRUE(is()) << "waited in vain";
    }
    std::string answered(Facilitator& who, std::int64_t id) {
        until([&] { return who.is_answered(id); });
        return who.is_answered(id) ? who.answer(id) : "";
    }
    // Where the log ends after each press of the primary button, up to the last but one.
    std::vector<std::uint64_t> offsets_of_one() {
        start();
        std::vector<std::uint64_t> offsets;
        while (!HasFatalFailure() && ana().view().primary->label != "move.close_workshop") {
            const auto before = ana().view().offset;
            if (offsets.size() % 12 == 0) ana().drop();
            until([&] { return ana().sees(); });
            EXPECT_EQ(answered(ana(), ana().press()), "done");
            until([&] { return ana().view().offset > before; });
            offsets.push_back(ana().view().offset);
        }
        return offsets;
    }
    Facilitator& ana() { return *ana_; }
    Facilitator& ben() { return *ben_; }

private:
    boost::asio::io_context io_{1};
    std::unique_ptr<RunningHost> host_;
    std::unique_ptr<Facilitator> ana_;
    std::unique_ptr<Facilitator> ben_;
};

TEST_F(TwoFacilitators, SendThePhonesAtMostOneStateASecondForWhatTheyWriteLineByLine) {
    constexpr int kLines = 30;  // fewer than the host takes at a go
    start();
    const auto looking_on = phone();
    until([&] { return looking_on->states() > 0; });
    const int before = looking_on->states();
    const auto began = std::chrono::steady_clock::now();
    for (std::uint64_t line = 1; line <= kLines; ++line) {
        ASSERT_EQ(answered(ana(), ana().send(Command{KeepAction{{0, line}, "Walk it.", {}}})),
                  "done");
    }
    until([&] { return looking_on->offset() == ana().view().offset; });
    const auto took = std::chrono::steady_clock::now() - began;
    const int heard = looking_on->states() - before;
    std::cout << kLines << " lines in " << took / 1ms << " ms: " << heard << " states to a phone\n";
    EXPECT_GE(heard, 1);
    EXPECT_LE(heard, 2 + took / 1s);
    EXPECT_LT(heard, kLines / 2);
}

TEST_F(TwoFacilitators, LookTogetherAndOneOfThemLeads) {
    start();
    until([&] { return ana().lead().windows == 2; });
    EXPECT_TRUE(ana().lead().mine);
    EXPECT_FALSE(ben().lead().mine);
    EXPECT_EQ(ben().lead().name, "Ana");

    ASSERT_EQ(answered(ana(), ana().press()), "done");
    until([&] { return ben().lead().moves == 1; });
    const auto before = ben().view().offset;
    EXPECT_EQ(answered(ben(), ben().press()), "not_leading");
    EXPECT_NE(ben().sentence.find("Ana leads, and has made 1 move since then"), std::string::npos)
        << ben().sentence;
    EXPECT_NE(ben().sentence.find("Who is here?"), std::string::npos) << ben().sentence;
    EXPECT_EQ(answered(ben(), ben().send(protocol::NewCode{})), "not_leading");
    EXPECT_EQ(ben().view().offset, before) << "nothing was done";

    EXPECT_EQ(answered(ben(), ben().send(protocol::ClaimLead{0, "Ben"})), "lead_moved");
    EXPECT_EQ(answered(ben(), ben().claim()), "done");
    until([&] { return ben().lead().mine && !ana().lead().mine; });
    EXPECT_EQ(ana().lead().name, "Ben");
    EXPECT_EQ(answered(ana(), ana().press()), "not_leading");
    EXPECT_EQ(answered(ben(), ben().press()), "done");
}

TEST_F(TwoFacilitators, AreNamedByRulesOfTexts) {
    start();
    EXPECT_EQ(answered(ben(), ben().send(protocol::ClaimLead{1, "Ben\u202e"})), "bad_text");
    EXPECT_EQ(answered(ben(), ben().send(protocol::ClaimLead{1, std::string(41, 'n')})),
              "name_too_long");
    EXPECT_EQ(ben().lead().number, 1);
}

TEST_F(TwoFacilitators, KeepTheLeadOverALostLine) {
    start();
    ana().drop();
    until([&] { return ana().sees(); });
    EXPECT_TRUE(ana().lead().mine);
    EXPECT_EQ(ana().lead().number, 1);
    EXPECT_EQ(answered(ben(), ben().press()), "not_leading");
}

TEST_F(TwoFacilitators, SeeThatTheLeadIsAwayAndThenFree) {
    start();
    ana().leave();
    until([&] { return ben().lead().away_ms > 0; });
    EXPECT_TRUE(ben().lead().held);
    until([&] { return !ben().lead().held; });
    EXPECT_EQ(answered(ben(), ben().press()), "done");
    until([&] { return ben().lead().mine; });
    EXPECT_EQ(ben().lead().number, 2);
}

// Both press what they see at the same moment, and the lead changes hands in between. How far one
// press goes, one of them has tried alone before.
TEST_F(TwoFacilitators, NeverMakeTwoStepsOfOne) {
    constexpr int kRounds = 1000;
    constexpr int kRoundsOfALine = 12;  // a line may say so much in a second
    const auto alone = offsets_of_one();
    ASSERT_GT(alone.size(), 20U);
    std::size_t step = 0;
    int moves = 0;
    int doubled = 0;
    int number = 0;  // of the lead, as it must be
    std::map<std::string, int> refused;
    for (int round = 0; round < kRounds && !HasFailure(); ++round) {
        if (round == 0 || step == alone.size()) {
            start();
            number = 1;
            step = 0;
        }
        if (round % kRoundsOfALine == 0) {
            ana().drop();
            ben().drop();
        }
        until([&] {
            return ana().sees() && ben().sees() && ana().view().offset == ben().view().offset &&
                   ana().lead().number == number && ben().lead().number == number;
        });
        if (HasFailure()) break;
        ASSERT_NE(ana().lead().mine, ben().lead().mine);
        auto& leader = ana().lead().mine ? ana() : ben();
        auto& other = ana().lead().mine ? ben() : ana();
        const auto offset = leader.view().offset;
        const bool claims = round % 3 != 0;
        const bool other_first = round % 2 == 0;

        std::int64_t claim = 0;
        std::int64_t first = 0;
        std::int64_t second = 0;
        if (!other_first) first = leader.press();
        if (claims) claim = other.claim();
        second = other.press();
        if (other_first) first = leader.press();

        const auto one = answered(leader, first);
        const auto two = answered(other, second);
        if (claims) {
            EXPECT_EQ(answered(other, claim), "done");
            ++number;
        }
        // Two who choose the same next item both have what they want, by one move.
        EXPECT_TRUE(one == "done" || two == "done") << one << " and " << two;
        until([&] {
            return leader.view().offset > offset && other.view().offset == leader.view().offset;
        });
        ++moves;
        doubled += leader.view().offset > alone[step];
        EXPECT_EQ(leader.view().offset, alone[step]) << "in round " << round;
        ++step;
        ++refused[one == "done" ? two : one];
    }
    EXPECT_EQ(moves, kRounds);
    EXPECT_EQ(doubled, 0);
    EXPECT_GT(refused["moved_on"], 0) << "none of them was quick enough";
    EXPECT_GT(refused["not_leading"], 0);
    std::cout << "two facilitators pressed " << kRounds << " times: " << moves << " moves, "
              << doubled << " doubled\n";
}

}  // namespace
}  // namespace vertebra
