#pragma once

#include <string_view>

#include "facilitator/dashboard/look/area.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {

// Text of a chart at any size: in the window and, much smaller, in the preview.
class ChartText {
public:
    enum class Weight { Plain, Strong };

    ChartText(const Paint& paint, float size) : paint_(paint), size_(size) {}

    float size() const { return size_; }
    float width(std::string_view words) const {
        return text_width(paint_, words, Type::Strong) * size_ / paint_.fonts.height(Type::Strong);
    }
    // How high the words are when they are wrapped to that width.
    float height(std::string_view words, float wide) const {
        const float own = paint_.fonts.height(Type::Strong);
        return text_height(paint_, words, Type::Strong, wide * own / size_) * size_ / own;
    }
    // In the middle of the area's height, cut to it; how wide the words are.
    float in(const Area& area, std::string_view words, ImU32 colour, Align align,
             Weight weight = Weight::Plain) const {
        text_in(paint_, area, words,
                {.type = face(weight), .colour = colour, .align = align, .size = size_});
        return width(words);
    }
    void at(ImVec2 place, std::string_view words, ImU32 colour,
            Weight weight = Weight::Plain) const {
        text_at(paint_, place, words, {.type = face(weight), .colour = colour, .size = size_});
    }

private:
    // The face whose own size is nearest from above: sharper than one that is blown up.
    Type face(Weight weight) const {
        const bool strong = weight == Weight::Strong;
        if (size_ <= paint_.fonts.height(Type::Small)) {
            return strong ? Type::SmallStrong : Type::Small;
        }
        if (size_ <= paint_.fonts.height(Type::Body)) return strong ? Type::Strong : Type::Body;
        return strong ? Type::LeadStrong : Type::Lead;
    }

    const Paint& paint_;
    float size_;
};

}  // namespace vertebra::dashboard
