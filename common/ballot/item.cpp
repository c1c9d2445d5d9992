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

Result<void> fits_kind(const Ideas& ideas, const AskIdeas& ask) {
    if (std::cmp_greater(ideas.own.size(), ask.each)) {
        return invalid("too_many_ideas",
                       "Each of us may give " + std::to_string(ask.each) + " ideas.",
                       "Take one back to give another.");
    }
    std::set<AnswerKey> seen;
    for (const auto& idea : ideas.own) {
        if (idea.text.empty()) return invalid("empty_answer", "An idea is empty.");
        if (!seen.insert(idea.key).second) return doubled_option();
    }
    // One that its author has taken back meanwhile is not counted, and no reason to refuse the
    // rest.
    for (const auto& key : ideas.up) {
        if (!seen.insert(key).second) return doubled_option();
    }
    if (ideas.up.size() > kMostCarried) {
        return invalid("too_many_options", "At most " + std::to_string(kMostCarried) +
                                               " ideas of others may be carried.");
    }
    return {};
}

Result<void> fits_kind(const Positions& positions, const AskGrid& ask) {
    if (positions.at.empty()) return invalid("empty_answer", "Nothing stands anywhere yet.");
    for (const auto& [id, at] : positions.at) {
        if (!has(ask.options, id)) return unknown_option();
        if (at.across < 0 || at.across > kSquare || at.up < 0 || at.up > kSquare) {
            return invalid("off_the_square", "A place on the square is 0 to " +
                                                 std::to_string(kSquare) + " each way.");
        }
    }
    return {};
}

Result<void> fits_kind(const Links& links, const AskLinks& ask) {
    if (links.drawn.empty()) return invalid("empty_answer", "No arrow is drawn yet.");
    if (std::cmp_greater(links.drawn.size(), ask.most)) {
        return invalid("too_many_arrows",
                       "Each of us may draw " + std::to_string(ask.most) + " arrows.",
                       "Keep those that matter most.");
    }
    std::set<std::pair<OptionId, OptionId>> seen;
    for (const auto& link : links.drawn) {
        if (!has(ask.options, link.from) || !has(ask.options, link.to)) return unknown_option();
        if (link.from == link.to) {
            return invalid("arrow_to_itself", "An arrow goes from one thing to another.",
                           "A loop shows by itself when several arrows close it.");
        }
        if (!seen.insert({link.from, link.to}).second) return doubled_option();
    }
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
    const auto* ideas = std::get_if<Ideas>(&answer.value);
    const auto* asked = std::get_if<AskIdeas>(&item.ask);
    if (ideas != nullptr && asked != nullptr) {
        for (const auto& idea : ideas->own) {
            if (auto plain = is_plain(idea.text, {kTextRule.what, asked->most}); !plain) {
                return plain;
            }
        }
    }
    return is_plain(answer.reason, kReasonRule);
}

}  // namespace vertebra
