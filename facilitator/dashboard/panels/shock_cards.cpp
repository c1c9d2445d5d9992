#include "facilitator/dashboard/panels/shock_cards.h"

#include <algorithm>

#include "common/session/command.h"
#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {
namespace {

void draw_strikes(const Paint& paint, const CardView& card) {
    text(paint,
         paint.words.say("city.strikes", {{"fields", card.strikes}}) + "  \u00b7  " +
             paint.words.say("city.severity", {{"severity", card.severity}}),
         {.type = Type::Small, .colour = paint.theme.ink_soft});
}

// Its story is told when it is dealt; afterwards its name and what it strikes will do.
void draw_dealt(const Paint& paint, const CardView& card, bool now) {
    text(paint, paint.words.say("city.card_dealt", {{"title", card.title}}),
         {.type = Type::LeadStrong});
    space(paint, 6);
    if (now) {
        text(paint, card.text);
        space(paint, 6);
    }
    draw_strikes(paint, card);
}

Button fold_of(const Paint& paint, bool open) {
    return {.name = "run.cards",
            .label = paint.words.say("city.cards"),
            .icon = open ? Icon::Up : Icon::Down,
            .about = paint.words.say("city.cards_hint")};
}

// What it is at the left, the button that deals it at the right. True when it was pressed.
bool draw_card(const Paint& paint, const CardView& card) {
    const auto& theme = paint.theme;
    const Button deal{.name = "run.deal." + card.id,
                      .label = paint.words.say("city.deal"),
                      .enabled = paint.can_act};
    hairline(paint);
    space(paint, 12);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float beside = button_width(paint, deal);
    {
        const Column column{at, width - beside - theme.gap()};
        text(paint, card.title, {.type = Type::Strong});
        space(paint, 4);
        text(paint, card.text, {.type = Type::Small});
        space(paint, 4);
        draw_strikes(paint, card);
    }
    const float high = std::max(ImGui::GetItemRectMax().y - at.y, theme.row());
    const Area place{{at.x + width - beside, at.y}, {at.x + width, at.y + theme.row()}};
    const bool pressed = button(paint, deal, place);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, high});
    space(paint, 12);
    return pressed;
}

}  // namespace

void ShockCards::draw(const Paint& paint, const GameView& game, const Submit& submit) {
    const bool now = !game.deal_at.empty() && !game.cards.empty();
    if (!game.card && !now) return;
    const bool open = now && unfolded_ == game.deal_at;
    bool folds = false;
    if (game.card) {
        const Card ground{paint, Card::Ground::Danger, 20};
        draw_dealt(paint, *game.card, now);
        if (now) {
            space(paint, 12);
            const Button back{.name = "run.take_back",
                              .label = paint.words.say("city.take_back"),
                              .icon = Icon::Undo,
                              .enabled = paint.can_act};
            if (button(paint, back)) submit(DealCard{{game.deal_at}, {}});
            folds = button_beside(paint, fold_of(paint, open));
        }
    } else {
        folds = button(paint, fold_of(paint, open));
    }
    space(paint, 12);
    if (open) draw_choice(paint, game, submit);
    if (folds) unfolded_ = open ? "" : game.deal_at;
}

void ShockCards::draw_choice(const Paint& paint, const GameView& game, const Submit& submit) {
    text(paint, paint.words.say("city.cards_hint"),
         {.type = Type::Small, .colour = paint.theme.ink_soft});
    space(paint, 12);
    for (const auto& card : game.cards) {
        if (game.card && game.card->id == card.id) continue;
        if (!draw_card(paint, card)) continue;
        unfolded_.clear();
        submit(DealCard{{game.deal_at}, {card.id}});
    }
}

}  // namespace vertebra::dashboard
