#pragma once

#include <string>

#include "facilitator/report/writing.h"
#include "protocol/messages.h"

namespace vertebra {

// A file of results: whoever asks for it, on the wire or on the command line, gets these bytes.
struct ExportFile {
    std::string name;
    std::string body;
    bool binary = false;
};

// What it is made from. Words by language; the digest of a sealed record, else empty. Charts are
// the report's, so those four are in one language; CSV and JSON are in all of the workshop.
struct ExportFrom {
    const Session& session;
    const std::string& digest;
    const std::map<std::string, Words>& words;
    std::string stem;  // of the file's name
    std::string language;
};

// On any thread; the same session gives the same bytes.
[[nodiscard]] Result<ExportFile> export_file(const ExportFrom& from,
                                             protocol::ExportResults::Format format,
                                             const report::Progress& progress);

}  // namespace vertebra
