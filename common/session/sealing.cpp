#include "common/session/sealing.h"

#include <algorithm>

#include "common/session/agenda_log.h"
#include "common/view/disclosure.h"
#include "common/view/game.h"

namespace vertebra {
namespace {

using Draw = std::function<std::uint64_t()>;

template <class Of>
Id<Of> draw_id(const Draw& draw) {
    const auto high = draw();
    return {high, draw()};
}

// Each order is as likely as any other: a number is drawn again where the range does not divide.
template <class T>
void mix(std::vector<T>& list, const Draw& draw) {
    for (auto left = list.size(); left > 1; --left) {
        const auto most = UINT64_MAX - UINT64_MAX % left;
        auto number = draw();
        while (number >= most)
            number = draw();
        std::swap(list[left - 1], list[number % left]);
    }
}

class Writer {
public:
    Writer(const Session& session, const Draw& draw) : session_(session), draw_(draw) {}

    Events write() && {
        add(session_.about);
        const auto& dated = session_.dated;
        if (!dated.date.empty() || !dated.guideline.empty()) add(dated);
        if (!session_.carried.from.empty()) add(session_.carried);
        if (session_.last_cycle) add(CycleCarried{*session_.last_cycle});
        for (auto& change : agenda_log(session_)) {
            add(std::move(change));
        }
        add_seats();
        for (const auto& [fact, is] : session_.facts) {
            add(FactSet{fact, is});
        }
        for (const auto& own : session_.own_policies) {
            add(PolicyAdded{own});
        }
        for (const auto& step : session_.steps) {
            plan(step, scenarios_ever(step.step.id));
        }
        for (const auto& [step, run] : session_.runs) {
            add(run);
        }
        for (const auto& item : session_.items) {
            add_item(item);
        }
        // What was planned last is what counts, whatever was asked before.
        for (const auto& step : session_.steps) {
            if (scenarios_ever(step.step.id) != scenarios_now(step))
                plan(step, scenarios_now(step));
        }
        add(InteractionSet{session_.interaction});
        add_visits();
        if (!session_.selected.empty()) add(ItemSelected{session_.selected});
        for (const auto& [policy, action] : session_.actions) {
            add(ActionSet{policy, action});
        }
        for (const auto& [id, note] : session_.notes) {
            add(NoteKept{id, note});
        }
        strike_carried();
        for (const auto& [id, text, action] : session_.kept_actions) {
            add(ActionKept{id, text, action});
        }
        add(SceneShown{session_.scene});
        add(WorkshopClosed{});
        add(WorkshopSealed{});
        return std::move(log_);
    }

private:
    void add(Fact fact) { log_.push_back({at_ms_, std::move(fact)}); }

    // Those of the last cycle stand first in a new register; here each gets its place anew, if it
    // still has one.
    void strike_carried() {
        if (!session_.last_cycle) return;
        for (const auto& one : session_.last_cycle->actions) {
            if (one.policy.empty()) add(ActionKept{one.id, "", {}});
        }
    }

    void add_seats() {
        for (std::size_t seat = 0; seat < session_.seats.size(); ++seat) {
            seats_.push_back(draw_id<struct SeatTag>(draw_));
        }
        std::ranges::sort(seats_);
        for (const auto& seat : seats_) {
            add(SeatTaken{seat, kNoSecret, kNoSecret, ""});
        }
        // How many took part as what; the seats are new, and the answers are mixed over all of
        // them.
        for (std::size_t at = 0; at < seats_.size(); ++at) {
            const auto part = session_.seats[at].part;
            if (part != Part::Participant) add(PartGiven{seats_[at], part});
        }
    }

    std::vector<ScenarioId> scenarios_ever(const StepId& step) const {
        std::vector<ScenarioId> scenarios;
        for (const auto& item : session_.items) {
            if (item.step == step && !item.item.scenario.empty()) {
                scenarios.push_back(item.item.scenario);
            }
        }
        return scenarios;
    }
    std::vector<ScenarioId> scenarios_now(const StepState& step) const {
        std::vector<ScenarioId> scenarios;
        for (const auto& id : step.items) {
            const auto& scenario = session_.find(id)->item.scenario;
            if (!scenario.empty()) scenarios.push_back(scenario);
        }
        return scenarios;
    }
    void plan(const StepState& step, std::vector<ScenarioId> scenarios) {
        if (scenarios.empty() && step.mitigations.empty() && step.policies.empty() &&
            step.ideas.empty()) {
            return;
        }
        add(ItemsPlanned{step.step.id, std::move(scenarios), step.mitigations, step.policies,
                         step.ideas});
    }

    // New keys in the order of the old ones: texts stand where they stood.
    std::map<AnswerKey, AnswerKey> new_keys(const ItemState& item) const {
        std::map<AnswerKey, AnswerKey> keys;
        for (const auto& round : item.rounds) {
            for (const auto& cast : round.by_seat) {
                if (!cast) continue;
                keys[cast->key] = {};
                const auto* ideas = std::get_if<Ideas>(&cast->answer.value);
                if (ideas == nullptr) continue;
                for (const auto& idea : ideas->own) {
                    keys[idea.key] = {};
                }
            }
        }
        std::vector<AnswerKey> drawn;
        for (std::size_t at = 0; at < keys.size(); ++at) {
            drawn.push_back(draw_id<struct AnswerTag>(draw_));
        }
        std::ranges::sort(drawn);
        std::size_t at = 0;
        for (auto& [before, after] : keys) {
            after = drawn[at++];
        }
        return keys;
    }

    void add_item(const ItemState& item) {
        const auto& id = item.item.id;
        add(VisibilitySet{id, item.item.visibility});
        if (item.rounds.empty()) return;
        const auto keys = new_keys(item);
        const auto mixed = mixed_seats(item);
        for (int number = 1; number <= item.round(); ++number) {
            const auto& round = item.rounds[static_cast<std::size_t>(number - 1)];
            add(PhaseEntered{id, Phase::Open, number, round.expected});
            add_answers(item, number, mixed, keys);
            add(PhaseEntered{id, Phase::Closed, number, round.expected});
            if (round.shown) add(PhaseEntered{id, Phase::Revealed, number, round.expected});
        }
        const auto& last = item.rounds.back();
        if (last.shown && item.phase == Phase::Closed) {
            add(PhaseEntered{id, Phase::Closed, item.round(), last.expected});
        }
        if (item.phase == Phase::Locked) {
            add(ItemLocked{id, item.lock->value, item.lock->reason, item.lock->dissent});
        }
        for (const auto& [key, into] : item.merged) {
            if (keys.contains(key) && keys.contains(into)) {
                add(TextsMerged{id, keys.at(key), keys.at(into)});
            }
        }
        for (const auto& key : item.released) {
            // A text of an answer that was replaced later is not kept.
            if (keys.contains(key)) add(TextReleased{id, keys.at(key), Release::Show});
        }
        const auto card = session_.cards.find(id);
        if (card != session_.cards.end()) add(CardDealt{id, card->second});
    }

    // Who is told apart from whom in an item: the groups of a split, or teams.
    std::vector<int> groups(const ItemState& item) const {
        if (std::holds_alternative<AskShares>(item.item.ask)) {
            return teams_of(session_, *session_.find(item.step));
        }
        return groups_of(session_, item);
    }

    // Where each seat goes. What is split by a choice keeps each group among the seats to which its
    // answers to that choice went, so that the sealed record splits as before.
    std::vector<std::size_t> mixed_seats(const ItemState& item) const {
        std::vector<std::size_t> all(seats_.size());
        for (std::size_t seat = 0; seat < all.size(); ++seat) {
            all[seat] = seat;
        }
        const auto groups = this->groups(item);
        if (groups.empty()) {
            mix(all, draw_);
            return all;
        }
        const auto& chosen = went_.at(session_.find(item.step)->step.split_by);
        auto mixed = chosen;
        for (int group = 0; group <= std::ranges::max(groups); ++group) {
            std::vector<std::size_t> of_group;
            for (const auto seat : all) {
                if (groups[seat] == group) of_group.push_back(seat);
            }
            auto turned = of_group;
            mix(turned, draw_);
            for (std::size_t at = 0; at < of_group.size(); ++at) {
                mixed[of_group[at]] = chosen[turned[at]];
            }
        }
        return mixed;
    }

    // The seats among which the answers of a round are mixed: all, each part of its split, or each
    // team.
    std::vector<std::vector<int>> classes_of(const ItemState& item, int number) const {
        const auto& round = item.rounds[static_cast<std::size_t>(number - 1)];
        const auto groups = this->groups(item);
        if (std::holds_alternative<AskShares>(item.item.ask) && !groups.empty()) {
            std::vector<std::vector<int>> classes(
                static_cast<std::size_t>(std::ranges::max(groups)) + 1);
            for (const int seat : round.order) {
                classes[static_cast<std::size_t>(groups[static_cast<std::size_t>(seat)])].push_back(
                    seat);
            }
            return classes;
        }
        const auto split = split_of(session_, item, number);
        if (!split) return {round.order};
        std::vector<std::vector<int>> classes(split->parts.size());
        for (const int seat : round.order) {
            const int group = groups[static_cast<std::size_t>(seat)];
            const auto part = std::ranges::find_if(split->parts, [&](const Split::Part& one) {
                return std::ranges::find(one.groups, group) != one.groups.end();
            });
            classes[static_cast<std::size_t>(part - split->parts.begin())].push_back(seat);
        }
        return classes;
    }

    void add_answers(const ItemState& item, int number, const std::vector<std::size_t>& mixed,
                     const std::map<AnswerKey, AnswerKey>& keys) {
        const auto& round = item.rounds[static_cast<std::size_t>(number - 1)];
        std::map<std::size_t, const Cast*> placed;  // by seat: the order says nothing
        auto& went = went_[item.item.id];
        if (number == 1) went = mixed;
        // A further round of the question about teams is for those who have none.
        const bool first = number == 1 || names_teams(session_, item.item.id);
        for (const auto& together : classes_of(item, number)) {
            std::vector<std::size_t> seats;
            for (const int seat : together) {
                seats.push_back(mixed[static_cast<std::size_t>(seat)]);
            }
            std::ranges::sort(seats);
            auto from = together;
            mix(from, draw_);
            for (std::size_t at = 0; at < seats.size(); ++at) {
                placed[seats[at]] = round.of(from[at]);
                if (first) went[static_cast<std::size_t>(from[at])] = seats[at];
            }
        }
        for (const auto& [seat, cast] : placed) {
            add(AnswerCast{seats_[seat], item.item.id, number, keys.at(cast->key), 1,
                           with_keys(cast->answer, keys)});
        }
    }
    // A phone knows the keys of its ideas: they are replaced too. One that was taken back is
    // carried by nobody any more.
    static Answer with_keys(Answer answer, const std::map<AnswerKey, AnswerKey>& keys) {
        auto* ideas = std::get_if<Ideas>(&answer.value);
        if (ideas == nullptr) return answer;
        for (auto& idea : ideas->own) {
            idea.key = keys.at(idea.key);
        }
        std::erase_if(ideas->up, [&](const AnswerKey& key) { return !keys.contains(key); });
        for (auto& key : ideas->up) {
            key = keys.at(key);
        }
        std::ranges::sort(ideas->up);
        return answer;
    }

    // How long each step took, in the order of the agenda.
    void add_visits() {
        const auto last = session_.step;
        for (std::size_t at = 0; at < session_.steps.size(); ++at) {
            if (at != last && session_.steps[at].entered_at_ms >= 0) visit(at);
        }
        visit(last);
    }
    void visit(std::size_t at) {
        const auto& step = session_.steps[at];
        const bool current = at == session_.step;
        add(StepEntered{step.step.id});
        at_ms_ += step.spent_ms + (current ? session_.now_ms - step.entered_at_ms : 0);
    }

    const Session& session_;
    const Draw& draw_;
    Events log_;
    std::vector<SeatId> seats_;
    // By item: where the answer of each seat in the first round went.
    std::map<ItemId, std::vector<std::size_t>> went_;
    std::int64_t at_ms_ = 0;
};

}  // namespace

bool is_due_for_sealing(const Session& session) {
    return session.closed && !session.sealed && session.about.mode == Mode::Anonymous;
}

Events sealed_log(const Session& session, const Draw& draw) {
    return Writer{session, draw}.write();
}

}  // namespace vertebra
