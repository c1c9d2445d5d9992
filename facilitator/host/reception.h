#pragma once

#include <chrono>
#include <memory>
#include <vector>

#include "facilitator/host/room.h"

namespace vertebra {

// Finds the room somebody wants to get into, and keeps guessers out. Only wrong codes are
// counted, and never by address: a whole town hall may share one. Lives on the io thread.
class Reception {
public:
    static constexpr int kWrongPerMinute = 60;  // then typed codes are not looked at
    static constexpr std::chrono::seconds kPause{60};

    void add(Room& room) { rooms_.push_back(&room); }
    const std::vector<Room*>& rooms() const { return rooms_; }

    [[nodiscard]] Result<Room*> by_code(const std::string& code);
    [[nodiscard]] Result<Room*> by_secret(const std::string& secret) const;
    [[nodiscard]] Result<Room*> by_facilitator_key(const std::string& key) const;
    [[nodiscard]] Result<Room*> by_recorder_key(const std::string& key) const;
    [[nodiscard]] Result<Room*> by_projector_key(const std::string& key) const;

    // A line to this host is there, or is no more: of a phone, a screen, or one that only measures.
    void count_line(int change) { lines_ += change; }
    int lines() const { return lines_; }

    struct Found {
        Room* room;
        SeatId seat;
    };
    [[nodiscard]] Result<Found> by_token(const std::string& token) const;
    [[nodiscard]] Result<Found> by_return_code(const std::string& code);

private:
    using Clock = std::chrono::steady_clock;
    [[nodiscard]] Result<void> may_guess();
    void count_wrong();

    std::vector<Room*> rooms_;
    int lines_ = 0;
    int wrong_ = 0;
    Clock::time_point since_ = Clock::now();
    Clock::time_point paused_until_{};
};

}  // namespace vertebra
