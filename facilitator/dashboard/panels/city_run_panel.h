#pragma once

#include <string>

#include "common/view/views.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/panels/debrief_page.h"
#include "facilitator/dashboard/panels/run_charts.h"
#include "facilitator/dashboard/panels/run_settings.h"
#include "facilitator/dashboard/panels/shock_cards.h"
#include "facilitator/dashboard/panels/team_rows.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// A run of the city model: its settings, its teams and its cards; what came of it as charts; and
// the debrief. That it is a model and no forecast stands under each of them. Fills the area.
class CityRunPanel {
public:
    // `view` must have a game.
    void draw(const Paint& paint, const Area& area, const FacilitatorView& view,
              const Submit& submit);

    // Teams, charts or debrief, as buttons at the right end of the area.
    void draw_parts(const Paint& paint, const Area& area);

    enum class Part { Teams, Charts, Debrief };
    // What goes with a scene of the big screen.
    void follow(const std::string& scene);

private:
    void draw_teams(const Paint& paint, const Area& area, const FacilitatorView& view,
                    const Submit& submit);

    Part part_ = Part::Teams;
    std::string opened_;  // the turn whose opening has turned this to the teams
    RunSettingsForm settings_;
    ShockCards cards_;
    TeamRows teams_;
    RunCharts charts_;
    DebriefPage debrief_;
};

// Whether the step that runs now is a run of the city model.
bool is_city_run(const FacilitatorView& view);
// Whether a scene of the big screen tells of one.
bool is_of_run(const std::string& scene);

}  // namespace vertebra::dashboard
