#include "common/view/game_telling.h"

#include <algorithm>

namespace vertebra {
namespace {

constexpr std::size_t kForemost = 3;  // of a plan that is told in words, and of moments

// The reason that took most of what was lost.
const char* reason_of(const Wasted& wasted) {
    if (wasted.poor_effect >= wasted.too_fast && wasted.poor_effect >= wasted.finished) {
        return "game.moment_poor_effect";
    }
    return wasted.too_fast >= wasted.finished ? "game.moment_too_fast" : "game.moment_finished";
}

}  // namespace

std::string percent_of(double part) {
    return fixed(100 * part, 0) + " %";
}

std::string difference(double value, const Look& look) {
    const auto size = two_decimals(value < 0 ? -value : value, look.language);
    const bool none = fixed(value < 0 ? -value : value, 2) == "0.00";
    if (none) return size;
    return (value < 0 ? "\u2212" : "+") + size;
}

std::vector<ShareView> shares_of(const Telling& scene, const Plan& plan) {
    std::vector<ShareView> shares;
    for (const auto& share : plan) {
        ShareView view{.id = lower_case(scene.game.model.sub_dimensions[share.sub_dimension].text),
                       .label = scene.field(share.sub_dimension),
                       .percent = share.percent};
        if (share.aim == Share::Aim::Cell) {
            view.id += lower_case({kStageLetters[share.stage]});
            view.label = scene.say("game.cell",
                                   {{"field", view.label}, {"stage", scene.stage(share.stage)}});
        }
        shares.push_back(std::move(view));
    }
    return shares;
}

std::string told(const Telling& scene, const Plan& plan) {
    auto shares = shares_of(scene, plan);
    std::ranges::stable_sort(shares, std::ranges::greater{}, &ShareView::percent);
    if (shares.empty()) return scene.say("game.nothing");
    const bool even =
        shares.front().percent - shares.back().percent <= 1 && shares.size() >= scene.fields();
    if (even) return scene.say("game.even");
    std::string text;
    for (std::size_t at = 0; at < std::min(kForemost, shares.size()); ++at) {
        text += (text.empty() ? "" : ", ") + shares[at].label + " " +
                std::to_string(shares[at].percent) + "\u00A0%";
    }
    return text;
}

std::vector<std::string> moments_of(const Telling& scene, const Run& run) {
    struct Moment {
        int turn = 0;
        CellPlace cell;
        Wasted wasted;
    };
    std::vector<Moment> moments;
    const int years = scene.game.model.assumptions.years;
    for (const auto& loss : run.losses) {
        const int turn = (loss.year - 1) / years + 1;
        auto found = std::ranges::find_if(
            moments, [&](const Moment& one) { return one.turn == turn && one.cell == loss.cell; });
        if (found == moments.end()) {
            moments.push_back({turn, loss.cell, {}});
            found = moments.end() - 1;
        }
        found->wasted.poor_effect += loss.wasted.poor_effect;
        found->wasted.too_fast += loss.wasted.too_fast;
        found->wasted.finished += loss.wasted.finished;
    }
    std::ranges::stable_sort(moments, std::ranges::greater{},
                             [](const Moment& one) { return one.wasted.sum(); });
    std::vector<std::string> told;
    for (const auto& one : moments) {
        const auto units = scene.units(one.wasted.sum());
        if (told.size() == kForemost || one.wasted.sum() < 0.5) break;
        told.push_back(
            scene.say(reason_of(one.wasted), {{"turn", std::to_string(one.turn)},
                                              {"units", units},
                                              {"field", scene.field(one.cell.sub_dimension)},
                                              {"stage", scene.stage(one.cell.stage)}}));
    }
    return told;
}

Grid grid_of(const Telling& scene, const char* title) {
    const std::string key = title;
    return {.title = scene.say(key), .description = scene.say(key + "_description")};
}

void add_twin(Grid& grid, const std::string& corner) {
    grid.table.head = {corner};
    grid.table.head.insert(grid.table.head.end(), grid.columns.begin(), grid.columns.end());
    for (const auto& row : grid.rows) {
        std::vector<std::string> told{row.label};
        for (const auto& cell : row.cells) {
            told.push_back(cell.printed);
        }
        grid.table.rows.push_back(std::move(told));
    }
}

}  // namespace vertebra
