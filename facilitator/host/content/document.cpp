#include "facilitator/host/content/document.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "common/content/maturity_check.h"
#include "common/content/risk_pack_check.h"
#include "common/text/plain_text.h"
#include "facilitator/host/content/case_library.h"
#include "facilitator/host/content/city_model.h"
#include "facilitator/host/content/format.h"
#include "facilitator/host/content/maturity_pack.h"
#include "facilitator/host/content/risk_pack.h"

namespace vertebra {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPacks = "packs/";
constexpr std::string_view kFormats = "packs/formats/";
constexpr std::string_view kParts[] = {"topics", "policies", "cases"};  // of packs, in folders
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

// The folders of the packs that a format names. What is wrong in it is told when it is loaded.
std::vector<std::string> packs_of(const Document& format) {
    const auto json = protocol::parse_strict(format.text, protocol::kPackLimits);
    if (!json || !json->is_object() || !json->contains("packs")) return {"risk-questionnaire"};
    std::vector<std::string> packs;
    for (const auto& pack : (*json)["packs"]) {
        if (!pack.is_string()) continue;
        const auto& name = pack.get_ref<const std::string&>();
        if (is_id(name)) packs.push_back(name);
    }
    return packs;
}

// What a document is: a format, a pack by its kind, or a part of a pack by its folder.
std::string kind_of(const Document& document, const protocol::Json& json) {
    if (document.name.starts_with(kFormats)) return "format";
    if (!document.name.ends_with("/pack.json")) {
        return fs::path{document.name}.parent_path().filename().string();
    }
    const bool said = json.is_object() && json.contains("kind") && json["kind"].is_string();
    return said ? json["kind"].get<std::string>() : "";
}

// Faults of the whole, told beside the part of the pack they were found in.
void add_check_faults(const std::string& file, const Faults& found, Faults& faults) {
    for (const auto& fault : found) {
        faults.push_back({file, fault.path, fault.what});
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
    auto chosen = read_document(assets, std::string{kFormats} + format + ".json");
    if (!chosen) return tl::unexpected{chosen.error()};
    std::vector<std::string> names;
    for (const auto& pack : packs_of(*chosen)) {
        const auto folder = std::string{kPacks} + pack + "/";
        names.push_back(folder + "pack.json");
        for (const auto part : kParts) {
            std::ranges::copy(json_files(assets, folder + std::string{part} + "/"),
                              std::back_inserter(names));
        }
    }
    std::vector<Document> documents;
    for (const auto& name : names) {
        auto document = read_document(assets, name);
        if (!document) return tl::unexpected{document.error()};
        documents.push_back(std::move(*document));
    }
    documents.push_back(std::move(*chosen));
    return documents;
}

tl::expected<Content, Faults> load_content(const std::vector<Document>& documents, Texts texts) {
    Faults faults;
    Content content;
    struct Read {
        const Document* document;
        protocol::Json json;
        std::string kind;
    };
    std::vector<Read> all;
    std::map<std::string, std::string> files;  // by kind of pack
    for (const auto& document : documents) {
        auto json = protocol::parse_strict(document.text, protocol::kPackLimits);
        if (!json) {
            faults.push_back({document.name, "/", json.error().message});
            continue;
        }
        if (texts == Texts::New) add_text_faults(*json, document.name, "", faults);
        auto kind = kind_of(document, *json);
        const bool is_pack = document.name.ends_with("/pack.json");
        if (is_pack && !files.emplace(kind, document.name).second) {
            faults.push_back({document.name, "/kind", "is there already: " + files[kind]});
        }
        all.push_back({&document, std::move(*json), std::move(kind)});
    }
    // The packs first, then their parts, then the format: each looks things up in those before.
    const auto each = [&](std::string_view kind, auto&& read) {
        for (const auto& one : all) {
            if (one.kind == kind) read(Place{one.json, one.document->name, faults});
        }
    };
    each("risk-questionnaire", [&](const Place& at) { content.risk = read_risk_pack(at); });
    each("topics", [&](const Place& at) { read_topic(at, content.risk); });
    each("maturity-model", [&](const Place& at) { content.maturity = read_maturity_model(at); });
    each("policies", [&](const Place& at) { read_policies(at, content.maturity); });
    each("case-library", [&](const Place& at) { content.cases = read_case_library(at); });
    each("cases", [&](const Place& at) { read_cases(at, content.cases); });
    each("city-model",
         [&](const Place& at) { content.city = read_city_model(at, content.maturity); });
    each("format", [&](const Place& at) { content.format = read_format(at, content); });
    for (const auto& [kind, file] : files) {
        const std::string_view known[] = {"risk-questionnaire", "maturity-model", "case-library",
                                          "city-model"};
        if (std::ranges::find(known, kind) == std::end(known)) {
            faults.push_back({file, "/kind", "is no kind of pack"});
        }
    }
    if (content.format.steps.empty() && faults.empty()) {
        faults.push_back({"", "/", "there is no format among the documents"});
    }
    if (faults.empty()) {
        const auto& risk = files["risk-questionnaire"];
        if (!content.risk.topics.empty()) add_check_faults(risk, check_pack(content.risk), faults);
        for (const auto& scenario : content.risk.scenarios) {
            const auto file = (fs::path{risk}.parent_path() / "topics" / scenario.topic.text);
            for (auto& fault : check_scenario(content.risk, scenario)) {
                faults.push_back(
                    {file.string() + ".json", scenario.id.text + fault.path, fault.what});
            }
        }
        add_check_faults(risk, check_mitigations(content), faults);
        add_check_faults(files["maturity-model"], check_maturity(content.maturity), faults);
        add_check_faults(files["case-library"], check_cases(content), faults);
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
