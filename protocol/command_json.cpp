#include "protocol/command_json.h"

#include <algorithm>
#include <functional>
#include <map>

#include "common/view/views.h"
#include "protocol/answer_json.h"

namespace vertebra::protocol {
namespace {

constexpr std::size_t kMostName = 80;
constexpr int kMostRound = 100;
constexpr std::int64_t kMostMs = 1'000'000'000;

template <class Id>
Id name(Fields& fields, const char* field) {
    return {fields.word(field, kMostName)};
}

SeatId seat(Fields& fields) {
    return parse_id<struct SeatTag>(fields.hex("seat", 32)).value_or(SeatId{});
}

int round(Fields& fields) {
    return static_cast<int>(fields.whole("round", 1, kMostRound));
}

Phase phase(Fields& fields, const char* field) {
    const auto read = parse_phase(fields.text(field, kMostName));
    if (!read) fields.wrong(field, "is not a phase");
    return read.value_or(Phase::Ready);
}

// One of a few words, by its place in the list.
int one_of(Fields& fields, const char* field, std::initializer_list<std::string_view> words) {
    const auto said = fields.text(field, kMostName);
    int at = 0;
    for (const auto word : words) {
        if (said == word) return at;
        ++at;
    }
    fields.wrong(field, "is not one of the words it may be");
    return 0;
}

Command read_lock(Fields& fields) {
    LockItem lock{.item = name<ItemId>(fields, "item"), .value = {}, .reason = {}, .dissent = {}};
    if (const auto& value = fields.child("value"); !value.is_null()) {
        if (const auto scale = read_scale(value)) {
            lock.value = *scale;
        } else {
            fields.wrong("value", "is not a level, \"DK\", \"NA\" or null");
        }
    }
    lock.reason = fields.text("reason", kMostOfPeople);
    lock.dissent = fields.text("dissent", kMostOfPeople);
    return lock;
}

std::vector<std::string> lines(Fields& fields, const char* field) {
    std::vector<std::string> lines;
    const auto& list = fields.child(field);
    if (!list.is_array()) {
        fields.wrong(field, "is not a list");
        return lines;
    }
    for (const auto& one : list) {
        if (!one.is_string()) {
            fields.wrong(field, "holds something that is not a text");
            return lines;
        }
        lines.push_back(one.get<std::string>());
    }
    return lines;
}

template <class Id>
std::vector<Id> names(Fields& fields, const char* field) {
    std::vector<Id> ids;
    for (auto& line : lines(fields, field)) {
        ids.push_back({std::move(line)});
    }
    return ids;
}

Command read_policy(Fields& fields) {
    AddPolicy add{.sub_dimension = name<SubDimensionId>(fields, "sub_dimension"), .policy = {}};
    add.stage = static_cast<int>(fields.whole("stage", 1, kStages));
    add.policy.title = fields.text("title", kMostOfPeople);
    add.policy.text = fields.text("text", kMostOfPeople);
    add.policy.cost = static_cast<int>(fields.whole("cost", 0, 1'000'000));
    add.policy.min_years = static_cast<int>(fields.whole("min_years", 1, 1'000'000));
    return add;
}

template <class Tag>
Id<Tag> id(Fields& fields, const char* field) {
    return parse_id<Tag>(fields.hex(field, 32)).value_or(Id<Tag>{});
}

Action action(Fields& fields) {
    Action read{fields.text("owner", kMostOfPeople), fields.word("due", kMostName), {}};
    const auto status = parse_status(fields.text("status", kMostName));
    if (!status) fields.wrong("status", "is not a status");
    read.status = status.value_or(Action::Status::Planned);
    return read;
}

Command read_action(Fields& fields) {
    SetAction set{.policy = name<PolicyCode>(fields, "policy"), .action = {}};
    set.action = action(fields);
    return set;
}

Command read_run(Fields& fields) {
    SetRun set{.step = name<StepId>(fields, "step"), .settings = {}};
    set.settings.budget = static_cast<int>(fields.whole("budget", 0, 1'000'000));
    set.settings.start = static_cast<CityStart>(one_of(fields, "start", {"zero", "profile"}));
    set.settings.play = static_cast<TeamPlay>(one_of(fields, "play", {"device", "median"}));
    return set;
}

Command read_deal(Fields& fields) {
    DealCard deal{.turn = name<ItemId>(fields, "turn"), .card = {}};
    if (!fields.child("card").is_null()) deal.card = name<CardId>(fields, "card");
    return deal;
}

Command read_merge(Fields& fields) {
    MergeTexts merge{name<ItemId>(fields, "item"), id<struct AnswerTag>(fields, "key"), {}};
    if (!fields.child("into").is_null()) merge.into = id<struct AnswerTag>(fields, "into");
    return merge;
}

Command read_note(Fields& fields) {
    KeepNote keep{id<struct NoteTag>(fields, "note"), {.step = name<StepId>(fields, "step")}};
    const auto kind = parse_note_kind(fields.text("kind", kMostName));
    if (!kind) fields.wrong("kind", "is not a kind of note");
    keep.note.kind = kind.value_or(Note::Kind::Idea);
    if (!fields.child("item").is_null()) keep.note.item = name<ItemId>(fields, "item");
    keep.note.text = fields.text("text", kMostOfPeople);
    return keep;
}

Command read_own_step(Fields& fields) {
    AddStep add{.after = name<StepId>(fields, "after"), .own = {}};
    const auto kind = parse_own_kind(fields.text("kind", kMostName));
    if (!kind) fields.wrong("kind", "is not a kind of step");
    add.own.kind = kind.value_or(OwnStep::Kind::Talk);
    add.own.title = fields.text("title", kMostOfPeople);
    add.own.body = fields.text("body", kMostOfPeople);
    add.own.minutes = static_cast<int>(fields.whole("minutes", 0, 1'000'000));
    add.own.options = lines(fields, "options");
    return add;
}

Command read_set_step(Fields& fields) {
    SetStep set{.step = name<StepId>(fields, "step"), .title = fields.text("title", kMostOfPeople)};
    set.minutes = static_cast<int>(fields.whole("minutes", 0, 1'000'000));
    set.seconds = static_cast<int>(fields.whole("seconds", 0, 1'000'000));
    set.rounds = static_cast<int>(fields.whole("rounds", 0, kMostRound));
    return set;
}

Command read_entered(Fields& fields) {
    EnterAnswer enter;
    enter.cast.seat = seat(fields);
    enter.cast.item = name<ItemId>(fields, "item");
    enter.cast.round = round(fields);
    enter.cast.key = id<struct AnswerTag>(fields, "key");
    enter.cast.revision = static_cast<int>(fields.whole("revision", 1, 1'000'000'000));
    if (auto answer = read_answer(fields.child("answer"))) {
        enter.cast.answer = std::move(*answer);
    } else {
        fields.wrong("answer", "is not an answer we know");
    }
    return enter;
}

Command read_scene(Fields& fields) {
    const auto scene = parse_scene(fields.text("scene", kMostName));
    if (!scene) fields.wrong("scene", "is not a scene");
    return ShowScene{scene.value_or(Scene::Item)};
}

using Read = std::function<Command(Fields&)>;

// Every command of the facilitator, by its name on the wire.
const std::map<std::string, Read, std::less<>>& readers() {
    static const std::map<std::string, Read, std::less<>> kReaders{
        {"enter_step",
         [](Fields& f) -> Command {
             return EnterStep{name<StepId>(f, "from"), name<StepId>(f, "to")};
         }},
        {"select_item", [](Fields& f) -> Command { return SelectItem{name<ItemId>(f, "item")}; }},
        {"move_item",
         [](Fields& f) -> Command {
             return MoveItem{name<ItemId>(f, "item"), phase(f, "from"), phase(f, "to"), round(f)};
         }},
        {"move_all",
         [](Fields& f) -> Command {
             return MoveAll{name<StepId>(f, "step"), phase(f, "from"), phase(f, "to"), round(f)};
         }},
        {"lock_item", read_lock},
        {"reset_item",
         [](Fields& f) -> Command {
             return ResetItem{name<ItemId>(f, "item"), round(f)};
         }},
        {"undo",
         [](Fields& f) -> Command {
             return Undo{static_cast<int>(f.whole("depth", 0, 1'000'000))};
         }},
        {"set_visibility",
         [](Fields& f) -> Command {
             return SetVisibility{
                 name<ItemId>(f, "item"),
                 static_cast<Visibility>(one_of(f, "visibility", {"blind", "host", "open"}))};
         }},
        {"stay_open",
         [](Fields& f) -> Command {
             return StayOpen{name<ItemId>(f, "item"), f.word("until", kMostName)};
         }},
        {"plan_items",
         [](Fields& f) -> Command {
             return PlanItems{name<StepId>(f, "step"), names<ScenarioId>(f, "scenarios")};
         }},
        {"plan_policies",
         [](Fields& f) -> Command {
             return PlanPolicies{name<StepId>(f, "step"), names<PolicyCode>(f, "policies")};
         }},
        {"plan_ideas",
         [](Fields& f) -> Command {
             return PlanIdeas{name<StepId>(f, "step"), lines(f, "ideas")};
         }},
        {"merge_texts", read_merge},
        {"keep_note", read_note},
        {"keep_action",
         [](Fields& f) -> Command {
             return KeepAction{id<struct ActionTag>(f, "action"), f.text("text", kMostOfPeople),
                               action(f)};
         }},
        {"add_step", read_own_step},
        {"copy_step", [](Fields& f) -> Command { return CopyStep{name<StepId>(f, "step")}; }},
        {"move_step",
         [](Fields& f) -> Command {
             return MoveStep{name<StepId>(f, "step"), name<StepId>(f, "after")};
         }},
        {"drop_step",
         [](Fields& f) -> Command {
             return DropStep{name<StepId>(f, "step"), f.flag("dropped")};
         }},
        {"set_step", read_set_step},
        {"add_sheet",
         [](Fields& f) -> Command {
             return AddSheet{
                 seat(f), one_of(f, "part", {"paper", "proxy"}) == 0 ? Part::Paper : Part::Proxy};
         }},
        {"enter_answer", read_entered},
        {"add_policy", read_policy},
        {"set_action", read_action},
        {"set_run", read_run},
        {"deal_card", read_deal},
        {"set_fact",
         [](Fields& f) -> Command {
             return SetFact{f.word("fact", kMostName), f.flag("is")};
         }},
        {"start_timer",
         [](Fields& f) -> Command { return StartTimer{f.whole("length_ms", 0, kMostMs)}; }},
        {"extend_timer",
         [](Fields& f) -> Command { return ExtendTimer{f.whole("by_ms", 0, kMostMs)}; }},
        {"stop_timer", [](Fields&) -> Command { return StopTimer{}; }},
        {"show_scene", read_scene},
        {"release_text",
         [](Fields& f) -> Command {
             return ReleaseText{name<ItemId>(f, "item"), id<struct AnswerTag>(f, "key"),
                                static_cast<Release>(one_of(f, "release", {"show", "hide"}))};
         }},
        {"set_interaction",
         [](Fields& f) -> Command {
             return SetInteraction{f.flag("on") ? Interaction::On : Interaction::Off};
         }},
        {"set_door",
         [](Fields& f) -> Command {
             return SetDoor{static_cast<vertebra::Door>(one_of(f, "door", {"open", "locked"}))};
         }},
        {"rename_seat",
         [](Fields& f) -> Command {
             return RenameSeat{seat(f), f.text("name", kMostOfPeople)};
         }},
        {"remove_seat", [](Fields& f) -> Command { return RemoveSeat{seat(f)}; }},
        {"readmit_seat", [](Fields& f) -> Command { return ReadmitSeat{seat(f)}; }},
        {"close_workshop", [](Fields&) -> Command { return CloseWorkshop{}; }},
    };
    return kReaders;
}

template <class Id>
Json texts(const std::vector<Id>& ids) {
    auto list = Json::array();
    for (const auto& id : ids) {
        list.push_back(id.text);
    }
    return list;
}

struct Writer {
    Json operator()(const EnterStep& c) const {
        return {{"type", "enter_step"}, {"from", c.from.text}, {"to", c.to.text}};
    }
    Json operator()(const SelectItem& c) const {
        return {{"type", "select_item"}, {"item", c.item.text}};
    }
    Json operator()(const MoveItem& c) const {
        return {{"type", "move_item"},
                {"item", c.item.text},
                {"from", code_of(c.from)},
                {"to", code_of(c.to)},
                {"round", c.round}};
    }
    Json operator()(const MoveAll& c) const {
        return {{"type", "move_all"},
                {"step", c.step.text},
                {"from", code_of(c.from)},
                {"to", code_of(c.to)},
                {"round", c.round}};
    }
    Json operator()(const LockItem& c) const {
        return {{"type", "lock_item"},
                {"item", c.item.text},
                {"value", c.value ? to_json(*c.value) : Json{}},
                {"reason", c.reason},
                {"dissent", c.dissent}};
    }
    Json operator()(const ResetItem& c) const {
        return {{"type", "reset_item"}, {"item", c.item.text}, {"round", c.round}};
    }
    Json operator()(const Undo& c) const { return {{"type", "undo"}, {"depth", c.depth}}; }
    Json operator()(const SetVisibility& c) const {
        return {{"type", "set_visibility"},
                {"item", c.item.text},
                {"visibility", code_of(c.visibility)}};
    }
    Json operator()(const StayOpen& c) const {
        return {{"type", "stay_open"}, {"item", c.item.text}, {"until", c.until}};
    }
    Json operator()(const PlanItems& c) const {
        return {{"type", "plan_items"}, {"step", c.step.text}, {"scenarios", texts(c.scenarios)}};
    }
    Json operator()(const PlanPolicies& c) const {
        return {{"type", "plan_policies"}, {"step", c.step.text}, {"policies", texts(c.policies)}};
    }
    Json operator()(const PlanIdeas& c) const {
        return {{"type", "plan_ideas"}, {"step", c.step.text}, {"ideas", c.ideas}};
    }
    Json operator()(const MergeTexts& c) const {
        return {{"type", "merge_texts"},
                {"item", c.item.text},
                {"key", to_text(c.key)},
                {"into", c.into ? Json(to_text(*c.into)) : Json{}}};
    }
    Json operator()(const KeepNote& c) const {
        return {{"type", "keep_note"},
                {"note", to_text(c.id)},
                {"kind", code_of(c.note.kind)},
                {"step", c.note.step.text},
                {"item", c.note.item.empty() ? Json{} : Json(c.note.item.text)},
                {"text", c.note.text}};
    }
    Json operator()(const KeepAction& c) const {
        return {{"type", "keep_action"}, {"action", to_text(c.id)},
                {"text", c.text},        {"owner", c.action.owner},
                {"due", c.action.due},   {"status", code_of(c.action.status)}};
    }
    Json operator()(const AddStep& c) const {
        return {{"type", "add_step"},      {"after", c.after.text}, {"kind", code_of(c.own.kind)},
                {"title", c.own.title},    {"body", c.own.body},    {"minutes", c.own.minutes},
                {"options", c.own.options}};
    }
    Json operator()(const CopyStep& c) const {
        return {{"type", "copy_step"}, {"step", c.step.text}};
    }
    Json operator()(const MoveStep& c) const {
        return {{"type", "move_step"}, {"step", c.step.text}, {"after", c.after.text}};
    }
    Json operator()(const DropStep& c) const {
        return {{"type", "drop_step"}, {"step", c.step.text}, {"dropped", c.dropped}};
    }
    Json operator()(const SetStep& c) const {
        return {{"type", "set_step"},   {"step", c.step.text},  {"title", c.title},
                {"minutes", c.minutes}, {"seconds", c.seconds}, {"rounds", c.rounds}};
    }
    Json operator()(const AddSheet& c) const {
        return {{"type", "add_sheet"}, {"seat", to_text(c.seat)}, {"part", code_of(c.part)}};
    }
    Json operator()(const EnterAnswer& c) const {
        return {{"type", "enter_answer"},          {"seat", to_text(c.cast.seat)},
                {"item", c.cast.item.text},        {"round", c.cast.round},
                {"key", to_text(c.cast.key)},      {"revision", c.cast.revision},
                {"answer", to_json(c.cast.answer)}};
    }
    Json operator()(const AddPolicy& c) const {
        return {{"type", "add_policy"},
                {"sub_dimension", c.sub_dimension.text},
                {"stage", c.stage},
                {"title", c.policy.title},
                {"text", c.policy.text},
                {"cost", c.policy.cost},
                {"min_years", c.policy.min_years}};
    }
    Json operator()(const SetAction& c) const {
        return {{"type", "set_action"},
                {"policy", c.policy.text},
                {"owner", c.action.owner},
                {"due", c.action.due},
                {"status", code_of(c.action.status)}};
    }
    Json operator()(const SetRun& c) const {
        return {{"type", "set_run"},
                {"step", c.step.text},
                {"budget", c.settings.budget},
                {"start", code_of(c.settings.start)},
                {"play", code_of(c.settings.play)}};
    }
    Json operator()(const DealCard& c) const {
        return {{"type", "deal_card"},
                {"turn", c.turn.text},
                {"card", c.card.empty() ? Json{} : Json(c.card.text)}};
    }
    Json operator()(const SetFact& c) const {
        return {{"type", "set_fact"}, {"fact", c.fact}, {"is", c.is}};
    }
    Json operator()(const StartTimer& c) const {
        return {{"type", "start_timer"}, {"length_ms", c.length_ms}};
    }
    Json operator()(const ExtendTimer& c) const {
        return {{"type", "extend_timer"}, {"by_ms", c.by_ms}};
    }
    Json operator()(const StopTimer&) const { return {{"type", "stop_timer"}}; }
    Json operator()(const ShowScene& c) const {
        return {{"type", "show_scene"}, {"scene", code_of(c.scene)}};
    }
    Json operator()(const ReleaseText& c) const {
        return {{"type", "release_text"},
                {"item", c.item.text},
                {"key", to_text(c.key)},
                {"release", c.release == Release::Show ? "show" : "hide"}};
    }
    Json operator()(const SetInteraction& c) const {
        return {{"type", "set_interaction"}, {"on", c.interaction == Interaction::On}};
    }
    Json operator()(const SetDoor& c) const {
        return {{"type", "set_door"}, {"door", c.door == vertebra::Door::Open ? "open" : "locked"}};
    }
    Json operator()(const RenameSeat& c) const {
        return {{"type", "rename_seat"}, {"seat", to_text(c.seat)}, {"name", c.name}};
    }
    Json operator()(const RemoveSeat& c) const {
        return {{"type", "remove_seat"}, {"seat", to_text(c.seat)}};
    }
    Json operator()(const ReadmitSeat& c) const {
        return {{"type", "readmit_seat"}, {"seat", to_text(c.seat)}};
    }
    Json operator()(const CloseWorkshop&) const { return {{"type", "close_workshop"}}; }
    // A participant's commands are messages of their own, never sent as a facilitator's.
    Json operator()(const TakeSeat&) const { return nullptr; }
    Json operator()(const ReturnToSeat&) const { return nullptr; }
    Json operator()(const CastAnswer&) const { return nullptr; }
};

}  // namespace

Json to_json(const Command& command) {
    return std::visit(Writer{}, command);
}

bool is_of_recorder(std::string_view type) {
    return std::ranges::count(kRecorderCommands, type) > 0;
}

Result<Command> read_command(const std::string& type, Fields& fields) {
    const auto found = readers().find(type);
    if (found == readers().end()) {
        return fail(ErrorKind::InvalidInput, "unknown_type", "There is no message of this type.",
                    "Compare the message with protocol/README.md.");
    }
    return found->second(fields);
}

}  // namespace vertebra::protocol
