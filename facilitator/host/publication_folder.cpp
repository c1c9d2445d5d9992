#include "facilitator/host/publication_folder.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "facilitator/host/secret.h"
#include "facilitator/host/store/folder_sync.h"
#include "facilitator/host/whole_file.h"

namespace vertebra {
namespace {

namespace fs = std::filesystem;

constexpr const char* kAbout = "publication.json";
constexpr const char* kList = "snapshot.txt";
constexpr const char* kUnfinished = ".part";
constexpr unsigned kRights = 0600;

std::string text_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

bool make_folder(const fs::path& folder) {
    std::error_code bad;
    fs::create_directories(folder, bad);
    if (!bad) fs::permissions(folder, fs::perms::owner_all, bad);
    return !bad;
}

Result<void> write_into(const fs::path& folder, const Publication& publication) {
    const auto write = [&](const std::string& name, const std::string& bytes) {
        return write_whole((folder / name).string(), bytes, kRights);
    };
    for (const auto& page : publication.snapshot.pages) {
        if (auto written = write(page.name, page.html); !written) return written;
    }
    if (auto written = write(kList, publication.snapshot.list()); !written) return written;
    return write(kAbout, json_of(publication));
}

Result<Publication> read_one(const fs::path& folder) {
    auto publication = publication_in(text_of(folder / kAbout));
    if (!publication) return publication;
    const auto list = text_of(folder / kList);
    auto snapshot = Snapshot::read(list);
    if (!snapshot) return tl::unexpected{snapshot.error()};
    if (publication->id != folder.filename().string() || publication->sha256 != hash_of(list)) {
        return fail(ErrorKind::Corrupt, "damaged_publication",
                    "The list of pages is not the one that was published.");
    }
    publication->snapshot = std::move(*snapshot);
    return publication;
}

}  // namespace

Result<void> write_publication(const std::string& folder, const Publication& publication) {
    const auto place = fs::path{folder} / publication.id;
    const auto beside = fs::path{place.string() + kUnfinished};
    std::error_code bad;
    fs::remove_all(beside, bad);
    auto written = make_folder(folder) && make_folder(beside)
                       ? write_into(beside, publication)
                       : fail(ErrorKind::Unavailable, "not_saved",
                              "The folder " + beside.string() + " cannot be made.",
                              "Look at the rights of its folder and at the space on the disk.");
    if (written) {
        fs::rename(beside, place, bad);
        const bool stays = !bad && store::sync_folder_of((place / kAbout).string()) &&
                           store::sync_folder_of(place.string());
        if (stays) return {};
        written = fail(ErrorKind::Unavailable, "not_saved",
                       "The folder " + place.string() + " cannot be written.",
                       "Look at what is there: a damaged one may be in the way.");
    }
    fs::remove_all(beside, bad);
    return written;
}

Result<void> rewrite_publication(const std::string& folder, const Publication& publication) {
    return write_whole((fs::path{folder} / publication.id / kAbout).string(), json_of(publication),
                       kRights);
}

KeptPublications read_publications(const std::string& folder) {
    KeptPublications kept;
    std::error_code bad;
    for (const auto& entry : fs::directory_iterator{folder, bad}) {
        if (!entry.is_directory(bad)) continue;
        if (entry.path().extension() == kUnfinished) {
            fs::remove_all(entry.path(), bad);
        } else if (auto one = read_one(entry.path())) {
            kept.publications.push_back(std::move(*one));
        } else {
            kept.damaged.push_back(entry.path().string());
        }
    }
    std::ranges::sort(kept.publications, [](const Publication& a, const Publication& b) {
        return std::pair{a.made_at, a.id} > std::pair{b.made_at, b.id};
    });
    std::ranges::sort(kept.damaged);
    return kept;
}

std::string page_path(const std::string& folder, const std::string& id, std::string_view name) {
    return (fs::path{folder} / id / name).string();
}

Result<std::string> read_page(const std::string& folder, const Publication& publication,
                              std::string_view name) {
    const auto* page = publication.snapshot.find(name);
    auto bytes = page == nullptr ? "" : text_of(page_path(folder, publication.id, name));
    if (page == nullptr || hash_of(bytes) != page->sha256) {
        return fail(ErrorKind::Corrupt, "damaged_publication",
                    "This page is not the one that was published.");
    }
    return bytes;
}

}  // namespace vertebra
