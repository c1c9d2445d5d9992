#pragma once

#include "common/content/content.h"
#include "facilitator/host/content/place.h"

namespace vertebra {

// A workshop format. The packs of `content` lend what its questions ask about.
Format read_format(const Place& document, const Content& content);

}  // namespace vertebra
