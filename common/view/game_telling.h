#pragma once

#include "common/figure.h"
#include "common/view/game.h"
#include "common/view/game_view.h"

namespace vertebra {

// Shared by the files that make the view of a run: what it is made from, and how its figures and
// plans are said. For view/ alone; everybody else calls game_view().

// What a view is made from.
struct Telling {
    const Session& session;
    const Game& game;
    const Look& look;

    const std::string& field(std::size_t d) const {
        const auto& model = session.content->maturity;
        return model.sub_dimensions[d].title.in(look.language);
    }
    const std::string& stage(std::size_t s) const {
        return session.content->maturity.stages[s].title.in(look.language);
    }
    std::string say(std::string_view key, Words::Values values = {}) const {
        return look.words->say(key, values);
    }
    std::string figure(double value) const { return two_decimals(value, look.language); }
    std::string units(double value) const { return one_decimal(value, look.language); }
    std::size_t fields() const { return game.model.sub_dimensions.size(); }
};

// A part of a whole as it is read: "12 %".
std::string percent_of(double part);

// What is said of two runs: "+0.12", "−0.05".
std::string difference(double value, const Look& look);

// A plan as it stands in an answer, and in words by what it gives most to.
std::vector<ShareView> shares_of(const Telling& scene, const Plan& plan);
std::string told(const Telling& scene, const Plan& plan);

// Where most was lost: cells of a turn, the largest first.
std::vector<std::string> moments_of(const Telling& scene, const Run& run);

// A grid with its title and description; its table twin from what stands in its cells.
Grid grid_of(const Telling& scene, const char* title);
void add_twin(Grid& grid, const std::string& corner);

}  // namespace vertebra
