#include "facilitator/dashboard/widgets/qr.h"

#include <cmath>

namespace vertebra::dashboard {
namespace {

constexpr float kQuietZone = 4;  // modules, as the standard asks

}  // namespace

void draw_qr(const std::vector<std::string>& rows, const Area& area) {
    auto& list = *ImGui::GetWindowDrawList();
    const Area square = area.fitted(1);
    list.AddRectFilled(square.min, square.max, IM_COL32_WHITE, square.width() * 0.03f);
    if (rows.empty()) return;
    const float modules = static_cast<float>(rows.size()) + 2 * kQuietZone;
    // Whole pixels where there is room for them: phones read sharp edges best.
    float module = square.width() / modules;
    if (module >= 2) module = std::floor(module);
    const float side = module * static_cast<float>(rows.size());
    const ImVec2 corner{std::floor(square.centre().x - side / 2),
                        std::floor(square.centre().y - side / 2)};
    for (std::size_t y = 0; y < rows.size(); ++y) {
        const float top = corner.y + module * static_cast<float>(y);
        for (std::size_t x = 0; x < rows[y].size(); ++x) {
            if (rows[y][x] != '1') continue;
            // Neighbours in a row are one rectangle.
            std::size_t end = x;
            while (end < rows[y].size() && rows[y][end] == '1') {
                ++end;
            }
            list.AddRectFilled({corner.x + module * static_cast<float>(x), top},
                               {corner.x + module * static_cast<float>(end), top + module},
                               IM_COL32_BLACK);
            x = end;
        }
    }
}

}  // namespace vertebra::dashboard
