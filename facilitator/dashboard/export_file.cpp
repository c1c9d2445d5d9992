#include "facilitator/dashboard/export_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace vertebra::dashboard {
namespace {

constexpr int kMostCopies = 1000;

// The last part of the name alone, and nothing hidden: the host may not choose the folder.
std::filesystem::path safe_name(const std::string& name) {
    auto last = std::filesystem::path{name}.filename();
    if (last.empty() || last.string().front() == '.') return "vertebra-export";
    return last;
}

std::filesystem::path free_path(const std::filesystem::path& wanted) {
    std::error_code error;
    auto path = wanted;
    for (int copy = 2; std::filesystem::exists(path, error) && copy < kMostCopies; ++copy) {
        path = wanted.parent_path() /
               (wanted.stem().string() + "-" + std::to_string(copy) + wanted.extension().string());
    }
    return path;
}

// Until it is on the disk. False: errno says why.
bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = write(file, bytes.data(), bytes.size());
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return fsync(file) == 0;
}

}  // namespace

Result<std::string> write_export(const std::filesystem::path& folder,
                                 const protocol::Exported& file) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    const auto path = free_path(folder / safe_name(file.name)).string();
    const auto beside = path + ".part";
    const int out = open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    const bool written = out >= 0 && write_all(out, file.body);
    int why = errno;
    if (out >= 0) close(out);
    if (written && rename(beside.c_str(), path.c_str()) == 0) return path;
    if (written) why = errno;
    if (out >= 0) unlink(beside.c_str());
    const bool no_room = why == ENOSPC || why == EDQUOT || why == EFBIG;
    return fail(ErrorKind::Unavailable, no_room ? "no_room" : "not_written", path);
}

std::filesystem::path usual_export_folder() {
    const char* home = std::getenv("HOME");
    if (home == nullptr) return std::filesystem::path{"."};
    const auto documents = std::filesystem::path{home} / "Documents";
    std::error_code error;
    return std::filesystem::is_directory(documents, error) ? documents
                                                           : std::filesystem::path{home};
}

}  // namespace vertebra::dashboard
