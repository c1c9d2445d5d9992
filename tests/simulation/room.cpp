#include "tests/simulation/room.h"

#include <algorithm>
#include <utility>

#include "common/session/sealing.h"
#include "protocol/encode.h"

namespace vertebra::simulation {
namespace {

constexpr int kCountsMs = 300;
constexpr int kAgainMs = 500;  // to look whether the disk works again

bool only_counts(const Event& event) {
    return std::holds_alternative<AnswerCast>(event.fact) ||
           std::holds_alternative<SeatTaken>(event.fact) ||
           std::holds_alternative<SeatReturned>(event.fact);
}

}  // namespace

void Room::start() {
    auto session = log_.open();
    trace_.note("the host starts with", session.offset);
    for (const auto& seat : session.seats) {
        note({0, SeatTaken{seat.id, seat.token_hash, seat.return_hash, seat.name}});
    }
    session_ = std::make_unique<SessionHost>(
        std::move(session),
        SessionHost::Ways{
            .persist =
                [this](std::uint64_t first, Events events, SessionHost::Saved saved) {
                    log_.persist(first, std::move(events), std::move(saved));
                },
            .restore =
                [this](SessionHost::Restored restored) { log_.restore(std::move(restored)); },
            .moment =
                [this] {
                    return Moment{now_ms(), present_};
                },
            .publish = [this](const Session& state,
                              const Events& events) { publish(state, events); },
            .health =
                [this](const Result<void>& saved) {
                    if (saved) return;
                    trace_.note("saving fails");
                    try_again_soon();
                }});
}

void Room::try_again_soon() {
    if (std::exchange(tries_again_, true)) return;
    clock_.later(kAgainMs, [this, life = life_] {
        if (life != life_) return;
        tries_again_ = false;
        session_->try_again();
    });
}

void Room::crash() {
    trace_.note("the host dies");
    ++life_;
    log_.crash();
    for (const auto& [number, guest] : std::exchange(guests_, {})) {
        judge_.ended(number);
        guest->line->drop_host();
    }
    by_token_.clear();
    by_return_.clear();
    seats_.clear();
    present_.clear();
    encoded_.clear();
    counting_ = false;
    tries_again_ = false;
    session_.reset();
}

void Room::note(const Event& event) {
    if (const auto* taken = std::get_if<SeatTaken>(&event.fact)) {
        seats_.push_back(taken->seat);
        present_.push_back(false);
        by_token_[taken->token_hash] = taken->seat;
        by_return_[taken->return_hash] = taken->seat;
    } else if (const auto* back = std::get_if<SeatReturned>(&event.fact)) {
        std::erase_if(by_token_, [&](const auto& one) { return one.second == back->seat; });
        std::erase_if(by_return_, [&](const auto& one) { return one.second == back->seat; });
        by_token_[back->token_hash] = back->seat;
        by_return_[back->return_hash] = back->seat;
        send_away(back->seat);
    } else if (const auto* removed = std::get_if<SeatRemoved>(&event.fact)) {
        send_away(removed->seat);
    }
}

void Room::send_away(const SeatId& seat) {
    for (const auto& [number, guest] : guests_) {
        if (guest->is_in && guest->role == Role::Participant && guest->seat == seat) {
            guest->line->hang_up();
        }
    }
}

void Room::publish(const Session& session, const Events& events) {
    trace_.note("shown", session.offset);
    judge_.expect(session.offset <= judge_.books().length(), "published before it is saved");
    for (const auto& event : events) {
        note(event);
    }
    if (is_due_for_sealing(session) && !events.empty()) session_->renew();
    if (!events.empty() && std::ranges::all_of(events, only_counts)) return counts_changed();
    const bool own = std::ranges::any_of(events, [](const Event& event) {
        return std::holds_alternative<ItemReset>(event.fact) ||
               std::holds_alternative<Undone>(event.fact);
    });
    for (const auto& [number, guest] : guests_) {
        if (own && guest->is_in && guest->role == Role::Participant) send_mine(guest);
    }
    encoded_.clear();
    for (const auto role : {Role::Participant, Role::Projector, Role::Facilitator}) {
        send_all(session, role);
    }
}

void Room::send_all(const Session& session, Role role) {
    std::erase_if(encoded_, [&](const auto& one) { return one.first.first == role; });
    for (const auto& [number, guest] : guests_) {
        if (!guest->is_in || guest->role != role) continue;
        say(guest, Subject::State, state_frame(session, role, guest->language));
    }
}

void Room::send_state(const Guest& guest) {
    session_->settled([this, guest](const Session& session) {
        if (!guests_.contains({guest->number, guest})) return;
        say(guest, Subject::State, state_frame(session, guest->role, guest->language));
    });
}

void Room::send_mine(const Guest& guest) {
    session_->settled([this, guest](const Session& session) {
        protocol::Mine mine;
        const auto number = session.seat_number(guest->seat);
        for (const auto& item : session.items) {
            for (int round = 1; number && round <= item.round(); ++round) {
                const auto* cast = item.rounds[static_cast<std::size_t>(round - 1)].of(*number);
                if (cast == nullptr) continue;
                mine.answers.push_back(
                    {item.item.id.text, round, cast->key, cast->revision, cast->answer});
            }
        }
        reply(guest, protocol::encode(mine));
    });
}

void Room::send_progress(const Session& session, Role role) {
    protocol::Progress progress;
    for (const auto& item : session.items) {
        if (item.phase != Phase::Open) continue;
        progress.items.push_back({item.item.id.text, item.rounds.back().answered(),
                                  expected_of(session, item, present_)});
    }
    const auto shared = server::frame(protocol::encode(progress));
    for (const auto& [number, guest] : guests_) {
        if (guest->is_in && guest->role == role) say(guest, Subject::Progress, shared);
    }
}

void Room::counts_changed() {
    if (std::exchange(counting_, true)) return;
    clock_.later(kCountsMs, [this, life = life_] {
        if (life != life_) return;
        counting_ = false;
        session_->settled([this](const Session& session) {
            send_progress(session, Role::Participant);
            send_progress(session, Role::Projector);
            const bool live = std::ranges::any_of(session.items, [](const ItemState& item) {
                return item.phase == Phase::Open && item.item.visibility == Visibility::Open;
            });
            if (live) send_all(session, Role::Projector);
        });
    });
}

void Room::say(const Guest& guest, Subject subject, const Frame& frame) {
    const auto& words = reading_.of(frame, guest->role);
    trace_.note("to", guest->number, *frame);
    if (subject != Subject::State) judge_.said(guest->number, guest->seat, words);
    guest->line->to_client(subject, frame);
}

void Room::reply(const Guest& guest, std::string text) {
    if (!guests_.contains({guest->number, guest})) return;
    say(guest, Subject::Reply, server::frame(std::move(text)));
}

}  // namespace vertebra::simulation
