#include "facilitator/dashboard/panels/wifi_form.h"

#include "facilitator/dashboard/panels/dialog.h"
#include "facilitator/dashboard/widgets/card.h"
#include "facilitator/dashboard/widgets/field.h"

namespace vertebra::dashboard {

void WifiForm::draw(const Paint& paint, const protocol::HostView& host, const Submit& submit) {
    const auto& theme = paint.theme;
    text(paint, paint.words.say(host.wifi ? "wifi.title" : "wifi.title.none"),
         {.type = Type::SmallStrong, .colour = theme.ink_soft});
    if (host.wifi) text(paint, host.wifi->name, {.type = Type::Strong, .lines = 2});
    space(paint, 6);
    const Button change{
        .name = "wifi.change",
        .label = paint.words.say(host.wifi ? "dashboard.wifi.change" : "dashboard.wifi.tell"),
        .enabled = paint.can_act};
    const bool pressed = button(paint, change);
    const Button none{
        .name = "wifi.remove", .label = paint.words.say("wifi.remove"), .enabled = paint.can_act};
    if (host.wifi && button_beside(paint, none)) submit(protocol::SetWifi{});
    if (!pressed) return;
    name_ = host.wifi ? host.wifi->name : "";
    password_ = host.wifi ? host.wifi->password : "";
    opens_ = true;
}

void WifiForm::draw_over(const Paint& paint, const Submit& submit) {
    Dialog dialog{paint, "wifi", std::exchange(opens_, false)};
    if (!dialog) return;
    text(paint, paint.words.say("wifi.title"), {.type = Type::LeadStrong});
    space(paint, 8);
    text(paint, paint.words.say("wifi.about"),
         {.type = Type::Small, .colour = paint.theme.ink_soft});
    space(paint, 12);
    field(paint, "wifi.name", paint.words.say("wifi.name"), name_);
    space(paint, 12);
    field(paint, "wifi.password", paint.words.say("wifi.password"), password_,
          paint.words.say("wifi.password.hint"));
    space(paint, 20);
    const auto choice =
        dialog.buttons({.name = "wifi.cancel", .label = paint.words.say("people.cancel")},
                       {.name = "wifi.save",
                        .label = paint.words.say("wifi.save"),
                        .look = Look::Primary,
                        .enabled = paint.can_act && !name_.empty()});
    if (choice == Dialog::Choice::Second) submit(protocol::SetWifi{name_, password_});
}

}  // namespace vertebra::dashboard
