#pragma once

#include "common/session/ids.h"

namespace vertebra::dashboard {

// 64 random bits: the one place of the window where something is left to chance.
std::uint64_t random_half();

// The name of what is born in this window, a note or an action: nobody else draws it again. It is
// kept while it is sent again, so that the host takes it once.
template <class Tag>
Id<Tag> fresh_id() {
    return {random_half(), random_half()};
}

}  // namespace vertebra::dashboard
