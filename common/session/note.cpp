#include "common/session/note.h"

#include <algorithm>

namespace vertebra {
namespace {

constexpr std::array<std::string_view, 6> kKinds{"decision",    "dissent",    "idea",
                                                 "parking_lot", "evaluation", "private"};

}  // namespace

std::string_view code_of(Note::Kind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}

std::optional<Note::Kind> parse_note_kind(std::string_view code) {
    const auto found = std::ranges::find(kKinds, code);
    if (found == kKinds.end()) return std::nullopt;
    return static_cast<Note::Kind>(found - kKinds.begin());
}

}  // namespace vertebra
