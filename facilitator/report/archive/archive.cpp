#include "facilitator/report/archive/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

#include "facilitator/report/writing.h"

namespace vertebra::report {
namespace {

struct Freed {
    void operator()(archive* one) const { archive_write_free(one); }
    void operator()(archive_entry* one) const { archive_entry_free(one); }
};

la_ssize_t append(archive*, void* text, const void* bytes, std::size_t size) {
    static_cast<std::string*>(text)->append(static_cast<const char*>(bytes), size);
    return static_cast<la_ssize_t>(size);
}

}  // namespace

Result<std::string> zipped(const std::vector<NamedFile>& files) {
    std::string bytes;
    const std::unique_ptr<archive, Freed> out{archive_write_new()};
    const auto fine = [](int done) { return done == ARCHIVE_OK; };
    // Not filled up to a block of a tape.
    archive_write_set_bytes_in_last_block(out.get(), 1);
    bool good = fine(archive_write_set_format_zip(out.get())) &&
                fine(archive_write_open(out.get(), &bytes, nullptr, append, nullptr));
    for (const auto& [name, body] : files) {
        const std::unique_ptr<archive_entry, Freed> entry{archive_entry_new()};
        archive_entry_set_pathname(entry.get(), name.c_str());
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(body.size()));
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        // Without a time: the archive then says the first there is, whatever the zone.
        good = good && fine(archive_write_header(out.get(), entry.get())) &&
               archive_write_data(out.get(), body.data(), body.size()) ==
                   static_cast<la_ssize_t>(body.size());
    }
    good = good && fine(archive_write_close(out.get()));
    if (!good) {
        const char* why = archive_error_string(out.get());
        return not_made("archive", why == nullptr ? "unknown" : why);
    }
    return bytes;
}

}  // namespace vertebra::report
