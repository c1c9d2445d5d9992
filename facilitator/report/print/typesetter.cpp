#include "facilitator/report/print/typesetter.h"

#include <algorithm>

#include "facilitator/report/print/drawable.h"

namespace vertebra::report {
namespace {

constexpr const char* kFamily = "Inter";
constexpr double kPointsAnInch = 72;
constexpr float kLeading = 1.24F;

double points(int units) {
    return static_cast<double>(units) / PANGO_SCALE;
}

}  // namespace

Type in_ink(double size, bool bold) {
    return {.size = size, .bold = bold};
}
Type in_soft(double size, bool bold) {
    return {.size = size, .bold = bold, .red = 0.259, .green = 0.302, .blue = 0.349};
}
Type in_accent(double size, bool bold) {
    return {.size = size, .bold = bold, .red = 0, .green = 0.31, .blue = 0.486};
}

Setting::Setting(Handle<PangoLayout> layout, Type type) : layout_(std::move(layout)), type_(type) {
    const Handle<PangoLayoutIter> at{pango_layout_get_iter(layout_.get())};
    do {
        PangoRectangle box{};
        pango_layout_iter_get_line_extents(at.get(), nullptr, &box);
        const auto baseline = pango_layout_iter_get_baseline(at.get());
        lines_.push_back({pango_layout_iter_get_line_readonly(at.get()), points(box.x),
                          points(baseline - box.y), points(box.height)});
        height_ += lines_.back().height;
    } while (pango_layout_iter_next_line(at.get()) != FALSE);
}

void Setting::ink(cairo_t* on) const {
    cairo_set_source_rgb(on, type_.red, type_.green, type_.blue);
}

void Setting::draw(cairo_t* on, double x, double y) const {
    for (std::size_t line = 0; line < lines_.size(); ++line) {
        draw_line(on, line, x, y);
        y += lines_[line].height;
    }
}

void Setting::draw_line(cairo_t* on, std::size_t line, double x, double y) const {
    const auto& one = lines_[line];
    ink(on);
    cairo_move_to(on, x + one.left, y + one.baseline);
    pango_cairo_show_layout_line(on, one.line);
}

Typesetter::Typesetter()
    : fonts_(pango_cairo_font_map_new()), context_(pango_font_map_create_context(fonts_.get())) {
    pango_cairo_context_set_resolution(context_.get(), kPointsAnInch);
    // As on paper: no letter is moved to the grid of a screen.
    auto* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context_.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
}

Handle<PangoLayout> Typesetter::layout(std::string_view text, const Type& type) const {
    Handle<PangoLayout> layout{pango_layout_new(context_.get())};
    const Handle<PangoFontDescription> font{pango_font_description_new()};
    pango_font_description_set_family_static(font.get(), kFamily);
    pango_font_description_set_absolute_size(font.get(), type.size * PANGO_SCALE);
    pango_font_description_set_weight(font.get(),
                                      type.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font.get());
    const auto safe = drawable(text);
    pango_layout_set_text(layout.get(), safe.data(), static_cast<int>(safe.size()));
    return layout;
}

Setting Typesetter::set(std::string_view text, const Type& type, double width, Side side,
                        double most) const {
    auto layout = this->layout(text, type);
    pango_layout_set_width(layout.get(), static_cast<int>(std::max(width, 1.0) * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing(layout.get(), kLeading);
    if (side == Side::End) pango_layout_set_alignment(layout.get(), PANGO_ALIGN_RIGHT);
    if (most > 0) {
        pango_layout_set_height(layout.get(), static_cast<int>(most * PANGO_SCALE));
        pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
    }
    return {std::move(layout), type};
}

double Typesetter::width_of(std::string_view text, const Type& type) const {
    const auto one = layout(text, type);
    PangoRectangle box{};
    pango_layout_get_extents(one.get(), nullptr, &box);
    return points(box.width);
}

double Typesetter::word_width(std::string_view text, const Type& type) const {
    double widest = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(" \n"), text.size());
        if (end > 0) widest = std::max(widest, width_of(text.substr(0, end), type));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return widest;
}

std::string Typesetter::family() const {
    const Handle<PangoFontDescription> wished{pango_font_description_from_string(kFamily)};
    const Handle<PangoFont> font{
        pango_font_map_load_font(fonts_.get(), context_.get(), wished.get())};
    if (!font) return {};
    const Handle<PangoFontDescription> found{pango_font_describe(font.get())};
    const char* family = pango_font_description_get_family(found.get());
    return family == nullptr ? "" : family;
}

}  // namespace vertebra::report
