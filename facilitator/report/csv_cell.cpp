#include "facilitator/report/csv_cell.h"

#include <algorithm>

#include "common/text/plain_text.h"

namespace vertebra::report {
namespace {

// Spreadsheets take a cell that begins so, after blanks, for a formula; in full-width forms too.
// One that has an apostrophe there already gets another, so that taking one off gives the text
// again.
bool looks_like_formula(std::string_view text) {
    if (text.starts_with('\t') || text.starts_with('\r')) return true;
    auto rest = trimmed(text);
    for (const char* before : {" \t\r\n", "'"}) {  // what is no text is not trimmed
        rest.remove_prefix(std::min(rest.find_first_not_of(before), rest.size()));
    }
    constexpr std::string_view kStarts[] = {
        "=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
    return std::ranges::any_of(kStarts,
                               [&](std::string_view start) { return rest.starts_with(start); });
}

}  // namespace

std::string quoted(std::string_view text) {
    std::string cell = "\"";
    if (looks_like_formula(text)) cell += '\'';
    for (const char letter : text) {
        if (letter == '"') cell += '"';
        cell += letter;
    }
    return cell + '"';
}

std::string figure(std::string_view value) {
    return "\"" + std::string{value} + "\"";
}

}  // namespace vertebra::report
