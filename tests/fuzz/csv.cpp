#include <vector>

#include "facilitator/report/results.h"
#include "tests/fuzz/property.h"

// The export with any texts in it. A strict reader of RFC 4180 finds the same texts again, and
// none that a spreadsheet would take for a formula.
namespace vertebra::fuzz {
namespace {

using Table = std::vector<std::vector<std::string>>;

Table read(std::string_view text) {
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    must(text.starts_with(kMark), "no mark of the encoding");
    text.remove_prefix(kMark.size());
    Table table{{}};
    while (!text.empty()) {
        must(text.front() == '"', "a cell that is not quoted");
        text.remove_prefix(1);
        std::string cell;
        for (;;) {
            const auto quote = text.find('"');
            must(quote != std::string_view::npos, "a cell without an end");
            cell += text.substr(0, quote);
            text.remove_prefix(quote + 1);
            if (!text.starts_with('"')) break;
            cell += '"';
            text.remove_prefix(1);
        }
        table.back().push_back(std::move(cell));
        if (text.starts_with(',')) {
            text.remove_prefix(1);
            continue;
        }
        must(text.starts_with("\r\n"), "a line without its end");
        text.remove_prefix(2);
        if (!text.empty()) table.emplace_back();
    }
    return table;
}

// Whether a spreadsheet might reckon with it: written down here once more.
bool is_formula(std::string_view text) {
    const auto from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos) return false;
    for (const std::string_view start :
         {"=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"}) {
        if (text.substr(from).starts_with(start)) return true;
    }
    return false;
}

report::Results results_with(const std::string& text) {
    const Wording wording{{{"en", text}}};
    report::Results results{.workshop = text, .title = text, .city = text, .mode = "named"};
    results.languages = {"en"};
    results.format = results.pack = text;
    report::ItemResults item{.step = text, .item = text, .kind = "text", .visibility = "blind"};
    item.question = item.locked_label = wording;
    item.locked_value = "3";
    item.reason = item.dissent = text;
    item.texts = {text};
    item.rounds = {{.figures = {{"people", text, wording, "-3"}}}};
    results.items = {item};
    results.topics = {{text, wording, {{"risk", text, wording, "75.0"}}}};
    results.loops = {{text, wording, "active"}};
    results.find_out = results.priorities = {text};
    return results;
}

}  // namespace
}  // namespace vertebra::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vertebra;
    using namespace vertebra::fuzz;
    const std::string text{text_of(data, size)};
    const auto written = report::csv(results_with(text), {});
    const auto table = read(written);
    must(report::csv(results_with(text), {}) == written, "the same results are written otherwise");
    int found = 0;
    for (const auto& line : table) {
        must(line.size() == table.front().size(), "a line of another length");
        for (const auto& cell : line) {
            found += cell == text || cell == "'" + text;
            must(!is_formula(cell) || cell == "-3", "a formula: " + cell);
        }
    }
    must(text.empty() || found >= 20, "a text is not what it was");
    return 0;
}
