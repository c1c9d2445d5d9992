#include "facilitator/host/caller.h"

#include <algorithm>

#include "common/text/plain_text.h"
#include "facilitator/host/secret.h"
#include "protocol/command_json.h"
#include "protocol/decode.h"
#include "protocol/encode.h"

namespace vertebra {
namespace {

using server::CloseCode;
using server::Subject;

constexpr int kBusyMs = 1000;
constexpr std::chrono::milliseconds kRest{100};  // then the next of them is looked at
constexpr std::chrono::seconds kBusyFor{10};     // of too many messages, then the line is cut

// What moves the workshop is for whoever leads. To look, to take a file along and to note something
// down is for every facilitator.
bool needs_lead(const protocol::FromFacilitator& message, const std::string& type) {
    return std::holds_alternative<protocol::NewCode>(message.wish) ||
           std::holds_alternative<protocol::SetWifi>(message.wish) ||
           std::holds_alternative<protocol::Publish>(message.wish) ||
           std::holds_alternative<protocol::SetPublication>(message.wish) ||
           (std::holds_alternative<Command>(message.wish) && !protocol::is_of_recorder(type));
}

// The server owns its visitor; a caller must outlive replies that are still on their way.
class Held final : public server::Visitor {
public:
    explicit Held(std::shared_ptr<Caller> caller) : caller_(std::move(caller)) {}
    void heard(std::string_view text) override { caller_->heard(text); }
    void gone() override { caller_->gone(); }

private:
    std::shared_ptr<Caller> caller_;
};

}  // namespace

std::unique_ptr<server::Visitor> make_caller(boost::asio::io_context& io, Reception& reception,
                                             std::shared_ptr<server::Connection> connection) {
    auto caller = std::make_shared<Caller>(io, reception, std::move(connection));
    caller->start();
    return std::make_unique<Held>(std::move(caller));
}

Caller::Caller(boost::asio::io_context& io, Reception& reception,
               std::shared_ptr<server::Connection> connection)
    : reception_(reception), connection_(std::move(connection)), patience_(io) {}

void Caller::start() {
    reception_.count_line(1);
    await_hello(kJoinTime);
}

void Caller::await_hello(std::chrono::milliseconds time) {
    patience_.expires_after(time);
    patience_.async_wait([weak = weak_from_this()](auto cancelled) {
        const auto self = weak.lock();
        if (self && !cancelled && !self->guest_) self->close(CloseCode::Silent);
    });
}

void Caller::heard(std::string_view text) {
    if (!connection_ || !may_speak()) return;
    if (counted_ > 0) return from_checker(text);
    if (!guest_) return greet(text);
    switch (guest_->role) {
        case Role::Participant: return from_participant(text);
        case Role::Projector: return guest_->records ? from_recorder(text) : from_projector(text);
        case Role::Facilitator: return from_facilitator(text);
    }
}

void Caller::gone() {
    patience_.cancel();
    reception_.count_line(-1);
    if (export_) *export_ = true;
    if (guest_) room_->leave(guest_);
    connection_.reset();
}

// A token bucket by connection. Who goes on for long, without a pause that fills half of it, is cut
// off.
bool Caller::may_speak() {
    const auto now = std::chrono::steady_clock::now();
    const std::chrono::duration<double> gone = now - spoke_;
    spoke_ = now;
    allowance_ = std::min(kBurst, allowance_ + gone.count() * kPerSecond);
    if (allowance_ > kBurst / 2) busy_since_ = {};
    if (allowance_ >= 1) {
        allowance_ -= 1;
        return true;
    }
    if (busy_since_ == std::chrono::steady_clock::time_point{}) busy_since_ = now;
    if (now - busy_since_ > kBusyFor) {
        close(CloseCode::Policy);
    } else {
        reply(protocol::encode(protocol::Busy{kBusyMs}));
        connection_->rest(kRest);
    }
    return false;
}

void Caller::greet(std::string_view text) {
    auto message = protocol::decode_hello(text);
    if (!message) {
        // Another message than a greeting is no fault of form: it came too early.
        if (message.error().code == "unknown_type") {
            return refuse(protocol::about(text).type,
                          {ErrorKind::NotAllowed, "not_joined", "Nobody has joined here yet.",
                           "Send join, resume, return, watch, lead or record first."});
        }
        return refuse_malformed(text, message.error());
    }
    if (joining_) return;
    std::visit([&](const auto& one) { hello(one); }, *message);
}

Result<Room*> Caller::room_of(const std::string& code, const std::string& secret) {
    return secret.empty() ? reception_.by_code(code) : reception_.by_secret(secret);
}

void Caller::hello(const protocol::Knock& knock) {
    const auto room = room_of(knock.code, knock.secret);
    if (!room) return refuse("knock", room.error());
    await_hello(kReadTime);
    reply(protocol::encode((*room)->door("")));
}

void Caller::hello(const protocol::Join& join) {
    const auto room = room_of(join.code, join.secret);
    if (!room) return refuse("join", room.error());
    const auto token = random_hex(32);
    const auto code = random_code(8);
    const auto seat = random_id<struct SeatTag>();
    joining_ = true;
    const bool taken = (*room)->submit(
        TakeSeat{seat, hash_of(token), hash_of(code), join.name,
                 (*room)->part_for(join.secret).value_or(Part::Participant)},
        [self = shared_from_this(), room = *room, seat, token, code,
         language = join.language](const Result<void>& done) {
            self->joining_ = false;
            if (!done) return self->refuse("join", done.error());
            // The room counts the seat when it is published, right after this reply.
            room->settled([=](const Session&) {
                self->take_place(*room, {.language = language}, seat,
                                 {.seat = to_text(seat), .token = token, .return_code = code});
            });
        });
    if (!taken) {
        joining_ = false;
        reply(protocol::encode(protocol::Busy{kBusyMs}));
    }
}

void Caller::hello(const protocol::Resume& resume) {
    const auto found = reception_.by_token(resume.token);
    if (!found) return refuse("resume", found.error());
    auto* room = found->room;
    if (!room->seating().may_come(found->seat, Seating::Clock::now())) {
        return reply(protocol::encode(protocol::Busy{kBusyMs}));
    }
    room->settled([self = shared_from_this(), room, seat = found->seat,
                   language = resume.language](const Session& session) {
        if (session.sealed) {
            return self->refuse("resume", {ErrorKind::NotAllowed, "workshop_closed",
                                           "This workshop is closed.", ""});
        }
        const auto number = static_cast<std::size_t>(*session.seat_number(seat));
        if (session.seats[number].removed) {
            return self->refuse("resume",
                                {ErrorKind::NotAllowed, "seat_removed",
                                 "The facilitator has taken this seat out of the workshop.",
                                 "Speak to the facilitator."});
        }
        self->take_place(*room, {.language = language}, seat, {.seat = to_text(seat)});
    });
}

void Caller::hello(const protocol::Return& back) {
    const auto found = reception_.by_return_code(back.return_code);
    if (!found) return refuse("return", found.error());
    const auto token = random_hex(32);
    const auto code = random_code(8);
    joining_ = true;
    const bool taken = found->room->submit(
        ReturnToSeat{found->seat, hash_of(token), hash_of(code)},
        [self = shared_from_this(), found = *found, token, code,
         language = back.language](const Result<void>& done) {
            self->joining_ = false;
            if (!done) return self->refuse("return", done.error());
            found.room->settled([=](const Session&) {
                self->take_place(
                    *found.room, {.language = language}, found.seat,
                    {.seat = to_text(found.seat), .token = token, .return_code = code});
            });
        });
    if (!taken) {
        joining_ = false;
        reply(protocol::encode(protocol::Busy{kBusyMs}));
    }
}

void Caller::hello(const protocol::Watch& watch) {
    const auto room = reception_.by_projector_key(watch.key);
    if (!room) return refuse("watch", room.error());
    take_place(**room, {.role = Role::Projector, .language = watch.language}, {}, {});
}

void Caller::hello(const protocol::Lead& lead) {
    if (!connection_->may_carry_keys()) {
        return refuse("lead", {ErrorKind::NotAllowed, "key_over_plain_http",
                               "On this network others could read the facilitator's key.",
                               "Lead from the host's own computer, or over https."});
    }
    const auto room = reception_.by_facilitator_key(lead.key);
    if (!room) return refuse("lead", room.error());
    if (const auto plain = is_plain(lead.name, kNameRule); !plain) {
        return refuse("lead", plain.error());
    }
    connection_->allow(kMostFromFacilitator);
    take_place(**room,
               {.role = Role::Facilitator,
                .language = lead.language,
                .window = lead.window,
                .name = std::string{trimmed(lead.name)}},
               {}, {});
}

void Caller::hello(const protocol::Record& record) {
    const auto room = reception_.by_recorder_key(record.key);
    if (!room) return refuse("record", room.error());
    if (const auto plain = is_plain(record.name, kNameRule); !plain) {
        return refuse("record", plain.error());
    }
    take_place(**room,
               {.role = Role::Projector,
                .language = record.language,
                .name = std::string{trimmed(record.name)},
                .records = true},
               {}, {});
}

void Caller::hello(const protocol::Check&) {
    count_devices(std::chrono::steady_clock::now() + kCheckTime);
}

// Tells how many lines there are whenever that has changed, until the time of this one is over.
void Caller::count_devices(std::chrono::steady_clock::time_point end) {
    if (!connection_) return;
    if (std::chrono::steady_clock::now() >= end) return close(CloseCode::Silent);
    const int devices = reception_.lines();
    if (devices != counted_) reply(protocol::encode(protocol::Checked{devices}));
    counted_ = devices;
    patience_.expires_after(kCountEvery);
    patience_.async_wait([weak = weak_from_this(), end](auto cancelled) {
        const auto self = weak.lock();
        if (self && !cancelled) self->count_devices(end);
    });
}

void Caller::take_place(Room& room, Guest guest, const SeatId& seat, protocol::Welcome extra) {
    if (!connection_ || guest_) return;  // gone meanwhile
    patience_.cancel();
    room_ = &room;
    seat_ = seat;
    guest_ = std::make_shared<Guest>(std::move(guest));
    guest_->connection = connection_;
    guest_->language = room.best_language(guest_->language);
    auto welcome = room.welcome(*guest_);
    welcome.seat = extra.seat;
    welcome.token = extra.token;
    welcome.return_code = extra.return_code;
    if (guest_->role == Role::Participant) welcome.part = room.part_of(seat);
    reply(protocol::encode(welcome));
    if (guest_->role == Role::Participant) {
        guest_->seat = room.seating().number_of(seat);
        room.send_mine(guest_, seat);
    }
    room.enter(guest_);
}

void Caller::from_checker(std::string_view text) {
    const auto message = protocol::decode_checking(text);
    if (!message) return refuse_malformed(text, message.error());
    pong();
}

void Caller::from_participant(std::string_view text) {
    auto message = protocol::decode_participant(text);
    if (!message) return refuse_malformed(text, message.error());
    if (auto* answer = std::get_if<CastAnswer>(&*message)) return cast(std::move(*answer));
    if (const auto* language = std::get_if<protocol::SetLanguage>(&*message)) {
        return set_language(language->language);
    }
    pong();
}

void Caller::from_projector(std::string_view text) {
    const auto message = protocol::decode_projector(text);
    if (!message) return refuse_malformed(text, message.error());
    if (const auto* language = std::get_if<protocol::SetLanguage>(&*message)) {
        return set_language(language->language);
    }
    pong();
}

void Caller::from_recorder(std::string_view text) {
    auto message = protocol::decode_recorder(text);
    if (!message) return refuse_malformed(text, message.error());
    if (const auto* language = std::get_if<protocol::SetLanguage>(&message->wish)) {
        return set_language(language->language);
    }
    if (std::holds_alternative<protocol::Ping>(message->wish)) return pong();
    obey({message->id, std::get<Command>(std::move(message->wish))});
}

void Caller::from_facilitator(std::string_view text) {
    auto message = protocol::decode_facilitator(text);
    if (!message) return refuse_malformed(text, message.error());
    if (const auto* language = std::get_if<protocol::SetLanguage>(&message->wish)) {
        return set_language(language->language);
    }
    if (std::holds_alternative<protocol::Ping>(message->wish)) return pong();
    obey(std::move(*message));
}

void Caller::cast(CastAnswer answer) {
    answer.seat = seat_;
    auto named = answer;
    const bool taken = room_->submit(
        std::move(answer),
        [self = shared_from_this(), named = std::move(named)](const Result<void>& done) {
            if (done) {
                return self->reply(protocol::encode(protocol::Acknowledged{
                    named.item.text, named.round, to_text(named.key), named.revision, true, true}));
            }
            self->refuse("cast_answer", done.error(), -1, &named);
            const auto& code = done.error().code;
            const bool differs =
                code == "replaced" || code == "on_screen" || code == "round_closed";
            if (differs && self->guest_) self->room_->send_mine(self->guest_, self->seat_);
        });
    if (!taken) {
        refuse("cast_answer",
               {ErrorKind::Unavailable, "busy", "The host has too much to do just now.",
                "Send it again in a second."},
               -1, &named);
    }
}

void Caller::obey(protocol::FromFacilitator message) {
    const auto id = message.id;
    const auto about = protocol::about(protocol::encode(message)).type;
    if (const auto* claim = std::get_if<protocol::ClaimLead>(&message.wish)) {
        const auto claimed = room_->claim_lead(*guest_, *claim);
        if (!claimed) return refuse(about, claimed.error(), id);
        return reply(protocol::encode(protocol::Done{id}));
    }
    const bool moves = needs_lead(message, about);
    if (moves && !room_->may_move(*guest_)) {
        return room_->refuse_move([self = shared_from_this(), about, id](const Result<void>& no) {
            self->refuse(about, no.error(), id);
        });
    }
    if (std::holds_alternative<protocol::NewCode>(message.wish)) {
        const auto made = room_->new_code();
        if (!made) return refuse("new_code", made.error(), id);
        return reply(protocol::encode(protocol::Done{id}));
    }
    if (const auto* wish = std::get_if<protocol::ExportResults>(&message.wish)) {
        return begin_export(id, wish->format);
    }
    if (std::holds_alternative<protocol::CancelExport>(message.wish)) {
        if (export_) *export_ = true;
        return reply(protocol::encode(protocol::Done{id}));
    }
    if (const auto* wish = std::get_if<protocol::LookAhead>(&message.wish)) {
        return room_->settled([self = shared_from_this(), id,
                               wish = *wish](const Session& session) {
            const auto language = self->room_->best_language(wish.language);
            if (auto view = self->room_->ahead(session, wish.step, language)) {
                return self->reply(
                    protocol::encode(protocol::Ahead{id, language, std::move(*view)}));
            }
            self->refuse(
                "look_ahead",
                {ErrorKind::NotFound, "unknown_step", "There is no such step in the agenda."}, id);
        });
    }
    if (auto* wish = std::get_if<protocol::SetWifi>(&message.wish)) {
        const auto set = room_->set_wifi({wish->name, wish->password});
        if (!set) return refuse("set_wifi", set.error(), id);
        return reply(protocol::encode(protocol::Done{id}));
    }
    if (const auto* wish = std::get_if<protocol::Publish>(&message.wish)) {
        return room_->publish_results(wish->level,
                                      [self = shared_from_this(), id](const Result<void>& made) {
                                          if (!made)
                                              return self->refuse("publish", made.error(), id);
                                          self->reply(protocol::encode(protocol::Done{id}));
                                      });
    }
    if (const auto* wish = std::get_if<protocol::SetPublication>(&message.wish)) {
        const auto set = room_->set_publication(*wish);
        if (!set) return refuse("set_publication", set.error(), id);
        return reply(protocol::encode(protocol::Done{id}));
    }
    auto& command = std::get<Command>(message.wish);
    const bool taken = room_->submit(std::move(command), [self = shared_from_this(), about, id,
                                                          moves](const Result<void>& done) {
        if (!done) return self->refuse(about, done.error(), id);
        if (moves) self->room_->count_move();
        self->reply(protocol::encode(protocol::Done{id}));
    });
    if (!taken) reply(protocol::encode(protocol::Busy{kBusyMs}));
}

// "One at a time: whoever waits for a file need not ask again."
void Caller::begin_export(std::int64_t id, protocol::ExportResults::Format format) {
    if (export_) {
        return refuse(
            "export_results",
            {ErrorKind::Conflict, "export_running",
             "Another file is being made for this connection.", "Wait for it, or stop it first."},
            id);
    }
    export_ = std::make_shared<std::atomic<bool>>(false);
    room_->export_results(
        {.format = format,
         .language = guest_->language,
         .stop = export_,
         .told =
             [self = shared_from_this(), id](int percent) {
                 self->reply(protocol::encode(protocol::Exporting{id, percent}));
             },
         .done = [self = shared_from_this(),
                  id](Result<ExportFile> made) { self->end_export(id, std::move(made)); }});
}

void Caller::end_export(std::int64_t id, Result<ExportFile> made) {
    export_.reset();
    if (!made) return refuse("export_results", made.error(), id);
    auto message = protocol::encode(
        protocol::Exported{id, std::move(made->name), std::move(made->body), made->binary});
    if (message.size() <= kMostExported) return reply(std::move(message));
    refuse("export_results",
           {ErrorKind::Unavailable, "export_too_large", "The file is too large to be sent.",
            "Make it with vertebra report when the host has ended."},
           id);
}

void Caller::set_language(const std::string& language) {
    guest_->language = room_->best_language(language);
    room_->send_state(guest_);
}

void Caller::pong() {
    reply(protocol::encode(protocol::Pong{}));
}

void Caller::refuse(std::string about, const Error& error, std::int64_t id,
                    const CastAnswer* answer) {
    protocol::Refused refused{.about = std::move(about), .error = error, .id = id, .answer = {}};
    if (answer != nullptr) refused.answer = *answer;
    reply(protocol::encode(refused));
    const bool guessed =
        error.code == "wrong_code" || error.code == "wrong_key" || error.code == "unknown_token";
    if (guessed && ++wrong_codes_ >= kWrongCodes) close(CloseCode::Guesses);
}

void Caller::refuse_malformed(std::string_view text, const Error& error) {
    const auto about = protocol::about(text);
    refuse(about.type, error, about.id, about.answer ? &*about.answer : nullptr);
    if (++malformed_ >= kMalformed) close(CloseCode::Policy);
}

void Caller::reply(std::string message) {
    if (connection_) connection_->send(Subject::Reply, server::frame(std::move(message)));
}

void Caller::close(CloseCode code) {
    if (connection_) connection_->close(code);
}

}  // namespace vertebra
