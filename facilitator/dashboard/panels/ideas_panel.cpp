#include "facilitator/dashboard/panels/ideas_panel.h"

#include <algorithm>

#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/chip.h"

namespace vertebra::dashboard {
namespace {

// A second press so soon is a double click: it must not show the idea that has moved up.
constexpr std::int64_t kDoubleMs = 350;
// The host takes no more than 40 messages at a time from one window: half of that at a press.
constexpr std::size_t kAtOnce = 20;
constexpr float kSlack = 6;  // the mouse moves so far before a press becomes a drag
constexpr float kGhost = 320;

std::optional<AnswerKey> key_of(const std::string& text) {
    return parse_id<struct AnswerTag>(text);
}

const TextView* find(const ItemView& item, const std::string& key) {
    const auto found = std::ranges::find(item.texts, key, &TextView::key);
    return found == item.texts.end() ? nullptr : &*found;
}

void release(const TextView& idea, Release release, const ItemView& item, const Submit& submit) {
    if (const auto key = key_of(idea.key)) submit(ReleaseText{{item.id}, *key, release});
}

// What is dragged, beside the mouse.
void draw_ghost(const Paint& paint, const std::string& words) {
    const auto& theme = paint.theme;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const float pad = theme.px(10);
    const float width = std::min(theme.px(kGhost), text_width(paint, words, Type::Small) + 1);
    const float high = text_height(paint, words, Type::Small, width, 2);
    const Area box{{mouse.x + theme.px(14), mouse.y + theme.px(10)},
                   {mouse.x + theme.px(14) + width + 2 * pad, mouse.y + theme.px(10) + high + pad}};
    auto& list = *ImGui::GetWindowDrawList();
    list.PushClipRectFullScreen();
    list.AddRectFilled(box.min, box.max, theme.accent_soft, theme.round());
    list.AddRect(box.min, box.max, theme.accent, theme.round(), 0, theme.px(2));
    text_in(paint, box.shrunk(pad, pad / 2), words, {.type = Type::Small, .lines = 2});
    list.PopClipRect();
}

}  // namespace

void IdeasPanel::draw(const Paint& paint, const ItemView& item, const Submit& submit) {
    if (item_ != item.id || find(item, held_) == nullptr || !paint.can_act) held_.clear();
    item_ = item.id;
    Group waiting;
    Group shown;
    for (const auto& idea : item.texts) {
        if (idea.into.empty()) (idea.released ? shown : waiting).push_back(&idea);
    }
    {
        const Card card{paint, Card::Ground::White, 20};
        draw_head(paint, item, waiting, shown.size(), submit);
        draw_held(paint, item);
        under_.clear();
        draw_group(paint, "dashboard.ideas.waiting", waiting, item, submit);
        draw_group(paint, "dashboard.ideas.shown", shown, item, submit);
    }
    let_go(paint, item, submit);
}

void IdeasPanel::draw_head(const Paint& paint, const ItemView& item, const Group& waiting,
                           std::size_t shown, const Submit& submit) {
    const auto& theme = paint.theme;
    if (item.texts.empty()) {
        const bool ready = item.phase == "ready";
        text(paint, paint.words.say(ready ? "dashboard.ideas.ready" : "dashboard.ideas.none"),
             {.colour = theme.ink_soft});
        return;
    }
    text(paint,
         paint.words.say("dashboard.ideas.title", {{"n", std::to_string(item.texts.size())},
                                                   {"shown", std::to_string(shown)}}),
         {.type = Type::Strong});
    space(paint, 4);
    text(paint, paint.words.say("dashboard.ideas.how"),
         {.type = Type::Small, .colour = theme.ink_soft});
    space(paint, 10);
    const bool few = waiting.size() <= kAtOnce;
    const Button all{
        .name = "ideas.all",
        .label = paint.words.say(few ? "dashboard.ideas.show_all" : "dashboard.ideas.show_some",
                                 {{"n", std::to_string(kAtOnce)}}),
        .icon = Icon::Eye,
        .enabled = paint.can_act && !waiting.empty(),
        .type = Type::Small};
    if (!button(paint, all)) return;
    for (std::size_t at = 0; at < std::min(kAtOnce, waiting.size()); ++at) {
        release(*waiting[at], Release::Show, item, submit);
    }
}

// What is to be merged, and the way out.
void IdeasPanel::draw_held(const Paint& paint, const ItemView& item) {
    if (held_.empty() || dragged_) return;
    space(paint, 10);
    const Card card{paint, Card::Ground::Accent, 12};
    text(paint, paint.words.say("dashboard.ideas.held", {{"text", find(item, held_)->text}}));
    space(paint, 6);
    if (button(paint, {.name = "ideas.let_go",
                       .label = paint.words.say("dashboard.ideas.let_go"),
                       .type = Type::Small})) {
        held_.clear();
    }
}

void IdeasPanel::draw_group(const Paint& paint, const char* key, const Group& group,
                            const ItemView& item, const Submit& submit) {
    if (group.empty()) return;
    space(paint, 14);
    text(paint, paint.words.say(key, {{"n", std::to_string(group.size())}}),
         {.type = Type::SmallStrong, .colour = paint.theme.ink_soft});
    space(paint, 6);
    for (const auto* idea : group) {
        hairline(paint);
        draw_idea(paint, *idea, item, submit);
    }
}

void IdeasPanel::draw_idea(const Paint& paint, const TextView& idea, const ItemView& item,
                           const Submit& submit) {
    const auto& theme = paint.theme;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const Button show{
        .name = "idea.show." + idea.key,
        .label = paint.words.say(idea.released ? "dashboard.ideas.hide" : "dashboard.ideas.show"),
        .icon = idea.released ? Icon::ClosedEye : Icon::Eye,
        .about = paint.words.say(idea.released ? "texts.hide" : "texts.show"),
        .enabled = paint.can_act,
        .type = Type::Small};
    const float beside = button_width(paint, show);
    const float pad = theme.px(8);
    const float room = width - beside - theme.gap() - 2 * pad;
    const float high =
        std::max(text_height(paint, idea.text, Type::Body, room) + 2 * pad, theme.px(44));
    const Area row{corner, {corner.x + width - beside - theme.gap(), corner.y + high}};
    const auto on = press(paint, "idea." + idea.key, row, paint.can_act);
    take(paint, idea, row, on.pressed, on.held, item, submit);
    const bool held = held_ == idea.key;
    const bool aimed = under_ == idea.key && !held_.empty();
    auto& list = *ImGui::GetWindowDrawList();
    if (held || aimed || on.hovered) {
        list.AddRectFilled(row.min, row.max, held || aimed ? theme.accent_soft : theme.sunken,
                           theme.px(6));
    }
    if (aimed) list.AddRect(row.min, row.max, theme.accent, theme.px(6), 0, theme.px(2));
    if (on.focused) draw_focus(paint, row, theme.px(6));
    text_in(paint, row.shrunk(pad, 0), idea.text);
    const float top = row.centre().y - theme.row() / 2;
    const Area place{{corner.x + width - beside, top}, {corner.x + width, top + theme.row()}};
    if (button(paint, show, place) && paint.now_ms - released_at_ms_ > kDoubleMs) {
        released_at_ms_ = paint.now_ms;
        release(idea, idea.released ? Release::Hide : Release::Show, item, submit);
    }
    ImGui::Dummy({width, high});
    for (const auto& other : item.texts) {
        if (other.into == idea.key) draw_merged(paint, other, item, submit);
    }
}

void IdeasPanel::draw_merged(const Paint& paint, const TextView& idea, const ItemView& item,
                             const Submit& submit) {
    const auto& theme = paint.theme;
    const Button apart{.name = "idea.apart." + idea.key,
                       .label = paint.words.say("dashboard.ideas.apart"),
                       .enabled = paint.can_act,
                       .type = Type::Small};
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float beside = button_width(paint, apart);
    const float left = theme.px(32);
    const float room = width - left - beside - theme.gap();
    const float high =
        std::max(text_height(paint, idea.text, Type::Small, room), theme.row()) + theme.px(6);
    const Area row{corner, {corner.x + width, corner.y + high}};
    draw_icon(*ImGui::GetWindowDrawList(), Icon::Plus, {row.min.x + theme.px(20), row.centre().y},
              theme.px(14), theme.ink_soft);
    text_in(paint, {{row.min.x + left, row.min.y}, {row.min.x + left + room, row.max.y}}, idea.text,
            {.type = Type::Small, .colour = theme.ink_soft});
    const float top = row.centre().y - theme.row() / 2;
    if (button(paint, apart, {{row.max.x - beside, top}, {row.max.x, top + theme.row()}})) {
        if (const auto key = key_of(idea.key)) submit(MergeTexts{{item.id}, *key, std::nullopt});
    }
    ImGui::Dummy(row.size());
}

// A press takes an idea up, or puts the one that was taken up into it; a drag does both.
void IdeasPanel::take(const Paint& paint, const TextView& idea, const Area& row, bool pressed,
                      bool held, const ItemView& item, const Submit& submit) {
    if (ImGui::IsMouseHoveringRect(row.min, row.max) && held_ != idea.key) under_ = idea.key;
    const bool moved = ImGui::IsMouseDragging(ImGuiMouseButton_Left, paint.theme.px(kSlack));
    if (held && moved && !dragged_) {
        held_ = idea.key;
        dragged_ = true;
    }
    if (!pressed || dragged_) return;
    if (held_.empty()) {
        held_ = idea.key;
    } else if (held_ == idea.key) {
        held_.clear();
    } else {
        merge(idea.key, item, submit);
    }
}

// The end of a drag: over another idea, or nowhere.
void IdeasPanel::let_go(const Paint& paint, const ItemView& item, const Submit& submit) {
    if (!dragged_) return;
    const auto* idea = find(item, held_);
    if (idea != nullptr && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        return draw_ghost(paint, idea->text);
    }
    dragged_ = false;
    if (idea != nullptr && !under_.empty()) merge(under_, item, submit);
    held_.clear();
}

void IdeasPanel::merge(const std::string& into, const ItemView& item, const Submit& submit) {
    const auto key = key_of(held_);
    const auto other = key_of(into);
    if (key && other) submit(MergeTexts{{item.id}, *key, *other});
    held_.clear();
}

}  // namespace vertebra::dashboard
