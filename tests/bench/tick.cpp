#include "tests/bench/tick.h"

#include <chrono>
#include <cstdio>

#include "common/session/apply.h"
#include "common/view/views.h"
#include "facilitator/host/content/document.h"
#include "facilitator/host/site.h"
#include "facilitator/report/draw.h"
#include "participant/rehearsal/ledger.h"
#include "protocol/encode.h"
#include "tests/support/filled_file.h"

namespace vertebra {
namespace {

constexpr int kSeats = 1000;
constexpr int kPolicies = 60;
constexpr int kRuns = 51;

template <class Work>
double median_ms(const Work& work) {
    std::vector<double> times;
    for (int run = 0; run < kRuns; ++run) {
        const auto start = std::chrono::steady_clock::now();
        work();
        const auto gone = std::chrono::steady_clock::now() - start;
        times.push_back(std::chrono::duration<double, std::milli>(gone).count());
    }
    return rehearsal::percentile(times, 0.5);
}

const protocol::Draw kDraw = [](const Chart& chart) { return report::svg(chart); };

}  // namespace

void tick() {
    const auto documents = read_documents(VERTEBRA_ROOT "/assets", "maturity-training");
    auto content = std::make_shared<Content>(*load_content(*documents));
    auto session = blank(content);
    apply(session, {0, WorkshopOpened{.workshop = {1, 1}, .languages = {"en"}}});
    for (const auto& event : rating_events(content->maturity, kSeats, kPolicies)) {
        apply(session, event);
    }
    const auto words = built_in_words();
    const std::vector<bool> present(kSeats, true);
    const auto look = [&](Role role) {
        return Look{role, "en", &words.at("en"), &present, session.now_ms};
    };
    std::size_t bytes = 0;
    const auto phones = [&] {
        const protocol::ParticipantState state{"e",
                                               participant_view(session, look(Role::Participant))};
        bytes = protocol::encode(state, kDraw).size();
    };
    const auto wall = [&] {
        const protocol::ProjectorState state{
            "e", projector_view(session, look(Role::Projector)), {}};
        bytes = protocol::encode(state, kDraw).size();
    };
    const auto lead = [&] {
        const protocol::FacilitatorState state{"e",
                                               facilitator_view(session, look(Role::Facilitator)),
                                               {},
                                               projector_view(session, look(Role::Projector))};
        bytes = protocol::encode(state, kDraw).size();
    };
    const auto print = [&](const char* when) {
        for (const auto& [who, work] :
             {std::pair<const char*, std::function<void()>>{"phones", phones},
              {"big screen", wall},
              {"facilitator", lead}}) {
            const double ms = median_ms(work);
            std::printf("tick     1,000 rate 60 policies, %-12s %-11s %6.2f ms, %4zu kB   (5 ms)\n",
                        when, who, ms, bytes / 1000);
        }
    };
    print("open:");
    for (const auto& event : showing_events(content->maturity, kSeats, kPolicies)) {
        apply(session, event);
    }
    print("all shown:");
}

}  // namespace vertebra
