#include "facilitator/host/publication.h"

#include <algorithm>

#include "common/text/plain_text.h"
#include "protocol/strict_json.h"

namespace vertebra {
namespace {

using Level = Publication::Level;

constexpr std::size_t kMostWord = 64;
constexpr std::size_t kHashInId = 16;

std::string word_of(Level level) {
    return std::ranges::find(protocol::kPublicationLevels, level,
                             [](const auto& one) { return one.first; })
        ->second;
}

Result<void> may_become(Level from, Level to) {
    if (from == Level::Withdrawn) {
        return fail(ErrorKind::NotAllowed, "withdrawn", "This page was withdrawn, for good.",
                    "Make a new one.");
    }
    if (to == Level::Withdrawn && from == Level::Draft) {
        return fail(ErrorKind::NotAllowed, "never_shown",
                    "Nobody but facilitators could read this draft.", "Leave it as it is.");
    }
    if (to < from) {
        return fail(ErrorKind::NotAllowed, "not_back",
                    "What others could read cannot be made unread.",
                    "Withdraw it and make a new one.");
    }
    return {};
}

// The day it came to a level; none of a draft.
std::string* since_of(Publication& publication, Level level) {
    switch (level) {
        case Level::Draft: break;
        case Level::Internal: return &publication.internal_since;
        case Level::Public: return &publication.public_since;
        case Level::Withdrawn: return &publication.withdrawn_since;
    }
    return nullptr;
}

// 2026-11-29
bool is_date(const std::string& text) {
    constexpr std::string_view kForm = "dddd-dd-dd";
    return text.size() == kForm.size() && std::ranges::equal(text, kForm, [](char c, char form) {
               return form == 'd' ? c >= '0' && c <= '9' : c == form;
           });
}

}  // namespace

std::string Publication::id_of(const std::string& date, const std::string& sha256) {
    return date + "-" + sha256.substr(0, kHashInId);
}

Result<Publication> changed(Publication publication, Level level, const std::string& why,
                            const std::string& today) {
    if (auto may = may_become(publication.level, level); !may) return tl::unexpected{may.error()};
    if (level == Level::Withdrawn) {
        if (auto plain = is_plain(why, kReasonRule); !plain) return tl::unexpected{plain.error()};
        publication.why = trimmed(why);
        if (publication.why.empty()) {
            return fail(ErrorKind::InvalidInput, "why_missing",
                        "Nothing says why this page is withdrawn.",
                        "Write it: it is what people read there from now on.");
        }
    }
    if (auto* since = since_of(publication, level); since != nullptr && since->empty()) {
        *since = today;
    }
    publication.level = level;
    return publication;
}

std::string json_of(const Publication& publication) {
    return protocol::Json{{"date", publication.date},
                          {"sha256", publication.sha256},
                          {"level", word_of(publication.level)},
                          {"title", publication.title},
                          {"languages", publication.languages},
                          {"code", publication.code},
                          {"made_at", publication.made_at},
                          {"internal_since", publication.internal_since},
                          {"public_since", publication.public_since},
                          {"withdrawn_since", publication.withdrawn_since},
                          {"why", publication.why}}
               .dump(2) +
           "\n";
}

Result<Publication> publication_in(const std::string& text) {
    const auto json = protocol::parse_strict(text, protocol::kMessageLimits);
    if (!json) return tl::unexpected{json.error()};
    protocol::Fields fields{*json};
    Publication one{.date = fields.word("date", kMostWord),
                    .sha256 = fields.hex("sha256", 64),
                    .title = fields.text("title", protocol::kMostOfPeople),
                    .code = fields.word("code", Publication::kCode),
                    .made_at = fields.word("made_at", kMostWord),
                    .internal_since = fields.word("internal_since", kMostWord),
                    .public_since = fields.word("public_since", kMostWord),
                    .withdrawn_since = fields.word("withdrawn_since", kMostWord),
                    .why = fields.text("why", protocol::kMostOfPeople)};
    const auto level = fields.word("level", kMostWord);
    const auto known = std::ranges::find_if(protocol::kPublicationLevels,
                                            [&](const auto& of) { return of.second == level; });
    if (known == protocol::kPublicationLevels.end()) {
        fields.wrong("level", "is none");
    } else {
        one.level = known->first;
    }
    for (const auto& language : fields.child("languages")) {
        if (language.is_string()) one.languages.push_back(language.get<std::string>());
    }
    if (one.languages.empty()) fields.wrong("languages", "holds none");
    // A short code could be guessed.
    if (one.code.size() != Publication::kCode) fields.wrong("code", "is too short");
    if (!is_date(one.date)) fields.wrong("date", "is none");
    if (auto fault = fields.fault()) return tl::unexpected{*fault};
    one.id = Publication::id_of(one.date, one.sha256);
    return one;
}

std::string typed_code(std::string_view typed) {
    std::string code;
    for (const char letter : typed) {
        if (letter == ' ' || letter == '+' || letter == '-') continue;
        code += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
    return code;
}

}  // namespace vertebra
