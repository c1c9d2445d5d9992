#include "facilitator/host/publications.h"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <ctime>

#include "facilitator/host/publication_folder.h"
#include "facilitator/host/qr_rows.h"
#include "facilitator/host/secret.h"
#include "facilitator/host/server/server.h"
#include "facilitator/report/svg.h"

namespace vertebra {
namespace {

using Level = Publication::Level;

std::string written(const std::tm& time, const char* form) {
    char text[32];
    std::strftime(text, sizeof text, form, &time);
    return text;
}

// Here, by this computer's clock.
std::string today() {
    const auto now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return written(local, "%Y-%m-%d");
}

std::string now_in_utc() {
    const auto now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    return written(utc, "%Y-%m-%dT%H:%M:%SZ");
}

std::string embed_line(const std::string& url, const std::string& title) {
    return "<iframe src=\"" + report::escaped(url) + "/embed\" title=\"" + report::escaped(title) +
           "\" width=\"100%\" height=\"600\" style=\"border:0\"></iframe>";
}

bool are_same(const Snapshot& a, const Snapshot& b) {
    return std::ranges::equal(a.pages, b.pages, {}, &Snapshot::Page::sha256,
                              &Snapshot::Page::sha256);
}

// The newest one that was withdrawn and that none stands in place of yet.
std::string missing_in(const std::vector<Publication>& known) {
    for (const auto& one : known) {
        const bool replaced = std::ranges::any_of(
            known, [&](const Publication& other) { return other.snapshot.corrects == one.id; });
        if (one.level == Level::Withdrawn && !replaced) return one.id;
    }
    return {};
}

// On the jobs thread: the one that is there already, or a new one, written.
Result<Publication> made(const Publications::Making& wish, const std::vector<Publication>& known,
                         const std::string& folder) {
    auto snapshot = snapshot_of({*wish.session, wish.digest, *wish.words, wish.salt},
                                [&](int) { return !*wish.stop; });
    if (!snapshot) return tl::unexpected{snapshot.error()};
    const auto same = std::ranges::find_if(known, [&](const Publication& one) {
        return one.level != Level::Withdrawn && are_same(one.snapshot, *snapshot);
    });
    if (same != known.end()) return *same;
    snapshot->corrects = missing_in(known);
    const auto& session = *wish.session;
    Publication fresh{.date = session.dated.date.empty() ? today() : session.dated.date,
                      .sha256 = snapshot->sha256(),
                      .title = session.about.title,
                      .languages = session.about.languages,
                      .code = random_code(Publication::kCode),
                      .made_at = now_in_utc(),
                      .snapshot = std::move(*snapshot)};
    fresh.id = Publication::id_of(fresh.date, fresh.sha256);
    auto shown = changed(std::move(fresh), wish.level, "", today());
    if (!shown) return shown;
    if (auto kept = write_publication(folder, *shown); !kept) {
        return tl::unexpected{kept.error()};
    }
    for (auto& page : shown->snapshot.pages) {
        page.html.clear();
    }
    return shown;
}

}  // namespace

Publications::Publications(boost::asio::io_context& io, boost::asio::thread_pool& jobs,
                           std::string folder)
    : io_(io), jobs_(jobs), folder_(std::move(folder)) {
    auto kept = read_publications(folder_);
    all_ = std::move(kept.publications);
    for (const auto& path : kept.damaged) {
        fault_ += (fault_.empty() ? "" : " ") + path + " cannot be read and is not shown.";
    }
}

const Publication* Publications::find(std::string_view id) const {
    const auto found = std::ranges::find(all_, id, &Publication::id);
    return found == all_.end() ? nullptr : &*found;
}

const Publication* Publications::instead_of(std::string_view id) const {
    const auto found = std::ranges::find_if(all_, [&](const Publication& one) {
        return one.snapshot.corrects == id && one.level == Level::Public;
    });
    return found == all_.end() ? nullptr : &*found;
}

std::vector<protocol::PublicationView> Publications::views(const std::string& address) {
    std::vector<protocol::PublicationView> views;
    for (const auto& one : all_) {
        const bool withdrawn = one.level == Level::Withdrawn;
        const auto url = address + std::string{server::kResults} + one.id;
        auto& qr = qr_[url];
        if (qr.empty() && !withdrawn) qr = qr_rows(url);
        views.push_back({.id = one.id,
                         .title = one.title,
                         .level = std::ranges::find(protocol::kPublicationLevels, one.level,
                                                    [](const auto& of) { return of.first; })
                                      ->second,
                         .date = one.date,
                         .sha256 = one.sha256,
                         .url = url,
                         .code = one.code,
                         .withdrawn_at = one.withdrawn_since,
                         .why = one.why,
                         .qr = withdrawn ? std::vector<std::string>{} : qr,
                         .embed = one.level == Level::Public ? embed_line(url, one.title) : ""});
    }
    return views;
}

void Publications::make(Making wish, std::function<void(const Result<void>&)> done) {
    if (making_) {
        return done(fail(ErrorKind::Conflict, "publication_running",
                         "Another result page is being made.", "Wait for it."));
    }
    if (all_.size() >= kMost) {
        return done(fail(ErrorKind::NotAllowed, "too_many_publications",
                         "There are a hundred result pages of this workshop.",
                         "Move some of their folders away and start the host again."));
    }
    making_ = true;
    boost::asio::post(jobs_, [this, wish = std::move(wish), known = all_, folder = folder_,
                              done = std::move(done)] {
        boost::asio::post(io_, [this, level = wish.level, done,
                                publication = made(wish, known, folder)]() mutable {
            making_ = false;
            done(take(std::move(publication), level));
        });
    });
}

Result<void> Publications::take(Result<Publication> made, Level level) {
    if (!made) return tl::unexpected{made.error()};
    if (const auto* known = find(made->id)) {
        return known->level < level ? set(known->id, level, "") : Result<void>{};
    }
    all_.insert(all_.begin(), std::move(*made));
    return {};
}

Result<void> Publications::set(const std::string& id, Level level, const std::string& why) {
    const auto found = std::ranges::find(all_, id, &Publication::id);
    if (found == all_.end()) {
        return fail(ErrorKind::NotFound, "unknown_publication", "There is no such result page.");
    }
    auto next = changed(*found, level, why, today());
    if (!next) return tl::unexpected{next.error()};
    if (auto kept = rewrite_publication(folder_, *next); !kept) return kept;
    *found = std::move(*next);
    return {};
}

Result<std::shared_ptr<const std::string>> Publications::page(const Publication& publication,
                                                              const std::string& name) {
    const auto path = page_path(folder_, publication.id, name);
    struct stat file {};
    const bool there = stat(path.c_str(), &file) == 0;
    const auto known = in_memory_.find(path);
    if (there && known != in_memory_.end() && known->second.file == file.st_ino &&
        known->second.changed.tv_sec == file.st_ctim.tv_sec &&
        known->second.changed.tv_nsec == file.st_ctim.tv_nsec) {
        return known->second.bytes;
    }
    auto bytes = read_page(folder_, publication, name);
    if (!bytes) return tl::unexpected{bytes.error()};
    bytes_in_memory_ += bytes->size();
    if (bytes_in_memory_ > kMostInMemory) {
        in_memory_.clear();
        bytes_in_memory_ = bytes->size();
    }
    auto& kept = in_memory_[path];
    kept = {std::make_shared<const std::string>(std::move(*bytes)), file.st_ctim, file.st_ino};
    return kept.bytes;
}

}  // namespace vertebra
