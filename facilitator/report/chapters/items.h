#pragma once

#include "facilitator/report/chapters/teller.h"

namespace vertebra::report {

// What one question came to, in whatever kind it was asked: everything is read from its view. Empty
// blocks when it was never opened.
Section item_section(const Teller& tell, const ItemState& item);

// The questions of a step that were opened; many on one scale, at everyone's own pace, as one
// table.
Section step_section(const Teller& tell, const StepState& step);

// Whether a step asks what people think of the workshop itself: it is called so in the agenda.
bool asks_about_workshop(const Step& step);

// A verdict in a word or two: "small", "wide", "strong"; empty for none.
std::string verdict_in_words(const Teller& tell, const std::string& verdict);
// The last round that may be shown, as the big screen has it, but nothing that still moves.
std::optional<ResultView> shown_result(const Teller& tell, const ItemState& item, int round);
// "Title", and of a score its criterion: "Title – Criterion".
std::string title_of(const Teller& tell, const ItemState& item);
const ItemResults& results_of(const Teller& tell, const ItemState& item);

}  // namespace vertebra::report
