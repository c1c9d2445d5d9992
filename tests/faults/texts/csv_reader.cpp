#include "tests/faults/texts/csv_reader.h"

namespace vertebra::faults {
namespace {

constexpr std::string_view kBlanks[] = {" ", "\n", "\xC2\xA0", "\xE3\x80\x80"};
constexpr std::string_view kStarts[] = {
    "=", "+", "-", "@", "\t", "\r", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};

// One field; false where there is none.
bool read_field(std::string_view& text, std::string& field) {
    if (!text.starts_with('"')) return false;
    text.remove_prefix(1);
    while (!text.empty()) {
        const char letter = text.front();
        text.remove_prefix(1);
        if (letter != '"') {
            field += letter;
        } else if (text.starts_with('"')) {
            field += '"';
            text.remove_prefix(1);
        } else {
            return true;
        }
    }
    return false;
}

std::string_view without_blanks(std::string_view text) {
    for (bool again = true; again;) {
        again = false;
        for (const auto blank : kBlanks) {
            if (!text.starts_with(blank)) continue;
            text.remove_prefix(blank.size());
            again = true;
        }
    }
    return text;
}

}  // namespace

std::optional<std::vector<Row>> read_csv(std::string_view text) {
    if (!text.starts_with("\xEF\xBB\xBF")) return std::nullopt;
    text.remove_prefix(3);
    std::vector<Row> rows;
    while (!text.empty()) {
        Row row;
        for (bool more = true; more;) {
            std::string field;
            if (!read_field(text, field)) return std::nullopt;
            row.push_back(std::move(field));
            more = text.starts_with(',');
            if (more) text.remove_prefix(1);
        }
        if (!text.starts_with("\r\n")) return std::nullopt;
        text.remove_prefix(2);
        if (!rows.empty() && row.size() != rows.front().size()) return std::nullopt;
        rows.push_back(std::move(row));
    }
    return rows;
}

bool is_formula(std::string_view cell) {
    const auto rest = without_blanks(cell);
    for (const auto start : kStarts) {
        if (rest.starts_with(start)) return true;
    }
    return false;
}

std::string text_of(std::string_view cell) {
    if (!cell.starts_with('\'')) return std::string{cell};
    const auto rest = cell.substr(1);
    auto behind = without_blanks(rest);
    while (behind.starts_with('\'')) {
        behind.remove_prefix(1);
    }
    return std::string{is_formula(behind) ? rest : cell};
}

}  // namespace vertebra::faults
