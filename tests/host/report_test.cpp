#include "facilitator/report/report.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "facilitator/host/export_file.h"
#include "facilitator/host/site.h"
#include "facilitator/report/html/html.h"
#include "facilitator/report/xlsx/sheet_name.h"
#include "tests/faults/texts/nasty_texts.h"
#include "tests/faults/texts/told_workshop.h"
#include "tests/support/story.h"

namespace vertebra::report {
namespace {

namespace fs = std::filesystem;
using Format = protocol::ExportResults::Format;
using story::level;
using story::Story;

constexpr Format kReports[] = {Format::AsHtml, Format::AsPdf, Format::AsXlsx, Format::AsCharts};

const std::map<std::string, Words>& words() {
    static const auto all = built_in_words();
    return all;
}

Report report(const Session& session, const std::string& language = "en") {
    return report_of(session, results_of(session), language, words().at(language));
}

std::string file(const Session& session, Format format, const std::string& language = "en") {
    const auto made =
        export_file({session, "", words(), "a", language}, format, [](int) { return true; });
    EXPECT_TRUE(made) << (made ? "" : made.error().message);
    return made ? made->body : "";
}

// What a program says of some bytes.
std::string said(const std::string& program, const std::string& bytes) {
    std::string folder = (fs::temp_directory_path() / "vertebra-report-XXXXXX").string();
    EXPECT_NE(mkdtemp(folder.data()), nullptr);
    std::ofstream{folder + "/in", std::ios::binary} << bytes;
    const auto command = program + " " + folder + "/in " + folder + "/out >" + folder + "/log 2>&1";
    EXPECT_EQ(std::system(command.c_str()), 0) << command;
    std::ifstream in{folder + "/out", std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    fs::remove_all(folder);
    return text;
}

std::string text_of_pdf(const std::string& bytes) {
    return said("pdftotext -layout", bytes);
}

// Every word of a report, in one text.
std::string words_of(const Cell& cell) {
    return cell.text + "\n";
}
std::string words_of(const Rows& rows) {
    auto text = rows.caption + "\n";
    for (const auto& head : rows.head) {
        text += head + "\n";
    }
    for (const auto& row : rows.rows) {
        for (const auto& cell : row) {
            text += words_of(cell);
        }
    }
    return text;
}
std::string words_of(const Prose& prose) {
    return prose.text + "\n";
}
std::string words_of(const FactList& facts) {
    std::string text;
    for (const auto& fact : facts) {
        text += fact.name + "\n" + fact.value + "\n";
    }
    return text;
}
std::string words_of(const BulletList& list) {
    std::string text;
    for (const auto& point : list.points) {
        text += point + "\n";
    }
    return text;
}
std::string words_of(const Drawing& drawing) {
    return drawing.caption + "\n" + words_of(drawing.twin);
}
std::string words_of(const Section& section) {
    auto text = section.title + "\n";
    for (const auto& block : section.blocks) {
        text += std::visit([](const auto& one) { return words_of(one); }, block);
    }
    for (const auto& part : section.parts) {
        text += words_of(part);
    }
    return text;
}

const Section* find(const std::vector<Section>& sections, const std::string& id) {
    for (const auto& section : sections) {
        if (section.id == id) return &section;
        if (const auto* found = find(section.parts, id)) return found;
    }
    return nullptr;
}

bool says(const Section* section, const std::string& words) {
    return section != nullptr && words_of(*section).find(words) != std::string::npos;
}

Story scenarios(int seats = 4) {
    Story room;
    room.seats(seats).then(EnterStep{{"welcome"}, {"scenarios"}});
    room.then(PlanItems{{"scenarios"}, {{"flood-01"}, {"heat-01"}}});
    return room;
}

Story locked(const std::string& reason, const std::string& dissent) {
    auto room = scenarios();
    room.open("flood-01").levels("flood-01", {3, 3, 4});
    room.says(4, "flood-01", story::dont_know());
    room.close("flood-01").reveal("flood-01");
    room.then(LockItem{{"flood-01"}, Scale{Scale::Mark::Level, 3}, reason, dissent});
    return room;
}

TEST(Report, SaysWhatWasDecidedHowSureWhoDisagreedAndWhatNext) {
    const auto room = locked("It happened twice.", "The harbour is dry.");
    const auto made = report(room.session());

    ASSERT_EQ(made.chapters.size(), 6U);
    EXPECT_EQ(made.chapters[0].id, "summary");
    EXPECT_EQ(made.chapters[1].id, "organisation");
    EXPECT_EQ(made.chapters[2].id, "proceedings");
    EXPECT_EQ(made.chapters[3].id, "results");
    EXPECT_EQ(made.chapters[4].id, "judgement");
    EXPECT_EQ(made.chapters[5].id, "annex");
    const auto& parts = made.chapters[0].parts;
    ASSERT_EQ(parts.size(), 4U);
    EXPECT_TRUE(says(find(parts, "decided"), "likely"));
    EXPECT_TRUE(says(find(parts, "sure"), "small spread"));
    EXPECT_TRUE(says(find(parts, "dissent"), "The harbour is dry."));
    EXPECT_FALSE(says(find(parts, "next"), "The harbour is dry."));
}

TEST(Report, PutsNAndNonResponseAndKAndPackBesideEveryFigure) {
    const auto room = locked("", "");
    const auto made = report(room.session());

    const auto* item = find(made.chapters, "item-flood-01");
    for (const char* words : {"4 of 4 answered", "1 don’t know", "shown from 3 answers on",
                              "Small pack, version 1", "lower median"}) {
        EXPECT_TRUE(says(item, words)) << words;
    }
    const auto* asked = find(made.chapters, "questions");
    ASSERT_NE(asked, nullptr);
    const auto& rows = std::get<Rows>(asked->blocks.back());
    ASSERT_EQ(rows.rows.size(), 1U);
    EXPECT_EQ(rows.rows[0][3].number, 4.0);
    EXPECT_EQ(rows.rows[0][5].number, 1.0);
}

TEST(Report, HoldsWhatWasWrittenDownButNoPrivateNote) {
    auto room = locked("", "");
    const auto note = [&](std::uint64_t id, Note::Kind kind, const std::string& text) {
        room.then(KeepNote{{0, id}, {kind, {"scenarios"}, {"flood-01"}, text}});
    };
    note(1, Note::Kind::Decision, "The quay is raised.");
    note(2, Note::Kind::Dissent, "The shops fear for their view.");
    note(3, Note::Kind::ParkingLot, "Who pays the pumps?");
    note(4, Note::Kind::Evaluation, "Too little time for floods.");
    note(5, Note::Kind::Private, "Keep an eye on the clock.");
    const auto made = report(room.session());

    EXPECT_TRUE(says(find(made.chapters, "decided"), "flood-01\nThe quay is raised."));
    EXPECT_TRUE(says(find(made.chapters, "dissent"), "The shops fear for their view."));
    EXPECT_TRUE(says(find(made.chapters, "notes"), "Who pays the pumps?"));
    EXPECT_TRUE(says(find(made.chapters, "judgement"), "Too little time for floods."));
    for (const auto& chapter : made.chapters) {
        EXPECT_FALSE(says(&chapter, "Keep an eye on the clock.")) << chapter.id;
    }
}

TEST(Report, NamesTheActionsAgreedOnWithOrWithoutARoadMap) {
    auto room = locked("", "");
    room.then(
        KeepAction{{0, 1}, "Walk the river.", {"Parks", "2027-03", Action::Status::UnderWay}});
    const auto made = report(room.session());
    for (const char* id : {"next", "actions"}) {
        for (const char* words : {"Walk the river.", "Parks", "2027-03", "under way"}) {
            EXPECT_TRUE(says(find(made.chapters, id), words)) << id << ": " << words;
        }
    }
}

TEST(Report, SaysTheDayTheCycleAndTheStepOfTheGuideline) {
    const auto room = locked("", "");
    auto session = room.session();
    session.dated = {"2026-11-09", 2, "awareness"};
    const auto made = report(session);
    EXPECT_EQ(made.date, "2026-11-09");
    EXPECT_EQ(made.date_in_words, "9 November 2026");
    EXPECT_EQ(report(session, "es").date_in_words, "9 de noviembre de 2026");
    EXPECT_TRUE(says(find(made.chapters, "organisation"), "Cycle\n2\n"));
    EXPECT_TRUE(says(find(made.chapters, "organisation"), "Risk awareness"));
    EXPECT_FALSE(says(find(made.chapters, "organisation"), "As what")) << "all are participants";
    session.seats[0].part = Part::Reviewer;
    session.seats[1].part = Part::Paper;
    EXPECT_TRUE(says(find(report(session).chapters, "organisation"),
                     "2 as participants \u00B7 1 as reviewers \u00B7 1 on paper"));
}

TEST(Report, OfAWorkshopJustBegunIsShortAndSaysSo) {
    const Story room;
    const auto made = report(room.session());

    EXPECT_TRUE(says(find(made.chapters, "results"), "nothing to show yet"));
    EXPECT_EQ(find(made.chapters, "risk"), nullptr);
    EXPECT_EQ(find(made.chapters, "maturity"), nullptr);
    for (const auto format : kReports) {
        EXPECT_FALSE(file(room.session(), format).empty());
    }
}

TEST(Report, IsTheSameSessionInEachOfItsLanguages) {
    const auto room = locked("Why", "");
    EXPECT_EQ(report(room.session(), "es").chapters[3].title, "Resultados");
    const auto page = file(room.session(), Format::AsHtml, "es");
    EXPECT_NE(page.find("<html lang=\"es\">"), std::string::npos);
    EXPECT_EQ(page.find("report."), std::string::npos) << "a sentence is missing";
    const auto english = file(room.session(), Format::AsHtml, "en");
    EXPECT_EQ(english.find("report."), std::string::npos) << "a sentence is missing";
}

// Whatever is hidden leaves no trace: sessions that differ in it alone give the same bytes.
void expect_same_files(const Story& one, const Story& other) {
    EXPECT_NE(one.session().items.size(), 0U);
    for (const auto format : kReports) {
        EXPECT_EQ(file(one.session(), format), file(other.session(), format))
            << protocol::kExportFormats[static_cast<std::size_t>(format)].second;
    }
}

Story too_few(const std::vector<int>& levels) {
    Story room{5};
    room.seats(4).then(EnterStep{{"welcome"}, {"questions"}}).open("scale");
    room.levels("scale", levels).close("scale").reveal("scale");
    return room;
}

Story not_revealed(const std::vector<int>& levels) {
    auto room = scenarios();
    room.then(SetVisibility{{"flood-01"}, Visibility::Open});
    room.open("flood-01").levels("flood-01", levels).close("flood-01");
    return room;
}

// A second round in which one person less than k has answered anew: its counts are left out.
Story few_changed(const std::vector<int>& second) {
    auto room = scenarios(6);
    room.open("flood-01").levels("flood-01", {2, 2, 2, 3, 3, 3});
    room.close("flood-01").reveal("flood-01").open("flood-01");
    room.levels("flood-01", second).close("flood-01").reveal("flood-01");
    return room;
}

Story with_texts(const std::string& text) {
    Story room;
    room.seats(3).then(EnterStep{{"welcome"}, {"questions"}}).open("text");
    for (int seat = 1; seat <= 3; ++seat) {
        room.says(seat, "text", {FreeText{text}});
    }
    room.close("text").reveal("text");
    return room;
}

TEST(Report, HoldsNothingOfResultsOfFewerThanK) {
    expect_same_files(too_few({0, 1, 2, 3}), too_few({4, 4, 4, 4}));
}

TEST(Report, HoldsNothingOfResultsThatWereNotRevealed) {
    expect_same_files(not_revealed({0, 0, 0, 0}), not_revealed({4, 3, 4, 3}));
}

TEST(Report, HoldsNoCountsOfARoundThatCouldSingleOutAFew) {
    const auto one = few_changed({2, 2, 2, 2, 3});
    const auto other = few_changed({2, 2, 2, 3, 3});
    const auto results = results_of(one.session());
    const auto item = std::ranges::find(results.items, "flood-01", &ItemResults::item);
    ASSERT_EQ(item->rounds.back().hidden, "few_changed");
    expect_same_files(one, other);
}

TEST(Report, HoldsNoTextThatWasNotReleased) {
    expect_same_files(with_texts("a secret"), with_texts("another"));
}

TEST(Report, NamesNobodyInAWorkshopWithNames) {
    Story room{3, Mode::Named};
    room.seats(4).then(EnterStep{{"welcome"}, {"questions"}}).open("scale");
    room.levels("scale", {0, 1, 2, 3}).close("scale").reveal("scale");
    EXPECT_EQ(file(room.session(), Format::AsHtml).find("Person "), std::string::npos);
    EXPECT_EQ(text_of_pdf(file(room.session(), Format::AsPdf)).find("Person "), std::string::npos);
}

TEST(Report, IsTheSameBytesWhenTheLogIsFoldedAgain) {
    const auto room = locked("Why", "Why not");
    auto again = blank(story::small_content());
    for (const auto& event : room.log()) {
        apply(again, event);
    }
    for (const auto format : kReports) {
        EXPECT_EQ(file(again, format), file(room.session(), format));
    }
}

TEST(Report, IsTheSameBytesInAnotherTimeZoneAndAtAnotherTime) {
    const auto room = locked("Why", "Why not");
    std::vector<std::string> before;
    for (const auto format : kReports) {
        before.push_back(file(room.session(), format));
    }
    // The times that files hold are told in seconds, archives' in two of them.
    const auto start = std::time(nullptr);
    while (std::time(nullptr) < start + 3) {}
    setenv("TZ", "Pacific/Kiritimati", 1);
    tzset();
    for (std::size_t at = 0; at < std::size(kReports); ++at) {
        EXPECT_EQ(file(room.session(), kReports[at]), before[at]) << at;
    }
    unsetenv("TZ");
    tzset();
}

int count(const std::string& text, const std::string& what) {
    int found = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
        ++found;
    }
    return found;
}

TEST(HtmlReport, NeedsNothingElseAndRunsNothing) {
    const auto page = file(locked("Why", "Why not").session(), Format::AsHtml);
    EXPECT_NE(page.find("default-src 'none'; style-src 'unsafe-inline'; img-src data:"),
              std::string::npos);
    for (const char* word : {"<script", "javascript:", "src=", "@import", "url(", "<link",
                             "<iframe", "onload", "onclick"}) {
        EXPECT_EQ(page.find(word), std::string::npos) << word;
    }
    // The one address is the name of SVG.
    EXPECT_EQ(count(page, "http"),
              count(page, "http://www.w3.org/2000/svg") + count(page, "http-equiv"));
}

TEST(HtmlReport, HasItsHeadingsInOrderAndEveryTableWithItsCaption) {
    const auto page = file(locked("Why", "Why not").session(), Format::AsHtml);
    const std::regex heading{"<h([1-6])"};
    int level = 0;
    int headings = 0;
    for (std::sregex_iterator at{page.begin(), page.end(), heading}, end; at != end; ++at) {
        const int next = (*at)[1].str()[0] - '0';
        EXPECT_LE(next, level + 1);
        level = next;
        ++headings;
    }
    EXPECT_GT(headings, 10);
    EXPECT_EQ(count(page, "<h1"), 1);
    EXPECT_EQ(count(page, "<table"), count(page, "<caption"));
    EXPECT_EQ(count(page, "<th "), count(page, "scope=\""));
    for (const char* landmark : {"<header>", "<nav ", "<main>"}) {
        EXPECT_EQ(count(page, landmark), 1) << landmark;
    }
    const std::regex id{" id=\"([^\"]*)\""};
    std::set<std::string> ids;
    for (std::sregex_iterator at{page.begin(), page.end(), id}, end; at != end; ++at) {
        EXPECT_TRUE(ids.insert((*at)[1]).second) << (*at)[1];
    }
    const std::regex link{"href=\"#([^\"]*)\""};
    for (std::sregex_iterator at{page.begin(), page.end(), link}, end; at != end; ++at) {
        EXPECT_TRUE(ids.contains((*at)[1])) << (*at)[1];
    }
}

// Every letter another, and not one of them with a meaning.
std::string harmless(const std::string& text) {
    std::string twin;
    for (const char byte : text) {
        if ((byte & 0xC0) != 0x80) twin += byte == ' ' || byte == '\n' ? byte : 'x';
    }
    return twin;
}

TEST(HtmlReport, GetsNoNewElementFromAnyText) {
    const auto elements = [](const std::string& text) {
        const auto page = file(faults::ToldWorkshop::with(text).session(), Format::AsHtml);
        return std::ranges::count(page, '<');
    };
    int tried = 0;
    for (const auto& text : faults::nasty_texts()) {
        // Thousands of letters are tried where they are cheaper.
        if (text.kept.empty() || text.text.size() > 400) continue;
        ++tried;
        EXPECT_EQ(elements(text.text), elements(harmless(text.text))) << text.name();
    }
    EXPECT_GT(tried, 200);
}

TEST(PdfReport, ShowsNastyTextsAsTextsAndBreaksLongWords) {
    const std::string word(300, 'w');
    const auto room = locked("<script>alert(1)</script> =1+1 %s " + word, "## not bold");
    const auto text = text_of_pdf(file(room.session(), Format::AsPdf));
    EXPECT_NE(text.find("<script>alert(1)</script> =1+1 %s"), std::string::npos);
    EXPECT_NE(text.find("## not bold"), std::string::npos);
    EXPECT_GE(count(text, "wwwwwwwwww"), 30 * 2);  // in the summary or not, all of it is somewhere
}

// One of each kind, those first that a log of before may hold.
TEST(PdfReport, IsMadeOfTextsThatMayNotComeInAnyMore) {
    std::set<std::string> tried;
    for (const auto& text : faults::nasty_texts()) {
        if (!tried.insert(text.kind + " " + text.refused).second) continue;
        const auto told = faults::ToldWorkshop::with(text.text);
        EXPECT_GT(file(told.session(), Format::AsPdf).size(), 1000U) << text.name();
    }
    EXPECT_GT(tried.size(), 10U);
    // Two that are no characters, in each place where a text can stand.
    for (const char* text : {"a\uFDD0b\uFDEFc", "a\uFFFEb\U0010FFFFc", "a\x01\x7F\u0085b"}) {
        const auto told = faults::ToldWorkshop::with(text);
        for (const auto format : kReports) {
            EXPECT_FALSE(file(told.session(), format).empty());
        }
    }
}

int pages_of(const std::string& text) {
    return count(text, "\f");
}

// All of it as long as it can be.
TEST(PdfReport, KeepsItsSummaryToTwoPages) {
    std::string long_text;
    while (long_text.size() < 480) {
        long_text += "We do not agree, for the harbour is dry. ";
    }
    auto room = scenarios();
    room.then(PlanItems{{"scenarios"}, {{"flood-01"}, {"flood-02"}, {"heat-01"}}});
    for (const char* item : {"flood-01", "heat-01"}) {
        if (room.session().selected != ItemId{item}) room.then(SelectItem{{item}});
        room.open(item).levels(item, {0, 0, 4, 4}).close(item).reveal(item);
        room.then(LockItem{{item}, std::nullopt, long_text, long_text});
    }
    auto session = room.session();
    // As many questions as an agenda may have, all of them locked like the first.
    const auto first = *session.find(ItemId{"flood-01"});  // a copy: what it points to grows
    for (int more = 0; more < 40; ++more) {
        auto copy = first;
        copy.item.id.text = "more-" + std::to_string(more);
        copy.item.title = {{{"en", std::string(90, 'W') + " " + std::string(90, 'M')}}};
        session.item_numbers[copy.item.id] = static_cast<int>(session.items.size());
        session.items.push_back(copy);
        for (auto& step : session.steps) {
            if (step.step.id.text == "scenarios") step.items.push_back(copy.item.id);
        }
    }
    const auto text = text_of_pdf(file(session, Format::AsPdf));
    std::vector<std::string> pages;
    std::size_t from = 0;
    for (int page = 0; page < pages_of(text); ++page) {
        const auto end = text.find('\f', from);
        pages.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    const auto begins = [&](const std::string& chapter) {
        return std::ranges::find_if(pages,
                                    [&](const std::string& page) {
                                        return page.find_first_not_of(" \n") == page.find(chapter);
                                    }) -
               pages.begin();
    };
    EXPECT_GT(begins("In short"), 1);
    EXPECT_LE(begins("How it was organised") - begins("In short"), 2);
    EXPECT_GT(pages_of(text), 10);
    EXPECT_NE(text.find("Page 3 of " + std::to_string(pages_of(text))), std::string::npos);
}

TEST(Cell, IsAFigureOnlyWhereItWasPrintedAsOne) {
    EXPECT_EQ(printed("12", "en").number, 12.0);
    EXPECT_EQ(printed("3.5", "en").number, 3.5);
    EXPECT_EQ(printed("3.5", "en").decimals, 1);
    EXPECT_EQ(printed("3,50", "es").number, 3.5);
    EXPECT_EQ(printed("63 %", "en").number, 0.63);
    EXPECT_TRUE(printed("63 %", "en").percent);
    EXPECT_EQ(printed("\u22120.12", "en").number, -0.12);
    EXPECT_EQ(printed("+1", "en").number, 1.0);
    for (const char* words : {"", "-", "+", "3.", ".5", "3,5", "1 2", "=1", "3 (2\u20134)", "1e5",
                              "12 %%", "not known", "12345678901"}) {
        EXPECT_FALSE(printed(words, "en").number) << words;
    }
    EXPECT_FALSE(told("12").number);
}

TEST(SheetName, IsOneThatEverySpreadsheetTakes) {
    EXPECT_EQ(sheet_name(3, "Which topics?"), "3 Which topics");
    EXPECT_EQ(sheet_name(1, "[a]:b*c?d/e\\f"), "1 abcdef");
    EXPECT_EQ(sheet_name(2, "it's'"), "2 it's");
    EXPECT_EQ(sheet_name(12, std::string(50, 'x')).size(), 31U);
    const auto wide =
        sheet_name(1,
                   "\u00BFQu\u00E9 \U0001F30A\U0001F30A\U0001F30A\U0001F30A\U0001F30A"
                   "\U0001F30A\U0001F30A\U0001F30A\U0001F30A\U0001F30A\U0001F30A\U0001F30A"
                   "\U0001F30A\U0001F30A\U0001F30A");
    EXPECT_EQ(wide.find('?'), std::string::npos);
    EXPECT_LE(wide.size(), 2 + 2 + 4 + 1 + 4 * 12U);
}

TEST(Export, IsStoppedWhenAskedTo) {
    const auto room = locked("", "");
    for (const auto format : kReports) {
        int told = 0;
        const auto made = export_file({room.session(), "", words(), "a", "en"}, format,
                                      [&](int) { return ++told < 3; });
        ASSERT_FALSE(made);
        EXPECT_EQ(made.error().code, "export_cancelled");
        EXPECT_EQ(told, 3);
    }
}

TEST(Export, TellsHowFarItIsAndNeverLessThanBefore) {
    const auto room = locked("", "");
    for (const auto format : kReports) {
        int last = 0;
        const auto made =
            export_file({room.session(), "", words(), "a", "en"}, format, [&](int percent) {
                EXPECT_GE(percent, last);
                EXPECT_LE(percent, 100);
                last = percent;
                return true;
            });
        EXPECT_TRUE(made);
        EXPECT_GE(last, 99);
    }
}

// -- in a real spreadsheet

// Every cell as the spreadsheet reads it: its type and its words.
struct ReadCell {
    std::string type;
    std::string text;
};

std::vector<ReadCell> read_by_spreadsheet(const std::string& bytes) {
    std::string folder = (fs::temp_directory_path() / "vertebra-sheet-XXXXXX").string();
    EXPECT_NE(mkdtemp(folder.data()), nullptr);
    std::ofstream{folder + "/a.xlsx", std::ios::binary} << bytes;
    const auto command = "cd " + folder + " && timeout 120 soffice -env:UserInstallation=file://" +
                         folder +
                         "/home --headless --convert-to fods --outdir out a.xlsx >log 2>&1";
    EXPECT_EQ(std::system(command.c_str()), 0);
    std::ifstream in{folder + "/out/a.fods", std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    fs::remove_all(folder);
    EXPECT_EQ(text.find("table:formula"), std::string::npos);
    EXPECT_EQ(text.find("xlink:href=\"http"), std::string::npos);
    std::vector<ReadCell> cells;
    const std::regex kCell{
        "<table:table-cell[^>]*office:value-type=\"([a-z]+)\"[^>]*>\\s*"
        "<text:p>([^<]*)</text:p>"};
    for (std::sregex_iterator at{text.begin(), text.end(), kCell}, end; at != end; ++at) {
        cells.push_back({(*at)[1], (*at)[2]});
    }
    return cells;
}

TEST(XlsxReport, IsReadByASpreadsheetWithTextsAsTextsAndFiguresAsFigures) {
    if (std::system("command -v soffice >/dev/null 2>&1") != 0) {
        GTEST_SKIP() << "there is no soffice here (libreoffice-calc-nogui)";
    }
    auto room = locked("=1+1", "@SUM(1)");
    const auto cells = read_by_spreadsheet(file(room.session(), Format::AsXlsx));
    ASSERT_GT(cells.size(), 100U);
    const auto type_of = [&](const std::string& text) {
        const auto found = std::ranges::find(cells, text, &ReadCell::text);
        return found == cells.end() ? "missing" : found->type;
    };
    EXPECT_EQ(type_of("=1+1"), "string");
    EXPECT_EQ(type_of("@SUM(1)"), "string");
    EXPECT_EQ(type_of("flood-01"), "string");
    EXPECT_EQ(type_of("50%"), "percentage");
    EXPECT_EQ(type_of("75.0"), "float");
    const auto figures =
        std::ranges::count_if(cells, [](const ReadCell& cell) { return cell.type == "float"; });
    EXPECT_GT(figures, 20);
}

}  // namespace
}  // namespace vertebra::report
