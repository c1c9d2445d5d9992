#include "facilitator/report/chapters/teller.h"

namespace vertebra::report {

std::string Teller::source(const Wording& title, int version) const {
    if (title.empty()) return {};
    return say("report.source", {{"pack", in(title)}, {"version", std::to_string(version)}});
}

Rows Teller::rows(const Table& table, const std::set<std::size_t>& words) const {
    Rows rows{.head = table.head};
    for (const auto& line : table.rows) {
        auto& row = rows.rows.emplace_back();
        for (std::size_t at = 0; at < line.size(); ++at) {
            row.push_back(words.contains(at) ? told(line[at]) : printed(line[at], look.language));
        }
    }
    return rows;
}

Rows Teller::fitting(Rows rows) const {
    if (quotes()) return rows;
    for (const char* words : {"road_map.owner", "report.why", "report.dissent"}) {
        const auto found = std::ranges::find(rows.head, say(words));
        if (found == rows.head.end()) continue;
        const auto column = found - rows.head.begin();
        rows.head.erase(found);
        for (auto& row : rows.rows) {
            row.erase(row.begin() + column);
        }
    }
    return rows;
}

Drawing Teller::drawing(std::string name, Chart chart, std::string caption,
                        const std::set<std::size_t>& words) const {
    const auto& table =
        std::visit([](const auto& one) -> const Table& { return one.table; }, chart);
    auto twin = rows(table, words);
    return {std::move(name), std::move(chart), std::move(caption), std::move(twin)};
}

std::string joined(std::initializer_list<std::string> parts) {
    std::string text;
    for (const auto& part : parts) {
        if (!part.empty()) text += (text.empty() ? "" : " \u00B7 ") + part;
    }
    return text;
}

std::string listed(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const auto& part : parts) {
        if (!text.empty()) text += between;
        text += part;
    }
    return text;
}

}  // namespace vertebra::report
