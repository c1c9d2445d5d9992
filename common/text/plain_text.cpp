#include "common/text/plain_text.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace vertebra {
namespace {

using Point = utf8proc_int32_t;

constexpr int kMostMarks = 3;
constexpr Point kZeroWidthNonJoiner = 0x200C;
constexpr Point kZeroWidthJoiner = 0x200D;
constexpr Point kEnd = 0;  // no letter and no emoji

// The code point that begins at `at`, which moves behind it; nothing where there is no UTF-8.
std::optional<Point> next(std::string_view text, std::size_t& at) {
    Point point = 0;
    const auto* from = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
    const auto size =
        utf8proc_iterate(from, static_cast<utf8proc_ssize_t>(text.size() - at), &point);
    if (size <= 0) return std::nullopt;
    at += static_cast<std::size_t>(size);
    return point;
}

bool is_white(Point point) {
    switch (utf8proc_category(point)) {
        case UTF8PROC_CATEGORY_ZS:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP: return true;
        default: return point == '\t' || point == '\n' || point == '\r';
    }
}

// Leaves no trace on the screen: soft hyphens, fillers, zero-width spaces.
bool is_ignorable(Point point) {
    return utf8proc_get_property(point)->ignorable != 0;
}

bool is_joiner(Point point) {
    return point == kZeroWidthJoiner || point == kZeroWidthNonJoiner;
}

bool is_mark(Point point) {
    const auto category = utf8proc_category(point);
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME;
}

// Belongs to the letter or emoji before it: marks, variation selectors, skin tones.
bool is_extending(Point point) {
    return is_mark(point) || utf8proc_category(point) == UTF8PROC_CATEGORY_MC ||
           utf8proc_get_property(point)->boundclass == UTF8PROC_BOUNDCLASS_EXTEND;
}

bool is_letter_or_emoji(Point point) {
    switch (utf8proc_category(point)) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO: return true;
        default:
            return utf8proc_get_property(point)->boundclass ==
                   UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
    }
}

// The first one from here on that stands for itself.
Point next_base(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const auto point = next(text, at);
        if (!point || is_joiner(*point)) return kEnd;
        if (!is_extending(*point)) return *point;
    }
    return kEnd;
}

bool is_refused(Point point, TextRule::Lines lines) {
    if (point == '\n') return lines == TextRule::Lines::One;
    if (point < 0x20 || (point >= 0x7F && point <= 0x9F)) return true;
    if (point == 0x2028 || point == 0x2029) return true;     // separators
    if (point >= 0x202A && point <= 0x202E) return true;     // overrides
    if (point >= 0x2066 && point <= 0x2069) return true;     // isolates
    if (point >= 0xFDD0 && point <= 0xFDEF) return true;     // non-characters
    return point == 0xFEFF || (point & 0xFFFE) == 0xFFFE ||  // byte-order mark
           (point >= 0xE0000 && point <= 0xE007F);           // tags
}

tl::unexpected<Error> bad_text() {
    return fail(ErrorKind::InvalidInput, "bad_text",
                "The text has a character in it that others could not see.",
                "Take it out, or type the text instead of pasting it.");
}

}  // namespace

Result<void> is_plain(std::string_view text, const TextRule& rule) {
    if (code_points(text) > rule.most) {
        const std::string what = rule.what;
        return fail(ErrorKind::InvalidInput, what + "_too_long",
                    "The " + what + " is longer than " + std::to_string(rule.most) + " characters.",
                    "Shorten it.");
    }
    int marks = 0;
    Point base = kEnd;
    for (std::size_t at = 0; at < text.size();) {
        const auto read = next(text, at);
        if (!read || is_refused(*read, rule.lines)) return bad_text();
        const auto point = *read;
        if (is_joiner(point)) {
            const bool joins = is_letter_or_emoji(base) && is_letter_or_emoji(next_base(text, at));
            if (!joins) return bad_text();
            continue;  // the marks on both sides of it stand on one another
        }
        if (is_mark(point)) {
            ++marks;
        } else if (!is_ignorable(point)) {
            marks = 0;
        }
        if (marks > kMostMarks) {
            return fail(ErrorKind::InvalidInput, "too_many_marks",
                        "A letter of the text has more than three marks on it.",
                        "Take some of them away.");
        }
        if (!is_extending(point)) base = point;
    }
    return {};
}

std::string_view trimmed(std::string_view text) {
    std::size_t from = text.size();
    std::size_t to = 0;
    bool is_seen = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = at;
        const auto point = next(text, at);
        if (!point) return text;  // is_plain says what is wrong with it
        if (is_white(*point)) continue;
        from = std::min(from, begin);
        to = at;
        // What is refused is no blank: is_plain is to say so.
        is_seen = is_seen || !is_ignorable(*point) || is_refused(*point, TextRule::Lines::Several);
    }
    return is_seen ? text.substr(from, to - from) : std::string_view{};
}

namespace {

// Small letters in composed form, without white space; a text that cannot be read stays as it is.
std::string bare(std::string_view text) {
    utf8proc_uint8_t* folded = nullptr;
    const auto size = utf8proc_map(
        reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
        static_cast<utf8proc_ssize_t>(text.size()), &folded,
        static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE));
    if (size < 0) return std::string{text};
    const std::string small{reinterpret_cast<const char*>(folded), static_cast<std::size_t>(size)};
    std::free(folded);
    std::string bare;
    for (std::size_t at = 0; at < small.size();) {
        const auto from = at;
        const auto point = next(small, at);
        if (!point) return std::string{text};
        if (!is_white(*point)) bare += small.substr(from, at - from);
    }
    return bare;
}

}  // namespace

bool is_same_name(std::string_view one, std::string_view other) {
    return bare(one) == bare(other);
}

int code_points(std::string_view text) {
    return static_cast<int>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

}  // namespace vertebra
