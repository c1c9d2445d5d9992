#include "tests/support/running_host.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "protocol/strict_json.h"

extern char** environ;

namespace vertebra {

namespace fs = std::filesystem;

constexpr int kLongestEndMs = 60000;  // far beyond what any check promises

Program::~Program() {
    if (child_ > 0) {
        ::kill(child_, SIGKILL);
        wait();
    }
    if (output_ >= 0) close(output_);
}

void Program::start(const std::vector<std::string>& words) {
    std::array<int, 2> ends{};
    ASSERT_EQ(pipe2(ends.data(), O_CLOEXEC), 0);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    auto copies = words;
    std::vector<char*> arguments;
    for (auto& word : copies) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    ASSERT_EQ(posix_spawn(&child_, arguments[0], &actions, nullptr, arguments.data(), environ), 0);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    if (output_ >= 0) close(output_);
    output_ = ends[0];
}

std::string Program::read_until(const std::string& mark) {
    std::string text;
    std::array<char, 4096> part{};
    while (text.find(mark) == std::string::npos) {
        const auto got = read(output_, part.data(), part.size());
        if (got <= 0) {
            if (!mark.empty() && mark != "\n\n\n") ADD_FAILURE() << "it said only: " << text;
            break;
        }
        text.append(part.data(), static_cast<std::size_t>(got));
    }
    return text;
}

void Program::signal(int number) const {
    ::kill(child_, number);
}

int Program::wait() {
    int status = 0;
    if (child_ > 0) {
        pollfd ended{static_cast<int>(syscall(SYS_pidfd_open, child_, 0)), POLLIN, 0};
        if (poll(&ended, 1, kLongestEndMs) == 0) {
            ADD_FAILURE() << "it did not end within " << kLongestEndMs << " ms";
            ::kill(child_, SIGKILL);
        }
        close(ended.fd);
        waitpid(child_, &status, 0);
    }
    child_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::string host_program() {
    const char* other = std::getenv("VERTEBRA_HOST");
    return other != nullptr ? other : VERTEBRA_HOST;
}

RunningHost::RunningHost(const std::string& folder) : folder_(folder), own_folder_(folder.empty()) {
    if (!own_folder_) return;
    std::string name = (fs::temp_directory_path() / "vertebra-host-XXXXXX").string();
    folder_ = mkdtemp(name.data());
}

RunningHost::~RunningHost() {
    if (program_.runs()) kill();
    if (own_folder_) fs::remove_all(folder_);
}

void RunningHost::begin(const std::vector<std::string>& more) {
    auto words = under;
    words.insert(words.end(), {host_program(), file(), "--assets", VERTEBRA_ROOT "/assets",
                               "--address", "127.0.0.1", "--port", port_});
    words.insert(words.end(), more.begin(), more.end());
    program_.start(words);
}

void RunningHost::start(const std::vector<std::string>& more) {
    begin(more);
    const auto said = program_.read_until("Ctrl+C");
    const std::string before = "http://127.0.0.1:";
    const auto from = said.find(before) + before.size();
    port_ = said.substr(from, said.find_first_not_of("0123456789", from) - from);
}

void RunningHost::kill(int signal) {
    program_.signal(signal);
    program_.wait();
}

int RunningHost::stop(int signal) {
    program_.signal(signal);
    return program_.wait();
}

std::string RunningHost::secret(const char* name) const {
    std::ifstream in{access_file()};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    return protocol::Json::parse(text)[name].get<std::string>();
}

}  // namespace vertebra
