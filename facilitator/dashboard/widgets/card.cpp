#include "facilitator/dashboard/widgets/card.h"

namespace vertebra::dashboard {

Column::Column(ImVec2 at, float width)
    : window_(ImGui::GetCurrentWindow()), edge_before_(window_->ContentRegionRect.Max.x) {
    ImGui::SetCursorScreenPos(at);
    ImGui::BeginGroup();
    window_->ContentRegionRect.Max.x = at.x + width;
}

Column::~Column() {
    ImGui::EndGroup();
    window_->ContentRegionRect.Max.x = edge_before_;
}

Card::Card(const Paint& paint, Ground ground, float padding)
    : paint_(paint),
      ground_(ground),
      padding_(paint.theme.px(padding)),
      corner_(ImGui::GetCursorScreenPos()),
      width_(ImGui::GetContentRegionAvail().x),
      window_(ImGui::GetCurrentWindow()),
      edge_before_(window_->ContentRegionRect.Max.x) {
    splitter_.Split(window_->DrawList, 2);
    splitter_.SetCurrentChannel(window_->DrawList, 1);
    ImGui::SetCursorScreenPos({corner_.x + padding_, corner_.y + padding_});
    ImGui::BeginGroup();
    window_->ContentRegionRect.Max.x = corner_.x + width_ - padding_;
}

Card::~Card() {
    ImGui::EndGroup();
    window_->ContentRegionRect.Max.x = edge_before_;
    const auto& theme = paint_.theme;
    const Area area{corner_, {corner_.x + width_, ImGui::GetItemRectMax().y + padding_}};
    splitter_.SetCurrentChannel(window_->DrawList, 0);
    ImU32 fill = theme.card;
    switch (ground_) {
        case Ground::White: break;
        case Ground::Sunken: fill = theme.sunken; break;
        case Ground::Danger: fill = theme.danger_soft; break;
        case Ground::Good: fill = theme.good_soft; break;
        case Ground::Accent: fill = theme.accent_soft; break;
    }
    window_->DrawList->AddRectFilled(area.min, area.max, fill, theme.card_round());
    if (ground_ == Ground::White) {
        window_->DrawList->AddRect(area.min, area.max, theme.hairline, theme.card_round(), 0,
                                   theme.hair());
    }
    splitter_.Merge(window_->DrawList);
    ImGui::SetCursorScreenPos(corner_);
    ImGui::Dummy(area.size());
}

Pair::Pair(const Paint& paint, float share_left, float gap) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float between = paint.theme.px(gap);
    const float first = (width - between) * share_left;
    left_ = {at, {at.x + first, at.y}};
    right_ = {{at.x + first + between, at.y}, {at.x + width, at.y}};
}

void Pair::end(float bottom_left, float bottom_right) const {
    ImGui::SetCursorScreenPos(left_.min);
    ImGui::Dummy({right_.max.x - left_.min.x, std::max(bottom_left, bottom_right) - left_.min.y});
}

void space(const Paint& paint, float height) {
    ImGui::Dummy({0, paint.theme.px(height)});
}

void hairline(const Paint& paint) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float thick = paint.theme.hair();
    ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + width, at.y + thick},
                                              paint.theme.hairline);
    ImGui::Dummy({width, thick});
}

void draw_surface(const Paint& paint, const Area& area, ImU32 fill) {
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(area.min, area.max, fill, paint.theme.card_round());
    list.AddRect(area.min, area.max, paint.theme.hairline, paint.theme.card_round(), 0,
                 paint.theme.hair());
}

Region::Region(const char* name, const Area& area, float padding, float above) {
    ImGui::SetCursorScreenPos(area.min);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {padding, above});
    ImGui::BeginChild(name, area.size(), false,
                      ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NoBackground);
    ImGui::PopStyleVar();
}

Region::~Region() {
    ImGui::EndChild();
}

}  // namespace vertebra::dashboard
