#pragma once

#include <array>
#include <functional>
#include <string>

#include "imgui.h"

namespace vertebra::dashboard {

// What a piece of text is for; each has one face and one size.
enum class Type {
    Small,  // 14: explains, counts, keys
    SmallStrong,
    Body,  // 16: reads
    Strong,
    Lead,        // 20: the question, a speaker's text
    LeadStrong,  // the primary button
    Title,       // 28: the item, the join code
    Figure,      // 40: n of N
};
inline constexpr std::size_t kTypes = 8;

// The atlas at one scale. A change of scale means a new one. Owned by the ImGui context it was
// built for.
class Fonts {
public:
    // Inter, else Noto Sans, else ImGui's own face; `tell` hears one English line when a face is
    // missing.
    void build(ImFontAtlas& atlas, float scale, const std::function<void(std::string)>& tell);

    ImFont* of(Type type) const { return faces_[static_cast<std::size_t>(type)]; }
    // What AddText and CalcTextSizeA want: the height ImGui counts with.
    float height(Type type) const { return of(type)->FontSize; }

private:
    std::array<ImFont*, kTypes> faces_{};
};

}  // namespace vertebra::dashboard
