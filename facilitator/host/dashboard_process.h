#pragma once

#include <sys/types.h>

#include <string>

namespace vertebra {

// The dashboard as a child of the host. It gets the facilitator's key over a pipe, never on the
// command line, where others could read it. The host never waits for it.
class DashboardProcess {
public:
    DashboardProcess() = default;
    DashboardProcess(const DashboardProcess&) = delete;
    DashboardProcess& operator=(const DashboardProcess&) = delete;
    ~DashboardProcess() { end(); }

    // False when the program could not be started.
    [[nodiscard]] bool start(const std::string& program, const std::string& url,
                             const std::string& key, const std::string& language);
    enum class Ended { No, Closed, Crashed };
    // Whether it has ended by itself, and how.
    Ended has_ended();
    void end();

private:
    pid_t child_ = -1;
};

}  // namespace vertebra
