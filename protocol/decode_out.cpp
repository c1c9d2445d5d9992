#include <cmath>

#include "protocol/answer_json.h"
#include "protocol/base64.h"
#include "protocol/decode.h"
#include "protocol/view_json.h"

namespace vertebra::protocol {
namespace {

std::string text(const Json& json, const char* name) {
    return json.value(name, std::string{});
}

template <class Opening>
Opening read_opening(const Json& json) {
    Opening opening;
    opening.workshop = text(json, "workshop");
    opening.title = text(json, "title");
    opening.city = text(json, "city");
    opening.mode = text(json, "mode");
    opening.language = text(json, "language");
    opening.k = json.value("k", 5);
    opening.languages = json.value("languages", std::vector<std::string>{});
    opening.rehearsal = json.value("rehearsal", false);
    return opening;
}

Out read_door(const Json& json) {
    auto door = read_opening<Door>(json);
    door.room_locked = json.value("room_locked", false);
    return door;
}

Out read_welcome(const Json& json) {
    auto welcome = read_opening<Welcome>(json);
    welcome.role = text(json, "role");
    welcome.seat = text(json, "seat");
    welcome.token = text(json, "token");
    welcome.return_code = text(json, "return_code");
    welcome.part = text(json, "part");
    return welcome;
}

Out read_acknowledged(const Json& json) {
    return Acknowledged{text(json, "item"),         json.value("round", 1),
                        text(json, "key"),          json.value("revision", 1),
                        json.value("saved", false), json.value("counted", false)};
}

Out read_mine(const Json& json) {
    Mine mine;
    for (const auto& own : json.at("answers")) {
        const auto key = parse_id<struct AnswerTag>(text(own, "key"));
        auto answer = read_answer(own.at("answer"));
        if (!key || !answer) continue;
        mine.answers.push_back({text(own, "item"), own.value("round", 1), *key,
                                own.value("revision", 1), std::move(*answer)});
    }
    return mine;
}

Out read_refused(const Json& json) {
    Refused refused{.about = text(json, "about"),
                    .error = {ErrorKind::NotAllowed, text(json, "code"), text(json, "message"),
                              text(json, "hint")},
                    .id = json.value("id", std::int64_t{-1}),
                    .answer = {}};
    if (const auto key = parse_id<struct AnswerTag>(text(json, "key"))) {
        CastAnswer cast;
        cast.item = {text(json, "item")};
        cast.round = json.value("round", 1);
        cast.key = *key;
        cast.revision = json.value("revision", 1);
        refused.answer = std::move(cast);
    }
    return refused;
}

Out read_progress(const Json& json) {
    Progress progress;
    progress.present = json.value("present", 0);
    for (const auto& item : json.at("items")) {
        progress.items.push_back(
            {text(item, "id"), item.value("answered", 0), item.value("expected", 0)});
    }
    return progress;
}

LeadView read_lead(const Json& json) {
    LeadView lead;
    lead.number = json.value("number", lead.number);
    lead.name = text(json, "name");
    lead.mine = json.value("mine", lead.mine);
    lead.held = json.value("held", lead.held);
    lead.away_ms = json.value("away_ms", lead.away_ms);
    lead.windows = json.value("windows", lead.windows);
    lead.moves = json.value("moves", lead.moves);
    return lead;
}

std::optional<WifiView> read_wifi(const Json& json) {
    const auto found = json.find("wifi");
    if (found == json.end() || !found->is_object()) return std::nullopt;
    WifiView wifi{text(*found, "name"), text(*found, "password"), {}};
    if (found->at("qr").is_array()) wifi.qr = found->at("qr").get<std::vector<std::string>>();
    return wifi;
}

Out read_exported(const Json& json) {
    Exported file{json.value("id", std::int64_t{0}), text(json, "name"), text(json, "body")};
    file.binary = text(json, "encoding") == "base64";
    if (!file.binary) return file;
    auto bytes = from_base64(file.body);
    if (!bytes) return Unknown{"exported"};
    file.body = std::move(*bytes);
    return file;
}

std::vector<PublicationView> read_publications(const Json& json) {
    std::vector<PublicationView> all;
    for (const auto& one : json) {
        all.push_back({.id = text(one, "id"),
                       .title = text(one, "title"),
                       .level = text(one, "level"),
                       .date = text(one, "date"),
                       .sha256 = text(one, "sha256"),
                       .url = text(one, "url"),
                       .code = text(one, "code"),
                       .withdrawn_at = text(one, "withdrawn_at"),
                       .why = text(one, "why"),
                       .qr = one.value("qr", std::vector<std::string>{}),
                       .embed = text(one, "embed")});
    }
    return all;
}

HostView read_host(const Json& json) {
    HostView host;
    host.code = text(json, "code");
    host.addresses = json.value("addresses", std::vector<std::string>{});
    host.link = text(json, "link");
    host.qr = json.value("qr", std::vector<std::string>{});
    host.projector_link = text(json, "projector_link");
    host.reviewer_link = text(json, "reviewer_link");
    host.recorder_link = text(json, "recorder_link");
    host.lead = read_lead(json.value("lead", Json::object()));
    host.wifi = read_wifi(json);
    host.saving = text(json, "saving");
    host.saving_message = text(json, "saving_message");
    host.file = text(json, "file");
    host.digest = text(json, "digest");
    host.backup = text(json, "backup");
    host.backup_message = text(json, "backup_message");
    host.free_mb = json.value("free_mb", std::int64_t{0});
    host.connections = json.value("connections", 0);
    host.publications = read_publications(json.value("publications", Json::array()));
    host.publishing = json.value("publishing", false);
    host.publications_message = text(json, "publications_message");
    return host;
}

Out read_state(const Json& json, Role role) {
    const auto epoch = text(json, "epoch");
    const auto& view = json.at("view");
    switch (role) {
        case Role::Participant: return ParticipantState{epoch, view.get<ParticipantView>()};
        case Role::Projector: {
            const auto& join = view.at("join");
            JoinView shown{text(join, "code"), text(join, "address"), text(join, "link"),
                           text(join, "qr"),   read_wifi(join),       ""};
            if (shown.wifi) shown.wifi_qr = text(join.at("wifi"), "qr");
            return ProjectorState{epoch, view.get<ProjectorView>(), std::move(shown)};
        }
        case Role::Facilitator: break;
    }
    return FacilitatorState{epoch, view.get<FacilitatorView>(), read_host(view.at("host")),
                            view.at("projector").get<ProjectorView>()};
}

Out read_ahead(const Json& json) {
    Ahead ahead{.id = json.value("id", std::int64_t{0}), .language = text(json, "language")};
    ahead.view = {json.at("step").get<StepView>(), text(json, "pace"),
                  json.at("items").get<std::vector<ItemView>>(), text(json, "follows")};
    return ahead;
}

Out read_out(const Json& json, Role role) {
    const auto type = text(json, "type");
    if (type == "state") return read_state(json, role);
    if (type == "progress") return read_progress(json);
    if (type == "acknowledged") return read_acknowledged(json);
    if (type == "refused") return read_refused(json);
    if (type == "welcome") return read_welcome(json);
    if (type == "mine") return read_mine(json);
    if (type == "door") return read_door(json);
    if (type == "busy") return Busy{json.value("retry_after_ms", 1000)};
    if (type == "restarting") return Restarting{json.value("retry_after_ms", 2000)};
    if (type == "pong") return Pong{};
    if (type == "done") return Done{json.value("id", std::int64_t{0})};
    if (type == "exported") {
        return read_exported(json);
    }
    if (type == "exporting") {
        return Exporting{json.value("id", std::int64_t{0}), json.value("percent", 0)};
    }
    if (type == "ahead") return read_ahead(json);
    if (type == "checked") return Checked{json.value("devices", 0)};
    return Unknown{type};
}

tl::unexpected<Error> unreadable() {
    return fail(ErrorKind::InvalidInput, "malformed", "The host's message could not be read.",
                "Use a client of the same version as the host.");
}

}  // namespace

// The JSON library throws. Nothing past this function does.
Result<Out> decode_out(std::string_view message, Role role) try {
    // A figure with a fraction is a small one. Where a whole number is wanted, the library would
    // make of any other one that does not exist.
    constexpr double kMostFigure = 1e9;
    bool sound = true;
    auto json = Json::parse(message, [&](int, Json::parse_event_t, const Json& parsed) {
        if (parsed.is_number_float()) {
            sound = sound && std::abs(parsed.get<double>()) <= kMostFigure;
        }
        return true;
    });
    if (!sound) return unreadable();
    return read_out(json, role);
} catch (const Json::exception&) {
    return unreadable();
}

}  // namespace vertebra::protocol
