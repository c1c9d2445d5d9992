#pragma once

#include <string>

#include "common/maturity/model.h"
#include "common/session/event.h"

namespace vertebra {

// A session file in the middle of a workshop, written through the store.
struct Filled {
    std::string token;      // of its first seat
    std::string open_item;  // the last scenario; answers are still taken
};

// So many seats, each with an answer to every scenario: some 60.
Filled fill(const std::string& path, int seats);

// A maturity training in which so many seats have each rated so many policies, and all is shown.
void fill_ratings(const std::string& path, int seats, int policies);

// The same as events, the last of them the opening; and then those that show it.
Events rating_events(const MaturityModel& model, int seats, int policies);
Events showing_events(const MaturityModel& model, int seats, int policies);

}  // namespace vertebra
