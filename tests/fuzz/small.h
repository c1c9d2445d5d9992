#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/session/session.h"
#include "facilitator/host/content/document.h"

namespace vertebra::fuzz {

// A pack, one topic of it and a format in one text, with a line of three equals signs in between.
std::vector<Document> documents_of(std::string_view text);

// A workshop with one step of every kind and one item of every kind: that of corpus/pack/whole.
const std::vector<Document>& small_documents();
std::shared_ptr<const Content> small_content();

// A log over it, as rows: that of corpus/event_row/whole.
std::string small_log();

}  // namespace vertebra::fuzz
