#include "facilitator/dashboard/panels/struck_line.h"

#include "facilitator/dashboard/widgets/button.h"
#include "facilitator/dashboard/widgets/card.h"

namespace vertebra::dashboard {

bool struck_line(const Paint& paint, const std::string& name, const std::string& words) {
    bool comes_back = false;
    {
        const Card card{paint, Card::Ground::Sunken, 12};
        text(paint, paint.words.say("dashboard.struck.line", {{"text", words}}),
             {.type = Type::Small, .colour = paint.theme.ink_soft, .lines = 2});
        space(paint, 6);
        comes_back = button(paint, {.name = name,
                                    .label = paint.words.say("dashboard.struck.back"),
                                    .icon = Icon::Undo,
                                    .enabled = paint.can_act,
                                    .type = Type::Small});
    }
    space(paint, 10);
    return comes_back;
}

}  // namespace vertebra::dashboard
