#include "tests/support/filled_file.h"

#include <cstdio>

#include "facilitator/host/secret.h"
#include "facilitator/host/workshop.h"

namespace vertebra {

Filled fill(const std::string& path, int seats) {
    auto workshop = create_workshop({.path = path, .assets = VERTEBRA_ROOT "/assets"});
    if (!workshop) {
        std::printf("%s\n", workshop.error().message.c_str());
        return {};
    }
    Filled filled{.token = random_hex(32), .open_item = {}};
    auto offset = workshop->session.offset;
    Events batch;
    const auto save = [&] {
        if (!workshop->file->append(offset + 1, batch)) std::printf("not saved\n");
        offset += batch.size();
        batch.clear();
    };
    for (int seat = 0; seat < seats; ++seat) {
        batch.push_back({1, SeatTaken{{3, static_cast<std::uint64_t>(seat)},
                                      seat == 0 ? hash_of(filled.token) : random_hex(64),
                                      random_hex(64),
                                      ""}});
    }
    std::vector<ScenarioId> all;
    for (const auto& scenario : workshop->content->risk.scenarios) {
        all.push_back(scenario.id);
    }
    batch.push_back({2, ItemsPlanned{{"scenarios"}, all, {}}});
    batch.push_back({2, StepEntered{{"scenarios"}}});
    save();
    std::uint64_t key = 0;
    for (const auto& id : all) {
        const ItemId item{id.text};
        batch.push_back({3, PhaseEntered{item, Phase::Open, 1, seats}});
        for (int seat = 0; seat < seats; ++seat) {
            batch.push_back({3, AnswerCast{{3, static_cast<std::uint64_t>(seat)},
                                           item,
                                           1,
                                           {9, ++key},
                                           1,
                                           {Scale{Scale::Mark::Level, seat % 5}}}});
        }
        filled.open_item = id.text;
        if (id == all.back()) break;
        batch.push_back({4, PhaseEntered{item, Phase::Closed, 1, seats}});
        batch.push_back({4, PhaseEntered{item, Phase::Revealed, 1, seats}});
        save();
    }
    save();
    if (!workshop->file->checkpoint()) std::printf("not tidied\n");
    return filled;
}

}  // namespace vertebra
