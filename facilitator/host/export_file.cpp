#include "facilitator/host/export_file.h"

#include "facilitator/host/results_json.h"
#include "facilitator/report/charts.h"
#include "facilitator/report/html/html.h"
#include "facilitator/report/print/pdf.h"
#include "facilitator/report/xlsx/xlsx.h"

namespace vertebra {
namespace {

using FileFormat = protocol::ExportResults::Format;

const char* ending_of(FileFormat format) {
    switch (format) {
        case FileFormat::AsCsv: return ".csv";
        case FileFormat::AsJson: return ".json";
        case FileFormat::AsHtml: return ".html";
        case FileFormat::AsPdf: return ".pdf";
        case FileFormat::AsXlsx: return ".xlsx";
        case FileFormat::AsCharts: break;
    }
    return "-charts.zip";
}

bool is_text(FileFormat format) {
    return format == FileFormat::AsCsv || format == FileFormat::AsJson ||
           format == FileFormat::AsHtml;
}

Result<std::string> body_of(const ExportFrom& from, FileFormat format,
                            const report::Progress& progress) {
    if (!progress(0)) return report::cancelled();
    auto results = report::results_of(from.session);
    results.digest = from.digest;
    if (format == FileFormat::AsCsv) return report::csv(results, from.words);
    if (format == FileFormat::AsJson) return results_json(results, from.words);
    const auto known = from.words.find(from.language);
    const auto& words = known == from.words.end() ? from.words.at("en") : known->second;
    const auto made = report::report_of(from.session, results, from.language, words);
    switch (format) {
        case FileFormat::AsHtml: return report::html(made, words, progress);
        case FileFormat::AsPdf: return report::pdf(made, words, progress);
        case FileFormat::AsXlsx: return report::xlsx(made, progress);
        default: return report::charts(made, progress);
    }
}

}  // namespace

Result<ExportFile> export_file(const ExportFrom& from, FileFormat format,
                               const report::Progress& progress) {
    auto body = body_of(from, format, progress);
    if (!body) return tl::unexpected{body.error()};
    return ExportFile{from.stem + ending_of(format), std::move(*body), !is_text(format)};
}

}  // namespace vertebra
