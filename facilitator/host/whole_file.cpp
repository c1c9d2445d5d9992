#include "facilitator/host/whole_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

namespace vertebra {
namespace {

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = write(file, bytes.data(), bytes.size());
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return fsync(file) == 0;
}

}  // namespace

Result<void> write_whole(const std::string& path, std::string_view bytes, unsigned rights) {
    const auto beside = path + ".new";
    const int file = open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, rights);
    const bool written = file >= 0 && write_all(file, bytes);
    if (file >= 0) close(file);
    if (written && rename(beside.c_str(), path.c_str()) == 0) return {};
    if (file >= 0) unlink(beside.c_str());
    return fail(ErrorKind::Unavailable, "not_saved", "The file " + path + " cannot be written.",
                "Look at the rights of its folder and at the space on the disk.");
}

}  // namespace vertebra
