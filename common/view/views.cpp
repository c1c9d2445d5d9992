#include "common/view/views.h"

#include <algorithm>

#include "common/agenda/policy_plan.h"
#include "common/view/game.h"

namespace vertebra {
namespace {

constexpr std::array kScenes{
    std::pair{Scene::Item, "item"},         std::pair{Scene::Join, "join"},
    std::pair{Scene::Blank, "blank"},       std::pair{Scene::RiskMap, "risk_map"},
    std::pair{Scene::Network, "network"},   std::pair{Scene::Priorities, "priorities"},
    std::pair{Scene::Maturity, "maturity"}, std::pair{Scene::Cells, "cells"},
    std::pair{Scene::Criteria, "criteria"}, std::pair{Scene::Effects, "effects"},
    std::pair{Scene::RoadMap, "road_map"},  std::pair{Scene::City, "city"},
    std::pair{Scene::Money, "money"},       std::pair{Scene::Ladders, "ladders"},
    std::pair{Scene::Causes, "causes"},     std::pair{Scene::Debrief, "debrief"},
    std::pair{Scene::Actions, "actions"},   std::pair{Scene::Cycle, "comparison"}};

std::string kind_of(const Activity& activity) {
    struct Kind {
        std::string operator()(const Talk&) { return "talk"; }
        std::string operator()(const Questions&) { return "questions"; }
        std::string operator()(const Scenarios&) { return "scenarios"; }
        std::string operator()(const Mitigations&) { return "mitigations"; }
        std::string operator()(const Ratings&) { return "ratings"; }
        std::string operator()(const StageVotes&) { return "stages"; }
        std::string operator()(const Shortlist&) { return "shortlist"; }
        std::string operator()(const Cases&) { return "cases"; }
        std::string operator()(const Weights&) { return "weights"; }
        std::string operator()(const Scores&) { return "scores"; }
        std::string operator()(const PolicyRanking&) { return "policy_ranking"; }
        std::string operator()(const PolicyBudget&) { return "policy_budget"; }
        std::string operator()(const RoadMapPlan&) { return "road_map"; }
        std::string operator()(const CityRun&) { return "city_run"; }
        std::string operator()(const FromIdeas&) { return "from_ideas"; }
        std::string operator()(const ActionRegister&) { return "actions"; }
        std::string operator()(const SinceLastCycle&) { return "comparison"; }
    };
    return std::visit(Kind{}, activity);
}

std::string pace_of(const Session& session) {
    return session.current().step.pace == Pace::Own ? "own" : "together";
}

ItemView numbered(ItemView view, std::size_t at, std::size_t count) {
    view.number = static_cast<int>(at) + 1;
    view.count = static_cast<int>(count);
    return view;
}

// The items of the moment: the selected one, or all of a self-paced step.
std::vector<ItemView> current_items(const Session& session, const Look& look) {
    const auto values = group_values(session);
    std::vector<ItemId> asked;
    for (const auto& id : session.current().items) {
        if (!is_skipped(session, *session.find(id), values)) asked.push_back(id);
    }
    std::vector<ItemView> views;
    for (std::size_t at = 0; at < asked.size(); ++at) {
        const bool together = session.current().step.pace == Pace::Together;
        if (together && asked[at] != session.selected) continue;
        views.push_back(
            numbered(item_view(session, *session.find(asked[at]), look), at, asked.size()));
    }
    return views;
}

// "Moving on leaves no open question dead on the phones."
void add_still_open(std::vector<ItemView>& views, const Session& session, const Look& look) {
    for (const auto& item : session.items) {
        if (item.phase != Phase::Open) continue;
        const bool there = std::ranges::count(views, item.item.id.text, &ItemView::id) > 0;
        if (!there) views.push_back(item_view(session, item, look));
    }
}

std::vector<StayView> staying(const Session& session, const Look& look) {
    std::vector<StayView> views;
    for (const auto& step : session.steps) {
        for (const auto& id : step.items) {
            const auto& item = *session.find(id);
            if (item.until.empty()) continue;
            views.push_back({.item = id.text,
                             .title = item.item.title.in(look.language),
                             .step = step.step.title.in(look.language),
                             .until = item.until,
                             .round = item.round(),
                             .answered = item.rounds.back().answered()});
        }
    }
    return views;
}

std::optional<TimerView> timer_view(const Session& session, const Look& look) {
    if (!session.timer) return std::nullopt;
    const auto gone = look.now_ms - session.timer->started_at_ms;
    return TimerView{session.timer->length_ms, session.timer->length_ms - gone};
}

int count_present(const Session& session, const Look& look) {
    int present = 0;
    for (std::size_t seat = 0; seat < session.seats.size() && seat < look.present->size(); ++seat) {
        if ((*look.present)[seat] && !session.seats[seat].removed) ++present;
    }
    return present;
}

bool shows_profile(const Session& session) {
    return session.scene == Scene::RiskMap || session.scene == Scene::Network ||
           session.scene == Scene::Priorities ||
           std::holds_alternative<Mitigations>(session.current().step.activity);
}

bool keeps_actions(const Session& session) {
    return !session.kept_actions.empty() ||
           std::ranges::any_of(session.steps, [](const StepState& state) {
               return std::holds_alternative<ActionRegister>(state.step.activity) && !state.dropped;
           });
}

bool compares_cycles(const Session& session) {
    return session.last_cycle.has_value() ||
           std::ranges::any_of(session.steps, [](const StepState& state) {
               return std::holds_alternative<SinceLastCycle>(state.step.activity) && !state.dropped;
           });
}

std::vector<std::string> scenes_of(const Session& session) {
    const auto& content = *session.content;
    std::vector scenes{Scene::Item, Scene::Join};
    if (!content.risk.topics.empty()) {
        scenes.insert(scenes.end(), {Scene::Priorities, Scene::RiskMap, Scene::Network});
    }
    if (!content.maturity.empty()) {
        scenes.insert(scenes.end(), {Scene::Maturity, Scene::Cells});
    }
    if (compares_options(content.format)) {
        scenes.insert(scenes.end(), {Scene::Criteria, Scene::Effects});
    }
    if (plans_road_map(content.format)) scenes.push_back(Scene::RoadMap);
    if (plays_city(content.format)) {
        scenes.insert(scenes.end(),
                      {Scene::City, Scene::Money, Scene::Ladders, Scene::Causes, Scene::Debrief});
    }
    if (keeps_actions(session)) scenes.push_back(Scene::Actions);
    if (compares_cycles(session)) scenes.push_back(Scene::Cycle);
    scenes.push_back(Scene::Blank);
    std::vector<std::string> codes;
    for (const auto scene : scenes) {
        codes.push_back(code_of(scene));
    }
    return codes;
}

// Whether what a self-paced step asked may be seen: as one picture, for a list would be too long.
bool is_seen_at_once(const Session& session) {
    const auto& current = session.current();
    return current.step.pace == Pace::Own &&
           std::ranges::any_of(current.items,
                               [&](const ItemId& id) { return session.find(id)->shows_result(); });
}

// While people come in, the big screen shows them the way; what they have rated or scored is shown
// as cells, and a road-map is shown as such.
Scene shown_scene(const Session& session) {
    if (session.scene != Scene::Item || session.closed) return session.scene;
    const auto& activity = session.current().step.activity;
    if (std::holds_alternative<RoadMapPlan>(activity)) return Scene::RoadMap;
    if (std::holds_alternative<ActionRegister>(activity)) return Scene::Actions;
    if (std::holds_alternative<SinceLastCycle>(activity)) return Scene::Cycle;
    const auto* turn = session.find(session.selected);
    const bool simulated = turn != nullptr && turn->shows_result();
    if (std::holds_alternative<CityRun>(activity) && simulated) return Scene::City;
    if (is_seen_at_once(session)) {
        if (std::holds_alternative<Ratings>(activity)) return Scene::Cells;
        if (std::holds_alternative<Scores>(activity)) return Scene::Criteria;
    }
    const auto waits = [&](const ItemId& id) { return session.find(id)->phase == Phase::Ready; };
    const bool welcome = session.step == 0 && std::ranges::all_of(session.current().items, waits);
    return welcome ? Scene::Join : Scene::Item;
}

bool is_played(const Session& session) {
    return std::holds_alternative<CityRun>(session.current().step.activity);
}

// The run that a role looks at, when it does.
std::optional<GameView> seen_game(const Session& session, const Look& look) {
    const auto* run = run_in_focus(session);
    if (run == nullptr) return std::nullopt;
    return game_view(session, *run, look);
}

bool shows_maturity(const Session& session) {
    const auto scene = shown_scene(session);
    return scene == Scene::Maturity || scene == Scene::Cells ||
           std::holds_alternative<Shortlist>(session.current().step.activity);
}

// Where scored options are looked at again.
bool shows_choice(const Activity& activity) {
    return std::holds_alternative<Scores>(activity) ||
           std::holds_alternative<PolicyRanking>(activity) ||
           std::holds_alternative<PolicyBudget>(activity);
}

std::vector<OptionView> titled(const auto& list, const Look& look) {
    std::vector<OptionView> views;
    for (const auto& one : list) {
        if constexpr (requires { one.id.text; }) {
            views.push_back({one.id.text, one.title.in(look.language)});
        } else {
            views.push_back({one.id, one.title.in(look.language)});
        }
    }
    return views;
}

// What a step about policies could be about instead, until voting begins.
std::optional<PolicyPlanView> policy_plan_view(const Session& session, const Look& look) {
    const auto& step = session.current();
    const bool begun = std::ranges::any_of(
        step.items, [&](const ItemId& id) { return session.find(id)->phase != Phase::Ready; });
    if (!may_plan_policies(step.step.activity) || begun || session.closed) return std::nullopt;
    const auto& model = session.content->maturity;
    const auto values = policy_values(session);
    PolicyPlanView view{.step = step.step.id.text};
    const auto planned =
        step.policies.empty() ? planned_policies(session, step.step) : step.policies;
    for (const auto& code : planned) {
        view.planned.push_back(code.text);
    }
    for (const auto& policy : model.policies) {
        PolicyView one{.id = policy.code.text,
                       .title = policy.title.in(look.language),
                       .dimension = policy.code.text.substr(0, 1),
                       .stage = policy.stage(),
                       .stakeholders = {},
                       .cost = policy.cost,
                       .finished = is_finished(model, policy.code, values)};
        one.own = std::ranges::find(session.own_policies, policy.code, &OwnPolicy::code) !=
                  session.own_policies.end();
        for (const auto& id : policy.stakeholders) {
            one.stakeholders.push_back(id.text);
        }
        view.policies.push_back(std::move(one));
    }
    view.sub_dimensions = titled(model.sub_dimensions, look);
    view.dimensions = titled(model.dimensions, look);
    view.stakeholders = titled(model.stakeholders, look);
    for (const auto& stage : model.stages) {
        view.stages.push_back(stage.title.in(look.language));
    }
    return view;
}

std::string mode_of(const Session& session) {
    return session.about.mode == Mode::Named ? "named" : "anonymous";
}

// A score is told apart from the others of its option by its criterion.
std::string agenda_title(const Session& session, const Item& item, const Look& look) {
    const auto& title = item.title.in(look.language);
    const auto* criterion = session.content->cases.find(item.criterion);
    if (criterion == nullptr || item.policy.empty()) return title;
    return title + " \u2013 " + criterion->title.in(look.language);
}

std::vector<AgendaStepView> agenda_view(const Session& session, const Look& look) {
    const auto values = group_values(session);
    std::vector<AgendaStepView> agenda;
    for (std::size_t at = 0; at < session.steps.size(); ++at) {
        const auto& state = session.steps[at];
        const bool current = at == session.step;
        AgendaStepView view{.step = step_view(session, at, look),
                            .state = current                    ? "current"
                                     : state.entered_at_ms >= 0 ? "past"
                                                                : "ahead",
                            .spent_ms = state.spent_ms,
                            .dropped = state.dropped,
                            .own = state.own.has_value() || !state.copy_of.empty(),
                            .items = {}};
        if (current) view.spent_ms += look.now_ms - state.entered_at_ms;
        for (const auto& id : state.items) {
            const auto& item = *session.find(id);
            view.items.push_back({.id = id.text,
                                  .title = agenda_title(session, item.item, look),
                                  .phase = code_of(item.phase),
                                  .skipped = is_skipped(session, item, values),
                                  .selected = current && id == session.selected});
        }
        agenda.push_back(std::move(view));
    }
    return agenda;
}

// "Whoever enters a sheet sees that it is in, not what it says."
std::vector<EnteredView> entered_views(const Session& session, int seat) {
    std::vector<EnteredView> entered;
    for (const auto& id : session.current().items) {
        const auto& rounds = session.find(id)->rounds;
        if (rounds.empty()) continue;
        const auto* cast = rounds.back().of(seat);
        if (cast != nullptr) entered.push_back({id.text, cast->revision});
    }
    return entered;
}

std::vector<SeatView> seat_views(const Session& session, const Look& look) {
    const bool named = session.about.mode == Mode::Named;
    const auto* item = session.find(session.selected);
    std::vector<SeatView> seats;
    for (std::size_t at = 0; at < session.seats.size(); ++at) {
        const auto& seat = session.seats[at];
        const bool present = at < look.present->size() && (*look.present)[at];
        // "Without names the facilitator sees how many have answered, not who."
        const bool answered = named && item != nullptr && !item->rounds.empty() &&
                              item->rounds.back().of(static_cast<int>(at)) != nullptr;
        seats.push_back({.id = to_text(seat.id),
                         .name = seat.name,
                         .number = static_cast<int>(at) + 1,
                         .present = present,
                         .answered = answered,
                         .removed = seat.removed,
                         .part = std::string{code_of(seat.part)},
                         .entered = is_sheet(seat.part)
                                        ? entered_views(session, static_cast<int>(at))
                                        : std::vector<EnteredView>{}});
    }
    return seats;
}

std::vector<MoveView> other_moves(const Session& session, const std::optional<MoveView>& primary) {
    std::vector<MoveView> moves;
    const auto* item = session.find(session.selected);
    if (item == nullptr || session.current().step.pace == Pace::Own) return moves;
    const bool locks = session.current().step.agreement == Agreement::Lock;
    for (const auto& move : kPhaseMoves) {
        if (move.from != item->phase) continue;
        if (move.to == Phase::Locked && !locks) continue;
        const bool shown = !item->rounds.empty() && item->rounds.back().shown;
        if (move.label == "move.reopen" && shown) continue;
        const bool turn = std::holds_alternative<AskShares>(item->item.ask);
        if (move.round == RoundStep::Next && (turn || item->round() >= 3)) continue;
        if (primary && primary->label == label_of(move, item->item)) continue;
        const int round = std::max(1, item->round());
        if (move.to == Phase::Locked) {
            moves.push_back({std::string{move.label}, "", LockItem{item->item.id, {}, "", ""}});
        } else {
            moves.push_back({label_of(move, item->item), "",
                             MoveItem{item->item.id, move.from, move.to, round}});
        }
    }
    const bool was_seen =
        !item->rounds.empty() && (item->rounds.back().shown || standing(session, *item) > 0);
    if (!item->rounds.empty() && !was_seen) {
        moves.push_back({"move.reset", "", ResetItem{item->item.id, item->round()}});
    }
    return moves;
}

std::vector<ScenarioView> scenario_views(const Session& session, const Look& look) {
    std::vector<ScenarioView> views;
    const auto& step = session.current();
    if (!std::holds_alternative<Scenarios>(step.step.activity)) return views;
    const auto& pack = session.content->risk;
    const auto facts = facts_of(pack, session.facts);
    for (const auto& scenario : pack.scenarios) {
        views.push_back({.id = scenario.id.text,
                         .title = scenario.title.in(look.language),
                         .topic = pack.find(scenario.topic)->title.in(look.language),
                         .core = scenario.core,
                         .planned = std::ranges::count(step.items, ItemId{scenario.id.text}) > 0,
                         .skipped = !could_show(scenario, facts)});
    }
    return views;
}

}  // namespace

std::string code_of(Scene scene) {
    return std::ranges::find(kScenes, scene, &std::pair<Scene, const char*>::first)->second;
}

std::optional<Scene> parse_scene(std::string_view code) {
    for (const auto& [scene, name] : kScenes) {
        if (name == code) return scene;
    }
    return std::nullopt;
}

StepView step_view(const Session& session, std::size_t at, const Look& look) {
    const auto& step = session.steps[at].step;
    const auto from = session.steps.begin();
    const auto kept = [](const StepState& one) { return !one.dropped; };
    const auto here = from + static_cast<std::ptrdiff_t>(at);
    return {.id = step.id.text,
            .number = static_cast<int>(std::count_if(from, here, kept)) + 1,
            .count = static_cast<int>(std::ranges::count_if(session.steps, kept)),
            .title = step.title.in(look.language),
            .body = step.body.in(look.language),
            .kind = kind_of(step.activity),
            .minutes = step.minutes,
            .seconds = step.seconds,
            .rounds = step.rounds,
            .answered_by = code_of(step.answered_by)};
}

const AgendaStepView* current_step(const FacilitatorView& view) {
    const auto found = std::ranges::find(view.agenda, "current", &AgendaStepView::state);
    return found == view.agenda.end() ? nullptr : &*found;
}

ParticipantView participant_view(const Session& session, const Look& look) {
    ParticipantView view{.offset = session.offset,
                         .title = session.about.title,
                         .step = step_view(session, session.step, look),
                         .pace = pace_of(session)};
    view.items = current_items(session, look);
    add_still_open(view.items, session, look);
    view.timer = timer_view(session, look);
    if (std::holds_alternative<Mitigations>(session.current().step.activity)) {
        view.profile = profile_view(session, look);
    }
    if (std::holds_alternative<Shortlist>(session.current().step.activity)) {
        view.maturity = maturity_view(session, look);
    }
    if (shows_choice(session.current().step.activity)) {
        auto choice = choice_view(session, look);
        const bool any = !choice.ranking.bars.empty();
        if (any) view.choice = std::move(choice);
    }
    if (std::holds_alternative<RoadMapPlan>(session.current().step.activity)) {
        view.road_map = road_map_view(session, look);
    }
    if (is_played(session) || is_of_city(shown_scene(session)))
        view.game = seen_game(session, look);
    if (std::holds_alternative<ActionRegister>(session.current().step.activity)) {
        view.action_register = register_view(session, look);
    }
    if (std::holds_alternative<SinceLastCycle>(session.current().step.activity)) {
        view.comparison = comparison_view(session, look);
    }
    if (const auto* next = session.next()) view.next = next->step.title.in(look.language);
    view.closed = session.closed;
    return view;
}

ProjectorView projector_view(const Session& session, const Look& look) {
    ProjectorView view{.offset = session.offset,
                       .title = session.about.title,
                       .city = session.about.city,
                       .scene = code_of(shown_scene(session)),
                       .step = step_view(session, session.step, look),
                       .pace = pace_of(session)};
    if (shown_scene(session) == Scene::Item) view.items = current_items(session, look);
    view.timer = timer_view(session, look);
    if (shows_profile(session)) view.profile = profile_view(session, look);
    if (shows_maturity(session)) view.maturity = maturity_view(session, look);
    const auto scene = shown_scene(session);
    if (scene == Scene::Criteria || scene == Scene::Effects) {
        view.choice = choice_view(session, look);
    }
    if (scene == Scene::RoadMap) view.road_map = road_map_view(session, look);
    if (scene == Scene::Actions) view.action_register = register_view(session, look);
    if (scene == Scene::Cycle) view.comparison = comparison_view(session, look);
    if (is_of_city(scene) || is_played(session)) view.game = seen_game(session, look);
    view.joined = count_present(session, look);
    view.k = session.about.k;
    view.mode = mode_of(session);
    view.rehearsal = session.about.rehearsal;
    view.closed = session.closed;
    return view;
}

FacilitatorView facilitator_view(const Session& session, const Look& look) {
    FacilitatorView view;
    view.offset = session.offset;
    view.title = session.about.title;
    view.city = session.about.city;
    view.mode = mode_of(session);
    view.k = session.about.k;
    view.rehearsal = session.about.rehearsal;
    view.closed = session.closed;
    view.room_locked = session.door == Door::Locked;
    view.languages = session.about.languages;
    view.date = session.dated.date;
    view.cycle = session.dated.cycle;
    view.guideline = session.dated.guideline;
    view.agenda = agenda_view(session, look);
    view.pace = pace_of(session);
    view.items = current_items(session, look);
    view.primary = next_move(session, look);
    if (!session.closed) view.moves = other_moves(session, view.primary);
    if (auto again = another_round(session, look)) view.moves.push_back(std::move(*again));
    view.undo_depth = static_cast<int>(session.undo.size());
    view.can_undo = !session.undo.empty() && !session.closed;
    view.staying = staying(session, look);
    view.timer = timer_view(session, look);
    view.scene = code_of(session.scene);
    view.scenes = scenes_of(session);
    view.present = count_present(session, look);
    view.joined = static_cast<int>(session.seats.size());
    view.seats = seat_views(session, look);
    if (!session.content->risk.topics.empty()) view.profile = profile_view(session, look);
    if (!session.content->maturity.empty()) view.maturity = maturity_view(session, look);
    const auto& format = session.content->format;
    if (compares_options(format)) view.choice = choice_view(session, look);
    if (plans_road_map(format)) view.road_map = road_map_view(session, look);
    if (plays_city(format)) view.game = seen_game(session, look);
    view.plan = policy_plan_view(session, look);
    view.ideas_plan = ideas_plan_view(session);
    if (keeps_actions(session)) view.action_register = register_view(session, look);
    if (compares_cycles(session)) view.comparison = comparison_view(session, look);
    view.notes = note_views(session, Role::Facilitator);
    for (const auto& fact : session.content->risk.facts) {
        view.facts.push_back({fact.id, fact.text.in(look.language),
                              facts_of(session.content->risk, session.facts).at(fact.id)});
    }
    view.scenarios = scenario_views(session, look);
    return view;
}

RecorderView recorder_view(const Session& session, const Look& look) {
    const auto& content = *session.content;
    auto seen = look;
    seen.role = Role::Projector;
    auto told = look;
    told.role = Role::Facilitator;
    RecorderView view{.offset = session.offset,
                      .title = session.about.title,
                      .city = session.about.city,
                      .mode = mode_of(session),
                      .k = session.about.k,
                      .rehearsal = session.about.rehearsal,
                      .closed = session.closed,
                      .languages = session.about.languages,
                      .agenda = agenda_view(session, seen),
                      .pace = pace_of(session),
                      .items = current_items(session, seen),
                      .timer = timer_view(session, seen),
                      .present = count_present(session, seen)};
    const auto texts = current_items(session, told);
    for (std::size_t at = 0; at < view.items.size(); ++at) {
        view.items[at].texts = texts[at].texts;
    }
    if (!content.risk.topics.empty()) view.profile = profile_view(session, seen);
    if (!content.maturity.empty()) view.maturity = maturity_view(session, seen);
    if (compares_options(content.format)) view.choice = choice_view(session, seen);
    if (plans_road_map(content.format)) view.road_map = road_map_view(session, seen);
    if (plays_city(content.format)) view.game = seen_game(session, seen);
    if (keeps_actions(session)) view.action_register = register_view(session, seen);
    if (compares_cycles(session)) view.comparison = comparison_view(session, seen);
    view.notes = note_views(session, seen.role);
    return view;
}

}  // namespace vertebra
