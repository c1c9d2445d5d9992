#include "facilitator/dashboard/panels/people_panel.h"

#include <algorithm>
#include <array>

#include "facilitator/dashboard/panels/dialog.h"
#include "facilitator/dashboard/panels/lead_panel.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/chip.h"
#include "facilitator/dashboard/widgets/field.h"
#include "facilitator/dashboard/widgets/menu.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {
namespace {

constexpr float kDot = 22;

void draw_door(const Paint& paint, const FacilitatorView& view, const Submit& submit) {
    const auto words =
        paint.words.say(view.room_locked ? "dashboard.door.locked" : "dashboard.door.open");
    if (toggle(paint, "door", words, !view.room_locked, paint.can_act)) {
        submit(SetDoor{view.room_locked ? vertebra::Door::Open : vertebra::Door::Locked});
    }
}

// A link to be sent on. What stands behind '#' is copied and not shown: the room may see this
// window.
void draw_link(const Paint& paint, const std::string& name, const std::string& link, Icon icon) {
    if (link.empty()) return;
    const auto& words = paint.words;
    space(paint, 12);
    text(paint, words.say(name + ".title"), {.type = Type::SmallStrong});
    text(paint, words.say(name + ".hint"), {.type = Type::Small, .colour = paint.theme.ink_soft});
    space(paint, 8);
    if (button(paint, {.name = "people." + name + "_link",
                       .label = words.say("dashboard.people." + name + "_copy"),
                       .icon = icon,
                       .type = Type::Small})) {
        ImGui::SetClipboardText(link.c_str());
    }
}

// Who leads, and the ways in for reviewers and for whoever takes notes.
void draw_staff(const Paint& paint, const protocol::HostView& host) {
    const auto& theme = paint.theme;
    const auto count = std::to_string(host.lead.windows);
    const auto here = host.lead.windows == 1 ? "lead.windows.one" : "lead.windows.other";
    text(paint, lead_words(paint, host.lead), {.type = Type::SmallStrong});
    text(paint, paint.words.say(here, {{"count", count}}),
         {.type = Type::Small, .colour = theme.ink_soft});
    draw_link(paint, "reviewers", host.reviewer_link, Icon::Diamond);
    draw_link(paint, "recorder", host.recorder_link, Icon::Pencil);
}

constexpr std::array<std::string_view, 4> kOtherParts{"reviewer", "observer", "paper", "proxy"};

// What is no ordinary participant has a sign of its own.
Icon sign_of(const SeatView& seat) {
    if (seat.part == "reviewer") return Icon::Diamond;
    if (seat.part == "observer") return Icon::Eye;
    if (seat.part == "paper") return Icon::Sheet;
    return seat.part == "proxy" ? Icon::Pencil : Icon::None;
}

bool is_sheet(const SeatView& seat) {
    return seat.part == "paper" || seat.part == "proxy";
}

std::string part_words(const Paint& paint, std::string_view part) {
    return paint.words.say("dashboard.people.part." + std::string{part});
}

// How many of each other part there are, each with its sign.
void draw_parts(const Paint& paint, const FacilitatorView& view) {
    for (const auto part : kOtherParts) {
        const auto is_part = [&](const SeatView& seat) {
            return seat.part == part && !seat.removed;
        };
        const auto count = std::ranges::count_if(view.seats, is_part);
        if (count == 0) continue;
        const auto one = std::ranges::find_if(view.seats, is_part);
        chip(paint, sign_of(*one),
             paint.words.say("dashboard.people.parts." + std::string{part},
                             {{"n", std::to_string(count)}}),
             Tone::Neutral);
        space(paint, 4);
    }
}

// Filled: here. A ring: away. Crossed: removed. A sheet is neither here nor away.
void draw_presence(const Paint& paint, ImVec2 centre, const SeatView& seat, float radius) {
    const auto& theme = paint.theme;
    auto& list = *ImGui::GetWindowDrawList();
    if (seat.removed) {
        draw_icon(list, Icon::Cross, centre, radius * 2, theme.ink_off);
    } else if (const auto sign = sign_of(seat); sign != Icon::None) {
        const bool here = seat.present || is_sheet(seat);
        draw_icon(list, sign, centre, radius * 2.6f, here ? theme.good : theme.ink_off);
    } else if (seat.present) {
        list.AddCircleFilled(centre, radius, theme.good);
    } else {
        list.AddCircle(centre, radius - 1, theme.ink_off, 0, theme.px(2));
    }
}

}  // namespace

void PeoplePanel::draw(const Paint& paint, const protocol::FacilitatorState& state,
                       const Submit& submit) {
    draw_door(paint, state.view, submit);
    space(paint, 12);
    draw_seats(paint, state.view, submit);
    space(paint, 12);
    sheets_.draw(paint, state.view, submit);
    space(paint, 12);
    hairline(paint);
    space(paint, 12);
    draw_staff(paint, state.host);
    space(paint, 16);
    wifi_.draw(paint, state.host, submit);
}

void PeoplePanel::draw_over(const Paint& paint, const Submit& submit) {
    draw_rename(paint, submit);
    wifi_.draw_over(paint, submit);
}

void PeoplePanel::draw_seats(const Paint& paint, const FacilitatorView& view,
                             const Submit& submit) {
    if (view.seats.empty()) {
        text(paint, paint.words.say("people.nobody"), {.type = Type::Strong});
        space(paint, 4);
        text(paint, paint.words.say("dashboard.people.advice"),
             {.type = Type::Small, .colour = paint.theme.ink_soft});
        return;
    }
    text(paint,
         paint.words.say("people.counts", {{"present", std::to_string(view.present)},
                                           {"joined", std::to_string(view.joined)}}),
         {.type = Type::SmallStrong, .colour = paint.theme.ink_soft});
    space(paint, 8);
    draw_parts(paint, view);
    if (view.mode == "named") {
        draw_names(paint, view, submit);
    } else {
        draw_dots(paint, view, submit);
    }
}

void PeoplePanel::draw_names(const Paint& paint, const FacilitatorView& view,
                             const Submit& submit) {
    const auto& theme = paint.theme;
    for (std::size_t at = 0; at < view.seats.size(); ++at) {
        const auto& seat = view.seats[at];
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        const float width = ImGui::GetContentRegionAvail().x;
        Area row{corner, {corner.x + width, corner.y + theme.row()}};
        ImGui::Dummy(row.size());
        if (!ImGui::IsRectVisible(row.min, row.max)) continue;
        draw_presence(paint, {row.min.x + theme.px(8), row.centre().y}, seat, theme.px(5));
        row.take_left(theme.px(24));
        const auto menu = row.take_right(theme.row());
        if (seat.answered) {
            const auto sign = row.take_right(theme.px(24));
            draw_icon(*ImGui::GetWindowDrawList(), Icon::Check, sign.centre(), theme.px(16),
                      theme.accent);
        }
        const bool other = seat.part != "participant";
        if (!seat.present || seat.removed || other) {
            const auto words = seat.removed ? paint.words.say("people.removed")
                               : other      ? part_words(paint, seat.part)
                                            : paint.words.say("people.away");
            const auto place =
                row.take_right(text_width(paint, words, Type::Small) + theme.small());
            text_in(
                paint, place, words,
                {.type = Type::Small, .colour = theme.ink_soft, .lines = 1, .align = Align::Right});
        }
        text_in(paint, row, seat.name,
                {.colour = seat.removed ? theme.ink_off : theme.ink, .lines = 1});
        const bool open = button(paint,
                                 {.name = "people.menu." + std::to_string(at + 1),
                                  .look = Look::Plain,
                                  .icon = Icon::Dots,
                                  .enabled = paint.can_act},
                                 menu);
        draw_menu(paint, seat, true, {.pressed = open, .area = menu}, submit);
    }
}

void PeoplePanel::draw_dots(const Paint& paint, const FacilitatorView& view, const Submit& submit) {
    const auto& theme = paint.theme;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float step = theme.px(kDot);
    const auto columns = std::max<std::size_t>(1, static_cast<std::size_t>(width / step));
    for (std::size_t at = 0; at < view.seats.size(); ++at) {
        const auto& seat = view.seats[at];
        const float x = corner.x + step * static_cast<float>(at % columns);
        const float y = corner.y + step * static_cast<float>(at / columns);
        const Area dot{{x, y}, {x + step, y + step}};
        const auto on = press(paint, "people.menu." + std::to_string(at + 1), dot, paint.can_act);
        if (on.hovered) {
            ImGui::GetWindowDrawList()->AddRectFilled(dot.min, dot.max, theme.sunken, theme.px(4));
        }
        if (on.focused) draw_focus(paint, dot, theme.px(4));
        draw_presence(paint, dot.centre(), seat, theme.px(6));
        auto about = paint.words.say("people.seat", {{"number", std::to_string(seat.number)}});
        if (seat.part != "participant") about += "  \u00b7  " + part_words(paint, seat.part);
        hint(paint, on, about);
        draw_menu(paint, seat, false, {.pressed = on.pressed, .area = dot}, submit);
    }
    ImGui::SetCursorScreenPos(corner);
    const auto rows = (view.seats.size() + columns - 1) / columns;
    ImGui::Dummy({width, step * static_cast<float>(rows)});
    space(paint, 8);
    text(paint, paint.words.say("dashboard.people.dots"),
         {.type = Type::Small, .colour = theme.ink_soft});
}

void PeoplePanel::draw_menu(const Paint& paint, const SeatView& seat, bool named, const Press& on,
                            const Submit& submit) {
    const auto number = std::to_string(seat.number);
    const Menu menu{paint, "people.seat." + number, on.pressed, 220, on.area};
    if (!menu) return;
    const auto id = parse_id<struct SeatTag>(seat.id);
    if (!id) return;
    if (!named) {
        text(paint, paint.words.say("people.seat", {{"number", number}}),
             {.type = Type::SmallStrong, .colour = paint.theme.ink_soft});
        space(paint, 4);
    }
    if (named && menu.entry({.name = "people.rename",
                             .label = paint.words.say("people.rename"),
                             .icon = Icon::Pencil})) {
        renamed_ = seat.id;
        name_ = seat.name;
        opens_ = true;
    }
    if (seat.removed) {
        if (menu.entry({.name = "people.readmit",
                        .label = paint.words.say("people.readmit"),
                        .icon = Icon::Undo})) {
            submit(ReadmitSeat{*id});
        }
    } else if (menu.entry({.name = "people.remove",
                           .label = paint.words.say("people.remove"),
                           .icon = Icon::Cross})) {
        submit(RemoveSeat{*id});
    }
}

void PeoplePanel::draw_rename(const Paint& paint, const Submit& submit) {
    Dialog dialog{paint, "people.rename.dialog", std::exchange(opens_, false)};
    if (!dialog) return;
    text(paint, paint.words.say("people.rename"), {.type = Type::LeadStrong});
    space(paint, 12);
    field(paint, "people.name", paint.words.say("people.name"), name_);
    space(paint, 20);
    const auto choice =
        dialog.buttons({.name = "people.cancel", .label = paint.words.say("people.cancel")},
                       {.name = "people.save",
                        .label = paint.words.say("people.save"),
                        .look = Look::Primary,
                        .enabled = !name_.empty()});
    if (choice != Dialog::Choice::Second) return;
    if (const auto id = parse_id<struct SeatTag>(renamed_)) submit(RenameSeat{*id, name_});
}

}  // namespace vertebra::dashboard
