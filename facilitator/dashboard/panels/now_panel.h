#pragma once

#include "facilitator/dashboard/heard.h"
#include "facilitator/dashboard/panels/choice_panel.h"
#include "facilitator/dashboard/panels/city_run_panel.h"
#include "facilitator/dashboard/panels/comparison_panel.h"
#include "facilitator/dashboard/panels/item_panel.h"
#include "facilitator/dashboard/panels/maturity_panel.h"
#include "facilitator/dashboard/panels/own_pace_panel.h"
#include "facilitator/dashboard/panels/priorities_panel.h"
#include "facilitator/dashboard/panels/register_panel.h"
#include "facilitator/dashboard/panels/road_map_panel.h"
#include "facilitator/dashboard/panels/stay_panel.h"

namespace vertebra::dashboard {

// The middle of the window: what runs now, or what is known so far of risks, of maturity, of the
// options or of the city model, or what was agreed to do; below it what can be done. At the
// road-map, what runs now is the road-map; in a run of the city model it is that run, in a step
// about actions their register.
class NowPanel {
public:
    void draw(const Paint& paint, const Area& area, const protocol::FacilitatorState& state,
              const Submit& submit);
    const LockPanel& lock() const { return item_.lock(); }

private:
    enum class Part { Now, Priorities, Maturity, Choice, Run, Actions, Comparison };

    void follow(const FacilitatorView& view);
    void draw_parts(const Paint& paint, Area& head, const FacilitatorView& view);
    void draw_head(const Paint& paint, const Area& area, const FacilitatorView& view,
                   const Submit& submit);
    void draw_now(const Paint& paint, const Area& area, const protocol::FacilitatorState& state,
                  const Submit& submit);

    Part part_ = Part::Now;
    std::string scene_;  // the one the middle has followed
    ItemPanel item_;
    OwnPacePanel own_pace_;
    PrioritiesPanel priorities_;
    MaturityPanel maturity_;
    ChoicePanel choice_;
    RoadMapPanel road_map_;
    RegisterPanel register_;
    ComparisonPanel comparison_;
    CityRunPanel run_;
    StayPanel stay_;
};

// The item before or after the selected one in the current step; none at the ends.
std::optional<ItemId> neighbour(const FacilitatorView& view, int by);

}  // namespace vertebra::dashboard
