#include "facilitator/host/result_frame.h"

#include "facilitator/host/server/server.h"
#include "facilitator/report/date.h"
#include "facilitator/report/html/style.h"
#include "facilitator/report/svg.h"

namespace vertebra {
namespace {

using report::escaped;
using Level = Publication::Level;

// Beside the style of the report, whose colours it takes.
constexpr std::string_view kStyle = R"css(<style>
.around { font-size: .92rem; color: var(--soft); }
.around p { max-width: 54rem; margin: .3em 0; }
.around .all { margin-top: 2em; }
.around h2 { font-size: 1.2rem; }
.around h3 { font-size: 1rem; margin: 1.2em 0 .4em; }
.around.top { border-bottom: 1px solid var(--line); padding-bottom: .8rem; }
.around .level { background: var(--warm-soft); color: var(--warm); font-weight: 600; max-width: none; padding: .5em .8em; border-radius: .4em; }
.around ul.ways { display: flex; flex-wrap: wrap; list-style: none; padding: 0; margin: .5em 0; }
.around ul.ways li { margin: 0; margin-inline-end: 1.4em; }
.around ul.ways a, .around .all a { display: inline-block; padding: .35em 0; }
.around code { font: .86rem/1.5 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; color: var(--ink); }
.around dd { overflow-wrap: anywhere; }
.small h1 { margin-top: 1.2em; } .small main { max-width: 40rem; }
.small h2 { border: 0; margin-top: 1.4em; padding: 0; font-size: 1.2rem; }
.small .said { border-inline-start: 3px solid var(--line); padding-inline-start: .8em; }
.small label, .small button { font-weight: 600; }
.small input { display: block; inline-size: 100%; max-inline-size: 22rem; font: 1.3rem/1.4 ui-monospace, "DejaVu Sans Mono", monospace; letter-spacing: .08em;
  padding: .45em .6em; margin: .4em 0 .9em; color: var(--ink); background: var(--paper); border: 2px solid var(--strong); border-radius: .4em; text-transform: uppercase; }
.small button { font-size: 1rem; min-block-size: 3rem; padding: 0 1.6em; color: var(--paper); background: var(--accent); border: 0; border-radius: .4em; }
.small input:focus-visible, .small button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
@media print { .around.top ul.ways, .around .check { display: none; } .around h2 { border: 0; } }
</style>
)css";

std::string element(const std::string& name, const std::string& text,
                    const std::string& attributes = {}) {
    return "<" + name + attributes + ">" + escaped(text) + "</" + name + ">\n";
}

std::string link(const std::string& to, const std::string& text,
                 const std::string& attributes = {}) {
    return "<a href=\"" + escaped(to) + "\"" + attributes + ">" + escaped(text) + "</a>";
}

const Words& words_in(const AllWords& words, const std::string& language) {
    const auto found = words.find(language);
    return found == words.end() ? words.at("en") : found->second;
}

const Words& words_of(const Framed& frame) {
    return words_in(frame.words, frame.language);
}

// The path of another page of the same publication.
std::string path_of(const Framed& frame, const std::string& rest) {
    return std::string{server::kResults} + frame.publication.id + "/" + rest + frame.query;
}

std::string languages_of(const Framed& frame) {
    std::string ways;
    for (const auto& language : frame.publication.languages) {
        if (language == frame.language) continue;
        const auto spoken = words_in(frame.words, language).say("report.language." + language);
        const auto in =
            " lang=\"" + escaped(language) + "\" hreflang=\"" + escaped(language) + "\"";
        const bool first = frame.kind == kInternalPage || frame.publication.level == Level::Public;
        const auto rest = frame.kind == kEmbeddedPage ? "embed/" : first ? "" : "public/";
        ways += "<li>" + link(path_of(frame, rest + language), spoken, in) + "</li>\n";
    }
    return ways;
}

std::string above(const Framed& frame) {
    const auto& words = words_of(frame);
    const bool is_public = frame.publication.level == Level::Public;
    auto ways = languages_of(frame);
    std::string text;
    if (!is_public) {
        const bool inside = frame.kind == kInternalPage;
        const bool draft = frame.publication.level == Level::Draft;
        text += element("p",
                        words.say(!inside ? "published.preview"
                                  : draft ? "published.draft"
                                          : "published.internal"),
                        " class=\"level\"");
        const auto other = inside ? "public/" + frame.language : frame.language;
        const auto said = inside ? "published.show_public" : "published.show_internal";
        ways += "<li>" + link(path_of(frame, other), words.say(said)) + "</li>\n";
    }
    if (!ways.empty()) text += "<ul class=\"ways\">\n" + ways + "</ul>\n";
    if (text.empty()) return {};
    return "<nav class=\"around top\" aria-label=\"" + escaped(words.say("published.languages")) +
           "\">\n" + text + "</nav>\n";
}

std::string fact(const std::string& name, const std::string& value) {
    return element("dt", name) + "<dd><code>" + escaped(value) + "</code></dd>\n";
}

std::string below(const Framed& frame) {
    const auto& words = words_of(frame);
    const auto& one = frame.publication;
    const auto address = frame.address + std::string{server::kResults} + one.id;
    const auto page = page_name(frame.kind, frame.language);
    auto text = "<footer class=\"around\">\n" +
                element("h2", words.say("published.about"), " id=\"about-page\"") +
                element("p", words.say("published.frozen")) + "<dl>\n" +
                fact(words.say("published.date"), one.date) +
                fact(words.say("published.address"), address) +
                fact(words.say("published.sha256"), one.sha256) + "</dl>\n";
    if (!one.snapshot.corrects.empty()) {
        const auto old = std::string{server::kResults} + one.snapshot.corrects;
        text +=
            "<p>" + escaped(words.say("published.instead_of")) + " " + link(old, old) + "</p>\n";
    }
    text += "<div class=\"check\">\n" + element("h3", words.say("published.check")) + "<ol>\n<li>" +
            escaped(words.say("published.check.save")) + " " +
            link(path_of(frame, "snapshot.txt"), "snapshot.txt", " download") + ", " +
            link(path_of(frame, page), page, " download") + "</li>\n" +
            element("li", words.say("published.check.list")) + "<li>" +
            escaped(words.say("published.check.page")) +
            "<br><code>sha256sum snapshot.txt; sha256sum --check --ignore-missing "
            "snapshot.txt</code></li>\n</ol>\n</div>\n</footer>\n";
    return text;
}

// For a frame in another site: the way out of it.
std::string below_embedded(const Framed& frame) {
    const auto& words = words_of(frame);
    const auto to = std::string{server::kResults} + frame.publication.id + "/" + frame.language;
    auto text = "<footer class=\"around\">\n<p class=\"all\">" +
                link(to, words.say("published.full"), " target=\"_blank\" rel=\"noopener\"") +
                " \u00B7 " + escaped(report::date_in_words(frame.publication.date, words)) +
                "</p>\n";
    if (const auto ways = languages_of(frame); !ways.empty()) {
        text += "<ul class=\"ways\">\n" + ways + "</ul>\n";
    }
    return text + "</footer>\n";
}

std::string small_page(const std::string& language, const std::string& title,
                       const std::string& contents) {
    return "<!doctype html>\n<html lang=\"" + escaped(language) +
           "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
           "content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" "
           "content=\"noindex\">\n" +
           element("title", title) + "<style>" + std::string{report::style()} + "</style>\n" +
           std::string{kStyle} + "</head>\n<body class=\"small\">\n<main>\n" + contents +
           "</main>\n</body>\n</html>\n";
}

// In every language, one after the other: who asks has not said theirs.
template <class Part>
std::string in_all(const AllWords& words, const char* between, Part part) {
    std::string text;
    for (const auto& [language, spoken] : words) {
        if (!text.empty()) text += between;
        text += part(language, spoken);
    }
    return text;
}

std::string in_language(const std::string& language) {
    return " lang=\"" + escaped(language) + "\"";
}

}  // namespace

std::string framed(const std::string& page, const Framed& frame) {
    // Both stand once in a page of ours, for what people wrote is escaped.
    const std::string head = "</head>\n<body>\n";
    const std::string end = "</body>\n";
    const auto at = page.find(head);
    const auto last = page.rfind(end);
    if (at == page.npos || last == page.npos) return page;
    const bool embedded = frame.kind == kEmbeddedPage;
    return page.substr(0, at) + std::string{kStyle} + head + (embedded ? "" : above(frame)) +
           page.substr(at + head.size(), last - at - head.size()) +
           (embedded ? below_embedded(frame) : below(frame)) + end + "</html>\n";
}

std::string door_page(const AllWords& words) {
    const auto say = [](const char* key) {
        return [key](const std::string& language, const Words& spoken) {
            return "<span" + in_language(language) + ">" + escaped(spoken.say(key)) + "</span>";
        };
    };
    const auto title = in_all(words, " \u00B7 ", [](const std::string&, const Words& spoken) {
        return spoken.say("published.door.title");
    });
    const auto text = in_all(words, "", [](const std::string& language, const Words& spoken) {
        return element("p",
                       spoken.say("published.door.text") + " " + spoken.say("published.door.wrong"),
                       in_language(language));
    });
    return small_page(
        "en", title,
        "<h1>" + in_all(words, " \u00B7 ", say("published.door.title")) + "</h1>\n" + text +
            "<form method=\"get\">\n<label for=\"code\">" +
            in_all(words, " \u00B7 ", say("published.door.code")) +
            "</label>\n<input id=\"code\" name=\"code\" required autocomplete=\"off\" "
            "autocapitalize=\"characters\" spellcheck=\"false\" maxlength=\"40\" "
            "aria-describedby=\"hint\">\n<div class=\"note\" id=\"hint\">" +
            in_all(words, "<br>", say("published.door.hint")) + "</div>\n<p><button>" +
            in_all(words, " \u00B7 ", say("published.door.open")) + "</button></p>\n</form>\n");
}

std::string withdrawn_page(const Framed& frame, const std::string& instead) {
    const auto& words = words_of(frame);
    const auto& one = frame.publication;
    const bool was_public = !one.public_since.empty();
    const auto& from = one.internal_since.empty() ? one.public_since : one.internal_since;
    auto text =
        element("h1", words.say("published.withdrawn.title")) +
        element("p",
                was_public ? words.say("published.withdrawn.public", {{"title", one.title}})
                           : words.say("published.withdrawn.internal"),
                " dir=\"auto\"") +
        element("p", words.say(from == one.withdrawn_since ? "published.withdrawn.day"
                                                           : "published.withdrawn.time",
                               {{"from", report::date_in_words(from, words)},
                                {"to", report::date_in_words(one.withdrawn_since, words)}})) +
        element("h2", words.say("published.withdrawn.why")) +
        element("p", one.why, " class=\"said\" dir=\"auto\"");
    if (!instead.empty()) {
        const auto there = std::string{server::kResults} + instead;
        text += "<p>" + escaped(words.say("published.withdrawn.instead")) + " " +
                link(there, frame.address + there) + "</p>\n";
    }
    auto plain = frame;
    plain.kind = kInternalPage;  // its languages stand at its address itself
    plain.query.clear();
    if (const auto ways = languages_of(plain); !ways.empty()) {
        text += "<nav class=\"around\" aria-label=\"" + escaped(words.say("published.languages")) +
                "\"><ul class=\"ways\">\n" + ways + "</ul></nav>\n";
    }
    return small_page(frame.language, words.say("published.withdrawn.title"), text);
}

std::string changed_page(const Framed& frame) {
    const auto& words = words_of(frame);
    const auto title = words.say("published.changed.title");
    return small_page(frame.language, title,
                      element("h1", title) + element("p", words.say("published.changed.text")));
}

}  // namespace vertebra
