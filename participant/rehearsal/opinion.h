#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/ballot/answer.h"
#include "common/view/item_view.h"
#include "participant/rehearsal/chance.h"

namespace vertebra::rehearsal {

// What a simulated participant thinks: plausible, with spread. People lean high or low, items are
// worrying or not, some do not know, a few items split the room, and in a second round most move
// towards the group's value of the first.
class Opinion {
public:
    // `remarks` are sentences to give as reasons and texts.
    Opinion(std::uint64_t seed, int number, const std::vector<std::string>& remarks);

    Answer answer(const ItemView& item, const std::optional<Answer>& before);

private:
    Scale scale(const ItemView& item, const std::optional<Answer>& before);
    Choice basket(const ItemView& item);
    Points shares(const ItemView& item, const std::optional<Answer>& before);
    Ideas ideas(const ItemView& item, const std::optional<Answer>& before);
    Positions positions(const ItemView& item);
    Links links(const ItemView& item);
    std::vector<OptionId> by_liking(const ItemView& item);
    std::string remark();

    Chance chance_;
    std::uint64_t seed_;
    int number_;
    int leaning_;  // −1, 0 or 1 steps
    const std::vector<std::string>& remarks_;
};

}  // namespace vertebra::rehearsal
