#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "common/result.h"
#include "common/session/command.h"
#include "common/view/look_ahead.h"

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
    std::string window = {};  // drawn by each window for itself, 32 digits; empty: an older program
    std::string name = {};    // how other facilitators see this window; may be empty
};
struct Record {  // a recorder's
    std::string key;
    std::string language;
    std::string name;  // may be empty
};
struct Check {};  // whether phones would do well here: of no workshop
using Hello = std::variant<Knock, Join, Resume, Return, Watch, Lead, Record, Check>;

struct SetLanguage {
    std::string language;
};
struct Ping {};

// The seat of a CastAnswer is filled in by the connection, which knows who speaks.
using FromParticipant = std::variant<CastAnswer, SetLanguage, Ping>;
using FromProjector = std::variant<SetLanguage, Ping>;

struct NewCode {};
struct ClaimLead {
    int from = 0;      // the number of the lead that was seen
    std::string name;  // as in Lead
};
struct ExportResults {
    enum class Format { AsCsv, AsJson, AsHtml, AsPdf, AsXlsx, AsCharts };
    Format format = Format::AsCsv;
};
struct LookAhead {
    std::string step;
    std::string language;
};
struct SetWifi {  // of the room; an empty name: none is told. An empty password: an open one
    std::string name;
    std::string password;
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
// Who may read a result page.
enum class PublicationLevel { Draft, Internal, Public, Withdrawn };
inline constexpr std::array kPublicationLevels{std::pair{PublicationLevel::Draft, "draft"},
                                               std::pair{PublicationLevel::Internal, "internal"},
                                               std::pair{PublicationLevel::Public, "public"},
                                               std::pair{PublicationLevel::Withdrawn, "withdrawn"}};
struct Publish {  // the results as they stand; never withdrawn
    PublicationLevel level = PublicationLevel::Draft;
};
struct SetPublication {  // never to draft
    std::string publication;
    PublicationLevel level = PublicationLevel::Internal;
    std::string why;  // of a withdrawal; else empty
};
struct FromFacilitator {
    std::int64_t id = 0;
    std::variant<Command, NewCode, ExportResults, CancelExport, LookAhead, SetWifi, Publish,
                 SetPublication, ClaimLead, SetLanguage, Ping>
        wish;
};
struct FromRecorder {  // of the commands those of kRecorderCommands alone
    std::int64_t id = 0;
    std::variant<Command, SetLanguage, Ping> wish;
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
    std::string part;                      // participants: as what they take part
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
struct Ahead {
    std::int64_t id = 0;
    std::string language;  // that it came in
    AheadView view;
};
struct Checked {
    int devices = 0;  // open lines of this host, this one and the big screen's among them
};

// The Wi-Fi of the room.
struct WifiView {
    std::string name;
    std::string password;         // empty: an open one
    std::vector<std::string> qr;  // rows of '0' and '1'
};

// Who leads, as one window of a facilitator sees it. A host that says nothing of it lets all lead.
struct LeadView {
    int number = 0;            // rises when the lead changes hands; 0: nobody has led yet
    std::string name;          // of whoever leads, or led last; may be empty
    bool mine = true;          // this window leads
    bool held = true;          // false: whoever acts next leads
    std::int64_t away_ms = 0;  // since the leader's line is gone; 0: here
    int windows = 1;           // facilitators' windows that are connected
    int moves = 0;             // that were made since the lead changed hands
};

// A result page: what stands there never changes, who may read it does.
struct PublicationView {
    std::string id;  // 2026-11-29-0123456789abcdef
    std::string title;
    std::string level;            // draft, internal, public, withdrawn
    std::string date;             // of the workshop, else of the day it was made
    std::string sha256;           // of the snapshot, 64 digits
    std::string url;              // its permanent address
    std::string code;             // opens it while it is draft or internal
    std::string withdrawn_at;     // a date; empty before
    std::string why;              // … it was withdrawn
    std::vector<std::string> qr;  // of the address, rows of '0' and '1'; empty when withdrawn
    std::string embed;            // the line of HTML for another site; empty unless public
};

// How people reach this host, and how it fares: beside the facilitator's view.
struct HostView {
    std::string code;
    std::vector<std::string> addresses;  // urls to type, best first
    std::string link;                    // with the secret: what the QR holds
    std::vector<std::string> qr;         // rows of '0' and '1'
    std::string projector_link;
    std::string reviewer_link;
    std::string recorder_link;
    LeadView lead;
    std::optional<WifiView> wifi;
    std::string saving = "ok";  // ok, failing
    std::string saving_message;
    std::string file;
    std::string digest;          // of the sealed record; empty before
    std::string backup;          // the newest one; empty before the first
    std::string backup_message;  // why the last one could not be made; else empty
    std::int64_t free_mb = 0;
    int connections = 0;
    std::vector<PublicationView> publications;  // newest first
    bool publishing = false;                    // one is being made
    std::string publications_message;           // of those that cannot be read; else empty
};
struct JoinView {
    std::string code;
    std::string address;
    std::string link;
    std::string qr;  // an SVG
    std::optional<WifiView> wifi;
    std::string wifi_qr;  // an SVG
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

struct RecorderState {
    std::string epoch;
    RecorderView view;
};

// What a client may meet. A type it does not know comes as Unknown and is let pass.
struct Unknown {
    std::string type;
};
using Out = std::variant<Door, Welcome, Acknowledged, Mine, Refused, Progress, Busy, Restarting,
                         Pong, Done, Exporting, Exported, Ahead, Checked, ParticipantState,
                         ProjectorState, FacilitatorState, Unknown>;

}  // namespace vertebra::protocol
