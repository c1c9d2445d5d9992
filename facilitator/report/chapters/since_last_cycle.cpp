#include "common/view/views.h"
#include "facilitator/report/chapters/tools.h"

namespace vertebra::report {
namespace {

// Where figures stand in the tables of a comparison, the rest are words.
const std::set<std::size_t> kAllWords{0, 1, 2, 3, 4, 5};

Rows actions_of(const Teller& tell, const ComparisonView& view) {
    Rows rows{
        .caption = tell.say("cycle.actions"),
        .head = {tell.say("cycle.action"), tell.say("road_map.owner"), tell.say("road_map.due"),
                 tell.say("cycle.since"), tell.say("cycle.then"), tell.say("cycle.now")}};
    for (const auto& one : view.actions) {
        if (one.policy.empty() && !tell.quotes()) continue;  // what somebody wrote
        rows.rows.push_back(
            {told(one.policy.empty() ? one.text : one.text + " (" + one.policy + ")"),
             told(one.owner), told(one.due), whole(one.since), told(tell.say("status." + one.then)),
             told(tell.say("status." + one.status))});
    }
    return tell.fitting(std::move(rows));
}

// A table under its own caption; nothing without a row.
void add(Section& section, const Teller& tell, const char* caption, const Table& table) {
    if (table.rows.empty()) return;
    auto rows = tell.rows(table, kAllWords);
    rows.caption = tell.say(caption);
    section.blocks.push_back(std::move(rows));
}

}  // namespace

Section since_last_cycle(const Teller& tell) {
    Section section{.id = "since-last-cycle", .title = tell.say("cycle.title"), .sheet = true};
    if (!tell.session.last_cycle) return section;
    const auto view = comparison_view(tell.session, tell.look);
    for (const auto& room : view.rooms) {
        section.blocks.push_back(Prose{room});
    }
    for (std::size_t at = 0; at < view.pictures.size(); ++at) {
        section.blocks.push_back(tell.drawing("cycle-" + std::to_string(at + 1), view.pictures[at],
                                              tell.say("cycle.other_people")));
    }
    section.blocks.push_back(Prose{view.rule, Prose::Kind::Note});
    if (!view.actions.empty()) {
        section.blocks.push_back(Prose{view.done});
        section.blocks.push_back(actions_of(tell, view));
    }
    add(section, tell, "cycle.same_questions", view.questions);
    add(section, tell, "cycle.apart", view.apart);
    return section;
}

}  // namespace vertebra::report
