#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/result.h"

namespace vertebra {

// Who sees to a policy of the road-map, until when, and how far it is.
struct Action {
    enum class Status { Planned, UnderWay, Done, Dropped };
    std::string owner;  // a role, not a person; may be empty
    std::string due;    // 2027-06 or 2027-06-30; may be empty
    Status status = Status::Planned;
    bool operator==(const Action&) const = default;
};

// Neither done nor dropped.
bool is_open(const Action& action);

// planned, under_way, done, dropped
std::string_view code_of(Action::Status status);
std::optional<Action::Status> parse_status(std::string_view code);

// A day of the calendar as 2027-06-30, or a month, 2027-06.
bool is_date(std::string_view text);
// A minute of a day, on the clock of the wall: 2027-06-30T12:00.
bool is_minute(std::string_view text);

// Whether the owner is plain text of at most 60 characters and the date one of the calendar, with
// the sentence that says what is wrong.
[[nodiscard]] Result<void> is_plain(const Action& action);

}  // namespace vertebra
