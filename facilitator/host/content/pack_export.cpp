#include "facilitator/host/content/pack_export.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "facilitator/host/content/drawn_scenarios.h"
#include "facilitator/host/content/place.h"
#include "protocol/strict_json.h"

namespace vertebra {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

Json in_all_languages(const std::string& text, const std::vector<std::string>& languages) {
    auto wording = Json::object();
    for (const auto& language : languages) {
        wording[language] = text;
    }
    return wording;
}

Json policy_json(const OwnPolicy& own, const std::vector<std::string>& languages) {
    return {{"code", own.code.text},
            {"title", in_all_languages(own.title, languages)},
            {"text", in_all_languages(own.text.empty() ? own.title : own.text, languages)},
            {"stakeholders", Json::array()},
            {"indicators", Json::array()},
            {"prereqs", Json::array()},
            {"cost", own.cost},
            {"min_years", own.min_years}};
}

// A session file may come from anybody: what it holds is written into the folder and nowhere else.
bool stays_inside(const std::string& name) {
    const fs::path path{name};
    const auto begins = path.begin();
    if (begins == path.end() || *begins != "packs" || path.extension() != ".json") return false;
    return std::ranges::all_of(
        path, [](const fs::path& part) { return is_id(lower_case(part.stem().string())); });
}

void add_drawn(std::vector<Document>& documents, const Session& session,
               const std::map<std::string, Words>& words) {
    const auto& risk = session.content->risk;
    if (risk.id.empty() || risk.find(TopicId{kDrawnTopic}) != nullptr) return;
    const auto topic = drawn_topic(session, words);
    if (topic["scenarios"].empty()) return;
    const auto pack = std::ranges::find_if(documents, [&](const Document& document) {
        return fs::path{document.name}.filename() == "pack.json" &&
               Json::parse(document.text)["id"] == risk.id;
    });
    if (pack == documents.end()) return;
    auto json = Json::parse(pack->text);
    auto title = Json::object();
    for (const auto& language : risk.languages) {
        const auto found = words.find(language);
        title[language] = (found == words.end() ? words.begin() : found)->second.say("drawn.topic");
    }
    json["topics"].push_back({{"id", kDrawnTopic}, {"area", "own"}, {"title", title}});
    pack->text = json.dump(2) + "\n";
    const auto folder = fs::path{pack->name}.parent_path() / "topics";
    documents.push_back(
        {(folder / (std::string{kDrawnTopic} + ".json")).string(), topic.dump(2) + "\n"});
}

}  // namespace

std::vector<Document> documents_with_own(std::vector<Document> documents, const Session& session,
                                         const std::map<std::string, Words>& words) {
    add_drawn(documents, session, words);
    const auto& languages = session.content->maturity.languages;
    for (auto& document : documents) {
        if (fs::path{document.name}.parent_path().filename() != "policies") continue;
        auto json = Json::parse(document.text);  // it was loaded: it is whole
        bool grown = false;
        for (const auto& own : session.own_policies) {
            if (json["sub_dimension"] != own.code.text.substr(0, 2)) continue;
            json["policies"].push_back(policy_json(own, languages));
            grown = true;
        }
        if (grown) document.text = json.dump(2) + "\n";
    }
    return documents;
}

Result<void> write_documents(const std::vector<Document>& documents, const std::string& folder) {
    const fs::path root{folder};
    std::error_code problem;
    if (fs::exists(root / "packs", problem)) {
        return fail(ErrorKind::Conflict, "packs_there", folder + " holds packs already.",
                    "Name another folder; nothing was written.");
    }
    for (const auto& document : documents) {
        if (stays_inside(document.name)) continue;
        return fail(ErrorKind::Corrupt, "strange_name",
                    "The session file holds a document with a name that is none of ours.",
                    "Nothing was written. Look where the file comes from.");
    }
    for (const auto& document : documents) {
        const auto path = root / document.name;
        fs::create_directories(path.parent_path(), problem);
        std::ofstream file{path, std::ios::binary};
        file << document.text;
        if (!file.flush()) {
            return fail(ErrorKind::Unavailable, "not_written", path.string() + " was not written.",
                        "Is there room on the disk, and may you write there?");
        }
    }
    return {};
}

}  // namespace vertebra
