#pragma once

#include <chrono>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "common/ballot/answer.h"
#include "protocol/messages.h"

namespace vertebra::rehearsal {

using Clock = std::chrono::steady_clock;

// What the simulated participants sent, what was acknowledged and when: kept apart from the host,
// and held against what the host says afterwards.
class Ledger {
public:
    // One change of one answer.
    struct Change {
        CastAnswer cast;
        Clock::time_point tapped;
        bool acknowledged = false;
        bool refused = false;
    };
    using Place = std::tuple<int, std::string, int>;  // participant, item, round

    void tapped(int participant, const CastAnswer& cast);
    void acknowledged(int participant, const protocol::Acknowledged& answer);
    void refused(int participant, const CastAnswer& cast);
    // The changes that wait for an answer, oldest first.
    std::vector<CastAnswer> waiting(int participant) const;

    // The host's own word on a participant's answers: everything acknowledged must be there.
    void check(int participant, const protocol::Mine& mine);
    // The host's count of an item and round: no more than those who sent something.
    void check_count(const std::string& item, int round, int counted);

    void revealed(const std::string& item, int round);  // the button was pressed
    void seen(const std::string& item, int round);      // and a phone showed it

    int changes() const { return changes_; }
    int lost() const { return lost_; }
    int doubled() const { return doubled_; }
    int unanswered() const;  // changes that got no outcome
    std::vector<double> saved_ms() const { return saved_ms_; }
    std::vector<double> seen_ms() const { return seen_ms_; }

private:
    std::map<Place, std::vector<Change>> places_;
    std::map<std::pair<std::string, int>, Clock::time_point> revealed_;
    std::vector<double> saved_ms_;
    std::vector<double> seen_ms_;
    int changes_ = 0;
    int lost_ = 0;
    int doubled_ = 0;
};

// The value below which `share` (0 … 1) of the sorted values lie, by nearest rank; 0 if none.
double percentile(std::vector<double> values, double share);

}  // namespace vertebra::rehearsal
