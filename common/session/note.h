#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "common/session/ids.h"

namespace vertebra {

// What somebody writes down while people speak, beside a step or one of its items.
struct Note {
    enum class Kind { Decision, Dissent, Idea, ParkingLot, Evaluation, Private };
    Kind kind = Kind::Idea;
    StepId step;
    ItemId item;       // empty: of the step as a whole
    std::string text;  // at most 500 characters; empty: struck out
    bool operator==(const Note&) const = default;
};

// decision, dissent, idea, parking_lot, evaluation, private. A private one is for whoever leads,
// and in no report.
std::string_view code_of(Note::Kind kind);
std::optional<Note::Kind> parse_note_kind(std::string_view code);

}  // namespace vertebra
