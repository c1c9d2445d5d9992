#include "facilitator/dashboard/panels/projector_register.h"

#include <algorithm>

#include "facilitator/dashboard/charts/chart_text.h"

namespace vertebra::dashboard {

void draw_register_small(const Paint& paint, Area page, const RegisterView& view, float unit) {
    const auto& theme = paint.theme;
    const ChartText large{paint, unit * 7};
    large.in(page.take_top(unit * 10), paint.words.say("dashboard.register.title"), theme.ink,
             Align::Left, ChartText::Weight::Strong);
    page.take_top(unit * 2);
    if (view.entries.empty()) {
        const ChartText small{paint, unit * 4.6f};
        small.in(page.take_top(unit * 7), paint.words.say("dashboard.register.none"),
                 theme.ink_soft, Align::Left);
        return;
    }
    const auto count = static_cast<float>(view.entries.size());
    const float row = std::min(unit * 11, page.height() / count);
    const ChartText small{paint, std::min(unit * 4.2f, row * 0.45f)};
    for (const auto& entry : view.entries) {
        Area line = page.take_top(row);
        const auto status = line.take_right(line.width() * 0.16f);
        const auto due = line.take_right(line.width() * 0.16f);
        const auto owner = line.take_right(line.width() * 0.3f);
        line.max.x -= unit * 2;
        small.in(line, entry.text, theme.ink, Align::Left, ChartText::Weight::Strong);
        small.in(owner, entry.owner, theme.ink, Align::Left);
        small.in(due, entry.due, theme.ink_soft, Align::Left);
        small.in(status, paint.words.say("dashboard.status." + entry.status), theme.accent,
                 Align::Left);
    }
}

}  // namespace vertebra::dashboard
