#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <functional>
#include <memory>
#include <set>
#include <string>

#include "participant/rehearsal/ledger.h"
#include "protocol/link.h"

namespace vertebra::rehearsal {

// A simulated facilitator: presses the one primary button, as a facilitator would, until the
// workshop is closed. Waits for all to answer, though not for ever.
class Leader {
public:
    struct Ways {
        std::function<void(const std::string& name, const std::string& body)> exported;
        std::function<void()> closing;  // before the last button: press it with close()
        std::function<void()> closed;
        std::function<void(const MoveView& button)> pressed;
    };
    Leader(boost::asio::io_context& io, Ledger& ledger, int patience_ms, int beat_ms, Ways ways);

    void start(protocol::Link::Target target, std::string key);
    void begin();  // everyone is in
    void close();
    void export_results();
    void stop();

private:
    void heard(const std::string& frame);
    void hear(const protocol::FacilitatorState& state);
    void hear(const protocol::Progress& progress);
    void hear(const protocol::Refused& refused);
    void hear(const protocol::Busy& busy);
    void look_again();
    void hear(const protocol::Exported& exported);
    void ask_for(protocol::ExportResults::Format format);
    bool waits_for_answers() const;
    bool all_have_answered() const;
    void consider();
    void deal_card();
    void moderate();
    void keep_action();
    void tell(Command command);
    void press();

    boost::asio::io_context& io_;
    Ledger& ledger_;
    int patience_ms_;
    int beat_ms_;
    Ways ways_;
    std::shared_ptr<protocol::Link> link_;
    boost::asio::steady_timer timer_;
    std::string key_;
    std::unique_ptr<protocol::FacilitatorState> state_;
    std::string considered_;           // the command the timer was set for
    std::string dealt_;                // the turn after which a card was dealt
    std::set<std::string> moderated_;  // ideas that were put on the screen or merged
    std::set<std::string> acted_in_;   // steps about actions
    std::int64_t wish_ = 0;
    enum class Closing { No, Asked, Agreed };
    Closing closing_ = Closing::No;
    bool begun_ = false;
    bool closed_ = false;
    unsigned chance_ = 1;
};

}  // namespace vertebra::rehearsal
