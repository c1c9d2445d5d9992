#include "facilitator/host/dashboard_process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

extern char** environ;

namespace vertebra {

bool DashboardProcess::start(const std::string& program, const std::string& url,
                             const std::string& key, const std::string& language) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    constexpr int kKeyEnd = 3;  // the descriptor the child reads the key from
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[0], kKeyEnd);
    // None of our sockets: a child would keep lines open that we have closed, and the port itself
    // after our end.
    posix_spawn_file_actions_addclosefrom_np(&actions, kKeyEnd + 1);
    std::string connect = "--connect=" + url;
    std::string fd = "--key-fd=" + std::to_string(kKeyEnd);
    std::string spoken = "--language=" + language;
    std::string name = program;
    std::array<char*, 5> arguments{name.data(), connect.data(), fd.data(), spoken.data(), nullptr};
    const int failed =
        posix_spawnp(&child_, program.c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[0]);
    const auto line = key + "\n";
    const bool told = write(ends[1], line.data(), line.size()) == static_cast<ssize_t>(line.size());
    close(ends[1]);
    if (failed != 0) child_ = -1;
    return failed == 0 && told;
}

DashboardProcess::Ended DashboardProcess::has_ended() {
    int status = 0;
    if (child_ < 0 || waitpid(child_, &status, WNOHANG) != child_) return Ended::No;
    child_ = -1;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? Ended::Closed : Ended::Crashed;
}

void DashboardProcess::end() {
    if (child_ < 0) return;
    kill(child_, SIGTERM);
    waitpid(child_, nullptr, WNOHANG);
    child_ = -1;
}

}  // namespace vertebra
