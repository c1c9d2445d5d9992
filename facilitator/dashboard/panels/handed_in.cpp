#include "facilitator/dashboard/panels/handed_in.h"

#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/chip.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {
namespace {

std::string missing_of(const GameView& game) {
    std::string list;
    for (const auto& team : game.teams) {
        if (!has_handed_in(team)) list += (list.empty() ? "" : ", ") + team.name;
    }
    return list;
}

}  // namespace

bool has_handed_in(const TeamView& team) {
    return team.answered >= team.wanted;
}

void draw_handed_in(const Paint& paint, const GameView& game, const ItemView& turn) {
    const auto& theme = paint.theme;
    if (game.teams.empty()) return;
    const auto missing = missing_of(game);
    const bool all = missing.empty();
    const Card card{paint, all ? Card::Ground::Good : Card::Ground::Sunken, 20};
    const auto count = paint.words.say(
        turn.answered >= turn.expected ? "city.all_plans_in" : "city.plans_in",
        {{"answered", std::to_string(turn.answered)}, {"expected", std::to_string(turn.expected)}});
    text(paint, count, {.type = Type::LeadStrong, .colour = all ? theme.good : theme.ink});
    space(paint, 10);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float share = turn.expected == 0
                            ? 0
                            : static_cast<float>(turn.answered) / static_cast<float>(turn.expected);
    draw_meter(paint, {at, {at.x + width, at.y + theme.px(12)}}, share,
               all ? theme.good : theme.accent);
    ImGui::Dummy({width, theme.px(12)});
    if (all) return;
    space(paint, 10);
    text(paint, paint.words.say("city.still_missing", {{"list", missing}}), {.type = Type::Strong});
}

}  // namespace vertebra::dashboard
