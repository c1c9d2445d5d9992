#include "facilitator/report/print/picture.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "facilitator/report/print/drawable.h"
#include "facilitator/report/writing.h"

namespace vertebra::report {
namespace {

constexpr double kScale = 2;

// What the pages' style sheets say, for paper.
constexpr std::string_view kStyle = R"css(
text { fill: #1e252d; }
.figure, .number { font-weight: 700; }
.number { fill: #ffffff; }
.quadrant { font-style: italic; fill: #424d59; }
.tick { fill: #424d59; }
.bar.marked { stroke: #1e252d; stroke-width: 2.5; }
.bar.beside { fill: #c4c8ce; stroke: #424d59; stroke-width: 1; stroke-dasharray: 4 3; }
.cell.marked { stroke: #a34700; }
.leader { stroke: #767a7e; stroke-dasharray: 1 5; }
)css";

cairo_status_t append(void* text, const unsigned char* bytes, unsigned int size) {
    static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(bytes), size);
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

Picture::Picture(const std::string& svg) {
    const auto safe = drawable(svg);
    handle_.reset(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(safe.data()),
                                            safe.size(), nullptr));
    if (!handle_) return;
    rsvg_handle_set_stylesheet(handle_.get(), reinterpret_cast<const guint8*>(kStyle.data()),
                               kStyle.size(), nullptr);
    gboolean has_box = FALSE;
    RsvgRectangle box{};
    rsvg_handle_get_intrinsic_dimensions(handle_.get(), nullptr, nullptr, nullptr, nullptr,
                                         &has_box, &box);
    if (has_box == FALSE) return;
    width_ = box.width;
    height_ = box.height;
}

void Picture::draw(cairo_t* on, double x, double y, double width) const {
    if (width_ <= 0) return;
    const RsvgRectangle place{x, y, width, width * height_ / width_};
    rsvg_handle_render_document(handle_.get(), on, &place, nullptr);
}

Result<std::string> png(const std::string& svg) {
    const Picture picture{svg};
    if (!picture.good()) return not_made("picture", "the drawing cannot be read");
    const double width = std::max(1.0, std::ceil(picture.width() * kScale));
    const double height = std::max(1.0, std::ceil(picture.height() * kScale));
    const Handle<cairo_surface_t> surface{cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, static_cast<int>(width), static_cast<int>(height))};
    const Handle<cairo_t> on{cairo_create(surface.get())};
    cairo_set_source_rgb(on.get(), 1, 1, 1);
    cairo_paint(on.get());
    picture.draw(on.get(), 0, 0, width);
    cairo_surface_flush(surface.get());
    std::string bytes;
    const auto done = cairo_surface_write_to_png_stream(surface.get(), append, &bytes);
    if (done != CAIRO_STATUS_SUCCESS) return not_made("picture", cairo_status_to_string(done));
    return bytes;
}

}  // namespace vertebra::report
