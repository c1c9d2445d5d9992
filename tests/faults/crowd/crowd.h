#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "common/session/command.h"
#include "tests/faults/crowd/phone.h"
#include "tests/faults/disk/folder.h"
#include "tests/faults/voting.h"

namespace vertebra::faults {

// A message is looked at without being read whole: the driver must not be what is measured.
bool is(std::string_view text, std::string_view type);
std::uint64_t number_after(std::string_view text, std::string_view name);
std::string text_after(std::string_view text, std::string_view name);

// A full room on one loop: many phones, and a facilitator who changes something that all of them
// must see. The feedback step is open, with four questions on every phone.
class Crowd {
public:
    // Its host started with these options, and under another program.
    explicit Crowd(int phones, const std::vector<std::string>& options = {},
                   const std::vector<std::string>& under = {});

    int size() const { return static_cast<int>(phones.size()); }
    bool is_inside(int number) const { return members_[at(number)].inside; }
    int inside() const;
    // Messages to phones that were neither states nor counts.
    int heard_others() const { return heard_others_; }
    std::uint64_t newest() const { return newest_; }  // offset that any phone has seen
    const std::string& token(int number) const { return members_[at(number)].token; }
    // Comes in, or back with its token; waits for nothing.
    void call(int number);
    std::string hello_of_leader() const;

    // The facilitator says this and is answered; false when refused, or not within the limit.
    [[nodiscard]] bool lead(const Command& one);
    // One change after the other, each until all these phones have seen it: how long each phone
    // waited for each of them, in ms. Fewer than asked for when one has not come within the limit.
    std::vector<double> changes(int count, const std::vector<int>& watching);
    // Until everybody is inside and has seen the newest state, those who were cut by coming back;
    // false when that does not come.
    [[nodiscard]] bool all_are_up_to_date();

    Folder folder;  // in memory: the network is tried here, not the disk
    RunningHost host{folder.path()};
    boost::asio::io_context io{1};
    std::vector<std::shared_ptr<Phone>> phones;
    std::shared_ptr<Phone> leader;
    int ended_by_host = 0;  // connections of phones

private:
    struct Member {
        std::string token;
        bool inside = false;
        std::uint64_t offset = 0;               // of the newest state it has
        std::vector<double>* waited = nullptr;  // where its waiting is noted, while it is watched
    };
    static std::size_t at(int number) { return static_cast<std::size_t>(number); }
    void heard(Member& member, std::string_view text);
    void heard_by_leader(std::string_view text);
    void open_the_step();
    void wish(const Command& wish);

    std::vector<Member> members_;
    int heard_others_ = 0;
    std::uint64_t newest_ = 0;
    std::uint64_t before_ = 0;  // the change that is being watched
    rehearsal::Clock::time_point said_;
    std::int64_t wish_ = 0;
    std::int64_t done_ = 0;
    bool is_led_ = false;
};

}  // namespace vertebra::faults
