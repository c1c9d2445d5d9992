#pragma once

#include <cstdint>
#include <string_view>

#include "common/ballot/answer.h"
#include "common/ballot/item.h"

namespace vertebra {

// A hash of an answer's content, the same on every machine: tells a retry from a new answer under
// a used key. Not for keeping secrets.
std::uint64_t content_of(const Answer& answer);

// A hash of what a question on a scale asks in one language: title, story, question, help, steps
// and what they mean, and whether don't know and does not apply stand beside them. Tells whether
// two workshops asked the same; it is kept in session files and never changes.
std::uint64_t words_of(const Item& item, std::string_view language);

}  // namespace vertebra
