#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "common/session/ids.h"

namespace vertebra {

// The options that were ticked, in the order of the item, none twice.
struct Choice {
    std::vector<OptionId> options;
    bool operator==(const Choice&) const = default;
};

// A step of the scale, or one of the two answers beside it. Don't know, does not apply and
// "not answered" are three different things and are counted apart, always.
struct Scale {
    enum class Mark { Level, DontKnow, NotApplicable };
    Mark mark = Mark::Level;
    int level = 0;  // 0 … top of the scale; 0 when the mark is not Level
    bool operator==(const Scale&) const = default;
};

// Whole points handed out over options; options without any are left out.
struct Points {
    std::map<OptionId, int> given;
    bool operator==(const Points&) const = default;
};

// Places from first to last; a place may hold several options (a tie), options may be left out.
struct Ranking {
    std::vector<std::vector<OptionId>> places;
    bool operator==(const Ranking&) const = default;
};

struct FreeText {
    std::string text;
    bool operator==(const FreeText&) const = default;
};

// Ideas of one's own, each under a key that was drawn once for it, and those of others that one
// would carry too.
struct Idea {
    AnswerKey key;
    std::string text;
    bool operator==(const Idea&) const = default;
};
inline constexpr std::size_t kMostCarried = 200;
struct Ideas {
    std::vector<Idea> own;
    std::vector<AnswerKey> up;  // at most kMostCarried
    bool operator==(const Ideas&) const = default;
};

// Where options stand on a square; options that one leaves out stand nowhere.
struct Spot {
    int across = 0;  // 0 … kSquare
    int up = 0;      // 0 … kSquare
    bool operator==(const Spot&) const = default;
};
inline constexpr int kSquare = 100;
struct Positions {
    std::map<OptionId, Spot> at;
    bool operator==(const Positions&) const = default;
};

// Arrows that one would draw: more of `from` makes more of `to`, or less of it.
struct DrawnArrow {
    OptionId from;
    OptionId to;
    bool minus = false;
    bool operator==(const DrawnArrow&) const = default;
};
struct Links {
    std::vector<DrawnArrow> drawn;
    bool operator==(const Links&) const = default;
};

// What one seat says to one item in one round.
struct Answer {
    std::variant<Choice, Scale, Points, Ranking, FreeText, Ideas, Positions, Links> value;
    std::string reason = {};  // optional, shown without a name
    bool operator==(const Answer&) const = default;
};

}  // namespace vertebra
