#include <gtest/gtest.h>
#include <sys/mount.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>

#include "participant/rehearsal/chance.h"
#include "participant/rehearsal/ledger.h"
#include "protocol/decode.h"
#include "protocol/encode.h"
#include "protocol/link.h"
#include "protocol/strict_json.h"
#include "tests/faults/check.h"
#include "tests/faults/disk/folder.h"
#include "tests/faults/proxy/proxy.h"
#include "tests/support/running_host.h"

// The host is killed, stopped, or has no room on its disk, while answers are on their way, again
// and again. The ledger is kept by this process: what it was told is saved must be there at the
// end, and nothing may be there twice.
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
    Voter(boost::asio::io_context& io, const std::string& url, const std::string& secret,
          int number, Ledger& ledger)
        : number_(number), chance_(static_cast<std::uint64_t>(number) + 1), ledger_(ledger) {
        link_ = protocol::Link::make(io, protocol::Link::target_of(url),
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
    int not_saved() const { return not_saved_; }
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
        } else if (const auto* refused = std::get_if<protocol::Refused>(&*out)) {
            if (refused->error.code != "not_saved") return;
            ++not_saved_;
            link_->drop(50);  // and send it again when we are back
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
    int not_saved_ = 0;
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

// A room that votes without pause, and the host it votes on.
class Voting {
public:
    // The way to the host for each voter; its own address if there is none.
    using Way = std::function<std::string(Voting&, int number)>;

    explicit Voting(const std::string& folder = {}, const Way& way = {}) : host(folder) {
        host.start();
        for (int number = 0; number < kVoters; ++number) {
            const auto url = way ? way(*this, number) : host.url();
            voters.push_back(
                std::make_unique<Voter>(io, url, host.secret("secret"), number, ledger));
        }
        open_the_ballot(io, host);
        EXPECT_TRUE(run_until(io, 20s, [&] {
            return std::ranges::all_of(voters, [](const auto& one) { return one->has_voted(); });
        }));
    }

    bool has_answers_on_their_way() const {
        for (int number = 0; number < kVoters; ++number) {
            if (!ledger.waiting(number).empty()) return true;
        }
        return false;
    }
    // Until something is saved again; then a moment more, so that it hits anywhere.
    [[nodiscard]] bool goes_on(Chance& chance) {
        const auto acknowledged = ledger.saved_ms().size();
        if (!run_until(io, 20s, [&] { return ledger.saved_ms().size() > acknowledged; })) {
            return false;
        }
        run_until(io, std::chrono::milliseconds{chance.below(40)}, [] { return false; });
        return true;
    }
    int not_saved() const {
        int sum = 0;
        for (const auto& voter : voters) {
            sum += voter->not_saved();
        }
        return sum;
    }

    // All are back and everything has had its outcome; then the file alone is asked.
    void judge(faults::Check& check) {
        const auto tapped = ledger.changes();
        EXPECT_TRUE(run_until(io, 20s, [&] { return ledger.changes() > tapped + kVoters; }));
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

    RunningHost host;
    boost::asio::io_context io{1};
    Ledger ledger;
    std::vector<std::shared_ptr<faults::Proxy>> proxies;
    std::vector<std::unique_ptr<Voter>> voters;
};

TEST(K1, LosesNoAcknowledgedAnswerAndCountsNoneTwice) {
    faults::Check check{"K1"};
    Voting voting;
    Chance chance{50};
    const int wanted = kills();
    for (int tries = 0; check.faults < wanted && tries < 2 * wanted; ++tries) {
        ASSERT_TRUE(voting.goes_on(chance)) << "not after restart " << check.faults;
        check.faults += voting.has_answers_on_their_way();
        voting.host.kill();
        voting.host.start();
    }
    EXPECT_EQ(check.faults, wanted);
    voting.judge(check);
}

TEST(K8, StopsInOrderUnderLoad) {
    faults::Check check{"K8"};
    Voting voting;
    Chance chance{8};
    for (int turn = 0; turn < faults::tier(8, 200); ++turn) {
        ASSERT_TRUE(voting.goes_on(chance)) << "not after stop " << turn;
        check.faults += voting.has_answers_on_their_way();
        const auto before = std::chrono::steady_clock::now();
        if (voting.host.stop() != 0) check.wrong("did not end with 0");
        if (std::chrono::steady_clock::now() - before > 2s) check.wrong("took longer than 2 s");
        voting.host.start();
    }
    voting.judge(check);
}

TEST(N1, ALineThatIsCutAtAnyByteLosesAndDoublesNothing) {
    faults::Check check{"N1"};
    Chance chance{faults::seed()};
    Voting voting{
        "", [&](Voting& room, int number) {
            const auto plan = [&chance] {
                const bool from_host = chance.percent(60);
                const auto after = chance.below(from_host ? 9000 : 1200);
                return faults::Proxy::Plan{from_host, static_cast<std::size_t>(after),
                                           chance.percent(40)};
            };
            const auto cut = [&check, &room, number] {
                check.faults += !room.ledger.waiting(number).empty();
            };
            room.proxies.push_back(faults::Proxy::make(room.io, room.host.port(), plan, cut));
            return room.proxies.back()->url();
        }};
    const int wanted = faults::tier(400, 20000);
    EXPECT_TRUE(run_until(voting.io, std::chrono::seconds{60 + wanted / 20},
                          [&] { return check.faults >= wanted; }));
    for (const auto& proxy : voting.proxies) {
        proxy->heal();
    }
    voting.judge(check);
}

// A disk of its own for a host, small enough to be filled.
class SmallDisk {
public:
    SmallDisk() : there_(mount("vertebra", folder_.path().c_str(), "tmpfs", 0, "size=80m") == 0) {}
    ~SmallDisk() {
        if (there_) umount2(folder_.path().c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool is_there() const { return there_; }
    const std::string& path() const { return folder_.path(); }
    void fill() const {
        std::ofstream filler{path() + "/filler", std::ios::binary | std::ios::app};
        for (const std::string piece(1 << 16, 'x'); filler << piece << std::flush;) {}
    }
    void make_room() const { std::filesystem::remove(path() + "/filler"); }

private:
    faults::Folder folder_;
    bool there_;
};

TEST(D1, OnAFullDiskNothingIsSavedFalselyAndAllOfItLater) {
    const SmallDisk disk;
    if (!disk.is_there()) GTEST_SKIP() << "D1 SKIPPED: a disk of its own may not be mounted here";
    faults::Check check{"D1"};
    {
        Voting voting{disk.path()};
        Chance chance{1};
        for (int turn = 0; turn < faults::tier(4, 100); ++turn) {
            ASSERT_TRUE(voting.goes_on(chance)) << "not after there was room, " << turn;
            const auto refused = voting.not_saved();
            // What the host has set aside is given back at the first failure, and then used too.
            const bool full = run_until(voting.io, 20s, [&] {
                disk.fill();
                return voting.not_saved() > refused + kVoters;
            });
            if (!full) check.wrong("went on saving on a full disk");
            check.faults += voting.has_answers_on_their_way();
            disk.make_room();
        }
        ASSERT_TRUE(voting.goes_on(chance));
        voting.judge(check);
    }
}

}  // namespace
}  // namespace vertebra
