#include "common/view/disclosure.h"
#include "facilitator/report/chapters/chapters.h"
#include "facilitator/report/chapters/tools.h"

namespace vertebra::report {
namespace {

std::string stage_in_words(const Teller& tell, const ComputedStage& computed) {
    using enum ComputedStage::Certainty;
    const auto& model = tell.session.content->maturity;
    if (computed.certainty == DoesNotApply) return tell.say("maturity.does_not_apply");
    if (computed.certainty == NotKnown) return tell.say("maturity.not_known");
    const auto stage =
        computed.stage == 0
            ? tell.say("maturity.before_starting")
            : tell.in(model.stages[static_cast<std::size_t>(computed.stage) - 1].title);
    return computed.certainty == AtLeast ? tell.say("maturity.at_least", {{"stage", stage}})
                                         : stage;
}

// How much hangs on the threshold.
Section sensitivity(const Teller& tell) {
    Section section{.id = "sensitivity", .title = tell.say("report.sensitivity")};
    if (!has_maturity(tell)) return section;
    Rows rows{.caption = tell.say("report.sensitivity_about"),
              .head = {tell.say("maturity.field"), "60 %", "75 %", "90 %"}};
    for (const auto& score : maturity_of(tell.session).sub_dimensions) {
        rows.rows.push_back({told(tell.in(tell.session.content->maturity.find(score.id)->title)),
                             told(stage_in_words(tell, score.lenient)),
                             told(stage_in_words(tell, score.computed)),
                             told(stage_in_words(tell, score.strict))});
    }
    section.blocks.push_back(std::move(rows));
    return section;
}

Section method(const Teller& tell) {
    Section section{.id = "method", .title = tell.say("report.method")};
    BulletList list;
    for (const char* key : {"report.method.median", "report.method.spread", "report.method.camps",
                            "report.method.dont_know", "report.method.rounds",
                            "report.method.hidden", "report.method.groups"}) {
        list.points.push_back(tell.say(key, {{"k", std::to_string(tell.session.about.k)}}));
    }
    const bool ranks = std::ranges::any_of(
        tell.results.items, [](const ItemResults& item) { return item.kind == "ranking"; });
    if (ranks) list.points.push_back(tell.say("report.method.ranking"));
    section.blocks.push_back(std::move(list));
    return section;
}

Section limits(const Teller& tell) {
    return {.id = "limits",
            .title = tell.say("report.limits"),
            .blocks = {BulletList{
                .points = {tell.say("report.limits.present"), tell.say("report.limits.score"),
                           tell.say("report.limits.cities"), tell.say("report.limits.words")}}}};
}

Section record(const Teller& tell) {
    Section section{.id = "record", .title = tell.say("report.recompute")};
    FactList facts{{tell.say("report.number_of_workshop"), tell.results.workshop},
                   {tell.say("report.events"), std::to_string(tell.results.offset)}};
    if (!tell.results.digest.empty()) {
        facts.push_back({tell.say("report.digest"), tell.results.digest});
    }
    section.blocks = {Prose{tell.say("report.recompute_about")}, std::move(facts)};
    return section;
}

// What was asked, in every language it was asked in.
Section wordings(const Teller& tell) {
    Section section{.id = "wordings", .title = tell.say("report.wordings"), .sheet = true};
    const auto& languages = tell.results.languages;
    if (languages.size() < 2) return section;
    Rows rows;
    for (const auto& language : languages) {
        rows.head.push_back(tell.say("report.language." + language));
    }
    for (const auto& item : tell.results.items) {
        if (item.rounds.empty()) continue;
        auto& row = rows.rows.emplace_back();
        for (const auto& language : languages) {
            row.push_back(told(item.question.in(language)));
        }
    }
    if (!rows.rows.empty()) section.blocks.push_back(std::move(rows));
    return section;
}

}  // namespace

Section annex(const Teller& tell) {
    Section chapter{.id = "annex", .title = tell.say("report.annex")};
    for (auto& part :
         {method(tell), limits(tell), sensitivity(tell), record(tell), wordings(tell)}) {
        if (!part.empty()) chapter.parts.push_back(part);
    }
    return chapter;
}

}  // namespace vertebra::report
