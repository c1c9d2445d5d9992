#include "facilitator/dashboard/panels/item_panel.h"

#include "facilitator/dashboard/charts/network.h"
#include "facilitator/dashboard/panels/basket.h"
#include "facilitator/dashboard/panels/handed_in.h"
#include "facilitator/dashboard/panels/progress_panel.h"
#include "facilitator/dashboard/panels/result_picture.h"
#include "facilitator/dashboard/panels/texts_panel.h"
#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/chip.h"
#include "facilitator/dashboard/widgets/segments.h"

namespace vertebra::dashboard {
namespace {

constexpr float kPicture = 280;      // the least height of the causal picture
constexpr float kPictureMost = 420;  // where the window has room

constexpr std::array<std::string_view, 3> kVisibilities{"blind", "host", "open"};

void draw_visibility(const Paint& paint, const FacilitatorView& view, const ItemView& item,
                     const Submit& submit) {
    const auto& theme = paint.theme;
    text(paint, paint.words.say("visibility.title"),
         {.type = Type::SmallStrong, .colour = theme.ink_soft});
    space(paint, 6);
    std::vector<Segment> choices;
    std::optional<std::size_t> chosen;
    for (std::size_t at = 0; at < kVisibilities.size(); ++at) {
        const auto code = std::string{kVisibilities[at]};
        choices.push_back(
            {.label = paint.words.say("visibility." + code), .enabled = paint.can_act});
        if (item.visibility == code) chosen = at;
    }
    const auto pressed = segments(paint, "item.visibility", choices, chosen, theme.px(40));
    if (pressed) submit(SetVisibility{{item.id}, static_cast<Visibility>(*pressed)});
    space(paint, 6);
    text(
        paint,
        paint.words.say("visibility." + item.visibility + ".hint", {{"k", std::to_string(view.k)}}),
        {.type = Type::Small, .colour = theme.ink_soft});
}

// The steps of a scale side by side, lowest first, each with its figure.
void draw_steps(const Paint& paint, const AskView& ask) {
    const auto& theme = paint.theme;
    auto& list = *ImGui::GetWindowDrawList();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float gap = theme.small();
    const auto count = static_cast<float>(ask.steps.size());
    const float each = (width - gap * (count - 1)) / count;
    float words = 0;
    for (const auto& step : ask.steps) {
        words = std::max(words, text_height(paint, step, Type::Small, each - theme.gap(), 3));
    }
    const float high = words + paint.fonts.height(Type::Strong) + theme.px(18);
    for (std::size_t step = 0; step < ask.steps.size(); ++step) {
        const float left = at.x + (each + gap) * static_cast<float>(step);
        Area box{{left, at.y}, {left + each, at.y + high}};
        list.AddRectFilled(box.min, box.max, theme.sunken, theme.round());
        box = box.shrunk(theme.small());
        text_in(paint, box.take_top(paint.fonts.height(Type::Strong)), std::to_string(step),
                {.type = Type::Strong, .colour = theme.accent, .align = Align::Centre});
        text_in(paint, box, ask.steps[step],
                {.type = Type::Small, .lines = 3, .align = Align::Centre});
    }
    ImGui::Dummy({width, high});
    std::string beside;
    if (ask.dont_know) beside += paint.words.say("lock.dont_know");
    if (ask.not_applicable) {
        beside += (beside.empty() ? "" : "  \u00b7  ") + paint.words.say("lock.not_applicable");
    }
    if (beside.empty()) return;
    space(paint, 8);
    text(paint, paint.words.say("dashboard.ask.beside", {{"list", beside}}),
         {.type = Type::Small, .colour = theme.ink_soft});
}

void draw_options(const Paint& paint, const AskView& ask) {
    const auto& theme = paint.theme;
    for (const auto& option : ask.options) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float indent = theme.px(24);
        draw_icon(*ImGui::GetWindowDrawList(), Icon::Ring,
                  {at.x + theme.px(8), at.y + paint.fonts.height(Type::Body) / 2}, theme.px(16),
                  theme.ink_soft);
        {
            const Column column{{at.x + indent, at.y}, ImGui::GetContentRegionAvail().x - indent};
            text(paint, option_words(paint, option));
        }
        space(paint, 8);
    }
}

std::string ask_sentence(const Paint& paint, const AskView& ask) {
    const auto key = "dashboard.ask." + ask.kind;
    if (ask.kind == "choice" && ask.most == 1) return paint.words.say("dashboard.ask.choice_one");
    return paint.words.say(key, {{"most", std::to_string(ask.most)},
                                 {"each", std::to_string(ask.each)},
                                 {"across", ask.across},
                                 {"up", ask.up},
                                 {"total", std::to_string(ask.total)},
                                 {"most_on_one", std::to_string(ask.most_on_one)}});
}

void draw_words(const Paint& paint, const ItemView& item) {
    text(paint, item.body);
    if (item.help.empty()) return;
    space(paint, item.body.empty() ? 0 : 12);
    text(paint, item.help, {.type = Type::Small, .colour = paint.theme.ink_soft});
}

// The story, and beside it its causal picture.
void draw_told(const Paint& paint, const ItemView& item) {
    const Card card{paint, Card::Ground::Sunken, 20};
    const bool drawn = item.causes && item.causes->width > 0;
    if (!drawn) return draw_words(paint, item);
    const auto& theme = paint.theme;
    const float room = ImGui::GetContentRegionAvail().y - theme.px(56);
    const Pair pair{paint, 0.54f, 24};
    {
        const Column column{pair.left().min, pair.left().width()};
        draw_words(paint, item);
    }
    const float least = std::clamp(room, theme.px(kPicture), theme.px(kPictureMost));
    const float bottom = std::max(ImGui::GetItemRectMax().y, pair.left().min.y + least);
    Area picture = pair.right();
    picture.max.y = bottom;
    draw_network(paint, *item.causes, picture);
    pair.end(bottom, bottom);
}

}  // namespace

void draw_item_head(const Paint& paint, const ItemView& item) {
    const auto look = look_of_phase(item.phase);
    chip(paint, look.icon, paint.words.say("dashboard.phase." + item.phase), look.tone);
    if (item.rounds > 1) {
        chip_beside(paint, Icon::None,
                    paint.words.say("item.round", {{"round", std::to_string(item.round)},
                                                   {"rounds", std::to_string(item.rounds)}}),
                    Tone::Neutral);
    }
    if (!item.topic.empty()) chip_beside(paint, Icon::None, item.topic, Tone::Neutral);
    if (item.answered_by != "everyone") {
        chip_beside(paint, Icon::Person,
                    paint.words.say("dashboard.answered_by." + item.answered_by), Tone::Neutral);
    }
    if (item.phase != "ready" && item.visibility != "blind") {
        chip_beside(paint, Icon::Eye, paint.words.say("dashboard.visibility." + item.visibility),
                    Tone::Neutral);
    }
    if (item.ask.kind == "ideas" && (item.phase == "open" || item.phase == "closed")) {
        chip_beside(paint, Icon::Person,
                    paint.words.say("item.answered", {{"answered", std::to_string(item.answered)},
                                                      {"expected", std::to_string(item.expected)}}),
                    Tone::Neutral);
    }
    space(paint, 12);
    text(paint, item.title, {.type = Type::Title});
    if (!item.question.empty() && item.question != item.title) {
        space(paint, 6);
        text(paint, item.question, {.type = Type::Lead, .colour = paint.theme.ink_soft});
    }
}

void draw_ask(const Paint& paint, const AskView& ask) {
    if (ask.kind == "scale") return draw_steps(paint, ask);
    text(paint, ask_sentence(paint, ask), {.type = Type::Small, .colour = paint.theme.ink_soft});
    space(paint, 10);
    draw_options(paint, ask);
}

void ItemPanel::draw(const Paint& paint, const FacilitatorView& view, const ItemView& item,
                     const Submit& submit) {
    const bool ready = item.phase == "ready";
    const bool shown = item.phase == "revealed" || item.phase == "locked";
    draw_item_head(paint, item);
    space(paint, 20);
    // Shares are not counted together: teams hand in, and the model answers.
    const bool by_teams = item.ask.kind == "shares";
    // Ideas are seen when they are shown, one by one; only who carries them is a result.
    const bool ideas = item.ask.kind == "ideas";
    if (!ready && !shown && !ideas) {
        if (by_teams && view.game) {
            draw_handed_in(paint, *view.game, item);
        } else {
            draw_progress(paint, item);
        }
        space(paint, 16);
    }
    draw_outcome(paint, view, item);
    // What comes in is worked with: it stands above what was asked.
    if (ideas) {
        ideas_.draw(paint, item, submit);
        space(paint, 16);
    }
    if (!item.result || !has_picture(*item.result)) {
        draw_ask(paint, item.ask);
        space(paint, 16);
    }
    if (ready && !by_teams && !ideas) {
        draw_visibility(paint, view, item, submit);
        space(paint, 16);
    }
    draw_story(paint, item);
    if (!ideas) draw_texts(paint, item, submit);
    space(paint, 8);
}

// The result, and beside it what is or will be locked.
void ItemPanel::draw_outcome(const Paint& paint, const FacilitatorView& view,
                             const ItemView& item) {
    const bool locks = item.phase == "locked" || (item.phase == "revealed" && can_lock(view));
    if (!item.result && !item.previous) return;
    if (!locks) {
        result_.draw(paint, item, view.k);
    } else {
        const Pair pair{paint, 0.56f, 16};
        {
            const Column column{pair.left().min, pair.left().width()};
            result_.draw(paint, item, view.k);
        }
        const float left = ImGui::GetItemRectMax().y;
        {
            const Column column{pair.right().min, pair.right().width()};
            lock_.draw(paint, view, item);
        }
        pair.end(left, ImGui::GetItemRectMax().y);
    }
    space(paint, 16);
}

void ItemPanel::draw_story(const Paint& paint, const ItemView& item) {
    if (item.body.empty() && item.help.empty()) return;
    // Read aloud before voting and during it, out of the way of a result.
    if (story_of_ != item.id + item.phase) {
        story_of_ = item.id + item.phase;
        story_open_ = !item.result && !item.previous;
    }
    const Button fold{
        .name = "item.story",
        .label = paint.words.say(item.body.empty() ? "item.help" : "dashboard.item.story"),
        .look = Look::Plain,
        .icon = story_open_ ? Icon::Up : Icon::Down,
        .type = Type::Strong};
    if (button(paint, fold)) story_open_ = !story_open_;
    space(paint, 4);
    if (story_open_) {
        draw_told(paint, item);
        space(paint, 12);
    }
    space(paint, 4);
}

}  // namespace vertebra::dashboard
