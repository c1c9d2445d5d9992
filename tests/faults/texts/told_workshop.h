#pragma once

#include <string>

#include "common/session/command.h"
#include "common/session/session.h"
#include "common/view/item_view.h"

namespace vertebra::faults {

// A workshop with names in which people may write at length.
class ToldWorkshop {
public:
    ToldWorkshop();

    // What is said to a wish: "plain", "empty", or the code of the refusal.
    std::string asks(const Command& wish);

    Look look(Role role) const;
    const Session& session() const { return session_; }
    const Events& log() const { return log_; }

    // One in which this text stands wherever people can put one, as an old file may have it: three
    // people of that name have answered with it and given it as their reason; it was released, and
    // an item was locked with it.
    static ToldWorkshop with(const std::string& text);

private:
    void then(const Command& wish);
    void happened(Fact fact);

    Session session_;
    Events log_;
    std::vector<bool> present_;
};

SeatId seat_of(int number);

}  // namespace vertebra::faults
