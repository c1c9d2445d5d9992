#include "common/ballot/item.h"

#include <algorithm>
#include <set>

#include "common/maturity/model.h"
#include "common/text/plain_text.h"

namespace vertebra {
namespace {

tl::unexpected<Error> invalid(std::string code, std::string message, std::string hint = {}) {
    return fail(ErrorKind::InvalidInput, std::move(code), std::move(message), std::move(hint));
}

bool has(const std::vector<Option>& options, const OptionId& id) {
    return std::ranges::any_of(options, [&](const Option& option) { return option.id == id; });
}

tl::unexpected<Error> unknown_option() {
    return invalid("unknown_option", "That option is not one of this item's.",
                   "Reload the page to see the options of this item.");
}

tl::unexpected<Error> doubled_option() {
    return invalid("doubled_option", "An option is named twice.", "Name each option once.");
}

Result<void> are_options(const Choice& choice, const std::vector<Option>& options) {
    if (choice.options.empty()) return invalid("empty_answer", "No option is chosen.");
    std::set<OptionId> seen;
    for (const auto& id : choice.options) {
        if (!has(options, id)) return unknown_option();
        if (!seen.insert(id).second) return doubled_option();
    }
    return {};
}

Result<void> fits_kind(const Choice& choice, const AskChoice& ask) {
    if (std::cmp_greater(choice.options.size(), ask.most)) {
        return invalid("too_many_options",
                       "At most " + std::to_string(ask.most) + " options may be chosen.");
    }
    return are_options(choice, ask.options);
}

Result<void> fits_kind(const Choice& choice, const AskBudget& ask) {
    if (auto known = are_options(choice, ask.options); !known) return known;
    int cost = 0;
    for (const auto& id : choice.options) {
        cost += std::ranges::find(ask.options, id, &Option::id)->cost;
    }
    if (cost > ask.amount) {
        return invalid("over_the_budget",
                       "This basket costs " + std::to_string(cost) + ", and there is " +
                           std::to_string(ask.amount) + " to spend.",
                       "Take something out of it.");
    }
    return {};
}

Result<void> fits_kind(const Scale& scale, const AskScale& ask) {
    const bool allowed = scale.mark == Scale::Mark::DontKnow ? ask.dont_know
                         : scale.mark == Scale::Mark::NotApplicable
                             ? ask.not_applicable
                             : scale.level >= 0 && scale.level <= ask.top();
    if (!allowed) {
        return invalid("off_scale", "That level is not on this item's scale.",
                       "The scale goes from 0 to " + std::to_string(ask.top()) + ".");
    }
    return {};
}

Result<void> fits_kind(const Points& points, const AskPoints& ask) {
    int sum = 0;
    for (const auto& [id, given] : points.given) {
        if (!has(ask.options, id)) return unknown_option();
        if (given < 1 || given > ask.most_on_one) {
            return invalid("too_many_points",
                           "An option gets 1 to " + std::to_string(ask.most_on_one) + " points.");
        }
        sum += given;
    }
    if (sum > ask.total) {
        return invalid("over_the_sum",
                       "There are " + std::to_string(ask.total) + " points to give in all.");
    }
    return {};
}

Result<void> fits_kind(const Points& points, const AskShares& ask) {
    int sum = 0;
    for (const auto& [id, percent] : points.given) {
        if (!share_of(ask, id)) return unknown_option();
        if (percent < 1 || percent > 100) {
            return invalid("bad_share", "A share is " + std::to_string(percent) +
                                            " %; it may be 1 to 100, and 0 is left out.");
        }
        sum += percent;
    }
    if (sum != 100) {
        return invalid("not_a_hundred",
                       "These shares are " + std::to_string(sum) + " % together, not 100.",
                       "Share out the whole budget, and no more.");
    }
    return {};
}

Result<void> fits_kind(const Ranking& ranking, const AskRanking& ask) {
    std::set<OptionId> seen;
    for (const auto& place : ranking.places) {
        if (place.empty()) return invalid("empty_place", "A place of the ranking is empty.");
        for (const auto& id : place) {
            if (!has(ask.options, id)) return unknown_option();
            if (!seen.insert(id).second) return doubled_option();
        }
    }
    if (seen.empty()) return invalid("empty_answer", "Nothing is ranked yet.");
    if (!ask.whole) return {};
    if (ranking.places.size() < seen.size()) {
        return invalid("ranking_tie", "Two options share a place.",
                       "Decide which of them comes first.");
    }
    if (seen.size() < ask.options.size()) {
        return invalid("ranking_gap", "Not every option has a place yet.",
                       "Give each of the " + std::to_string(ask.options.size()) + " a place.");
    }
    return {};
}

Result<void> fits_kind(const FreeText& text, const AskText&) {
    if (text.text.empty()) return invalid("empty_answer", "The text is empty.");
    return {};
}

}  // namespace

const std::vector<Option>& options_of(const Ask& ask) {
    static const std::vector<Option> kNone;
    return std::visit(
        [](const auto& kind) -> const std::vector<Option>& {
            if constexpr (requires { kind.options; }) {
                return kind.options;
            } else {
                return kNone;
            }
        },
        ask);
}

std::optional<ShareOf> share_of(const AskShares& ask, const OptionId& id) {
    for (std::size_t option = 0; option < ask.options.size(); ++option) {
        const auto& name = ask.options[option].id.text;
        if (id.text == name) return ShareOf{option, std::nullopt};
        if (id.text.size() != name.size() + 1 || !id.text.starts_with(name)) continue;
        for (std::size_t stage = 0; stage < ask.stages.size(); ++stage) {
            if (id.text == name + lower_case({kStageLetters[stage]})) return ShareOf{option, stage};
        }
    }
    return std::nullopt;
}

Result<void> fits(const Answer& answer, const Item& item) {
    return std::visit(
        [](const auto& value, const auto& ask) -> Result<void> {
            if constexpr (requires { fits_kind(value, ask); }) {
                return fits_kind(value, ask);
            } else {
                return invalid("wrong_kind", "This item asks for another kind of answer.");
            }
        },
        answer.value, item.ask);
}

Result<void> is_plain(const Answer& answer, const Item& item) {
    const auto* said = std::get_if<FreeText>(&answer.value);
    const auto* ask = std::get_if<AskText>(&item.ask);
    if (said != nullptr && ask != nullptr) {
        const TextRule rule{kTextRule.what, ask->most, kTextRule.lines};
        if (auto plain = is_plain(said->text, rule); !plain) return plain;
    }
    return is_plain(answer.reason, kReasonRule);
}

}  // namespace vertebra
