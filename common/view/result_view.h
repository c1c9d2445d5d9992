#pragma once

#include <optional>

#include "common/view/item_view.h"

namespace vertebra {

// The result of one round as a role may see it; none before the reveal.
std::optional<ResultView> result_view(const Session& session, const ItemState& item, int round,
                                      const Look& look);

// A step of the scale, or an answer beside it, in words.
std::string label_of(const Scale& scale, const Item& item, const Look& look);

}  // namespace vertebra
