#pragma once

#include "common/session/session.h"
#include "facilitator/host/content/document.h"

namespace vertebra {

// The packs and the agenda of a workshop, with the city's own options among its policies, and with
// what a room drew as a topic of the risk questionnaire (drawn_scenarios.h), where there is one.
std::vector<Document> documents_with_own(std::vector<Document> documents, const Session& session,
                                         const std::map<std::string, Words>& words);

// Writes them into a folder, from which other workshops can be made (--assets). Refused, and
// nothing written, when it holds packs already.
[[nodiscard]] Result<void> write_documents(const std::vector<Document>& documents,
                                           const std::string& folder);

}  // namespace vertebra
