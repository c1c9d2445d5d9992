#include "facilitator/dashboard/export_file.h"

#include <cstdlib>
#include <fstream>

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

}  // namespace

Result<std::string> write_export(const std::filesystem::path& folder,
                                 const protocol::Exported& file) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    const auto path = free_path(folder / safe_name(file.name));
    std::ofstream out{path, std::ios::binary};
    out.write(file.body.data(), static_cast<std::streamsize>(file.body.size()));
    out.flush();
    if (!out) return fail(ErrorKind::Unavailable, "not_written", path.string());
    return path.string();
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
