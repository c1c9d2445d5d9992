#pragma once

#include <string>

#include "common/result.h"
#include "facilitator/report/print/handles.h"

namespace vertebra::report {

// A chart as librsvg reads it, from memory and without a base address: nothing outside can be
// loaded. Drawn in colours that can be told apart in grey.
class Picture {
public:
    explicit Picture(const std::string& svg);

    bool good() const { return handle_ != nullptr; }
    double width() const { return width_; }  // in its own units; 0 when there is nothing to see
    double height() const { return height_; }
    // With its upper left corner there, this wide, as high as that makes it.
    void draw(cairo_t* on, double x, double y, double width) const;

private:
    Handle<RsvgHandle> handle_;
    double width_ = 0;
    double height_ = 0;
};

// On white, twice as large as its own units.
[[nodiscard]] Result<std::string> png(const std::string& svg);

}  // namespace vertebra::report
