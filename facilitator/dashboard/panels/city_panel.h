#pragma once

#include <set>
#include <string>

#include "common/view/views.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// What the city says of itself, and which scenarios the step runs. In the flow.
class CityPanel {
public:
    void draw(const Paint& paint, const FacilitatorView& view, const Submit& submit);

private:
    void draw_scenarios(const Paint& paint, const FacilitatorView& view, const Submit& submit);
    void draw_scenario(const Paint& paint, const ScenarioView& scenario, std::size_t at);
    bool is_chosen(const ScenarioView& scenario) const;

    std::set<std::string> added_;  // by hand, not sent yet
    std::set<std::string> dropped_;
};

bool has_city(const FacilitatorView& view);

}  // namespace vertebra::dashboard
