#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "facilitator/report/results.h"
#include "tests/faults/check.h"
#include "tests/faults/texts/csv_reader.h"
#include "tests/faults/texts/nasty_texts.h"

// The export in a real spreadsheet, as a double click opens it.
namespace vertebra::faults {
namespace {

namespace fs = std::filesystem;

// Every text as a title of its own row: released by the facilitator.
std::string exported() {
    report::Results results{.workshop = "1", .title = "=1+1", .city = "@SUM(1)"};
    auto& item = results.items.emplace_back();
    item.item = "text";
    for (const auto& text : nasty_texts()) {
        // What looks like a number or a date is one to a spreadsheet, and no harm.
        const bool is_shown = text.outcome(kTextRule) == "plain" && text.kind != "number";
        if (is_shown) item.texts.push_back(text.kept);
    }
    return report::csv(results, {});
}

// The spreadsheet's own reading, written back: what it took for text in quotes, figures and the
// values of formulas bare. Empty when it did not open the file.
std::string read_by_spreadsheet(const fs::path& folder) {
    // UTF-8, commas and quotes: what its dialog proposes for our file.
    const auto command =
        "cd " + folder.string() + " && timeout 300 soffice -env:UserInstallation=file://" +
        (folder / "home").string() +
        " --headless --infilter='CSV:44,34,76,1'"
        " --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,true'"
        " --outdir out a.csv >said 2>&1";
    if (std::system(command.c_str()) != 0) return {};
    std::ifstream in{folder / "out/a.csv", std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

// The rows as strict CSV again: what stands bare gets a mark that no text of ours begins with.
std::string in_our_form(std::string_view written) {
    std::string form = "\xEF\xBB\xBF";
    bool is_quoted = false;
    bool at_begin = true;
    bool is_bare = false;
    for (const char letter : written) {
        const bool ends = !is_quoted && (letter == ',' || letter == '\n');
        if (at_begin && (ends || letter != '"')) {
            form += "\"\x02";
            is_bare = true;
        }
        at_begin = false;
        if (letter == '"') is_quoted = !is_quoted;
        if (ends) {
            if (is_bare) form += '"';
            is_bare = false;
            at_begin = true;
            form += letter == ',' ? "," : "\r\n";
        } else {
            form += letter;
        }
    }
    return form;
}

bool is_figure(const std::string& cell) {
    return cell.find_first_not_of("-.0123456789") == std::string::npos;
}

TEST(F7, ASpreadsheetTakesEveryTextForText) {
    if (std::getenv("VERTEBRA_LONG") == nullptr) GTEST_SKIP() << "only in the long run";
    if (std::system("command -v soffice >/dev/null 2>&1") != 0) {
        std::printf("F7 SKIPPED: there is no soffice here (libreoffice-calc-nogui)\n");
        GTEST_SKIP();
    }
    Check check{"F7"};
    std::string name = (fs::temp_directory_path() / "vertebra-sheet-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    const fs::path folder = name;
    const auto written = exported();
    std::ofstream{folder / "a.csv", std::ios::binary} << written;
    const auto back = read_by_spreadsheet(folder);
    fs::remove_all(folder);
    ASSERT_FALSE(back.empty()) << "it did not open the file";

    const auto wanted = read_csv(written);
    const auto found = read_csv(in_our_form(back));
    ASSERT_TRUE(wanted && found);
    ASSERT_EQ(found->size(), wanted->size());
    for (std::size_t at = 0; at < wanted->size(); ++at) {
        const auto& row = (*wanted)[at];
        ASSERT_EQ((*found)[at].size(), row.size());
        for (std::size_t cell = 0; cell < row.size(); ++cell) {
            if (is_figure(row[cell])) continue;
            ++check.inputs;
            if ((*found)[at][cell] == row[cell]) continue;
            check.wrong(row[cell].substr(0, 40) + " is read as " +
                        (*found)[at][cell].substr(0, 40));
        }
    }
}

}  // namespace
}  // namespace vertebra::faults
