#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

enum class Align { Left, Centre, Right };

// How a text is set. Text of people goes through here and nowhere else: it is never a format.
struct Set {
    Type type = Type::Body;
    ImU32 colour = 0;  // 0: the theme's ink
    int lines = 0;     // at most so many, the last one with "…"; 0: as many as it takes
    Align align = Align::Left;
    float size = 0;  // in pixels instead of the type's own: for the preview
};

// In the flow, wrapped to what is left of the column.
void text(const Paint& paint, std::string_view words, const Set& set = {});
// One line at a place; how wide it became.
float text_at(const Paint& paint, ImVec2 at, std::string_view words, const Set& set = {});
// Wrapped into an area, in the middle of its height. False when something had to be cut.
bool text_in(const Paint& paint, const Area& area, std::string_view words, const Set& set = {});
// From the area's top; how high it became.
float text_from(const Paint& paint, const Area& area, std::string_view words, const Set& set = {});

float text_width(const Paint& paint, std::string_view words, Type type);
float text_height(const Paint& paint, std::string_view words, Type type, float width,
                  int lines = 0);

}  // namespace vertebra::dashboard
