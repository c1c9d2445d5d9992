#include "tests/support/drawn.h"

#include "common/view/views.h"
#include "facilitator/host/results_json.h"
#include "facilitator/report/draw.h"
#include "facilitator/report/results.h"

namespace vertebra {

std::string svg_as_it_stands(const Chart& chart) {
    const auto* network = std::get_if<Network>(&chart);
    return network != nullptr ? report::svg(*network) : report::svg(chart);
}

std::string drawn(const Session& session, const protocol::Draw& draw) {
    static const Words kWords;
    const std::vector<bool> present(session.seats.size(), true);
    Look look{.role = Role::Participant,
              .language = "en",
              .words = &kWords,
              .present = &present,
              .now_ms = session.now_ms};
    auto text = encode(protocol::ParticipantState{"e", participant_view(session, look)}, draw);
    look.role = Role::Projector;
    const auto projector = projector_view(session, look);
    text += encode(protocol::ProjectorState{"e", projector, {}}, draw);
    look.role = Role::Facilitator;
    const auto facilitator = facilitator_view(session, look);
    text += encode(protocol::FacilitatorState{"e", facilitator, {}, projector}, draw);
    const auto results = report::results_of(session);
    return text + report::csv(results, {}) + results_json(results, {});
}

}  // namespace vertebra
