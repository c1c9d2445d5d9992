#include "tests/fuzz/rows.h"

#include <charconv>

namespace vertebra::fuzz {
namespace {

constexpr std::size_t kMostRows = 200;

std::string_view cut(std::string_view& text, char at) {
    const auto end = text.find(at);
    const auto piece = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return piece;
}

template <class Number>
Number number(std::string_view text) {
    Number read = 0;
    std::from_chars(text.data(), text.data() + text.size(), read);
    return read;
}

std::string sixteen(std::string_view letter) {
    return letter.size() == 1 ? std::string(16, letter.front()) : std::string{letter};
}

}  // namespace

std::vector<store::EventRow> rows_of(std::string_view text) {
    std::vector<store::EventRow> rows;
    while (!text.empty() && rows.size() < kMostRows) {
        auto line = cut(text, '\n');
        store::EventRow row{.offset = rows.size() + 1};
        row.at_ms = number<std::int64_t>(cut(line, '\t'));
        row.type = cut(line, '\t');
        row.seat = sixteen(cut(line, '\t'));
        row.item = cut(line, '\t');
        row.round = number<int>(cut(line, '\t'));
        row.key = sixteen(cut(line, '\t'));
        row.revision = number<int>(cut(line, '\t'));
        row.resets = number<int>(cut(line, '\t'));
        row.body = line;
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace vertebra::fuzz
