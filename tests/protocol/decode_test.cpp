#include "protocol/decode.h"

#include <gtest/gtest.h>

#include "protocol/encode.h"

namespace vertebra::protocol {
namespace {

const std::string kKey(32, 'a');

template <class Message>
std::string code(const Result<Message>& read) {
    return read ? "read" : read.error().code;
}

std::string cast(const std::string& field, const std::string& value) {
    std::map<std::string, std::string> fields{
        {"type", "\"cast_answer\""}, {"item", "\"flood-01\""}, {"round", "1"},
        {"key", '"' + kKey + '"'},   {"revision", "1"},        {"answer", "{\"scale\":3}"}};
    if (value.empty()) {
        fields.erase(field);
    } else if (!field.empty()) {
        fields[field] = value;
    }
    std::string text = "{";
    for (const auto& [name, content] : fields) {
        text += (text.size() > 1 ? "," : "") + ("\"" + name + "\":" + content);
    }
    return text + "}";
}

TEST(Decode, ReadsAnAnswerOfEveryKind) {
    for (const char* answer :
         {R"({"scale":0})", R"({"scale":"DK"})", R"({"scale":"NA","reason":"because"})",
          R"({"choice":["a","b"]})", R"({"points":{"a":4}})", R"({"ranking":[["a"],["b","c"]]})",
          R"({"text":"two\nlines"})"}) {
        EXPECT_EQ(code(decode_participant(cast("answer", answer))), "read") << answer;
    }
}

TEST(Decode, LetsBlanksBehindAMessagePass) {
    EXPECT_EQ(code(decode_participant(cast("round", "1") + std::string(300, ' '))), "read");
}

TEST(Decode, WritesWhatItReads) {
    const auto read =
        decode_participant(cast("answer", R"({"ranking":[["a"],["b","c"]],"reason":"ñ"})"));
    ASSERT_TRUE(read);
    const auto again = decode_participant(encode(*read));
    ASSERT_TRUE(again);
    EXPECT_EQ(std::get<CastAnswer>(*again).answer, std::get<CastAnswer>(*read).answer);
}

// Every field of an answer with every kind of wrong value: refused, and never thrown on.
TEST(Decode, RefusesEveryWrongValueOfEveryField) {
    const char* wrong[] = {"null",
                           "true",
                           "-1",
                           "0.5",
                           "1e999",
                           "9223372036854775808",
                           "18446744073709551615",
                           "\"\"",
                           "[]",
                           "{}",
                           "[[[[[[[[[[1]]]]]]]]]]",
                           "\"\\ud800\"",
                           "\"\\u0000\""};
    for (const char* field : {"type", "item", "round", "key", "revision", "answer"}) {
        EXPECT_NE(code(decode_participant(cast(field, ""))), "read") << field << " missing";
        for (const char* value : wrong) {
            const std::string name{field};
            // An item of that name is simply not there: the session says so.
            if (name == "item" && std::string{value}.starts_with("\"")) continue;
            EXPECT_NE(code(decode_participant(cast(field, value))), "read") << field << value;
        }
    }
}

TEST(Decode, RefusesWhatIsNotAskedFor) {
    EXPECT_EQ(code(decode_participant(cast("seat", "\"x\""))), "unknown_field");
    EXPECT_EQ(code(decode_participant(R"({"type":"ping","type":"ping"})")), "malformed");
    EXPECT_EQ(code(decode_participant("[1,2")), "malformed");
    EXPECT_EQ(code(decode_participant("{\"type\":\"ping\"} x")), "malformed");
    EXPECT_EQ(code(decode_participant("\xff\xfe")), "malformed");
    EXPECT_EQ(code(decode_participant("")), "malformed");
    EXPECT_EQ(code(decode_participant("{}")), "missing_field");
}

TEST(Decode, GivesAParticipantNoWordForAFacilitatorsCommand) {
    for (const char* text :
         {R"({"type":"close_workshop","id":1})",
          R"({"type":"move_item","id":1,"item":"a","from":"ready","to":"open","round":1})",
          R"({"type":"lead","protocol":1,"key":"","language":"en"})"}) {
        EXPECT_EQ(code(decode_participant(text)), "unknown_type") << text;
        EXPECT_EQ(code(decode_projector(text)), "unknown_type") << text;
    }
    EXPECT_EQ(code(decode_facilitator(cast("", "-"))), "unknown_type");  // nor the other way round
}

TEST(Decode, SaysWhatToDoAboutAnotherVersion) {
    const auto read = decode_hello(R"({"type":"knock","protocol":2,"code":"ABC234"})");
    EXPECT_EQ(code(read), "unknown_version");
    EXPECT_FALSE(read.error().hint.empty());
}

TEST(Decode, ForgivesHowACodeIsTyped) {
    const auto read = decode_hello(R"({"type":"knock","protocol":1,"code":" abc-3 4d "})");
    ASSERT_TRUE(read);
    EXPECT_EQ(std::get<Knock>(*read).code, "ABC34D");
}

TEST(Decode, RepeatsNothingOfTheInput) {
    const auto read = decode_participant(cast("SECRETMARK", "\"SECRETMARK\""));
    ASSERT_FALSE(read);
    EXPECT_EQ((read.error().message + read.error().hint).find("SECRETMARK"), std::string::npos);
    EXPECT_EQ(about("{\"type\":\"SECRET MARK\"}").type, "");
}

TEST(Decode, TakesNoFigureOfAHostThatIsNoNumberThere) {
    EXPECT_TRUE(decode_out(R"({"type":"busy","retry_after_ms":2000})", Role::Participant));
    for (const char* figure : {"1e300", "-1e300", "3e9"}) {
        const auto text = std::string{R"({"type":"busy","retry_after_ms":)"} + figure + "}";
        EXPECT_EQ(code(decode_out(text, Role::Participant)), "malformed") << figure;
    }
}

TEST(Decode, ReadsEveryCommandItWrites) {
    const Command commands[] = {EnterStep{{"a"}, {"b"}},
                                SelectItem{{"i"}},
                                MoveItem{{"i"}, Phase::Ready, Phase::Open, 1},
                                MoveAll{{"s"}, Phase::Open, Phase::Closed, 2},
                                LockItem{{"i"}, Scale{Scale::Mark::DontKnow}, "because", "not all"},
                                LockItem{{"i"}, {}, "", ""},
                                ResetItem{{"i"}, 1},
                                Undo{3},
                                SetVisibility{{"i"}, Visibility::Open},
                                PlanItems{{"s"}, {{"x"}, {"y"}}},
                                SetFact{"river", false},
                                StartTimer{60000},
                                ExtendTimer{30000},
                                StopTimer{},
                                ShowScene{Scene::RiskMap},
                                ReleaseText{{"i"}, {1, 2}, Release::Hide},
                                SetInteraction{Interaction::On},
                                SetDoor{vertebra::Door::Locked},
                                RenameSeat{{1, 2}, "Ada"},
                                RemoveSeat{{1, 2}},
                                ReadmitSeat{{1, 2}},
                                CloseWorkshop{}};
    for (const auto& command : commands) {
        const auto text = encode(FromFacilitator{7, command});
        const auto read = decode_facilitator(text);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(read->id, 7);
        EXPECT_EQ(encode(*read), text);
    }
}

}  // namespace
}  // namespace vertebra::protocol
