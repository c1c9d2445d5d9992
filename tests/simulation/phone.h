#pragma once

#include <map>
#include <set>
#include <vector>

#include "participant/rehearsal/opinion.h"
#include "tests/simulation/client.h"

namespace vertebra::simulation {

// One phone: answers what is open, keeps what has had no outcome and sends it again, loses its
// line. A strange one sends the same twice, reuses keys, holds old changes back.
class Phone : public Client {
public:
    // A second tab has the token of the first one.
    Phone(World& world, std::uint64_t seed, int number, const Phone* first_tab = nullptr);

    // Whether something it has sent has had no outcome yet.
    bool is_waiting() const;
    bool is_out_for_good() const { return is_out_for_good_; }

private:
    struct Change {
        CastAnswer cast;
        bool has_outcome = false;
    };
    using Place = std::pair<std::string, int>;

    std::string hello() override;
    void heard(const protocol::Out& words) override;
    void hear(const protocol::Welcome& welcome);
    void hear(const protocol::Mine& mine);
    void hear(const protocol::ParticipantState& state);
    void hear(const protocol::Refused& refused);
    void come_to_outcome(const AnswerKey& key);
    void send_waiting();

    void look_at(const ItemView& item);
    void answer(const ItemView& item);
    void send(const CastAnswer& cast);
    void be_strange(CastAnswer cast, const ItemView& item);
    AnswerKey new_key() { return {world_.chance.draw(), world_.chance.draw()}; }

    int number_;
    const Phone* first_tab_;
    rehearsal::Opinion opinion_;
    std::string token_;
    std::string return_code_;
    std::vector<Change> changes_;
    std::map<Place, int> revisions_;
    std::set<Place> planned_;
};

}  // namespace vertebra::simulation
