#include "protocol/view_json.h"

#include "protocol/command_json.h"

// null for nothing, as the contract says.
template <class T>
struct nlohmann::adl_serializer<std::optional<T>> {
    static void to_json(json& json, const std::optional<T>& value) {
        if (value) {
            json = *value;
        } else {
            json = nullptr;
        }
    }
    static void from_json(const json& json, std::optional<T>& value) {
        if (json.is_null()) {
            value.reset();
        } else {
            value = json.get<T>();
        }
    }
};

namespace vertebra {

// A move reads and writes its command through the one codec of commands.
void to_json(nlohmann::json& json, const MoveView& move) {
    json = {
        {"label", move.label}, {"name", move.name}, {"command", protocol::to_json(move.command)}};
}
void from_json(const nlohmann::json& json, MoveView& move) {
    move.label = json.value("label", "");
    move.name = json.value("name", "");
    const auto found = json.find("command");
    if (found == json.end() || !found->is_object()) return;
    protocol::Fields fields{*found};
    if (auto command = protocol::read_command(found->value("type", ""), fields)) {
        move.command = std::move(*command);
    }
}

// As NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT, but not inline: other files link to these.
#define VERTEBRA_FIELDS(Type, ...)                                                              \
    void to_json(nlohmann::json& nlohmann_json_j, const Type& nlohmann_json_t) {                \
        NLOHMANN_JSON_EXPAND(NLOHMANN_JSON_PASTE(NLOHMANN_JSON_TO, __VA_ARGS__))                \
    }                                                                                           \
    void from_json(const nlohmann::json& nlohmann_json_j, Type& nlohmann_json_t) {              \
        const Type nlohmann_json_default_obj{};                                                 \
        NLOHMANN_JSON_EXPAND(NLOHMANN_JSON_PASTE(NLOHMANN_JSON_FROM_WITH_DEFAULT, __VA_ARGS__)) \
    }

VERTEBRA_FIELDS(Table, head, rows)
VERTEBRA_FIELDS(Bars::Bar, label, value, printed, marked, beside, low, high)
VERTEBRA_FIELDS(Bars, title, description, bars, most, table)
VERTEBRA_FIELDS(Map::Point, label, x, low, high, y)
VERTEBRA_FIELDS(Map, title, description, across, up, quadrants, worry, points, table)
NLOHMANN_JSON_SERIALIZE_ENUM(Network::Mark, {{Network::Mark::Plain, "plain"},
                                             {Network::Mark::Trigger, "trigger"},
                                             {Network::Mark::Active, "active"},
                                             {Network::Mark::NotKnown, "not_known"}})
VERTEBRA_FIELDS(Network::Box, id, label, mark, x, y, width, height)
VERTEBRA_FIELDS(Network::Arrow, from, to, minus, in_loop, path, sign_x, sign_y)
VERTEBRA_FIELDS(Network, title, description, boxes, arrows, width, height, table)

VERTEBRA_FIELDS(Radar::Line, label, values)
VERTEBRA_FIELDS(Radar, title, description, axes, rings, lines, table)
VERTEBRA_FIELDS(Grid::Cell, value, printed, reached, marked)
VERTEBRA_FIELDS(Grid::Row, label, cells)
VERTEBRA_FIELDS(Grid, title, description, columns, rows, mark, table)

VERTEBRA_FIELDS(Lines::Line, label, number, values, printed)
VERTEBRA_FIELDS(Lines::Event, column, label)
VERTEBRA_FIELDS(Lines, title, description, across, columns, levels, most, lines, events, table)

VERTEBRA_FIELDS(OptionView, id, label, cost)
VERTEBRA_FIELDS(AskView, kind, options, most, steps, meanings, dont_know, not_applicable, total,
                most_on_one, whole, each, across, up, quadrants)
VERTEBRA_FIELDS(SplitView, title, rule, chart)
VERTEBRA_FIELDS(ResultView, round, answered, expected, hidden, live, counts, value, value_label,
                verdict, advice, two_camps, within_one, valid, dont_know, not_applicable, order,
                taken, left, rule, chart, map, network, loops, split)
VERTEBRA_FIELDS(LockView, value, value_label, reason, dissent)
VERTEBRA_FIELDS(TextView, key, text, released, into)
VERTEBRA_FIELDS(ItemView, id, step, number, count, title, body, question, help, topic, scenario,
                teams, picture, picture_text, causes, ask, phase, visibility, answered_by, round,
                rounds, answered, expected, closed_ms_ago, until, result, previous, lock, texts)
VERTEBRA_FIELDS(StepView, id, number, count, title, body, kind, minutes, seconds, rounds,
                answered_by)
VERTEBRA_FIELDS(TimerView, length_ms, left_ms)
VERTEBRA_FIELDS(TopicView, id, title, risk, low, high, awareness, interaction, quadrant, band,
                answered, shown)
VERTEBRA_FIELDS(LoopView, scenario, title, state, mitigations)
VERTEBRA_FIELDS(ProfileView, find_out, priorities, loops, city, interaction, rule, map, network)
VERTEBRA_FIELDS(SubDimensionView, id, title, voted, computed, gap, next)
VERTEBRA_FIELDS(MaturityView, sub_dimensions, median, minimum, rule, radar, grid)
VERTEBRA_FIELDS(CriterionView, id, title, weight)
VERTEBRA_FIELDS(OptionScoreView, id, title, score, plain, missing, needs)
VERTEBRA_FIELDS(ChoiceView, criteria, weighted, options, rule, ranking, matrix, effects)
VERTEBRA_FIELDS(ActionView, policy, title, cost, first, last, why, missing, owner, due, status)
VERTEBRA_FIELDS(RoadMapView, step, actions, rule, timeline)
VERTEBRA_FIELDS(ShareView, id, label, percent)
VERTEBRA_FIELDS(TeamView, id, name, number, members, median, answered, wanted, city, weakest,
                weakest_at, wasted, budget, left, lost, ladders, next, plan, source, moments)
VERTEBRA_FIELDS(CardView, id, title, text, strikes, severity)
VERTEBRA_FIELDS(TurnLessonView, plan, best, gain)
VERTEBRA_FIELDS(TeamLessonView, id, name, number, city, turns, moments)
VERTEBRA_FIELDS(DebriefView, best_city, order, teams, questions, gains, best)
VERTEBRA_FIELDS(GameView, step, question, title, trial, turn, turns, year, years, budget, start,
                carried, play, settable, has_profile, note, rule, sub_dimensions, stages, teams,
                without_team, card, cards, deal_at, curves, indicators, money, ladders,
                stages_over_time, runs, causes, debrief)
VERTEBRA_FIELDS(PolicyView, id, title, dimension, stage, stakeholders, cost, finished, own)
VERTEBRA_FIELDS(PolicyPlanView, step, planned, policies, sub_dimensions, dimensions, stakeholders,
                stages)
VERTEBRA_FIELDS(EntryView, id, text, policy, owner, due, status, since)
VERTEBRA_FIELDS(RegisterView, entries)
VERTEBRA_FIELDS(FollowedView, text, policy, owner, due, since, then, status)
VERTEBRA_FIELDS(ComparisonView, from, rooms, pictures, questions, apart, actions, done, rule)
VERTEBRA_FIELDS(NoteView, id, kind, step, item, text)
VERTEBRA_FIELDS(IdeasPlanView, step, planned, collected)
VERTEBRA_FIELDS(ParticipantView, offset, title, step, pace, items, timer, profile, maturity, choice,
                road_map, game, action_register, comparison, next, closed)
VERTEBRA_FIELDS(ProjectorView, offset, title, city, scene, step, pace, items, timer, profile,
                maturity, choice, road_map, game, action_register, comparison, joined, k, mode,
                rehearsal, closed)
VERTEBRA_FIELDS(AgendaItemView, id, title, phase, skipped, selected)
VERTEBRA_FIELDS(AgendaStepView, step, state, spent_ms, dropped, own, items)
VERTEBRA_FIELDS(EnteredView, item, revision)
VERTEBRA_FIELDS(SeatView, id, name, number, present, answered, removed, part, entered)
VERTEBRA_FIELDS(CityFactView, id, text, is)
VERTEBRA_FIELDS(ScenarioView, id, title, topic, core, planned, skipped)
VERTEBRA_FIELDS(StayView, item, title, step, until, round, answered)
VERTEBRA_FIELDS(FacilitatorView, offset, title, city, mode, k, rehearsal, closed, room_locked,
                languages, date, cycle, guideline, agenda, pace, items, primary, moves, undo_depth,
                can_undo, staying, timer, scene, scenes, present, joined, seats, profile, maturity,
                choice, road_map, game, plan, ideas_plan, action_register, comparison, notes, facts,
                scenarios)
VERTEBRA_FIELDS(RecorderView, offset, title, city, mode, k, rehearsal, closed, languages, agenda,
                pace, items, timer, present, profile, maturity, choice, road_map, game,
                action_register, comparison, notes)

#undef VERTEBRA_FIELDS

}  // namespace vertebra
