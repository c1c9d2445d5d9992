#include "protocol/decode.h"

#include <algorithm>

#include "protocol/answer_json.h"
#include "protocol/command_json.h"

namespace vertebra::protocol {
namespace {

constexpr std::size_t kMostWord = 80;
constexpr std::int64_t kMostRevision = 1'000'000'000;
constexpr std::int64_t kMostLead = 1'000'000'000;
constexpr std::int64_t kMostNumber = std::int64_t{1} << 53;

tl::unexpected<Error> unknown_type() {
    return fail(ErrorKind::InvalidInput, "unknown_type", "There is no message of this type here.",
                "Compare the message with protocol/README.md.");
}

// The value when all fields were right, else the first fault.
template <class Wanted, class Value>
Result<Wanted> checked(Fields& fields, Value value) {
    if (auto fault = fields.fault()) return tl::unexpected{*fault};
    return Wanted{std::move(value)};
}

std::string code(Fields& fields) {
    auto typed = fields.text_or("code", kMostWord, "");
    std::erase_if(typed, [](char letter) { return letter == ' ' || letter == '-'; });
    std::ranges::transform(typed, typed.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    return typed;
}

std::string language(Fields& fields) {
    return fields.word("language", 16);
}

// Who may read a result page; but for one level, which cannot be asked for there.
PublicationLevel level(Fields& fields, PublicationLevel but) {
    const auto word = fields.text("level", kMostWord);
    const auto known = std::ranges::find_if(kPublicationLevels,
                                            [&](const auto& one) { return one.second == word; });
    if (known != kPublicationLevels.end() && known->first != but) return known->first;
    fields.wrong("level", "is none that can be asked for here");
    return but;
}

Result<Hello> read_hello(const std::string& type, Fields& fields) {
    fields.allow("protocol");
    if (type == "knock" || type == "join") {
        auto typed = code(fields);
        fields.allow("secret");
        auto secret = fields.has("secret") ? fields.hex("secret", 32) : std::string{};
        if (typed.empty() == secret.empty()) fields.wrong("code", "or 'secret' is needed");
        if (type == "knock") return checked<Hello>(fields, Knock{typed, secret});
        auto spoken = language(fields);
        auto name = fields.text_or("name", kMostOfPeople, "");
        return checked<Hello>(fields, Join{typed, secret, spoken, std::move(name)});
    }
    if (type == "resume") {
        Resume resume{fields.hex("token", 32), language(fields), fields.word("epoch", 64),
                      static_cast<std::uint64_t>(fields.whole("offset", 0, kMostNumber))};
        return checked<Hello>(fields, std::move(resume));
    }
    if (type == "return") {
        auto typed = fields.text("return_code", kMostWord);
        std::erase_if(typed, [](char letter) { return letter == ' ' || letter == '-'; });
        std::ranges::transform(typed, typed.begin(), [](char letter) {
            return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
        });
        return checked<Hello>(fields, Return{typed, language(fields)});
    }
    if (type == "watch") {
        Watch watch{fields.hex("key", 32), language(fields)};
        return checked<Hello>(fields, std::move(watch));
    }
    if (type == "lead") {
        Lead lead{fields.hex("key", 64), language(fields)};
        fields.allow("window");
        if (fields.has("window")) lead.window = fields.hex("window", 32);
        lead.name = fields.text_or("name", kMostOfPeople, "");
        return checked<Hello>(fields, std::move(lead));
    }
    if (type == "record") {
        Record record{fields.hex("key", 64), language(fields), fields.text("name", kMostOfPeople)};
        return checked<Hello>(fields, std::move(record));
    }
    if (type == "check") return checked<Hello>(fields, Check{});
    return unknown_type();
}

Result<FromParticipant> read_cast(Fields& fields) {
    CastAnswer cast;
    cast.item = {fields.word("item", kMostWord)};
    cast.round = static_cast<int>(fields.whole("round", 1, 100));
    cast.key = parse_id<struct AnswerTag>(fields.hex("key", 32)).value_or(AnswerKey{});
    cast.revision = static_cast<int>(fields.whole("revision", 1, kMostRevision));
    const auto& answer = fields.child("answer");
    if (auto fault = fields.fault()) return tl::unexpected{*fault};
    auto read = read_answer(answer);
    if (!read) return tl::unexpected{read.error()};
    cast.answer = std::move(*read);
    return cast;
}

// The common start of every message: JSON, an object, a type.
template <class Read>
auto read(std::string_view text, Read&& read_type)
    -> decltype(read_type(std::string{}, std::declval<Fields&>())) {
    auto json = parse_strict(text, kMessageLimits);
    if (!json) return tl::unexpected{json.error()};
    Fields fields{*json};
    const auto type = fields.text("type", kMostWord);
    if (!fields.has("type")) {
        auto fault = fields.fault();
        return tl::unexpected{fault ? *fault : Error{}};
    }
    return read_type(type, fields);
}

}  // namespace

Result<Hello> decode_hello(std::string_view text) {
    return read(text, [](const std::string& type, Fields& fields) -> Result<Hello> {
        const auto version = fields.whole("protocol", 0, kMostNumber);
        if (fields.has("protocol") && version != kVersion) {
            return fail(
                ErrorKind::InvalidInput, "unknown_version",
                "This host speaks version " + std::to_string(kVersion) + " of the protocol.",
                "Reload the page, or install the client that belongs to this host.");
        }
        return read_hello(type, fields);
    });
}

Result<FromParticipant> decode_participant(std::string_view text) {
    return read(text, [](const std::string& type, Fields& fields) -> Result<FromParticipant> {
        if (type == "cast_answer") return read_cast(fields);
        if (type == "set_language") {
            return checked<FromParticipant>(fields, SetLanguage{language(fields)});
        }
        if (type == "ping") return checked<FromParticipant>(fields, Ping{});
        return unknown_type();
    });
}

Result<FromProjector> decode_projector(std::string_view text) {
    return read(text, [](const std::string& type, Fields& fields) -> Result<FromProjector> {
        if (type == "set_language") {
            return checked<FromProjector>(fields, SetLanguage{language(fields)});
        }
        if (type == "ping") return checked<FromProjector>(fields, Ping{});
        return unknown_type();
    });
}

Result<FromRecorder> decode_recorder(std::string_view text) {
    return read(text, [](const std::string& type, Fields& fields) -> Result<FromRecorder> {
        FromRecorder message;
        if (type == "ping") {
            message.wish = Ping{};
        } else if (type == "set_language") {
            message.wish = SetLanguage{language(fields)};
        } else if (is_of_recorder(type)) {
            message.id = fields.whole("id", 0, kMostNumber);
            auto command = read_command(type, fields);
            if (!command) return tl::unexpected{command.error()};
            message.wish = std::move(*command);
        } else {
            return unknown_type();
        }
        return checked<FromRecorder>(fields, std::move(message));
    });
}

Result<Ping> decode_checking(std::string_view text) {
    return read(text, [](const std::string& type, Fields& fields) -> Result<Ping> {
        if (type == "ping") return checked<Ping>(fields, Ping{});
        return unknown_type();
    });
}

Result<FromFacilitator> decode_facilitator(std::string_view text) {
    return read(text, [](const std::string& type, Fields& fields) -> Result<FromFacilitator> {
        FromFacilitator message;
        if (type == "ping") {
            message.wish = Ping{};
            return checked<FromFacilitator>(fields, std::move(message));
        }
        if (type == "set_language") {
            message.wish = SetLanguage{language(fields)};
            return checked<FromFacilitator>(fields, std::move(message));
        }
        message.id = fields.whole("id", 0, kMostNumber);
        if (type == "new_code") {
            message.wish = NewCode{};
        } else if (type == "claim_lead") {
            message.wish = ClaimLead{static_cast<int>(fields.whole("from", 0, kMostLead)),
                                     fields.text("name", kMostOfPeople)};
        } else if (type == "export_results") {
            const auto format = fields.text("format", kMostWord);
            const auto known = std::ranges::find_if(
                kExportFormats, [&](const auto& one) { return one.second == format; });
            if (known == kExportFormats.end()) {
                fields.wrong("format", "is not csv, json, html, pdf, xlsx or charts");
            } else {
                message.wish = ExportResults{known->first};
            }
        } else if (type == "cancel_export") {
            message.wish = CancelExport{};
        } else if (type == "look_ahead") {
            auto step = fields.word("step", kMostWord);
            message.wish = LookAhead{std::move(step), language(fields)};
        } else if (type == "set_wifi") {
            auto name = fields.text("name", kMostWord);
            message.wish = SetWifi{std::move(name), fields.text("password", kMostWord)};
        } else if (type == "publish") {
            message.wish = Publish{level(fields, PublicationLevel::Withdrawn)};
        } else if (type == "set_publication") {
            auto publication = fields.word("publication", kMostWord);
            const auto to = level(fields, PublicationLevel::Draft);
            message.wish =
                SetPublication{std::move(publication), to, fields.text("why", kMostOfPeople)};
        } else {
            auto command = read_command(type, fields);
            if (!command) return tl::unexpected{command.error()};
            message.wish = std::move(*command);
        }
        return checked<FromFacilitator>(fields, std::move(message));
    });
}

About about(std::string_view text) {
    About about;
    const auto json = parse_strict(text, kMessageLimits);
    if (!json || !json->is_object()) return about;
    Fields fields{*json};
    about.type = fields.text_or("type", kMostWord, "");
    // Only names of our own are repeated.
    const bool ours = std::ranges::all_of(
        about.type, [](char letter) { return (letter >= 'a' && letter <= 'z') || letter == '_'; });
    if (!ours) about.type.clear();
    if (fields.has("id")) about.id = std::max<std::int64_t>(-1, fields.whole("id", 0, kMostNumber));
    if (about.type != "cast_answer") return about;
    CastAnswer cast;
    Fields named{*json};
    cast.item = {named.text("item", kMostWord)};
    cast.round = static_cast<int>(named.whole("round", 1, 100));
    cast.key = parse_id<struct AnswerTag>(named.hex("key", 32)).value_or(AnswerKey{});
    cast.revision = static_cast<int>(named.whole("revision", 1, kMostRevision));
    for (const char* rest : {"type", "answer"}) {
        named.allow(rest);
    }
    if (!named.fault()) about.answer = std::move(cast);
    return about;
}

}  // namespace vertebra::protocol
