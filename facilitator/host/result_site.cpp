#include "facilitator/host/result_site.h"

#include <algorithm>

#include "facilitator/host/secret.h"
#include "facilitator/host/server/server.h"

namespace vertebra {
namespace {

using Level = Publication::Level;
using server::Page;

constexpr std::string_view kList = "snapshot.txt";
constexpr std::string_view kQuery = "code=";
constexpr unsigned kNotFound = 404;
constexpr unsigned kGone = 410;
constexpr unsigned kBroken = 500;

Page page_of(std::string html, unsigned status = 200) {
    Page page;
    page.type = "text/html; charset=utf-8";
    page.plain = std::make_shared<const std::string>(std::move(html));
    page.status = status;
    page.keep = Page::Keep::Never;
    page.kind = Page::Kind::Read;
    return page;
}

// What stands before the first slash; `path` is then what stands behind it.
std::string_view taken(std::string_view& path) {
    const auto end = std::min(path.find('/'), path.size());
    const auto first = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    return first;
}

}  // namespace

ResultSite::ResultSite(const AllWords& words, std::function<std::string()> address)
    : words_(words), address_(std::move(address)), door_(door_page(words)) {}

Page ResultSite::door() const {
    return page_of(door_, kNotFound);
}

ResultSite::Asked ResultSite::asked_of(std::string_view rest, const Publication& publication) {
    Asked asked;
    if (rest == kList || publication.snapshot.find(rest) != nullptr) {
        asked.file = rest;
        return asked;
    }
    auto word = taken(rest);
    if (word == kPublicPage || word == kEmbeddedPage) {
        asked.kind = word;
        word = taken(rest);
    }
    // More than that is a language nobody speaks.
    asked.language = rest.empty() ? std::string{word} : "/";
    return asked;
}

Page ResultSite::at(std::string_view target) const {
    const auto mark = std::min(target.find('?'), target.size());
    auto path = target.substr(server::kResults.size(), mark - server::kResults.size());
    const auto query = target.substr(std::min(mark + 1, target.size()));
    const auto typed = typed_code(query.starts_with(kQuery) ? query.substr(kQuery.size()) : "");
    const auto id = taken(path);
    Publications* home = nullptr;
    const Publication* found = nullptr;
    for (auto* one : all_) {
        if (found != nullptr) break;
        found = one->find(id);
        home = one;
    }
    // Compared in any case, so that the time of an answer says nothing either.
    static const std::string kNone(Publication::kCode, '-');
    const bool opened = same_secret(found == nullptr ? kNone : found->code, typed);
    if (found == nullptr) return door();
    const bool anybodys = found->level == Level::Public || found->level == Level::Withdrawn;
    if (!anybodys && !opened) return door();
    return shown(*home, *found, asked_of(path, *found), anybodys ? "" : "?code=" + found->code);
}

Page ResultSite::shown(Publications& home, const Publication& publication, const Asked& asked,
                       const std::string& query) const {
    const bool is_public = publication.level == Level::Public;
    const bool embedded = asked.kind == kEmbeddedPage;
    Framed frame{publication,
                 words_,
                 asked.language.empty() ? publication.languages.front() : asked.language,
                 is_public && asked.kind.empty() ? kPublicPage
                 : asked.kind.empty()            ? kInternalPage
                                                 : asked.kind,
                 address_(),
                 query};
    const bool spoken = std::ranges::count(publication.languages, frame.language) > 0;
    if (publication.level == Level::Withdrawn) {
        if (!spoken) frame.language = publication.languages.front();
        const auto* instead = home.instead_of(publication.id);
        auto page = page_of(withdrawn_page(frame, instead == nullptr ? "" : instead->id), kGone);
        // Sites that had it in a frame say so too.
        const bool was_public = !publication.public_since.empty();
        if (embedded && was_public) page.kind = Page::Kind::Embedded;
        return page;
    }
    if (!asked.file.empty()) {
        const bool inside = asked.file.starts_with(kInternalPage);
        return is_public && inside ? door() : kept(home, publication, asked.file);
    }
    if (!spoken || (embedded && !is_public)) return door();
    const auto bytes = home.page(publication, page_name(frame.kind, frame.language));
    if (!bytes) return page_of(changed_page(frame), kBroken);
    auto page = page_of(framed(**bytes, frame));
    if (embedded) page.kind = Page::Kind::Embedded;
    return page;
}

Page ResultSite::kept(Publications& home, const Publication& publication,
                      const std::string& file) const {
    if (file == kList) {
        auto page = page_of(publication.snapshot.list());
        page.type = "text/plain; charset=utf-8";
        return page;
    }
    const auto bytes = home.page(publication, file);
    if (!bytes) {
        const Framed frame{publication, words_, publication.languages.front(), "", "", ""};
        return page_of(changed_page(frame), kBroken);
    }
    return page_of(**bytes);
}

}  // namespace vertebra
