#include "common/city/model.h"

#include <algorithm>

namespace vertebra {

const ShockCard* CityModel::find(const CardId& card) const {
    const auto found = std::ranges::find(cards, card, &ShockCard::id);
    return found == cards.end() ? nullptr : &*found;
}

}  // namespace vertebra
