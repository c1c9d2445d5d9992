#pragma once

#include <map>
#include <string>
#include <vector>

#include "common/result.h"
#include "common/session/session.h"
#include "common/wording.h"
#include "facilitator/report/writing.h"

namespace vertebra {

// The results of a workshop as they stood at one moment, as pages that need nothing else: for each
// language one to be read inside the city, one for anybody, and a light one for a frame in another
// site. In them is no time but the workshop's own, so that the same results are the same bytes.
struct Snapshot {
    struct Page {
        std::string name;  // "public.en.html"
        std::string sha256;
        std::string html;  // empty where only the list was read
    };
    std::vector<Page> pages;
    std::string corrects;  // the id of the withdrawn publication it stands in place of; or empty

    // The lines of its pages as `sha256sum --check` reads them.
    std::string list() const;
    // Of that list: stands for every byte of every page.
    std::string sha256() const;
    const Page* find(std::string_view name) const;

    // From a list, as list() writes it; the pages are then without their bytes.
    [[nodiscard]] static Result<Snapshot> read(std::string_view list);
};

inline constexpr const char* kInternalPage = "internal";
inline constexpr const char* kPublicPage = "public";
inline constexpr const char* kEmbeddedPage = "embed";
std::string page_name(std::string_view kind, std::string_view language);

struct SnapshotFrom {
    const Session& session;
    const std::string& digest;  // of a sealed record, else empty
    const std::map<std::string, Words>& words;
    // A secret of the workshop, which ends the internal pages. Their digests stand in a public
    // list: without it, whoever guesses what stands in them could see that the guess is right.
    std::string salt;
};

// On any thread; a second or so for a large workshop.
[[nodiscard]] Result<Snapshot> snapshot_of(const SnapshotFrom& from,
                                           const report::Progress& progress);

}  // namespace vertebra
