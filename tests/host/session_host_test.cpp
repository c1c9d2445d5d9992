#include "facilitator/host/session_host.h"

#include <gtest/gtest.h>

#include "tests/support/story.h"

namespace vertebra {
namespace {

using story::level;
using story::seat_id;

// A host whose disk answers when the test says so.
class Desk {
public:
    Desk() {
        story::Story room;
        room.seats(3).then(EnterStep{{"welcome"}, {"questions"}}).open("scale");
        disk_ = room.log();
        host_ = std::make_unique<SessionHost>(
            room.session(),
            SessionHost::Ways{
                .persist =
                    [this](std::uint64_t first, Events events, SessionHost::Saved saved) {
                        EXPECT_EQ(first, disk_.size() + 1);
                        writing_ = std::move(events);
                        saved_ = std::move(saved);
                    },
                .restore =
                    [this](SessionHost::Restored restored) {
                        ++folds_;
                        if (!readable_) {
                            return restored(fail(ErrorKind::Unavailable, "not_saved", "gone"));
                        }
                        auto again = blank(story::small_content());
                        for (const auto& event : disk_) {
                            apply(again, event);
                        }
                        restored(std::move(again));
                    },
                .moment =
                    [] {
                        return Moment{5000, {true, true, true}};
                    },
                .publish =
                    [this](const Session& session, const Events&) {
                        shown_ = session.find(ItemId{"scale"})->rounds.back().answered();
                    },
                .health = [this](const Result<void>& well) { healthy_ = well.has_value(); }});
    }

    void answer(int seat, int value, int key) {
        const CastAnswer cast{seat_id(seat), {"scale"},   1, {5, static_cast<std::uint64_t>(key)},
                              key,           level(value)};
        EXPECT_TRUE(host_->submit(cast, [this](const Result<void>& done) {
            heard_ += done ? "saved " : done.error().code + " ";
        }));
    }
    void disk_succeeds() {
        disk_.insert(disk_.end(), writing_.begin(), writing_.end());
        std::exchange(saved_, nullptr)({});
    }
    void disk_fails() {
        std::exchange(saved_, nullptr)(fail(ErrorKind::Unavailable, "not_saved", "disk full"));
    }
    bool disk_is_busy() const { return saved_ != nullptr; }

    std::string heard_;
    int shown_ = 0;
    int folds_ = 0;
    bool healthy_ = true;
    bool readable_ = true;
    Events disk_;
    Events writing_;
    std::unique_ptr<SessionHost> host_;

private:
    SessionHost::Saved saved_;
};

TEST(SessionHost, SaysNothingBeforeTheSync) {
    Desk desk;
    desk.answer(1, 3, 1);
    EXPECT_EQ(desk.heard_, "");
    EXPECT_EQ(desk.shown_, 0);
    desk.disk_succeeds();
    EXPECT_EQ(desk.heard_, "saved ");
    EXPECT_EQ(desk.shown_, 1);
}

TEST(SessionHost, SavesWhatCameWhileTheDiskWasBusyAsOneBatch) {
    Desk desk;
    desk.answer(1, 3, 1);
    desk.answer(2, 2, 1);
    desk.answer(3, 1, 1);
    EXPECT_EQ(desk.writing_.size(), 1U);
    desk.disk_succeeds();
    EXPECT_EQ(desk.writing_.size(), 2U);
    EXPECT_EQ(desk.heard_, "saved ");
    desk.disk_succeeds();
    EXPECT_EQ(desk.heard_, "saved saved saved ");
}

TEST(SessionHost, HoldsARefusalBackThatRestsOnTheSameBatch) {
    Desk desk;
    desk.answer(1, 3, 1);
    desk.answer(2, 3, 2);
    desk.answer(2, 3, 1);  // lower revision than the one before it in the batch
    EXPECT_EQ(desk.heard_, "");
    desk.disk_succeeds();
    EXPECT_EQ(desk.heard_, "saved ");
    desk.disk_succeeds();
    EXPECT_EQ(desk.heard_, "saved saved replaced ");
}

TEST(SessionHost, ThrowsAFailedBatchAwayAndSavesItWhenItComesAgain) {
    Desk desk;
    desk.answer(1, 3, 1);
    desk.disk_fails();
    EXPECT_EQ(desk.heard_, "not_saved ");
    EXPECT_EQ(desk.shown_, 0);
    EXPECT_EQ(desk.folds_, 1);
    EXPECT_FALSE(desk.healthy_);
    desk.answer(1, 3, 1);
    desk.disk_succeeds();
    EXPECT_EQ(desk.heard_, "not_saved saved ");
    EXPECT_EQ(desk.shown_, 1);
    EXPECT_TRUE(desk.healthy_);
}

TEST(SessionHost, ShowsNobodyAStateThatIsNotOnTheDisk) {
    Desk desk;
    desk.answer(1, 3, 1);
    int seen = -1;
    desk.host_->settled([&](const Session& session) {
        seen = session.find(ItemId{"scale"})->rounds.back().answered();
    });
    EXPECT_EQ(seen, -1);
    desk.disk_fails();
    EXPECT_EQ(seen, 0);
}

TEST(SessionHost, ShowsWhatIsAskedForWhileShowing) {
    Desk desk;
    desk.answer(1, 3, 1);
    int seen = 0;
    desk.host_->settled(
        [&](const Session&) { desk.host_->settled([&](const Session&) { ++seen; }); });
    desk.disk_succeeds();
    EXPECT_EQ(seen, 1);
}

TEST(SessionHost, StaysStoppedUntilTheDiskCanBeReadAgain) {
    Desk desk;
    desk.readable_ = false;
    desk.answer(1, 3, 1);
    desk.disk_fails();
    int seen = -1;
    desk.host_->settled([&](const Session& session) {
        seen = session.find(ItemId{"scale"})->rounds.back().answered();
    });
    EXPECT_EQ(seen, -1);
    desk.readable_ = true;
    desk.answer(2, 2, 1);
    EXPECT_EQ(seen, 0);
    desk.disk_succeeds();
    EXPECT_EQ(desk.heard_, "not_saved saved ");
}

TEST(SessionHost, ReadsTheDiskAgainForWhoOnlyLooks) {
    Desk desk;
    desk.readable_ = false;
    desk.answer(1, 3, 1);
    desk.disk_fails();
    desk.readable_ = true;
    int seen = -1;
    desk.host_->settled([&](const Session& session) {
        seen = session.find(ItemId{"scale"})->rounds.back().answered();
    });
    EXPECT_EQ(seen, 0);
}

TEST(SessionHost, ThatIsStoppedAnswersThoseWhoAskOnceItTriesAgain) {
    Desk desk;
    desk.readable_ = false;
    desk.answer(1, 3, 1);
    desk.disk_fails();
    bool told = false;
    desk.host_->settled([&](const Session&) { told = true; });
    desk.host_->try_again();
    EXPECT_FALSE(told);
    desk.readable_ = true;
    desk.host_->try_again();
    EXPECT_TRUE(told);
    const int folds = desk.folds_;
    desk.host_->try_again();
    EXPECT_EQ(desk.folds_, folds) << "it is not stopped any more";
}

TEST(SessionHost, AcknowledgesTheSameKeyAgainWithoutWriting) {
    Desk desk;
    desk.answer(1, 3, 1);
    desk.disk_succeeds();
    desk.answer(1, 3, 1);
    EXPECT_FALSE(desk.disk_is_busy());
    EXPECT_EQ(desk.heard_, "saved saved ");
}

TEST(SessionHost, TurnsAwayWhatTheQueueCannotHold) {
    Desk desk;
    desk.answer(1, 3, 1);  // the disk is busy with this one
    std::size_t taken = 0;
    while (taken < 2 * SessionHost::kMostWaiting &&
           desk.host_->submit(StopTimer{}, [](const Result<void>&) {})) {
        ++taken;
    }
    EXPECT_EQ(taken, SessionHost::kMostWaiting);
}

}  // namespace
}  // namespace vertebra
