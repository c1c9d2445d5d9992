#pragma once

#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/session/event.h"
#include "facilitator/host/guest.h"

namespace vertebra {

// The seats of a room: how one finds back to them, and which phones sit on them now. Seats are
// numbered in the order they were taken. Lives on the io thread.
class Seating {
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::size_t kMostPhones = 4;  // connections of one seat at once
    static constexpr double kComings = 60;         // connections of one seat a minute
    static constexpr double kComingsAtOnce = 20;

    void take(const SeatTaken& taken);
    void take_again(const SeatReturned& back);  // the old token and code are worth nothing now

    // By the hash of a token or return code; none when there is no such seat.
    std::optional<SeatId> of_token(const std::string& hash) const;
    std::optional<SeatId> of_return(const std::string& hash) const;
    int number_of(const SeatId& seat) const { return numbers_.at(seat); }
    const SeatId& at(int number) const { return seats_[static_cast<std::size_t>(number)].id; }

    // Whether one more connection may come to this seat now; counted if so.
    [[nodiscard]] bool may_come(const SeatId& seat, Clock::time_point now);
    // Sits down. Of too many, the one that has sat longest is returned: it has to go.
    std::shared_ptr<Guest> sit(const std::shared_ptr<Guest>& guest);
    void rise(const std::shared_ptr<Guest>& guest);
    // By seat number: whether any phone sits there.
    const std::vector<bool>& present() const { return present_; }

private:
    struct Seat {
        SeatId id;
        std::deque<std::shared_ptr<Guest>> phones;  // the longest first
        double comings = kComingsAtOnce;            // that are still allowed
        Clock::time_point came = {};
    };
    Seat& seat_of(const Guest& guest) { return seats_[static_cast<std::size_t>(guest.seat)]; }

    std::vector<Seat> seats_;
    std::map<SeatId, int> numbers_;
    std::unordered_map<std::string, SeatId> by_token_;
    std::unordered_map<std::string, SeatId> by_return_;
    std::vector<bool> present_;
};

}  // namespace vertebra
