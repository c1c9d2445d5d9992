#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "protocol/command_json.h"
#include "tests/faults/check.h"
#include "tests/faults/messages/voice.h"
#include "tests/support/running_host.h"

// Who may do what: every message in the mouth of everybody who has no right to it, with one host
// that runs two workshops. Nothing of it may change anything.
namespace vertebra::faults {
namespace {

using Json = nlohmann::ordered_json;

Json sample(const std::string& name) {
    std::ifstream file{VERTEBRA_ROOT "/tests/golden/wire/" + name + ".json"};
    return Json::parse(std::string{std::istreambuf_iterator<char>{file}, {}});
}

struct Secrets {
    std::string code, secret, projector, facilitator, recorder;
    explicit Secrets(const std::string& file) {
        std::ifstream in{file};
        const auto json = Json::parse(in);
        secret = json["secret"];
        projector = json["projector_key"];
        facilitator = json["facilitator_key"];
        recorder = json["recorder_key"];
    }
};

// A state without what moves by itself: of the events those that are no seat.
std::string settled(Json state) {
    auto& view = state["view"];
    const int events = state["offset"].get<int>() - view["joined"].get<int>();
    for (const char* moving :
         {"present", "joined", "seats", "projector", "agenda", "host", "offset"}) {
        view.erase(moving);
    }
    return view.dump() + std::to_string(events);
}

TEST(S6, NobodyDoesWhatTheirRoleMayNot) {
    Check check{"S6"};
    RunningHost host;
    const auto other = host.folder() + "/b.vertebra";
    host.start({other});
    const Secrets a{host.access_file()};
    const Secrets b{other + ".access"};

    Voice leader{host.port()};
    ASSERT_EQ(leader.asks(hello("lead", "key", a.facilitator))["type"], "welcome");
    Voice other_leader{host.port()};
    ASSERT_EQ(other_leader.asks(hello("lead", "key", b.facilitator))["type"], "welcome");
    Voice person{host.port()};
    ASSERT_EQ(person.asks(hello("join", "secret", a.secret))["type"], "welcome");
    const auto before = settled(leader.state());
    const auto before_other = settled(other_leader.state());

    std::vector<Json> all;
    for (const auto& one : sample("commands")) {
        if (one["type"] != "ping" && one["type"] != "set_language") all.push_back(one);
    }
    all.push_back(sample("cast_answer"));
    // A fresh connection for each: a few refusals end one.
    const std::pair<const char*, std::function<Json(Voice&)>> mouths[] = {
        {"nobody",
         [](Voice&) {
             return Json{{"type", "welcome"}};
         }},
        {"a participant",
         [&](Voice& voice) { return voice.asks(hello("join", "secret", a.secret)); }},
        {"the projector",
         [&](Voice& voice) { return voice.asks(hello("watch", "key", a.projector)); }},
        {"the recorder",
         [&](Voice& voice) {
             auto greeting = hello("record", "key", a.recorder);
             greeting["name"] = "";
             return voice.asks(greeting);
         }},
        {"a facilitator who does not lead",
         [&](Voice& voice) {
             auto greeting = hello("lead", "key", a.facilitator);
             greeting["window"] = std::string(32, 'e');
             return voice.asks(greeting);
         }},
    };
    for (const auto& [who, enter] : mouths) {
        for (const auto& message : all) {
            const bool own = std::string_view{who} == "a participant";
            const std::string type = message["type"];
            if (own && type == "cast_answer") continue;
            const bool looks = std::string_view{who} == "a facilitator who does not lead";
            const bool free = type == "export_results" || type == "cancel_export" ||
                              type == "claim_lead" || type == "look_ahead";
            if (looks && free) continue;
            // What is written down beside the workshop is for both.
            const bool notes = std::string_view{who} == "the recorder" || looks;
            if (notes && protocol::is_of_recorder(type)) continue;
            Voice voice{host.port()};
            if (enter(voice)["type"] != "welcome") {
                check.wrong(std::string{who} + " does not come in");
                continue;
            }
            ++check.inputs;
            const auto answer = voice.asks(message);
            if (answer.is_null() || answer["type"] != "refused") {
                check.wrong(std::string{who} + " says " + type + " and hears " + answer.dump());
            } else if (looks && answer["code"] != "not_leading" && type != "cast_answer") {
                check.wrong("who does not lead says " + type + " and hears " + answer.dump());
            }
        }
    }
    // Keys of another kind, or of nobody, open nothing.
    for (const auto& [type, field] :
         {std::pair{"lead", "key"}, std::pair{"record", "key"}, std::pair{"watch", "key"},
          std::pair{"join", "secret"}, std::pair{"resume", "token"},
          std::pair{"return", "return_code"}}) {
        for (const auto& key :
             {a.facilitator, a.recorder, a.projector, a.secret, b.projector, std::string(64, '0'),
              std::string(32, 'f'), std::string{"ABCDEFGH"}}) {
            auto greeting = hello(type, field, key);
            if (std::string_view{type} == "resume") {
                greeting["epoch"] = "";
                greeting["offset"] = 0;
            }
            if (std::string_view{type} == "record") greeting["name"] = "";
            const bool right =
                (std::string_view{type} == "lead" && key == a.facilitator) ||
                (std::string_view{type} == "record" && key == a.recorder) ||
                (std::string_view{type} == "watch" && (key == a.projector || key == b.projector)) ||
                (std::string_view{type} == "join" && key == a.secret);
            if (right) continue;
            Voice voice{host.port()};
            ++check.inputs;
            const auto answer = voice.asks(greeting);
            if (answer.is_null() || answer["type"] != "refused") {
                check.wrong(std::string{type} + " with another key hears " + answer.dump());
            }
        }
    }
    // A leader of one workshop names a step of the other: it is its own that is meant.
    EXPECT_EQ(settled(leader.state()), before);
    EXPECT_EQ(settled(other_leader.state()), before_other);
    EXPECT_EQ(host.stop(), 0);
}

}  // namespace
}  // namespace vertebra::faults
