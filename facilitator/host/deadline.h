#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <string>

#include "facilitator/host/session_host.h"

namespace vertebra {

// The clock of the wall in this computer's time zone, as 2027-06-30T12:00: of two, the earlier one
// comes first as text too.
std::string this_minute();

// Closes what stays open for those who were absent when its time has come, or at the next start of
// the host if it was not running then. A clock that is set forward closes too early; the question
// can be opened again as long as its result was not shown. Lives on the io thread.
class Deadline {
public:
    // `minute` is this_minute, or a clock that is set.
    Deadline(boost::asio::io_context& io, SessionHost& session,
             std::function<std::string()> minute);

    // Something stays open: the clock is looked at now, and every few seconds until nothing does.
    void watch();
    void stop();

private:
    void look_in(std::chrono::milliseconds wait);
    void close_what_is_due(const Session& session);

    SessionHost& session_;
    std::function<std::string()> minute_;
    boost::asio::steady_timer timer_;
    bool watches_ = false;
};

}  // namespace vertebra
