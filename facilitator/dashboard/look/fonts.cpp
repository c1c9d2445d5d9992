#include "facilitator/dashboard/look/fonts.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <cmath>
#include <filesystem>

#include "imgui_freetype.h"

namespace vertebra::dashboard {
namespace {

enum class Weight { Regular, SemiBold, Bold };

struct Face {
    Weight weight;
    float size;  // of the letter's square, as everyone but ImGui counts
};

constexpr std::array<Face, kTypes> kFaces{{{Weight::Regular, 14},
                                           {Weight::SemiBold, 14},
                                           {Weight::Regular, 16},
                                           {Weight::SemiBold, 16},
                                           {Weight::Regular, 20},
                                           {Weight::SemiBold, 20},
                                           {Weight::SemiBold, 28},
                                           {Weight::Bold, 40}}};

// ImGui asks FreeType for ascent + descent instead of the letter's square: 1.21 for Inter,
// 1.36 for Noto Sans.
struct Family {
    std::string name;
    std::array<std::string, 3> files;  // by weight
    float line;
};

const std::array<Family, 2>& families() {
    static const std::string kInter = "/usr/share/fonts/opentype/inter/Inter-";
    static const std::string kNoto = "/usr/share/fonts/truetype/noto/NotoSans-";
    static const std::array<Family, 2> kFamilies{
        {{"Inter", {kInter + "Regular.otf", kInter + "SemiBold.otf", kInter + "Bold.otf"}, 1.21f},
         {"Noto Sans",
          {kNoto + "Regular.ttf", kNoto + "SemiBold.ttf", kNoto + "Bold.ttf"},
          1.36f}}};
    return kFamilies;
}

bool is_there(const Family& family) {
    std::error_code none;
    for (const auto& file : family.files) {
        if (!std::filesystem::exists(file, none)) return false;
    }
    return true;
}

// Latin with its accents, Greek, Cyrillic, and the dashes, quotes, signs and arrows we print.
constexpr ImWchar kLetters[] = {0x0020, 0x017f, 0x0218, 0x021b, 0x0370, 0x03ff, 0x0400,
                                0x052f, 0x1e9e, 0x1e9e, 0x2010, 0x2026, 0x2030, 0x203a,
                                0x20ac, 0x20ac, 0x2190, 0x2199, 0x2212, 0x2212, 0x2248,
                                0x2265, 0x2713, 0x2713, 0};
// Figures stand in one large face: letters of the languages we write in suffice.
constexpr ImWchar kFigures[] = {0x0020, 0x00ff, 0x2010, 0x2026, 0x2212, 0x2212, 0};

// ImGui rounds the width of every letter up, which sets words loosely: here each is rounded to the
// nearest pixel, so that a line is as long as the face means it to be.
void set_evenly(ImFont& font, const std::string& file, float height) {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    if (FT_Init_FreeType(&library) != 0) return;
    if (FT_New_Face(library, file.c_str(), 0, &face) == 0) {
        FT_Size_RequestRec size{FT_SIZE_REQUEST_TYPE_REAL_DIM, 0, std::lround(height * 64), 0, 0};
        FT_Request_Size(face, &size);
        for (auto& glyph : font.Glyphs) {
            if (FT_Load_Char(face, glyph.Codepoint, FT_LOAD_NO_HINTING) != 0) continue;
            constexpr float kFixed = 65536;  // FreeType counts in 65,536ths of a pixel
            glyph.AdvanceX =
                std::round(static_cast<float>(face->glyph->linearHoriAdvance) / kFixed);
        }
        FT_Done_Face(face);
        font.BuildLookupTable();
    }
    FT_Done_FreeType(library);
}

}  // namespace

void Fonts::build(ImFontAtlas& atlas, float scale, const std::function<void(std::string)>& tell) {
    atlas.Clear();
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    atlas.TexGlyphPadding = 1;

    const Family* family = nullptr;
    for (const auto& one : families()) {
        if (is_there(one)) {
            family = &one;
            break;
        }
        tell("The font " + one.name + " is not installed.");
    }
    for (std::size_t at = 0; at < kTypes; ++at) {
        const auto& face = kFaces[at];
        ImFontConfig config;
        config.PixelSnapH = true;
        config.GlyphRanges = at == static_cast<std::size_t>(Type::Figure) ? kFigures : kLetters;
        if (family == nullptr) {
            config.SizePixels = face.size * scale;
            faces_[at] = atlas.AddFontDefault(&config);
            continue;
        }
        const auto& file = family->files[static_cast<std::size_t>(face.weight)];
        const float height = std::round(face.size * scale * family->line);
        faces_[at] = atlas.AddFontFromFileTTF(file.c_str(), height, &config);
    }
    atlas.Build();
    if (family == nullptr) return;
    for (std::size_t at = 0; at < kTypes; ++at) {
        const auto& file = family->files[static_cast<std::size_t>(kFaces[at].weight)];
        set_evenly(*faces_[at], file, faces_[at]->FontSize);
    }
}

}  // namespace vertebra::dashboard
