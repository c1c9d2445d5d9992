#pragma once

#include <optional>
#include <string>
#include <vector>

#include "facilitator/dashboard/look/icon.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {

struct Segment {
    std::string label;
    std::string above = {};  // a figure over the label
    Icon icon = Icon::None;
    bool enabled = true;
};

// Buttons of which one is chosen, side by side in the area. Which one was pressed this frame.
// Each is recorded as name.0, name.1 …
std::optional<std::size_t> segments(const Paint& paint, const std::string& name,
                                    const std::vector<Segment>& choices,
                                    std::optional<std::size_t> chosen, const Area& area,
                                    Type type = Type::Body);
// In the flow, over the whole column.
std::optional<std::size_t> segments(const Paint& paint, const std::string& name,
                                    const std::vector<Segment>& choices,
                                    std::optional<std::size_t> chosen, float height,
                                    Type type = Type::Body);

}  // namespace vertebra::dashboard
