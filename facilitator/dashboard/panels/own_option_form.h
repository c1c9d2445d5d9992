#pragma once

#include <optional>
#include <set>
#include <string>

#include "facilitator/dashboard/heard.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// An option of the city's own, to stand among the policies of the model. What was written stays
// until the host has the option, so that what it refuses can be put right; then the form is empty
// for the next one. In the flow, folded until it is wanted; only while there is a plan.
class OwnOptionForm {
public:
    void draw(const Paint& paint, const Heard& heard, const Submit& submit);

private:
    struct Draft {
        std::string title;
        std::string text;
        std::string field;  // a sub-dimension
        std::string stage;  // "1" … "5"
        std::string cost = "1";
        std::string years = "1";
        bool operator==(const Draft&) const = default;
    };
    struct Sent {
        AddPolicy wish;
        Draft draft;
        std::set<std::string> known;  // the city's own options there were
        int notice = 0;               // the newest there was
    };

    void keep_to(const Heard& heard);
    bool waits(const Heard& heard) const;
    void draw_fields(const Paint& paint, const PolicyPlanView& plan);
    void draw_sum(const Paint& paint);
    void draw_end(const Paint& paint, const Heard& heard, const Submit& submit);

    bool open_ = false;
    Draft draft_;
    std::optional<Sent> sent_;  // and not seen among the policies yet
    std::string taken_;         // the code of the one that was seen last
    int number_ = 0;            // of this form: each time it is empty again
};

}  // namespace vertebra::dashboard
