#include "facilitator/host/store/event_row.h"

#include <functional>
#include <map>
#include <string_view>
#include <utility>

#include "common/view/views.h"
#include "protocol/answer_json.h"

namespace vertebra::store {
namespace {

using protocol::Json;

template <class Id>
std::string bytes_of(const Id& id) {
    std::string bytes(16, '\0');
    for (std::size_t at = 0; at < 8; ++at) {
        bytes[at] = static_cast<char>(id.high >> (56 - 8 * at));
        bytes[8 + at] = static_cast<char>(id.low >> (56 - 8 * at));
    }
    return bytes;
}

template <class Id>
Id id_of(std::string_view bytes) {
    Id id;
    for (std::size_t at = 0; at < 8; ++at) {
        id.high = id.high << 8 | static_cast<unsigned char>(bytes[at]);
        id.low = id.low << 8 | static_cast<unsigned char>(bytes[8 + at]);
    }
    return id;
}

std::string text(const Json& json, const char* name) {
    return json.at(name).get<std::string>();
}

// The library would make a whole number of any other, and cut one that is too large.
template <class Number>
Number whole(const Json& json, const char* name) {
    const auto& number = json.at(name);
    const bool fits =
        number.is_number_unsigned()
            ? std::in_range<Number>(number.get<std::uint64_t>())
            : number.is_number_integer() && std::in_range<Number>(number.get<std::int64_t>());
    if (!fits) throw Json::out_of_range::create(406, "no whole number in its range", &number);
    return number.get<Number>();
}

SeatId seat(const Json& json) {
    return parse_id<struct SeatTag>(text(json, "seat")).value_or(SeatId{});
}

Json scale_json(const std::optional<Scale>& value) {
    return value ? protocol::to_json(*value) : Json{};
}

template <class Id>
Json names(const std::vector<Id>& ids) {
    auto list = Json::array();
    for (const auto& id : ids) {
        list.push_back(id.text);
    }
    return list;
}

template <class Id>
std::vector<Id> read_names(const Json& list) {
    std::vector<Id> ids;
    for (const auto& id : list) {
        ids.push_back({id.get<std::string>()});
    }
    return ids;
}

Json cells_json(const std::vector<Fraction>& cells) {
    auto list = Json::array();
    for (const auto& one : cells) {
        list.push_back(Json::array({one.part, one.of}));
    }
    return list;
}

std::vector<Fraction> read_cells(const Json& list) {
    std::vector<Fraction> cells;
    for (const auto& cell : list) {
        const Json one{{"part", cell.at(0)}, {"of", cell.at(1)}};
        cells.push_back({whole<int>(one, "part"), whole<int>(one, "of")});
    }
    return cells;
}

Json action_json(const Action& action) {
    return {{"owner", action.owner}, {"due", action.due}, {"status", code_of(action.status)}};
}

Json outcome_json(const CycleOutcome& one) {
    return {{"item", one.item.text},
            {"title", one.title.by_language},
            {"texts", one.texts},
            {"field", one.field},
            {"own", one.own},
            {"value", scale_json(one.value)},
            {"answered", one.answered},
            {"expected", one.expected},
            {"label", one.label.by_language}};
}

Json record_json(const CycleRecord& record) {
    Json json{{"workshop", to_text(record.workshop)},
              {"title", record.title},
              {"city", record.city},
              {"date", record.date},
              {"cycle", record.cycle},
              {"guideline", record.guideline},
              {"rehearsal", record.rehearsal},
              {"people", record.people}};
    auto& groups = json["groups"] = Json::array();
    for (const auto& one : record.groups) {
        groups.push_back(
            {{"id", one.id}, {"label", one.label.by_language}, {"people", one.people}});
    }
    auto& outcomes = json["outcomes"] = Json::array();
    for (const auto& one : record.outcomes) {
        outcomes.push_back(outcome_json(one));
    }
    auto& fields = json["fields"] = Json::array();
    for (const auto& one : record.fields) {
        fields.push_back({{"kind", one.kind == CycleField::Kind::Risk ? "risk" : "maturity"},
                          {"id", one.id},
                          {"title", one.title.by_language},
                          {"low", one.low},
                          {"high", one.high}});
    }
    auto& actions = json["actions"] = Json::array();
    for (const auto& one : record.actions) {
        auto action = action_json(one.action);
        action.update({{"action", to_text(one.id)},
                       {"policy", one.policy.text},
                       {"text", one.text},
                       {"since", one.since}});
        actions.push_back(std::move(action));
    }
    return json;
}

// What each kind of event writes: its name in the log and its body.
struct Written {
    const char* type;
    Json body;
};

struct Writer {
    Written operator()(const WorkshopOpened& e) const {
        return {"workshop_opened",
                {{"workshop", to_text(e.workshop)},
                 {"title", e.title},
                 {"city", e.city},
                 {"mode", e.mode == Mode::Named ? "named" : "anonymous"},
                 {"k", e.k},
                 {"rehearsal", e.rehearsal},
                 {"languages", e.languages}}};
    }
    Written operator()(const PositionCarried& e) const {
        auto planned = Json::array();
        for (const auto& one : e.road_map) {
            planned.push_back({{"policy", one.policy.text},
                               {"first", one.first},
                               {"last", one.last},
                               {"cost", one.cost}});
        }
        return {
            "position_carried",
            {{"from", e.from}, {"cells", cells_json(e.cells)}, {"road_map", std::move(planned)}}};
    }
    Written operator()(const CycleCarried& e) const {
        return {"cycle_carried", record_json(e.record)};
    }
    Written operator()(const SeatTaken& e) const {
        return {"seat_taken",
                {{"seat", to_text(e.seat)},
                 {"token_hash", e.token_hash},
                 {"return_hash", e.return_hash},
                 {"name", e.name}}};
    }
    Written operator()(const SeatReturned& e) const {
        return {"seat_returned",
                {{"seat", to_text(e.seat)},
                 {"token_hash", e.token_hash},
                 {"return_hash", e.return_hash}}};
    }
    Written operator()(const SeatRenamed& e) const {
        return {"seat_renamed", {{"seat", to_text(e.seat)}, {"name", e.name}}};
    }
    Written operator()(const SeatRemoved& e) const {
        return {"seat_removed", {{"seat", to_text(e.seat)}}};
    }
    Written operator()(const SeatReadmitted& e) const {
        return {"seat_readmitted", {{"seat", to_text(e.seat)}}};
    }
    Written operator()(const AnswerCast& e) const {
        return {"answer_cast", protocol::to_json(e.answer)};
    }
    Written operator()(const StepEntered& e) const {
        return {"step_entered", {{"step", e.step.text}}};
    }
    Written operator()(const ItemsPlanned& e) const {
        Json planned{{"step", e.step.text},
                     {"scenarios", names(e.scenarios)},
                     {"mitigations", names(e.mitigations)}};
        if (!e.policies.empty()) planned["policies"] = names(e.policies);
        if (!e.ideas.empty()) planned["ideas"] = e.ideas;
        return {"items_planned", std::move(planned)};
    }
    Written operator()(const ItemSelected& e) const {
        return {"item_selected", {{"item", e.item.text}}};
    }
    Written operator()(const PhaseEntered& e) const {
        return {"phase_entered",
                {{"item", e.item.text},
                 {"phase", code_of(e.phase)},
                 {"round", e.round},
                 {"expected", e.expected}}};
    }
    Written operator()(const ItemLocked& e) const {
        return {"item_locked",
                {{"item", e.item.text},
                 {"value", scale_json(e.value)},
                 {"reason", e.reason},
                 {"dissent", e.dissent}}};
    }
    Written operator()(const ItemReset& e) const {
        return {"item_reset", {{"item", e.item.text}, {"round", e.round}}};
    }
    Written operator()(const Undone&) const { return {"undone", Json::object()}; }
    Written operator()(const VisibilitySet& e) const {
        return {"visibility_set", {{"item", e.item.text}, {"visibility", code_of(e.visibility)}}};
    }
    Written operator()(const ItemStaysOpen& e) const {
        return {"item_stays_open", {{"item", e.item.text}, {"until", e.until}}};
    }
    Written operator()(const FactSet& e) const {
        return {"fact_set", {{"fact", e.fact}, {"is", e.is}}};
    }
    Written operator()(const TimerStarted& e) const {
        return {"timer_started", {{"length_ms", e.length_ms}}};
    }
    Written operator()(const TimerExtended& e) const {
        return {"timer_extended", {{"by_ms", e.by_ms}}};
    }
    Written operator()(const TimerStopped&) const { return {"timer_stopped", Json::object()}; }
    Written operator()(const SceneShown& e) const {
        return {"scene_shown", {{"scene", code_of(e.scene)}}};
    }
    Written operator()(const TextReleased& e) const {
        return {"text_released",
                {{"item", e.item.text},
                 {"key", to_text(e.key)},
                 {"release", e.release == Release::Show ? "show" : "hide"}}};
    }
    Written operator()(const InteractionSet& e) const {
        return {"interaction_set", {{"on", e.interaction == Interaction::On}}};
    }
    Written operator()(const PolicyAdded& e) const {
        return {"policy_added",
                {{"code", e.policy.code.text},
                 {"title", e.policy.title},
                 {"text", e.policy.text},
                 {"cost", e.policy.cost},
                 {"min_years", e.policy.min_years}}};
    }
    Written operator()(const ActionSet& e) const {
        return {"action_set",
                {{"policy", e.policy.text},
                 {"owner", e.action.owner},
                 {"due", e.action.due},
                 {"status", code_of(e.action.status)}}};
    }
    Written operator()(const RunSet& e) const {
        return {"run_set",
                {{"step", e.step.text},
                 {"budget", e.settings.budget},
                 {"start", code_of(e.settings.start)},
                 {"play", code_of(e.settings.play)},
                 {"cells", cells_json(e.start)}}};
    }
    Written operator()(const CardDealt& e) const {
        return {"card_dealt", {{"turn", e.turn.text}, {"card", e.card.text}}};
    }
    Written operator()(const WorkshopDated& e) const {
        return {"workshop_dated",
                {{"date", e.date}, {"cycle", e.cycle}, {"guideline", e.guideline}}};
    }
    Written operator()(const PartGiven& e) const {
        return {"part_given", {{"seat", to_text(e.seat)}, {"part", code_of(e.part)}}};
    }
    Written operator()(const TextsMerged& e) const {
        return {"texts_merged",
                {{"item", e.item.text},
                 {"key", to_text(e.key)},
                 {"into", e.into ? Json(to_text(*e.into)) : Json{}}}};
    }
    Written operator()(const NoteKept& e) const {
        return {"note_kept",
                {{"note", to_text(e.id)},
                 {"kind", code_of(e.note.kind)},
                 {"step", e.note.step.text},
                 {"item", e.note.item.text},
                 {"text", e.note.text}}};
    }
    Written operator()(const ActionKept& e) const {
        return {"action_kept",
                {{"action", to_text(e.id)},
                 {"text", e.text},
                 {"owner", e.action.owner},
                 {"due", e.action.due},
                 {"status", code_of(e.action.status)}}};
    }
    Written operator()(const StepAdded& e) const {
        return {"step_added",
                {{"step", e.step.text},
                 {"after", e.after.text},
                 {"kind", code_of(e.own.kind)},
                 {"title", e.own.title},
                 {"body", e.own.body},
                 {"minutes", e.own.minutes},
                 {"options", e.own.options}}};
    }
    Written operator()(const StepCopied& e) const {
        return {"step_copied", {{"step", e.step.text}, {"of", e.of.text}}};
    }
    Written operator()(const StepMoved& e) const {
        return {"step_moved", {{"step", e.step.text}, {"after", e.after.text}}};
    }
    Written operator()(const StepDropped& e) const {
        return {"step_dropped", {{"step", e.step.text}, {"dropped", e.dropped}}};
    }
    Written operator()(const StepSet& e) const {
        return {"step_set",
                {{"step", e.step.text},
                 {"title", e.title},
                 {"minutes", e.minutes},
                 {"seconds", e.seconds},
                 {"rounds", e.rounds}}};
    }
    Written operator()(const DoorSet& e) const {
        return {"door_set", {{"door", e.door == Door::Open ? "open" : "locked"}}};
    }
    Written operator()(const WorkshopClosed&) const { return {"workshop_closed", Json::object()}; }
    Written operator()(const WorkshopSealed&) const { return {"workshop_sealed", Json::object()}; }
};

Fact read_opened(const Json& b) {
    return WorkshopOpened{parse_id<struct WorkshopTag>(text(b, "workshop")).value_or(WorkshopId{}),
                          text(b, "title"),
                          text(b, "city"),
                          text(b, "mode") == "named" ? Mode::Named : Mode::Anonymous,
                          whole<int>(b, "k"),
                          b.at("rehearsal").get<bool>(),
                          b.at("languages").get<std::vector<std::string>>()};
}

Fact read_locked(const Json& b) {
    ItemLocked locked{{text(b, "item")}, {}, text(b, "reason"), text(b, "dissent")};
    if (const auto& value = b.at("value"); !value.is_null()) {
        if (const auto scale = protocol::read_scale(value)) locked.value = *scale;
    }
    return locked;
}

Visibility read_visibility(const std::string& code) {
    if (code == "host") return Visibility::Host;
    return code == "open" ? Visibility::Open : Visibility::Blind;
}

Fact read_run(const Json& body) {
    RunSet set{.step = {text(body, "step")}, .settings = {}};
    set.settings.budget = whole<int>(body, "budget");
    if (text(body, "start") == "profile") set.settings.start = CityStart::Profile;
    if (text(body, "play") == "median") set.settings.play = TeamPlay::Median;
    set.start = read_cells(body.at("cells"));
    return set;
}

Fact read_carried(const Json& body) {
    PositionCarried carried{
        .from = text(body, "from"), .cells = read_cells(body.at("cells")), .road_map = {}};
    for (const auto& one : body.at("road_map")) {
        carried.road_map.push_back({{text(one, "policy")},
                                    whole<int>(one, "first"),
                                    whole<int>(one, "last"),
                                    whole<int>(one, "cost")});
    }
    return carried;
}

AnswerKey key(const Json& body, const char* name) {
    return parse_id<struct AnswerTag>(text(body, name)).value_or(AnswerKey{});
}

Fact read_merged(const Json& body) {
    TextsMerged merge{{text(body, "item")}, key(body, "key"), {}};
    if (!body.at("into").is_null()) merge.into = key(body, "into");
    return merge;
}

Action read_action(const Json& body) {
    return {text(body, "owner"), text(body, "due"),
            parse_status(text(body, "status")).value_or(Action::Status::Planned)};
}

Wording read_wording(const Json& json) {
    return {json.get<std::map<std::string, std::string, std::less<>>>()};
}

CycleOutcome read_outcome(const Json& body) {
    CycleOutcome outcome{.item = {text(body, "item")}, .title = read_wording(body.at("title"))};
    for (const auto& [language, hash] : body.at("texts").items()) {
        outcome.texts[language] = whole<std::uint64_t>(body.at("texts"), language.c_str());
    }
    outcome.field = text(body, "field");
    outcome.own = body.at("own").get<bool>();
    if (const auto& value = body.at("value"); !value.is_null()) {
        if (const auto scale = protocol::read_scale(value)) outcome.value = *scale;
    }
    outcome.label = read_wording(body.at("label"));
    outcome.answered = whole<int>(body, "answered");
    outcome.expected = whole<int>(body, "expected");
    return outcome;
}

CycleAction read_carried_action(const Json& body) {
    return {parse_id<struct ActionTag>(text(body, "action")).value_or(ActionId{}),
            {text(body, "policy")},
            text(body, "text"),
            read_action(body),
            whole<int>(body, "since")};
}

Fact read_cycle(const Json& body) {
    CycleRecord record{
        .workshop = parse_id<struct WorkshopTag>(text(body, "workshop")).value_or(WorkshopId{}),
        .title = text(body, "title"),
        .city = text(body, "city"),
        .date = text(body, "date"),
        .cycle = whole<int>(body, "cycle"),
        .guideline = text(body, "guideline"),
        .rehearsal = body.at("rehearsal").get<bool>(),
        .people = whole<int>(body, "people")};
    for (const auto& one : body.at("groups")) {
        record.groups.push_back(
            {text(one, "id"), read_wording(one.at("label")), whole<int>(one, "people")});
    }
    for (const auto& one : body.at("outcomes")) {
        record.outcomes.push_back(read_outcome(one));
    }
    for (const auto& one : body.at("fields")) {
        record.fields.push_back(
            {text(one, "kind") == "risk" ? CycleField::Kind::Risk : CycleField::Kind::Maturity,
             text(one, "id"), read_wording(one.at("title")), whole<int>(one, "low"),
             whole<int>(one, "high")});
    }
    for (const auto& one : body.at("actions")) {
        record.actions.push_back(read_carried_action(one));
    }
    return CycleCarried{std::move(record)};
}

Fact read_added(const Json& body) {
    return StepAdded{{text(body, "step")},
                     {text(body, "after")},
                     {.kind = parse_own_kind(text(body, "kind")).value_or(OwnStep::Kind::Talk),
                      .title = text(body, "title"),
                      .body = text(body, "body"),
                      .minutes = whole<int>(body, "minutes"),
                      .options = body.at("options").get<std::vector<std::string>>()}};
}

using Read = std::function<Fact(const Json&)>;

const std::map<std::string, Read, std::less<>>& readers() {
    static const std::map<std::string, Read, std::less<>> kReaders{
        {"workshop_opened", read_opened},
        {"seat_taken",
         [](const Json& b) -> Fact {
             return SeatTaken{seat(b), text(b, "token_hash"), text(b, "return_hash"),
                              text(b, "name")};
         }},
        {"seat_returned",
         [](const Json& b) -> Fact {
             return SeatReturned{seat(b), text(b, "token_hash"), text(b, "return_hash")};
         }},
        {"seat_renamed",
         [](const Json& b) -> Fact {
             return SeatRenamed{seat(b), text(b, "name")};
         }},
        {"seat_removed", [](const Json& b) -> Fact { return SeatRemoved{seat(b)}; }},
        {"seat_readmitted", [](const Json& b) -> Fact { return SeatReadmitted{seat(b)}; }},
        {"step_entered", [](const Json& b) -> Fact { return StepEntered{{text(b, "step")}}; }},
        {"items_planned",
         [](const Json& b) -> Fact {
             return ItemsPlanned{{text(b, "step")},
                                 read_names<ScenarioId>(b.at("scenarios")),
                                 read_names<OptionId>(b.at("mitigations")),
                                 b.contains("policies") ? read_names<PolicyCode>(b.at("policies"))
                                                        : std::vector<PolicyCode>{},
                                 b.value("ideas", std::vector<std::string>{})};
         }},
        {"item_selected", [](const Json& b) -> Fact { return ItemSelected{{text(b, "item")}}; }},
        {"phase_entered",
         [](const Json& b) -> Fact {
             return PhaseEntered{{text(b, "item")},
                                 parse_phase(text(b, "phase")).value_or(Phase::Ready),
                                 whole<int>(b, "round"),
                                 whole<int>(b, "expected")};
         }},
        {"item_locked", read_locked},
        {"item_reset",
         [](const Json& b) -> Fact {
             return ItemReset{{text(b, "item")}, whole<int>(b, "round")};
         }},
        {"undone", [](const Json&) -> Fact { return Undone{}; }},
        {"visibility_set",
         [](const Json& b) -> Fact {
             return VisibilitySet{{text(b, "item")}, read_visibility(text(b, "visibility"))};
         }},
        {"item_stays_open",
         [](const Json& b) -> Fact {
             return ItemStaysOpen{{text(b, "item")}, text(b, "until")};
         }},
        {"fact_set",
         [](const Json& b) -> Fact {
             return FactSet{text(b, "fact"), b.at("is").get<bool>()};
         }},
        {"timer_started",
         [](const Json& b) -> Fact { return TimerStarted{whole<std::int64_t>(b, "length_ms")}; }},
        {"timer_extended",
         [](const Json& b) -> Fact { return TimerExtended{whole<std::int64_t>(b, "by_ms")}; }},
        {"timer_stopped", [](const Json&) -> Fact { return TimerStopped{}; }},
        {"scene_shown",
         [](const Json& b) -> Fact {
             return SceneShown{parse_scene(text(b, "scene")).value_or(Scene::Item)};
         }},
        {"text_released",
         [](const Json& b) -> Fact {
             return TextReleased{{text(b, "item")},
                                 key(b, "key"),
                                 text(b, "release") == "show" ? Release::Show : Release::Hide};
         }},
        {"interaction_set",
         [](const Json& b) -> Fact {
             return InteractionSet{b.at("on").get<bool>() ? Interaction::On : Interaction::Off};
         }},
        {"policy_added",
         [](const Json& b) -> Fact {
             return PolicyAdded{{{text(b, "code")},
                                 text(b, "title"),
                                 text(b, "text"),
                                 whole<int>(b, "cost"),
                                 whole<int>(b, "min_years")}};
         }},
        {"action_set",
         [](const Json& b) -> Fact {
             return ActionSet{{text(b, "policy")}, read_action(b)};
         }},
        {"run_set", read_run},
        {"position_carried", read_carried},
        {"cycle_carried", read_cycle},
        {"card_dealt",
         [](const Json& b) -> Fact {
             return CardDealt{{text(b, "turn")}, {text(b, "card")}};
         }},
        {"workshop_dated",
         [](const Json& b) -> Fact {
             return WorkshopDated{text(b, "date"), whole<int>(b, "cycle"), text(b, "guideline")};
         }},
        {"part_given",
         [](const Json& b) -> Fact {
             return PartGiven{seat(b), parse_part(text(b, "part")).value_or(Part::Observer)};
         }},
        {"texts_merged", read_merged},
        {"note_kept",
         [](const Json& b) -> Fact {
             return NoteKept{parse_id<struct NoteTag>(text(b, "note")).value_or(NoteId{}),
                             {parse_note_kind(text(b, "kind")).value_or(Note::Kind::Private),
                              {text(b, "step")},
                              {text(b, "item")},
                              text(b, "text")}};
         }},
        {"action_kept",
         [](const Json& b) -> Fact {
             return ActionKept{parse_id<struct ActionTag>(text(b, "action")).value_or(ActionId{}),
                               text(b, "text"), read_action(b)};
         }},
        {"step_added", read_added},
        {"step_copied",
         [](const Json& b) -> Fact {
             return StepCopied{{text(b, "step")}, {text(b, "of")}};
         }},
        {"step_moved",
         [](const Json& b) -> Fact {
             return StepMoved{{text(b, "step")}, {text(b, "after")}};
         }},
        {"step_dropped",
         [](const Json& b) -> Fact {
             return StepDropped{{text(b, "step")}, b.at("dropped").get<bool>()};
         }},
        {"step_set",
         [](const Json& b) -> Fact {
             return StepSet{{text(b, "step")},
                            text(b, "title"),
                            whole<int>(b, "minutes"),
                            whole<int>(b, "seconds"),
                            whole<int>(b, "rounds")};
         }},
        {"door_set",
         [](const Json& b) -> Fact {
             return DoorSet{text(b, "door") == "open" ? Door::Open : Door::Locked};
         }},
        {"workshop_closed", [](const Json&) -> Fact { return WorkshopClosed{}; }},
        {"workshop_sealed", [](const Json&) -> Fact { return WorkshopSealed{}; }},
    };
    return kReaders;
}

tl::unexpected<Error> unreadable(const EventRow& row) {
    return fail(ErrorKind::Corrupt, "unreadable_event",
                "Event " + std::to_string(row.offset) + " of the log cannot be read.",
                "The file may be damaged, or made by a newer version.");
}

// A level on a scale is most of every log; it is read without the JSON library.
std::optional<Answer> plain_level(std::string_view body) {
    constexpr std::string_view kStart = "{\"scale\":";
    const bool is_one = body.starts_with(kStart) && body.size() == kStart.size() + 2;
    if (!is_one || body.back() != '}') return std::nullopt;
    const char digit = body[kStart.size()];
    if (digit < '0' || digit > '9') return std::nullopt;
    return Answer{Scale{Scale::Mark::Level, digit - '0'}};
}

Result<Event> answer_of(const EventRow& row) {
    if (row.seat.size() != 16 || row.key.size() != 16) return unreadable(row);
    auto answer = plain_level(row.body);
    if (!answer) {
        auto read = protocol::read_answer(Json::parse(row.body));
        if (!read) return unreadable(row);
        answer = std::move(*read);
    }
    return Event{row.at_ms, AnswerCast{id_of<SeatId>(row.seat),
                                       {row.item},
                                       row.round,
                                       id_of<AnswerKey>(row.key),
                                       row.revision,
                                       std::move(*answer),
                                       row.resets}};
}

}  // namespace

EventRow row_of(std::uint64_t offset, const Event& event) {
    auto written = std::visit(Writer{}, event.fact);
    EventRow row{.offset = offset, .at_ms = event.at_ms, .type = written.type};
    row.body = written.body.dump();
    if (const auto* cast = std::get_if<AnswerCast>(&event.fact)) {
        row.seat = bytes_of(cast->seat);
        row.item = cast->item.text;
        row.round = cast->round;
        row.key = bytes_of(cast->key);
        row.revision = cast->revision;
        row.resets = cast->resets;
    }
    return row;
}

// The JSON library throws. Nothing past this function does.
Result<Event> event_of(const EventRow& row) try {
    if (row.type == "answer_cast") return answer_of(row);
    const auto found = readers().find(row.type);
    if (found == readers().end()) return unreadable(row);
    return Event{row.at_ms, found->second(Json::parse(row.body))};
} catch (const Json::exception&) {
    return unreadable(row);
}

}  // namespace vertebra::store
