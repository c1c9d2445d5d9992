#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "facilitator/host/session_host.h"
#include "protocol/messages.h"
#include "tests/simulation/line.h"
#include "tests/simulation/log.h"
#include "tests/simulation/reading.h"

namespace vertebra::simulation {

// The host around a SessionHost, without sockets: who is in, what they may say, what they are
// sent. Does as facilitator/host/room.cpp and caller.cpp do, and lets the judge hear every word.
class Room {
public:
    // States are what costs most: in some runs they are written and read as on the wire, in the
    // others handed over as they are. All else is always written and read.
    enum class States { Written, HandedOver };

    Room(Clock& clock, Chance& chance, Trace& trace, Judge& judge, Log& log, Reading& reading,
         States states)
        : clock_(clock),
          chance_(chance),
          trace_(trace),
          judge_(judge),
          log_(log),
          reading_(reading),
          states_(states) {}
    ~Room();
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

    void start();
    // Whatever was in memory is gone, and every line with it.
    void crash();
    bool is_up() const { return session_ != nullptr; }
    void connect(const std::shared_ptr<Line>& line);
    // The state of every role, as it would be sent now, against a fold of the log.
    void compare();

private:
    // The host's end of one connection.
    struct Caller {
        int number = 0;
        std::shared_ptr<Line> line;
        Role role = Role::Participant;
        std::string language;
        SeatId seat;
        bool is_in = false;
        bool is_joining = false;
    };
    using Guest = std::shared_ptr<Caller>;

    void heard(const Guest& guest, const Frame& frame);
    void greet(const Guest& guest, const Frame& frame);
    void hello(const Guest& guest, const protocol::Join& join);
    void hello(const Guest& guest, const protocol::Resume& resume);
    void hello(const Guest& guest, const protocol::Return& back);
    void hello(const Guest& guest, const protocol::Watch& watch);
    void hello(const Guest& guest, const protocol::Lead& lead);
    void hello(const Guest&, const protocol::Knock&) {}
    void hello(const Guest&, const protocol::Record&) {}  // sees as the projector does
    void hello(const Guest&, const protocol::Check&) {}
    void take_place(const Guest& guest, Role role, const std::string& language, const SeatId& seat,
                    protocol::Welcome welcome);
    void cast(const Guest& guest, CastAnswer answer);
    void obey(const Guest& guest, protocol::FromFacilitator message);
    void gone(const Guest& guest);

    void publish(const Session& session, const Events& events);
    void note(const Event& event);
    void send_away(const SeatId& seat);
    void send_state(const Guest& guest);
    void send_all(const Session& session, Role role);
    void send_mine(const Guest& guest);
    void send_progress(const Session& session, Role role);
    void counts_changed();
    void say(const Guest& guest, Subject subject, const Frame& frame);
    void reply(const Guest& guest, std::string text);
    void refuse(const Guest& guest, std::string about, const Error& error, std::int64_t id = -1,
                const CastAnswer* cast = nullptr);
    Frame state_frame(const Session& session, Role role, const std::string& language);
    protocol::Out state_of(const Session& session, Role role, const std::string& language) const;
    void count_phones();
    void try_again_soon();
    std::int64_t now_ms() const { return clock_.now_ms(); }

    Clock& clock_;
    Chance& chance_;
    Trace& trace_;
    Judge& judge_;
    Log& log_;
    Reading& reading_;
    States states_;
    std::unique_ptr<SessionHost> session_;
    std::set<std::pair<int, Guest>> guests_;  // by number: in the same order in every run
    std::map<std::string, SeatId> by_token_;
    std::map<std::string, SeatId> by_return_;
    std::vector<SeatId> seats_;
    std::vector<bool> present_;
    std::map<std::pair<Role, std::string>, Frame> encoded_;
    bool counting_ = false;
    bool tries_again_ = false;
    int life_ = 0;
    int callers_ = 0;
};

}  // namespace vertebra::simulation
