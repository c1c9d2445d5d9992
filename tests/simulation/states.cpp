#include "protocol/encode.h"
#include "tests/simulation/room.h"

// The states of all roles: written, judged, and held against a fold of the log.
namespace vertebra::simulation {
namespace {

std::string written(const protocol::Out& state) {
    const auto draw = [](const Chart&) { return std::string{}; };
    if (const auto* phone = std::get_if<protocol::ParticipantState>(&state)) {
        return protocol::encode(*phone, draw);
    }
    if (const auto* screen = std::get_if<protocol::ProjectorState>(&state)) {
        return protocol::encode(*screen, draw);
    }
    return protocol::encode(std::get<protocol::FacilitatorState>(state), draw);
}

bool is_equal(const protocol::Out& a, const protocol::Out& b) {
    if (const auto* phone = std::get_if<protocol::ParticipantState>(&a)) {
        return phone->view == std::get<protocol::ParticipantState>(b).view;
    }
    if (const auto* screen = std::get_if<protocol::ProjectorState>(&a)) {
        return screen->view == std::get<protocol::ProjectorState>(b).view;
    }
    const auto& view = std::get<protocol::FacilitatorState>(a).view;
    const auto& other = std::get<protocol::FacilitatorState>(b).view;
    return view.items == other.items && view.agenda == other.agenda && view.seats == other.seats &&
           view.profile == other.profile && view.undo_depth == other.undo_depth;
}

}  // namespace

Frame Room::state_frame(const Session& session, Role role, const std::string& language) {
    auto& known = encoded_[{role, language}];
    if (known) return known;
    auto state = state_of(session, role, language);
    if (states_ == States::Written) {
        known = server::frame(written(state));
        judge_.shown(reading_.of(known, role));
    } else {
        known = server::frame("state " + std::to_string(session.offset));
        judge_.shown(reading_.hand_over(known, std::move(state)));
    }
    return known;
}

protocol::Out Room::state_of(const Session& session, Role role, const std::string& language) const {
    static const Words words;
    const Look look{role, language, &words, &present_, now_ms()};
    if (role == Role::Participant) {
        return protocol::ParticipantState{"epoch", participant_view(session, look)};
    }
    if (role == Role::Projector) {
        return protocol::ProjectorState{"epoch", projector_view(session, look), {}};
    }
    const Look seen{Role::Projector, language, &words, &present_, now_ms()};
    return protocol::FacilitatorState{
        "epoch", facilitator_view(session, look), {}, projector_view(session, seen)};
}

void Room::compare() {
    session_->settled([this](const Session& session) {
        const auto again = log_.fold();
        for (const auto role : {Role::Participant, Role::Projector, Role::Facilitator}) {
            const auto live = state_of(session, role, "en");
            const auto folded = state_of(again, role, "en");
            const bool same = states_ == States::Written ? written(live) == written(folded)
                                                         : is_equal(live, folded);
            judge_.expect(same, "the state is not the fold of the log");
        }
    });
}

}  // namespace vertebra::simulation
