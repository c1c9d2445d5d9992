#include "facilitator/dashboard/panels/help_panel.h"

#include <array>

#include "facilitator/dashboard/panels/dialog.h"
#include "facilitator/dashboard/widgets/card.h"

namespace vertebra::dashboard {
namespace {

struct Line {
    const char* key;  // of the keyboard: a key of the language files
    const char* what;
};
constexpr std::array kLines{Line{"dashboard.key.primary", "dashboard.help.primary"},
                            Line{"hotkey.space", "help.space"},
                            Line{"hotkey.enter", "help.enter"},
                            Line{"hotkey.arrows", "dashboard.help.arrows"},
                            Line{"dashboard.key.t", "help.timer"},
                            Line{"dashboard.key.r", "help.reset_timer"},
                            Line{"dashboard.key.b", "help.blank"},
                            Line{"dashboard.key.j", "help.join"},
                            Line{"dashboard.key.f", "dashboard.help.full_screen"},
                            Line{"hotkey.undo", "help.undo"},
                            Line{"dashboard.key.scale", "dashboard.help.scale"},
                            Line{"dashboard.key.tab", "dashboard.help.tab"},
                            Line{"dashboard.key.help", "help.help"}};

void draw_line(const Paint& paint, const Line& line) {
    const auto& theme = paint.theme;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const Area row{at, {at.x + width, at.y + theme.px(34)}};
    const auto key = paint.words.say(line.key);
    const float wide = text_width(paint, key, Type::SmallStrong) + theme.gap();
    const float half = theme.px(12);
    const Area cap{{at.x, row.centre().y - half}, {at.x + wide, row.centre().y + half}};
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(cap.min, cap.max, theme.sunken, theme.px(4));
    list.AddRect(cap.min, cap.max, theme.hairline, theme.px(4), 0, theme.hair());
    text_in(paint, cap, key, {.type = Type::SmallStrong, .lines = 1, .align = Align::Centre});
    text_in(paint, {{at.x + theme.px(150), row.min.y}, row.max}, paint.words.say(line.what),
            {.lines = 1});
    ImGui::Dummy(row.size());
}

}  // namespace

void HelpPanel::draw(const Paint& paint) {
    const Dialog dialog{paint, "help", std::exchange(opens_, false), 560};
    if (!dialog) return;
    text(paint, paint.words.say("help.title"), {.type = Type::Title});
    space(paint, 12);
    for (const auto& line : kLines) {
        draw_line(paint, line);
    }
    space(paint, 12);
    text(paint, paint.words.say("help.note"),
         {.type = Type::Small, .colour = paint.theme.ink_soft});
    space(paint, 16);
    if (button(paint, {.name = "help.close", .label = paint.words.say("help.close")})) {
        ImGui::CloseCurrentPopup();
    }
}

}  // namespace vertebra::dashboard
