#include "common/agenda/own_step.h"

#include <algorithm>
#include <array>
#include <set>

#include "common/text/plain_text.h"

namespace vertebra {
namespace {

constexpr std::array<std::string_view, 8> kKinds{"talk",   "actions", "choice", "scale",
                                                 "points", "ranking", "text",   "ideas"};

constexpr TextRule kStepTitle{"title", kOptionRule.most};
constexpr int kPointsEach = 10;

tl::unexpected<Error> bad_options(std::string message) {
    return fail(ErrorKind::InvalidInput, "bad_options", std::move(message),
                "Write each on a line of its own.");
}

bool has_options(OwnStep::Kind kind) {
    using Kind = OwnStep::Kind;
    return kind == Kind::Choice || kind == Kind::Points || kind == Kind::Ranking;
}

Result<void> are_sound(const std::vector<std::string>& options, OwnStep::Kind kind) {
    const auto count = options.size();
    if (kind == OwnStep::Kind::Scale) {
        if (count < 3 || count > 7) return bad_options("A scale has three to seven steps.");
    } else if (has_options(kind)) {
        if (count < 2 || count > 20) return bad_options("There are two to twenty options.");
    } else if (count > 0) {
        return bad_options("This kind of step has no options.");
    }
    std::set<std::string> seen;
    for (const auto& option : options) {
        if (option.empty()) return bad_options("An option is empty.");
        if (!seen.insert(option).second) return bad_options("An option stands twice.");
        if (auto plain = is_plain(option, kOptionRule); !plain) return plain;
    }
    return {};
}

Ask ask_of(const OwnStep& own, const std::vector<std::string>& languages) {
    std::vector<Option> options;
    for (std::size_t at = 0; at < own.options.size(); ++at) {
        options.push_back(
            {{"option-" + std::to_string(at + 1)}, same_in(languages, own.options[at])});
    }
    switch (own.kind) {
        case OwnStep::Kind::Scale: {
            AskScale ask;
            for (auto& option : options) {
                ask.steps.push_back(std::move(option.label));
            }
            return ask;
        }
        case OwnStep::Kind::Points: return AskPoints{std::move(options), kPointsEach, kPointsEach};
        case OwnStep::Kind::Ranking: return AskRanking{std::move(options)};
        case OwnStep::Kind::Text: return AskText{};
        case OwnStep::Kind::Ideas: return AskIdeas{};
        default: return AskChoice{std::move(options)};
    }
}

}  // namespace

std::string_view code_of(OwnStep::Kind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}

std::optional<OwnStep::Kind> parse_own_kind(std::string_view code) {
    const auto found = std::ranges::find(kKinds, code);
    if (found == kKinds.end()) return std::nullopt;
    return static_cast<OwnStep::Kind>(found - kKinds.begin());
}

Result<void> is_sound(const OwnStep& own) {
    if (own.title.empty()) {
        return fail(ErrorKind::InvalidInput, "title_missing", "The step has no title.",
                    "Say in a few words what happens in it.");
    }
    if (auto plain = is_plain(own.title, kStepTitle); !plain) return plain;
    if (auto plain = is_plain(own.body, kReasonRule); !plain) return plain;
    if (own.minutes < 1 || own.minutes > kMostMinutes) {
        return fail(ErrorKind::InvalidInput, "bad_minutes",
                    "A step takes 1 to " + std::to_string(kMostMinutes) + " minutes.");
    }
    return are_sound(own.options, own.kind);
}

Step step_of(const OwnStep& own, const StepId& id, const std::vector<std::string>& languages) {
    Step step{.id = id, .title = same_in(languages, own.title), .minutes = own.minutes};
    if (!own.body.empty()) step.body = same_in(languages, own.body);
    if (own.kind == OwnStep::Kind::Talk) return step;
    if (own.kind == OwnStep::Kind::Actions) {
        step.activity = ActionRegister{};
        return step;
    }
    step.activity = Questions{{{.id = {id.text + "-question"},
                                .title = step.title,
                                .body = step.body,
                                .ask = ask_of(own, languages)}}};
    return step;
}

}  // namespace vertebra
