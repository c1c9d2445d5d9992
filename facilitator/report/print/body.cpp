#include "facilitator/report/print/body.h"

#include <algorithm>

#include "common/text/plain_text.h"
#include "facilitator/report/draw.h"
#include "facilitator/report/print/picture.h"
#include "facilitator/report/print/table.h"

namespace vertebra::report {
namespace {

constexpr double kProse = kColumn;
constexpr double kFactName = 150;
constexpr double kFactGap = 14;
constexpr double kIndent = 14;
constexpr double kTwinGap = 22;      // between a chart and its table beside it
constexpr double kBars = 0.56;       // of the column, with its table beside
constexpr double kMostScale = 0.62;  // of a drawing: else its words would be larger than ours
constexpr double kTitle = 20;        // a line above a drawing
constexpr double kHighest = 400;     // of a drawing

Type type_of(Prose::Kind kind) {
    switch (kind) {
        case Prose::Kind::Lead: return in_ink(10, true);
        case Prose::Kind::Note: return in_soft(8.5);
        case Prose::Kind::Plain:
        case Prose::Kind::Said: break;
    }
    return in_ink(9.5);
}

// How wide a drawing is printed.
double width_of(const Picture& picture, double room) {
    double width = std::min(room, picture.width() * kMostScale);
    if (picture.width() > 0 && width * picture.height() / picture.width() > kHighest) {
        width = kHighest * picture.width() / picture.height();
    }
    return width;
}

double height_of(const Picture& picture, double width) {
    return picture.width() > 0 ? width * picture.height() / picture.width() : 0;
}

// A bar chart with a short table has it at its side, unless long names would make it narrow.
bool has_room_beside(const Drawing& drawing) {
    constexpr std::size_t kColumns = 3;
    constexpr std::size_t kRows = 14;
    constexpr int kName = 24;        // letters
    constexpr int kMostBeside = 64;  // … of any cell
    const auto& twin = drawing.twin;
    const bool short_names = std::ranges::all_of(
        twin.rows, [](const auto& row) { return code_points(row.front().text) <= kName; });
    // What people wrote is long; what we call an answer is not.
    const auto fits = [](const auto& row) {
        return std::ranges::all_of(
            row, [](const Cell& cell) { return code_points(cell.text) <= kMostBeside; });
    };
    return std::holds_alternative<Bars>(drawing.chart) && !twin.rows.empty() &&
           twin.rows.size() <= kRows && std::ranges::all_of(twin.rows, fits) &&
           (twin.head.size() <= kColumns || (short_names && twin.head.size() == kColumns + 1));
}

// Its cells say all that its table would say.
bool is_table(const Drawing& drawing) {
    const auto* grid = std::get_if<Grid>(&drawing.chart);
    return grid != nullptr && drawing.twin.head.size() <= grid->columns.size() + 1;
}

const std::string& title_of(const Chart& chart) {
    return std::visit([](const auto& one) -> const std::string& { return one.title; }, chart);
}

}  // namespace

Body::Heading Body::heading(const Section& section, int level) const {
    const auto look = level == 1   ? in_accent(21, true)
                      : level == 2 ? in_ink(14, true)
                                   : in_ink(11, true);
    return {type_.set(section.title, look, kColumn, Side::Start, 120),
            level == 1   ? 0.0
            : level == 2 ? 20.0
                         : 14.0,
            level == 1   ? 14.0
            : level == 2 ? 7.0
                         : 4.0};
}

double Body::least(const Drawing& drawing) const {
    const Picture picture{svg(drawing.chart)};
    const bool beside = has_room_beside(drawing);
    double height = height_of(picture, width_of(picture, beside ? kBars * kColumn : kColumn));
    if (beside) {
        const PrintedTable twin{type_, drawing.twin, (1 - kBars) * kColumn - kTwinGap};
        height = std::max(height, twin.height());
    }
    if (title_of(drawing.chart) != title_) height += kTitle;
    return height + 8 + type_.set(drawing.caption, in_soft(8.5), kProse).height() + 12;
}

double Body::least(const Block& block) const {
    if (const auto* prose = std::get_if<Prose>(&block)) {
        return std::min(type_.set(prose->text, type_of(prose->kind), kProse).height(), 120.0) + 5;
    }
    if (const auto* rows = std::get_if<Rows>(&block)) {
        return PrintedTable{type_, *rows, kColumn}.least_height() + 24;
    }
    if (const auto* drawing = std::get_if<Drawing>(&block)) return least(*drawing);
    return 40;
}

double Body::opening(const std::vector<Block>& blocks) const {
    double height = 0;
    for (const auto& block : blocks) {
        height += least(block);
        if (!std::holds_alternative<Prose>(block)) break;
    }
    return height;
}

double Body::opening(const Section& section, int level) const {
    const auto own = heading(section, level).height();
    if (!section.blocks.empty()) return own + opening(section.blocks);
    return section.parts.empty() ? own : own + opening(section.parts.front(), level + 1);
}

bool Body::lay(const Section& section, int level, const std::function<bool()>& told) {
    if (level == 1 && !flow_.at_top()) flow_.new_page();
    flow_.need(std::min(opening(section, level), kBottom - kTop));
    const auto head = heading(section, level);
    flow_.space(head.above);
    places_[section.id] = {flow_.page(), flow_.y()};
    const double top = flow_.y();
    flow_.add("H" + std::to_string(level),
              [setting = head.setting, top](cairo_t* on) { setting.draw(on, kMargin, top); });
    flow_.down(head.setting.height() + head.below);
    if (!told()) return false;
    title_ = section.title;
    for (std::size_t at = 0; at < section.blocks.size(); ++at) {
        const auto* prose = std::get_if<Prose>(&section.blocks[at]);
        const bool announces = prose != nullptr && prose->text.ends_with(':');
        if (announces && at + 1 < section.blocks.size()) {
            flow_.need(least(section.blocks[at]) + least(section.blocks[at + 1]));
        }
        lay(section.blocks[at]);
    }
    return std::ranges::all_of(section.parts,
                               [&](const Section& part) { return lay(part, level + 1, told); });
}

void Body::lay(const Block& block) {
    std::visit([this](const auto& one) { lay_one(one); }, block);
}

void Body::lines(const Setting& setting, double x, const char* tag) {
    for (std::size_t line = 0; line < setting.lines(); ++line) {
        flow_.need(setting.line_height(line));
        const double top = flow_.y();
        flow_.add(tag,
                  [setting, line, x, top](cairo_t* on) { setting.draw_line(on, line, x, top); });
        flow_.down(setting.line_height(line));
    }
}

void Body::lay_one(const Prose& prose) {
    lines(type_.set(prose.text, type_of(prose.kind), kProse), kMargin, "P");
    flow_.space(5);
}

void Body::lay_one(const FactList& facts) {
    flow_.space(3);
    for (const auto& fact : facts) {
        const auto name = type_.set(fact.name, in_soft(9.5), kFactName);
        const auto value = type_.set(fact.value, in_ink(9.5), kColumn - kFactName - kFactGap);
        // A short one stays together; of a long one the name stands beside its first lines.
        const double together = std::max(name.height(), std::min(value.height(), 90.0));
        flow_.need(together);
        const double top = flow_.y();
        const int page = flow_.page();
        flow_.add("P", [name, top](cairo_t* on) { name.draw(on, kMargin, top); });
        lines(value, kMargin + kFactName + kFactGap, "P");
        if (flow_.page() == page) flow_.move_to(std::max(flow_.y(), top + name.height()));
        flow_.space(3);
    }
    flow_.space(5);
}

void Body::lay_one(const BulletList& list) {
    for (const auto& point : list.points) {
        const auto setting = type_.set(point, in_ink(9.5), kColumn - kIndent);
        flow_.need(std::min(setting.height(), 60.0));
        const double top = flow_.y();
        const double middle = top + setting.line_height(0) / 2;
        flow_.add("", [middle](cairo_t* on) {
            cairo_set_source_rgb(on, 0, 0.31, 0.486);
            cairo_arc(on, kMargin + 4, middle, 1.6, 0, 6.2832);
            cairo_fill(on);
        });
        lines(setting, kMargin + kIndent, "P");
        flow_.space(3.5);
    }
    flow_.space(4);
}

void Body::caption(const std::string& text) {
    if (text.empty()) return;
    lines(type_.set(text, in_ink(9, true), kProse), kMargin, "Caption");
    flow_.space(3);
}

void Body::lay_one(const Rows& rows) {
    const PrintedTable table{type_, rows, kColumn};
    flow_.need(table.least_height() + (rows.caption.empty() ? 0 : 24));
    flow_.space(4);
    caption(rows.caption);
    table.flow(flow_, kMargin);
    flow_.space(10);
}

void Body::lay_one(const Drawing& drawing) {
    const auto picture = std::make_shared<Picture>(svg(drawing.chart));
    const bool beside = has_room_beside(drawing);
    const double width = width_of(*picture, beside ? kBars * kColumn : kColumn);
    double height = height_of(*picture, width);
    flow_.need(std::min(least(drawing), kBottom - kTop));
    flow_.space(4);
    if (title_of(drawing.chart) != title_) caption(title_of(drawing.chart));
    const double top = flow_.y();
    flow_.add("Figure",
              [picture, width, top](cairo_t* on) { picture->draw(on, kMargin, top, width); });
    if (beside) {
        const PrintedTable twin{type_, drawing.twin, (1 - kBars) * kColumn - kTwinGap};
        twin.place(flow_, kMargin + kBars * kColumn + kTwinGap);
        height = std::max(height, twin.height());
    }
    flow_.move_to(top + height + 8);
    lines(type_.set(drawing.caption, in_soft(8.5), kProse), kMargin, "Caption");
    flow_.space(8);
    if (beside || is_table(drawing) || drawing.twin.rows.empty()) return;
    auto twin = drawing.twin;
    twin.caption = words_.say("report.figures", {{"title", title_of(drawing.chart)}});
    lay_one(twin);
}

}  // namespace vertebra::report
