#include "common/session/decide.h"

#include <algorithm>
#include <cassert>

#include "common/agenda/plan.h"
#include "common/agenda/policy_plan.h"
#include "common/ballot/content_hash.h"
#include "common/text/plain_text.h"
#include "common/view/disclosure.h"

namespace vertebra {
namespace {

using Facts = std::vector<Fact>;

constexpr int kMostRounds = 3;

// What one decision may look at.
struct Case {
    const Session& session;
    const Moment& moment;
};

tl::unexpected<Error> unknown_item() {
    return fail(ErrorKind::NotFound, "unknown_item", "There is no such item in this workshop.",
                "Reload to see the items there are.");
}

tl::unexpected<Error> unknown_seat() {
    return fail(ErrorKind::NotFound, "unknown_seat", "There is no such seat in this workshop.",
                "Join again with the code on the screen.");
}

tl::unexpected<Error> unknown_step() {
    return fail(ErrorKind::NotFound, "unknown_step", "There is no such step in the agenda.");
}

tl::unexpected<Error> moved_on() {
    return fail(ErrorKind::Conflict, "moved_on", "The workshop has moved on meanwhile.",
                "Look at where it stands now and press again if it is still wanted.");
}

tl::unexpected<Error> not_from_here(std::string what) {
    return fail(ErrorKind::NotAllowed, "not_from_here", std::move(what));
}

// "Two results of one round, a few answers apart, would show who gave them."
tl::unexpected<Error> was_shown() {
    return fail(ErrorKind::NotAllowed, "was_shown", "The result of this round has been shown.",
                "Open the next round instead.");
}

bool is_present(const Moment& moment, std::size_t seat) {
    return seat < moment.present.size() && moment.present[seat];
}

Result<std::string> plain_name(const std::string& given) {
    std::string name{trimmed(given)};
    if (name.empty()) {
        return fail(ErrorKind::InvalidInput, "name_missing", "The name is empty.",
                    "Give the name the facilitator should see.");
    }
    if (auto plain = is_plain(name, kNameRule); !plain) return tl::unexpected{plain.error()};
    return name;
}

Result<Facts> decide_one(const Case& at, const TakeSeat& take) {
    if (at.session.door == Door::Locked) {
        return fail(ErrorKind::NotAllowed, "room_locked", "The room is closed to new people.",
                    "Ask the facilitator to open it.");
    }
    if (at.session.seat_number(take.seat)) {
        return fail(ErrorKind::Conflict, "seat_taken", "This seat is taken already.");
    }
    if (at.session.about.mode == Mode::Anonymous) {
        return Facts{SeatTaken{take.seat, take.token_hash, take.return_hash, {}}};
    }
    const auto name = plain_name(take.name);
    if (!name) return tl::unexpected{name.error()};
    return Facts{SeatTaken{take.seat, take.token_hash, take.return_hash, *name}};
}

tl::unexpected<Error> seat_removed() {
    return fail(ErrorKind::NotAllowed, "seat_removed",
                "The facilitator has taken this seat out of the workshop.",
                "Speak to the facilitator.");
}

Result<Facts> decide_one(const Case& at, const ReturnToSeat& back) {
    const auto number = at.session.seat_number(back.seat);
    if (!number) return unknown_seat();
    if (at.session.seats[static_cast<std::size_t>(*number)].removed) return seat_removed();
    return Facts{SeatReturned{back.seat, back.token_hash, back.return_hash}};
}

// A retry is known by its key, wherever it comes from and whatever has happened since: it must
// still hear that its answer counts. Nothing is returned when the key is new.
std::optional<Result<Facts>> retry(const Session& session, const Seat& seat,
                                   const CastAnswer& cast) {
    for (const auto& change : seat.changes) {
        if (change.key != cast.key) continue;
        const auto& item = session.items[static_cast<std::size_t>(change.item)];
        const auto& round = item.rounds[static_cast<std::size_t>(change.round - 1)];
        const bool gone = change.resets < round.resets;
        const bool same = item.item.id == cast.item && change.round == cast.round &&
                          change.revision == cast.revision &&
                          change.content == content_of(cast.answer);
        if (same && gone) {
            return fail(ErrorKind::NotAllowed, "was_reset",
                        "The facilitator has begun this round anew since.", "Answer it again.");
        }
        if (same) return Facts{};
        return fail(ErrorKind::Conflict, "key_reused",
                    "This key was used before for another answer.",
                    "Draw a new random key for each change.");
    }
    return std::nullopt;
}

Result<void> may_answer(const Session& session, const ItemState& item, int seat,
                        const CastAnswer& cast) {
    if (item.phase != Phase::Open || item.round() != cast.round) {
        if (item.round() < cast.round || item.phase == Phase::Ready) {
            return fail(ErrorKind::NotAllowed, "not_open", "This round is not open yet.",
                        "Wait until the facilitator opens it.");
        }
        return fail(ErrorKind::NotAllowed, "round_closed",
                    "Voting had closed before this answer arrived; it is not counted.",
                    "Tell the facilitator if it should be opened again.");
    }
    const auto& round = item.rounds.back();
    // A picture that moved with one change would show whose it was.
    const auto shown = round.order.begin() + standing(session, item);
    if (std::find(round.order.begin(), shown, seat) != shown) {
        return fail(ErrorKind::NotAllowed, "on_screen",
                    "Your answer is part of the picture on the screen and stands for this round.",
                    "You can change it in the next round.");
    }
    return {};
}

// What is counted, and known again at a retry, has no white space around its words.
CastAnswer tidied(CastAnswer cast) {
    cast.answer.reason = std::string{trimmed(cast.answer.reason)};
    if (auto* said = std::get_if<FreeText>(&cast.answer.value)) {
        said->text = std::string{trimmed(said->text)};
    }
    return cast;
}

Result<Facts> decide_one(const Case& at, const CastAnswer& sent) {
    const auto& session = at.session;
    const auto cast = tidied(sent);
    const auto number = session.seat_number(cast.seat);
    if (!number) return unknown_seat();
    const auto& seat = session.seats[static_cast<std::size_t>(*number)];
    if (auto known = retry(session, seat, cast)) return *known;

    const auto* item = session.find(cast.item);
    if (item == nullptr) return unknown_item();
    if (cast.round < 1) {
        return fail(ErrorKind::InvalidInput, "bad_round", "Rounds count from 1.");
    }
    if (cast.round <= item->round()) {
        const auto& round = item->rounds[static_cast<std::size_t>(cast.round - 1)];
        const auto* stored = round.of(*number);
        if (stored != nullptr && cast.revision <= stored->revision) {
            return fail(ErrorKind::Conflict, "replaced",
                        "A newer change of yours is already saved.");
        }
    }
    if (auto allowed = may_answer(session, *item, *number, cast); !allowed) {
        return tl::unexpected{allowed.error()};
    }
    if (auto fitting = fits(cast.answer, item->item); !fitting) {
        return tl::unexpected{fitting.error()};
    }
    if (auto plain = is_plain(cast.answer, item->item); !plain) {
        return tl::unexpected{plain.error()};
    }
    return Facts{AnswerCast{cast.seat, cast.item, cast.round, cast.key, cast.revision, cast.answer,
                            item->resets}};
}

// Items that follow from earlier steps are made when their step begins, and made anew as long as
// none of them has been opened.
std::optional<ItemsPlanned> plan_of(const Session& session, const StepState& step) {
    const bool begun = std::ranges::any_of(
        step.items, [&](const ItemId& id) { return session.find(id)->phase != Phase::Ready; });
    if (begun) return std::nullopt;
    if (const auto* plan = std::get_if<Scenarios>(&step.step.activity)) {
        return ItemsPlanned{step.step.id, planned_scenarios(session, *plan), {}};
    }
    if (const auto* plan = std::get_if<Mitigations>(&step.step.activity)) {
        return ItemsPlanned{step.step.id, {}, planned_mitigations(session, *plan)};
    }
    // A road-map stays as the facilitator has ordered it.
    const bool ordered =
        std::holds_alternative<RoadMapPlan>(step.step.activity) && step.entered_at_ms >= 0;
    if (has_policies(step.step.activity) && !ordered) {
        return ItemsPlanned{step.step.id, {}, {}, planned_policies(session, step.step)};
    }
    return std::nullopt;
}

// "Weights that are all zero compare nothing."
Result<void> may_enter(const Session& session, const Step& step) {
    if (!std::holds_alternative<Scores>(step.activity)) return {};
    const auto weights = weights_of(session);
    if (std::ranges::any_of(weights, [](int weight) { return weight > 0; })) return {};
    return fail(ErrorKind::NotAllowed, "no_weights",
                "Every criterion weighs 0, so that nothing could be compared.",
                "Agree on a weight above 0 for at least one of them.");
}

Result<Facts> decide_one(const Case& at, const EnterStep& enter) {
    const auto* to = at.session.find(enter.to);
    if (to == nullptr) return unknown_step();
    if (at.session.current().step.id != enter.from) return moved_on();
    if (auto may = may_enter(at.session, to->step); !may) return tl::unexpected{may.error()};
    Facts facts;
    if (auto plan = plan_of(at.session, *to)) facts.emplace_back(std::move(*plan));
    facts.emplace_back(StepEntered{enter.to});
    return facts;
}

Result<Facts> decide_one(const Case& at, const SelectItem& select) {
    const auto* item = at.session.find(select.item);
    if (item == nullptr) return unknown_item();
    if (item->step != at.session.current().step.id) {
        return not_from_here("That item belongs to another step.");
    }
    if (at.session.selected == select.item) return Facts{};
    return Facts{ItemSelected{select.item}};
}

Result<Facts> move(const Case& at, const ItemState& item, Phase to) {
    const auto* allowed = find_move(item.phase, to);
    if (allowed == nullptr || to == Phase::Locked) {
        return not_from_here("An item cannot go from this phase to that one.");
    }
    const auto& step = at.session.find(item.step)->step;
    const bool again = allowed->round == RoundStep::Same && to == Phase::Open;
    if (again && item.round() > 0 && item.rounds.back().shown) return was_shown();
    int round = std::max(item.round(), to == Phase::Open ? 1 : 0);
    if (allowed->round == RoundStep::Next) {
        if (item.round() >= kMostRounds) {
            return fail(ErrorKind::NotAllowed, "no_more_rounds", "This step has no further round.",
                        "Lock the value, or note the dissent and go on.");
        }
        ++round;
    }
    Facts facts{
        PhaseEntered{item.item.id, to, round, expected_of(at.session, item, at.moment.present)}};
    if (to == Phase::Open && step.seconds > 0 && item.phase != Phase::Closed) {
        facts.emplace_back(TimerStarted{step.seconds * std::int64_t{1000}});
    }
    if (to == Phase::Closed && at.session.timer) facts.emplace_back(TimerStopped{});
    return facts;
}

Result<Facts> decide_one(const Case& at, const MoveItem& wish) {
    const auto* item = at.session.find(wish.item);
    if (item == nullptr) return unknown_item();
    if (item->phase != wish.from || std::max(item->round(), 1) != wish.round) return moved_on();
    return move(at, *item, wish.to);
}

Result<Facts> decide_one(const Case& at, const MoveAll& wish) {
    const auto* step = at.session.find(wish.step);
    if (step == nullptr) return unknown_step();
    const auto values = group_values(at.session);
    Facts facts;
    for (const auto& id : step->items) {
        const auto& item = *at.session.find(id);
        if (item.phase != wish.from || std::max(item.round(), 1) != wish.round) continue;
        if (is_skipped(at.session, item, values)) continue;
        auto moved = move(at, item, wish.to);
        if (!moved) return moved;
        for (auto& fact : *moved) {
            const bool timer = !std::holds_alternative<PhaseEntered>(fact);
            if (timer && facts.size() > 1) continue;  // one timer for the whole step
            facts.push_back(std::move(fact));
        }
    }
    if (facts.empty()) return moved_on();
    return facts;
}

Result<Facts> decide_one(const Case& at, const LockItem& lock) {
    const auto* item = at.session.find(lock.item);
    if (item == nullptr) return unknown_item();
    if (!item->shows_result()) return not_from_here("Only a revealed item can be locked.");
    if (lock.value) {
        if (auto fitting = fits({*lock.value, {}}, item->item); !fitting) {
            return tl::unexpected{fitting.error()};
        }
    }
    const std::string reason{trimmed(lock.reason)};
    const std::string dissent{trimmed(lock.dissent)};
    for (const auto* text : {&reason, &dissent}) {
        if (auto plain = is_plain(*text, kReasonRule); !plain) {
            return tl::unexpected{plain.error()};
        }
    }
    return Facts{ItemLocked{lock.item, lock.value, reason, dissent}};
}

Result<Facts> decide_one(const Case& at, const ResetItem& reset) {
    const auto* item = at.session.find(reset.item);
    if (item == nullptr) return unknown_item();
    if (item->rounds.empty()) return not_from_here("There is nothing to reset yet.");
    if (item->round() != reset.round) return moved_on();
    const bool in_part = standing(at.session, *item) > 0;
    if (item->rounds.back().shown || in_part) return was_shown();
    return Facts{ItemReset{reset.item, reset.round}};
}

bool can_restore(const Session& session, const PhaseBefore& before) {
    const auto& item = *session.find(before.item);
    // A round that people have answered is not thrown away by a step back: that is a reset.
    return item.round() == before.round || item.rounds.back().answered() == 0;
}

bool can_restore(const Session& session, const ResetBefore& before) {
    const auto& item = *session.find(before.item);
    return item.set_aside && item.rounds.back().answered() == 0;
}

bool can_restore(const Session&, const PlaceBefore&) {
    return true;
}

// A step back would let people answer under a result that was shown.
bool reopens_a_shown_round(const Session& session, const Before& step) {
    const auto* before = std::get_if<PhaseBefore>(&step);
    if (before == nullptr || before->phase != Phase::Open) return false;
    const auto& item = *session.find(before->item);
    return item.round() == before->round && item.rounds.back().shown;
}

Result<Facts> decide_one(const Case& at, const Undo& undo) {
    const auto& stack = at.session.undo;
    if (std::cmp_not_equal(stack.size(), undo.depth)) return moved_on();
    if (stack.empty()) return not_from_here("There is nothing to take back.");
    const auto from = stack.end() - static_cast<std::ptrdiff_t>(last_step(at.session));
    if (std::any_of(from, stack.end(),
                    [&](const Before& step) { return reopens_a_shown_round(at.session, step); })) {
        return was_shown();
    }
    const bool possible = std::all_of(from, stack.end(), [&](const Before& step) {
        return std::visit([&](const auto& before) { return can_restore(at.session, before); },
                          step);
    });
    if (!possible) {
        return fail(ErrorKind::NotAllowed, "has_answers",
                    "People have answered since; that is not taken back.",
                    "Reset the item if its answers should go.");
    }
    return Facts{Undone{}};
}

Result<Facts> decide_one(const Case& at, const SetVisibility& set) {
    const auto* item = at.session.find(set.item);
    if (item == nullptr) return unknown_item();
    if (item->phase != Phase::Ready) {
        return not_from_here("Who may watch is fixed before the first opening.");
    }
    return Facts{VisibilitySet{set.item, set.visibility}};
}

Result<Facts> decide_one(const Case& at, const PlanPolicies& plan) {
    const auto* step = at.session.find(plan.step);
    if (step == nullptr) return unknown_step();
    if (!may_plan_policies(step->step.activity)) {
        return not_from_here("This step is not about policies.");
    }
    for (const auto& id : step->items) {
        if (at.session.find(id)->phase == Phase::Ready) continue;
        return not_from_here("Voting has begun: the options stay as they are.");
    }
    for (const auto& code : plan.policies) {
        if (at.session.content->maturity.find(code) == nullptr) {
            return fail(ErrorKind::NotFound, "unknown_policy", "The model has no such policy.");
        }
        if (std::ranges::count(plan.policies, code) > 1) {
            return fail(ErrorKind::InvalidInput, "doubled_option", "A policy is named twice.");
        }
    }
    auto policies = plan.policies;
    if (policies.empty()) policies = planned_policies(at.session, step->step);
    return Facts{ItemsPlanned{plan.step, {}, {}, std::move(policies)}};
}

Result<Facts> decide_one(const Case& at, const PlanItems& plan) {
    const auto* step = at.session.find(plan.step);
    if (step == nullptr) return unknown_step();
    if (!std::holds_alternative<Scenarios>(step->step.activity)) {
        return not_from_here("This step does not run scenarios.");
    }
    if (plan.scenarios.empty()) {
        return fail(ErrorKind::InvalidInput, "nothing_planned", "No scenario is chosen.",
                    "Choose at least one.");
    }
    for (const auto& id : plan.scenarios) {
        if (at.session.content->risk.find(id) == nullptr) return unknown_item();
        if (std::ranges::count(plan.scenarios, id) > 1) {
            return fail(ErrorKind::InvalidInput, "doubled_option", "A scenario is named twice.");
        }
        const auto* item = at.session.find(ItemId{id.text});
        if (item != nullptr && item->step != plan.step) {
            return not_from_here("That scenario belongs to another step.");
        }
    }
    for (const auto& id : step->items) {
        const bool begun = at.session.find(id)->phase != Phase::Ready;
        const bool kept = std::ranges::count(plan.scenarios, ScenarioId{id.text}) > 0;
        if (begun && !kept) return not_from_here("A scenario that was opened stays in the step.");
    }
    return Facts{ItemsPlanned{plan.step, plan.scenarios, {}}};
}

Result<Facts> decide_one(const Case& at, const SetFact& set) {
    const auto& facts = at.session.content->risk.facts;
    if (std::ranges::find(facts, set.fact, &CityFact::id) == facts.end()) {
        return fail(ErrorKind::NotFound, "unknown_fact", "The pack knows no such city fact.");
    }
    return Facts{FactSet{set.fact, set.is}};
}

constexpr std::int64_t kLongestTimer = 24 * 60 * 60 * 1000;

tl::unexpected<Error> bad_time() {
    return fail(ErrorKind::InvalidInput, "bad_time", "A timer runs from 1 second to 24 hours.");
}

Result<Facts> decide_one(const Case&, const StartTimer& start) {
    if (start.length_ms < 1000 || start.length_ms > kLongestTimer) return bad_time();
    return Facts{TimerStarted{start.length_ms}};
}

Result<Facts> decide_one(const Case& at, const ExtendTimer& extend) {
    if (!at.session.timer) return not_from_here("No timer is running.");
    const auto length = at.session.timer->length_ms + extend.by_ms;
    if (extend.by_ms < 1000 || length > kLongestTimer) return bad_time();
    // Run out already: the time asked for counts from now.
    const auto gone = at.moment.at_ms - at.session.timer->started_at_ms;
    if (gone > at.session.timer->length_ms) return Facts{TimerStarted{extend.by_ms}};
    return Facts{TimerExtended{extend.by_ms}};
}

Result<Facts> decide_one(const Case& at, const StopTimer&) {
    if (!at.session.timer) return Facts{};
    return Facts{TimerStopped{}};
}

bool is_of_model(Scene scene) {
    return scene == Scene::Maturity || scene == Scene::Cells;
}
bool is_of_options(Scene scene) {
    return scene == Scene::Criteria || scene == Scene::Effects;
}

Result<Facts> decide_one(const Case& at, const ShowScene& show) {
    if (at.session.scene == show.scene) return Facts{};
    const auto& content = *at.session.content;
    if (is_of_model(show.scene) && content.maturity.empty()) {
        return not_from_here("This workshop has no maturity model.");
    }
    if (is_of_options(show.scene) && !compares_options(content.format)) {
        return not_from_here("This workshop does not compare options.");
    }
    if (show.scene == Scene::RoadMap && !plans_road_map(content.format)) {
        return not_from_here("This workshop has no road-map.");
    }
    return Facts{SceneShown{show.scene}};
}

Result<Facts> decide_one(const Case& at, const ReleaseText& release) {
    const auto* item = at.session.find(release.item);
    if (item == nullptr) return unknown_item();
    for (int round = 1; round <= item->round(); ++round) {
        for (const auto& text : texts_of(at.session, *item, round)) {
            if (text.key == release.key) {
                return Facts{TextReleased{release.item, release.key, release.release}};
            }
        }
    }
    return fail(ErrorKind::NotFound, "unknown_text", "There is no such text.");
}

Result<Facts> decide_one(const Case&, const SetInteraction& set) {
    return Facts{InteractionSet{set.interaction}};
}

Result<Facts> decide_one(const Case& at, const AddPolicy& add) {
    const auto& model = at.session.content->maturity;
    if (model.find(add.sub_dimension) == nullptr || add.stage < 1 || add.stage > kStages) {
        return fail(ErrorKind::NotFound, "unknown_cell", "The model has no such field and stage.");
    }
    const auto code = model.next_code(add.sub_dimension, add.stage);
    if (!code) {
        return fail(ErrorKind::NotAllowed, "cell_full",
                    "This field has nine policies there already.", "Choose another stage.");
    }
    OwnPolicy own{*code, std::string{trimmed(add.policy.title)},
                  std::string{trimmed(add.policy.text)}, add.policy.cost, add.policy.min_years};
    if (own.title.empty()) {
        return fail(ErrorKind::InvalidInput, "title_missing", "The option has no title.",
                    "Say in a few words what the city would do.");
    }
    if (auto plain = is_plain(own.title, kOptionRule); !plain) {
        return tl::unexpected{plain.error()};
    }
    if (auto plain = is_plain(own.text, kReasonRule); !plain) return tl::unexpected{plain.error()};
    if (own.cost < 0 || own.cost > kMostCost || own.min_years < 1 || own.min_years > kMostYears) {
        return fail(ErrorKind::InvalidInput, "bad_cost",
                    "A cost is 0 to " + std::to_string(kMostCost) + " units over 1 to " +
                        std::to_string(kMostYears) + " years.");
    }
    return Facts{PolicyAdded{std::move(own)}};
}

Result<Facts> decide_one(const Case& at, const SetAction& set) {
    if (at.session.content->maturity.find(set.policy) == nullptr) {
        return fail(ErrorKind::NotFound, "unknown_policy", "The model has no such policy.");
    }
    Action action = set.action;
    action.owner = std::string{trimmed(action.owner)};
    if (auto plain = is_plain(action); !plain) return tl::unexpected{plain.error()};
    return Facts{ActionSet{set.policy, std::move(action)}};
}

Result<Facts> decide_one(const Case&, const SetDoor& set) {
    return Facts{DoorSet{set.door}};
}

Result<Facts> decide_one(const Case& at, const RenameSeat& rename) {
    if (!at.session.seat_number(rename.seat)) return unknown_seat();
    if (at.session.about.mode == Mode::Anonymous) {
        return not_from_here("An anonymous workshop has no names.");
    }
    const auto name = plain_name(rename.name);
    if (!name) return tl::unexpected{name.error()};
    return Facts{SeatRenamed{rename.seat, *name}};
}

Result<Facts> decide_one(const Case& at, const RemoveSeat& remove) {
    if (!at.session.seat_number(remove.seat)) return unknown_seat();
    return Facts{SeatRemoved{remove.seat}};
}

Result<Facts> decide_one(const Case& at, const ReadmitSeat& readmit) {
    if (!at.session.seat_number(readmit.seat)) return unknown_seat();
    return Facts{SeatReadmitted{readmit.seat}};
}

Result<Facts> decide_one(const Case& at, const CloseWorkshop&) {
    Facts facts;
    for (const auto& item : at.session.items) {
        if (item.phase != Phase::Open) continue;
        facts.emplace_back(PhaseEntered{item.item.id, Phase::Closed, item.round(),
                                        expected_of(at.session, item, at.moment.present)});
    }
    facts.emplace_back(WorkshopClosed{});
    return facts;
}

// Removed people may do nothing; a closed workshop still acknowledges what it has, and takes
// nothing new.
Result<void> allowed(const Session& session, const Command& command) {
    const auto* cast = std::get_if<CastAnswer>(&command);
    if (cast != nullptr) {
        const auto number = session.seat_number(cast->seat);
        if (number && session.seats[static_cast<std::size_t>(*number)].removed) {
            return seat_removed();
        }
    }
    if (!session.closed) return {};
    const auto closed = fail(ErrorKind::NotAllowed, "workshop_closed", "This workshop is closed.");
    if (std::holds_alternative<ReturnToSeat>(command) && !session.sealed) return {};
    if (cast == nullptr) return closed;
    const auto number = session.seat_number(cast->seat);
    if (!number) return closed;
    const auto& seat = session.seats[static_cast<std::size_t>(*number)];
    if (retry(session, seat, tidied(*cast))) return {};
    return closed;
}

}  // namespace

int expected_of(const Session& session, const ItemState& item, const std::vector<bool>& present) {
    int expected = 0;
    const Moment moment{0, present};
    for (std::size_t seat = 0; seat < session.seats.size(); ++seat) {
        const bool answered =
            !item.rounds.empty() && item.rounds.back().of(static_cast<int>(seat)) != nullptr;
        const bool here = is_present(moment, seat) && !session.seats[seat].removed;
        if (answered || here) ++expected;
    }
    return expected;
}

Result<Events> decide(const Session& session, const Command& command, const Moment& moment) {
    if (auto may = allowed(session, command); !may) return tl::unexpected{may.error()};
    const Case at{session, moment};
    auto facts = std::visit([&](const auto& wish) { return decide_one(at, wish); }, command);
    if (!facts) return tl::unexpected{facts.error()};
    Events events;
    for (auto& fact : *facts) {
        events.push_back({moment.at_ms, std::move(fact)});
    }
    return events;
}

}  // namespace vertebra
