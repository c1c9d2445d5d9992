#include "tests/faults/crowd/crowd.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>

#include "protocol/encode.h"
#include "tests/faults/crowd/footprint.h"

namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kBeginning = 120;  // of a message, where its type and offset stand
constexpr std::chrono::milliseconds kBetweenWishes{52};  // 20 a second are heard
constexpr int kAtTheDoor = 500;  // of the 1,024 that may be without a request at once
constexpr const char* kStep = "feedback";

}  // namespace

bool is(std::string_view text, std::string_view type) {
    const auto wanted = "\"type\":\"" + std::string{type} + "\"";
    return text.ends_with(wanted + "}") || text.substr(0, kBeginning).find(wanted) != text.npos;
}

std::uint64_t number_after(std::string_view text, std::string_view name) {
    const auto from = text.find(name);
    std::uint64_t number = 0;
    if (from == std::string_view::npos) return number;
    const auto digits = text.substr(from + name.size());
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::string text_after(std::string_view text, std::string_view name) {
    const auto from = text.find(name);
    if (from == std::string_view::npos) return {};
    const auto rest = text.substr(from + name.size());
    return std::string{rest.substr(0, rest.find('"'))};
}

Crowd::Crowd(int phones_wanted, const std::vector<std::string>& options,
             const std::vector<std::string>& under)
    : members_(at(phones_wanted)) {
    allow_many_descriptors();
    host.under = under;
    host.start(options);
    for (auto& member : members_) {
        phones.push_back(
            Phone::make(io, host.port(),
                        {.heard = [this, &member](std::string_view text) { heard(member, text); },
                         .ended =
                             [this, &member] {
                                 member.inside = false;
                                 ++ended_by_host;
                             }}));
    }
    open_the_step();
    for (int number = 0; number < size(); ++number) {
        call(number);
        if ((number + 1) % kAtTheDoor != 0 && number + 1 < size()) continue;
        EXPECT_TRUE(run_until(io, 60s, [&] { return inside() == number + 1; }));
    }
}

std::string Crowd::hello_of_leader() const {
    return protocol::encode(protocol::Hello{protocol::Lead{host.secret("facilitator_key"), "en"}});
}

int Crowd::inside() const {
    return static_cast<int>(std::ranges::count_if(members_, &Member::inside));
}

void Crowd::call(int number) {
    const auto& token = members_[at(number)].token;
    const auto hello = token.empty()
                           ? protocol::Hello{protocol::Join{"", host.secret("secret"), "en", ""}}
                           : protocol::Hello{protocol::Resume{token, "en", "", 0}};
    members_[at(number)].inside = false;
    phones[at(number)]->call(protocol::encode(hello));
}

void Crowd::heard(Member& member, std::string_view text) {
    if (is(text, "state")) {
        const auto offset = number_after(text.substr(0, kBeginning), "\"offset\":");
        if (member.waited != nullptr && member.offset <= before_ && offset > before_) {
            member.waited->push_back(
                std::chrono::duration<double, std::milli>(rehearsal::Clock::now() - said_).count());
        }
        member.inside = true;
        member.offset = offset;
        newest_ = std::max(newest_, offset);
        return;
    }
    if (member.token.empty()) member.token = text_after(text, "\"token\":\"");
    heard_others_ += !is(text, "progress");
}

void Crowd::heard_by_leader(std::string_view text) {
    if (is(text, "state")) is_led_ = true;
    if (is(text, "done")) {
        done_ = static_cast<std::int64_t>(number_after(text.substr(0, kBeginning), "\"id\":"));
    }
}

void Crowd::open_the_step() {
    leader = Phone::make(io, host.port(),
                         {.heard = [this](std::string_view text) { heard_by_leader(text); }});
    leader->call(hello_of_leader());
    EXPECT_TRUE(run_until(io, 5s, [&] { return is_led_; }));
    EXPECT_TRUE(lead(EnterStep{{"welcome"}, {kStep}}));
    EXPECT_TRUE(lead(MoveAll{{kStep}, Phase::Ready, Phase::Open, 1}));
}

void Crowd::wish(const Command& wish) {
    const auto next = said_ + kBetweenWishes - rehearsal::Clock::now();
    run_until(io, std::chrono::ceil<std::chrono::milliseconds>(next), [] { return false; });
    said_ = rehearsal::Clock::now();
    leader->say(protocol::encode(protocol::FromFacilitator{++wish_, wish}));
}

bool Crowd::lead(const Command& one) {
    wish(one);
    return run_until(io, 10s, [&] { return done_ == wish_; });
}

std::vector<double> Crowd::changes(int count, const std::vector<int>& watching) {
    std::vector<double> waited;
    for (auto& member : members_) {
        member.waited = nullptr;
    }
    for (const int number : watching) {
        members_[at(number)].waited = &waited;
    }
    for (int change = 0; change < count; ++change) {
        const auto all = waited.size() + watching.size();
        before_ = newest_;
        wish(StartTimer{60000 + 1000 * (wish_ % 2)});
        if (!run_until(io, 10s, [&] { return waited.size() == all; })) break;
    }
    for (auto& member : members_) {
        member.waited = nullptr;
    }
    return waited;
}

bool Crowd::all_are_up_to_date() {
    return run_until(io, 20s, [&] {
        for (int number = 0; number < size(); ++number) {
            if (!phones[at(number)]->is_connected()) call(number);
        }
        return std::ranges::all_of(
            members_, [&](const Member& one) { return one.inside && one.offset == newest_; });
    });
}

}  // namespace vertebra::faults
