#include "tests/bench/files.h"

#include <chrono>
#include <cstdio>
#include <filesystem>

#include "facilitator/host/export_file.h"
#include "facilitator/host/site.h"
#include "facilitator/host/workshop.h"
#include "tests/support/filled_file.h"

namespace vertebra {

void files() {
    using Clock = std::chrono::steady_clock;
    std::string folder =
        (std::filesystem::temp_directory_path() / "vertebra-bench-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) return;
    const auto path = folder + "/a.vertebra";
    fill(path, 40);
    const auto workshop = open_workshop(path);
    if (!workshop) return;
    const auto words = built_in_words();
    for (const auto& [format, code] : protocol::kExportFormats) {
        const auto start = Clock::now();
        const auto file = export_file({workshop->session, "", words, "a", "en"}, format,
                                      [](int) { return true; });
        const std::chrono::duration<double, std::milli> time = Clock::now() - start;
        std::printf(
            "files    40 people, 60 scenarios as %s: %.0f ms, %.1f MiB   (budget 2000 ms)\n", code,
            time.count(), static_cast<double>(file ? file->body.size() : 0) / (1 << 20));
    }
    std::filesystem::remove_all(folder);
}

}  // namespace vertebra
