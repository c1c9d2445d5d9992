#include "facilitator/host/deadline.h"

#include <gtest/gtest.h>

#include "common/session/apply.h"
#include "tests/support/story.h"

namespace vertebra {
namespace {

// A question that stays open until noon, on a host whose clock the test sets.
class OpenUntilNoon : public testing::Test {
protected:
    OpenUntilNoon() {
        story::Story room;
        room.seats(4).then(EnterStep{{"welcome"}, {"questions"}}).open("scale").open("choice");
        room.then(StayOpen{{"scale"}, "2027-06-30T12:00"});
        session_ = room.session();
        host_ = std::make_unique<SessionHost>(
            room.session(),
            SessionHost::Ways{
                .persist = [](std::uint64_t, Events, SessionHost::Saved saved) { saved({}); },
                .restore = [](SessionHost::Restored) {},
                .moment =
                    [] {
                        return Moment{9000, {true, true, true, true}};
                    },
                .publish = [this](const Session& session, const Events&) { session_ = session; },
                .health = [](const Result<void>&) {}});
    }
    // One look at the clock.
    void at(const std::string& minute) {
        minute_ = minute;
        deadline_ = std::make_unique<Deadline>(io_, *host_, [this] { return minute_; });
        deadline_->watch();
        io_.restart();
        io_.poll();
    }
    Phase phase(const char* item) const { return session_.find(ItemId{item})->phase; }

    boost::asio::io_context io_{1};
    std::string minute_;
    Session session_;
    std::unique_ptr<SessionHost> host_;
    std::unique_ptr<Deadline> deadline_;
};

TEST_F(OpenUntilNoon, IsOpenAMinuteBeforeAndClosedAtNoon) {
    at("2027-06-30T11:59");
    EXPECT_EQ(phase("scale"), Phase::Open);
    at("2027-06-30T12:00");
    EXPECT_EQ(phase("scale"), Phase::Closed);
    EXPECT_EQ(phase("choice"), Phase::Open) << "only what was meant to";
    EXPECT_EQ(session_.find(ItemId{"scale"})->until, "");
}

TEST_F(OpenUntilNoon, IsClosedAtTheNextStartWhereNoHostRanAtNoon) {
    at("2027-07-02T09:00");
    EXPECT_EQ(phase("scale"), Phase::Closed);
}

TEST(ThisMinute, IsWrittenAsTheDeadlinesAre) {
    EXPECT_TRUE(is_minute(this_minute())) << this_minute();
}

}  // namespace
}  // namespace vertebra
