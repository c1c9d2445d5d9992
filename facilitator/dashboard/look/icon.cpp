#include "facilitator/dashboard/look/icon.h"

#include <cmath>
#include <initializer_list>

namespace vertebra::dashboard {
namespace {

constexpr float kPi = 3.14159265f;

// A pen on a grid of 20 × 20.
class Pen {
public:
    Pen(ImDrawList& list, ImVec2 centre, float size, ImU32 colour)
        : list_(list),
          corner_{centre.x - size / 2, centre.y - size / 2},
          unit_(size / 20),
          stroke_(std::fmax(1.2f, size * 0.085f)),
          colour_(colour) {}

    ImVec2 at(float x, float y) const { return {corner_.x + x * unit_, corner_.y + y * unit_}; }

    void line(std::initializer_list<ImVec2> points, bool closed = false) const {
        for (const auto& point : points) {
            list_.PathLineTo(at(point.x, point.y));
        }
        list_.PathStroke(colour_, closed ? ImDrawFlags_Closed : 0, stroke_);
    }
    void arc(float x, float y, float radius, float from, float to) const {
        list_.PathArcTo(at(x, y), radius * unit_, from * kPi, to * kPi, 24);
        list_.PathStroke(colour_, 0, stroke_);
    }
    void ring(float x, float y, float radius) const {
        list_.AddCircle(at(x, y), radius * unit_, colour_, 0, stroke_);
    }
    void disc(float x, float y, float radius) const {
        list_.AddCircleFilled(at(x, y), radius * unit_, colour_);
    }
    void box(float x, float y, float x2, float y2, float round) const {
        list_.AddRect(at(x, y), at(x2, y2), colour_, round * unit_, 0, stroke_);
    }
    void block(float x, float y, float x2, float y2, float round) const {
        list_.AddRectFilled(at(x, y), at(x2, y2), colour_, round * unit_);
    }
    void filled(std::initializer_list<ImVec2> points) const {
        for (const auto& point : points) {
            list_.PathLineTo(at(point.x, point.y));
        }
        list_.PathFillConvex(colour_);
    }
    // A wave from left to right through five points.
    void curve(ImVec2 a, ImVec2 b, ImVec2 c, ImVec2 d) const {
        list_.AddBezierCubic(at(a.x, a.y), at(b.x, b.y), at(c.x, c.y), at(d.x, d.y), colour_,
                             stroke_);
    }

private:
    ImDrawList& list_;
    ImVec2 corner_;
    float unit_;
    float stroke_;
    ImU32 colour_;
};

void draw_padlock(const Pen& pen, bool open) {
    pen.box(4, 9, 16, 17.5f, 2);
    pen.disc(10, 13.2f, 1.3f);
    if (open) {
        pen.line({{6.5f, 9}, {6.5f, 6}});
        pen.arc(10, 6, 3.5f, 1, 1.85f);
    } else {
        pen.line({{6.5f, 9}, {6.5f, 6}});
        pen.arc(10, 6, 3.5f, 1, 2);
        pen.line({{13.5f, 6}, {13.5f, 9}});
    }
}

void draw_eye(const Pen& pen, bool closed) {
    pen.curve({1.5f, 10}, {5.5f, 3.5f}, {14.5f, 3.5f}, {18.5f, 10});
    pen.curve({1.5f, 10}, {5.5f, 16.5f}, {14.5f, 16.5f}, {18.5f, 10});
    pen.ring(10, 10, 2.6f);
    if (closed) pen.line({{3.5f, 17}, {16.5f, 3}});
}

void draw_machine(const Pen& pen, Icon icon) {
    switch (icon) {
        case Icon::Laptop:
            pen.box(3.5f, 4, 16.5f, 13, 1.5f);
            pen.line({{1.5f, 16}, {18.5f, 16}});
            break;
        case Icon::Disk:
            pen.line({{3, 3}, {14, 3}, {17, 6}, {17, 17}, {3, 17}}, true);
            pen.line({{6.5f, 17}, {6.5f, 11.5f}, {13.5f, 11.5f}, {13.5f, 17}});
            pen.line({{7, 3}, {7, 7}, {12, 7}, {12, 3}});
            break;
        case Icon::Waves:
            pen.arc(10, 15.5f, 4.2f, 1.22f, 1.78f);
            pen.arc(10, 15.5f, 8.2f, 1.22f, 1.78f);
            pen.arc(10, 15.5f, 12.2f, 1.22f, 1.78f);
            pen.disc(10, 15, 1.5f);
            break;
        case Icon::Screen:
            pen.box(2, 3.5f, 18, 14, 1.5f);
            pen.line({{10, 14}, {10, 17}});
            pen.line({{6.5f, 17.2f}, {13.5f, 17.2f}});
            break;
        case Icon::Sheet:
            pen.line({{5, 2.5f}, {11.5f, 2.5f}, {15.5f, 6.5f}, {15.5f, 17.5f}, {5, 17.5f}}, true);
            pen.line({{8, 10}, {12.5f, 10}});
            pen.line({{8, 13.3f}, {12.5f, 13.3f}});
            break;
        default: break;
    }
}

void draw_arrow(const Pen& pen, Icon icon) {
    switch (icon) {
        case Icon::Left: pen.line({{12.5f, 4.5f}, {7, 10}, {12.5f, 15.5f}}); break;
        case Icon::Right: pen.line({{7.5f, 4.5f}, {13, 10}, {7.5f, 15.5f}}); break;
        case Icon::Down: pen.line({{4.5f, 7.5f}, {10, 13}, {15.5f, 7.5f}}); break;
        case Icon::Up: pen.line({{4.5f, 12.5f}, {10, 7}, {15.5f, 12.5f}}); break;
        case Icon::Undo:
            pen.line({{7.5f, 3.5f}, {3.5f, 7.5f}, {7.5f, 11.5f}});
            pen.line({{3.5f, 7.5f}, {12, 7.5f}});
            pen.arc(12, 12, 4.5f, 1.5f, 2.5f);
            pen.line({{12, 16.5f}, {8, 16.5f}});
            break;
        case Icon::Loop:
            pen.arc(10, 10.5f, 6.5f, -0.12f, 1.5f);
            pen.filled({{9.5f, 0.5f}, {14.5f, 4}, {9.5f, 7.5f}});
            break;
        case Icon::TwoWays:
            pen.line({{2, 10}, {18, 10}});
            pen.line({{5.5f, 6}, {1.8f, 10}, {5.5f, 14}});
            pen.line({{14.5f, 6}, {18.2f, 10}, {14.5f, 14}});
            break;
        default: break;
    }
}

void draw_mark(const Pen& pen, Icon icon) {
    switch (icon) {
        case Icon::Check: pen.line({{3.5f, 10.5f}, {8, 15}, {16.5f, 5.5f}}); break;
        case Icon::Cross:
            pen.line({{5, 5}, {15, 15}});
            pen.line({{15, 5}, {5, 15}});
            break;
        case Icon::Warning:
            pen.line({{10, 2.5f}, {18.5f, 17}, {1.5f, 17}}, true);
            pen.line({{10, 8}, {10, 12}});
            pen.disc(10, 14.5f, 1.1f);
            break;
        case Icon::Ring: pen.ring(10, 10, 5.5f); break;
        case Icon::Disc: pen.disc(10, 10, 6); break;
        case Icon::Square: pen.block(4.8f, 4.8f, 15.2f, 15.2f, 2); break;
        case Icon::Diamond: pen.filled({{10, 3}, {16.5f, 10}, {10, 17}, {3.5f, 10}}); break;
        case Icon::Plus:
            pen.line({{10, 4}, {10, 16}});
            pen.line({{4, 10}, {16, 10}});
            break;
        case Icon::Dots:
            pen.disc(4, 10, 1.6f);
            pen.disc(10, 10, 1.6f);
            pen.disc(16, 10, 1.6f);
            break;
        case Icon::Question:
            pen.arc(10, 7.2f, 3.6f, 1.05f, 2.35f);
            pen.line({{11.9f, 10.1f}, {10, 12}, {10, 13.4f}});
            pen.disc(10, 16.6f, 1.2f);
            break;
        case Icon::Clock:
            pen.ring(10, 10, 7.5f);
            pen.line({{10, 5.5f}, {10, 10}, {13.2f, 12}});
            break;
        case Icon::Person:
            pen.ring(10, 6.5f, 3.4f);
            pen.arc(10, 18, 6.6f, 1.06f, 1.94f);
            break;
        case Icon::Pencil:
            pen.line({{3.5f, 16.5f}, {4.5f, 12.5f}, {13.5f, 3.5f}, {16.5f, 6.5f}, {7.5f, 15.5f}},
                     true);
            break;
        case Icon::Play: pen.filled({{6, 4}, {16, 10}, {6, 16}}); break;
        default: break;
    }
}

}  // namespace

void draw_icon(ImDrawList& list, Icon icon, ImVec2 centre, float size, ImU32 colour) {
    const Pen pen{list, centre, size, colour};
    switch (icon) {
        case Icon::None: return;
        case Icon::Padlock: return draw_padlock(pen, false);
        case Icon::OpenPadlock: return draw_padlock(pen, true);
        case Icon::Eye: return draw_eye(pen, false);
        case Icon::ClosedEye: return draw_eye(pen, true);
        case Icon::Laptop:
        case Icon::Disk:
        case Icon::Waves:
        case Icon::Screen:
        case Icon::Sheet: return draw_machine(pen, icon);
        case Icon::Left:
        case Icon::Right:
        case Icon::Down:
        case Icon::Up:
        case Icon::Undo:
        case Icon::Loop:
        case Icon::TwoWays: return draw_arrow(pen, icon);
        default: return draw_mark(pen, icon);
    }
}

}  // namespace vertebra::dashboard
