#include "facilitator/host/strategy_play.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "common/figure.h"
#include "facilitator/host/content/document.h"
#include "facilitator/host/content/strategy.h"
#include "facilitator/host/site.h"
#include "facilitator/host/whole_file.h"
#include "facilitator/report/draw.h"
#include "facilitator/report/play.h"

namespace vertebra {
namespace {

namespace fs = std::filesystem;

Result<std::string> read_whole(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    if (file && text.size() <= 4 << 20) return text;
    return fail(ErrorKind::NotFound, "no_strategy", "The file " + path + " could not be read.",
                "Name a file of strategies; assets/strategies/four.json is one.");
}

Error with_faults(const Faults& faults) {
    return {ErrorKind::InvalidInput, "faults", told(faults), "Nothing was played."};
}

Result<Content> content_of(const Options& options) {
    const auto documents = read_documents(options.fresh.assets, options.fresh.format);
    if (!documents) return tl::unexpected{documents.error()};
    auto content = load_content(*documents);
    if (!content) return tl::unexpected{with_faults(content.error())};
    if (!content->city.empty()) return std::move(*content);
    return fail(ErrorKind::NotFound, "no_city", "This agenda has no city model among its packs.",
                "Name another one with --format.");
}

std::string line_of(const CityModel& model, const report::Played& one) {
    const auto& x = one.run.positions.back().x;
    const auto weakest = weakest_of(model, x);
    const auto wasted = one.run.wasted();
    return one.title + ": city " + fixed(one.run.city(), 2) + " after " +
           std::to_string(one.run.years.size()) + " years; weakest " +
           model.sub_dimensions[weakest].text + " " + fixed(ladder_of(x[weakest]), 2) +
           "; wasted " + (wasted ? fixed(100 * *wasted, 1) + " %" : "nothing") + "\n";
}

}  // namespace

Result<std::string> play_strategies(const Options& options) {
    const auto content = content_of(options);
    if (!content) return tl::unexpected{content.error()};
    const auto text = read_whole(options.strategy);
    if (!text) return tl::unexpected{text.error()};
    const auto strategies = read_strategies(options.strategy, *text, content->city);
    if (!strategies) return tl::unexpected{with_faults(strategies.error())};

    std::vector<report::Played> played;
    std::string said;
    for (const auto& strategy : *strategies) {
        auto model = content->city;
        model.assumptions.budget = strategy.budget;
        played.push_back({strategy.title, play(model, {}, strategy.turns)});
        said += line_of(model, played.back());
    }
    std::error_code problem;
    fs::create_directories(options.to, problem);
    const auto base = fs::path{options.to} / fs::path{options.strategy}.stem();
    const auto words = built_in_words();
    const auto known = words.find(options.language);
    const auto chart =
        report::play_chart(content->city, content->maturity, played,
                           known == words.end() ? Words{} : known->second, options.language);
    const auto csv = base.string() + ".csv";
    const auto svg = base.string() + ".svg";
    if (auto done = write_whole(csv, report::play_csv(content->city, played)); !done) {
        return tl::unexpected{done.error()};
    }
    if (auto done = write_whole(svg, report::svg(chart)); !done) {
        return tl::unexpected{done.error()};
    }
    return said + csv + " and " + svg + " are written. A model for learning, not a forecast.\n";
}

}  // namespace vertebra
