#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "common/chart/chart.h"
#include "common/session/session.h"
#include "facilitator/report/cell.h"
#include "facilitator/report/results.h"

namespace vertebra::report {

// A workshop's report as a plain value, in one language: what a mayor reads the next morning. The
// writers (html, print, xlsx, archive) make files of this one value and compute nothing, so that no
// two of them can differ. What is hidden on a screen is not in it.

// Said is what people wrote: shown as it stands, in its own direction, set apart from our words.
struct Prose {
    enum class Kind { Plain, Lead, Note, Said };
    std::string text;
    Kind kind = Kind::Plain;
    bool operator==(const Prose&) const = default;
};

// Names and what they are.
struct Fact {
    std::string name;
    std::string value;
    bool operator==(const Fact&) const = default;
};
using FactList = std::vector<Fact>;

struct BulletList {
    std::vector<std::string> points;
    bool said = false;  // people wrote them
    bool operator==(const BulletList&) const = default;
};

struct Rows {
    std::string caption;  // may be empty where a heading or a drawing stands right above
    std::vector<std::string> head;
    std::vector<std::vector<Cell>> rows;  // the first cell of each is its head
    bool operator==(const Rows&) const = default;
};

// A chart with what stands under it, and its figures as a table.
struct Drawing {
    std::string name;  // of its file, from ids: letters, digits and hyphens
    Chart chart;
    std::string caption;  // n and N, who did not answer, k, pack and version
    Rows twin;
    bool operator==(const Drawing&) const = default;
};

using Block = std::variant<Prose, FactList, BulletList, Rows, Drawing>;

struct Section {
    std::string id;  // unique within a report: letters, digits and hyphens
    std::string title;
    bool sheet = false;  // a sheet of its own in a spreadsheet, with the parts that have none
    std::vector<Block> blocks;
    std::vector<Section> parts;

    bool empty() const { return blocks.empty() && parts.empty(); }
    bool operator==(const Section&) const = default;
};

struct Report {
    std::string language;
    std::string title;
    std::string city;  // may be empty
    std::string kind;  // the agenda's title
    std::string mark;  // "Rehearsal …"; empty in earnest
    FactList cover;
    std::string date;           // of the workshop, 2026-11-30; empty where it is not known
    std::string date_in_words;  // … as it is read
    std::vector<Section>
        chapters;  // summary, organisation, what was done, results, judgement, annex
    bool operator==(const Report&) const = default;
};

// Whom a report is told to: all there is; what may be read inside the city; what anybody may read,
// which is figures, decisions and the method, and nothing that people wrote, no owner and no
// action. What was asked about keeps its name for all of them.
enum class Audience { Facilitator, Internal, Public };

// The results must be of that session. Fast enough for the pause after a workshop: some
// milliseconds and a layout for each network.
Report report_of(const Session& session, const Results& results, const std::string& language,
                 const Words& words, Audience audience = Audience::Facilitator);

}  // namespace vertebra::report
