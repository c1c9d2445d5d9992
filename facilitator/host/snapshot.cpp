#include "facilitator/host/snapshot.h"

#include <algorithm>

#include "facilitator/host/secret.h"
#include "facilitator/report/html/html.h"
#include "facilitator/report/report.h"

namespace vertebra {
namespace {

constexpr std::string_view kCorrects = "# corrects ";  // a comment to sha256sum
constexpr std::size_t kDigits = 64;

bool is_digest(std::string_view text) {
    return text.size() == kDigits && text.find_first_not_of("0123456789abcdef") == text.npos;
}

bool is_name(std::string_view text) {
    return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz.-") == text.npos;
}

tl::unexpected<Error> unreadable() {
    return fail(ErrorKind::Corrupt, "damaged_publication",
                "The list of the pages of a result page cannot be read.");
}

}  // namespace

std::string page_name(std::string_view kind, std::string_view language) {
    return std::string{kind} + "." + std::string{language} + ".html";
}

std::string Snapshot::list() const {
    std::string text;
    if (!corrects.empty()) text += std::string{kCorrects} + corrects + "\n";
    for (const auto& page : pages) {
        text += page.sha256 + "  " + page.name + "\n";
    }
    return text;
}

std::string Snapshot::sha256() const {
    return hash_of(list());
}

const Snapshot::Page* Snapshot::find(std::string_view name) const {
    const auto found = std::ranges::find(pages, name, &Page::name);
    return found == pages.end() ? nullptr : &*found;
}

Result<Snapshot> Snapshot::read(std::string_view list) {
    Snapshot snapshot;
    while (!list.empty()) {
        const auto end = list.find('\n');
        if (end == list.npos) return unreadable();
        const auto line = list.substr(0, end);
        list.remove_prefix(end + 1);
        if (line.starts_with(kCorrects)) {
            snapshot.corrects = line.substr(kCorrects.size());
            continue;
        }
        if (line.size() < kDigits + 2) return unreadable();
        const auto digest = line.substr(0, kDigits);
        const auto name = line.substr(kDigits + 2);
        if (!is_digest(digest) || line.substr(kDigits, 2) != "  " || !is_name(name)) {
            return unreadable();
        }
        snapshot.pages.push_back({std::string{name}, std::string{digest}, ""});
    }
    if (snapshot.pages.empty()) return unreadable();
    return snapshot;
}

Result<Snapshot> snapshot_of(const SnapshotFrom& from, const report::Progress& progress) {
    auto results = report::results_of(from.session);
    results.digest = from.digest;
    Snapshot snapshot;
    const auto add = [&](const char* kind, const std::string& language, Result<std::string> made) {
        if (!made) return Result<void>{tl::unexpected{made.error()}};
        auto digest = hash_of(*made);
        snapshot.pages.push_back({page_name(kind, language), std::move(digest), std::move(*made)});
        return Result<void>{};
    };
    for (const auto& language : from.session.about.languages) {
        const auto known = from.words.find(language);
        const auto& words = known == from.words.end() ? from.words.at("en") : known->second;
        const auto told_to = [&](report::Audience audience) {
            return report::report_of(from.session, results, language, words, audience);
        };
        auto internal = report::html(told_to(report::Audience::Internal), words, progress);
        if (internal) *internal += "<!-- " + from.salt + " -->\n";
        const auto open = told_to(report::Audience::Public);
        for (auto& [kind, made] :
             {std::pair{kInternalPage, std::move(internal)},
              std::pair{kPublicPage, report::html(open, words, progress)},
              std::pair{kEmbeddedPage, report::light_html(open, words, progress)}}) {
            if (auto added = add(kind, language, made); !added) {
                return tl::unexpected{added.error()};
            }
        }
    }
    return snapshot;
}

}  // namespace vertebra
