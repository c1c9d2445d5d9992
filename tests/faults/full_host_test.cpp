#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>

#include "tests/faults/crowd/crowd.h"
#include "tests/faults/raw_socket.h"

// More phones than the host has descriptors for.
namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;
using Seconds = std::chrono::duration<double>;

// Phones before the door, and what they were told.
class Callers {
public:
    Callers(Crowd& crowd, int count) {
        for (int number = 0; number < count; ++number) {
            phones_.push_back(Phone::make(crowd.io, crowd.host.port(),
                                          {.heard = {},
                                           .ended = [this] { ++ended_; },
                                           .refused =
                                               [this](std::string_view head) {
                                                   const bool polite =
                                                       head.starts_with("HTTP/1.1 503 ") &&
                                                       head.find("Retry-After: ") != head.npos;
                                                   polite ? ++refused_ : ++otherwise_;
                                               }}));
            phones_.back()->call("");
        }
    }
    ~Callers() {
        for (const auto& phone : phones_) {
            phone->hang_up();
        }
    }
    Callers(const Callers&) = delete;
    Callers& operator=(const Callers&) = delete;

    int upgraded() const {
        return static_cast<int>(
            std::ranges::count_if(phones_, [](const auto& one) { return one->is_upgraded(); }));
    }
    int refused() const { return refused_; }
    int otherwise() const { return otherwise_; }
    // Neither let in nor told why not.
    int unanswered() const { return size() - upgraded() - ended_; }
    int size() const { return static_cast<int>(phones_.size()); }

private:
    std::vector<std::shared_ptr<Phone>> phones_;
    int ended_ = 0;
    int refused_ = 0;
    int otherwise_ = 0;
};

// Sockets that come first, say nothing and do not go when they are told to; and phones.
struct Rush {
    int silent = 0;
    int callers = 0;
};

bool has_backup(const Crowd& crowd) {
    for (const auto& entry : std::filesystem::directory_iterator{crowd.host.folder()}) {
        const auto name = entry.path().filename().string();
        if (name.find(".backup-") != name.npos && name.ends_with(".vertebra")) return true;
    }
    return false;
}

void try_with(int descriptors_allowed, int inside, const Rush& rush, Check& check) {
    Crowd crowd{
        inside, {}, {"/usr/bin/prlimit", "--nofile=" + std::to_string(descriptors_allowed)}};
    std::vector<int> all;
    for (int number = 0; number < inside; ++number) {
        all.push_back(number);
    }
    {
        const auto began = std::chrono::steady_clock::now();
        std::vector<std::unique_ptr<RawSocket>> silent;
        for (int number = 0; number < rush.silent; ++number) {
            silent.push_back(std::make_unique<RawSocket>(crowd.host.port()));
        }
        Callers callers{crowd, rush.callers};
        // Meanwhile the workshop goes on, and a closing makes its backup, which needs descriptors.
        const auto waited = crowd.changes(3, all);
        if (waited.size() < 3 * all.size()) check.wrong("the room does not go on");
        const bool closed = crowd.lead(MoveAll{{"feedback"}, Phase::Open, Phase::Closed, 1});
        if (!closed) check.wrong("the facilitator is not heard");
        run_until(crowd.io, 10s, [&] { return callers.unanswered() == 0; });
        const Seconds took = std::chrono::steady_clock::now() - began;
        if (!run_until(crowd.io, 3s, [&] { return has_backup(crowd); })) {
            check.wrong("no descriptor was left for the backup");
        }
        check.faults += callers.refused();
        if (callers.unanswered() > 0) check.wrong("callers were left without an answer");
        if (callers.refused() + callers.upgraded() < callers.size()) {
            check.wrong(std::to_string(callers.size() - callers.refused() - callers.upgraded()) +
                        " were refused without a 503 and a time");
        }
        if (took > 4s) check.wrong("callers had to wait for a refusal");
        if (crowd.ended_by_host > 0) check.wrong("phones inside were dropped");
        std::printf(
            "N11 %d descriptors, %d inside: of %d callers %d let in, %d told 503, all within "
            "%.1f s\n",
            descriptors_allowed, inside, rush.callers, callers.upgraded(), callers.refused(),
            took.count());
    }
    // All of them have gone: the next one gets in at once.
    const auto began = std::chrono::steady_clock::now();
    crowd.phones.front()->hang_up();
    const bool back = run_until(crowd.io, 5s, [&] {
        if (!crowd.phones.front()->is_connected()) crowd.call(0);
        return crowd.is_inside(0);
    });
    const Seconds took = std::chrono::steady_clock::now() - began;
    if (!back || took > 1500ms) check.wrong("not well within a second after it");
}

TEST(N11, AFullHostSaysSoAndDropsNobodyInside) {
    Check check{"N11"};
    try_with(256, 150, {.silent = 0, .callers = 850}, check);
}

TEST(N11, AHostWithoutAnyDescriptorLeftSaysSoToo) {
    if (VERTEBRA_IS_SANITIZED) GTEST_SKIP() << "a sanitizer needs descriptors of its own";
    Check check{"N11"};
    try_with(48, 5, {.silent = 250, .callers = tier(150, 1000)}, check);
}

}  // namespace
}  // namespace vertebra::faults
