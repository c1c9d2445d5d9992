#include "facilitator/dashboard/hearing.h"

#include <algorithm>

namespace vertebra::dashboard {
namespace {

constexpr std::size_t kMostNotices = 8;

void put_counts(std::vector<ItemView>& items, const protocol::Progress& progress) {
    for (const auto& count : progress.items) {
        const auto item = std::ranges::find(items, count.id, &ItemView::id);
        if (item == items.end()) continue;
        item->answered = count.answered;
        item->expected = count.expected;
    }
}

}  // namespace

void Hearing::line(bool up) {
    if (turned_away()) return;
    if (up) {
        // Until the first state there is nothing to show.
        if (heard_.state != nullptr) heard_.line = Heard::Line::Up;
        return;
    }
    end_export();
    heard_.line = heard_.state == nullptr ? Heard::Line::Connecting : Heard::Line::Lost;
}

bool Hearing::take(const protocol::Out& message, std::int64_t now_ms) {
    if (const auto* state = std::get_if<protocol::FacilitatorState>(&message)) {
        take_state(*state, now_ms);
    } else if (const auto* progress = std::get_if<protocol::Progress>(&message)) {
        return take_counts(*progress);
    } else if (const auto* refused = std::get_if<protocol::Refused>(&message)) {
        take_refusal(*refused);
    } else if (const auto* ahead = std::get_if<protocol::Ahead>(&message)) {
        heard_.ahead = std::make_shared<const protocol::Ahead>(*ahead);
    } else if (const auto* exporting = std::get_if<protocol::Exporting>(&message)) {
        heard_.exporting = exporting->percent;
    } else if (std::holds_alternative<protocol::Busy>(message)) {
        tell(Notice::Kind::Refused, "busy", "");
    } else {
        return false;
    }
    return true;
}

void Hearing::take_state(const protocol::FacilitatorState& state, std::int64_t now_ms) {
    const auto& lead = state.host.lead;
    const bool led = heard_.state != nullptr && heard_.state->host.lead.mine;
    if (led && !lead.mine && lead.held) tell(Notice::Kind::LeadTaken, "", lead.name);
    heard_.state = std::make_shared<const protocol::FacilitatorState>(state);
    heard_.state_at_ms = now_ms;
    heard_.line = Heard::Line::Up;
}

// What is being drawn never changes under the window: a new state takes its place.
bool Hearing::take_counts(const protocol::Progress& progress) {
    if (heard_.state == nullptr) return false;
    auto state = *heard_.state;
    put_counts(state.view.items, progress);
    put_counts(state.projector.items, progress);
    state.view.present = progress.present;
    state.projector.joined = progress.present;
    heard_.state = std::make_shared<const protocol::FacilitatorState>(std::move(state));
    return true;
}

void Hearing::take_refusal(const protocol::Refused& refused) {
    const auto& [kind, code, message, hint] = refused.error;
    // Another one that goes on is not ended by this.
    if (refused.about == "export_results" && code != "export_running") end_export();
    // Before the first state only the greeting can have been refused, readable or not.
    const bool greeting = refused.about == "lead" || heard_.state == nullptr;
    if (!greeting || code == "busy") return tell(Notice::Kind::Refused, code, message);
    turn_away(code, message);
}

void Hearing::turn_away(std::string code, std::string message) {
    heard_.line = Heard::Line::TurnedAway;
    heard_.code = std::move(code);
    heard_.message = std::move(message);
}

void Hearing::tell(Notice::Kind kind, std::string code, std::string message) {
    heard_.notices.push_back({++told_, kind, std::move(code), std::move(message)});
    if (heard_.notices.size() > kMostNotices) heard_.notices.erase(heard_.notices.begin());
}

}  // namespace vertebra::dashboard
