#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "protocol/strict_json.h"
#include "tests/faults/check.h"
#include "tests/faults/messages/voice.h"
#include "tests/support/running_host.h"

// "What was said here stays in the record." Nothing that people say, no secret and no trace of
// who they are may be in what the host prints, on its command line, or in any other file.
namespace vertebra::faults {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

std::string text_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

// What must be found nowhere, by what it is.
using Canaries = std::vector<std::pair<std::string, std::string>>;

void look_for(Check& check, const Canaries& canaries, const std::string& where,
              const std::string& text) {
    for (const auto& [what, canary] : canaries) {
        ++check.inputs;
        if (text.find(canary) != std::string::npos) check.wrong(what + " stands in " + where);
    }
}

enum class HostIs { Running, Stopped };

// The record, its log and its copies, and the secrets that the host needs when it starts again.
// While it runs a copy may be in the making.
bool may_hold_them(const fs::path& file, HostIs host) {
    const auto name = file.filename().string();
    if (name.starts_with("a.backup-part")) return host == HostIs::Running;
    return name == "a.vertebra" || name == "a.vertebra-wal" || name == "a.vertebra.access" ||
           (name.starts_with("a.backup-") && name.ends_with(".vertebra"));
}

// How many files there were to look into.
int look_beside(Check& check, const Canaries& canaries, const fs::path& folder, HostIs host) {
    int looked = 0;
    std::error_code gone;  // a copy in the making gets its name while one looks
    for (const auto& file : fs::recursive_directory_iterator{folder}) {
        if (!file.is_regular_file(gone) || may_hold_them(file.path(), host)) continue;
        ++looked;
        look_for(check, canaries, file.path().filename().string(), text_of(file.path()));
    }
    return looked;
}

// A host that prints into our hands, in a folder of its own.
class PrintingHost {
public:
    PrintingHost() {
        std::string name = (fs::temp_directory_path() / "vertebra-secrets-XXXXXX").string();
        folder = mkdtemp(name.data());
        program.start({"/bin/sh", "-c", "exec \"$0\" \"$@\" 2>&1", host_program(),
                       (folder / "a.vertebra").string(), "--assets", VERTEBRA_ROOT "/assets",
                       "--address", "127.0.0.1", "--port", "0", "--mode", "named", "--k", "3"});
        // The one place where keys are meant to be read: by who started it, at the start.
        const auto announced = program.read_until("Ctrl+C");
        const std::string before = "http://127.0.0.1:";
        const auto from = announced.find(before) + before.size();
        port = announced.substr(from, announced.find_first_not_of("0123456789", from) - from);
        secrets = Json::parse(text_of(folder / "a.vertebra.access"));
    }
    ~PrintingHost() { fs::remove_all(folder); }
    PrintingHost(const PrintingHost&) = delete;
    PrintingHost& operator=(const PrintingHost&) = delete;

    std::string of_itself(const char* what) const {
        return text_of("/proc/" + std::to_string(program.id()) + "/" + what);
    }
    int stop() {
        program.signal(SIGTERM);
        said += program.read_until("\n\n\n");
        return program.wait();
    }

    fs::path folder;
    Program program;
    std::string said;  // after the announcement
    std::string port;
    Json secrets;
};

std::string key(int number) {
    auto text = std::to_string(number);
    return "ca" + std::string(30 - text.size(), '0') + text;
}

// A workshop with everything in it that leaves a trace: people come, answer, err, guess and go.
class Afternoon {
public:
    explicit Afternoon(PrintingHost& host) : host_(host) {}

    Canaries canaries{{"an address", "127.0.0.77"}, {"a browser", "canary-browser/7"}};

    void run() {
        lead_ = std::make_unique<Voice>(host_.port);
        auto greeting = hello("lead", "key", host_.secrets["facilitator_key"]);
        greeting["window"] = note("a window", key(77));
        greeting["name"] = note("the name of a window", "canary-window");
        ask(*lead_, greeting);
        Voice recorder{host_.port};
        greeting = hello("record", "key", host_.secrets["recorder_key"]);
        greeting["name"] = note("a recorder", "canary-recorder");
        ask(recorder, greeting);
        for (const char* name : {"secret", "facilitator_key", "recorder_key", "projector_key"}) {
            canaries.emplace_back(name, host_.secrets[name]);
        }
        for (int number = 1; number <= 4; ++number) {
            join(number);
        }
        command({{"type", "enter_step"}, {"from", "welcome"}, {"to", "feedback"}});
        move_all("ready", "open");
        for (int number = 1; number <= 4; ++number) {
            answer(number);
        }
        move_all("open", "closed");
        move_all("closed", "revealed");
        lock();
        err();
        come_back();
        const auto exported = command({{"type", "export_results"}, {"format", "json"}});
        EXPECT_NE(exported["body"].get<std::string>().find("canary-dissent"), std::string::npos);
        command({{"type", "close_workshop"}});
    }

private:
    std::string note(const std::string& what, const std::string& canary) {
        canaries.emplace_back(what, canary);
        return canary;
    }
    static Json ask(Voice& voice, const Json& message, const char* wanted = "welcome") {
        const auto answer = voice.asks(message);
        EXPECT_EQ(answer.value("type", ""), wanted) << message.dump() << answer.dump();
        return answer;
    }
    Json command(Json message) {
        message["id"] = ++wish_;
        const bool exports = message["type"] == "export_results";
        return ask(*lead_, message, exports ? "exported" : "done");
    }
    void move_all(const char* from, const char* to) {
        command(
            {{"type", "move_all"}, {"step", "feedback"}, {"from", from}, {"to", to}, {"round", 1}});
    }

    void join(int number) {
        people_.push_back(
            std::make_unique<Voice>(host_.port, "127.0.0.77", "User-Agent: canary-browser/7\r\n"));
        auto greeting = hello("join", "secret", host_.secrets["secret"]);
        greeting["name"] = note("a name", "canary-name-" + std::to_string(number));
        const auto welcome = ask(*people_.back(), greeting);
        for (const char* name : {"token", "return_code", "seat"}) {
            note(name, welcome[name]);
        }
        return_code_ = welcome["return_code"];
    }
    void answer(int number) {
        auto& voice = *people_[static_cast<std::size_t>(number - 1)];
        const auto text = note("an answer", "canary-answer-" + std::to_string(number));
        const auto reason = note("a reason", "canary-reason-" + std::to_string(number));
        ask(voice, cast("feedback-words", 2 * number, {{"text", text}}), "acknowledged");
        ask(voice, cast("feedback-useful", 2 * number + 1, {{"scale", 3}, {"reason", reason}}),
            "acknowledged");
    }
    Json cast(const char* item, int number, const Json& given) {
        return {{"type", "cast_answer"},
                {"item", item},
                {"round", 1},
                {"key", note("a key", key(number))},
                {"revision", 1},
                {"answer", given}};
    }
    void lock() {
        command({{"type", "lock_item"},
                 {"item", "feedback-useful"},
                 {"value", 3},
                 {"reason", note("a reason", "canary-lock")},
                 {"dissent", note("a dissent", "canary-dissent")}});
        const auto seats = lead_->state()["view"]["seats"];
        command({{"type", "rename_seat"},
                 {"seat", seats[0]["id"]},
                 {"name", note("a new name", "canary-renamed")}});
        command({{"type", "remove_seat"}, {"seat", seats[1]["id"]}});
    }
    // What is refused leaves no trace either.
    void err() {
        Voice stranger{host_.port, "127.0.0.77", "User-Agent: canary-browser/7\r\n"};
        for (const auto& [type, field] : {std::pair{"knock", "code"}, std::pair{"watch", "key"}}) {
            auto greeting = hello(type, field, note("a guess", std::string(32, 'd')));
            if (std::string_view{type} == "knock") {
                greeting.erase("language");
                greeting[field] = note("a code", "CANRYX");
            }
            ask(stranger, greeting, "refused");
        }
        auto nameless = hello("join", "secret", host_.secrets["secret"]);
        nameless["name"] = note("a refused name", "canary-turned") + "\u202e";
        ask(stranger, nameless, "refused");
        const auto malformed = "{\"type\":\"" + note("rubbish", "canary-rubbish") + "\",\"a\":1";
        EXPECT_EQ(stranger.asks_raw(malformed)["type"], "refused");
        ask(*people_[2], cast("feedback-words", 90, {{"text", note("a late one", "canary-late")}}),
            "refused");
        const RawSocket page{host_.port, "127.0.0.77"};
        page.send(
            "GET /" + note("a path", "canary-path") + " HTTP/1.1\r\nHost: 127.0.0.1:" + host_.port +
            "\r\nUser-Agent: canary-browser/7\r\nCookie: " + note("a cookie", "canary-cookie") +
            "\r\n\r\n");
        bool hung = false;
        EXPECT_NE(page.read_to_end(hung, std::chrono::seconds{3}).find(" 404 "), std::string::npos);
    }
    void come_back() {
        people_.clear();  // all drop the line
        Voice again{host_.port, "127.0.0.77"};
        const auto welcome = ask(again, hello("return", "return_code", return_code_));
        note("token", welcome["token"]);
        note("return_code", welcome["return_code"]);
    }

    PrintingHost& host_;
    std::unique_ptr<Voice> lead_;
    std::vector<std::unique_ptr<Voice>> people_;
    std::string return_code_;
    int wish_ = 0;
};

TEST(S9, NothingOfWhatIsSaidIsPrintedOrLeftBesideTheRecord) {
    Check check{"S9"};
    PrintingHost host;
    Afternoon afternoon{host};
    afternoon.run();
    // The record itself does hold them: what is looked for was there to be found.
    EXPECT_NE(text_of(host.folder / "a.vertebra-wal").find("canary-answer-1"), std::string::npos);
    EXPECT_NE(host.of_itself("limits").find("Max core file size        0 "), std::string::npos);
    look_for(check, afternoon.canaries, "the command line", host.of_itself("cmdline"));
    look_for(check, afternoon.canaries, "the environment", host.of_itself("environ"));
    // Its lock, its reserve.
    EXPECT_GT(look_beside(check, afternoon.canaries, host.folder, HostIs::Running), 0);
    EXPECT_EQ(host.stop(), 0);
    look_beside(check, afternoon.canaries, host.folder, HostIs::Stopped);
    look_for(check, afternoon.canaries, "what the host printed", host.said);
    EXPECT_NE(host.said.find("Stopping"), std::string::npos);  // it did print
}

}  // namespace
}  // namespace vertebra::faults
