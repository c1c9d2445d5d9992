#include "facilitator/host/publication.h"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "facilitator/host/publication_folder.h"
#include "facilitator/host/publications.h"
#include "facilitator/host/result_site.h"
#include "facilitator/host/secret.h"
#include "facilitator/host/site.h"
#include "tests/faults/texts/told_workshop.h"
#include "tests/support/small_disk.h"
#include "tests/support/story.h"

namespace vertebra {
namespace {

namespace fs = std::filesystem;
using Level = Publication::Level;
using story::Story;

const std::string kSalt(64, '5');

const AllWords& words() {
    static const auto all = built_in_words();
    return all;
}

Story revealed(int k = 3) {
    Story room{k};
    room.seats(4).then(EnterStep{{"welcome"}, {"questions"}}).open("scale");
    room.levels("scale", {1, 1, 2, 3}).close("scale").reveal("scale");
    return room;
}

Snapshot snapshot(const Session& session, const std::string& salt = kSalt) {
    auto made = snapshot_of({session, "", words(), salt}, [](int) { return true; });
    EXPECT_TRUE(made);
    return made ? *made : Snapshot{};
}

// -- who may read it

std::string becomes(Level from, Level to, const std::string& why = "Why.") {
    const auto next = changed({.level = from}, to, why, "2026-11-30");
    return next ? "yes" : next.error().code;
}

TEST(Publication, GoesOnAndNeverBack) {
    using enum protocol::PublicationLevel;
    EXPECT_EQ(becomes(Draft, Internal), "yes");
    EXPECT_EQ(becomes(Draft, Public), "yes");
    EXPECT_EQ(becomes(Draft, Withdrawn), "never_shown");
    EXPECT_EQ(becomes(Internal, Public), "yes");
    EXPECT_EQ(becomes(Internal, Withdrawn), "yes");
    EXPECT_EQ(becomes(Internal, Draft), "not_back");
    EXPECT_EQ(becomes(Public, Draft), "not_back");
    EXPECT_EQ(becomes(Public, Internal), "not_back");
    EXPECT_EQ(becomes(Public, Withdrawn), "yes");
    for (const auto level : {Draft, Internal, Public, Withdrawn}) {
        EXPECT_EQ(becomes(Withdrawn, level), "withdrawn");
    }
    for (const auto level : {Draft, Internal, Public}) {
        EXPECT_EQ(becomes(level, level), "yes") << "a wish that is sent again";
    }
}

TEST(Publication, IsWithdrawnWithAReasonThatOthersCanRead) {
    EXPECT_EQ(becomes(Level::Public, Level::Withdrawn, ""), "why_missing");
    EXPECT_EQ(becomes(Level::Public, Level::Withdrawn, " \n "), "why_missing");
    EXPECT_EQ(becomes(Level::Public, Level::Withdrawn, std::string(501, 'a')), "reason_too_long");
    EXPECT_EQ(becomes(Level::Public, Level::Withdrawn, "\xE2\x80\xAE"), "bad_text");
}

TEST(Publication, RemembersSinceWhenItCouldBeRead) {
    auto one = *changed({}, Level::Internal, "", "2026-11-30");
    one = *changed(one, Level::Internal, "", "2026-12-01");
    one = *changed(one, Level::Public, "", "2026-12-02");
    one = *changed(one, Level::Withdrawn, " A wrong figure. ", "2026-12-03");
    EXPECT_EQ(one.internal_since, "2026-11-30");
    EXPECT_EQ(one.public_since, "2026-12-02");
    EXPECT_EQ(one.withdrawn_since, "2026-12-03");
    EXPECT_EQ(one.why, "A wrong figure.");
}

Publication full() {
    Publication one{.date = "2026-11-29",
                    .sha256 = hash_of("x"),
                    .level = Level::Internal,
                    .title = "Title \"1\"",
                    .languages = {"en", "es"},
                    .code = "ABCDEFGH3456",
                    .made_at = "2026-11-29T20:15:00Z",
                    .internal_since = "2026-11-29"};
    one.id = Publication::id_of(one.date, one.sha256);
    return one;
}

TEST(Publication, IsReadAsItWasWrittenAndStrictly) {
    const auto json = json_of(full());
    const auto again = publication_in(json);
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_EQ(json_of(*again), json);
    EXPECT_EQ(again->id, "2026-11-29-" + hash_of("x").substr(0, 16));
    const auto with = [&](const std::string& from, const std::string& to) {
        auto text = json;
        text.replace(text.find(from), from.size(), to);
        return publication_in(text).has_value();
    };
    EXPECT_FALSE(publication_in(""));
    EXPECT_FALSE(publication_in("[]"));
    EXPECT_FALSE(with("\"internal\"", "\"secret\""));
    EXPECT_FALSE(with("ABCDEFGH3456", "ABC"));
    EXPECT_FALSE(with("2026-11-29", "../../etc"));
    EXPECT_FALSE(with("\"why\"", "\"because\""));
    EXPECT_FALSE(with("{", "{\"more\": 1,"));
}

TEST(Publication, TakesACodeAsPeopleTypeIt) {
    EXPECT_EQ(typed_code("abcd-efgh+3456"), "ABCDEFGH3456");
}

// -- what it is

TEST(Snapshot, OfTheSameResultsIsTheSameBytes) {
    const auto room = revealed();
    auto again = blank(room.session().content);
    for (const auto& event : room.log()) {
        apply(again, event);
    }
    EXPECT_EQ(snapshot(room.session()).sha256(), snapshot(again).sha256());
    auto more = revealed();
    more.open("choice");
    EXPECT_NE(snapshot(more.session()).sha256(), snapshot(room.session()).sha256());
}

TEST(Snapshot, HoldsAPageForEachLanguageAndAudience) {
    auto session = revealed().session();
    session.about.languages = {"en", "es"};
    const auto made = snapshot(session);
    for (const char* name : {"internal.en.html", "public.en.html", "embed.en.html",
                             "internal.es.html", "public.es.html", "embed.es.html"}) {
        const auto* page = made.find(name);
        ASSERT_NE(page, nullptr) << name;
        EXPECT_EQ(page->sha256, hash_of(page->html));
        EXPECT_EQ(page->html.find("<script"), std::string::npos);
        EXPECT_EQ(page->html.find("report."), std::string::npos) << "a sentence is missing";
    }
    EXPECT_EQ(made.pages.size(), 6U);
    EXPECT_LT(made.find("embed.en.html")->html.size(), made.find("public.en.html")->html.size());
}

TEST(Snapshot, CanBeReadAgainFromItsList) {
    auto made = snapshot(revealed().session());
    made.corrects = "2026-11-29-0123456789abcdef";
    const auto read = Snapshot::read(made.list());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->list(), made.list());
    EXPECT_EQ(read->sha256(), made.sha256());
    for (const char* bad : {"", "x\n", "0123  public.en.html\n", "no end"}) {
        EXPECT_FALSE(Snapshot::read(bad)) << bad;
    }
    const auto digest = hash_of("");
    EXPECT_FALSE(Snapshot::read(digest + "  ../a.vertebra\n")) << "a name with a way in it";
}

// The digests of internal pages stand in a public list: who guesses the page must not see there
// that the guess was right.
TEST(Snapshot, TellsNobodyByItsDigestsWhatStandsInTheInternalPages) {
    const auto room = revealed();
    const auto one = snapshot(room.session());
    const auto other = snapshot(room.session(), std::string(64, '6'));
    EXPECT_NE(one.find("internal.en.html")->sha256, other.find("internal.en.html")->sha256);
    EXPECT_EQ(one.find("public.en.html")->sha256, other.find("public.en.html")->sha256);
    EXPECT_EQ(one.find("public.en.html")->html.find(kSalt), std::string::npos);
}

// An attacker who looks for what people wrote, each with a mark of its own.
struct Marked {
    Session session;
    std::vector<std::string> quoted;  // may be read inside the city
    std::vector<std::string> never;   // may be read by facilitators alone
};

Marked marked() {
    Marked all{revealed().session(), {}, {}};
    auto& session = all.session;
    const auto mark = [](std::vector<std::string>& list, const std::string& what) {
        list.push_back("mark-of-" + what);
        return list.back();
    };
    for (auto& seat : session.seats) {
        seat.name = mark(all.never, "name-" + std::to_string(all.never.size()));
    }
    for (const auto kind : {Note::Kind::Decision, Note::Kind::Dissent, Note::Kind::Idea,
                            Note::Kind::ParkingLot, Note::Kind::Evaluation, Note::Kind::Private}) {
        Note note{};
        note.kind = kind;
        note.step = session.steps.front().step.id;
        note.text = mark(all.never, "note-" + std::to_string(static_cast<int>(kind)));
        session.notes.push_back({{3, session.notes.size() + 1}, note});
    }
    session.kept_actions.push_back(
        {{4, 1}, mark(all.quoted, "action"), {.owner = mark(all.quoted, "owner")}});
    // An action that carries out a policy is called as the policy is.
    auto content = std::make_shared<Content>(*session.content);
    content->maturity.policies.push_back(
        {.code = {"L1S1"}, .title = {{{"en", "A team is named"}}}});
    session.content = content;
    session.actions[{"L1S1"}] = {.owner = mark(all.quoted, "owner-of-a-policy")};
    session.last_cycle = CycleRecord{.title = "Before"};
    session.last_cycle->actions.push_back({.id = {4, 9},
                                           .text = mark(all.quoted, "earlier-action"),
                                           .action = {.owner = mark(all.quoted, "earlier-owner")}});
    for (auto& item : session.items) {
        for (auto& round : item.rounds) {
            for (auto& cast : round.by_seat) {
                if (!cast) continue;
                cast->answer.reason =
                    mark(all.quoted, "reason-" + std::to_string(all.quoted.size()));
                item.released.insert(cast->key);
            }
        }
        if (item.rounds.empty()) continue;
        item.phase = Phase::Locked;
        item.lock =
            LockedValue{Scale{{}, 2}, mark(all.quoted, "lock-reason"), mark(all.quoted, "dissent")};
    }
    return all;
}

TEST(PublicPage, HoldsNothingThatPeopleWrote) {
    const auto all = marked();
    const auto made = snapshot(all.session);
    const auto& inside = made.find("internal.en.html")->html;
    int found = 0;
    for (const auto& mark : all.quoted) {
        for (const char* name : {"public.en.html", "embed.en.html"}) {
            EXPECT_EQ(made.find(name)->html.find(mark), std::string::npos) << name << " " << mark;
        }
        found += inside.find(mark) != std::string::npos;
    }
    EXPECT_GE(found, 8) << "the attacker would find what is there";
    EXPECT_NE(made.find("public.en.html")->html.find("A team is named"), std::string::npos);
    for (const auto& mark : all.never) {
        for (const auto& page : made.pages) {
            EXPECT_EQ(page.html.find(mark), std::string::npos) << page.name << " " << mark;
        }
    }
    EXPECT_GT(all.never.size(), 9U);
}

// The text stands in the title of the workshop and in every answer, name, reason and lock.
TEST(PublicPage, HoldsNothingOfAWorkshopFullOfOneTextButItsTitle) {
    const std::string text = "mark-everywhere";
    auto session = faults::ToldWorkshop::with(text).session();
    session.about.title = "Title";
    session.about.city = "Town";
    const auto made = snapshot(session);
    EXPECT_NE(made.find("internal.en.html")->html.find(text), std::string::npos);
    EXPECT_EQ(made.find("public.en.html")->html.find(text), std::string::npos);
    EXPECT_EQ(made.find("embed.en.html")->html.find(text), std::string::npos);
}

// -- where it is kept, and what is served

class KeptPublication : public testing::Test {
protected:
    KeptPublication() {
        auto name = (fs::temp_directory_path() / "vertebra-pages-XXXXXX").string();
        folder_ = mkdtemp(name.data());
        kept_ = (folder_ / "a.vertebra.published").string();
        open();
    }
    ~KeptPublication() override {
        jobs_.join();
        fs::permissions(folder_, fs::perms::owner_all);
        fs::remove_all(folder_);
    }
    // As the host does when it starts.
    void open() {
        home_.emplace(io_, jobs_, kept_);
        site_.emplace(words(), [] { return std::string{"http://town.example"}; });
        site_->add(*home_);
    }
    std::string make(const Session& session, Level level = Level::Draft) {
        std::string said = "nothing";
        home_->make({.session = std::make_shared<const Session>(session),
                     .words = &words(),
                     .salt = kSalt,
                     .level = level,
                     .stop = std::make_shared<const std::atomic<bool>>(false)},
                    [&](const Result<void>& made) { said = made ? "made" : made.error().code; });
        io_.restart();
        const auto work = boost::asio::make_work_guard(io_);
        while (said == "nothing") {
            io_.run_one();
        }
        return said;
    }
    const Publication& newest() const { return home_->all().front(); }
    server::Page get(const std::string& rest) const { return site_->at("/r/" + rest); }
    std::string body(const std::string& rest) const { return *get(rest).plain; }
    std::string coded(const std::string& rest = "") const {
        return newest().id + rest + "?code=" + newest().code;
    }

    boost::asio::io_context io_;
    boost::asio::thread_pool jobs_{1};
    fs::path folder_;
    std::string kept_;
    std::optional<Publications> home_;
    std::optional<ResultSite> site_;
};

TEST_F(KeptPublication, HasADateAndADigestForItsAddress) {
    auto session = revealed().session();
    session.dated.date = "2026-10-01";
    ASSERT_EQ(make(session), "made");
    EXPECT_EQ(newest().id, "2026-10-01-" + newest().sha256.substr(0, 16));
    std::ifstream in{fs::path{kept_} / newest().id / "snapshot.txt"};
    const std::string list{std::istreambuf_iterator<char>{in}, {}};
    EXPECT_EQ(hash_of(list), newest().sha256) << "as sha256sum would say";
}

TEST_F(KeptPublication, OfWhatIsThereAlreadyIsTheSameAddress) {
    const auto room = revealed();
    ASSERT_EQ(make(room.session()), "made");
    const auto id = newest().id;
    ASSERT_EQ(make(room.session(), Level::Internal), "made");
    EXPECT_EQ(home_->all().size(), 1U);
    EXPECT_EQ(newest().id, id);
    EXPECT_EQ(newest().level, Level::Internal);
    ASSERT_EQ(make(room.session(), Level::Draft), "made");
    EXPECT_EQ(newest().level, Level::Internal) << "and never shown to fewer";
}

TEST_F(KeptPublication, IsMadeOneAtATime) {
    const auto session = std::make_shared<const Session>(revealed().session());
    const auto stop = std::make_shared<const std::atomic<bool>>(false);
    std::vector<std::string> said;
    for (int time = 0; time < 2; ++time) {
        home_->make(
            {.session = session, .words = &words(), .salt = kSalt, .level = {}, .stop = stop},
            [&](const Result<void>& made) { said.push_back(made ? "made" : made.error().code); });
    }
    EXPECT_EQ(said, std::vector<std::string>{"publication_running"});
    EXPECT_TRUE(home_->is_making());
    const auto work = boost::asio::make_work_guard(io_);
    io_.run_one();
    EXPECT_EQ(said.back(), "made");
}

TEST_F(KeptPublication, IsFoundAgainByTheNextHost) {
    ASSERT_EQ(make(revealed().session()), "made");
    ASSERT_TRUE(home_->set(newest().id, Level::Internal, ""));
    const auto before = newest();
    const auto page = body(coded());
    open();
    ASSERT_EQ(home_->all().size(), 1U);
    EXPECT_EQ(json_of(newest()), json_of(before));
    EXPECT_EQ(body(coded()), page);
    EXPECT_EQ(fs::status(kept_).permissions(), fs::perms::owner_all);
}

TEST_F(KeptPublication, WithoutItsCodeIsTheVerySameAnswerAsNothing) {
    ASSERT_EQ(make(revealed().session()), "made");
    const auto nothing = get("2026-11-29-0123456789abcdef");
    for (const auto level : {Level::Draft, Level::Internal}) {
        ASSERT_TRUE(home_->set(newest().id, level, ""));
        for (const char* rest :
             {"", "/", "/en", "/public", "/public/en", "/embed", "/snapshot.txt", "/public.en.html",
              "/internal.en.html", "?code=", "?code=AAAAAAAAAAAA", "?code=------------",
              "/public?code=AAAAAAAAAAAA", "?other=1"}) {
            const auto page = get(newest().id + rest);
            EXPECT_EQ(page.status, nothing.status) << rest;
            EXPECT_EQ(*page.plain, *nothing.plain) << rest;
            EXPECT_EQ(page.tag + page.type, nothing.tag + nothing.type) << rest;
            EXPECT_EQ(page.kind, nothing.kind) << rest;
            EXPECT_EQ(page.keep, nothing.keep) << rest;
        }
        EXPECT_EQ(get(coded()).status, 200U);
        EXPECT_EQ(get(coded("/embed")).status, 404U) << "for public ones alone";
    }
}

TEST_F(KeptPublication, OpensWithItsCodeAndKeepsItInItsLinks) {
    auto session = revealed().session();
    session.about.languages = {"en", "es"};
    ASSERT_EQ(make(session, Level::Internal), "made");
    const auto code = newest().code;
    const auto page = body(coded());
    EXPECT_NE(page.find("href=\"/r/" + newest().id + "/es?code=" + code + "\""), page.npos);
    EXPECT_NE(page.find(newest().sha256), page.npos);
    EXPECT_NE(page.find("Internal."), page.npos);
    EXPECT_NE(body(coded("/es")).find("<html lang=\"es\">"), page.npos);
    EXPECT_NE(body(coded("/public/es")).find("si la página fuera pública"), page.npos);
    EXPECT_EQ(get(coded("/xx")).status, 404U);
    EXPECT_EQ(get(coded("/en/more")).status, 404U);
}

TEST_F(KeptPublication, GivesItsFilesAsTheyAreKept) {
    ASSERT_EQ(make(revealed().session(), Level::Public), "made");
    const auto id = newest().id;
    const auto list = body(id + "/snapshot.txt");
    EXPECT_EQ(hash_of(list), newest().sha256);
    EXPECT_NE(list.find(hash_of(body(id + "/public.en.html")) + "  public.en.html\n"), list.npos);
    EXPECT_EQ(get(id + "/internal.en.html").status, 404U) << "who may read the list reads no more";
    EXPECT_EQ(get(coded("/internal.en.html")).status, 404U);
}

TEST_F(KeptPublication, ThatIsPublicIsReadByAnybodyAndMayStandInAFrame) {
    ASSERT_EQ(make(revealed().session(), Level::Public), "made");
    const auto page = get(newest().id);
    EXPECT_EQ(page.status, 200U);
    EXPECT_EQ(page.kind, server::Page::Kind::Read);
    EXPECT_EQ(page.plain->find(newest().code), std::string::npos);
    EXPECT_EQ(get(newest().id + "/embed").kind, server::Page::Kind::Embedded);
    EXPECT_EQ(get(newest().id + "/embed/en").kind, server::Page::Kind::Embedded);
}

TEST_F(KeptPublication, ThatIsWithdrawnSaysWhatStoodThereAndWhy) {
    ASSERT_EQ(make(revealed().session(), Level::Internal), "made");
    const auto inside = newest();
    ASSERT_TRUE(home_->set(inside.id, Level::Withdrawn, "A <wrong> figure."));
    auto page = get(inside.id);
    EXPECT_EQ(page.status, 410U);
    EXPECT_NE(page.plain->find("A &lt;wrong&gt; figure."), std::string::npos);
    EXPECT_EQ(page.plain->find(inside.title), std::string::npos) << "its title was internal";
    EXPECT_EQ(*get(inside.id + "/public.en.html").plain, *page.plain);
    EXPECT_EQ(*get(inside.id + "?code=" + inside.code).plain, *page.plain);

    auto room = revealed();
    room.open("choice");
    ASSERT_EQ(make(room.session(), Level::Public), "made");
    const auto open = newest();
    ASSERT_TRUE(home_->set(open.id, Level::Withdrawn, "Why."));
    EXPECT_NE(body(open.id).find(open.title), std::string::npos);
    EXPECT_EQ(get(open.id + "/embed").kind, server::Page::Kind::Embedded);
    EXPECT_EQ(get(inside.id + "/embed").kind, server::Page::Kind::Read);
}

TEST_F(KeptPublication, ThatIsWithdrawnGivesWayToANewOneWhichPointsToIt) {
    const auto room = revealed();
    ASSERT_EQ(make(room.session(), Level::Public), "made");
    const auto old = newest();
    ASSERT_TRUE(home_->set(old.id, Level::Withdrawn, "Why."));
    EXPECT_EQ(home_->set(old.id, Level::Public, "").error().code, "withdrawn");
    ASSERT_EQ(make(room.session(), Level::Public), "made");
    ASSERT_NE(newest().id, old.id) << "the same results, and another address";
    EXPECT_NE(body(newest().id).find("/r/" + old.id), std::string::npos);
    EXPECT_NE(body(old.id).find("/r/" + newest().id), std::string::npos);
    ASSERT_EQ(make(room.session(), Level::Public), "made");
    EXPECT_EQ(home_->all().size(), 2U);
}

TEST_F(KeptPublication, ThatWasTamperedWithIsNotShownButSaid) {
    ASSERT_EQ(make(revealed().session(), Level::Public), "made");
    const auto id = newest().id;
    ASSERT_EQ(get(id).status, 200U);
    std::ofstream{fs::path{kept_} / id / "public.en.html", std::ios::app} << "<p>All is well.";
    for (const auto& rest : {id, id + "/public.en.html"}) {
        const auto page = get(rest);
        EXPECT_EQ(page.status, 500U) << rest;
        EXPECT_EQ(page.plain->find("All is well."), std::string::npos);
        EXPECT_NE(page.plain->find("not what was published"), std::string::npos);
    }
    EXPECT_EQ(get(id + "/embed").status, 200U) << "the other pages are whole";
    fs::remove(fs::path{kept_} / id / "embed.en.html");
    EXPECT_EQ(get(id + "/embed").status, 500U);
}

TEST_F(KeptPublication, ThatIsDamagedIsNamedAndTheOthersStay) {
    ASSERT_EQ(make(revealed().session(), Level::Public), "made");
    const auto first = newest().id;
    auto room = revealed();
    room.open("choice");
    ASSERT_EQ(make(room.session(), Level::Public), "made");
    const auto second = newest().id;
    std::ofstream{fs::path{kept_} / first / "publication.json"} << "{";
    fs::create_directories(fs::path{kept_} / (second + ".part"));
    open();
    ASSERT_EQ(home_->all().size(), 1U);
    EXPECT_EQ(newest().id, second);
    EXPECT_NE(home_->fault().find(first), std::string::npos);
    EXPECT_EQ(home_->fault().find(second), std::string::npos);
    EXPECT_FALSE(fs::exists(fs::path{kept_} / (second + ".part")));
    // A list that was exchanged is another snapshot.
    std::ofstream{fs::path{kept_} / second / "snapshot.txt"} << hash_of("x")
                                                             << "  public.en.html\n";
    open();
    EXPECT_TRUE(home_->all().empty());
}

TEST_F(KeptPublication, LeavesNoHalfOneWhereThereIsNoRoom) {
    {
        const SmallDisk disk{1000};
        EXPECT_EQ(make(revealed().session()), "not_saved");
    }
    EXPECT_TRUE(home_->all().empty());
    EXPECT_TRUE(fs::is_empty(kept_));
    EXPECT_EQ(make(revealed().session()), "made") << "once there is room";
    const auto before = newest();
    {
        const SmallDisk disk{10};
        EXPECT_EQ(home_->set(before.id, Level::Public, "").error().code, "not_saved");
    }
    EXPECT_EQ(newest().level, Level::Draft);
    open();
    EXPECT_EQ(json_of(newest()), json_of(before));
}

TEST_F(KeptPublication, IsRefusedWhereNothingMayBeWritten) {
    std::ofstream{kept_} << "a file in the way";
    EXPECT_EQ(make(revealed().session()), "not_saved");
    EXPECT_TRUE(home_->all().empty());
}

}  // namespace
}  // namespace vertebra
