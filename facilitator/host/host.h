#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

#include "facilitator/host/dashboard_process.h"
#include "facilitator/host/options.h"
#include "facilitator/host/reception.h"
#include "facilitator/host/result_site.h"
#include "facilitator/host/server/certificate.h"
#include "facilitator/host/server/server.h"

namespace vertebra {

// The running program: one io thread (the caller's of run), one store thread, one port, any
// number of rooms. Ends on SIGTERM, SIGINT or SIGHUP within two seconds: what was taken is saved
// and acknowledged, everyone is told, the files are whole.
class Host {
public:
    explicit Host(Options options);

    // Opens or makes the workshops and listens.
    [[nodiscard]] Result<void> open();
    // Prints how people get in, and serves until told to stop. The exit code.
    int run();

private:
    void announce() const;
    std::vector<std::string> addresses() const;
    std::string own_address() const;
    bool is_encrypted() const;
    bool is_ours(const std::string& host) const;
    void await_signal();
    void stop();
    void start_dashboard();
    void watch_dashboard();
    [[nodiscard]] Result<void> read_certificate();
    [[nodiscard]] Result<Workshop> workshop_at(const std::string& path) const;
    [[nodiscard]] std::string new_path() const;

    Options options_;
    boost::asio::io_context io_{1};
    boost::asio::thread_pool store_{1};
    boost::asio::thread_pool jobs_{1};
    boost::asio::signal_set signals_;
    boost::asio::steady_timer limit_;
    boost::asio::steady_timer watch_;
    Surroundings surroundings_;
    Reception reception_;
    std::optional<ResultSite> results_;
    std::vector<std::unique_ptr<Room>> rooms_;
    std::optional<server::Certificate> certificate_;
    std::unique_ptr<server::Server> server_;
    DashboardProcess dashboard_;
    std::vector<std::chrono::steady_clock::time_point> dashboard_starts_;  // of the last minute
    std::size_t open_rooms_ = 0;
};

}  // namespace vertebra
