#include "protocol/answer_json.h"

namespace vertebra::protocol {
namespace {

constexpr int kMostPoints = 1000;

tl::unexpected<Error> not_an_answer() {
    return fail(ErrorKind::InvalidInput, "bad_field",
                "The field 'answer' is not an answer we know.",
                "Compare the message with the sample in protocol/README.md.");
}

bool is_name(const Json& json) {
    return json.is_string() && !json.get_ref<const std::string&>().empty() &&
           json.get_ref<const std::string&>().size() <= 80;
}

Result<Answer> read_choice(const Json& json) {
    Choice choice;
    if (!json.is_array()) return not_an_answer();
    for (const auto& option : json) {
        if (!is_name(option)) return not_an_answer();
        choice.options.push_back({option.get<std::string>()});
    }
    return Answer{std::move(choice)};
}

Result<Answer> read_points(const Json& json) {
    Points points;
    if (!json.is_object()) return not_an_answer();
    for (const auto& [option, given] : json.items()) {
        const bool fits = given.is_number_integer() && given.get<std::int64_t>() >= 1 &&
                          given.get<std::int64_t>() <= kMostPoints;
        if (!fits) return not_an_answer();
        points.given[{option}] = given.get<int>();
    }
    return Answer{std::move(points)};
}

Result<Answer> read_ranking(const Json& json) {
    Ranking ranking;
    if (!json.is_array()) return not_an_answer();
    for (const auto& place : json) {
        auto tied = read_choice(place);
        if (!tied) return tied;
        ranking.places.push_back(std::move(std::get<Choice>(tied->value).options));
    }
    return Answer{std::move(ranking)};
}

tl::unexpected<Error> too_long() {
    return fail(ErrorKind::InvalidInput, "too_long", "A text of the answer is too long.",
                "Shorten it.");
}

Result<Answer> read_text(const Json& json) {
    if (!json.is_string()) return not_an_answer();
    const auto& text = json.get_ref<const std::string&>();
    if (text.size() > kMostOfPeople) return too_long();
    return Answer{FreeText{text}};
}

std::optional<AnswerKey> read_key(const Json& json) {
    return json.is_string() ? parse_id<struct AnswerTag>(json.get_ref<const std::string&>())
                            : std::nullopt;
}

Result<Answer> read_ideas(const Json& json) {
    Ideas ideas;
    const bool is_one = json.is_object() && json.size() == 2 && json.contains("own") &&
                        json.contains("up") && json["own"].is_array() && json["up"].is_array();
    if (!is_one) return not_an_answer();
    for (const auto& idea : json["own"]) {
        if (!idea.is_object() || idea.size() != 2 || !idea.contains("text")) return not_an_answer();
        const auto key = idea.contains("key") ? read_key(idea["key"]) : std::nullopt;
        if (!key || !idea["text"].is_string()) return not_an_answer();
        const auto& text = idea["text"].get_ref<const std::string&>();
        if (text.size() > kMostOfPeople) return too_long();
        ideas.own.push_back({*key, text});
    }
    for (const auto& one : json["up"]) {
        const auto key = read_key(one);
        if (!key) return not_an_answer();
        ideas.up.push_back(*key);
    }
    return Answer{std::move(ideas)};
}

bool is_place(const Json& json) {
    return json.is_number_integer() && json.get<std::int64_t>() >= 0 &&
           json.get<std::int64_t>() <= kSquare;
}

Result<Answer> read_positions(const Json& json) {
    Positions positions;
    if (!json.is_object()) return not_an_answer();
    for (const auto& [option, at] : json.items()) {
        const bool is_one = at.is_array() && at.size() == 2 && is_place(at[0]) && is_place(at[1]);
        if (!is_one) return not_an_answer();
        positions.at[{option}] = {at[0].get<int>(), at[1].get<int>()};
    }
    return Answer{std::move(positions)};
}

Result<Answer> read_links(const Json& json) {
    Links links;
    if (!json.is_array()) return not_an_answer();
    for (const auto& link : json) {
        const bool is_one = link.is_array() && link.size() == 3 && is_name(link[0]) &&
                            is_name(link[1]) && (link[2] == "+" || link[2] == "-");
        if (!is_one) return not_an_answer();
        links.drawn.push_back(
            {{link[0].get<std::string>()}, {link[1].get<std::string>()}, link[2] == "-"});
    }
    return Answer{std::move(links)};
}

Result<Answer> read_value(const Json& json) {
    if (json.contains("scale")) {
        return read_scale(json["scale"]).map([](Scale scale) { return Answer{scale}; });
    }
    if (json.contains("choice")) return read_choice(json["choice"]);
    if (json.contains("points")) return read_points(json["points"]);
    if (json.contains("ranking")) return read_ranking(json["ranking"]);
    if (json.contains("text")) return read_text(json["text"]);
    if (json.contains("ideas")) return read_ideas(json["ideas"]);
    if (json.contains("positions")) return read_positions(json["positions"]);
    if (json.contains("links")) return read_links(json["links"]);
    return not_an_answer();
}

Json names(const std::vector<OptionId>& options) {
    auto list = Json::array();
    for (const auto& option : options) {
        list.push_back(option.text);
    }
    return list;
}

struct Writer {
    Json operator()(const Choice& choice) const { return {{"choice", names(choice.options)}}; }
    Json operator()(const Scale& scale) const { return {{"scale", to_json(scale)}}; }
    Json operator()(const Points& points) const {
        auto given = Json::object();
        for (const auto& [option, count] : points.given) {
            given[option.text] = count;
        }
        return {{"points", std::move(given)}};
    }
    Json operator()(const Ranking& ranking) const {
        auto places = Json::array();
        for (const auto& place : ranking.places) {
            places.push_back(names(place));
        }
        return {{"ranking", std::move(places)}};
    }
    Json operator()(const FreeText& text) const { return {{"text", text.text}}; }
    Json operator()(const Ideas& ideas) const {
        auto own = Json::array();
        for (const auto& idea : ideas.own) {
            own.push_back({{"key", to_text(idea.key)}, {"text", idea.text}});
        }
        auto up = Json::array();
        for (const auto& key : ideas.up) {
            up.push_back(to_text(key));
        }
        return {{"ideas", {{"own", std::move(own)}, {"up", std::move(up)}}}};
    }
    Json operator()(const Positions& positions) const {
        auto places = Json::object();
        for (const auto& [option, at] : positions.at) {
            places[option.text] = Json::array({at.across, at.up});
        }
        return {{"positions", std::move(places)}};
    }
    Json operator()(const Links& links) const {
        auto drawn = Json::array();
        for (const auto& link : links.drawn) {
            drawn.push_back(Json::array({link.from.text, link.to.text, link.minus ? "-" : "+"}));
        }
        return {{"links", std::move(drawn)}};
    }
};

}  // namespace

Json to_json(const Scale& scale) {
    if (scale.mark == Scale::Mark::DontKnow) return "DK";
    if (scale.mark == Scale::Mark::NotApplicable) return "NA";
    return scale.level;
}

Result<Scale> read_scale(const Json& json) {
    if (json == "DK") return Scale{Scale::Mark::DontKnow};
    if (json == "NA") return Scale{Scale::Mark::NotApplicable};
    constexpr int kHighest = 100;
    const bool fits = json.is_number_integer() && json.get<std::int64_t>() >= 0 &&
                      json.get<std::int64_t>() <= kHighest;
    if (!fits) {
        return fail(ErrorKind::InvalidInput, "off_scale", "That level is not on this item's scale.",
                    "Send a whole number, \"DK\" or \"NA\".");
    }
    return Scale{Scale::Mark::Level, json.get<int>()};
}

Json to_json(const Answer& answer) {
    auto json = std::visit(Writer{}, answer.value);
    if (!answer.reason.empty()) json["reason"] = answer.reason;
    return json;
}

Result<Answer> read_answer(const Json& json) {
    if (!json.is_object()) return not_an_answer();
    const bool reasoned = json.contains("reason");
    if (json.size() != (reasoned ? 2U : 1U)) return not_an_answer();
    auto answer = read_value(json);
    if (!answer || !reasoned) return answer;
    if (!json["reason"].is_string()) return not_an_answer();
    answer->reason = json["reason"].get<std::string>();
    if (answer->reason.size() > kMostOfPeople) return too_long();
    return answer;
}

}  // namespace vertebra::protocol
