#include "common/view/ideas.h"

#include <algorithm>

#include "common/view/disclosure.h"

namespace vertebra {
namespace {

// Calls `look` with what each seat says, in all rounds: the seat's number, and its ideas.
template <class Looks>
void each_seat(const ItemState& item, Looks look) {
    for (const auto& round : item.rounds) {
        for (std::size_t seat = 0; seat < round.by_seat.size(); ++seat) {
            const auto& cast = round.by_seat[seat];
            if (!cast) continue;
            if (const auto* ideas = std::get_if<Ideas>(&cast->answer.value)) {
                look(static_cast<int>(seat), *ideas);
            }
        }
    }
}

// By the idea that stands for others: the seats that gave or carry one of them.
std::map<AnswerKey, std::set<int>> carriers_of(const ItemState& item,
                                               const std::vector<GivenIdea>& given) {
    std::map<AnswerKey, AnswerKey> heads;
    for (const auto& idea : given) {
        heads[idea.key] = idea.into.value_or(idea.key);
    }
    std::map<AnswerKey, std::set<int>> carriers;
    each_seat(item, [&](int seat, const Ideas& ideas) {
        for (const auto& idea : ideas.own) {
            carriers[heads.at(idea.key)].insert(seat);
        }
        for (const auto& key : ideas.up) {
            const auto head = heads.find(key);  // none: taken back by its author
            if (head != heads.end()) carriers[head->second].insert(seat);
        }
    });
    return carriers;
}

bool may_count(const Session& session, const ItemState& item) {
    if (item.rounds.empty()) return false;
    const auto shown = disclose(session, item, item.round(), Role::Projector);
    return shown.tally && shown.counts && !shown.live;
}

}  // namespace

std::vector<GivenIdea> ideas_of(const Session&, const ItemState& item) {
    std::map<AnswerKey, GivenIdea> given;  // what a later round repeats stands once
    each_seat(item, [&](int, const Ideas& ideas) {
        for (const auto& idea : ideas.own) {
            GivenIdea one{idea.key, idea.text, item.released.contains(idea.key), {}};
            const auto merged = item.merged.find(idea.key);
            if (merged != item.merged.end()) one.into = merged->second;
            given[idea.key] = std::move(one);
        }
    });
    std::vector<GivenIdea> list;
    for (auto [key, idea] : given) {
        if (idea.into && !given.contains(*idea.into)) idea.into.reset();
        list.push_back(std::move(idea));
    }
    return list;
}

std::vector<ShownIdea> ideas_on_screen(const Session& session, const ItemState& item) {
    const auto given = ideas_of(session, item);
    const bool counts = may_count(session, item);
    const auto carriers = carriers_of(item, given);
    std::vector<ShownIdea> shown;
    for (const auto& idea : given) {
        if (!idea.released || idea.into) continue;
        ShownIdea one{.key = idea.key, .text = idea.text};
        for (const auto& other : given) {
            if (other.into != idea.key || !other.released || other.text == idea.text) continue;
            if (std::ranges::find(one.merged, other.text) == one.merged.end()) {
                one.merged.push_back(other.text);
            }
        }
        if (counts) one.people = static_cast<int>(carriers.at(idea.key).size());
        shown.push_back(std::move(one));
    }
    std::ranges::stable_sort(shown, std::greater{},
                             [](const ShownIdea& one) { return one.people.value_or(0); });
    return shown;
}

Result<void> may_give(const ItemState& item, const Ideas& ideas, int seat) {
    std::map<AnswerKey, int> authors;
    each_seat(item, [&](int author, const Ideas& said) {
        for (const auto& idea : said.own) {
            authors[idea.key] = author;
        }
    });
    for (const auto& idea : ideas.own) {
        const auto author = authors.find(idea.key);
        if (author != authors.end() && author->second != seat) {
            return fail(ErrorKind::Conflict, "key_reused",
                        "This key was used before for another idea.",
                        "Draw a new random key for each idea.");
        }
    }
    return {};
}

}  // namespace vertebra
