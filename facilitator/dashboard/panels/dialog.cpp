#include "facilitator/dashboard/panels/dialog.h"

#include "facilitator/dashboard/widgets/card.h"

namespace vertebra::dashboard {
namespace {

// The keys of the sentences for a wish that destroys: "<stem>.sure", "<stem>.yes", "<stem>.no".
const char* stem_of(const Wish& wish) {
    if (const auto* publication = std::get_if<protocol::SetPublication>(&wish)) {
        const bool opens = publication->level == protocol::PublicationLevel::Public;
        return opens ? "publication.public" : nullptr;
    }
    const auto* command = std::get_if<Command>(&wish);
    if (command == nullptr) return nullptr;
    if (std::holds_alternative<ResetItem>(*command)) return "reset";
    if (std::holds_alternative<RemoveSeat>(*command)) return "dashboard.remove";
    if (std::holds_alternative<CloseWorkshop>(*command)) return "close";
    return nullptr;
}

}  // namespace

Dialog::Dialog(const Paint& paint, const char* name, bool open, float width) : paint_(paint) {
    if (open) ImGui::OpenPopup(name);
    if (!ImGui::IsPopupOpen(name)) return;
    const auto& io = ImGui::GetIO();
    const float wide = paint.theme.px(width);
    ImGui::SetNextWindowPos({io.DisplaySize.x / 2, io.DisplaySize.y * 0.42f}, ImGuiCond_Always,
                            {0.5f, 0.5f});
    ImGui::SetNextWindowSizeConstraints({wide, 0}, {wide, FLT_MAX});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {paint.theme.wide(), paint.theme.wide()});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, paint.theme.card_round());
    shown_ = ImGui::BeginPopupModal(name, nullptr,
                                    ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove |
                                        ImGuiWindowFlags_AlwaysAutoResize |
                                        ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleVar(2);
    if (shown_) ImGui::Dummy({wide - 2 * paint.theme.wide(), 0});
}

Dialog::~Dialog() {
    if (shown_) ImGui::EndPopup();
}

Dialog::Choice Dialog::buttons(const Button& back, const Button& on) {
    const auto& theme = paint_.theme;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float high = theme.px(44);
    Area row{at, {at.x + width, at.y + high}};
    auto choice = Choice::None;
    const auto second = row.take_right(std::max(theme.px(120), button_width(paint_, on)));
    row.take_right(theme.px(12));
    const auto first = row.take_right(std::max(theme.px(120), button_width(paint_, back)));
    if (button(paint_, back, first)) choice = Choice::First;
    if (button(paint_, on, second)) choice = Choice::Second;
    ImGui::Dummy({width, high});
    if (choice != Choice::None) ImGui::CloseCurrentPopup();
    return choice;
}

bool Confirm::destroys(const Wish& wish) {
    return stem_of(wish) != nullptr;
}

void Confirm::ask(Wish wish) {
    asked_ = std::move(wish);
    opens_ = true;
}

void Confirm::draw(const Paint& paint, const Submit& submit) {
    Dialog dialog{paint, "confirm", std::exchange(opens_, false)};
    if (!dialog || !asked_) return;
    const std::string stem = stem_of(*asked_);
    text(paint, paint.words.say(stem + ".sure"), {.type = Type::Lead});
    space(paint, 24);
    const auto choice =
        dialog.buttons({.name = "confirm.no", .label = paint.words.say(stem + ".no")},
                       {.name = "confirm.yes",
                        .label = paint.words.say(stem + ".yes"),
                        .look = Look::Danger,
                        .enabled = paint.can_act});
    if (choice == Dialog::Choice::Second) submit(*asked_);
    if (choice != Dialog::Choice::None) asked_.reset();
}

}  // namespace vertebra::dashboard
