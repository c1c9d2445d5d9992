#include "facilitator/host/room.h"

#include <sys/statvfs.h>

#include <algorithm>
#include <boost/asio/post.hpp>
#include <filesystem>

#include "common/session/sealing.h"
#include "common/text/plain_text.h"
#include "facilitator/host/qr_rows.h"
#include "facilitator/host/secret.h"
#include "facilitator/report/draw.h"
#include "protocol/encode.h"

namespace vertebra {
namespace {

using server::frame;
using server::Subject;

// Phones hear of counts once a second, the stage ten times.
constexpr std::chrono::milliseconds kFast{100};
constexpr std::chrono::milliseconds kSlow{1000};
constexpr std::chrono::milliseconds kAge{500};    // of a frame that holds a running clock
constexpr std::chrono::milliseconds kAgain{500};  // to look whether the disk works again
constexpr int kRestartMs = 2000;
constexpr int kPercents = 10;  // so much of an export further, its caller is told
constexpr std::chrono::minutes kBackupEvery{5};

std::int64_t free_mb(const std::string& path) {
    struct statvfs disk {};
    if (statvfs(path.c_str(), &disk) != 0) return -1;
    return static_cast<std::int64_t>(disk.f_bavail) * static_cast<std::int64_t>(disk.f_frsize) >>
           20;
}

// Answers and seats change counts; everything else changes what people see.
bool only_counts(const Event& event) {
    return std::holds_alternative<AnswerCast>(event.fact) ||
           std::holds_alternative<SeatTaken>(event.fact) ||
           std::holds_alternative<SeatReturned>(event.fact);
}

// What is put on the screen or written down line by line while the room looks on: forty ideas in a
// minute must not send the phones forty states.
bool comes_in_lines(const Event& event) {
    return std::holds_alternative<TextReleased>(event.fact) ||
           std::holds_alternative<TextsMerged>(event.fact) ||
           std::holds_alternative<NoteKept>(event.fact) ||
           std::holds_alternative<ActionKept>(event.fact) ||
           std::holds_alternative<ActionSet>(event.fact);
}

}  // namespace

Room::Room(boost::asio::io_context& io, Workshop workshop, Access access,
           Surroundings& surroundings)
    : io_(io),
      keeper_(std::make_shared<store::Keeper>(io, *surroundings.store, *surroundings.jobs,
                                              std::move(workshop.file), workshop.session)),
      access_(std::move(access)),
      surroundings_(surroundings),
      content_(workshop.content),
      about_(workshop.session.about),
      epoch_(to_text(about_.workshop)),
      opened_at_(std::chrono::steady_clock::now()),
      base_ms_(workshop.session.now_ms),
      was_closed_(workshop.session.closed),
      sealed_(workshop.session.sealed),
      closed_door_(workshop.session.door == Door::Locked),
      fast_(io),
      slow_(io),
      again_(io),
      lease_(io),
      publications_(io, *surroundings.jobs, keeper_->path() + ".published"),
      session_(
          std::move(workshop.session),
          {.persist =
               [this](std::uint64_t first, Events events, SessionHost::Saved saved) {
                   keeper_->persist(first, std::move(events), std::move(saved));
               },
           .restore =
               [this](SessionHost::Restored restored) { keeper_->restore(std::move(restored)); },
           .moment =
               [this] {
                   return Moment{now_ms(), seating_.present()};
               },
           .publish = [this](const Session& session,
                             const Events& events) { publish(session, events); },
           .health = [this](const Result<void>& saved) { health(saved); }}),
      deadline_(io, session_, this_minute) {
    session_.settled([this](const Session& session) {
        for (const auto& seat : session.seats) {
            note({0, SeatTaken{seat.id, seat.token_hash, seat.return_hash, seat.name}});
            if (seat.part != Part::Participant) note({0, PartGiven{seat.id, seat.part}});
        }
        deadline_.watch();
    });
}

std::string Room::standing() const {
    return std::string{was_closed_    ? " (closed"
                       : base_ms_ > 0 ? " (goes on"
                                      : " (new"} +
           (about_.rehearsal ? ", rehearsal)" : ")");
}

protocol::Door Room::door(const std::string& language) const {
    return {.workshop = to_text(about_.workshop),
            .title = about_.title,
            .city = about_.city,
            .mode = about_.mode == Mode::Named ? "named" : "anonymous",
            .language = best_language(language),
            .k = about_.k,
            .languages = about_.languages,
            .room_locked = closed_door_,
            .rehearsal = about_.rehearsal};
}

protocol::Welcome Room::welcome(const Guest& guest) const {
    constexpr const char* kRoles[] = {"participant", "projector", "facilitator"};
    return {.role = guest.records ? "recorder" : kRoles[static_cast<std::size_t>(guest.role)],
            .workshop = to_text(about_.workshop),
            .title = about_.title,
            .city = about_.city,
            .mode = about_.mode == Mode::Named ? "named" : "anonymous",
            .language = guest.language,
            .k = about_.k,
            .languages = about_.languages,
            .rehearsal = about_.rehearsal};
}

std::string Room::best_language(const std::string& wished) const {
    const bool there = std::ranges::count(about_.languages, wished) > 0;
    return there ? wished : about_.languages.front();
}

std::optional<Part> Room::part_for(const std::string& secret) const {
    const bool reviews = same_secret(access_.reviewer_secret, secret);
    const bool takes_part = same_secret(access_.secret, secret);
    if (reviews) return Part::Reviewer;
    return takes_part ? std::optional{Part::Participant} : std::nullopt;
}

std::string Room::part_of(const SeatId& seat) const {
    const auto found = parts_.find(seat);
    return std::string{code_of(found == parts_.end() ? Part::Participant : found->second)};
}

bool Room::submit(Command command, SessionHost::Reply reply) {
    if (stopping_) return false;
    const auto* stay = std::get_if<StayOpen>(&command);
    if (stay != nullptr && is_minute(stay->until) && stay->until <= this_minute()) {
        reply(fail(ErrorKind::InvalidInput, "in_the_past", "That hour is past.",
                   "Say when the question closes, on the clock of the host."));
        return true;
    }
    return session_.submit(std::move(command), std::move(reply));
}

void Room::enter(const std::shared_ptr<Guest>& guest) {
    guests_.insert(guest);
    if (guest->seat >= 0) {
        if (const auto longest = seating_.sit(guest)) {
            longest->connection->close(server::CloseCode::Replaced);
        }
    }
    warn(guest);
    if (guest->role == Role::Facilitator) {
        lead_.come(guest->window, guest->name, Lead::Clock::now());
        tell_lead();
    } else {
        send_state(guest);
    }
    counts_changed();
}

void Room::leave(const std::shared_ptr<Guest>& guest) {
    if (guests_.erase(guest) == 0) return;
    if (guest->seat >= 0) seating_.rise(guest);
    if (guest->role == Role::Facilitator) {
        lead_.go(guest->window, Lead::Clock::now());
        tell_lead();
    }
    counts_changed();
}

void Room::tell_lead() {
    if (stopping_) return;
    session_.settled([this](const Session& session) { send_all(session, Role::Facilitator); });
    if (!lead_.is_waiting(Lead::Clock::now())) return;
    lease_.expires_at(lead_.waits_until());
    lease_.async_wait([this](auto cancelled) {
        if (!cancelled) tell_lead();
    });
}

bool Room::may_move(const Guest& guest) {
    const int before = lead_.number();
    const bool may = lead_.may_move(guest.window, Lead::Clock::now());
    if (lead_.number() != before) tell_lead();
    return may;
}

void Room::refuse_move(SessionHost::Reply reply) {
    session_.settled([this, reply = std::move(reply)](const Session& session) {
        const auto lead = lead_.seen(false, Lead::Clock::now());
        const auto who = lead.name.empty() ? "Another facilitator" : lead.name;
        const auto moves =
            std::to_string(lead.moves) + (lead.moves == 1 ? " move" : " moves") + " since then";
        const auto spoken = best_language("en");
        auto place = "\"" + session.current().step.title.in(spoken) + "\"";
        if (const auto* item = session.find(session.selected)) {
            place += ", \"" + item->item.title.in(spoken) + "\"";
        }
        reply(fail(ErrorKind::NotAllowed, "not_leading",
                   who + " leads, and has made " + moves + ". The workshop stands at " + place +
                       ". Nothing was done.",
                   "Take the lead first, or let them go on."));
    });
}

Result<void> Room::claim_lead(const Guest& guest, const protocol::ClaimLead& claim) {
    if (auto plain = is_plain(claim.name, kNameRule); !plain) return plain;
    auto claimed =
        lead_.claim(guest.window, claim.from, std::string{trimmed(claim.name)}, Lead::Clock::now());
    if (claimed) tell_lead();
    return claimed;
}

Room::Audience Room::audience_of(const Guest& guest) const {
    return {
        .role = guest.role,
        .language = guest.language,
        .leads = guest.role == Role::Facilitator && lead_.leads(guest.window, Lead::Clock::now()),
        .records = guest.records};
}

void Room::send_state(const std::shared_ptr<Guest>& guest) {
    session_.settled([this, guest](const Session& session) {
        if (!guests_.contains(guest)) return;
        guest->connection->send(Subject::State, state_frame(session, *guest));
    });
}

void Room::send_mine(const std::shared_ptr<Guest>& guest, const SeatId& seat) {
    session_.settled([guest, seat](const Session& session) {
        protocol::Mine mine;
        const auto number = session.seat_number(seat);
        for (const auto& item : session.items) {
            for (int round = 1; number && round <= item.round(); ++round) {
                const auto* cast = item.rounds[static_cast<std::size_t>(round - 1)].of(*number);
                if (cast == nullptr) continue;
                mine.answers.push_back(
                    {item.item.id.text, round, cast->key, cast->revision, cast->answer});
            }
        }
        guest->connection->send(Subject::Reply, frame(protocol::encode(mine)));
    });
}

Result<void> Room::new_code() {
    auto access = access_;
    access.code = random_code(6);
    access.secret = random_hex(32);
    access.reviewer_secret = random_hex(32);
    return set_access(std::move(access));
}

Result<void> Room::set_wifi(Wifi wifi) {
    if (auto right = is_wifi(wifi); !right) return right;
    auto access = access_;
    access.wifi = std::move(wifi);
    return set_access(std::move(access));
}

Result<void> Room::set_access(Access access) {
    if (auto written = write_access(keeper_->path() + ".access", access); !written) return written;
    access_ = std::move(access);
    session_.settled([this](const Session& session) {
        send_all(session, Role::Projector);
        send_all(session, Role::Facilitator);
    });
    return {};
}

std::optional<AheadView> Room::ahead(const Session& session, const std::string& step,
                                     const std::string& language) const {
    return look_ahead(session, {step}, look(Role::Participant, language));
}

void Room::export_results(Export wish) {
    session_.settled(
        [this, wish = std::move(wish)](const Session& session) { make_export(session, wish); });
}

// What a workshop becomes in the meantime is no matter: the copy is as it was asked for.
void Room::make_export(const Session& session, Export wish) {
    boost::asio::post(*surroundings_.jobs, [&io = io_, &words = surroundings_.words, ends = ends_,
                                            wish = std::move(wish),
                                            copy = std::make_shared<const Session>(session),
                                            digest = session.sealed ? keeper_->digest() : "",
                                            stem = std::filesystem::path{keeper_->path()}
                                                       .stem()
                                                       .string()] {
        const auto progress = [&, last = 0](int percent) mutable {
            if (percent >= last + kPercents) {
                last = percent;
                boost::asio::post(io, [told = wish.told, percent] { told(percent); });
            }
            return !*wish.stop && !*ends;
        };
        auto made = export_file({*copy, digest, words, stem, wish.language}, wish.format, progress);
        boost::asio::post(
            io, [done = wish.done, made = std::move(made)]() mutable { done(std::move(made)); });
    });
}

void Room::publish_results(protocol::PublicationLevel level, SessionHost::Reply reply) {
    session_.settled([this, level, reply = std::move(reply)](const Session& session) {
        publications_.make({.session = std::make_shared<const Session>(session),
                            .digest = session.sealed ? keeper_->digest() : "",
                            .words = &surroundings_.words,
                            .salt = hash_of("internal pages " + access_.facilitator_key),
                            .level = level,
                            .stop = ends_},
                           [this, reply](const Result<void>& made) {
                               reply(made);
                               tell_facilitators();
                           });
        tell_facilitators();
    });
}

Result<void> Room::set_publication(const protocol::SetPublication& wish) {
    auto set = publications_.set(wish.publication, wish.level, wish.why);
    if (set) tell_facilitators();
    return set;
}

void Room::tell_facilitators() {
    session_.settled([this](const Session& session) { send_all(session, Role::Facilitator); });
}

void Room::stop(std::function<void()> done) {
    stopping_ = std::move(done);
    *ends_ = true;
    fast_.cancel();
    slow_.cancel();
    again_.cancel();
    lease_.cancel();
    deadline_.stop();
    finish_stop();
}

// What was taken is saved and acknowledged before anyone is sent away.
void Room::finish_stop() {
    if (!session_.is_idle()) {
        fast_.expires_after(std::chrono::milliseconds{5});
        fast_.async_wait([this](auto) { finish_stop(); });
        return;
    }
    const auto goodbye = frame(protocol::encode(protocol::Restarting{kRestartMs}));
    for (const auto& guest : guests_) {
        guest->connection->send(Subject::Reply, goodbye);
    }
    keeper_->tidy(std::move(stopping_));
}

void Room::note(const Event& event) {
    if (const auto* taken = std::get_if<SeatTaken>(&event.fact)) {
        seating_.take(*taken);
    } else if (const auto* given = std::get_if<PartGiven>(&event.fact)) {
        parts_[given->seat] = given->part;
    } else if (const auto* back = std::get_if<SeatReturned>(&event.fact)) {
        seating_.take_again(*back);
        send_away(back->seat, server::CloseCode::Replaced);
    } else if (const auto* removed = std::get_if<SeatRemoved>(&event.fact)) {
        send_away(removed->seat, server::CloseCode::Policy);
    } else if (std::holds_alternative<ItemStaysOpen>(event.fact)) {
        deadline_.watch();
    } else if (const auto* door = std::get_if<DoorSet>(&event.fact)) {
        closed_door_ = door->door == Door::Locked;
    }
}

// The phones that hold this seat now: their line ends, and what they hear when they come back says
// why.
void Room::send_away(const SeatId& seat, server::CloseCode why) {
    const int number = seating_.number_of(seat);
    for (const auto& guest : guests_) {
        if (guest->seat == number) guest->connection->close(why);
    }
}

void Room::publish(const Session& session, const Events& events) {
    for (const auto& event : events) {
        note(event);
    }
    if (!is_due_for_sealing(session)) {
        back_up_if_due(events);
    } else if (events.empty()) {
        backup_message_ = keeper_->unsealed();  // tried, and told; the next opening tries again
    } else {
        session_.renew();
    }
    // Without events it is the sealed record: another log, of which nobody knows a part.
    if (events.empty()) epoch_ = to_text(about_.workshop) + "-" + keeper_->digest().substr(0, 8);
    sealed_ = session.sealed;
    if (!events.empty() && std::ranges::all_of(events, only_counts)) return counts_changed();
    if (!events.empty() && std::ranges::all_of(events, comes_in_lines)) {
        phones_wait_ = true;
        counts_changed();
        send_all(session, Role::Projector);
        return send_all(session, Role::Facilitator);
    }
    // What a reset took away, or a step back brought again, changes what is one's own.
    const bool own = std::ranges::any_of(events, [](const Event& event) {
        return std::holds_alternative<ItemReset>(event.fact) ||
               std::holds_alternative<Undone>(event.fact);
    });
    for (const auto& guest : guests_) {
        if (own && guest->seat >= 0) {
            send_mine(guest, seating_.at(guest->seat));
        }
    }
    encoded_.clear();
    phones_wait_ = false;
    for (const auto role : {Role::Participant, Role::Projector, Role::Facilitator}) {
        send_all(session, role);
    }
}

// At every closing of an item, and every few minutes while something happens.
void Room::back_up_if_due(const Events& events) {
    const auto now = std::chrono::steady_clock::now();
    const bool closed = events.empty() || std::ranges::any_of(events, [](const Event& event) {
                            const auto* phase = std::get_if<PhaseEntered>(&event.fact);
                            return std::holds_alternative<WorkshopClosed>(event.fact) ||
                                   (phase != nullptr && phase->phase == Phase::Closed);
                        });
    if (!closed && now - backed_up_at_ < kBackupEvery) return;
    backed_up_at_ = now;
    keeper_->back_up([this](const Result<std::string>& made) {
        if (made) backup_ = *made;
        backup_message_ = made ? "" : made.error().message + " " + made.error().hint;
    });
}

// Whoever comes back waits for a state, and sends nothing before: so somebody else has to ask.
void Room::try_again_soon() {
    if (stopping_) return;
    again_.expires_after(kAgain);
    again_.async_wait([this](auto cancelled) {
        if (!cancelled) session_.try_again();
    });
}

void Room::health(const Result<void>& saved) {
    if (!saved) try_again_soon();
    if (saved.has_value() == saving_.has_value()) return;
    saving_ = saved;
    session_.settled([this](const Session& session) { send_all(session, Role::Facilitator); });
    if (saved) return;
    // While nothing can be folded again no state can be shown: the word goes out by itself.
    for (const auto& guest : guests_) {
        warn(guest);
    }
}

void Room::warn(const std::shared_ptr<Guest>& guest) {
    if (saving_ || guest->role != Role::Facilitator) return;
    const auto word = protocol::encode(protocol::Refused{"", saving_.error(), -1, {}});
    guest->connection->send(Subject::Reply, frame(word));
}

void Room::send_all(const Session& session, Role role) {
    std::erase_if(encoded_, [&](const auto& one) { return one.first.role == role; });
    for (const auto& guest : guests_) {
        if (guest->role != role) continue;
        guest->connection->send(Subject::State, state_frame(session, *guest));
    }
}

void Room::send_progress(const Session& session, Role role) {
    protocol::Progress progress;
    for (const auto& item : session.items) {
        const bool current = item.step == session.current().step.id;
        if (item.phase != Phase::Open && !(current && item.phase == Phase::Closed)) continue;
        progress.items.push_back({item.item.id.text, item.rounds.back().answered(),
                                  expected_of(session, item, seating_.present())});
    }
    progress.present = static_cast<int>(std::ranges::count(seating_.present(), true));
    const auto shared = frame(protocol::encode(progress));
    for (const auto& guest : guests_) {
        if (guest->role == role) guest->connection->send(Subject::Progress, shared);
    }
}

void Room::counts_changed() {
    if (stopping_) return;
    tick(fast_, kFast, fast_armed_, &Room::flush_fast);
    tick(slow_, kSlow, slow_armed_, &Room::flush_slow);
}

void Room::tick(boost::asio::steady_timer& timer, std::chrono::milliseconds every, bool& armed,
                void (Room::*flush)(const Session&)) {
    if (std::exchange(armed, true)) return;
    timer.expires_after(every);
    timer.async_wait([this, flush, &armed](auto cancelled) {
        armed = false;
        if (cancelled) return;
        session_.settled([this, flush](const Session& session) { (this->*flush)(session); });
    });
}

void Room::flush_fast(const Session& session) {
    send_progress(session, Role::Projector);
    send_progress(session, Role::Facilitator);
}

void Room::flush_slow(const Session& session) {
    // A phone has to know when another one plays for its team.
    if (std::exchange(phones_wait_, false) || is_played(session)) {
        send_all(session, Role::Participant);
    } else {
        send_progress(session, Role::Participant);
    }
    send_all(session, Role::Facilitator);
    if (is_live(session) || is_played(session)) send_all(session, Role::Projector);
}

bool Room::is_live(const Session& session) const {
    return std::ranges::any_of(session.items, [](const ItemState& item) {
        return item.phase == Phase::Open && item.item.visibility == Visibility::Open;
    });
}

bool Room::is_played(const Session& session) const {
    return std::ranges::any_of(session.items, [](const ItemState& item) {
        return item.phase == Phase::Open && std::holds_alternative<AskShares>(item.item.ask);
    });
}

server::Frame Room::state_frame(const Session& session, const Guest& guest) {
    const auto now = std::chrono::steady_clock::now();
    const auto audience = audience_of(guest);
    auto& known = encoded_[audience];
    const bool fresh = known.frame && (!known.timed || now - known.at < kAge);
    if (!fresh) {
        const bool waits = audience.role == Role::Facilitator && lead_.is_waiting(now);
        known = {frame(encode_state(session, audience)), now, session.timer.has_value() || waits};
    }
    return known.frame;
}

std::string Room::encode_state(const Session& session, const Audience& audience) {
    const auto& [role, language, leads, records] = audience;
    const auto view = look(role, language);
    const auto draw = [this](const Chart& chart) { return surroundings_.pictures.drawn(chart); };
    switch (role) {
        case Role::Participant: {
            protocol::ParticipantState state{epoch_, participant_view(session, view)};
            set_pictures(state.view.items, view, false);
            return protocol::encode(state, draw);
        }
        case Role::Projector: {
            if (records) {
                protocol::RecorderState state{epoch_, recorder_view(session, view)};
                set_pictures(state.view.items, view, false);
                return protocol::encode(state, draw);
            }
            protocol::ProjectorState state{epoch_, projector_view(session, view), join_view()};
            set_pictures(state.view.items, view, false);
            return protocol::encode(state, draw);
        }
        case Role::Facilitator: break;
    }
    auto seen = look(Role::Projector, language);
    protocol::FacilitatorState state{epoch_, facilitator_view(session, view), host_view(leads),
                                     projector_view(session, seen)};
    set_pictures(state.view.items, view, true);
    set_pictures(state.projector.items, seen, false);
    for (auto* profile : {&state.view.profile, &state.projector.profile}) {
        if (*profile) (*profile)->network = surroundings_.pictures.laid((*profile)->network);
    }
    for (auto* game : {&state.view.game, &state.projector.game}) {
        if (!*game || !(*game)->causes) continue;
        (*game)->causes = surroundings_.pictures.laid(*(*game)->causes);
    }
    return protocol::encode(state, draw);
}

protocol::JoinView Room::join_view() const {
    const auto addresses = surroundings_.addresses();
    const auto link = addresses.front() + "/#" + access_.secret;
    // Without its scheme it is still found: who comes in the clear is sent on to https.
    const auto& url = addresses.front();
    const auto address = url.substr(url.find("://") + 3);
    protocol::JoinView join{access_.code, address, link, report::qr_svg(qr_rows(link), address)};
    join.wifi = wifi_view();
    if (join.wifi) join.wifi_qr = report::qr_svg(join.wifi->qr, join.wifi->name);
    return join;
}

std::optional<protocol::WifiView> Room::wifi_view() const {
    const auto& wifi = access_.wifi;
    if (wifi.name.empty()) return std::nullopt;
    return protocol::WifiView{wifi.name, wifi.password, qr_rows(qr_text(wifi))};
}

protocol::HostView Room::host_view(bool leads) {
    protocol::HostView host;
    host.code = access_.code;
    host.addresses = surroundings_.addresses();
    host.link = host.addresses.front() + "/#" + access_.secret;
    host.qr = qr_rows(host.link);
    host.projector_link = host.addresses.front() + "/projector#" + access_.projector_key;
    host.reviewer_link = host.addresses.front() + "/#" + access_.reviewer_secret;
    host.recorder_link = host.addresses.front() + "/recorder#" + access_.recorder_key;
    host.lead = lead_.seen(leads, Lead::Clock::now());
    host.wifi = wifi_view();
    host.saving = saving_ ? "ok" : "failing";
    if (!saving_) host.saving_message = saving_.error().message + " " + saving_.error().hint;
    host.file = keeper_->path();
    if (sealed_) host.digest = keeper_->digest();
    host.backup = backup_;
    host.backup_message = backup_message_;
    host.free_mb = free_mb(keeper_->path());
    host.connections = surroundings_.connections();
    host.publications = publications_.views(host.addresses.front());
    host.publishing = publications_.is_making();
    host.publications_message = publications_.fault();
    return host;
}

Look Room::look(Role role, const std::string& language) const {
    const auto words = surroundings_.words.find(language);
    return {.role = role,
            .language = language,
            .words =
                words == surroundings_.words.end() ? &surroundings_.words.at("en") : &words->second,
            .present = &seating_.present(),
            .now_ms = now_ms()};
}

void Room::set_pictures(std::vector<ItemView>& items, const Look& look, bool with_layout) {
    const auto& pack = content_->risk;
    for (auto& item : items) {
        for (auto* result : {&item.result, &item.previous}) {
            if (!*result || !(*result)->network) continue;
            (*result)->network = surroundings_.pictures.laid(*(*result)->network);
        }
        const auto* scenario = pack.find(ScenarioId{item.scenario});
        if (scenario == nullptr) continue;
        item.picture = "/picture/" + pack.id + "-" + std::to_string(pack.version) + "/" +
                       item.scenario + "." + look.language + ".svg";
        const auto network = scenario_network(*scenario, look.language, *look.words);
        auto& page = surroundings_.pages[item.picture];
        if (!page.plain) {
            auto drawn = surroundings_.pictures.drawn(network);
            page.type = "image/svg+xml";
            page.tag = '"' + hash_of(drawn).substr(0, 16) + '"';
            page.plain = std::make_shared<const std::string>(std::move(drawn));
        }
        if (with_layout) item.causes = surroundings_.pictures.laid(network);
    }
}

std::int64_t Room::now_ms() const {
    using std::chrono::duration_cast, std::chrono::milliseconds;
    return base_ms_ +
           duration_cast<milliseconds>(std::chrono::steady_clock::now() - opened_at_).count();
}

}  // namespace vertebra
