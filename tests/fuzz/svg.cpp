#include "facilitator/report/svg.h"

#include <algorithm>

#include "facilitator/report/draw.h"
#include "tests/fuzz/property.h"

// Drawings with any texts in them. However nasty a text, the drawing has the elements and
// attributes that it has with letters in the place of every sign.
namespace vertebra::fuzz {
namespace {

constexpr std::string_view kEntities[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};

std::string drawn(const std::string& text) {
    Bars bars{.title = text, .description = text};
    bars.bars = {{.label = text, .value = 1, .printed = text, .marked = true},
                 {.label = text, .printed = text, .beside = true}};
    Map map{.title = text, .description = text, .across = text, .up = text};
    map.quadrants.fill(text);
    map.points = {{text, 50, 40, 60, 50}, {text, 99, 0, 100, 1}};
    Network network{.title = text, .description = text};
    network.boxes = {{.id = text, .label = text, .mark = Network::Mark::Active, .x = 9, .width = 9},
                     {.id = text, .label = text, .mark = Network::Mark::NotKnown}};
    network.arrows = {{text, text, true, true, {1, 2, 3, 4, 5, 6, 7, 8}, 1, 1}};
    network.width = network.height = 100;
    return report::svg(bars) + report::svg(map) + report::svg(network) +
           report::qr_svg({"10", "01"}, text);
}

// The tags alone. Between them stands nothing that a reader of XML could take for one.
std::string tags_of(std::string_view text) {
    std::string tags;
    while (!text.empty()) {
        const auto open = text.find('<');
        auto between = text.substr(0, open);
        must(between.find('>') == std::string_view::npos, "a bracket that closes nothing");
        for (auto at = between.find('&'); at != std::string_view::npos; at = between.find('&')) {
            between.remove_prefix(at);
            must(std::ranges::any_of(kEntities,
                                     [&](auto entity) { return between.starts_with(entity); }),
                 "a sign that is not escaped");
            between.remove_prefix(1);
        }
        if (open == std::string_view::npos) break;
        const auto close = text.find('>', open);
        must(close != std::string_view::npos, "a tag without an end");
        tags += text.substr(open, close - open + 1);
        text.remove_prefix(close + 1);
    }
    return tags;
}

}  // namespace
}  // namespace vertebra::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vertebra::fuzz;
    const std::string text{text_of(data, size)};
    auto harmless = text;
    for (auto& letter : harmless) {
        if (std::string_view{"<>&\"'"}.find(letter) != std::string_view::npos) letter = 'x';
    }
    const auto drawing = drawn(text);
    must(drawn(text) == drawing, "the same chart is drawn otherwise");
    must(tags_of(drawing) == tags_of(drawn(harmless)), "a text changes the drawing");
    return 0;
}
