#pragma once

#include <optional>
#include <vector>

#include "facilitator/dashboard/heard.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// What the facilitator is told once: a refusal, a file that was written. Quiet, at the lower edge,
// gone after a while or at a press.
class Toasts {
public:
    void draw(const Paint& paint, const Heard& heard);
    // When the next one goes; none while there is none.
    std::optional<std::int64_t> next_change_ms() const;

private:
    struct Toast {
        Notice notice;
        std::int64_t until_ms = 0;
    };
    void take(const Paint& paint, const Heard& heard);

    std::vector<Toast> toasts_;
    int newest_ = 0;
};

}  // namespace vertebra::dashboard
