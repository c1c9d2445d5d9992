#pragma once

#include <string>

#include "facilitator/dashboard/look/paint.h"

namespace vertebra::dashboard {

// What was done to a field in this frame.
struct Typing {
    bool changed = false;
    bool active = false;  // it is being written in
};

enum class FieldMark { None, NotSaved };

// A line to write in, with its label above it. A field that is not saved says so by a sign.
Typing field(const Paint& paint, const std::string& name, std::string_view label,
             std::string& value, std::string_view help = {}, FieldMark mark = FieldMark::None);

float field_height(const Paint& paint);

}  // namespace vertebra::dashboard
