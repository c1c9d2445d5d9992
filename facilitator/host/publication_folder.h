#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facilitator/host/publication.h"

namespace vertebra {

// Where publications are kept, beside the session file: a folder for each, named by its id, with
// publication.json, snapshot.txt (the list of its pages) and its pages. For its owner alone: the
// codes are in it.

// A new one, all of it or nothing: written beside, synced, and then given its name.
[[nodiscard]] Result<void> write_publication(const std::string& folder,
                                             const Publication& publication);
// Who may read it, again.
[[nodiscard]] Result<void> rewrite_publication(const std::string& folder,
                                               const Publication& publication);

// What is there, newest first, without the pages themselves; what cannot be read is named, and the
// rest comes all the same. What was left unfinished is removed.
struct KeptPublications {
    std::vector<Publication> publications;
    std::vector<std::string> damaged;  // paths
};
KeptPublications read_publications(const std::string& folder);

std::string page_path(const std::string& folder, const std::string& id, std::string_view name);
// The bytes of a page; damaged_publication when they are not those that were published.
[[nodiscard]] Result<std::string> read_page(const std::string& folder,
                                            const Publication& publication, std::string_view name);

}  // namespace vertebra
