#include "facilitator/dashboard/widgets/text.h"

#include "facilitator/dashboard/widgets/record.h"

namespace vertebra::dashboard {
namespace {

struct Line {
    std::string_view words;
    bool cut = false;  // ends with "…"
};

constexpr std::string_view kEllipsis = "\u2026";

float width_of(const ImFont& font, float size, std::string_view words) {
    return font.CalcTextSizeA(size, FLT_MAX, 0, words.data(), words.data() + words.size()).x;
}

// The longest beginning that leaves room for "…".
std::string_view shortened(const ImFont& font, float size, std::string_view words, float width) {
    const float room = width - width_of(font, size, kEllipsis);
    const char* end = nullptr;
    font.CalcTextSizeA(size, std::max(room, 1.0f), 0, words.data(), words.data() + words.size(),
                       &end);
    auto kept = words.substr(0, static_cast<std::size_t>(end - words.data()));
    while (!kept.empty() && kept.back() == ' ') {
        kept.remove_suffix(1);
    }
    return kept;
}

std::vector<Line> lines_of(const ImFont& font, float size, std::string_view words, float width,
                           int most) {
    std::vector<Line> lines;
    const char* at = words.data();
    const char* const end = at + words.size();
    while (at < end) {
        const char* stop = font.CalcWordWrapPositionA(size / font.FontSize, at, end, width);
        if (stop == at && *at != '\n') ++stop;
        while (stop < end && (*stop & 0xc0) == 0x80) {
            ++stop;
        }
        const bool last = most > 0 && static_cast<int>(lines.size()) + 1 == most;
        std::string_view line{at, static_cast<std::size_t>(stop - at)};
        if (last && stop < end) {
            const std::string_view rest{at, static_cast<std::size_t>(end - at)};
            const auto until = rest.substr(0, rest.find('\n'));
            lines.push_back({shortened(font, size, until, width), true});
            return lines;
        }
        lines.push_back({line});
        at = stop;
        if (at < end && *at == '\n') {
            ++at;
        } else {
            while (at < end && *at == ' ') {
                ++at;
            }
        }
    }
    return lines;
}

struct Setting {
    const ImFont& font;
    float size;
    ImU32 colour;
};

// From one line to the next: a little air where there are several.
float pitch(float size) {
    return static_cast<float>(static_cast<int>(size * 1.14f + 0.5f));
}

float stacked(std::size_t lines, float size) {
    return lines == 0 ? 0 : size + static_cast<float>(lines - 1) * pitch(size);
}

Setting setting_of(const Paint& paint, const Set& set) {
    const auto* font = paint.fonts.of(set.type);
    return {*font, set.size > 0 ? set.size : font->FontSize,
            set.colour == 0 ? paint.theme.ink : set.colour};
}

// Draws the lines from the top of the area.
void draw(const Setting& how, const Area& area, const std::vector<Line>& lines, Align align) {
    auto& list = *ImGui::GetWindowDrawList();
    float y = area.min.y;
    for (const auto& line : lines) {
        float wide = width_of(how.font, how.size, line.words);
        if (line.cut) wide += width_of(how.font, how.size, kEllipsis);
        float x = area.min.x;
        if (align == Align::Centre) x += (area.width() - wide) / 2;
        if (align == Align::Right) x += area.width() - wide;
        const ImVec2 at{static_cast<float>(static_cast<int>(x)),
                        static_cast<float>(static_cast<int>(y))};
        list.AddText(&how.font, how.size, at, how.colour, line.words.data(),
                     line.words.data() + line.words.size());
        if (line.cut) {
            const float behind = at.x + wide - width_of(how.font, how.size, kEllipsis);
            list.AddText(&how.font, how.size, {behind, at.y}, how.colour, kEllipsis.data(),
                         kEllipsis.data() + kEllipsis.size());
        }
        y += pitch(how.size);
    }
}

}  // namespace

void text(const Paint& paint, std::string_view words, const Set& set) {
    if (words.empty()) return;
    paint.record.say(words);
    const auto how = setting_of(paint, set);
    const float width = ImGui::GetContentRegionAvail().x;
    const auto lines = lines_of(how.font, how.size, words, width, set.lines);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = stacked(lines.size(), how.size);
    if (ImGui::IsRectVisible(at, {at.x + width, at.y + height})) {
        draw(how, {at, {at.x + width, at.y + height}}, lines, set.align);
    }
    ImGui::Dummy({width, height});
}

float text_at(const Paint& paint, ImVec2 at, std::string_view words, const Set& set) {
    paint.record.say(words);
    const auto how = setting_of(paint, set);
    draw(how, {at, at}, {{words}}, Align::Left);
    return width_of(how.font, how.size, words);
}

bool text_in(const Paint& paint, const Area& area, std::string_view words, const Set& set) {
    if (words.empty()) return true;
    paint.record.say(words);
    const auto how = setting_of(paint, set);
    const float below_first = area.height() - how.size;
    const int fitting = 1 + std::max(0, static_cast<int>(below_first / pitch(how.size) + 0.1f));
    const int most = set.lines > 0 ? std::min(set.lines, fitting) : fitting;
    const auto lines = lines_of(how.font, how.size, words, area.width(), most);
    const float height = stacked(lines.size(), how.size);
    Area middle = area;
    middle.min.y += (area.height() - height) / 2;
    draw(how, middle, lines, set.align);
    return lines.empty() || !lines.back().cut;
}

float text_from(const Paint& paint, const Area& area, std::string_view words, const Set& set) {
    if (words.empty()) return 0;
    paint.record.say(words);
    const auto how = setting_of(paint, set);
    const auto lines = lines_of(how.font, how.size, words, area.width(), set.lines);
    draw(how, area, lines, set.align);
    return stacked(lines.size(), how.size);
}

float text_width(const Paint& paint, std::string_view words, Type type) {
    const auto& font = *paint.fonts.of(type);
    return width_of(font, font.FontSize, words);
}

float text_height(const Paint& paint, std::string_view words, Type type, float width, int lines) {
    const auto& font = *paint.fonts.of(type);
    return stacked(lines_of(font, font.FontSize, words, width, lines).size(), font.FontSize);
}

}  // namespace vertebra::dashboard
