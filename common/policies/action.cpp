#include "common/policies/action.h"

#include <algorithm>
#include <array>

#include "common/text/plain_text.h"

namespace vertebra {
namespace {

constexpr std::array<std::string_view, 4> kStatuses{"planned", "under_way", "done", "dropped"};

// Digits only; -1 when there is anything else.
int number_in(std::string_view text) {
    int number = 0;
    for (const char letter : text) {
        if (letter < '0' || letter > '9') return -1;
        number = number * 10 + (letter - '0');
    }
    return number;
}

int days_in(int month, int year) {
    constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return kDays[month - 1] + (leap && month == 2 ? 1 : 0);
}

}  // namespace

bool is_date(std::string_view text) {
    if (text.size() != 7 && text.size() != 10) return false;
    if (text[4] != '-' || (text.size() == 10 && text[7] != '-')) return false;
    const int year = number_in(text.substr(0, 4));
    const int month = number_in(text.substr(5, 2));
    if (year < 1900 || month < 1 || month > 12) return false;
    if (text.size() == 7) return true;
    const int day = number_in(text.substr(8));
    return day >= 1 && day <= days_in(month, year);
}

bool is_minute(std::string_view text) {
    if (text.size() != 16 || text[10] != 'T' || text[13] != ':') return false;
    const int hour = number_in(text.substr(11, 2));
    const int minute = number_in(text.substr(14));
    return is_date(text.substr(0, 10)) && hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
}

bool is_open(const Action& action) {
    return action.status == Action::Status::Planned || action.status == Action::Status::UnderWay;
}

std::string_view code_of(Action::Status status) {
    return kStatuses[static_cast<std::size_t>(status)];
}

std::optional<Action::Status> parse_status(std::string_view code) {
    const auto found = std::ranges::find(kStatuses, code);
    if (found == kStatuses.end()) return std::nullopt;
    return static_cast<Action::Status>(found - kStatuses.begin());
}

Result<void> is_plain(const Action& action) {
    if (auto plain = is_plain(action.owner, kOwnerRule); !plain) return plain;
    if (action.due.empty() || is_date(action.due)) return {};
    return fail(ErrorKind::InvalidInput, "bad_date", "That is not a date.",
                "Write the year and the month, 2027-06, or a day, 2027-06-30.");
}

}  // namespace vertebra
