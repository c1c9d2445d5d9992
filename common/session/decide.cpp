#include "common/session/decide.h"

#include "common/session/deciding.h"
#include "common/view/game.h"

namespace vertebra {
namespace deciding {

tl::unexpected<Error> unknown_item() {
    return fail(ErrorKind::NotFound, "unknown_item", "There is no such item in this workshop.",
                "Reload to see the items there are.");
}

tl::unexpected<Error> unknown_seat() {
    return fail(ErrorKind::NotFound, "unknown_seat", "There is no such seat in this workshop.",
                "Join again with the code on the screen.");
}

tl::unexpected<Error> unknown_step() {
    return fail(ErrorKind::NotFound, "unknown_step", "There is no such step in the agenda.");
}

tl::unexpected<Error> moved_on() {
    return fail(ErrorKind::Conflict, "moved_on", "The workshop has moved on meanwhile.",
                "Look at where it stands now and press again if it is still wanted.");
}

tl::unexpected<Error> not_from_here(std::string what) {
    return fail(ErrorKind::NotAllowed, "not_from_here", std::move(what));
}

tl::unexpected<Error> was_shown() {
    return fail(ErrorKind::NotAllowed, "was_shown", "The result of this round has been shown.",
                "Open the next round instead.");
}

}  // namespace deciding

namespace {

// Removed people may do nothing; a closed workshop still acknowledges what it has, and takes
// nothing new.
Result<void> allowed(const Session& session, const Command& command) {
    const auto* cast = std::get_if<CastAnswer>(&command);
    if (cast != nullptr) {
        const auto number = session.seat_number(cast->seat);
        if (number && session.seats[static_cast<std::size_t>(*number)].removed) {
            return deciding::seat_removed();
        }
    }
    if (!session.closed) return {};
    const auto closed = fail(ErrorKind::NotAllowed, "workshop_closed", "This workshop is closed.");
    if (std::holds_alternative<ReturnToSeat>(command) && !session.sealed) return {};
    if (cast == nullptr) return closed;
    const auto number = session.seat_number(cast->seat);
    if (!number) return closed;
    const auto& seat = session.seats[static_cast<std::size_t>(*number)];
    if (deciding::retry(session, seat, deciding::tidied(*cast))) return {};
    return closed;
}

bool is_present(const Moment& moment, std::size_t seat) {
    return seat < moment.present.size() && moment.present[seat];
}

}  // namespace

int expected_of(const Session& session, const ItemState& item, const std::vector<bool>& present) {
    if (std::holds_alternative<AskShares>(item.item.ask)) {
        return expected_players(session, item, present);
    }
    const auto who = session.find(item.step)->step.answered_by;
    int expected = 0;
    const Moment moment{0, present};
    for (std::size_t seat = 0; seat < session.seats.size(); ++seat) {
        const bool answered =
            !item.rounds.empty() && item.rounds.back().of(static_cast<int>(seat)) != nullptr;
        const bool here = is_present(moment, seat) && !session.seats[seat].removed;
        const bool votes = has_vote(session.seats[seat].part, who);
        if (answered || (here && votes)) ++expected;
    }
    return expected;
}

Result<Events> decide(const Session& session, const Command& command, const Moment& moment) {
    if (auto may = allowed(session, command); !may) return tl::unexpected{may.error()};
    const deciding::Case at{session, moment};
    auto facts =
        std::visit([&](const auto& wish) { return deciding::decide_one(at, wish); }, command);
    if (!facts) return tl::unexpected{facts.error()};
    Events events;
    for (auto& fact : *facts) {
        events.push_back({moment.at_ms, std::move(fact)});
    }
    return events;
}

}  // namespace vertebra
