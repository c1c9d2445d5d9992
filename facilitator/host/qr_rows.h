#pragma once

#include <string>
#include <vector>

namespace vertebra {

// A QR code of a text: rows of '0' and '1', without the quiet zone.
std::vector<std::string> qr_rows(const std::string& text);

}  // namespace vertebra
