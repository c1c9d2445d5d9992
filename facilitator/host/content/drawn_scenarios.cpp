#include "facilitator/host/content/drawn_scenarios.h"

#include <algorithm>
#include <cmath>
#include <sstream>

#include "common/causal/causal_map.h"
#include "common/view/disclosure.h"

namespace vertebra {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kLeastNodes = 3;
constexpr std::size_t kMostNodes = 7;
constexpr int kMostStory = 110;  // words
constexpr int kMostLabel = 6;
constexpr int kMostTitle = 8;

std::vector<std::string> words_in(const std::string& text) {
    std::istringstream in{text};
    return {std::istream_iterator<std::string>{in}, {}};
}

std::string first_words(const std::string& text, int most) {
    const auto words = words_in(text);
    std::string kept;
    for (std::size_t at = 0; at < words.size() && std::cmp_less(at, most); ++at) {
        kept += (kept.empty() ? "" : " ") + words[at];
    }
    return kept;
}

// What is drawn of one loop: the things, and the arrows between them.
struct Drawn {
    std::vector<int> nodes;  // indices of options; the first is where it begins
    std::vector<CausalMap::Arrow> arrows;
    std::size_t in_loop = 0;  // how many of the arrows, in running order, from the first on
};

const CausalMap::Arrow* arrow(const CausalMap& map, int from, int to) {
    const auto found = std::ranges::find_if(
        map.arrows, [&](const CausalMap::Arrow& one) { return one.from == from && one.to == to; });
    return found == map.arrows.end() ? nullptr : &*found;
}

std::optional<Drawn> drawn_of(const CausalMap& map, const CausalMap::Loop& loop) {
    Drawn drawn{.nodes = loop.through};
    for (std::size_t at = 0; at < loop.through.size(); ++at) {
        const auto* one =
            arrow(map, loop.through[at], loop.through[(at + 1) % loop.through.size()]);
        if (one != nullptr) drawn.arrows.push_back(*one);
    }
    drawn.in_loop = drawn.arrows.size();
    // What sets it off from outside, if the room drew such a thing: what most people drew.
    const CausalMap::Arrow* from_outside = nullptr;
    for (const auto& one : map.arrows) {
        const bool in = std::ranges::count(loop.through, one.to) > 0;
        const bool outside = std::ranges::count(loop.through, one.from) == 0;
        const bool more = from_outside == nullptr || one.people > from_outside->people;
        if (in && outside && more) from_outside = &one;
    }
    if (from_outside != nullptr && drawn.nodes.size() < kMostNodes) {
        drawn.nodes.insert(drawn.nodes.begin(), from_outside->from);
        drawn.arrows.push_back(*from_outside);
    }
    if (drawn.nodes.size() < kLeastNodes) return std::nullopt;
    return drawn;
}

// A quarter, a half, three quarters or all, rounded up.
double strength_of(int people, int answered) {
    return std::clamp(std::ceil(4.0 * people / std::max(1, answered)) / 4, 0.25, 1.0);
}

class Writer {
public:
    Writer(const Item& item, const std::vector<std::string>& languages,
           const std::map<std::string, Words>& words)
        : options_(options_of(item.ask)), languages_(languages), words_(words) {}

    Json scenario(const Drawn& drawn, int number, int answered) const {
        const auto id =
            std::string{kDrawnTopic} + (number < 10 ? "-0" : "-") + std::to_string(number);
        Json json{{"id", id}, {"kind", "loop"}, {"core", number <= 3}};
        const auto wording = [&](auto&& say) {
            auto all = Json::object();
            for (const auto& language : languages_) {
                all[language] = say(language);
            }
            return all;
        };
        json["title"] = wording(
            [&](const auto& language) { return first_words(all_of(drawn, language), kMostTitle); });
        json["story"] = wording([&](const auto& language) { return story(drawn, language); });
        json["help"] =
            wording([&](const auto& language) { return say(language, "drawn.help", {}); });
        json["nodes"] = Json::array();
        for (std::size_t at = 0; at < drawn.nodes.size(); ++at) {
            json["nodes"].push_back({{"id", id_of(drawn.nodes[at])},
                                     {"label", wording([&](const auto& language) {
                                          return label(drawn.nodes[at], language);
                                      })},
                                     {"role", at == 0 ? "trigger" : "consequence"}});
        }
        json["links"] = Json::array();
        Json running = Json::array();
        for (std::size_t at = 0; at < drawn.arrows.size(); ++at) {
            const auto& one = drawn.arrows[at];
            const auto link = "a" + std::to_string(at + 1);
            json["links"].push_back({{"id", link},
                                     {"from", id_of(one.from)},
                                     {"to", id_of(one.to)},
                                     {"sign", one.minus ? "-" : "+"},
                                     {"strength", strength_of(one.people, answered)}});
            if (at < drawn.in_loop) running.push_back(link);
        }
        json["loops"] = Json::array(
            {{{"id", "loop"}, {"links", running}, {"title", wording([&](const auto& language) {
                                                       return first_words(all_of(drawn, language),
                                                                          kMostTitle);
                                                   })}}});
        json["members"] = Json::array();
        json["affects"] = Json::array();
        json["mitigations"] = Json::array();
        for (std::size_t at = 0; at < 2; ++at) {
            const auto& one = drawn.arrows[at];
            json["mitigations"].push_back({{"id", id + "-m" + std::to_string(at + 1)},
                                           {"text", wording([&](const auto& language) {
                                                return say(language, "drawn.cut",
                                                           {{"from", label(one.from, language)},
                                                            {"to", label(one.to, language)}});
                                            })},
                                           {"cuts", Json::array({"a" + std::to_string(at + 1)})},
                                           {"policies", Json::array()}});
        }
        return json;
    }

private:
    const std::string& id_of(int option) const {
        return options_[static_cast<std::size_t>(option)].id.text;
    }
    std::string label(int option, const std::string& language) const {
        return first_words(options_[static_cast<std::size_t>(option)].label.in(language),
                           kMostLabel);
    }
    std::string all_of(const Drawn& drawn, const std::string& language) const {
        std::string all;
        for (const int option : drawn.nodes) {
            all += (all.empty() ? "" : ", ") + label(option, language);
        }
        return all;
    }
    std::string say(const std::string& language, const char* key, Words::Values values) const {
        const auto found = words_.find(language);
        return (found == words_.end() ? words_.begin() : found)->second.say(key, values);
    }
    // As many of the arrows as have room between how it begins and how it ends.
    std::string story(const Drawn& drawn, const std::string& language) const {
        auto told = say(language, "drawn.begins", {{"first", label(drawn.nodes[0], language)}});
        const auto ends = say(language, "drawn.ends", {});
        for (const auto& one : drawn.arrows) {
            const auto more =
                say(language, one.minus ? "drawn.less" : "drawn.more",
                    {{"from", label(one.from, language)}, {"to", label(one.to, language)}});
            const auto words =
                words_in(told).size() + words_in(more).size() + words_in(ends).size();
            if (std::cmp_less_equal(words, kMostStory)) told += " " + more;
        }
        return told + " " + ends;
    }

    const std::vector<Option>& options_;
    const std::vector<std::string>& languages_;
    const std::map<std::string, Words>& words_;
};

}  // namespace

Json drawn_topic(const Session& session, const std::map<std::string, Words>& words) {
    Json topic{{"topic", kDrawnTopic}, {"scenarios", Json::array()}};
    for (const auto& item : session.items) {
        if (!std::holds_alternative<AskLinks>(item.item.ask) || item.rounds.empty()) continue;
        const auto shown = disclose(session, item, item.round(), Role::Projector);
        if (!shown.tally || !shown.counts || shown.live) continue;
        const auto& votes = std::get<LinksTally>(shown.tally->votes);
        const auto map = causal_map_of(votes, shown.answered);
        const Writer writer{item.item, session.content->risk.languages, words};
        for (const auto& loop : map.loops) {
            const auto drawn = loop.feeds_itself ? drawn_of(map, loop) : std::nullopt;
            if (!drawn) continue;
            const auto number = static_cast<int>(topic["scenarios"].size()) + 1;
            topic["scenarios"].push_back(writer.scenario(*drawn, number, shown.answered));
        }
    }
    return topic;
}

}  // namespace vertebra
