#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "common/session/command.h"
#include "facilitator/host/workshop.h"
#include "tests/faults/disk/folder.h"

namespace vertebra::faults {

// An anonymous kick-off in a real file, with a backup: everybody has answered two questions, each
// with the option of the same number, and the first of them again in a second round. Closed, and
// not sealed yet. What is known of it from before stays here.
class ClosedWorkshop {
public:
    explicit ClosedWorkshop(int people, unsigned seed);

    // Of one question in one round.
    struct Answers {
        std::string item;
        int round = 1;
        std::vector<int> tapped;  // people, first to last
    };

    Folder folder;
    std::optional<Workshop> workshop;
    std::vector<SeatId> seats;         // of people, as they came in
    std::vector<std::string> options;  // the number of what each of them chose, everywhere
    std::map<std::string, std::string> numbers;  // of each option, in its question
    std::vector<Answers> answers;
    std::vector<std::string> secrets;  // bytes that must be gone: seats, keys, tokens, moments

private:
    void does(const Command& command);
    void save();
    void open(const std::string& item);
    void vote(const std::string& item);

    std::vector<bool> present_;
    Events unsaved_;
    std::int64_t now_ms_ = 0;
    unsigned state_;
};

}  // namespace vertebra::faults
