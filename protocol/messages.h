#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "common/result.h"
#include "common/session/command.h"
#include "common/view/views.h"

namespace vertebra::protocol {

// The messages of protocol/README.md as plain values. The direction is in the type: what a
// participant may say is one closed set, what a facilitator may say is another, and a connection
// decodes only its own.

inline constexpr int kVersion = 1;

// -- the first message of a connection
struct Knock {
    std::string code;  // one of the two is set
    std::string secret;
};
struct Join {
    std::string code;
    std::string secret;
    std::string language;
    std::string name;
};
struct Resume {
    std::string token;
    std::string language;
    std::string epoch;
    std::uint64_t offset = 0;
};
struct Return {
    std::string return_code;
    std::string language;
};
struct Watch {
    std::string key;
    std::string language;
};
struct Lead {
    std::string key;
    std::string language;
};
using Hello = std::variant<Knock, Join, Resume, Return, Watch, Lead>;

struct SetLanguage {
    std::string language;
};
struct Ping {};

// The seat of a CastAnswer is filled in by the connection, which knows who speaks.
using FromParticipant = std::variant<CastAnswer, SetLanguage, Ping>;
using FromProjector = std::variant<SetLanguage, Ping>;

struct NewCode {};
struct ExportResults {
    enum class Format { AsCsv, AsJson, AsHtml, AsPdf, AsXlsx, AsCharts };
    Format format = Format::AsCsv;
};
// As they stand on the wire and on the command line.
inline constexpr std::array kExportFormats{std::pair{ExportResults::Format::AsCsv, "csv"},
                                           std::pair{ExportResults::Format::AsJson, "json"},
                                           std::pair{ExportResults::Format::AsHtml, "html"},
                                           std::pair{ExportResults::Format::AsPdf, "pdf"},
                                           std::pair{ExportResults::Format::AsXlsx, "xlsx"},
                                           std::pair{ExportResults::Format::AsCharts, "charts"}};
// The one that this connection has asked for and that is not made yet; else nothing.
struct CancelExport {};
struct FromFacilitator {
    std::int64_t id = 0;
    std::variant<Command, NewCode, ExportResults, CancelExport, SetLanguage, Ping> wish;
};

// -- what the host says
struct Door {
    std::string workshop, title, city, mode, language;
    int k = 5;
    std::vector<std::string> languages;
    bool room_locked = false;
    bool rehearsal = false;
};
struct Welcome {
    std::string role, workshop, title, city, mode, language;
    int k = 5;
    std::vector<std::string> languages;
    bool rehearsal = false;
    std::string seat, token, return_code;  // participants; token and code only when new
};
struct Acknowledged {
    std::string item;
    int round = 1;
    std::string key;
    int revision = 1;
    bool saved = true;
    bool counted = true;
};
struct OwnAnswer {
    std::string item;
    int round = 1;
    AnswerKey key;
    int revision = 1;
    Answer answer;
};
struct Mine {
    std::vector<OwnAnswer> answers;
};
struct Refused {
    std::string about;
    Error error;
    std::int64_t id = -1;              // of a facilitator's command
    std::optional<CastAnswer> answer;  // which one was refused
};
struct Count {
    std::string id;
    int answered = 0;
    int expected = 0;
};
struct Progress {
    std::vector<Count> items;
    int present = 0;
};
struct Busy {
    int retry_after_ms = 1000;
};
struct Restarting {
    int retry_after_ms = 2000;
};
struct Pong {};
struct Done {
    std::int64_t id = 0;
};
struct Exporting {
    std::int64_t id = 0;
    int percent = 0;
};
struct Exported {
    std::int64_t id = 0;
    std::string name;
    std::string body;     // the file's bytes
    bool binary = false;  // they are no text: on the wire in base64
};

// How people reach this host, and how it fares: beside the facilitator's view.
struct HostView {
    std::string code;
    std::vector<std::string> addresses;  // urls to type, best first
    std::string link;                    // with the secret: what the QR holds
    std::vector<std::string> qr;         // rows of '0' and '1'
    std::string projector_link;
    std::string saving = "ok";  // ok, failing
    std::string saving_message;
    std::string file;
    std::string digest;          // of the sealed record; empty before
    std::string backup;          // the newest one; empty before the first
    std::string backup_message;  // why the last one could not be made; else empty
    std::int64_t free_mb = 0;
    int connections = 0;
};
struct JoinView {
    std::string code;
    std::string address;
    std::string link;
    std::string qr;  // an SVG
};

struct ParticipantState {
    std::string epoch;
    ParticipantView view;
};
struct ProjectorState {
    std::string epoch;
    ProjectorView view;
    JoinView join;
};
struct FacilitatorState {
    std::string epoch;
    FacilitatorView view;
    HostView host;
    ProjectorView projector;
};

// What a client may meet. A type it does not know comes as Unknown and is let pass.
struct Unknown {
    std::string type;
};
using Out =
    std::variant<Door, Welcome, Acknowledged, Mine, Refused, Progress, Busy, Restarting, Pong, Done,
                 Exporting, Exported, ParticipantState, ProjectorState, FacilitatorState, Unknown>;

}  // namespace vertebra::protocol
