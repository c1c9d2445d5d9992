#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vertebra {

// A random 128-bit name, drawn where the thing was born: unique on every host at once,
// so that cities can be linked. Each kind is a type of its own: a seat never fits where
// an answer's key is wanted.
template <class Of>
struct Id {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    auto operator<=>(const Id&) const = default;
};

// Ids are random: half of one is as good a hash as any.
struct IdHash {
    template <class Of>
    std::size_t operator()(const Id<Of>& id) const {
        return static_cast<std::size_t>(id.high ^ id.low);
    }
};

using WorkshopId = Id<struct WorkshopTag>;
using SeatId = Id<struct SeatTag>;
using AnswerKey = Id<struct AnswerTag>;
using NoteId = Id<struct NoteTag>;
using ActionId = Id<struct ActionTag>;

// 32 lower-case hexadecimal digits, and back; nothing else is read.
std::string hex(std::uint64_t high, std::uint64_t low);
bool read_hex(std::string_view text, std::uint64_t& high, std::uint64_t& low);

template <class Of>
std::string to_text(const Id<Of>& id) {
    return hex(id.high, id.low);
}

template <class Of>
std::optional<Id<Of>> parse_id(std::string_view text) {
    Id<Of> id;
    if (!read_hex(text, id.high, id.low)) return std::nullopt;
    return id;
}

// A name that people wrote into a pack or a format: lower-case words with hyphens; codes of the
// maturity model as they are, L1S1.
template <class Of>
struct Name {
    std::string text;

    auto operator<=>(const Name&) const = default;
    bool empty() const { return text.empty(); }
};

// A code as it stands in the ids of items and options.
std::string lower_case(std::string code);

using StepId = Name<struct StepTag>;
using ItemId = Name<struct ItemTag>;
using OptionId = Name<struct OptionTag>;
using ScenarioId = Name<struct ScenarioTag>;
using TopicId = Name<struct TopicTag>;
using SubDimensionId = Name<struct SubDimensionTag>;
using PolicyCode = Name<struct PolicyTag>;
using StakeholderId = Name<struct StakeholderTag>;
using CaseId = Name<struct CaseTag>;
using CardId = Name<struct CardTag>;

}  // namespace vertebra
