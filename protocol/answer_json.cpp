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

Result<Answer> read_value(const Json& json) {
    if (json.contains("scale")) {
        return read_scale(json["scale"]).map([](Scale scale) { return Answer{scale}; });
    }
    if (json.contains("choice")) return read_choice(json["choice"]);
    if (json.contains("points")) return read_points(json["points"]);
    if (json.contains("ranking")) return read_ranking(json["ranking"]);
    if (json.contains("text")) return read_text(json["text"]);
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
