#include <algorithm>

#include "common/session/deciding.h"
#include "common/view/game.h"

namespace vertebra::deciding {
namespace {

tl::unexpected<Error> unknown_run() {
    return fail(ErrorKind::NotFound, "unknown_run", "That step is no run of the city model.");
}

// The turn before and the turn after; null at the ends.
const ItemState* turn_beside(const Session& session, const ItemState& turn, int by) {
    const auto& items = session.find(turn.step)->items;
    const auto at = std::ranges::find(items, turn.item.id) - items.begin() + by;
    if (at < 0 || at >= std::ssize(items)) return nullptr;
    return session.find(items[static_cast<std::size_t>(at)]);
}

bool is_turn(const ItemState& item) {
    return std::holds_alternative<AskShares>(item.item.ask);
}

}  // namespace

std::optional<RunSet> run_of(const Session& session, const StepState& step) {
    if (!std::holds_alternative<CityRun>(step.step.activity)) return std::nullopt;
    const auto settings = settings_of(session, step);
    const bool begun =
        !step.items.empty() && session.find(step.items.front())->phase != Phase::Ready;
    if (begun || settings.start != CityStart::Profile) return std::nullopt;
    return RunSet{step.step.id, settings, rated_cells(session)};
}

Result<Facts> decide_one(const Case& at, const SetRun& set) {
    const auto* step = at.session.find(set.step);
    if (step == nullptr) return unknown_step();
    if (!std::holds_alternative<CityRun>(step->step.activity)) return unknown_run();
    for (const auto& id : step->items) {
        if (at.session.find(id)->phase == Phase::Ready) continue;
        return not_from_here("The run has begun: it goes on as it was set.");
    }
    if (set.settings.budget < 1 || set.settings.budget > kMostBudget) {
        return fail(ErrorKind::InvalidInput, "bad_budget",
                    "A yearly budget of " + std::to_string(set.settings.budget) +
                        " units is not possible; it may be 1 to " + std::to_string(kMostBudget) +
                        ".");
    }
    RunSet run{set.step, set.settings};
    if (set.settings.start == CityStart::Profile) run.start = rated_cells(at.session);
    if (set.settings.start == CityStart::Profile && run.start.empty()) {
        return fail(ErrorKind::NotAllowed, "no_profile",
                    "Nothing has been rated in this workshop yet.",
                    "Begin from zero, or rate the policies first.");
    }
    return Facts{std::move(run)};
}

Result<Facts> decide_one(const Case& at, const DealCard& deal) {
    const auto* turn = at.session.find(deal.turn);
    if (turn == nullptr) return unknown_item();
    if (!is_turn(*turn)) return unknown_run();
    if (!deal.card.empty() && at.session.content->city.find(deal.card) == nullptr) {
        return fail(ErrorKind::NotFound, "unknown_card", "The pack has no such card.");
    }
    if (!turn->shows_result()) {
        return not_from_here("A card is dealt at the end of a turn: simulate it first.");
    }
    const auto* next = turn_beside(at.session, *turn, 1);
    if (next == nullptr) return not_from_here("After the last turn no card has an effect.");
    if (next->phase != Phase::Ready) return not_from_here("The next turn has begun already.");
    const auto dealt = at.session.cards.find(deal.turn);
    if (dealt == at.session.cards.end() ? deal.card.empty() : dealt->second == deal.card) {
        return Facts{};
    }
    return Facts{CardDealt{deal.turn, deal.card}};
}

Result<void> may_open_turn(const Session& session, const ItemState& turn) {
    if (!is_turn(turn)) return {};
    const auto* teams = session.find(session.find(turn.step)->step.split_by);
    if (teams == nullptr || teams->rounds.empty() || !teams->rounds.front().shown) {
        return fail(ErrorKind::NotAllowed, "no_teams_yet", "The teams are not known yet.",
                    "Let everybody choose a team, and show the result.");
    }
    const auto* before = turn_beside(session, turn, -1);
    if (before == nullptr || before->shows_result()) return {};
    return fail(ErrorKind::NotAllowed, "turn_before", "The turn before was not simulated yet.",
                "Play one turn after the other.");
}

Result<void> may_play(const Session& session, const ItemState& turn, int seat) {
    if (!is_turn(turn)) return {};
    const auto& step = *session.find(turn.step);
    const auto teams = teams_of(session, step);
    const int team = teams.empty() ? 0 : teams[static_cast<std::size_t>(seat)];
    const auto& question = session.find(step.step.split_by)->item;
    if (std::cmp_equal(team, options_of(question.ask).size())) {
        return fail(ErrorKind::NotAllowed, "no_team", "You belong to no team.",
                    "Sit down with one and play on its device.");
    }
    if (!plays_on_one_device(session, step, team)) return {};
    if (device_of(session, turn, team).value_or(seat) == seat) return {};
    return fail(ErrorKind::NotAllowed, "team_has_device",
                "Another phone has handed in for your team in this turn.",
                "Set the shares there, together.");
}

Result<void> may_choose_team(const Session& session, const ItemState& item, const CastAnswer& cast,
                             int seat) {
    if (cast.round < 2 || !names_teams(session, item.item.id)) return {};
    for (int round = 1; round < cast.round; ++round) {
        if (item.rounds[static_cast<std::size_t>(round - 1)].of(seat) == nullptr) continue;
        return fail(ErrorKind::NotAllowed, "team_stands", "You have a team already; it stays.",
                    "Only those who have none choose now.");
    }
    return {};
}

}  // namespace vertebra::deciding
