#include "facilitator/host/content/document.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "common/content/risk_pack_check.h"
#include "common/text/plain_text.h"
#include "facilitator/host/content/format.h"
#include "facilitator/host/content/risk_pack.h"

namespace vertebra {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPack = "packs/risk-questionnaire/pack.json";
constexpr std::string_view kTopics = "packs/risk-questionnaire/topics/";
constexpr std::string_view kFormats = "packs/formats/";
constexpr std::size_t kMostBytes = 4 << 20;

Result<Document> read_document(const fs::path& root, const std::string& name) {
    std::ifstream file{root / name, std::ios::binary};
    Document document{name, {std::istreambuf_iterator<char>{file}, {}}};
    if (!file || document.text.size() > kMostBytes) {
        return fail(ErrorKind::NotFound, "no_document",
                    "The file " + (root / name).string() + " could not be read.",
                    "Name the folder of the assets with --assets.");
    }
    return document;
}

std::vector<std::string> json_files(const fs::path& root, std::string_view folder) {
    std::vector<std::string> names;
    std::error_code problem;
    for (const auto& entry : fs::directory_iterator{root / folder, problem}) {
        if (entry.path().extension() != ".json") continue;
        names.push_back(std::string{folder} + entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

void add_text_faults(const protocol::Json& json, const std::string& file, const std::string& path,
                     Faults& faults) {
    if (json.is_structured()) {
        for (const auto& [key, value] : json.items()) {
            add_text_faults(value, file, path + "/" + key, faults);
        }
    } else if (json.is_string()) {
        const auto plain = is_plain(trimmed(json.get_ref<const std::string&>()), kTextRule);
        if (!plain) faults.push_back({file, path, plain.error().message});
    }
}

}  // namespace

std::vector<std::string> formats_in(const std::string& assets) {
    std::vector<std::string> names;
    for (const auto& file : json_files(assets, kFormats)) {
        names.push_back(fs::path{file}.stem().string());
    }
    return names;
}

Result<std::vector<Document>> read_documents(const std::string& assets, const std::string& format) {
    const auto known = formats_in(assets);
    if (std::ranges::count(known, format) == 0) {
        std::string list;
        for (const auto& name : known) {
            list += (list.empty() ? "" : ", ") + name;
        }
        return fail(ErrorKind::NotFound, "no_format",
                    "There is no format named '" + format + "' in " + assets + ".",
                    known.empty() ? "Name the folder of the assets with --assets."
                                  : "Choose one of: " + list + ".");
    }
    std::vector<std::string> names{std::string{kPack}};
    std::ranges::copy(json_files(assets, kTopics), std::back_inserter(names));
    names.push_back(std::string{kFormats} + format + ".json");
    std::vector<Document> documents;
    for (const auto& name : names) {
        auto document = read_document(assets, name);
        if (!document) return tl::unexpected{document.error()};
        documents.push_back(std::move(*document));
    }
    return documents;
}

tl::expected<Content, Faults> load_content(const std::vector<Document>& documents, Texts texts) {
    Faults faults;
    Content content;
    // The pack first, then its topics, then the format: each looks things up in those before.
    const auto each = [&](std::string_view prefix, auto&& read) {
        for (const auto& document : documents) {
            if (!document.name.starts_with(prefix)) continue;
            auto json = protocol::parse_strict(document.text, protocol::kPackLimits);
            if (!json) {
                faults.push_back({document.name, "/", json.error().message});
            } else {
                if (texts == Texts::New) add_text_faults(*json, document.name, "", faults);
                read(Place{*json, document.name, faults});
            }
        }
    };
    each(kPack, [&](const Place& place) { content.risk = read_risk_pack(place); });
    each(kTopics, [&](const Place& place) { read_topic(place, content.risk); });
    each(kFormats, [&](const Place& place) { content.format = read_format(place, content.risk); });
    if (content.format.steps.empty() && faults.empty()) {
        faults.push_back({"", "/", "there is no format among the documents"});
    }
    if (faults.empty()) {
        for (auto& fault : check_pack(content.risk)) {
            faults.push_back({std::string{kPack}, fault.path, fault.what});
        }
        for (const auto& scenario : content.risk.scenarios) {
            const auto file = std::string{kTopics} + scenario.topic.text + ".json";
            for (auto& fault : check_scenario(content.risk, scenario)) {
                faults.push_back({file, scenario.id.text + fault.path, fault.what});
            }
        }
    }
    if (!faults.empty()) return tl::unexpected{std::move(faults)};
    return content;
}

std::string told(const Faults& faults) {
    std::string text;
    for (const auto& fault : faults) {
        text += fault.file + " " + fault.path + ": " + fault.what + "\n";
    }
    return text;
}

}  // namespace vertebra
