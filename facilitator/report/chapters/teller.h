#pragma once

#include <algorithm>
#include <initializer_list>
#include <set>

#include "common/view/result_view.h"
#include "facilitator/report/report.h"

namespace vertebra::report {

// What the chapters are told with: a session as the big screen may show it, in one language. For
// chapters/ alone; everybody else calls report_of().
struct Teller {
    const Session& session;
    const Results& results;
    const Look& look;
    Audience audience = Audience::Facilitator;

    // Whether what people wrote, and who sees to what, is told.
    bool quotes() const { return audience != Audience::Public; }
    // A table without its columns of such words, where they are not told.
    Rows fitting(Rows rows) const;
    std::string say(std::string_view key, Words::Values values = {}) const {
        return look.words->say(key, values);
    }
    const std::string& in(const Wording& wording) const { return wording.in(look.language); }
    Prose note(std::string_view key, Words::Values values = {}) const {
        return {say(key, values), Prose::Kind::Note};
    }
    // "Questionnaire, version 3"; empty without a title.
    std::string source(const Wording& title, int version) const;

    // The table beside a chart. `words` are the columns whose cells are never figures.
    Rows rows(const Table& table, const std::set<std::size_t>& words = {0}) const;
    Drawing drawing(std::string name, Chart chart, std::string caption,
                    const std::set<std::size_t>& words = {0}) const;
};

// With " · " between those that are not empty.
std::string joined(std::initializer_list<std::string> parts);
std::string listed(const std::vector<std::string>& parts, std::string_view between = ", ");

}  // namespace vertebra::report
