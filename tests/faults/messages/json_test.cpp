#include <gtest/gtest.h>

#include <set>

#include "common/text/plain_text.h"
#include "protocol/decode.h"
#include "tests/faults/check.h"
#include "tests/faults/messages/json_cases.h"

// The corners of JSON as frames: a refusal of the right kind, or an answer like any other.
namespace vertebra::faults {
namespace {

std::string taken(const std::string& text) {
    const auto read = protocol::decode_participant(text);
    if (!read) return read.error().code;
    const auto* cast = std::get_if<CastAnswer>(&*read);
    const auto* said = cast != nullptr ? std::get_if<FreeText>(&cast->answer.value) : nullptr;
    if (said == nullptr) return "";
    const auto plain = is_plain(trimmed(said->text), kTextRule);  // as the session asks
    return plain ? "" : plain.error().code;
}

TEST(F1, EveryCornerOfJsonHasItsAnswer) {
    Check check{"F1"};
    std::set<std::string> known;
    for (const auto& one : json_cases()) {
        if (!known.insert(one.text).second) {
            check.wrong(one.name + " stands twice");
            continue;
        }
        ++check.inputs;
        const auto code = taken(one.text);
        if (code != one.code) check.wrong(one.name + ": '" + code + "' for '" + one.code + "'");
        // Nobody else has a use for it either.
        const bool named = !one.code.empty() && one.code == "malformed";
        if (named && protocol::decode_facilitator(one.text)) check.wrong(one.name + ": read");
        if (named && protocol::decode_hello(one.text)) check.wrong(one.name + ": a greeting");
    }
    EXPECT_GE(check.inputs, 300);
}

}  // namespace
}  // namespace vertebra::faults
