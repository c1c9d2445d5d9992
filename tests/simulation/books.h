#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "common/session/command.h"

namespace vertebra::simulation {

// The judge's own reading of a log: who says what to which item, and whether each event was
// lawful. Shares nothing with common/session but the events.
class Books {
public:
    struct Vote {
        SeatId seat;
        AnswerKey key;
        int revision = 0;
        Answer answer;
    };
    struct Round {
        std::vector<Vote> votes;  // by first answer
        int resets = 0;           // how often it was begun anew
        bool shown = false;

        const Vote* of(const SeatId& seat) const;
    };
    struct Item {
        Phase phase = Phase::Ready;
        Visibility visibility = Visibility::Blind;
        std::vector<Round> rounds;
        std::optional<Round> aside;
        int resets = 0;

        bool is_revealed(std::size_t round) const;  // counted from 0
    };

    // What is wrong with the event where it stands; empty when nothing is.
    std::string add(const Event& event);

    // What the answer must come to if it is judged now: "acknowledged", the code of a refusal, or
    // "taken": it becomes an event.
    std::string verdict(const CastAnswer& cast) const;
    // The answer that stands in the log under this key.
    const AnswerCast* find(const SeatId& seat, const AnswerKey& key) const;

    const std::map<ItemId, Item>& items() const { return items_; }
    const WorkshopOpened& about() const { return about_; }
    std::size_t length() const { return length_; }
    bool is_closed() const { return closed_; }
    bool is_sealed() const { return sealed_; }
    const std::set<SeatId>& seats() const { return seats_; }
    // Of the first answers, as many as a picture may hold while voting goes on.
    static std::size_t pictured(std::size_t answered, int k);

private:
    struct Kept {
        AnswerCast cast;
        int resets = 0;  // of its round, then
    };
    struct Before {  // what a step back restores
        enum class What { Phase, Reset, Place } what;
        std::int64_t at_ms = 0;
        ItemId item = {};
        Phase phase = Phase::Ready;
        std::size_t rounds = 0;
    };

    std::string cast(const AnswerCast& cast);
    void enter(const PhaseEntered& entered);
    void reset(const ItemReset& reset);
    void undo();
    void restore(const Before& before);
    bool stands(const Item& item, const SeatId& seat) const;

    WorkshopOpened about_;
    std::map<ItemId, Item> items_;
    std::set<SeatId> seats_;
    std::set<SeatId> removed_;
    std::map<std::pair<SeatId, AnswerKey>, Kept> keys_;
    std::vector<Before> undo_;
    std::int64_t now_ms_ = 0;
    std::size_t length_ = 0;
    bool entered_ = false;
    bool closed_ = false;
    bool sealed_ = false;
};

}  // namespace vertebra::simulation
