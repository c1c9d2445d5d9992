#include "facilitator/dashboard/panels/publications_panel.h"

#include <algorithm>

#include "facilitator/dashboard/panels/dialog.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/chip.h"
#include "facilitator/dashboard/widgets/field.h"

namespace vertebra::dashboard {
namespace {

using Level = protocol::PublicationLevel;

constexpr std::size_t kMostShown = 5;

struct LevelLook {
    Icon icon;
    Tone tone;
};
LevelLook look_of(const std::string& level) {
    if (level == "public") return {Icon::Eye, Tone::Good};
    if (level == "internal") return {Icon::Padlock, Tone::Accent};
    return {level == "draft" ? Icon::Pencil : Icon::Cross, Tone::Neutral};
}

}  // namespace

void PublicationsPanel::draw(const Paint& paint, const protocol::HostView& host,
                             const Submit& submit) {
    const auto& theme = paint.theme;
    const auto& all = host.publications;
    text(paint, paint.words.say("publication.title"), {.type = Type::Strong});
    space(paint, 4);
    text(paint, paint.words.say(all.empty() ? "publication.none" : "publication.about"),
         {.type = Type::Small, .colour = theme.ink_soft});
    if (!host.publications_message.empty()) {
        space(paint, 6);
        text(paint, paint.words.say("publication.damaged") + " " + host.publications_message,
             {.type = Type::Small, .colour = theme.danger});
    }
    space(paint, 10);
    const bool busy = host.publishing;
    if (button(paint, {.name = "publication.make",
                       .label = paint.words.say(busy ? "publication.making" : "publication.make"),
                       .icon = Icon::Sheet,
                       .enabled = paint.can_act && !busy,
                       .type = Type::Small})) {
        submit(protocol::Publish{Level::Draft});
    }
    for (std::size_t at = 0; at < std::min(all.size(), kMostShown); ++at) {
        draw_one(paint, all[at], std::to_string(at + 1), submit);
    }
    if (all.size() > kMostShown) {
        space(paint, 10);
        text(paint,
             paint.words.say("dashboard.publication.more",
                             {{"n", std::to_string(all.size() - kMostShown)}}),
             {.type = Type::Small, .colour = theme.ink_soft});
    }
    if (all.empty()) return;
    space(paint, 10);
    text(paint, paint.words.say("publication.reach"),
         {.type = Type::Small, .colour = theme.ink_soft});
}

void PublicationsPanel::draw_one(const Paint& paint, const protocol::PublicationView& one,
                                 const std::string& number, const Submit& submit) {
    const auto& theme = paint.theme;
    const auto say = [&](const std::string& key) { return paint.words.say(key); };
    space(paint, 14);
    text(paint, one.date, {.type = Type::SmallStrong});
    space(paint, 4);
    const auto look = look_of(one.level);
    chip(paint, look.icon, say("publication.level." + one.level), look.tone);
    space(paint, 4);
    text(paint, one.url, {.type = Type::Small});
    if (one.level == "withdrawn") {
        text(paint, paint.words.say("publication.withdrawn", {{"date", one.withdrawn_at}}),
             {.type = Type::Small, .colour = theme.ink_soft});
        text(paint, one.why, {.type = Type::Small});
        return;
    }
    space(paint, 8);
    const bool coded = one.level != "public";
    const auto offer = [&](const char* what, const std::string& key, bool enabled) {
        return Button{.name = "publication." + std::string{what} + "." + number,
                      .label = say(key),
                      .enabled = enabled,
                      .type = Type::Small};
    };
    const auto copy = coded ? "dashboard.publication.copy_code" : "dashboard.publication.copy";
    if (button(paint, offer("copy", copy, true))) {
        ImGui::SetClipboardText((one.url + (coded ? "?code=" + one.code : "")).c_str());
    }
    if (!coded && button_beside(paint, offer("embed", "dashboard.publication.copy_embed", true))) {
        ImGui::SetClipboardText(one.embed.c_str());
    }
    if (one.level == "draft" &&
        button_beside(paint, offer("internal", "publication.internal", paint.can_act))) {
        submit(protocol::SetPublication{one.id, Level::Internal, ""});
    }
    if (coded && button_beside(paint, offer("public", "publication.public", paint.can_act))) {
        submit(protocol::SetPublication{one.id, Level::Public, ""});
    }
    if (one.level != "draft" &&
        button_beside(paint, offer("withdraw", "publication.withdraw", paint.can_act))) {
        withdrawn_ = one.id;
        why_.clear();
        opens_ = true;
    }
}

void PublicationsPanel::draw_over(const Paint& paint, const Submit& submit) {
    Dialog dialog{paint, "publication.withdraw", std::exchange(opens_, false)};
    if (!dialog) return;
    text(paint, paint.words.say("publication.withdraw"), {.type = Type::LeadStrong});
    space(paint, 8);
    text(paint, paint.words.say("publication.withdraw.about"),
         {.type = Type::Small, .colour = paint.theme.ink_soft});
    space(paint, 12);
    field(paint, "publication.why", paint.words.say("publication.withdraw.why"), why_);
    space(paint, 20);
    const auto choice =
        dialog.buttons({.name = "publication.keep", .label = paint.words.say("people.cancel")},
                       {.name = "publication.gone",
                        .label = paint.words.say("publication.withdraw.yes"),
                        .look = Look::Danger,
                        .enabled = paint.can_act && !why_.empty()});
    if (choice != Dialog::Choice::Second) return;
    submit(protocol::SetPublication{withdrawn_, Level::Withdrawn, why_});
}

}  // namespace vertebra::dashboard
