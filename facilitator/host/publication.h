#pragma once

#include <string>
#include <vector>

#include "common/result.h"
#include "facilitator/host/snapshot.h"
#include "protocol/messages.h"

namespace vertebra {

// A result page: a snapshot that never changes, and who may read it, which does. A correction is a
// new one. From draft it goes on to internal or public, from internal to public, and from both it
// may be withdrawn, for good.
struct Publication {
    using Level = protocol::PublicationLevel;

    // Letters of its code: 29^12 are 3 · 10^17. A host that is asked 10,000 times a second would be
    // asked for half a million years before half of them were tried.
    static constexpr std::size_t kCode = 12;

    std::string id;      // its date and the first 16 digits of its sha256: address and folder
    std::string date;    // of the workshop, else the day it was made: 2026-11-29
    std::string sha256;  // of the snapshot
    Level level = Level::Draft;
    std::string title;  // of the workshop
    std::vector<std::string> languages;
    std::string code;            // opens it while it is no page for all
    std::string made_at;         // 2026-11-29T20:15:00Z: their order
    std::string internal_since;  // dates; empty: never
    std::string public_since;
    std::string withdrawn_since;
    std::string why;  // it was withdrawn
    Snapshot snapshot;

    static std::string id_of(const std::string& date, const std::string& sha256);
};

// A change of who may read it, on this day. The same level once more changes nothing. Refused:
// not_back (what was shown cannot be taken back but by withdrawing it), withdrawn (that is for
// good), never_shown (a draft, which nobody could read), and a reason that is missing or too long.
[[nodiscard]] Result<Publication> changed(Publication publication, Publication::Level level,
                                          const std::string& why, const std::string& today);

// What is kept of it beside its pages. Read strictly; its snapshot is not in it.
std::string json_of(const Publication& publication);
[[nodiscard]] Result<Publication> publication_in(const std::string& json);

// Letters and digits as they were typed: blanks and hyphens left out, small letters made large.
std::string typed_code(std::string_view typed);

}  // namespace vertebra
