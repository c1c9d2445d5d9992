#include "common/session/part.h"

#include <algorithm>
#include <array>

namespace vertebra {
namespace {

constexpr std::array<std::string_view, 5> kParts{"participant", "reviewer", "observer", "paper",
                                                 "proxy"};

}  // namespace

std::string_view code_of(Part part) {
    return kParts[static_cast<std::size_t>(part)];
}

std::optional<Part> parse_part(std::string_view code) {
    const auto found = std::ranges::find(kParts, code);
    if (found == kParts.end()) return std::nullopt;
    return static_cast<Part>(found - kParts.begin());
}

}  // namespace vertebra
