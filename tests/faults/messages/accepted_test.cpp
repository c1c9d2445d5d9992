#include <gtest/gtest.h>

#include "common/view/disclosure.h"
#include "facilitator/host/pictures.h"
#include "facilitator/host/store/session_file.h"
#include "facilitator/host/workshop.h"
#include "protocol/decode.h"
#include "protocol/strict_json.h"
#include "tests/faults/check.h"
#include "tests/faults/disk/folder.h"
#include "tests/faults/messages/json_cases.h"
#include "tests/support/drawn.h"
#include "tests/support/story.h"

// Whatever bad input was let in must not stop a restart: it is stored, folded again from the file,
// seen by everybody, drawn and exported, with the same bytes each time.
namespace vertebra::faults {
namespace {

using protocol::Json;
using story::Story;

// Formatted by hand: the tool would give each entry a line of its own.
// clang-format off
// Texts that a renderer or an exporter might stumble over.
const std::vector<std::string>& nasty_texts() {
    static const std::vector<std::string> kTexts{
        "<script>alert(1)</script>", "</text><script>", "]]>", "<![CDATA[", "&lt;", "&#0;", "\"'`",
        "<!--", "-->", "=1+1", "+1", "-1", "@SUM(1)", "\xEF\xBC\x9D" "1", "a,b;c", "a\nb", "\n\n\n",
        "%s%n%p", "{{a}}", "${a}", "{0}", "{answered}", "{list}", "a\\nb", "\\", "/../../", "NULL",
        "null", "NaN", "1e999", "'; DROP TABLE event;--", "$(reboot)", "|", "\xF0\x9F\x98\x80",
        "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9", "e\xCC\x81", "\xD7\xA9\xD7\x9C\xD7\x95",
        "\xE0\xB8\x81\xE0\xB8\xB3", "\xEF\xBF\xBD", "\xEF\xBF\xBF", "\xF4\x8F\xBF\xBF",
        "\xE2\x80\x8B", "\xC2\xA0", "\xEF\xB7\xBD", "\xC7\x84", "\xC5\xBF", "\xE1\xBA\x9E",
        "\xCC\x81", "  ", "x", std::string(500, 'w'), std::string(499, ' ') + "x"};
    return kTexts;
}
// clang-format on

// Everything that the other checks of bad messages saw accepted, and every nasty text in every
// place that takes one.
std::vector<std::string> accepted() {
    std::vector<std::string> all;
    for (const auto& one : json_cases()) {
        if (one.code.empty()) all.push_back(one.text);
    }
    const std::pair<const char*, Json> kAnswers[] = {
        {"scale", {{"scale", 3}}},
        {"scale", {{"scale", "DK"}}},
        {"choice", {{"choice", {"a"}}}},
        {"ranking", {{"ranking", {{"a"}, {"b", "c"}}}}},
        {"topic-choice", {{"points", {{"flood", 3}}}}},
        {"flood-01", {{"scale", 4}}}};
    for (const auto& text : nasty_texts()) {
        const auto add = [&](const char* item, Json answer) {
            const Json message{
                {"type", "cast_answer"},       {"item", item},  {"round", 1},
                {"key", std::string(32, '0')}, {"revision", 1}, {"answer", std::move(answer)}};
            all.push_back(message.dump());
        };
        add("text", {{"text", text}});
        for (auto [item, answer] : kAnswers) {
            answer["reason"] = text;
            add(item, answer);
        }
    }
    return all;
}

// A room with names where everything is open at once, and every answer is somebody's first.
class Room {
public:
    explicit Room(const std::string& path)
        : file_(store::SessionFile::create(path, {{"pack", "{}"}}).value()) {
        room_.then(EnterStep{{"welcome"}, {"scenarios"}})
            .then(PlanItems{{"scenarios"}, {{"flood-01"}, {"heat-01"}}});
        for (const char* item : kItems) {
            room_.open(item);
        }
    }

    bool takes(const std::string& text) {
        auto read = protocol::decode_participant(text);
        if (!read) return false;
        auto& cast = std::get<CastAnswer>(*read);
        cast.seat = story::seat_id(++seats_);
        cast.key = {9, static_cast<std::uint64_t>(seats_)};
        // A reason that may be a name is one.
        const auto sits = [&](const std::string& name) {
            return room_.when(TakeSeat{cast.seat, "t", "r", name}) == "event 1";
        };
        return (sits(cast.answer.reason) || sits("x")) && !room_.when(cast).starts_with("refused");
    }

    void end() {
        for (const char* item : kItems) {
            room_.close(item).reveal(item);
            for (const auto& text :
                 texts_of(room_.session(), *room_.session().find(ItemId{item}), 1)) {
                room_.then(ReleaseText{{item}, text.key, Release::Show});
            }
        }
        for (const auto& text : nasty_texts()) {
            room_.when(LockItem{{"flood-01"}, Scale{Scale::Mark::Level, 4}, text, text});
            room_.when(MoveItem{{"flood-01"}, Phase::Locked, Phase::Revealed, 1});
        }
        room_.then(LockItem{{"flood-01"}, Scale{Scale::Mark::Level, 4}, "<b>", "=1"});
        room_.then(EnterStep{{"scenarios"}, {"measures"}}).then(ShowScene{Scene::Network});
    }

    // Into the file what has come since, as one batch.
    void save() {
        const auto& log = room_.log();
        const std::span fresh{log.begin() + saved_, log.end()};
        ASSERT_TRUE(file_->append(static_cast<std::uint64_t>(saved_) + 1, fresh));
        saved_ = static_cast<std::ptrdiff_t>(log.size());
    }
    const Session& session() const { return room_.session(); }
    const store::SessionFile& file() const { return *file_; }

private:
    static constexpr const char* kItems[] = {"text",    "scale",        "choice",
                                             "ranking", "topic-choice", "flood-01"};
    Story room_{3, Mode::Named};
    std::unique_ptr<store::SessionFile> file_;
    std::ptrdiff_t saved_ = 0;
    int seats_ = 0;
};

}  // namespace

TEST(K9, WhateverWasAcceptedIsReadDrawnAndExportedTheSame) {
    Check check{"K9"};
    const Folder folder;
    Room room{folder.file()};
    Pictures pictures;
    const auto all = [&](const Session& session) {
        return drawn(session, [&](const Chart& chart) { return pictures.drawn(chart); });
    };
    const auto look = [&](const std::string& after) {
        room.save();
        auto again = fold(room.file(), story::small_content());
        if (!again) return check.wrong(after + ": not read: " + again.error().message);
        const auto once = all(room.session());
        if (all(room.session()) != once) check.wrong(after + ": drawn twice and differs");
        if (all(*again) != once) check.wrong(after + ": read again and differs");
    };
    int since = 0;
    for (const auto& text : accepted()) {
        if (check.has_seen_enough()) break;
        check.inputs += room.takes(text);
        if (++since % 100 == 0) look(text);
    }
    room.end();
    look("the end");
    EXPECT_GE(check.inputs, 300);
}

}  // namespace vertebra::faults
