#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertebra::faults {

using Row = std::vector<std::string>;

// RFC 4180 to the letter, as we promise it: UTF-8 with its mark, every field in quotes, CRLF, rows
// of one length. Nothing when it is anything else.
std::optional<std::vector<Row>> read_csv(std::string_view text);

// Whether a spreadsheet would take a cell for a formula.
bool is_formula(std::string_view cell);

// The text a cell was made of: without the apostrophe that keeps it from being a formula.
std::string text_of(std::string_view cell);

}  // namespace vertebra::faults
