#include "protocol/encode.h"

#include <algorithm>

#include "protocol/answer_json.h"
#include "protocol/base64.h"
#include "protocol/command_json.h"
#include "protocol/view_json.h"

namespace vertebra::protocol {
namespace {

// Invalid UTF-8 cannot come in; should it be here all the same, it is replaced and not thrown on.
std::string text_of(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void draw_result(Json& json, const std::optional<ResultView>& result, const Draw& draw) {
    if (result && result->chart) json["chart"]["svg"] = draw(*result->chart);
    if (result && result->map) json["map"]["svg"] = draw(*result->map);
    if (result && result->network) json["network"]["svg"] = draw(*result->network);
    if (result && result->split) json["split"]["chart"]["svg"] = draw(result->split->chart);
}

void draw_game(Json& json, const GameView& game, const Draw& draw) {
    const auto each = [&](const char* name, const auto& chart) {
        if (chart) json[name]["svg"] = draw(*chart);
    };
    each("curves", game.curves);
    each("indicators", game.indicators);
    each("money", game.money);
    each("ladders", game.ladders);
    each("stages_over_time", game.stages_over_time);
    each("runs", game.runs);
    each("causes", game.causes);
    if (!game.debrief) return;
    json["debrief"]["gains"]["svg"] = draw(game.debrief->gains);
    json["debrief"]["best"]["svg"] = draw(game.debrief->best);
}

template <class View>
Json drawn_view(const View& view, const Draw& draw) {
    Json json = view;
    for (std::size_t at = 0; at < view.items.size(); ++at) {
        auto& item = json["items"][at];
        draw_result(item["result"], view.items[at].result, draw);
        draw_result(item["previous"], view.items[at].previous, draw);
    }
    if (view.profile) {
        json["profile"]["map"]["svg"] = draw(view.profile->map);
        json["profile"]["network"]["svg"] = draw(view.profile->network);
    }
    if (view.maturity) {
        json["maturity"]["radar"]["svg"] = draw(view.maturity->radar);
        json["maturity"]["grid"]["svg"] = draw(view.maturity->grid);
    }
    if (view.choice) {
        json["choice"]["ranking"]["svg"] = draw(view.choice->ranking);
        json["choice"]["matrix"]["svg"] = draw(view.choice->matrix);
        json["choice"]["effects"]["svg"] = draw(view.choice->effects);
    }
    if (view.road_map) json["road_map"]["timeline"]["svg"] = draw(view.road_map->timeline);
    if (view.game) draw_game(json["game"], *view.game, draw);
    for (std::size_t at = 0; view.comparison && at < view.comparison->pictures.size(); ++at) {
        json["comparison"]["pictures"][at]["svg"] = draw(view.comparison->pictures[at]);
    }
    return json;
}

void forget(Json& chart, std::initializer_list<const char*> fields) {
    for (const char* field : fields) {
        chart.erase(field);
    }
}

void forget_game(Json& game) {
    for (const char* grid : {"indicators", "money", "ladders", "stages_over_time", "runs"}) {
        if (!game[grid].is_null()) forget(game[grid], {"columns", "rows", "mark"});
    }
    if (!game["curves"].is_null()) forget(game["curves"], {"columns", "levels", "lines", "events"});
    if (!game["causes"].is_null()) forget(game["causes"], {"boxes", "arrows", "width", "height"});
    if (game["debrief"].is_null()) return;
    for (const char* grid : {"gains", "best"}) {
        forget(game["debrief"][grid], {"columns", "rows", "mark"});
    }
}

// Phones and the big screen draw nothing themselves: what the window draws from is left out.
template <class View>
Json page_view(const View& view, const Draw& draw) {
    auto json = drawn_view(view, draw);
    for (auto& item : json["items"]) {
        item.erase("causes");  // pages fetch the picture
        for (const char* name : {"result", "previous"}) {
            auto& result = item[name];
            if (result.is_null()) continue;
            if (!result["split"].is_null()) {
                forget(result["split"]["chart"], {"columns", "rows", "mark"});
            }
            if (!result["map"].is_null()) forget(result["map"], {"points", "quadrants", "worry"});
            if (!result["network"].is_null()) {
                forget(result["network"], {"boxes", "arrows", "width", "height"});
            }
        }
    }
    if (view.maturity) {
        forget(json["maturity"]["radar"], {"axes", "rings", "lines"});
        forget(json["maturity"]["grid"], {"columns", "rows", "mark"});
    }
    if (view.choice) {
        forget(json["choice"]["matrix"], {"columns", "rows", "mark"});
        forget(json["choice"]["effects"], {"points", "quadrants", "worry"});
    }
    if (view.road_map) forget(json["road_map"]["timeline"], {"columns", "rows", "mark"});
    if (view.game) forget_game(json["game"]);
    if (!view.profile) return json;
    forget(json["profile"]["map"], {"points", "quadrants", "worry"});
    forget(json["profile"]["network"], {"boxes", "arrows", "width", "height"});
    return json;
}

void add_answer(Json& json, const CastAnswer& cast) {
    json["item"] = cast.item.text;
    json["round"] = cast.round;
    json["key"] = to_text(cast.key);
    json["revision"] = cast.revision;
}

struct HelloWriter {
    Json operator()(const Knock& m) const {
        Json json{{"type", "knock"}};
        code(json, m.code, m.secret);
        return json;
    }
    Json operator()(const Join& m) const {
        Json json{{"type", "join"}, {"language", m.language}};
        if (!m.name.empty()) json["name"] = m.name;
        code(json, m.code, m.secret);
        return json;
    }
    Json operator()(const Resume& m) const {
        return {{"type", "resume"},
                {"token", m.token},
                {"language", m.language},
                {"epoch", m.epoch},
                {"offset", m.offset}};
    }
    Json operator()(const Return& m) const {
        return {{"type", "return"}, {"return_code", m.return_code}, {"language", m.language}};
    }
    Json operator()(const Watch& m) const {
        return {{"type", "watch"}, {"key", m.key}, {"language", m.language}};
    }
    Json operator()(const Lead& m) const {
        Json json{{"type", "lead"}, {"key", m.key}, {"language", m.language}};
        if (!m.window.empty()) json["window"] = m.window;
        if (!m.name.empty()) json["name"] = m.name;
        return json;
    }
    Json operator()(const Record& m) const {
        return {{"type", "record"}, {"key", m.key}, {"language", m.language}, {"name", m.name}};
    }
    Json operator()(const Check&) const { return {{"type", "check"}}; }
    static void code(Json& json, const std::string& code, const std::string& secret) {
        if (secret.empty()) {
            json["code"] = code;
        } else {
            json["secret"] = secret;
        }
    }
};

struct WishWriter {
    Json operator()(const CastAnswer& cast) const {
        Json json{{"type", "cast_answer"}, {"answer", to_json(cast.answer)}};
        add_answer(json, cast);
        return json;
    }
    Json operator()(const SetLanguage& m) const {
        return {{"type", "set_language"}, {"language", m.language}};
    }
    Json operator()(const Ping&) const { return {{"type", "ping"}}; }
    Json operator()(const NewCode&) const { return {{"type", "new_code"}}; }
    Json operator()(const ClaimLead& m) const {
        return {{"type", "claim_lead"}, {"from", m.from}, {"name", m.name}};
    }
    Json operator()(const ExportResults& m) const {
        const auto one = std::ranges::find(kExportFormats, m.format,
                                           [](const auto& known) { return known.first; });
        return {{"type", "export_results"}, {"format", one->second}};
    }
    Json operator()(const LookAhead& m) const {
        return {{"type", "look_ahead"}, {"step", m.step}, {"language", m.language}};
    }
    Json operator()(const SetWifi& m) const {
        return {{"type", "set_wifi"}, {"name", m.name}, {"password", m.password}};
    }
    Json operator()(const CancelExport&) const { return {{"type", "cancel_export"}}; }
    Json operator()(const Publish& m) const {
        return {{"type", "publish"}, {"level", word_of(m.level)}};
    }
    Json operator()(const SetPublication& m) const {
        return {{"type", "set_publication"},
                {"publication", m.publication},
                {"level", word_of(m.level)},
                {"why", m.why}};
    }
    static const char* word_of(PublicationLevel level) {
        return std::ranges::find(kPublicationLevels, level,
                                 [](const auto& one) { return one.first; })
            ->second;
    }
    Json operator()(const Command& command) const { return to_json(command); }
};

// What is answered carries a number.
template <class Message>
std::string numbered(const Message& message) {
    auto json = std::visit(WishWriter{}, message.wish);
    const bool answered = !std::holds_alternative<Ping>(message.wish) &&
                          !std::holds_alternative<SetLanguage>(message.wish);
    if (answered) json["id"] = message.id;
    return text_of(json);
}

Json lead_json(const LeadView& lead) {
    return {{"number", lead.number}, {"name", lead.name},       {"mine", lead.mine},
            {"held", lead.held},     {"away_ms", lead.away_ms}, {"windows", lead.windows},
            {"moves", lead.moves}};
}

Json wifi_json(const std::optional<WifiView>& wifi) {
    if (!wifi) return nullptr;
    return {{"name", wifi->name}, {"password", wifi->password}, {"qr", wifi->qr}};
}

Json publications_json(const std::vector<PublicationView>& publications) {
    auto list = Json::array();
    for (const auto& one : publications) {
        list.push_back({{"id", one.id},
                        {"title", one.title},
                        {"level", one.level},
                        {"date", one.date},
                        {"sha256", one.sha256},
                        {"url", one.url},
                        {"code", one.code},
                        {"withdrawn_at", one.withdrawn_at},
                        {"why", one.why},
                        {"qr", one.qr},
                        {"embed", one.embed}});
    }
    return list;
}

Json host_json(const HostView& host) {
    return {{"code", host.code},
            {"addresses", host.addresses},
            {"link", host.link},
            {"qr", host.qr},
            {"projector_link", host.projector_link},
            {"reviewer_link", host.reviewer_link},
            {"recorder_link", host.recorder_link},
            {"lead", lead_json(host.lead)},
            {"wifi", wifi_json(host.wifi)},
            {"saving", host.saving},
            {"saving_message", host.saving_message},
            {"file", host.file},
            {"digest", host.digest},
            {"backup", host.backup},
            {"backup_message", host.backup_message},
            {"free_mb", host.free_mb},
            {"connections", host.connections},
            {"publications", publications_json(host.publications)},
            {"publishing", host.publishing},
            {"publications_message", host.publications_message}};
}

}  // namespace

std::string encode(const Door& m) {
    return text_of({{"type", "door"},
                    {"workshop", m.workshop},
                    {"title", m.title},
                    {"city", m.city},
                    {"mode", m.mode},
                    {"k", m.k},
                    {"languages", m.languages},
                    {"language", m.language},
                    {"room_locked", m.room_locked},
                    {"rehearsal", m.rehearsal}});
}

std::string encode(const Welcome& m) {
    Json json{{"type", "welcome"},        {"protocol", kVersion},
              {"role", m.role},           {"workshop", m.workshop},
              {"title", m.title},         {"city", m.city},
              {"mode", m.mode},           {"k", m.k},
              {"languages", m.languages}, {"language", m.language},
              {"rehearsal", m.rehearsal}};
    if (!m.seat.empty()) json["seat"] = m.seat;
    if (!m.token.empty()) json["token"] = m.token;
    if (!m.return_code.empty()) json["return_code"] = m.return_code;
    if (!m.part.empty()) json["part"] = m.part;
    return text_of(json);
}

std::string encode(const Acknowledged& m) {
    return text_of({{"type", "acknowledged"},
                    {"item", m.item},
                    {"round", m.round},
                    {"key", m.key},
                    {"revision", m.revision},
                    {"saved", m.saved},
                    {"counted", m.counted}});
}

std::string encode(const Mine& m) {
    auto answers = Json::array();
    for (const auto& own : m.answers) {
        answers.push_back({{"item", own.item},
                           {"round", own.round},
                           {"key", to_text(own.key)},
                           {"revision", own.revision},
                           {"answer", to_json(own.answer)}});
    }
    return text_of({{"type", "mine"}, {"answers", std::move(answers)}});
}

std::string encode(const Refused& m) {
    Json json{{"type", "refused"},
              {"about", m.about},
              {"code", m.error.code},
              {"message", m.error.message},
              {"hint", m.error.hint}};
    if (m.id >= 0) json["id"] = m.id;
    if (m.answer) add_answer(json, *m.answer);
    return text_of(json);
}

std::string encode(const Progress& m) {
    auto items = Json::array();
    for (const auto& count : m.items) {
        items.push_back(
            {{"id", count.id}, {"answered", count.answered}, {"expected", count.expected}});
    }
    return text_of({{"type", "progress"}, {"items", std::move(items)}, {"present", m.present}});
}

std::string encode(const Busy& m) {
    return text_of({{"type", "busy"}, {"retry_after_ms", m.retry_after_ms}});
}

std::string encode(const Restarting& m) {
    return text_of({{"type", "restarting"}, {"retry_after_ms", m.retry_after_ms}});
}

std::string encode(const Pong&) {
    return text_of({{"type", "pong"}});
}

std::string encode(const Done& m) {
    return text_of({{"type", "done"}, {"id", m.id}});
}

std::string encode(const Exporting& m) {
    return text_of({{"type", "exporting"}, {"id", m.id}, {"percent", m.percent}});
}

std::string encode(const Exported& m) {
    return text_of({{"type", "exported"},
                    {"id", m.id},
                    {"name", m.name},
                    {"encoding", m.binary ? "base64" : "utf-8"},
                    {"body", m.binary ? base64(m.body) : m.body}});
}

std::string encode(const Ahead& m) {
    return text_of({{"type", "ahead"},
                    {"id", m.id},
                    {"language", m.language},
                    {"step", m.view.step},
                    {"pace", m.view.pace},
                    {"items", m.view.items},
                    {"follows", m.view.follows}});
}

std::string encode(const Checked& m) {
    return text_of({{"type", "checked"}, {"devices", m.devices}});
}

std::string encode(const ParticipantState& m, const Draw& draw) {
    return text_of({{"type", "state"},
                    {"epoch", m.epoch},
                    {"offset", m.view.offset},
                    {"view", page_view(m.view, draw)}});
}

std::string encode(const ProjectorState& m, const Draw& draw) {
    auto view = page_view(m.view, draw);
    view["join"] = {{"code", m.join.code},
                    {"address", m.join.address},
                    {"link", m.join.link},
                    {"qr", m.join.qr},
                    {"wifi", wifi_json(m.join.wifi)}};
    if (m.join.wifi) view["join"]["wifi"]["qr"] = m.join.wifi_qr;
    return text_of({{"type", "state"},
                    {"epoch", m.epoch},
                    {"offset", m.view.offset},
                    {"view", std::move(view)}});
}

std::string encode(const FacilitatorState& m, const Draw& draw) {
    Json view = m.view;
    view["host"] = host_json(m.host);
    view["projector"] = drawn_view(m.projector, draw);  // for the window and for the page
    return text_of({{"type", "state"},
                    {"epoch", m.epoch},
                    {"offset", m.view.offset},
                    {"view", std::move(view)}});
}

std::string encode(const RecorderState& m, const Draw& draw) {
    return text_of({{"type", "state"},
                    {"epoch", m.epoch},
                    {"offset", m.view.offset},
                    {"view", page_view(m.view, draw)}});
}

std::string encode(const Hello& message) {
    auto json = std::visit(HelloWriter{}, message);
    json["protocol"] = kVersion;
    return text_of(json);
}

std::string encode(const FromParticipant& message) {
    return text_of(std::visit(WishWriter{}, message));
}

std::string encode(const FromProjector& message) {
    return text_of(std::visit(WishWriter{}, message));
}

std::string encode(const FromRecorder& message) {
    return numbered(message);
}

std::string encode(const FromFacilitator& message) {
    return numbered(message);
}

}  // namespace vertebra::protocol
