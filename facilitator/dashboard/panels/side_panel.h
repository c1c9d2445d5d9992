#pragma once

#include "facilitator/dashboard/heard.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/panels/city_panel.h"
#include "facilitator/dashboard/panels/ideas_plan_panel.h"
#include "facilitator/dashboard/panels/notes_panel.h"
#include "facilitator/dashboard/panels/people_panel.h"
#include "facilitator/dashboard/panels/policies_panel.h"
#include "facilitator/dashboard/panels/preview_panel.h"
#include "facilitator/dashboard/panels/publications_panel.h"

namespace vertebra::dashboard {

// The right side: what the room sees, and below it people, what the step is about, notes, and
// files.
class SidePanel {
public:
    void draw(const Paint& paint, const Area& area, const Heard& heard, const Submit& submit);
    void draw_over(const Paint& paint, const Heard& heard, const Submit& submit);

private:
    enum class Part { People, City, Policies, Ideas, Notes, Files };

    Part part_ = Part::People;
    PreviewPanel preview_;
    PeoplePanel people_;
    CityPanel city_;
    PoliciesPanel policies_;
    IdeasPlanPanel ideas_;
    NotesPanel notes_;
    PublicationsPanel publications_;
};

}  // namespace vertebra::dashboard
