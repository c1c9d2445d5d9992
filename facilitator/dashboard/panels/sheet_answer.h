#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "common/ballot/answer.h"
#include "common/view/item_view.h"

namespace vertebra::dashboard {

// What was typed from a sheet: of each kind of ask what can be said there.
struct SheetFields {
    struct Line {
        AnswerKey key;  // of the idea; it stays when the words are put right
        std::string text;
        bool operator==(const Line&) const = default;
    };

    std::string chosen;                          // one option · scale: "0" …, "DK", "NA"
    std::set<std::string> ticked;                // of several options, and of a budget
    std::map<std::string, std::string> figures;  // by option: points, or a place from 1
    std::string text;
    std::string reason;  // of a level
    std::vector<Line> ideas;
    bool operator==(const SheetFields&) const = default;
};

// Whether answers of this kind are entered in this window.
bool can_enter(const AskView& ask);

// Whether every figure is a whole number, or not filled in.
bool has_whole_figures(const SheetFields& fields);

// None where nothing is filled in, or a figure is no whole number. Whether it is an answer the item
// allows, the host says.
std::optional<Answer> answer_of(const AskView& ask, const SheetFields& fields);

}  // namespace vertebra::dashboard
