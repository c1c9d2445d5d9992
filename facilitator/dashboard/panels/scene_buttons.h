#pragma once

#include "common/view/views.h"
#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"
#include "facilitator/dashboard/wish.h"

namespace vertebra::dashboard {

// What the big screen can show, as buttons in so many rows. Where they are fewer than it takes,
// the last scene keeps its button and those before it share a menu.
void draw_scenes(const Paint& paint, const Area& area, std::size_t rows,
                 const FacilitatorView& view, const Submit& submit);
std::size_t scene_rows(const FacilitatorView& view);
float scenes_height(const Paint& paint, std::size_t rows);

// All of them in one menu, which bears the name of the one that is shown.
void draw_scene_menu(const Paint& paint, const Area& area, const FacilitatorView& view,
                     const Submit& submit);

}  // namespace vertebra::dashboard
