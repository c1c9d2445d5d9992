#include <algorithm>

#include "common/cycle/comparison.h"
#include "common/figure.h"
#include "common/view/cycle_record.h"
#include "common/view/views.h"

namespace vertebra {
namespace {

using Change = ComparedOutcome::Change;
using Kind = CycleField::Kind;

constexpr const char* kNone = "\u2013";
constexpr std::size_t kMostInPicture = 12;  // questions: more than these are a list, no picture

// Both records, and how they are told.
struct Cycles {
    const Session& session;
    const CycleRecord& before;
    const CycleRecord& now;
    const Look& look;

    std::string say(std::string_view key, Words::Values values = {}) const {
        return look.words->say(key, values);
    }
    std::string name(const CycleRecord& record) const {
        return say("cycle.number", {{"cycle", std::to_string(record.cycle)}});
    }
};

std::string printed(const Cycles& of, int thousandths, Kind kind) {
    const int decimals = kind == Kind::Maturity ? 3 : 1;
    auto text = fixed(thousandths / 1000.0, decimals);
    if (of.look.language != "en") std::ranges::replace(text, '.', ',');
    return text;
}

std::string signed_text(int number, const std::string& size) {
    if (number == 0) return "0";
    return (number < 0 ? "\u2212" : "+") + size;
}

std::string figure_of(const Cycles& of, const std::optional<CycleField>& field) {
    if (!field) return kNone;
    const auto low = printed(of, field->low, field->kind);
    return field->is_exact() ? low : low + kNone + printed(of, field->high, field->kind);
}

std::string difference_of(const Cycles& of, const ComparedField& field) {
    if (!field.difference) return kNone;
    const int size = *field.difference < 0 ? -*field.difference : *field.difference;
    return signed_text(*field.difference, printed(of, size, field.either().kind));
}

// "24–28": how many answered the questions of a field.
std::string people_of(const CycleRecord& record, const std::string& field) {
    std::vector<int> answered;
    for (const auto& one : record.outcomes) {
        if (one.field == field) answered.push_back(one.answered);
    }
    if (answered.empty()) return kNone;
    const auto [least, most] = std::ranges::minmax(answered);
    return least == most ? std::to_string(least)
                         : std::to_string(least) + kNone + std::to_string(most);
}

Grid picture(const Cycles& of, const std::string& title, const std::string& description) {
    return {.title = of.say(title),
            .description = of.say(description),
            .columns = {of.name(of.before), of.name(of.now), of.say("cycle.change")}};
}

Grid fields_picture(const Cycles& of, const Comparison& comparison, Kind kind) {
    const bool stages = kind == Kind::Maturity;
    auto grid = picture(of, stages ? "cycle.stages" : "cycle.risks",
                        stages ? "cycle.stages_description" : "cycle.risks_description");
    grid.table.head = {of.say(stages ? "maturity.field" : "profile.topic"),
                       of.name(of.before),
                       of.say("cycle.people"),
                       of.name(of.now),
                       of.say("cycle.people"),
                       of.say("cycle.change")};
    const double most = stages ? 5000 : 100'000;
    const auto cell = [&](const std::optional<CycleField>& field) {
        return Grid::Cell{.value = field ? std::optional{field->low / most} : std::nullopt,
                          .printed = figure_of(of, field)};
    };
    for (const auto& one : comparison.fields) {
        const auto& field = one.either();
        if (field.kind != kind) continue;
        const auto title = field.title.in(of.look.language);
        const auto change = difference_of(of, one);
        grid.rows.push_back(
            {title, {cell(one.before), cell(one.now), {.value = {}, .printed = change}}});
        grid.table.rows.push_back({title, figure_of(of, one.before), people_of(of.before, field.id),
                                   figure_of(of, one.now), people_of(of.now, field.id), change});
    }
    return grid;
}

std::string value_text(const Cycles& of, const CycleOutcome& outcome) {
    if (!outcome.value) return of.say("cycle.not_shown");
    switch (outcome.value->mark) {
        case Scale::Mark::DontKnow: return of.say("scale.dont_know");
        case Scale::Mark::NotApplicable: return of.say("scale.not_applicable");
        case Scale::Mark::Level: break;
    }
    return outcome.label.in(of.look.language);
}

std::string change_text(const Cycles& of, const ComparedOutcome& one) {
    switch (one.change) {
        case Change::Steps: {
            const auto size = std::to_string(one.steps < 0 ? -one.steps : one.steps);
            return signed_text(one.steps, size);
        }
        case Change::KnownNow: return of.say("cycle.known_now");
        case Change::NotKnownNow: return of.say("cycle.not_known_now");
        case Change::Unclear: break;
    }
    return kNone;
}

std::string asked_text(const Cycles& of, const CycleOutcome& outcome) {
    return of.say("cycle.of", {{"n", std::to_string(outcome.answered)},
                               {"all", std::to_string(outcome.expected)}});
}

Table questions_of(const Cycles& of, const Comparison& comparison) {
    Table table{.head = {of.say("cycle.question"), of.name(of.before), of.say("cycle.people"),
                         of.name(of.now), of.say("cycle.people"), of.say("cycle.steps")}};
    for (const auto& one : comparison.same) {
        table.rows.push_back({one.now.title.in(of.look.language), value_text(of, one.before),
                              asked_text(of, one.before), value_text(of, one.now),
                              asked_text(of, one.now), change_text(of, one)});
    }
    return table;
}

Grid questions_picture(const Cycles& of, const Comparison& comparison) {
    auto grid = picture(of, "cycle.questions", "cycle.questions_description");
    for (const auto& one : comparison.same) {
        const auto* item = of.session.find(one.now.item);
        const auto* scale = item == nullptr ? nullptr : std::get_if<AskScale>(&item->item.ask);
        const auto cell = [&](const CycleOutcome& outcome) {
            Grid::Cell told{.value = {}, .printed = value_text(of, outcome)};
            const bool level = outcome.value && outcome.value->mark == Scale::Mark::Level;
            if (level && scale != nullptr && scale->top() > 0) {
                told.value = static_cast<double>(outcome.value->level) / scale->top();
            }
            return told;
        };
        grid.rows.push_back(
            {one.now.title.in(of.look.language),
             {cell(one.before), cell(one.now), {.value = {}, .printed = change_text(of, one)}}});
    }
    grid.table = questions_of(of, comparison);
    return grid;
}

Table apart_of(const Cycles& of, const Comparison& comparison) {
    Table table{.head = {of.say("cycle.question"), of.say("cycle.why_apart"), of.name(of.before),
                         of.say("cycle.people"), of.name(of.now), of.say("cycle.people")}};
    const auto add = [&](const char* why, const CycleOutcome* before, const CycleOutcome* now) {
        const auto& title = (now != nullptr ? now : before)->title;
        std::vector<std::string> row{title.in(of.look.language), of.say(why)};
        for (const auto* one : {before, now}) {
            row.push_back(one == nullptr ? kNone : value_text(of, *one));
            row.push_back(one == nullptr ? kNone : asked_text(of, *one));
        }
        table.rows.push_back(std::move(row));
    };
    for (const auto& one : comparison.changed) {
        add("cycle.other_words", &one.before, &one.now);
    }
    for (const auto& one : comparison.dropped) {
        add(of.session.closed ? "cycle.only_before" : "cycle.not_yet", &one, nullptr);
    }
    for (const auto& one : comparison.added) {
        add("cycle.only_now", nullptr, &one);
    }
    return table;
}

std::string room_text(const Cycles& of, const CycleRecord& record) {
    std::string about = record.title;
    if (!record.date.empty()) about += ", " + record.date;
    if (record.rehearsal) about += ", " + of.say("cycle.rehearsal");
    auto text = of.say("cycle.room", {{"cycle", of.name(record)},
                                      {"workshop", about},
                                      {"people", std::to_string(record.people)}});
    std::string groups;
    for (const auto& one : record.groups) {
        groups += (groups.empty() ? "" : ", ") + one.label.in(of.look.language) + " " +
                  std::to_string(one.people);
    }
    return groups.empty() ? text : text + " " + of.say("cycle.groups", {{"list", groups}});
}

void add_actions(ComparisonView& view, const Cycles& of, const Comparison& comparison) {
    int done = 0;
    int open = 0;
    int dropped = 0;
    int struck = 0;
    for (const auto& [before, now] : comparison.actions) {
        const auto* policy = of.session.content->maturity.find(before.policy);
        const auto& last = now ? *now : before.action;
        view.actions.push_back(
            {.text = policy == nullptr ? before.text : policy->title.in(of.look.language),
             .policy = before.policy.text,
             .owner = last.owner,
             .due = last.due,
             .since = before.since,
             .then = std::string{code_of(before.action.status)},
             .status = now ? std::string{code_of(now->status)} : "struck_out"});
        ++(!now                                     ? struck
           : is_open(*now)                          ? open
           : now->status == Action::Status::Dropped ? dropped
                                                    : done);
    }
    if (comparison.actions.empty()) return;
    view.done = of.say("cycle.done", {{"done", std::to_string(done)},
                                      {"open", std::to_string(open)},
                                      {"dropped", std::to_string(dropped)},
                                      {"struck", std::to_string(struck)}});
}

}  // namespace

ComparisonView comparison_view(const Session& session, const Look& look) {
    ComparisonView view;
    if (!session.last_cycle) return view;
    const auto now = record_of(session);
    const Cycles of{session, *session.last_cycle, now, look};
    const auto comparison = compared(of.before, of.now);
    view.from = of.before.title;
    view.rooms = {room_text(of, of.before), room_text(of, of.now), of.say("cycle.other_people")};
    for (const auto kind : {Kind::Maturity, Kind::Risk}) {
        auto grid = fields_picture(of, comparison, kind);
        if (!grid.rows.empty()) view.pictures.push_back(std::move(grid));
    }
    const auto questions = comparison.same.size();
    if (view.pictures.empty() && questions > 0 && questions <= kMostInPicture) {
        view.pictures.push_back(questions_picture(of, comparison));
    }
    view.questions = questions_of(of, comparison);
    view.apart = apart_of(of, comparison);
    add_actions(view, of, comparison);
    view.rule = of.say("rule.cycle");
    return view;
}

}  // namespace vertebra
