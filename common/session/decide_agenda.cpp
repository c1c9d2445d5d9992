#include <algorithm>

#include "common/session/deciding.h"
#include "common/text/plain_text.h"

namespace vertebra::deciding {
namespace {

constexpr std::size_t kMostSteps = 100;
constexpr int kLongestSeconds = 3600;
constexpr int kMostRounds = 3;

std::size_t place_of(const Session& session, const StepId& id) {
    return static_cast<std::size_t>(session.find(id) - session.steps.data());
}

// The first id that no step has had.
StepId fresh_id(const Session& session) {
    for (std::size_t number = 1;; ++number) {
        StepId id{"own-" + std::to_string(number)};
        if (session.find(id) == nullptr) return id;
    }
}

Result<void> has_room(const Session& session) {
    if (session.steps.size() < kMostSteps) return {};
    return fail(ErrorKind::NotAllowed, "agenda_full",
                "An agenda has at most " + std::to_string(kMostSteps) + " steps.");
}

// "What has happened stays where it was."
Result<void> is_ahead(const Session& session, const StepState& step) {
    if (place_of(session, step.step.id) > session.step && step.entered_at_ms < 0) return {};
    return not_from_here("A step that has been reached stays where it is.");
}

// The steps that take something from this one and come behind the place it would have; a place
// behind all of them is the one it would not have at all.
Result<void> is_free(const Session& session, const StepState& step, std::size_t place) {
    for (std::size_t at = 0; at < std::min(place, session.steps.size()); ++at) {
        const auto& later = session.steps[at];
        if (later.dropped || later.step.id == step.step.id) continue;
        const auto sources = sources_of(later.step);
        const bool item = std::ranges::any_of(sources.items, [&](const ItemId& id) {
            return session.find(id) != nullptr && session.find(id)->step == step.step.id;
        });
        if (!item && std::ranges::count(sources.steps, step.step.id) == 0) continue;
        return fail(ErrorKind::NotAllowed, "needed_later",
                    "The step " + later.step.id.text + " takes something from this one.",
                    "Move or leave out that one first.");
    }
    return {};
}

// What it takes from stands before it.
Result<void> has_sources(const Session& session, const StepState& step, std::size_t place) {
    auto sources = sources_of(step.step);
    for (const auto& item : sources.items) {
        if (const auto* state = session.find(item)) sources.steps.push_back(state->step);
    }
    for (const auto& id : sources.steps) {
        const auto* source = session.find(id);
        if (source == nullptr) continue;
        if (!source->dropped && place_of(session, id) < place) continue;
        return fail(ErrorKind::NotAllowed, "needs_earlier",
                    "This step takes something from the step " + id.text + ".",
                    "That one comes before it.");
    }
    return {};
}

}  // namespace

Result<Facts> decide_one(const Case& at, const AddStep& add) {
    const auto& session = at.session;
    const auto* after = session.find(add.after);
    if (after == nullptr) return unknown_step();
    if (place_of(session, add.after) < session.step) {
        return not_from_here("A step is added behind the one that runs, or later.");
    }
    if (auto room = has_room(session); !room) return tl::unexpected{room.error()};
    auto own = add.own;
    own.title = std::string{trimmed(own.title)};
    own.body = std::string{trimmed(own.body)};
    for (auto& option : own.options) {
        option = std::string{trimmed(option)};
    }
    if (auto sound = is_sound(own); !sound) return tl::unexpected{sound.error()};
    return Facts{StepAdded{fresh_id(session), add.after, std::move(own)}};
}

Result<Facts> decide_one(const Case& at, const CopyStep& copy) {
    const auto& session = at.session;
    const auto* step = session.find(copy.step);
    if (step == nullptr) return unknown_step();
    if (std::holds_alternative<Scenarios>(step->step.activity)) {
        return not_from_here("A scenario is asked once; choose further ones in the step itself.");
    }
    if (place_of(session, copy.step) < session.step) {
        return not_from_here("A step is added behind the one that runs, or later.");
    }
    if (auto room = has_room(session); !room) return tl::unexpected{room.error()};
    return Facts{StepCopied{fresh_id(session), copy.step}};
}

Result<Facts> decide_one(const Case& at, const MoveStep& move) {
    const auto& session = at.session;
    const auto* step = session.find(move.step);
    if (step == nullptr || session.find(move.after) == nullptr) return unknown_step();
    if (move.step == move.after) return Facts{};
    if (auto ahead = is_ahead(session, *step); !ahead) return tl::unexpected{ahead.error()};
    const auto place = place_of(session, move.after) + 1;
    if (place <= session.step) {
        return not_from_here("A step that is still to come stays behind the one that runs.");
    }
    if (auto may = is_free(session, *step, place); !may) return tl::unexpected{may.error()};
    if (auto may = has_sources(session, *step, place); !may) return tl::unexpected{may.error()};
    return Facts{StepMoved{move.step, move.after}};
}

Result<Facts> decide_one(const Case& at, const DropStep& drop) {
    const auto& session = at.session;
    const auto* step = session.find(drop.step);
    if (step == nullptr) return unknown_step();
    if (step->dropped == drop.dropped) return Facts{};
    if (drop.dropped) {
        if (auto ahead = is_ahead(session, *step); !ahead) return tl::unexpected{ahead.error()};
        auto may = is_free(session, *step, session.steps.size());
        if (!may) return tl::unexpected{may.error()};
    } else {
        auto may = has_sources(session, *step, place_of(session, drop.step));
        if (!may) return tl::unexpected{may.error()};
    }
    return Facts{StepDropped{drop.step, drop.dropped}};
}

Result<Facts> decide_one(const Case& at, const SetStep& set) {
    if (at.session.find(set.step) == nullptr) return unknown_step();
    OwnStep named{.title = std::string{trimmed(set.title)}, .body = {}, .minutes = set.minutes};
    const bool same_title = named.title.empty();
    if (same_title) named.title = "-";
    if (auto sound = is_sound(named); !sound) return tl::unexpected{sound.error()};
    if (set.seconds < 0 || set.seconds > kLongestSeconds) {
        return fail(ErrorKind::InvalidInput, "bad_time", "A timer runs from 1 second to an hour.");
    }
    if (set.rounds < 1 || set.rounds > kMostRounds) {
        return fail(ErrorKind::InvalidInput, "bad_round", "There are one to three rounds.");
    }
    return Facts{
        StepSet{set.step, same_title ? "" : named.title, set.minutes, set.seconds, set.rounds}};
}

}  // namespace vertebra::deciding
