#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "common/view/views.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// A step of one's own, to stand behind another. What was written stays until the host has the step,
// so that what it refuses can be put right. In the flow, folded until it is wanted.
class NewStepForm {
public:
    void draw(const Paint& paint, const FacilitatorView& view, const std::string& after,
              const Submit& submit);

private:
    struct Draft {
        std::string kind = "talk";
        std::string title;
        std::string body;
        std::string minutes = "10";
        std::vector<std::string> options{""};
        bool operator==(const Draft&) const = default;
    };
    struct Sent {
        std::string title;
        std::set<std::string> known;  // the steps there were
    };

    void keep_to(const FacilitatorView& view);
    void draw_options(const Paint& paint);
    void draw_end(const Paint& paint, const FacilitatorView& view, const std::string& after,
                  const Submit& submit);

    bool open_ = false;
    Draft draft_;
    std::optional<Sent> sent_;  // and not seen in the agenda yet
    int number_ = 0;            // of this form: each time it is empty again
};

}  // namespace vertebra::dashboard
