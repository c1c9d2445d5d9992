#pragma once

#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "protocol/messages.h"
#include "tests/simulation/books.h"

namespace vertebra::simulation {

// Who says whether a run was right: knows what clients sent, what the log durably holds, and what
// the host said, word by word at its mouth. Every word is held against the books as they stand
// at that moment, so that nothing may be said before it is saved.
class Judge {
public:
    int lost = 0;     // acknowledged or shown, and not in the log
    int doubled = 0;  // counted more than once
    std::vector<std::string> wrongs;
    void expect(bool right, const std::string& what);

    // -- the disk
    void saved(const Events& events);
    void sealed(const Events& log);

    // -- the host, by the number of a connection
    void asked(int line, const CastAnswer& cast);
    void asked(int line, std::int64_t command);
    void said(int line, const SeatId& seat, const protocol::Out& words);
    void ended(int line) { waiting_.erase(line); }

    // A state as it is sent to all of one role.
    void shown(const protocol::Out& state);
    void shown(const std::vector<ItemView>& items, std::uint64_t offset, Role role);

    // At the end of a run, when everything has had time to come to an outcome.
    void finish();
    const Books& books() const { return books_; }

private:
    // One command whose outcome has not been told yet.
    struct Wish {
        CastAnswer cast;
        std::int64_t command = -1;
        std::set<std::string> may;  // what it may come to: it is judged once, since it was asked
    };
    using Place = std::pair<SeatId, AnswerKey>;

    void look_at_wishes();
    void hear(int line, const protocol::Acknowledged& said);
    void hear(int line, const protocol::Refused& said);
    void hear(int line, const protocol::Done& said);
    void hear(const SeatId& seat, const protocol::Mine& said);
    void hear(const protocol::Progress& said);
    void look_at(const ItemView& view, Role role);
    void look_at(const ResultView& result, const ItemView& view, Role role);
    void look_at_texts(const ItemView& view, Role role);
    bool may_count(const Books::Item& item, std::size_t round) const;

    Books books_;
    std::map<int, std::deque<Wish>> waiting_;
    std::map<Place, CastAnswer> acknowledged_;
    std::set<std::string> secrets_;  // of seats and answers: gone from a sealed log
};

}  // namespace vertebra::simulation
