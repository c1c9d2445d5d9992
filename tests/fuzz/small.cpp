#include "tests/fuzz/small.h"

#include <fstream>
#include <iterator>

#include "tests/fuzz/property.h"

namespace vertebra::fuzz {
namespace {

constexpr std::string_view kBetween = "\n===\n";

std::string read(const char* name) {
    std::ifstream file{std::string{VERTEBRA_ROOT "/tests/fuzz/corpus/"} + name, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

std::vector<Document> documents_of(std::string_view text) {
    std::vector<Document> documents;
    for (const char* name : {"packs/risk-questionnaire/pack.json",
                             "packs/risk-questionnaire/topics/a.json", "packs/formats/a.json"}) {
        const auto end = text.find(kBetween);
        documents.push_back({name, std::string{text.substr(0, end)}});
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + kBetween.size());
    }
    return documents;
}

const std::vector<Document>& small_documents() {
    static const auto documents = documents_of(read("pack/whole"));
    return documents;
}

std::shared_ptr<const Content> small_content() {
    static const auto content = [] {
        auto loaded = load_content(small_documents());
        must(loaded.has_value(), loaded ? "" : told(loaded.error()));
        return std::make_shared<const Content>(std::move(*loaded));
    }();
    return content;
}

std::string small_log() {
    return read("event_row/whole");
}

}  // namespace vertebra::fuzz
