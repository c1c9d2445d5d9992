#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "facilitator/dashboard/heard.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// The way to the host, on a thread of its own: connects, greets, decodes and puts the newest
// value where the window fetches it. Comes back by itself after a drop. Every call is made on the
// window's thread and returns at once.
class HostLink {
public:
    struct Address {
        std::string url;  // without the part behind '#'
        std::string key;  // the facilitator's
        std::string language;
        std::string name;  // how other facilitators see this window
        std::filesystem::path export_folder;
    };

    // `wake` is called on the link's thread when there is something new to fetch.
    HostLink(Address address, std::function<void()> wake);
    ~HostLink();
    HostLink(const HostLink&) = delete;
    HostLink& operator=(const HostLink&) = delete;

    bool fetch(Heard& heard);
    void submit(Wish wish);

private:
    class Thread;
    std::unique_ptr<Thread> thread_;
};

// Milliseconds of a clock that only goes forward: the window's and the link's.
std::int64_t now_ms();

}  // namespace vertebra::dashboard
