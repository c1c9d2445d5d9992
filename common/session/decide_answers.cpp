#include "common/session/deciding.h"

#include <algorithm>

#include "common/ballot/content_hash.h"
#include "common/text/plain_text.h"
#include "common/view/disclosure.h"
#include "common/view/ideas.h"

namespace vertebra::deciding {
namespace {

Result<std::string> plain_name(const std::string& given) {
    std::string name{trimmed(given)};
    if (name.empty()) {
        return fail(ErrorKind::InvalidInput, "name_missing", "The name is empty.",
                    "Give the name the facilitator should see.");
    }
    if (auto plain = is_plain(name, kNameRule); !plain) return tl::unexpected{plain.error()};
    return name;
}

Result<void> may_answer(const Session& session, const ItemState& item, int seat,
                        const CastAnswer& cast) {
    if (item.phase != Phase::Open || item.round() != cast.round) {
        if (item.round() < cast.round || item.phase == Phase::Ready) {
            return fail(ErrorKind::NotAllowed, "not_open", "This round is not open yet.",
                        "Wait until the facilitator opens it.");
        }
        return fail(ErrorKind::NotAllowed, "round_closed",
                    "Voting had closed before this answer arrived; it is not counted.",
                    "Tell the facilitator if it should be opened again.");
    }
    const auto part = session.seats[static_cast<std::size_t>(seat)].part;
    if (!has_vote(part, session.find(item.step)->step.answered_by)) {
        return fail(ErrorKind::NotAllowed, "no_vote", "This question is asked of others here.",
                    "Look on; your own questions come up by themselves.");
    }
    if (auto may = may_play(session, item, seat); !may) return may;
    if (auto may = may_choose_team(session, item, cast, seat); !may) return may;
    if (const auto* ideas = std::get_if<Ideas>(&cast.answer.value)) {
        if (auto may = may_give(item, *ideas, seat); !may) return may;
    }
    const auto& round = item.rounds.back();
    // A picture that moved with one change would show whose it was.
    const auto shown = round.order.begin() + standing(session, item);
    if (std::find(round.order.begin(), shown, seat) != shown) {
        return fail(ErrorKind::NotAllowed, "on_screen",
                    "Your answer is part of the picture on the screen and stands for this round.",
                    "You can change it in the next round.");
    }
    return {};
}

}  // namespace

tl::unexpected<Error> seat_removed() {
    return fail(ErrorKind::NotAllowed, "seat_removed",
                "The facilitator has taken this seat out of the workshop.",
                "Speak to the facilitator.");
}

Result<Facts> decide_one(const Case& at, const TakeSeat& take) {
    if (at.session.door == Door::Locked) {
        return fail(ErrorKind::NotAllowed, "room_locked", "The room is closed to new people.",
                    "Ask the facilitator to open it.");
    }
    if (at.session.seat_number(take.seat)) {
        return fail(ErrorKind::Conflict, "seat_taken", "This seat is taken already.");
    }
    SeatTaken taken{take.seat, take.token_hash, take.return_hash, {}};
    if (at.session.about.mode == Mode::Named) {
        const auto name = plain_name(take.name);
        if (!name) return tl::unexpected{name.error()};
        taken.name = *name;
    }
    Facts facts{std::move(taken)};
    if (take.part != Part::Participant) facts.emplace_back(PartGiven{take.seat, take.part});
    return facts;
}

// Nobody comes back to a sheet from a phone: no secret has this hash.
Result<Facts> decide_one(const Case& at, const AddSheet& add) {
    if (const auto number = at.session.seat_number(add.seat)) {
        const bool again = at.session.seats[static_cast<std::size_t>(*number)].part == add.part;
        if (again) return Facts{};
        return fail(ErrorKind::Conflict, "seat_taken", "This seat is taken already.");
    }
    if (!is_sheet(add.part)) return not_from_here("Only paper and proxy are entered by hand.");
    return Facts{SeatTaken{add.seat, kNoSecret, kNoSecret, {}}, PartGiven{add.seat, add.part}};
}

Result<Facts> decide_one(const Case& at, const EnterAnswer& enter) {
    const auto number = at.session.seat_number(enter.cast.seat);
    if (!number) return unknown_seat();
    if (!is_sheet(at.session.seats[static_cast<std::size_t>(*number)].part)) {
        return not_from_here("Who has a phone answers there.");
    }
    return decide_one(at, enter.cast);
}

Result<Facts> decide_one(const Case& at, const ReturnToSeat& back) {
    const auto number = at.session.seat_number(back.seat);
    if (!number) return unknown_seat();
    if (at.session.seats[static_cast<std::size_t>(*number)].removed) return seat_removed();
    return Facts{SeatReturned{back.seat, back.token_hash, back.return_hash}};
}

std::optional<Result<Facts>> retry(const Session& session, const Seat& seat,
                                   const CastAnswer& cast) {
    for (const auto& change : seat.changes) {
        if (change.key != cast.key) continue;
        const auto& item = session.items[static_cast<std::size_t>(change.item)];
        const auto& round = item.rounds[static_cast<std::size_t>(change.round - 1)];
        const bool gone = change.resets < round.resets;
        const bool same = item.item.id == cast.item && change.round == cast.round &&
                          change.revision == cast.revision &&
                          change.content == content_of(cast.answer);
        if (same && gone) {
            return fail(ErrorKind::NotAllowed, "was_reset",
                        "The facilitator has begun this round anew since.", "Answer it again.");
        }
        if (same) return Facts{};
        return fail(ErrorKind::Conflict, "key_reused",
                    "This key was used before for another answer.",
                    "Draw a new random key for each change.");
    }
    return std::nullopt;
}

CastAnswer tidied(CastAnswer cast) {
    cast.answer.reason = std::string{trimmed(cast.answer.reason)};
    if (auto* said = std::get_if<FreeText>(&cast.answer.value)) {
        said->text = std::string{trimmed(said->text)};
    }
    if (auto* ideas = std::get_if<Ideas>(&cast.answer.value)) {
        for (auto& idea : ideas->own) {
            idea.text = std::string{trimmed(idea.text)};
        }
    }
    return cast;
}

Result<Facts> decide_one(const Case& at, const CastAnswer& sent) {
    const auto& session = at.session;
    const auto cast = tidied(sent);
    const auto number = session.seat_number(cast.seat);
    if (!number) return unknown_seat();
    const auto& seat = session.seats[static_cast<std::size_t>(*number)];
    if (auto known = retry(session, seat, cast)) return *known;

    const auto* item = session.find(cast.item);
    if (item == nullptr) return unknown_item();
    if (cast.round < 1) {
        return fail(ErrorKind::InvalidInput, "bad_round", "Rounds count from 1.");
    }
    if (cast.round <= item->round()) {
        const auto& round = item->rounds[static_cast<std::size_t>(cast.round - 1)];
        const auto* stored = round.of(*number);
        if (stored != nullptr && cast.revision <= stored->revision) {
            return fail(ErrorKind::Conflict, "replaced",
                        "A newer change of yours is already saved.");
        }
    }
    if (auto allowed = may_answer(session, *item, *number, cast); !allowed) {
        return tl::unexpected{allowed.error()};
    }
    if (auto fitting = fits(cast.answer, item->item); !fitting) {
        return tl::unexpected{fitting.error()};
    }
    if (auto plain = is_plain(cast.answer, item->item); !plain) {
        return tl::unexpected{plain.error()};
    }
    return Facts{AnswerCast{cast.seat, cast.item, cast.round, cast.key, cast.revision, cast.answer,
                            item->resets}};
}

Result<Facts> decide_one(const Case& at, const RenameSeat& rename) {
    if (!at.session.seat_number(rename.seat)) return unknown_seat();
    if (at.session.about.mode == Mode::Anonymous) {
        return not_from_here("An anonymous workshop has no names.");
    }
    const auto name = plain_name(rename.name);
    if (!name) return tl::unexpected{name.error()};
    return Facts{SeatRenamed{rename.seat, *name}};
}

Result<Facts> decide_one(const Case& at, const RemoveSeat& remove) {
    if (!at.session.seat_number(remove.seat)) return unknown_seat();
    return Facts{SeatRemoved{remove.seat}};
}

Result<Facts> decide_one(const Case& at, const ReadmitSeat& readmit) {
    if (!at.session.seat_number(readmit.seat)) return unknown_seat();
    return Facts{SeatReadmitted{readmit.seat}};
}

}  // namespace vertebra::deciding
