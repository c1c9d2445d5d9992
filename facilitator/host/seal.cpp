#include "facilitator/host/seal.h"

#include <unistd.h>

#include <cstdio>

#include "common/session/sealing.h"
#include "facilitator/host/secret.h"
#include "facilitator/host/store/backup.h"
#include "facilitator/host/store/folder_sync.h"
#include "facilitator/report/results.h"

namespace vertebra {
namespace {

// Everything that is ever exported, without the words of a language.
std::string figures_of(const Session& session) {
    return report::csv(report::results_of(session), {});
}

std::uint64_t draw() {
    const auto id = random_id<struct AnswerTag>();
    return id.high;
}

Error not_sealed(const std::string& why) {
    return {ErrorKind::Unavailable, "not_sealed", "The record could not be sealed: " + why,
            "The file is whole and as it was; it is sealed when it is opened again."};
}

void remove_all(const std::string& path) {
    for (const char* ending : {"", "-wal", "-journal"}) {
        unlink((path + ending).c_str());
    }
}

// What else was kept of the old file; gone for good.
void remove_copies(const std::string& path) {
    store::remove_backups(path);
    unlink((path + ".schema-1").c_str());
    unlink((path + ".schema-1.part").c_str());
    // If this cannot be synced, neither can the new name: told there.
    static_cast<void>(store::sync_folder_of(path));
}

// The sealed record under another name, whole and synced.
Result<void> write_beside(const Workshop& workshop, const std::string& beside) {
    const auto documents = workshop.file->documents();
    if (!documents) return tl::unexpected{documents.error()};
    remove_all(beside);  // what a crash may have left
    auto file = store::SessionFile::create(beside, *documents);
    if (!file) return tl::unexpected{file.error()};
    if (auto saved = (*file)->append(1, sealed_log(workshop.session, draw)); !saved) return saved;
    auto session = fold(**file, workshop.content);
    if (!session) return tl::unexpected{session.error()};
    if (figures_of(*session) != figures_of(workshop.session)) {
        return tl::unexpected{not_sealed("it would not give the same figures.")};
    }
    return (*file)->checkpoint();
}

}  // namespace

Result<Workshop> seal(Workshop workshop) {
    const auto path = workshop.file->path();
    const auto beside = path + ".sealing";
    if (auto written = write_beside(workshop, beside); !written) {
        remove_all(beside);
        return tl::unexpected{not_sealed(written.error().message)};
    }
    // The old file without a log of its own: one that stayed would be read into the new one.
    if (auto whole = workshop.file->checkpoint(); !whole) {
        remove_all(beside);
        return tl::unexpected{not_sealed(whole.error().message)};
    }
    workshop.file.reset();
    // Before the new file has the name: a sealed one is never found with them beside it.
    remove_copies(path);
    if (std::rename(beside.c_str(), path.c_str()) != 0 || !store::sync_folder_of(path)) {
        return tl::unexpected{not_sealed("its file could not be renamed.")};
    }
    return open_workshop(path);
}

}  // namespace vertebra
