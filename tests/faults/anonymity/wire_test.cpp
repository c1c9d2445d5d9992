#include <gtest/gtest.h>

#include <chrono>
#include <set>

#include "protocol/decode.h"
#include "protocol/encode.h"
#include "protocol/strict_json.h"
#include "tests/faults/check.h"
#include "tests/faults/voting.h"

// What the wire tells without being read: nothing that depends on the choice.
namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// An acknowledgement without what is drawn anew or counted: key and revision.
std::string without_key(const std::string& frame) {
    auto json = protocol::Json::parse(frame);
    json["key"] = json["revision"] = 0;
    return json.dump();
}

// A phone on a host where all the others vote, too.
class Listener {
public:
    Listener(Voting& room) {
        link_ = protocol::Link::make(
            room.io, protocol::Link::target_of(room.host.url()),
            {.hello =
                 [secret = room.host.secret("secret")] {
                     return protocol::encode(protocol::Hello{protocol::Join{"", secret, "en", ""}});
                 },
             .heard = [this](const std::string& frame) { heard(frame); },
             .changed = [](bool) {},
             .chance = [] { return 0U; }});
        link_->start();
    }
    ~Listener() { link_->stop(); }

    void gives(const std::string& option, int points, int revision) {
        Points given;
        if (points > 0) given.given[{option}] = points;
        const CastAnswer cast{
            {}, {"topic-choice"}, 1, {5, static_cast<std::uint64_t>(revision)}, revision, {given}};
        link_->send(protocol::encode(protocol::FromParticipant{cast}));
    }

    bool is_in = false;
    int acknowledged = 0;
    std::set<std::string> acknowledgements;
    std::set<std::size_t> lengths;
    std::vector<Clock::time_point> counts;

private:
    void heard(const std::string& frame) {
        const auto out = protocol::decode_out(frame, Role::Participant);
        if (!out) return;
        if (std::holds_alternative<protocol::Mine>(*out)) is_in = true;
        if (std::holds_alternative<protocol::Progress>(*out)) counts.push_back(Clock::now());
        if (!std::holds_alternative<protocol::Acknowledged>(*out)) return;
        ++acknowledged;
        lengths.insert(frame.size());
        acknowledgements.insert(without_key(frame));
    }

    std::shared_ptr<protocol::Link> link_;
};

TEST(A4, TheWireTellsNothingOfTheChoice) {
    Check check{"A4"};
    Voting room;
    Listener phone{room};
    ASSERT_TRUE(run_until(room.io, 10s, [&] { return phone.is_in; }));
    int revision = 10;  // of two digits throughout
    for (const char* option : {"flood", "migration-integration", "ageing", "health"}) {
        for (int points = 0; points <= 5; ++points) {
            phone.gives(option, points, revision++);
            const int wanted = ++check.inputs;
            if (!run_until(room.io, 10s, [&] { return phone.acknowledged == wanted; })) {
                check.wrong(std::string{"no word about "} + option);
                return;
            }
        }
    }
    if (phone.acknowledgements.size() != 1) check.wrong("acknowledgements differ");
    if (phone.lengths.size() != 1) check.wrong("acknowledgements have several lengths");

    // Everybody votes on without pause; phones hear how many at most once a second.
    const auto before = phone.counts.size();
    run_until(room.io, 20s, [&] { return phone.counts.size() >= before + 3; });
    for (std::size_t at = before + 1; at < phone.counts.size(); ++at) {
        ++check.inputs;
        const auto apart = phone.counts[at] - phone.counts[at - 1];
        if (apart < 900ms) check.wrong("two counts within a second");
    }
}

}  // namespace
}  // namespace vertebra::faults
