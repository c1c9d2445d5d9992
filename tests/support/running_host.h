#pragma once

#include <sys/types.h>

#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

namespace vertebra {

// A program started for a test, ended with it.
class Program {
public:
    Program() = default;
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    ~Program();

    void start(const std::vector<std::string>& words);
    // What it prints, up to and with `mark`; fails the test when it ends before.
    std::string read_until(const std::string& mark);
    void signal(int number) const;
    // Waits for its end: the exit code, or 128 + the signal.
    int wait();
    bool runs() const { return child_ > 0; }
    pid_t id() const { return child_; }

private:
    pid_t child_ = -1;
    int output_ = -1;
};

// The host's program; VERTEBRA_HOST in the environment names another one, as broken builds do.
std::string host_program();

// The real host on loopback, with a session file in a folder of its own.
class RunningHost {
public:
    // In a folder of its own, or in this one, which is left to its owner.
    explicit RunningHost(const std::string& folder = {});
    ~RunningHost();

    // Starts it: the first time with a new kick-off, later with the file there is and the same
    // port.
    void start(const std::vector<std::string>& more = {});
    // The same without waiting until it serves.
    void begin(const std::vector<std::string>& more = {});
    void kill(int signal = SIGKILL);  // and waits for its end
    int stop(int signal = SIGTERM);   // in order: the exit code
    pid_t id() const { return program_.id(); }
    void signal(int number) const { program_.signal(number); }
    const Program& program() const { return program_; }

    // Words before its program, as of prlimit, which becomes it.
    std::vector<std::string> under;

    const std::string& port() const { return port_; }
    std::string url() const { return "http://127.0.0.1:" + port_; }
    std::string file() const { return (folder_ / "a.vertebra").string(); }
    std::string access_file() const { return file() + ".access"; }
    std::string folder() const { return folder_.string(); }
    std::string secret(const char* name) const;  // of the access file

private:
    std::filesystem::path folder_;
    bool own_folder_ = true;
    std::string port_ = "0";
    Program program_;
};

}  // namespace vertebra
