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

namespace {

std::vector<PolicyCode> first(const MaturityModel& model, int policies) {
    std::vector<PolicyCode> codes;
    for (const auto& policy : model.policies) {
        if (std::cmp_less(codes.size(), policies)) codes.push_back(policy.code);
    }
    return codes;
}

ItemId rating_of(const PolicyCode& code) {
    return {"ratings-" + lower_case(code.text)};
}

}  // namespace

Events rating_events(const MaturityModel& model, int seats, int policies) {
    Events events;
    const auto codes = first(model, policies);
    for (int seat = 0; seat < seats; ++seat) {
        events.push_back({1, SeatTaken{{3, static_cast<std::uint64_t>(seat)},
                                       std::string(64, '0'),
                                       std::string(64, '0'),
                                       ""}});
    }
    events.push_back({2, StepEntered{{"ratings"}}});
    events.push_back({2, ItemsPlanned{{"ratings"}, {}, {}, codes}});
    for (const auto& code : codes) {
        events.push_back({2, PhaseEntered{rating_of(code), Phase::Open, 1, seats}});
    }
    std::uint64_t key = 0;
    for (int seat = 0; seat < seats; ++seat) {
        for (const auto& code : codes) {
            const Scale level{Scale::Mark::Level, static_cast<int>(key % 5)};
            events.push_back({3, AnswerCast{{3, static_cast<std::uint64_t>(seat)},
                                            rating_of(code),
                                            1,
                                            {9, ++key},
                                            1,
                                            {level}}});
        }
    }
    return events;
}

Events showing_events(const MaturityModel& model, int seats, int policies) {
    Events events;
    for (const auto phase : {Phase::Closed, Phase::Revealed}) {
        for (const auto& code : first(model, policies)) {
            events.push_back({4, PhaseEntered{rating_of(code), phase, 1, seats}});
        }
    }
    return events;
}

void fill_ratings(const std::string& path, int seats, int policies) {
    auto workshop = create_workshop(
        {.path = path, .assets = VERTEBRA_ROOT "/assets", .format = "maturity-training"});
    if (!workshop) {
        std::printf("%s\n", workshop.error().message.c_str());
        return;
    }
    const auto& model = workshop->content->maturity;
    auto offset = workshop->session.offset;
    for (const auto& batch :
         {rating_events(model, seats, policies), showing_events(model, seats, policies)}) {
        if (!workshop->file->append(offset + 1, batch)) std::printf("not saved\n");
        offset += batch.size();
    }
    if (!workshop->file->checkpoint()) std::printf("not tidied\n");
}

}  // namespace vertebra
