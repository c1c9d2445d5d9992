#pragma once

#include "common/ballot/answer.h"
#include "protocol/strict_json.h"

namespace vertebra::protocol {

// {"scale":3} · {"scale":"DK"} · {"choice":[…]} · {"points":{…}} · {"ranking":[[…]]} ·
// {"text":"…"}, each with an optional "reason". The same on the wire and in the log.
Json to_json(const Answer& answer);
[[nodiscard]] Result<Answer> read_answer(const Json& json);

// A level, "DK" or "NA".
Json to_json(const Scale& scale);
[[nodiscard]] Result<Scale> read_scale(const Json& json);

}  // namespace vertebra::protocol
