#include "facilitator/report/report.h"

#include "facilitator/report/chapters/chapters.h"
#include "facilitator/report/date.h"

namespace vertebra::report {

Report report_of(const Session& session, const Results& results, const std::string& language,
                 const Words& words, Audience audience) {
    const std::vector<bool> nobody;
    // What the big screen may show: the same in an export, whoever asks for it.
    const Look look{.role = Role::Projector,
                    .language = language,
                    .words = &words,
                    .present = &nobody,
                    .now_ms = session.now_ms};
    const Teller tell{session, results, look, audience};
    const auto& format = session.content->format;
    Report report{.language = language,
                  .title = session.about.title,
                  .city = session.about.city,
                  .kind = tell.in(format.title)};
    report.date = session.dated.date;
    report.date_in_words = date_in_words(report.date, words);
    if (session.about.rehearsal) report.mark = tell.say("report.rehearsal");
    report.cover = {{tell.say("report.joined"), std::to_string(session.seats.size())},
                    {tell.say("report.mode"),
                     tell.say(session.about.mode == Mode::Named ? "report.mode.named_short"
                                                                : "report.mode.anonymous_short")},
                    {tell.say("report.k"),
                     tell.say("report.k_short", {{"k", std::to_string(session.about.k)}})}};
    report.chapters = {summary(tell), organisation(tell), proceedings(tell),
                       outcome(tell), judgement(tell),    annex(tell)};
    return report;
}

}  // namespace vertebra::report
