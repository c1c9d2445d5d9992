#pragma once

#include <map>
#include <string>

#include "common/wording.h"
#include "facilitator/host/publication.h"

namespace vertebra {

// The pages around a snapshot, as HTML without script: what is written above and below it when it
// is served, and what stands where it may not be read. Every text is escaped.

using AllWords = std::map<std::string, Words>;  // by language

struct Framed {
    const Publication& publication;
    const AllWords& words;
    std::string language;
    std::string kind;     // kInternalPage, kPublicPage, kEmbeddedPage
    std::string address;  // of the host, without a path
    std::string query;    // "?code=…" where links need it; else empty
};

// The page as it is kept, with its languages and level above it, and below it its date, its digest
// and how to check them; of an embedded one only the way to all results.
std::string framed(const std::string& page, const Framed& frame);

// The same bytes wherever there is nothing, or nothing without the right code.
std::string door_page(const AllWords& words);
// `instead`: the id of the public page in its place, or empty.
std::string withdrawn_page(const Framed& frame, const std::string& instead);
// Of a page whose bytes are not those that were published.
std::string changed_page(const Framed& frame);

}  // namespace vertebra
