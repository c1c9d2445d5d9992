#include "common/session/deciding.h"

#include <algorithm>

#include "common/view/disclosure.h"
#include "common/view/game.h"
#include "common/view/ideas.h"

namespace vertebra::deciding {
namespace {

constexpr std::int64_t kLongestTimer = 24 * 60 * 60 * 1000;

tl::unexpected<Error> bad_time() {
    return fail(ErrorKind::InvalidInput, "bad_time", "A timer runs from 1 second to 24 hours.");
}

bool is_of_model(Scene scene) {
    return scene == Scene::Maturity || scene == Scene::Cells;
}
bool is_of_options(Scene scene) {
    return scene == Scene::Criteria || scene == Scene::Effects;
}

}  // namespace

Result<Facts> decide_one(const Case&, const StartTimer& start) {
    if (start.length_ms < 1000 || start.length_ms > kLongestTimer) return bad_time();
    return Facts{TimerStarted{start.length_ms}};
}

Result<Facts> decide_one(const Case& at, const ExtendTimer& extend) {
    if (!at.session.timer) return not_from_here("No timer is running.");
    const auto length = at.session.timer->length_ms + extend.by_ms;
    if (extend.by_ms < 1000 || length > kLongestTimer) return bad_time();
    // Run out already: the time asked for counts from now.
    const auto gone = at.moment.at_ms - at.session.timer->started_at_ms;
    if (gone > at.session.timer->length_ms) return Facts{TimerStarted{extend.by_ms}};
    return Facts{TimerExtended{extend.by_ms}};
}

Result<Facts> decide_one(const Case& at, const StopTimer&) {
    if (!at.session.timer) return Facts{};
    return Facts{TimerStopped{}};
}

Result<Facts> decide_one(const Case& at, const ShowScene& show) {
    if (at.session.scene == show.scene) return Facts{};
    const auto& content = *at.session.content;
    if (is_of_model(show.scene) && content.maturity.empty()) {
        return not_from_here("This workshop has no maturity model.");
    }
    if (is_of_options(show.scene) && !compares_options(content.format)) {
        return not_from_here("This workshop does not compare options.");
    }
    if (show.scene == Scene::RoadMap && !plans_road_map(content.format)) {
        return not_from_here("This workshop has no road-map.");
    }
    if (is_of_city(show.scene) && !plays_city(content.format)) {
        return not_from_here("In this workshop no city is played.");
    }
    return Facts{SceneShown{show.scene}};
}

Result<Facts> decide_one(const Case& at, const ReleaseText& release) {
    const auto* item = at.session.find(release.item);
    if (item == nullptr) return unknown_item();
    for (int round = 1; round <= item->round(); ++round) {
        for (const auto& text : texts_of(at.session, *item, round)) {
            if (text.key == release.key) {
                return Facts{TextReleased{release.item, release.key, release.release}};
            }
        }
    }
    return fail(ErrorKind::NotFound, "unknown_text", "There is no such text.");
}

Result<Facts> decide_one(const Case& at, const MergeTexts& merge) {
    const auto* item = at.session.find(merge.item);
    if (item == nullptr) return unknown_item();
    const auto given = ideas_of(at.session, *item);
    const auto find = [&](const AnswerKey& key) {
        return std::ranges::find(given, key, &GivenIdea::key);
    };
    const auto idea = find(merge.key);
    const auto unknown = fail(ErrorKind::NotFound, "unknown_text", "There is no such idea.",
                              "Look at the list again.");
    if (idea == given.end()) return unknown;
    if (!merge.into) {
        if (!idea->into) return Facts{};
        return Facts{TextsMerged{merge.item, merge.key, std::nullopt}};
    }
    const auto into = find(*merge.into);
    if (into == given.end()) return unknown;
    if (merge.key == *merge.into || into->into) {
        return not_from_here("An idea is merged into one that stands by itself.");
    }
    return Facts{TextsMerged{merge.item, merge.key, merge.into}};
}

Result<Facts> decide_one(const Case&, const SetInteraction& set) {
    return Facts{InteractionSet{set.interaction}};
}

Result<Facts> decide_one(const Case&, const SetDoor& set) {
    return Facts{DoorSet{set.door}};
}

}  // namespace vertebra::deciding
