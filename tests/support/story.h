#pragma once

#include <string>

#include "common/session/apply.h"
#include "common/session/decide.h"
#include "common/view/views.h"

// A workshop told as the facts and wishes that led to it, over a small content of its own: a
// choice, a scale, points, a ranking, a text, and a risk pack of four scenarios.
namespace vertebra::story {

std::shared_ptr<const Content> small_content();

class Story {
public:
    explicit Story(int k = 3, Mode mode = Mode::Anonymous);

    // Seats 1 … n come in; all are present.
    Story& seats(int count);
    // Does it, and fails the test when it is refused.
    Story& then(const Command& command);
    // What came of it, as one line to compare: "heat gets 3", "refused: round_closed", "nothing".
    std::string when(const Command& command);

    Story& open(const std::string& item);
    Story& close(const std::string& item);
    Story& reveal(const std::string& item);
    // Seat `seat` answers the current round of the item with a new key.
    Story& says(int seat, const std::string& item, const Answer& answer);
    Story& levels(const std::string& item, const std::vector<int>& levels);

    CastAnswer cast(int seat, const std::string& item, const Answer& answer, int revision = 1,
                    int key = 0) const;
    Look look(Role role) const;
    const Session& session() const { return session_; }
    const Events& log() const { return log_; }
    Moment moment{};

private:
    Session session_;
    Events log_;
    int keys_ = 1000;
};

SeatId seat_id(int seat);
Answer level(int level);
Answer dont_know();
Answer not_applicable();

}  // namespace vertebra::story
