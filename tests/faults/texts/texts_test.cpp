#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>

#include "common/session/apply.h"
#include "common/text/plain_text.h"
#include "facilitator/host/content/document.h"
#include "facilitator/host/results_json.h"
#include "facilitator/host/workshop.h"
#include "facilitator/report/draw.h"
#include "facilitator/report/results.h"
#include "protocol/decode.h"
#include "protocol/encode.h"
#include "protocol/strict_json.h"
#include "tests/faults/check.h"
#include "tests/faults/texts/csv_reader.h"
#include "tests/faults/texts/drawing_reader.h"
#include "tests/faults/texts/nasty_texts.h"
#include "tests/faults/texts/told_workshop.h"

// Texts of people are texts and nothing else, wherever they come in and wherever they go. The pages
// are tried in tests/browser/texts.browser.mjs, the window in tests/dashboard/texts_test.cpp.
namespace vertebra::faults {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

// A newer change than any before, to the current round.
CastAnswer cast(const ToldWorkshop& told, const char* item, const Answer& answer) {
    static int changes = 1;
    ++changes;
    return {seat_of(1),
            {item},
            told.session().find(ItemId{item})->round(),
            {11, static_cast<std::uint64_t>(changes)},
            changes,
            answer};
}

// Each field, its rule, and what the session says to a text in it.
struct Field {
    const char* name;
    TextRule rule;
    bool may_be_empty;
    std::function<std::string(ToldWorkshop&, const std::string&)> asks;
};

std::string made(const NewWorkshop& wished) {
    // There are no such assets: that is what a right title comes to.
    const auto code = create_workshop(wished).error().code;
    return code == "no_format" ? "plain" : code;
}

std::vector<Field> fields() {
    return {
        {"name", kNameRule, false,
         [seat = 100](ToldWorkshop& told, const std::string& text) mutable {
             const auto number = std::to_string(++seat);
             return told.asks(TakeSeat{seat_of(seat), "t" + number, "r" + number, text});
         }},
        {"new name", kNameRule, false,
         [](ToldWorkshop& told, const std::string& text) {
             return told.asks(RenameSeat{seat_of(1), text});
         }},
        {"text", kTextRule, false,
         [](ToldWorkshop& told, const std::string& text) {
             return told.asks(cast(told, "text", {FreeText{text}}));
         }},
        {"reason", kReasonRule, true,
         [](ToldWorkshop& told, const std::string& text) {
             return told.asks(cast(told, "choice", {Choice{{{"a"}}}, text}));
         }},
        {"lock reason", kReasonRule, true,
         [](ToldWorkshop& told, const std::string& text) {
             const auto said = told.asks(LockItem{{"scale"}, Scale{{}, 2}, text, ""});
             told.asks(MoveItem{{"scale"}, Phase::Locked, Phase::Revealed, 1});
             return said;
         }},
        {"dissent", kReasonRule, true,
         [](ToldWorkshop& told, const std::string& text) {
             const auto said = told.asks(LockItem{{"scale"}, Scale{{}, 2}, "", text});
             told.asks(MoveItem{{"scale"}, Phase::Locked, Phase::Revealed, 1});
             return said;
         }},
        {"title", kTitleRule, true,
         [](ToldWorkshop&, const std::string& text) {
             return made({.assets = "/nowhere", .title = text});
         }},
        {"city", kCityRule, true,
         [](ToldWorkshop&, const std::string& text) {
             return made({.assets = "/nowhere", .city = text});
         }},
    };
}

TEST(F3, EveryFieldTakesWhatMayBeShownAndRefusesTheRestInItsWord) {
    Check check{"F3"};
    auto told = ToldWorkshop::with("a");
    told.asks(MoveItem{{"choice"}, Phase::Ready, Phase::Open, 1});
    told.asks(MoveItem{{"text"}, Phase::Revealed, Phase::Open, 1});  // the second round
    told.asks(MoveItem{{"scale"}, Phase::Locked, Phase::Revealed, 1});
    for (const auto& field : fields()) {
        for (const auto& text : nasty_texts()) {
            auto wanted = text.outcome(field.rule);
            if (wanted == "empty" && field.may_be_empty) wanted = "plain";
            ++check.inputs;
            const auto said = field.asks(told, text.text);
            if (said == wanted) continue;
            check.wrong(std::string{field.name} + ", " + text.name() + ": " + said + " and not " +
                        wanted);
        }
    }
    // What was taken in stands there without the white space around it.
    for (const auto& event : told.log()) {
        const auto* taken = std::get_if<SeatTaken>(&event.fact);
        if (taken != nullptr && trimmed(taken->name) != taken->name) check.wrong("blanks stand");
    }
}

// The message as it is written and read again holds the same text.
template <class Message, class Read>
void travels(Check& check, const NastyText& text, const Message& message, Read read) {
    ++check.inputs;
    const auto wire = protocol::encode(message);
    const std::optional<std::string> back = read(wire);
    const bool fits = text.text.size() <= protocol::kMostOfPeople;
    if (back.has_value() != fits || (fits && *back != text.text)) {
        check.wrong("another text comes out of the wire: " + text.name());
    }
}

using Text = std::optional<std::string>;

TEST(F3, TheWireGivesBackTheSameTextFromClients) {
    Check check{"F3"};
    for (const auto& text : nasty_texts()) {
        const auto& said = text.text;
        travels(check, text, protocol::Hello{protocol::Join{"ABC234", "", "en", said}},
                [](const std::string& wire) -> Text {
                    const auto read = protocol::decode_hello(wire);
                    if (!read) return {};
                    return std::get<protocol::Join>(*read).name;
                });
        for (const bool reason : {false, true}) {
            const Answer answer = reason ? Answer{Scale{{}, 2}, said} : Answer{FreeText{said}};
            if (reason && said.empty()) continue;
            travels(check, text,
                    protocol::FromParticipant{CastAnswer{{}, {"a"}, 1, {1, 2}, 1, answer}},
                    [&](const std::string& wire) -> Text {
                        const auto read = protocol::decode_participant(wire);
                        if (!read) return {};
                        const auto& back = std::get<CastAnswer>(*read).answer;
                        return reason ? back.reason : std::get<FreeText>(back.value).text;
                    });
        }
        const auto command = [](const std::string& wire) {
            return protocol::decode_facilitator(wire).map(
                [](const auto& read) { return std::get<Command>(read.wish); });
        };
        travels(check, text, protocol::FromFacilitator{1, RenameSeat{{1, 2}, said}},
                [&](const std::string& wire) -> Text {
                    const auto read = command(wire);
                    if (!read) return {};
                    return std::get<RenameSeat>(*read).name;
                });
        travels(check, text, protocol::FromFacilitator{1, LockItem{{"a"}, {}, said, said}},
                [&](const std::string& wire) -> Text {
                    const auto read = command(wire);
                    if (!read) return {};
                    const auto& lock = std::get<LockItem>(*read);
                    return lock.reason == lock.dissent ? Text{lock.reason} : Text{};
                });
    }
    for (const auto& one : never_read()) {
        ++check.inputs;
        if (protocol::decode_hello(R"({"type":"join","protocol":1,"code":"ABC234",)"
                                   R"("language":"en","name":)" +
                                   one.wire + "}")) {
            check.wrong("read: " + one.what);
        }
    }
}

TEST(F3, TheWireGivesEveryRoleTheSameText) {
    Check check{"F3"};
    const auto draw = [](const Chart&) { return std::string{}; };
    const auto step = static_cast<std::size_t>(tier(4, 1));
    for (std::size_t at = 0; at < nasty_texts().size(); at += step) {
        const auto& text = nasty_texts()[at];
        const auto told = ToldWorkshop::with(text.text);
        check.inputs += 3;
        const auto is_same = [&](const auto& state, Role role) {
            const auto out = protocol::decode_out(protocol::encode(state, draw), role);
            using State = std::decay_t<decltype(state)>;
            const auto* back = out ? std::get_if<State>(&*out) : nullptr;
            if (back == nullptr) return false;
            const auto& view = back->view;
            const auto has = [&](const ItemView& item) {
                const auto said = [&](const TextView& one) { return one.text == text.text; };
                const bool as_text = text.text.empty() || std::ranges::any_of(item.texts, said);
                return as_text && (item.id != "scale" || (item.lock->reason == text.text &&
                                                          item.lock->dissent == text.text));
            };
            bool same = view.title == text.text;
            for (const auto& item : view.items) {
                if (item.id == "text" || item.id == "scale") same = same && has(item);
            }
            if constexpr (requires { view.city; }) same = same && view.city == text.text;
            if constexpr (requires { view.seats; }) {
                for (const auto& seat : view.seats) {
                    same = same && seat.name == text.text;
                }
            }
            return same;
        };
        const auto& session = told.session();
        const protocol::ParticipantState participant{
            "e", participant_view(session, told.look(Role::Participant))};
        const protocol::ProjectorState projector{
            "e", projector_view(session, told.look(Role::Projector)), {}};
        const protocol::FacilitatorState facilitator{
            "e", facilitator_view(session, told.look(Role::Facilitator)), {}, projector.view};
        const bool same = is_same(participant, Role::Participant) &&
                          is_same(projector, Role::Projector) &&
                          is_same(facilitator, Role::Facilitator);
        if (!same) check.wrong("another text comes out of the wire: " + text.name());
    }
}

// The column of a name.
std::size_t column(const Row& head, const std::string& name) {
    return static_cast<std::size_t>(std::ranges::find(head, name) - head.begin());
}

bool is_number(const std::string& cell) {
    return cell.size() > 1 && cell.find_first_not_of("-.0123456789") == std::string::npos;
}

TEST(F3, TheCsvGivesBackTheSameTextsAndNoCellIsAFormula) {
    Check check{"F3"};
    for (const auto& text : nasty_texts()) {
        const auto told = ToldWorkshop::with(text.text);
        const auto rows = read_csv(report::csv(report::results_of(told.session()), {}));
        if (!rows || rows->empty()) {
            check.wrong("no CSV comes of " + text.name());
            continue;
        }
        const auto at_figure = column(rows->front(), "figure");
        const auto at_value = column(rows->front(), "value");
        std::map<std::string, int> same;
        for (const auto& row : *rows) {
            for (const auto& cell : row) {
                if (is_formula(cell) && !is_number(cell)) {
                    check.wrong("a formula comes of " + text.name() + ": " + cell.substr(0, 40));
                }
            }
            if (text_of(row[at_value]) == text.text) ++same[row[at_figure]];
        }
        // Its title, its city, a text and a reason that were released, and what was locked.
        for (const auto& [figure, count] :
             std::map<std::string, int>{{"title", 1},
                                        {"city", 1},
                                        {"text", text.text.empty() ? 0 : 2},
                                        {"reason", 1},
                                        {"dissent", 1}}) {
            check.inputs += count;
            if (same[figure] < count) check.wrong(figure + " is another text: " + text.name());
        }
    }
}

TEST(F3, TheJsonGivesBackTheSameTexts) {
    Check check{"F3"};
    for (const auto& text : nasty_texts()) {
        const auto told = ToldWorkshop::with(text.text);
        const auto json = Json::parse(results_json(report::results_of(told.session()), {}));
        check.inputs += 2;
        bool same = json["title"] == text.text && json["city"] == text.text;
        for (const auto& item : json["items"]) {
            if (item.contains("locked")) {
                check.inputs += 2;
                same = same && item["locked"]["reason"] == text.text &&
                       item["locked"]["dissent"] == text.text;
            }
            if (!item.contains("texts")) continue;
            for (const auto& one : item["texts"]) {
                ++check.inputs;
                same = same && one == text.text;
            }
        }
        if (!same) check.wrong("another text is in the export: " + text.name());
    }
}

// Every letter another, and not one of them with a meaning.
std::string harmless(const std::string& text) {
    std::string twin;
    for (const char byte : text) {
        if ((byte & 0xC0) != 0x80) twin += byte == ' ' || byte == '\n' ? byte : 'x';
    }
    return twin;
}

// What XML has no place for is replaced.
bool is_shown_as(const std::string& drawn, const std::string& text) {
    return drawn == text || drawn.find("\uFFFD") != std::string::npos;
}

TEST(F3, DrawingsStayWellFormedAndGetNoNewElement) {
    Check check{"F3"};
    const auto bars = [](const std::string& text) {
        return report::svg(Bars{.title = text,
                                .description = text,
                                .bars = {{.label = text, .value = 1, .printed = text}}});
    };
    const auto map = [](const std::string& text) {
        Map chart{.title = text, .description = text, .across = text, .up = text};
        chart.quadrants.fill(text);
        chart.points = {{text, 50, 40, 60, 50}};
        return report::svg(chart);
    };
    const auto network = [](const std::string& text) {
        Network chart{.title = text, .description = text};
        chart.boxes = {{.id = text, .label = text}};
        return report::svg(Chart{chart});
    };
    const auto code = [](const std::string& text) { return report::qr_svg({"10", "01"}, text); };
    const std::pair<const char*, std::function<std::string(const std::string&)>> kinds[] = {
        {"bars", bars}, {"map", map}, {"network", network}, {"QR", code}};
    for (const auto& [kind, draw] : kinds) {
        for (const auto& text : nasty_texts()) {
            ++check.inputs;
            const auto drawing = read_drawing(draw(text.text));
            const auto twin = read_drawing(draw(harmless(text.text)));
            const bool fine = drawing && twin && drawing->elements == twin->elements &&
                              is_shown_as(drawing->title, text.text);
            if (!fine) check.wrong(std::string{kind} + " of " + text.name());
        }
    }
}

// What the rule refuses now may stand in a log of before.
TEST(F3, AFileThatHoldsRefusedTextsStillOpens) {
    Check check{"F3"};
    std::string folder = (fs::temp_directory_path() / "vertebra-texts-XXXXXX").string();
    ASSERT_NE(mkdtemp(folder.data()), nullptr);
    const auto path = folder + "/a.vertebra";
    {
        auto made =
            create_workshop({.path = path, .assets = VERTEBRA_ROOT "/assets", .mode = Mode::Named});
        ASSERT_TRUE(made);
        Events events;
        for (const auto& text : nasty_texts()) {
            const auto number = std::to_string(++check.inputs);
            events.push_back(
                {0, SeatTaken{seat_of(check.inputs), "t" + number, "r" + number, text.text}});
        }
        ASSERT_TRUE(made->file->append(made->session.offset + 1, events));
    }
    const auto opened = open_workshop(path);
    ASSERT_TRUE(opened) << opened.error().message;
    for (std::size_t at = 0; at < nasty_texts().size(); ++at) {
        const auto& text = nasty_texts()[at];
        if (opened->session.seats[at].name != text.text) {
            check.wrong("another text is in the file: " + text.name());
        }
    }
    fs::remove_all(folder);
}

// And so may a pack of before stand in it; a new one is refused by file and place.
TEST(F3, APackHoldsOnlyTextsThatMayBeShown) {
    Check check{"F3"};
    const auto right = read_documents(VERTEBRA_ROOT "/assets", "kick-off");
    ASSERT_TRUE(right);
    const std::string old = "\"en\": \"Flooding\"";
    std::map<std::string, int> tried;
    for (const auto& text : nasty_texts()) {
        // A whole pack is read each time: the long ones, one of each kind that is refused, and one
        // that is not.
        if (tier(0, 1) == 0 && text.text.size() <= 4000) {
            if (text.refused.empty() && text.kind != "markup") continue;
            if (++tried[text.kind] > 1) continue;
        }
        const auto wanted = text.outcome(kTextRule);
        if (wanted == "empty") continue;
        auto documents = *right;
        for (auto& document : documents) {
            if (!document.name.ends_with("pack.json")) continue;
            const auto at = document.text.find(old);
            ASSERT_NE(at, std::string::npos);
            document.text.replace(at, old.size(), "\"en\": " + Json(text.text).dump());
        }
        ++check.inputs;
        if (load_content(documents).has_value() != (wanted == "plain")) {
            check.wrong("a new pack with " + text.name());
        }
        if (code_points(text.text) <= 4000 && !load_content(documents, Texts::Kept)) {
            check.wrong("a pack of before with " + text.name());
        }
    }
}

// The readers themselves.
TEST(CsvReader, ComplainsOfWhatIsNoCsv) {
    const std::string mark = "\xEF\xBB\xBF";
    EXPECT_TRUE(read_csv(mark + "\"a\",\"b\"\"\n\"\r\n"));
    for (const char* wrong : {"a\r\n", "\"a\"\n", "\"a\"", "\"a\"b\"\r\n", "\"a\",\r\n",
                              "\"a\"\r\n\"a\",\"b\"\r\n", "\"a\r\n"}) {
        EXPECT_FALSE(read_csv(mark + wrong)) << wrong;
    }
    EXPECT_FALSE(read_csv("\"a\"\r\n"));
    EXPECT_TRUE(is_formula(" \xC2\xA0=1") && is_formula("\t") && !is_formula("'=1"));
    EXPECT_EQ(text_of("'=1"), "=1");
    EXPECT_EQ(text_of("''=1"), "'=1");
    EXPECT_EQ(text_of("'a"), "'a");
}

TEST(DrawingReader, ComplainsOfWhatIsNotWellFormed) {
    EXPECT_TRUE(read_drawing("<svg a=\"1\"><title>a &lt; b</title><g/></svg>\n"));
    for (const char* wrong :
         {"", "<svg>", "<svg></g></svg>", "<svg>&x;</svg>", "<svg>&</svg>", "<svg a=1/>",
          "<svg a=\"<\"/>", "<svg/><svg/>", "<svg>\x01</svg>", "<svg>]]></svg>",
          "<svg>\uFFFF</svg>", "<svg><!-- --></svg>", "<svg/>a"}) {
        EXPECT_FALSE(read_drawing(wrong)) << wrong;
    }
}

}  // namespace
}  // namespace vertebra::faults
