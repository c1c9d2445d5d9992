#include <algorithm>

#include "protocol/decode.h"
#include "protocol/encode.h"
#include "tests/simulation/room.h"

// What comes in: greetings, answers, moves.
namespace vertebra::simulation {
namespace {

std::string hash_of(const std::string& secret) {
    return "hash of " + secret;
}

}  // namespace

void Room::connect(const std::shared_ptr<Line>& line) {
    const auto guest = std::make_shared<Caller>();
    guest->number = ++callers_;
    guest->line = line;
    guests_.insert({guest->number, guest});
    line->host = {.heard = [this, guest](const Frame& frame) { heard(guest, frame); },
                  .gone = [this, guest] { gone(guest); }};
}

Room::~Room() {
    for (const auto& [number, guest] : guests_) {
        guest->line->host = {};  // it holds the guest
    }
}

void Room::gone(const Guest& guest) {
    guest->line->host.heard = nullptr;
    guests_.erase({guest->number, guest});
    judge_.ended(guest->number);
    count_phones();
    counts_changed();
}

void Room::count_phones() {
    present_.assign(seats_.size(), false);
    for (const auto& [number, guest] : guests_) {
        if (!guest->is_in || guest->role != Role::Participant) continue;
        const auto at = std::ranges::find(seats_, guest->seat) - seats_.begin();
        present_[static_cast<std::size_t>(at)] = true;
    }
}

void Room::heard(const Guest& guest, const Frame& frame) {
    trace_.note("from", guest->number, *frame);
    if (!guest->is_in) return greet(guest, frame);
    if (guest->role == Role::Participant) {
        auto message = protocol::decode_participant(*frame);
        judge_.expect(message.has_value(), "a phone is not understood: " + *frame);
        if (!message) return;
        if (auto* answer = std::get_if<CastAnswer>(&*message)) cast(guest, std::move(*answer));
    } else if (guest->role == Role::Facilitator) {
        auto message = protocol::decode_facilitator(*frame);
        judge_.expect(message.has_value(), "a move is not understood: " + *frame);
        if (message) obey(guest, std::move(*message));
    }
}

void Room::greet(const Guest& guest, const Frame& frame) {
    auto message = protocol::decode_hello(*frame);
    judge_.expect(message.has_value(), "a greeting is not understood: " + *frame);
    if (!message || guest->is_joining) return;
    std::visit([&](const auto& one) { hello(guest, one); }, *message);
}

void Room::hello(const Guest& guest, const protocol::Join& join) {
    const SeatId seat{chance_.draw(), chance_.draw()};
    const auto token = hex(chance_.draw(), chance_.draw());
    const auto code = std::to_string(chance_.draw());
    guest->is_joining = true;
    (void)session_->submit(
        TakeSeat{seat, hash_of(token), hash_of(code), join.name},
        [this, guest, seat, token, code, language = join.language](const Result<void>& done) {
            guest->is_joining = false;
            if (!done) return refuse(guest, "join", done.error());
            session_->settled([=, this](const Session&) {
                take_place(guest, Role::Participant, language, seat,
                           {.seat = to_text(seat), .token = token, .return_code = code});
            });
        });
}

void Room::hello(const Guest& guest, const protocol::Resume& resume) {
    const auto found = by_token_.find(hash_of(resume.token));
    if (found == by_token_.end()) {
        return refuse(guest, "resume", {ErrorKind::NotAllowed, "unknown_token", ""});
    }
    session_->settled(
        [this, guest, seat = found->second, language = resume.language](const Session& session) {
            const auto number = session.seat_number(seat);
            if (session.sealed || !number) {
                return refuse(guest, "resume", {ErrorKind::NotAllowed, "workshop_closed", ""});
            }
            if (session.seats[static_cast<std::size_t>(*number)].removed) {
                return refuse(guest, "resume", {ErrorKind::NotAllowed, "seat_removed", ""});
            }
            take_place(guest, Role::Participant, language, seat, {.seat = to_text(seat)});
        });
}

void Room::hello(const Guest& guest, const protocol::Return& back) {
    const auto found = by_return_.find(hash_of(back.return_code));
    if (found == by_return_.end()) {
        return refuse(guest, "return", {ErrorKind::NotAllowed, "wrong_code", ""});
    }
    const auto seat = found->second;
    const auto token = hex(chance_.draw(), chance_.draw());
    const auto code = std::to_string(chance_.draw());
    guest->is_joining = true;
    (void)session_->submit(
        ReturnToSeat{seat, hash_of(token), hash_of(code)},
        [this, guest, seat, token, code, language = back.language](const Result<void>& done) {
            guest->is_joining = false;
            if (!done) return refuse(guest, "return", done.error());
            session_->settled([=, this](const Session&) {
                take_place(guest, Role::Participant, language, seat,
                           {.seat = to_text(seat), .token = token, .return_code = code});
            });
        });
}

void Room::hello(const Guest& guest, const protocol::Watch& watch) {
    take_place(guest, Role::Projector, watch.language, {}, {});
}

void Room::hello(const Guest& guest, const protocol::Lead& lead) {
    take_place(guest, Role::Facilitator, lead.language, {}, {});
}

void Room::take_place(const Guest& guest, Role role, const std::string& language,
                      const SeatId& seat, protocol::Welcome welcome) {
    if (!guests_.contains({guest->number, guest}) || guest->is_in) return;
    constexpr const char* kRoles[] = {"participant", "projector", "facilitator"};
    welcome.role = kRoles[static_cast<std::size_t>(role)];
    welcome.language = language;
    guest->role = role;
    guest->language = language;
    guest->seat = seat;
    guest->is_in = true;
    reply(guest, protocol::encode(welcome));
    if (role == Role::Participant) send_mine(guest);
    count_phones();
    send_state(guest);
    counts_changed();
}

void Room::cast(const Guest& guest, CastAnswer answer) {
    answer.seat = guest->seat;
    judge_.asked(guest->number, answer);
    auto named = answer;
    (void)session_->submit(std::move(answer), [this, guest, named](const Result<void>& done) {
        if (done) {
            return reply(guest, protocol::encode(protocol::Acknowledged{
                                    named.item.text, named.round, to_text(named.key),
                                    named.revision, true, true}));
        }
        refuse(guest, "cast_answer", done.error(), -1, &named);
        const auto& code = done.error().code;
        if (code == "replaced" || code == "on_screen" || code == "round_closed") {
            send_mine(guest);
        }
    });
}

void Room::obey(const Guest& guest, protocol::FromFacilitator message) {
    const auto id = message.id;
    auto* command = std::get_if<Command>(&message.wish);
    if (command == nullptr) return;
    judge_.asked(guest->number, id);
    (void)session_->submit(std::move(*command), [this, guest, id](const Result<void>& done) {
        if (!done) return refuse(guest, "move", done.error(), id);
        reply(guest, protocol::encode(protocol::Done{id}));
    });
}

void Room::refuse(const Guest& guest, std::string about, const Error& error, std::int64_t id,
                  const CastAnswer* cast) {
    protocol::Refused refused{.about = std::move(about), .error = error, .id = id, .answer = {}};
    if (cast != nullptr) refused.answer = *cast;
    reply(guest, protocol::encode(refused));
}

}  // namespace vertebra::simulation
