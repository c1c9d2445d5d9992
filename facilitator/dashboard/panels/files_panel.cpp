#include "facilitator/dashboard/panels/files_panel.h"

#include <algorithm>

#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/chip.h"

namespace vertebra::dashboard {

namespace {

// The key behind '#' is copied and not shown: the room may see this window.
void draw_projector_link(const Paint& paint, const std::string& link) {
    if (link.empty()) return;
    text(paint, paint.words.say("dashboard.files.projector"),
         {.type = Type::SmallStrong, .colour = paint.theme.ink_soft});
    text(paint, link.substr(0, link.find('#')), {.type = Type::Small});
    text(paint, paint.words.say("projector.watch"),
         {.type = Type::Small, .colour = paint.theme.ink_soft});
    space(paint, 8);
    if (button(paint, {.name = "files.copy_link",
                       .label = paint.words.say("dashboard.files.copy_link"),
                       .icon = Icon::Screen,
                       .type = Type::Small})) {
        ImGui::SetClipboardText(link.c_str());
    }
}

// Each format, what people read first; while one is made, how far it is and a way to stop it.
void draw_formats(const Paint& paint, const Heard& heard, const Submit& submit) {
    using enum protocol::ExportResults::Format;
    const auto& theme = paint.theme;
    const bool busy = heard.exporting >= 0;
    bool first = true;
    for (const auto format : {AsPdf, AsHtml, AsXlsx, AsCharts, AsCsv, AsJson}) {
        const std::string code = std::ranges::find(protocol::kExportFormats, format, [](auto one) {
                                     return one.first;
                                 })->second;
        const Button offer{.name = "files." + code,
                           .label = paint.words.say("export." + code),
                           .icon = Icon::Sheet,
                           .enabled = heard.line == Heard::Line::Up && !busy};
        const bool pressed = first ? button(paint, offer) : button_beside(paint, offer);
        if (pressed) submit(protocol::ExportResults{format});
        first = false;
    }
    if (!busy) return;
    space(paint, 10);
    text(paint, paint.words.say("export.making", {{"percent", std::to_string(heard.exporting)}}),
         {.type = Type::Small});
    space(paint, 6);
    const ImVec2 bar = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    draw_meter(paint, {bar, {bar.x + width, bar.y + theme.px(10)}},
               static_cast<float>(heard.exporting) / 100, theme.accent);
    ImGui::Dummy({width, theme.px(10)});
    space(paint, 8);
    if (button(paint, {.name = "files.cancel",
                       .label = paint.words.say("export.cancel"),
                       .enabled = heard.line == Heard::Line::Up})) {
        submit(protocol::CancelExport{});
    }
}

}  // namespace

void draw_files(const Paint& paint, const Heard& heard, const Submit& submit) {
    const auto& theme = paint.theme;
    text(paint, paint.words.say("export.title"), {.type = Type::Strong});
    space(paint, 4);
    text(paint, paint.words.say("dashboard.files.advice"),
         {.type = Type::Small, .colour = theme.ink_soft});
    space(paint, 12);
    draw_formats(paint, heard, submit);
    for (const auto& notice : heard.notices) {
        if (notice.kind != Notice::Kind::Written) continue;
        space(paint, 10);
        text(paint, paint.words.say("dashboard.files.written", {{"path", notice.message}}),
             {.type = Type::Small, .colour = theme.good});
    }
    space(paint, 20);
    hairline(paint);
    space(paint, 16);
    const auto line = [&](std::string_view label, const std::string& value) {
        if (value.empty()) return;
        text(paint, label, {.type = Type::SmallStrong, .colour = theme.ink_soft});
        text(paint, value, {.type = Type::Small});
        space(paint, 10);
    };
    const auto& host = heard.state->host;
    line(paint.words.say("saving.file"), host.file);
    line(paint.words.say("saving.digest"), host.digest);
    const auto& view = heard.state->view;
    const bool unsealed = view.closed && view.mode == "anonymous" && host.digest.empty() &&
                          !host.backup_message.empty();
    line(paint.words.say(unsealed ? "saving.unsealed" : "saving.backup"),
         !host.backup_message.empty() ? host.backup_message
         : host.backup.empty()        ? paint.words.say("saving.no_backup")
                                      : host.backup);
    draw_projector_link(paint, host.projector_link);
}

}  // namespace vertebra::dashboard
