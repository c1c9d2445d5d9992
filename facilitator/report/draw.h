#pragma once

#include <string>

#include "common/chart/chart.h"

namespace vertebra::report {

// Each chart value as SVG, with title and description inside and its table twin left to the page.
// The one drawing serves projector, phones, result pages and files.
std::string svg(const Bars& chart);
std::string svg(const Map& chart);
std::string svg(const Network& chart);  // must be laid out
std::string svg(const Radar& chart);
std::string svg(const Grid& chart);
std::string svg(const Lines& chart);
std::string svg(const Chart& chart);  // lays a network out first

// A QR code as SVG, four modules of quiet zone around; rows of '0' and '1'.
std::string qr_svg(const std::vector<std::string>& rows, const std::string& title);

}  // namespace vertebra::report
