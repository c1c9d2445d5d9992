#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <set>

#include "protocol/decode.h"
#include "tests/faults/check.h"
#include "tests/faults/messages/bad_values.h"

// Every message that may be sent to the host, with every field wrong in every way: none is read.
namespace vertebra::faults {
namespace {

using Json = nlohmann::ordered_json;

Json sample(const std::string& name) {
    std::ifstream file{VERTEBRA_ROOT "/tests/golden/wire/" + name + ".json"};
    return Json::parse(std::string{std::istreambuf_iterator<char>{file}, {}});
}

// Fields that need not be there, or may be null, or empty: what is made of them is no fault.
bool is_allowed(const std::string& name) {
    // A code is typed by people: whatever it is, it is compared and found wrong.
    const bool typed = name.starts_with("knock/code =") || name.starts_with("return/return_code =");
    if (typed && name.find("= a text") != std::string::npos) return true;
    // What people write is read as it is; what others may see of it is decided later (F3).
    static const std::set<std::string> kWritten{"join/name",
                                                "rename_seat/name",
                                                "lock_item/reason",
                                                "lock_item/dissent",
                                                "cast_answer/answer/reason",
                                                "cast_answer/answer/text",
                                                "set_action/owner",
                                                "add_policy/title",
                                                "add_policy/text",
                                                "keep_note/text",
                                                "keep_action/text",
                                                "keep_action/owner",
                                                "add_step/title",
                                                "add_step/body",
                                                "set_step/title",
                                                "lead/name",
                                                "record/name",
                                                "claim_lead/name",
                                                "set_wifi/name",
                                                "set_wifi/password",
                                                "set_publication/why"};
    const bool shown = name.find("= a text with NUL") != std::string::npos ||
                       name.find("= a text that turns") != std::string::npos;
    if (shown && kWritten.contains(name.substr(0, name.find(' ')))) return true;
    static const std::set<std::string> kAllowed{
        "lock_item/value = null null",         // no common value
        "deal_card/card = null null",          // taken back
        "merge_texts/into = null null",        // taken apart
        "keep_note/item = null null",          // of the step as a whole
        "lead/window left out",                // of an older program
        "lead/name left out",                  // a name is a gift
        "cast_answer/answer/reason left out",  // a reason is a gift
    };
    return kAllowed.contains(name);
}

template <class Read>
void play(Check& check, std::set<std::string>& known, const Json& right, Read read) {
    if (!read(right.dump())) check.wrong("the sample itself is not read: " + right.dump());
    for (const auto& bad : bad_messages(right)) {
        if (is_allowed(bad.name) || !known.insert(bad.text).second) continue;
        ++check.inputs;
        if (read(bad.text)) check.wrong("read: " + bad.name);
    }
}

TEST(F2, NoMessageWithAWrongFieldIsRead) {
    Check check{"F2"};
    std::set<std::string> known;
    for (const char* name :
         {"knock", "join", "resume", "return", "watch", "lead", "lead_window", "record", "check"}) {
        play(check, known, sample(name),
             [](const std::string& text) { return protocol::decode_hello(text).has_value(); });
    }
    for (const char* name : {"cast_answer", "set_language", "ping"}) {
        play(check, known, sample(name), [](const std::string& text) {
            return protocol::decode_participant(text).has_value();
        });
    }
    for (const auto& command : sample("commands")) {
        play(check, known, command, [](const std::string& text) {
            return protocol::decode_facilitator(text).has_value();
        });
    }
}

}  // namespace
}  // namespace vertebra::faults
