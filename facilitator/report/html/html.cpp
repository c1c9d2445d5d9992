#include "facilitator/report/html/html.h"

#include <algorithm>

#include "facilitator/report/draw.h"
#include "facilitator/report/html/style.h"
#include "facilitator/report/svg.h"

namespace vertebra::report {
namespace {

constexpr int kFirstLevel = 2;  // of a chapter's heading

const char* kind_of(const Chart& chart) {
    constexpr const char* kKinds[] = {"bars", "map", "network", "radar", "grid", "lines"};
    return kKinds[chart.index()];
}

class Page {
public:
    Page(const Report& report, const Words& words, const Progress& progress)
        : report_(report),
          words_(words),
          progress_(progress),
          sections_(sections_of(report.chapters)) {}

    Result<std::string> made() && {
        head();
        contents();
        text_ += "<main>\n";
        for (const auto& chapter : report_.chapters) {
            if (!section(chapter, kFirstLevel)) return cancelled();
        }
        text_ += "</main>\n</body>\n</html>\n";
        return std::move(text_);
    }

    Result<std::string> made_light() && {
        head();
        text_ += "<main>\n";
        if (!section(report_.chapters.front(), kFirstLevel)) return cancelled();
        text_ += "<section aria-labelledby=\"charts\">\n";
        element("h2", " id=\"charts\"", words_.say("report.charts"));
        for (const auto& chapter : report_.chapters) {
            pictures(chapter);
        }
        text_ += "</section>\n</main>\n</body>\n</html>\n";
        return std::move(text_);
    }

private:
    void element(const char* name, const std::string& attributes, std::string_view text) {
        text_ += "<" + std::string{name} + attributes + ">" + escaped(text) + "</" + name + ">\n";
    }

    void head() {
        text_ += "<!doctype html>\n<html lang=\"" + escaped(report_.language) +
                 "\">\n<head>\n<meta charset=\"utf-8\">\n"
                 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                 "style-src 'unsafe-inline'; img-src data:\">\n"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                 "<meta name=\"referrer\" content=\"no-referrer\">\n";
        element("title", "",
                report_.title + (report_.city.empty() ? "" : " \u2013 " + report_.city));
        text_ += "<style>" + std::string{style()} + "</style>\n</head>\n<body>\n<header>\n";
        if (!report_.mark.empty()) element("p", " class=\"mark\"", report_.mark);
        element("p", " class=\"kind\"", report_.kind);
        element("h1", " dir=\"auto\"", report_.title);
        if (!report_.city.empty()) element("p", " class=\"city\" dir=\"auto\"", report_.city);
        if (!report_.date_in_words.empty()) element("p", " class=\"city\"", report_.date_in_words);
        block(report_.cover);
        text_ += "</header>\n";
    }

    void link(const Section& section) {
        text_ += "<a href=\"#" + escaped(section.id) + "\">" + escaped(section.title) + "</a>";
    }

    void contents() {
        text_ += "<nav aria-labelledby=\"contents\">\n";
        element("h2", " id=\"contents\"", words_.say("report.contents"));
        text_ += "<ol>\n";
        for (const auto& chapter : report_.chapters) {
            text_ += "<li>";
            link(chapter);
            if (!chapter.parts.empty()) text_ += "\n<ol>\n";
            for (const auto& part : chapter.parts) {
                text_ += "<li>";
                link(part);
                text_ += "</li>\n";
            }
            text_ += chapter.parts.empty() ? "</li>\n" : "</ol></li>\n";
        }
        text_ += "</ol>\n</nav>\n";
    }

    // False: stopped.
    bool section(const Section& section, int level) {
        const auto id = escaped(section.id);
        const auto heading = "h" + std::to_string(std::min(level, 6));
        text_ += "<section aria-labelledby=\"" + id + "\">\n";
        element(heading.c_str(), " id=\"" + id + "\" dir=\"auto\"", section.title);
        title_ = section.title;
        for (const auto& one : section.blocks) {
            std::visit([this](const auto& known) { block(known); }, one);
        }
        if (!progress_(100 * ++done_ / std::max(sections_, 1))) return false;
        for (const auto& part : section.parts) {
            if (!this->section(part, level + 1)) return false;
        }
        text_ += "</section>\n";
        return true;
    }

    // Its charts under its title; each says itself what its table would.
    void pictures(const Section& section) {
        bool first = true;
        for (const auto& one : section.blocks) {
            const auto* drawing = std::get_if<Drawing>(&one);
            if (drawing == nullptr) continue;
            if (std::exchange(first, false)) element("h3", " dir=\"auto\"", section.title);
            title_ = section.title;
            auto bare = *drawing;
            bare.twin = {};
            block(bare);
        }
        for (const auto& part : section.parts) {
            pictures(part);
        }
    }

    void block(const Prose& prose) {
        constexpr const char* kKinds[] = {"", " class=\"lead\"", " class=\"note\"",
                                          " class=\"said\" dir=\"auto\""};
        element("p", kKinds[static_cast<std::size_t>(prose.kind)], prose.text);
    }

    void block(const FactList& facts) {
        text_ += "<dl>\n";
        for (const auto& fact : facts) {
            element("dt", " dir=\"auto\"", fact.name);
            element("dd", " dir=\"auto\"", fact.value);
        }
        text_ += "</dl>\n";
    }

    void block(const BulletList& list) {
        text_ += list.said ? "<ul class=\"said\">\n" : "<ul>\n";
        for (const auto& point : list.points) {
            element("li", " dir=\"auto\"", point);
        }
        text_ += "</ul>\n";
    }

    void block(const Rows& rows) { table(rows, rows.caption); }

    void table(const Rows& rows, const std::string& caption) {
        const auto id = "table-" + std::to_string(++tables_);
        // What is wider than the page is scrolled, by keys too.
        text_ += "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" + id +
                 "\">\n<table>\n";
        element("caption", " id=\"" + id + "\"" + (caption.empty() ? " class=\"unseen\"" : ""),
                caption.empty() ? title_ : caption);
        text_ += "<thead><tr>\n";
        for (std::size_t at = 0; at < rows.head.size(); ++at) {
            element(
                "th",
                std::string{" scope=\"col\""} + (of_figures(rows, at) ? " class=\"figure\"" : ""),
                rows.head[at]);
        }
        text_ += "</tr></thead>\n<tbody>\n";
        for (const auto& row : rows.rows) {
            text_ += "<tr>\n";
            for (std::size_t at = 0; at < row.size(); ++at) {
                const auto& cell = row[at];
                const char* kind = cell.number ? " class=\"figure\"" : " dir=\"auto\"";
                if (at == 0) {
                    element("th",
                            " scope=\"row\"" +
                                std::string{cell.number ? " class=\"number\"" : " dir=\"auto\""},
                            cell.text);
                } else {
                    element("td", kind, cell.text);
                }
            }
            text_ += "</tr>\n";
        }
        text_ += "</tbody>\n</table>\n</div>\n";
    }

    static bool of_figures(const Rows& rows, std::size_t column) {
        return column > 0 && std::ranges::any_of(rows.rows, [&](const auto& row) {
                   return column < row.size() && row[column].number;
               });
    }

    void block(const Drawing& drawing) {
        const bool bars = std::holds_alternative<Bars>(drawing.chart) && !drawing.twin.rows.empty();
        const auto title = std::visit([](const auto& chart) { return chart.title; }, drawing.chart);
        if (bars) text_ += "<div class=\"pair\">\n";
        text_ +=
            "<figure class=\"" + std::string{kind_of(drawing.chart)} + "\">\n" + svg(drawing.chart);
        // Where its heading does not say so already.
        const bool says_more = title != title_ && !drawing.caption.empty();
        text_ += "<figcaption>";
        if (title != title_) element("strong", "", title + (says_more ? "." : ""));
        text_ += escaped(drawing.caption) + "</figcaption>\n";
        text_ += "</figure>\n";
        if (!drawing.twin.rows.empty()) {
            table(drawing.twin, words_.say("report.figures", {{"title", title}}));
        }
        if (bars) text_ += "</div>\n";
    }

    const Report& report_;
    const Words& words_;
    const Progress& progress_;
    std::string text_;
    std::string title_;  // of the section
    int sections_ = 0;
    int done_ = 0;
    int tables_ = 0;
};

}  // namespace

Result<std::string> html(const Report& report, const Words& words, const Progress& progress) {
    return Page{report, words, progress}.made();
}

Result<std::string> light_html(const Report& report, const Words& words, const Progress& progress) {
    return Page{report, words, progress}.made_light();
}

}  // namespace vertebra::report
