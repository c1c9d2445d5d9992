#include "facilitator/dashboard/panels/texts_panel.h"

#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/chip.h"

namespace vertebra::dashboard {
namespace {

void draw_text(const Paint& paint, const ItemView& item, std::size_t at, const Submit& submit) {
    const auto& theme = paint.theme;
    const auto& said = item.texts[at];
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const Button release{.name = "text." + std::to_string(at),
                         .label = paint.words.say(said.released ? "texts.hide" : "texts.show"),
                         .icon = said.released ? Icon::ClosedEye : Icon::Eye,
                         .enabled = paint.can_act,
                         .type = Type::Small};
    const float beside = button_width(paint, release);
    const float room = width - beside - theme.wide();
    const float mark = said.released ? theme.px(20) : 0;
    const float high =
        std::max(text_height(paint, said.text, Type::Body, room - mark), theme.row());
    const Area row{{corner.x, corner.y + theme.px(10)},
                   {corner.x + width, corner.y + theme.px(10) + high}};
    if (said.released) {
        draw_icon(*ImGui::GetWindowDrawList(), Icon::Screen,
                  {row.min.x + theme.px(8), row.centre().y}, theme.px(16), theme.accent);
    }
    text_in(paint, {{row.min.x + mark, row.min.y}, {row.min.x + room, row.max.y}}, said.text);
    const float top = row.centre().y - theme.row() / 2;
    if (button(paint, release, {{row.max.x - beside, top}, {row.max.x, top + theme.row()}})) {
        if (const auto key = parse_id<struct AnswerTag>(said.key)) {
            submit(ReleaseText{{item.id}, *key, said.released ? Release::Hide : Release::Show});
        }
    }
    ImGui::Dummy({width, high + theme.px(20)});
}

}  // namespace

void draw_texts(const Paint& paint, const ItemView& item, const Submit& submit) {
    if (item.texts.empty()) return;
    const Card card{paint, Card::Ground::White, 20};
    text(paint, paint.words.say("dashboard.texts.title"), {.type = Type::Strong});
    space(paint, 4);
    for (std::size_t at = 0; at < item.texts.size(); ++at) {
        if (at > 0) hairline(paint);
        draw_text(paint, item, at, submit);
    }
}

}  // namespace vertebra::dashboard
