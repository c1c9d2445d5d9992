#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facilitator/report/print/handles.h"

namespace vertebra::report {

// How words look on paper. Sizes in points.
struct Type {
    double size = 9.5;
    bool bold = false;
    double red = 0.118, green = 0.145, blue = 0.176;  // the ink of the pages
};
Type in_ink(double size, bool bold = false);
Type in_soft(double size, bool bold = false);
Type in_accent(double size, bool bold = false);

enum class Side { Start, End };

// Words that were broken into lines.
class Setting {
public:
    Setting(Handle<PangoLayout> layout, Type type);

    double height() const { return height_; }
    std::size_t lines() const { return lines_.size(); }
    double line_height(std::size_t line) const { return lines_[line].height; }
    // With the upper left corner there: all of it, or one line.
    void draw(cairo_t* on, double x, double y) const;
    void draw_line(cairo_t* on, std::size_t line, double x, double y) const;

private:
    struct Line {
        PangoLayoutLine* line;  // the layout's
        double left;            // of its box
        double baseline;        // from the top of the line
        double height;
    };
    void ink(cairo_t* on) const;

    std::shared_ptr<PangoLayout> layout_;
    Type type_;
    std::vector<Line> lines_;
    double height_ = 0;
};

// Sets words in Inter, or what the system has in its place; other scripts in what it has for them.
class Typesetter {
public:
    Typesetter();

    // Broken where words end; one that is longer than a line within itself. Never higher than
    // `most`, which ends in an ellipsis; 0: as high as it gets.
    Setting set(std::string_view text, const Type& type, double width, Side side = Side::Start,
                double most = 0) const;
    // Its one line as it would be without an end.
    double width_of(std::string_view text, const Type& type) const;
    // The widest of its words.
    double word_width(std::string_view text, const Type& type) const;
    // The family that was taken for Inter.
    std::string family() const;

private:
    Handle<PangoLayout> layout(std::string_view text, const Type& type) const;

    Handle<PangoFontMap> fonts_;
    Handle<PangoContext> context_;
};

}  // namespace vertebra::report
