#include <algorithm>

#include "tests/simulation/judge.h"

// What the judge wants of figures: true, saved, and never of fewer than k people.
namespace vertebra::simulation {
namespace {

std::string place_of(const ItemView& view, int round) {
    return view.id + ", round " + std::to_string(round);
}

// The answers a figure is made of: the first ones of a picture while voting goes on, else all.
std::vector<const Answer*> counted(const Books::Round& round, std::size_t most) {
    std::vector<const Answer*> answers;
    for (const auto& vote : round.votes) {
        if (answers.size() < most) answers.push_back(&vote.answer);
    }
    return answers;
}

double count(const std::vector<const Answer*>& answers, const ItemView& view, std::size_t bar,
             const std::string& label) {
    double sum = 0;
    const auto is_option = [&](const OptionId& id) {
        return std::ranges::any_of(view.ask.options, [&](const OptionView& option) {
            return option.id == id.text && option.label == label;
        });
    };
    for (const auto* answer : answers) {
        if (const auto* choice = std::get_if<Choice>(&answer->value)) {
            sum += std::ranges::any_of(choice->options, is_option) ? 1 : 0;
        } else if (const auto* points = std::get_if<Points>(&answer->value)) {
            for (const auto& [option, given] : points->given) {
                sum += is_option(option) ? given : 0;
            }
        } else if (const auto* scale = std::get_if<Scale>(&answer->value)) {
            const auto steps = view.ask.steps.size();
            const std::size_t at =
                scale->mark == Scale::Mark::Level ? static_cast<std::size_t>(scale->level)
                : scale->mark == Scale::Mark::DontKnow || !view.ask.dont_know ? steps
                                                                              : steps + 1;
            sum += at == bar ? 1 : 0;
        }
    }
    return sum;
}

}  // namespace

void Judge::shown(const protocol::Out& state) {
    if (const auto* phone = std::get_if<protocol::ParticipantState>(&state)) {
        shown(phone->view.items, phone->view.offset, Role::Participant);
    } else if (const auto* screen = std::get_if<protocol::ProjectorState>(&state)) {
        shown(screen->view.items, screen->view.offset, Role::Projector);
    } else if (const auto* lead = std::get_if<protocol::FacilitatorState>(&state)) {
        shown(lead->view.items, lead->view.offset, Role::Facilitator);
        shown(lead->projector.items, lead->projector.offset, Role::Projector);
    } else {
        expect(false, "a state that cannot be read");
    }
}

void Judge::shown(const std::vector<ItemView>& items, std::uint64_t offset, Role role) {
    if (offset > books_.length()) {
        ++lost;
        return expect(false, "a state is shown before it is saved");
    }
    expect(offset == books_.length(), "a state is shown that is older than the log");
    for (const auto& item : items) {
        look_at(item, role);
    }
}

void Judge::look_at(const ItemView& view, Role role) {
    const auto found = books_.items().find(ItemId{view.id});
    if (found == books_.items().end() || found->second.rounds.empty()) {
        return expect(!view.result && !view.previous && view.answered == 0 && view.texts.empty(),
                      "a figure of " + view.id + ", which nobody has answered");
    }
    const auto& item = found->second;
    expect(view.round == static_cast<int>(item.rounds.size()), "another round of " + view.id);
    expect(view.phase == code_of(item.phase), "another phase of " + view.id);
    const auto answered = static_cast<int>(item.rounds.back().votes.size());
    if (view.answered > answered) ++doubled;
    if (view.answered < answered) ++lost;
    expect(view.answered == answered, "another number of answers to " + view.id);
    for (const auto* result : {&view.result, &view.previous}) {
        if (*result) look_at(**result, view, role);
    }
    look_at_texts(view, role);
}

// "Fewer than k answers are never shown", to nobody; only the facilitator of a workshop with names
// sees all.
void Judge::look_at(const ResultView& result, const ItemView& view, Role role) {
    const auto& item = books_.items().at(ItemId{view.id});
    const auto place = static_cast<std::size_t>(result.round - 1);
    const auto& round = item.rounds.at(place);
    const bool all = role == Role::Facilitator && books_.about().mode == Mode::Named;
    const bool revealed = item.is_revealed(place);
    expect(result.answered == static_cast<int>(round.votes.size()),
           "another number of answers to " + place_of(view, result.round));
    if (!revealed) {
        const bool watched = item.visibility == Visibility::Open && role != Role::Participant;
        const bool hosted = item.visibility == Visibility::Host && role == Role::Facilitator;
        expect(watched || hosted, "shown before the reveal: " + place_of(view, result.round));
    }
    const auto shown = all || revealed ? round.votes.size()
                                       : Books::pictured(round.votes.size(), books_.about().k);
    if (result.hidden != "no") {
        return expect(!result.chart && result.value.empty() && result.verdict == "none",
                      "hidden and yet there: " + place_of(view, result.round));
    }
    expect(all || revealed || place == 0, "a later round is shown before the reveal: " + view.id);
    expect(all || shown >= static_cast<std::size_t>(books_.about().k),
           "fewer than k answers are shown: " + place_of(view, result.round));
    expect(all || !revealed || !result.counts || may_count(item, place),
           "two rounds a few people apart are shown with counts: " + place_of(view, result.round));
    expect(result.counts || (!result.chart && result.valid == 0 && result.dont_know == 0),
           "figures without counts: " + place_of(view, result.round));
    if (!result.chart) return;
    const auto answers = counted(round, shown);
    for (std::size_t bar = 0; bar < result.chart->bars.size(); ++bar) {
        if (view.ask.kind == "ranking") continue;
        const auto& one = result.chart->bars[bar];
        const auto right = count(answers, view, bar, one.label);
        if (one.value < right) ++lost;
        if (one.value > right) ++doubled;
        expect(one.value == right, "a wrong figure: " + place_of(view, result.round));
    }
}

// Against every earlier round that was shown: nobody, or at least k, answered only one of the two.
bool Judge::may_count(const Books::Item& item, std::size_t round) const {
    const auto& now = item.rounds[round];
    const auto k = static_cast<std::size_t>(books_.about().k);
    for (std::size_t earlier = 0; earlier < round; ++earlier) {
        const auto& before = item.rounds[earlier];
        if (before.votes.size() < k) continue;
        std::size_t apart = 0;
        for (const auto& vote : now.votes) {
            apart += before.of(vote.seat) == nullptr ? 1 : 0;
        }
        for (const auto& vote : before.votes) {
            apart += now.of(vote.seat) == nullptr ? 1 : 0;
        }
        if (apart > 0 && apart < k) return false;
    }
    return true;
}

void Judge::look_at_texts(const ItemView& view, Role role) {
    const auto& item = books_.items().at(ItemId{view.id});
    for (const auto& text : view.texts) {
        bool known = false;
        for (std::size_t place = 0; place < item.rounds.size(); ++place) {
            const auto& round = item.rounds[place];
            const auto vote = std::ranges::find(round.votes, text.key,
                                                [](const auto& one) { return to_text(one.key); });
            if (vote == round.votes.end()) continue;
            const auto* free = std::get_if<FreeText>(&vote->answer.value);
            known = text.text == (free != nullptr ? free->text : vote->answer.reason);
            expect(item.is_revealed(place) &&
                       round.votes.size() >= static_cast<std::size_t>(books_.about().k),
                   "a text of too few is shown: " + view.id);
        }
        expect(known, "a text that nobody wrote: " + view.id);
        expect(role == Role::Facilitator || text.released, "a text that was not released");
    }
}

void Judge::hear(const protocol::Progress& said) {
    for (const auto& one : said.items) {
        const auto found = books_.items().find(ItemId{one.id});
        if (found == books_.items().end()) continue;
        const auto answered = static_cast<int>(found->second.rounds.back().votes.size());
        if (one.answered > answered) ++doubled;
        expect(one.answered == answered, "another count of " + one.id);
    }
}

}  // namespace vertebra::simulation
