#include "tests/faults/anonymity/closed_workshop.h"

#include <gtest/gtest.h>

#include "common/session/apply.h"
#include "common/session/decide.h"
#include "facilitator/host/secret.h"
#include "facilitator/host/store/backup.h"
#include "participant/rehearsal/chance.h"

namespace vertebra::faults {
namespace {

// Far from every other number that may stand in a file.
constexpr std::int64_t kBegan = 0x5A17'3C91'0000;
constexpr std::int64_t kStep = 7919;
const std::string kFirst = "city";
const std::string kSecond = "stakeholder-type";

std::string raw(std::uint64_t number, int bytes) {
    std::string text;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
        text.push_back(static_cast<char>(number >> shift & 0xFF));
    }
    return text;
}

template <class Of>
void add(std::vector<std::string>& secrets, const Id<Of>& id) {
    secrets.push_back(raw(id.high, 8) + raw(id.low, 8));
    secrets.push_back(to_text(id));
}

void back_up(const Workshop& workshop) {
    auto backup = store::Backup::begin(*workshop.file, "");
    ASSERT_TRUE(backup);
    auto done = backup->copy_more();
    while (done && !*done)
        done = backup->copy_more();
    ASSERT_TRUE(backup->finish());
}

}  // namespace

ClosedWorkshop::ClosedWorkshop(int people, unsigned seed) : state_(seed) {
    auto made = create_workshop({.path = folder.file(), .assets = VERTEBRA_ROOT "/assets"});
    EXPECT_TRUE(made);
    workshop.emplace(std::move(*made));
    for (int one = 0; one < people; ++one) {
        seats.push_back(random_id<struct SeatTag>());
        const auto token = hash_of(random_hex(16));
        const auto back = hash_of(random_code(8));
        add(secrets, seats.back());
        secrets.insert(secrets.end(), {token, back});
        does(TakeSeat{seats.back(), token, back, ""});
        present_.push_back(true);
    }
    rehearsal::Chance chance{seed};
    for (int one = 0; one < people; ++one) {
        options.push_back(std::to_string(chance.below(4)));
    }
    does(EnterStep{{"welcome"}, {"who"}});
    now_ms_ = kBegan;
    for (const auto& item : {kFirst, kSecond}) {
        open(item);
        vote(item);
    }
    does(MoveItem{{kFirst}, Phase::Revealed, Phase::Open, 1});
    vote(kFirst);
    save();
    back_up(*workshop);
    does(CloseWorkshop{});
    save();
}

void ClosedWorkshop::does(const Command& command) {
    now_ms_ += kStep;
    auto decided = decide(workshop->session, command, {now_ms_, present_});
    ASSERT_TRUE(decided) << decided.error().message;
    for (auto& event : *decided) {
        apply(workshop->session, event);
        unsaved_.push_back(std::move(event));
    }
}

void ClosedWorkshop::save() {
    const auto first = workshop->session.offset - unsaved_.size() + 1;
    ASSERT_TRUE(workshop->file->append(first, unsaved_));
    unsaved_.clear();
}

void ClosedWorkshop::open(const std::string& item) {
    does(MoveItem{{item}, Phase::Ready, Phase::Open, 1});
}

void ClosedWorkshop::vote(const std::string& id) {
    const auto& item = *workshop->session.find(ItemId{id});
    const auto all = options_of(item.item.ask);
    Answers round{id, item.round(), {}};
    for (std::size_t at = 0; at < all.size(); ++at) {
        numbers[all[at].id.text] = std::to_string(at);
    }
    for (std::size_t person = 0; person < seats.size(); ++person) {
        round.tapped.push_back(static_cast<int>(person));
    }
    rehearsal::Chance chance{state_++};
    for (auto left = round.tapped.size(); left > 1; --left) {
        std::swap(round.tapped[left - 1],
                  round.tapped[static_cast<std::size_t>(chance.below(static_cast<int>(left)))]);
    }
    for (const int person : round.tapped) {
        const auto at = static_cast<std::size_t>(person);
        const auto& option = all[static_cast<std::size_t>(std::stoi(options[at]))].id;
        const auto key = random_id<struct AnswerTag>();
        add(secrets, key);
        does(CastAnswer{seats[at], {id}, round.round, key, 1, {Choice{{option}}}});
        secrets.push_back(raw(static_cast<std::uint64_t>(now_ms_), 6));
    }
    does(MoveItem{{id}, Phase::Open, Phase::Closed, round.round});
    does(MoveItem{{id}, Phase::Closed, Phase::Revealed, round.round});
    answers.push_back(std::move(round));
}

}  // namespace vertebra::faults
