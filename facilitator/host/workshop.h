#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/session/session.h"
#include "facilitator/host/store/session_file.h"

namespace vertebra {

// A workshop as it comes from its file: what it is made of and where it stands.
struct Workshop {
    std::unique_ptr<store::SessionFile> file;
    std::shared_ptr<const Content> content;
    Session session;
    std::string unsealed;  // why a record that is due for it could not be sealed; else empty
};

struct NewWorkshop {
    std::string path;
    std::string assets;
    std::string format = "kick-off";
    std::string like;   // an earlier session file, held again: its packs, its agenda as it was
                        // changed, its settings, but no answer; then `format` says nothing
    std::string title;  // empty: the earlier one's, else the format's
    std::string city;
    std::optional<Mode> mode;  // none: the earlier one's, else anonymous
    std::optional<int> k;      // … else 5
    bool rehearsal = false;
    std::vector<std::string> languages;  // empty: the earlier one's, else all of the format
    // The session file of an earlier workshop of the same city, which is only read; empty: none.
    // Without a city of its own the new one takes that of the earlier.
    std::string carry_on;
    std::string date;  // 2026-11-29; empty: not known
    int cycle = 0;  // which time round the guideline; 0: one more than what it carries on, else 1
    std::string guideline;  // its step; empty: the format's
};

// Makes the file, with its documents and the first events, synced.
[[nodiscard]] Result<Workshop> create_workshop(const NewWorkshop& wished);

// Opens the file and folds its log; seals it first when that is due. One that cannot be sealed now
// is opened as it is: its results are wanted all the same.
[[nodiscard]] Result<Workshop> open_workshop(const std::string& path);

// Folds the log of an open file again.
[[nodiscard]] Result<Session> fold(const store::SessionFile& file,
                                   std::shared_ptr<const Content> content);

}  // namespace vertebra
