#include "facilitator/report/print/pdf.h"

#include <cairo-pdf.h>

#include <algorithm>

#include "facilitator/report/print/body.h"
#include "facilitator/report/print/drawable.h"

namespace vertebra::report {
namespace {

constexpr const char* kCreator = "Vertebra";
constexpr int kOutlineLevels = 2;

cairo_status_t append(void* text, const unsigned char* bytes, unsigned int size) {
    static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(bytes), size);
    return CAIRO_STATUS_SUCCESS;
}

std::string position(const Place& place) {
    // Cairo reads a figure in the system's way of writing it: whole ones are the same everywhere.
    return "page=" + std::to_string(place.page) + " pos=[0 " +
           std::to_string(std::max(0, static_cast<int>(place.y) - 20)) + "]";
}

class Document {
public:
    Document(const Report& report, const Words& words, const Progress& progress)
        : report_(report), words_(words), progress_(progress) {}

    Result<std::string> made() && {
        cover();
        flow_.new_page();
        contents();
        flow_.new_page();
        if (!body()) return cancelled();
        return written();
    }

private:
    void cover() {
        flow_.add("", [](cairo_t* on) {
            cairo_set_source_rgb(on, 0, 0.31, 0.486);
            cairo_rectangle(on, 0, 0, 16, kPaperHeight);
            cairo_fill(on);
        });
        constexpr double kLeft = 72;
        constexpr double kWide = kPaperWidth - kLeft - 60;
        const auto put = [&](const std::string& text, const Type& look, const char* tag,
                             double below, double most) {
            if (text.empty()) return;
            const auto setting = type_.set(text, look, kWide, Side::Start, most);
            const double top = flow_.y();
            flow_.add(tag, [setting, top](cairo_t* on) { setting.draw(on, kLeft, top); });
            flow_.down(setting.height() + below);
        };
        if (!report_.mark.empty()) {
            Type warm = in_ink(11, true);
            warm.red = 0.482, warm.green = 0.212, warm.blue = 0;
            flow_.move_to(96);
            put(report_.mark, warm, "P", 0, 40);
        }
        flow_.move_to(220);
        put(report_.kind, in_accent(13, true), "P", 10, 60);
        put(report_.title, in_ink(30, true), "H", 14, 230);
        put(report_.city, in_soft(17), "P", 6, 90);
        put(report_.date_in_words, in_soft(13), "P", 6, 40);
        flow_.down(26);
        const double rule = flow_.y();
        flow_.add("", [rule](cairo_t* on) {
            cairo_set_source_rgb(on, 0.867, 0.835, 0.78);
            cairo_set_line_width(on, 1);
            cairo_move_to(on, kLeft, rule);
            cairo_line_to(on, kPaperWidth - 60, rule);
            cairo_stroke(on);
        });
        flow_.down(18);
        for (const auto& fact : report_.cover) {
            const auto name = type_.set(fact.name, in_soft(10), 170);
            const auto value = type_.set(fact.value, in_ink(10, true), kWide - 180);
            const double top = flow_.y();
            flow_.add("P", [name, top](cairo_t* on) { name.draw(on, kLeft, top); });
            flow_.add("P", [value, top](cairo_t* on) { value.draw(on, kLeft + 180, top); });
            flow_.down(std::max(name.height(), value.height()) + 4);
        }
        const auto limits = type_.set(words_.say("report.limits.present"), in_soft(9.5), kWide);
        flow_.add("P", [limits](cairo_t* on) { limits.draw(on, kLeft, kPaperHeight - 96); });
    }

    void contents() {
        const auto head = type_.set(words_.say("report.contents"), in_accent(21, true), kColumn);
        const double top = flow_.y();
        flow_.add("H1", [head, top](cairo_t* on) { head.draw(on, kMargin, top); });
        flow_.down(head.height() + 12);
        for (const auto& chapter : report_.chapters) {
            flow_.space(9);
            flow_.need(50);
            entry(chapter, in_ink(10.5, true), 0);
            for (const auto& part : chapter.parts) {
                entry(part, in_ink(9.5), 16);
            }
        }
    }

    // One line of the contents; its number is known when all pages are.
    void entry(const Section& section, const Type& look, double indent) {
        constexpr double kNumber = 40;
        const auto title =
            type_.set(section.title, look, kColumn - indent - kNumber, Side::Start, look.size);
        flow_.need(title.height() + 3);
        const double top = flow_.y();
        const auto& places = places_;
        flow_.add("", [=, this, &places, id = section.id](cairo_t* on) {
            const auto& place = places.at(id);
            cairo_tag_begin(on, CAIRO_TAG_LINK, position(place).c_str());
            title.draw(on, kMargin + indent, top);
            type_.set(std::to_string(place.page), look, kNumber, Side::End)
                .draw(on, kMargin + kColumn - kNumber, top);
            cairo_tag_end(on, CAIRO_TAG_LINK);
        });
        flow_.down(title.height() + 3);
    }

    bool body() {
        Body body{type_, words_, flow_, places_};
        const int sections = std::max(1, sections_of(report_.chapters));
        int done = 0;
        const auto told = [&] { return progress_(60 * ++done / sections); };
        for (const auto& chapter : report_.chapters) {
            if (!body.lay(chapter, 1, told)) return false;
        }
        const auto family = type_.family();
        body.lay(Prose{
            words_.say(family.starts_with("Inter") ? "report.typeface" : "report.typeface_missing",
                       {{"font", family}}),
            Prose::Kind::Note});
        return true;
    }

    void describe(cairo_surface_t* surface) const {
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE,
                                       drawable(report_.title).c_str());
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT,
                                       drawable(report_.kind).c_str());
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, kCreator);
        // Without one the file would say when it was made; what is no date is left out.
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                       report_.date.empty() ? "none" : report_.date.c_str());
    }

    void outline(cairo_surface_t* surface, const Section& section, int parent, int level) const {
        const auto at = position(places_.at(section.id));
        const int own = cairo_pdf_surface_add_outline(
            surface, parent, drawable(section.title).c_str(), at.c_str(),
            level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : static_cast<cairo_pdf_outline_flags_t>(0));
        if (level == kOutlineLevels) return;
        for (const auto& part : section.parts) {
            outline(surface, part, own, level + 1);
        }
    }

    void footer(cairo_t* on, int page, int pages) const {
        const auto left = type_.set(
            report_.city.empty() ? report_.title : report_.city + " \u2013 " + report_.title,
            in_soft(8), kColumn - 110, Side::Start, 8);
        const auto right = type_.set(words_.say("report.page", {{"page", std::to_string(page)},
                                                                {"pages", std::to_string(pages)}}),
                                     in_soft(8), 100, Side::End);
        left.draw(on, kMargin, kBottom + 22);
        right.draw(on, kMargin + kColumn - 100, kBottom + 22);
    }

    static void draw(cairo_t* on, const Flow::Piece& piece) {
        // "<TR" begins, ">TR" ends, "TD" is both around what is drawn.
        if (!piece.draw) {
            const auto* name = piece.tag.c_str() + 1;
            piece.tag.front() == '<' ? cairo_tag_begin(on, name, nullptr) : cairo_tag_end(on, name);
            return;
        }
        if (!piece.tag.empty()) cairo_tag_begin(on, piece.tag.c_str(), nullptr);
        piece.draw(on);
        if (!piece.tag.empty()) cairo_tag_end(on, piece.tag.c_str());
    }

    Result<std::string> written() const {
        std::string bytes;
        const Handle<cairo_surface_t> surface{
            cairo_pdf_surface_create_for_stream(append, &bytes, kPaperWidth, kPaperHeight)};
        describe(surface.get());
        for (const auto& chapter : report_.chapters) {
            outline(surface.get(), chapter, CAIRO_PDF_OUTLINE_ROOT, 1);
        }
        const Handle<cairo_t> on{cairo_create(surface.get())};
        const int pages = flow_.page();
        for (int page = 1; page <= pages; ++page) {
            for (const auto& piece : flow_.pages()[static_cast<std::size_t>(page - 1)]) {
                draw(on.get(), piece);
            }
            if (page > 1) footer(on.get(), page, pages);
            cairo_show_page(on.get());
            if (!progress_(60 + 40 * page / pages)) return cancelled();
        }
        cairo_surface_finish(surface.get());
        const auto done = cairo_surface_status(surface.get());
        const auto drawn = cairo_status(on.get());
        if (done == CAIRO_STATUS_SUCCESS && drawn == CAIRO_STATUS_SUCCESS) return bytes;
        return not_made("PDF", cairo_status_to_string(done == CAIRO_STATUS_SUCCESS ? drawn : done));
    }

    const Report& report_;
    const Words& words_;
    const Progress& progress_;
    Typesetter type_;
    Flow flow_;
    Places places_;
};

}  // namespace

Result<std::string> pdf(const Report& report, const Words& words, const Progress& progress) {
    return Document{report, words, progress}.made();
}

}  // namespace vertebra::report
