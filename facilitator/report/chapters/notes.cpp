#include "facilitator/report/chapters/notes.h"

#include "facilitator/report/chapters/items.h"

namespace vertebra::report {
namespace {

std::string place_of(const Teller& tell, const Note& note) {
    if (const auto* item = tell.session.find(note.item)) return title_of(tell, *item);
    const auto* step = tell.session.find(note.step);
    return step == nullptr ? "" : tell.in(step->step.title);
}

}  // namespace

FactList notes_of(const Teller& tell, Note::Kind kind) {
    FactList notes;
    if (tell.audience != Audience::Facilitator) return notes;
    for (const auto& kept : tell.session.notes) {
        if (kept.note.kind == kind) notes.push_back({place_of(tell, kept.note), kept.note.text});
    }
    return notes;
}

Section notes_section(const Teller& tell) {
    Section section{.id = "notes", .title = tell.say("report.notes"), .sheet = true};
    for (const auto kind :
         {Note::Kind::Decision, Note::Kind::Dissent, Note::Kind::Idea, Note::Kind::ParkingLot}) {
        const auto notes = notes_of(tell, kind);
        if (notes.empty()) continue;
        Rows rows{.caption = tell.say("report.notes." + std::string{code_of(kind)}),
                  .head = {tell.say("report.note_on"), tell.say("report.note")}};
        for (const auto& note : notes) {
            rows.rows.push_back({told(note.name), told(note.value)});
        }
        section.blocks.push_back(std::move(rows));
    }
    return section;
}

Section remarks_section(const Teller& tell) {
    Section section{.id = "remarks", .title = tell.say("report.remarks")};
    auto notes = notes_of(tell, Note::Kind::Evaluation);
    if (!notes.empty()) section.blocks.push_back(std::move(notes));
    return section;
}

}  // namespace vertebra::report
