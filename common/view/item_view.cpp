#include "common/view/item_view.h"

#include <algorithm>

#include "common/session/decide.h"
#include "common/view/game.h"
#include "common/view/ideas.h"
#include "common/view/result_view.h"
#include "common/view/views.h"

namespace vertebra {
namespace {

AskView ask_view(const AskChoice& ask, const std::string&) {
    return {.kind = "choice", .options = {}, .most = ask.most, .steps = {}};
}
AskView ask_view(const AskScale& ask, const std::string& language) {
    AskView view{.kind = "scale",
                 .options = {},
                 .steps = {},
                 .dont_know = ask.dont_know,
                 .not_applicable = ask.not_applicable};
    for (const auto& step : ask.steps) {
        view.steps.push_back(step.in(language));
    }
    for (const auto& meaning : ask.meanings) {
        view.meanings.push_back(meaning.in(language));
    }
    return view;
}
AskView ask_view(const AskPoints& ask, const std::string&) {
    return {.kind = "points",
            .options = {},
            .steps = {},
            .total = ask.total,
            .most_on_one = ask.most_on_one};
}
AskView ask_view(const AskRanking& ask, const std::string&) {
    return {.kind = "ranking", .options = {}, .steps = {}, .whole = ask.whole};
}
AskView ask_view(const AskBudget& ask, const std::string&) {
    return {.kind = "budget", .options = {}, .steps = {}, .total = ask.amount};
}
AskView ask_view(const AskShares& ask, const std::string& language) {
    AskView view{.kind = "shares", .options = {}, .steps = {}, .total = 100, .most_on_one = 100};
    for (const auto& stage : ask.stages) {
        view.steps.push_back(stage.in(language));
    }
    return view;
}
AskView ask_view(const AskText& ask, const std::string&) {
    return {.kind = "text", .options = {}, .most = ask.most, .steps = {}};
}

AskView ask_view(const AskIdeas& ask, const std::string&) {
    return {.kind = "ideas", .options = {}, .most = ask.most, .steps = {}, .each = ask.each};
}
AskView ask_view(const AskGrid& ask, const std::string& language) {
    AskView view{.kind = "grid", .options = {}, .most = kSquare, .steps = {}};
    view.across = ask.across.in(language);
    view.up = ask.up.in(language);
    for (const auto& quadrant : ask.quadrants) {
        view.quadrants.push_back(quadrant.in(language));
    }
    return view;
}
AskView ask_view(const AskLinks& ask, const std::string&) {
    return {.kind = "links", .options = {}, .most = ask.most, .steps = {}};
}

// What is no scale has no one value: the room agrees on what is shown.
std::string locked_label(const LockedValue& lock, const Item& item, const Look& look) {
    if (lock.value) return label_of(*lock.value, item, look);
    return std::holds_alternative<AskScale>(item.ask) ? "" : look.words->say("lock.as_shown");
}

// The others see what is on the screen and stands by itself.
std::vector<TextView> idea_views(const Session& session, const ItemState& item, Role role) {
    std::vector<TextView> views;
    for (const auto& idea : ideas_of(session, item)) {
        if (role != Role::Facilitator && (!idea.released || idea.into)) continue;
        views.push_back({.key = to_text(idea.key),
                         .text = idea.text,
                         .released = idea.released,
                         .into = idea.into ? to_text(*idea.into) : ""});
    }
    return views;
}

std::vector<TextView> text_views(const Session& session, const ItemState& item, Role role) {
    std::vector<TextView> texts;
    if (std::holds_alternative<AskIdeas>(item.item.ask)) return idea_views(session, item, role);
    for (int round = item.round(); round >= 1; --round) {
        for (auto& text : texts_of(session, item, round)) {
            if (role != Role::Facilitator && !text.released) continue;
            texts.push_back({to_text(text.key), std::move(text.text), text.released});
        }
    }
    return texts;
}

}  // namespace

std::string code_of(Phase phase) {
    switch (phase) {
        case Phase::Ready: return "ready";
        case Phase::Open: return "open";
        case Phase::Closed: return "closed";
        case Phase::Revealed: return "revealed";
        case Phase::Locked: return "locked";
    }
    return {};
}

std::optional<Phase> parse_phase(std::string_view code) {
    for (const auto phase :
         {Phase::Ready, Phase::Open, Phase::Closed, Phase::Revealed, Phase::Locked}) {
        if (code_of(phase) == code) return phase;
    }
    return std::nullopt;
}

std::string code_of(Visibility visibility) {
    switch (visibility) {
        case Visibility::Blind: return "blind";
        case Visibility::Host: return "host";
        case Visibility::Open: return "open";
    }
    return {};
}

std::string code_of(const Scale& scale) {
    switch (scale.mark) {
        case Scale::Mark::DontKnow: return "DK";
        case Scale::Mark::NotApplicable: return "NA";
        case Scale::Mark::Level: return std::to_string(scale.level);
    }
    return {};
}

ItemView item_view(const Session& session, const ItemState& item, const Look& look) {
    const auto& language = look.language;
    const auto& pack = session.content->risk;
    ItemView view;
    view.id = item.item.id.text;
    view.step = item.step.text;
    view.title = item.item.title.in(language);
    view.body = item.item.body.in(language);
    view.question = item.item.question.in(language);
    view.help = item.item.help.in(language);
    view.scenario = item.item.scenario.text;
    view.teams = names_teams(session, item.item.id);
    if (const auto* scenario = pack.find(item.item.scenario)) {
        view.topic = pack.find(scenario->topic)->title.in(language);
        view.picture_text = scenario_network(*scenario, language, *look.words).description;
    }
    const auto* criterion = session.content->cases.find(item.item.criterion);
    if (criterion != nullptr && !item.item.policy.empty()) {
        view.topic = criterion->title.in(language);
    }
    view.ask = std::visit([&](const auto& ask) { return ask_view(ask, language); }, item.item.ask);
    for (const auto& option : options_of(item.item.ask)) {
        view.ask.options.push_back({option.id.text, option.label.in(language), option.cost});
    }
    view.phase = code_of(item.phase);
    view.visibility = code_of(item.item.visibility);
    view.answered_by = code_of(session.find(item.step)->step.answered_by);
    view.until = item.until;
    view.round = std::max(1, item.round());
    view.rounds = session.find(item.step)->step.rounds;
    view.answered = item.rounds.empty() ? 0 : item.rounds.back().answered();
    view.expected = expected_of(session, item, *look.present);
    if (item.phase == Phase::Closed) view.closed_ms_ago = look.now_ms - item.closed_at_ms;
    if (item.round() > 0) view.result = result_view(session, item, item.round(), look);
    if (item.round() > 1) {
        view.previous = result_view(session, item, item.round() - 1, look);
    }
    if (item.lock) {
        view.lock = LockView{.value = item.lock->value ? code_of(*item.lock->value) : "",
                             .value_label = locked_label(*item.lock, item.item, look),
                             .reason = item.lock->reason,
                             .dissent = item.lock->dissent};
    }
    view.texts = text_views(session, item, look.role);
    return view;
}

}  // namespace vertebra
