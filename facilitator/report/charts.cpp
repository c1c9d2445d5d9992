#include "facilitator/report/charts.h"

#include <algorithm>

#include "facilitator/report/archive/archive.h"
#include "facilitator/report/draw.h"
#include "facilitator/report/print/picture.h"

namespace vertebra::report {
namespace {

void collect(std::vector<const Drawing*>& drawings, const std::vector<Section>& sections) {
    for (const auto& section : sections) {
        for (const auto& block : section.blocks) {
            if (const auto* drawing = std::get_if<Drawing>(&block)) drawings.push_back(drawing);
        }
        collect(drawings, section.parts);
    }
}

// "07-item-flood-02": names of the report's own, in its order.
std::string name_of(std::size_t number, const Drawing& drawing) {
    const auto digits = std::to_string(number);
    return std::string{"00"}.substr(std::min<std::size_t>(digits.size(), 2)) + digits + "-" +
           drawing.name;
}

}  // namespace

Result<std::string> charts(const Report& report, const Progress& progress) {
    std::vector<const Drawing*> drawings;
    collect(drawings, report.chapters);
    std::vector<NamedFile> files;
    for (std::size_t at = 0; at < drawings.size(); ++at) {
        const auto name = name_of(at + 1, *drawings[at]);
        auto drawn = svg(drawings[at]->chart);
        auto painted = png(drawn);
        if (!painted) return tl::unexpected{painted.error()};
        files.emplace_back(name + ".svg", std::move(drawn));
        files.emplace_back(name + ".png", std::move(*painted));
        const auto part = 99 * (at + 1) / drawings.size();
        if (!progress(static_cast<int>(part))) return cancelled();
    }
    return zipped(files);
}

}  // namespace vertebra::report
