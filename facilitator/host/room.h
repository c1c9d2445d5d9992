#pragma once

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <set>

#include "facilitator/host/access.h"
#include "facilitator/host/deadline.h"
#include "facilitator/host/export_file.h"
#include "facilitator/host/lead.h"
#include "facilitator/host/pictures.h"
#include "facilitator/host/publications.h"
#include "facilitator/host/seating.h"
#include "facilitator/host/server/page.h"
#include "facilitator/host/session_host.h"
#include "facilitator/host/store/keeper.h"
#include "protocol/messages.h"

namespace vertebra {

// What rooms share: words, pictures, pages, and how this host is reached.
struct Surroundings {
    std::map<std::string, Words> words;  // by language
    Pictures pictures;
    server::Pages pages;
    std::function<std::vector<std::string>()> addresses;  // urls, best first, without a path
    std::function<int()> connections;
    boost::asio::thread_pool* store = nullptr;  // one thing at a time, for all files
    boost::asio::thread_pool* jobs = nullptr;   // what may take long
};

// One workshop while it runs: its session, everyone connected to it, and what they are sent.
// State is projected and encoded once for each role and language and shared by all who get it.
// Lives on the io thread.
class Room {
public:
    Room(boost::asio::io_context& io, Workshop workshop, Access access, Surroundings& surroundings);

    const Access& access() const { return access_; }
    std::string path() const { return keeper_->path(); }
    // "(new)", "(goes on)", "(closed)", with ", rehearsal": for the one who starts it.
    std::string standing() const;
    protocol::Door door(const std::string& language) const;
    protocol::Welcome welcome(const Guest& guest) const;
    std::string best_language(const std::string& wished) const;

    // As what somebody comes in with this secret; none: it is not one of this room.
    std::optional<Part> part_for(const std::string& secret) const;
    std::string part_of(const SeatId& seat) const;

    Seating& seating() { return seating_; }

    [[nodiscard]] bool submit(Command command, SessionHost::Reply reply);
    void settled(std::function<void(const Session&)> look) { session_.settled(std::move(look)); }

    // Whether this facilitator leads; who acts while the lead is free takes it.
    bool may_move(const Guest& guest);
    // Answers a move of somebody who does not lead: who does, and where the workshop stands.
    void refuse_move(SessionHost::Reply reply);
    void count_move() { lead_.count_move(); }
    [[nodiscard]] Result<void> claim_lead(const Guest& guest, const protocol::ClaimLead& claim);

    // In with a guest: they are counted and get the state. Out again: they are not.
    void enter(const std::shared_ptr<Guest>& guest);
    void leave(const std::shared_ptr<Guest>& guest);
    // The state once more, in the guest's present language.
    void send_state(const std::shared_ptr<Guest>& guest);
    // Their own answers, to this guest alone.
    void send_mine(const std::shared_ptr<Guest>& guest, const SeatId& seat);

    [[nodiscard]] Result<void> new_code();
    // The Wi-Fi of the room is told from now on, or, with an empty name, none.
    [[nodiscard]] Result<void> set_wifi(Wifi wifi);
    std::optional<AheadView> ahead(const Session& session, const std::string& step,
                                   const std::string& language) const;

    // Results as a file, made on the jobs thread from a copy of what stands on the disk. `told` and
    // `done` are called on the io thread, in this order. It ends early when `stop` is set.
    struct Export {
        protocol::ExportResults::Format format;
        std::string language;
        std::shared_ptr<const std::atomic<bool>> stop;
        std::function<void(int percent)> told;
        std::function<void(Result<ExportFile>)> done;
    };
    void export_results(Export wish);

    // The results as they stand on the disk as a result page; `reply` comes when it is kept.
    void publish_results(protocol::PublicationLevel level, SessionHost::Reply reply);
    [[nodiscard]] Result<void> set_publication(const protocol::SetPublication& wish);
    Publications& publications() { return publications_; }

    // Says goodbye to all and brings the file in order; `done` comes when nothing is left to save.
    void stop(std::function<void()> done);

private:
    struct Encoded {
        server::Frame frame;
        std::chrono::steady_clock::time_point at;
        bool timed = false;  // holds a running clock, so it ages
    };
    // Those who get the same frame.
    struct Audience {
        Role role;
        std::string language;
        bool leads = false;    // of facilitators, the one
        bool records = false;  // of those who watch, the recorders
        auto operator<=>(const Audience&) const = default;
    };
    Audience audience_of(const Guest& guest) const;

    [[nodiscard]] Result<void> set_access(Access access);
    void publish(const Session& session, const Events& events);
    void note(const Event& event);
    void send_away(const SeatId& seat, server::CloseCode why);
    void health(const Result<void>& saved);
    void try_again_soon();
    // A facilitator is told when saving fails.
    void warn(const std::shared_ptr<Guest>& guest);
    void back_up_if_due(const Events& events);
    void send_all(const Session& session, Role role);
    void send_progress(const Session& session, Role role);
    void counts_changed();
    void tick(boost::asio::steady_timer& timer, std::chrono::milliseconds every, bool& armed,
              void (Room::*flush)(const Session&));
    void flush_fast(const Session& session);
    void flush_slow(const Session& session);

    server::Frame state_frame(const Session& session, const Guest& guest);
    std::string encode_state(const Session& session, const Audience& audience);
    protocol::HostView host_view(bool leads);
    void tell_facilitators();
    // All facilitators hear who leads, now and when the lead has waited in vain.
    void tell_lead();
    protocol::JoinView join_view() const;
    std::optional<protocol::WifiView> wifi_view() const;
    Look look(Role role, const std::string& language) const;
    void set_pictures(std::vector<ItemView>& items, const Look& look, bool with_layout);
    std::int64_t now_ms() const;
    bool is_live(const Session& session) const;
    bool is_played(const Session& session) const;
    void finish_stop();
    void make_export(const Session& session, Export wish);

    boost::asio::io_context& io_;
    std::shared_ptr<store::Keeper> keeper_;
    Access access_;
    Surroundings& surroundings_;
    std::shared_ptr<const Content> content_;
    WorkshopOpened about_;
    std::string epoch_;
    std::chrono::steady_clock::time_point opened_at_;
    std::int64_t base_ms_ = 0;  // the workshop's clock when this host opened it
    bool was_closed_ = false;   // when this host opened it
    bool sealed_ = false;
    bool closed_door_ = false;

    Seating seating_;
    std::map<SeatId, Part> parts_;  // of seats that are no participant's
    Lead lead_;
    std::set<std::shared_ptr<Guest>> guests_;
    std::map<Audience, Encoded> encoded_;
    bool phones_wait_ = false;  // for what came in lines: with the next slow beat
    bool fast_armed_ = false;
    bool slow_armed_ = false;
    boost::asio::steady_timer fast_;
    boost::asio::steady_timer slow_;
    boost::asio::steady_timer again_;
    boost::asio::steady_timer lease_;
    Result<void> saving_;
    std::chrono::steady_clock::time_point backed_up_at_;
    std::string backup_;          // the newest one
    std::string backup_message_;  // why the last one, or the sealing, could not be done
    std::function<void()> stopping_;
    Publications publications_;
    std::shared_ptr<std::atomic<bool>> ends_ = std::make_shared<std::atomic<bool>>(false);

    SessionHost session_;
    Deadline deadline_;
};

}  // namespace vertebra
