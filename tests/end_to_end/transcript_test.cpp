#include <gtest/gtest.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <chrono>
#include <deque>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "protocol/link.h"
#include "protocol/strict_json.h"
#include "tests/support/running_host.h"

// Replays the transcript of protocol/README.md against the real host. "A > {…}" is sent by A,
// "A < {…}" must be heard by A, fields it does not show aside; "$name" is a value met before or to
// be remembered; "A drops the line" and "A comes back" are what they say.
namespace vertebra {
namespace {

using namespace std::chrono_literals;
using protocol::Json;

std::vector<std::string> transcript() {
    std::ifstream in{VERTEBRA_ROOT "/protocol/README.md"};
    std::vector<std::string> lines;
    std::string line;
    bool inside = false;
    while (std::getline(in, line)) {
        if (line.starts_with("```")) {
            inside = line == "```transcript";
        } else if (inside && !line.empty()) {
            lines.push_back(line);
        }
    }
    return lines;
}

class Play {
public:
    explicit Play(const RunningHost& host) : host_(host) {
        known_["$code"] = host.secret("code");
        known_["$facilitator_key"] = host.secret("facilitator_key");
    }
    ~Play() {
        for (auto& [name, person] : people_) {
            person.link->stop();
        }
        io_.run_for(50ms);
    }

    void line(const std::string& text) {
        SCOPED_TRACE(text);
        std::istringstream words{text};
        std::string name;
        std::string what;
        words >> name >> what;
        const auto rest = text.substr(std::min(text.size(), name.size() + what.size() + 2));
        if (what == ">") return says(name, filled(Json::parse(rest)));
        if (what == "<") return hears(name, Json::parse(rest));
        auto& person = person_of(name);
        if (what == "drops") person.link->drop(3'600'000);
        if (what == "comes") {
            person.link->stop();
            people_.erase(name);
        }
    }

private:
    struct Person {
        std::shared_ptr<protocol::Link> link;
        std::deque<Json> heard;
        std::string first;
    };

    Person& person_of(const std::string& name) { return people_[name]; }

    void says(const std::string& name, const Json& message) {
        auto& person = person_of(name);
        if (person.link) return person.link->send(message.dump());
        person.first = message.dump();
        person.link =
            protocol::Link::make(io_, protocol::Link::target_of(host_.url()),
                                 {.hello = [this, name] { return people_[name].first; },
                                  .heard =
                                      [this, name](const std::string& frame) {
                                          people_[name].heard.push_back(Json::parse(frame));
                                      },
                                  .changed = [](bool) {},
                                  .chance = [] { return 0U; }});
        person.link->start();
    }

    void hears(const std::string& name, const Json& wanted) {
        const auto end = std::chrono::steady_clock::now() + 5s;
        std::string others;
        while (std::chrono::steady_clock::now() < end) {
            auto& heard = people_[name].heard;
            if (heard.empty()) {
                io_.run_one_for(5ms);
                continue;
            }
            const auto frame = heard.front();
            heard.pop_front();
            auto met = known_;
            if (fits(wanted, frame, met)) {
                known_ = std::move(met);
                return;
            }
            others += frame.dump().substr(0, 300) + "\n";
        }
        ADD_FAILURE() << name << " heard only:\n" << others;
    }

    // Every field of the sample stands in the frame; "$name" is met or learnt.
    static bool fits(const Json& wanted, const Json& frame,
                     std::map<std::string, std::string>& known) {
        if (wanted.is_string() && wanted.get<std::string>().starts_with("$")) {
            if (!frame.is_string()) return false;
            const auto [at, learnt] =
                known.try_emplace(wanted.get<std::string>(), frame.get<std::string>());
            return learnt || at->second == frame.get<std::string>();
        }
        if (wanted.is_object()) {
            return frame.is_object() && std::ranges::all_of(wanted.items(), [&](const auto& field) {
                       return frame.contains(field.key()) &&
                              fits(field.value(), frame[field.key()], known);
                   });
        }
        if (wanted.is_array()) {
            if (!frame.is_array() || frame.size() < wanted.size()) return false;
            for (std::size_t at = 0; at < wanted.size(); ++at) {
                if (!fits(wanted[at], frame[at], known)) return false;
            }
            return true;
        }
        return wanted == frame;
    }

    Json filled(const Json& message) const {
        if (message.is_string()) {
            const auto found = known_.find(message.get<std::string>());
            return found == known_.end() ? message : Json(found->second);
        }
        if (!message.is_structured()) return message;
        auto copy = message;
        for (auto& part : copy) {
            part = filled(part);
        }
        return copy;
    }

    const RunningHost& host_;
    boost::asio::io_context io_{1};
    std::map<std::string, Person> people_;
    std::map<std::string, std::string> known_;
};

TEST(Contract, ItsTranscriptIsWhatTheHostDoes) {
    const auto lines = transcript();
    ASSERT_GT(lines.size(), 20U);
    RunningHost host;
    host.start({"--k", "3", "--city", "Donostia"});
    Play play{host};
    for (const auto& line : lines) {
        play.line(line);
        if (testing::Test::HasFailure()) return;
    }
}

}  // namespace
}  // namespace vertebra
