#include <gtest/gtest.h>

#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

using protocol::PublicationView;

protocol::FacilitatorState with(std::vector<PublicationView> publications) {
    auto state = room::open();
    state.host.publications = std::move(publications);
    return state;
}

PublicationView page(const std::string& level,
                     const std::string& id = "2026-11-29-0123456789abcdef") {
    return {.id = id,
            .title = "Kick-off workshop",
            .level = level,
            .date = "2026-11-29",
            .url = "http://192.168.1.7:8080/r/" + id,
            .code = "ABCDEFGH3456"};
}

// The part of the side where files are.
void open_files(Headless& window, const protocol::FacilitatorState& state) {
    window.show(state);
    for (int part = 0; !window.has("files.pdf"); ++part) {
        ASSERT_LT(part, 8);
        window.press("side.part." + std::to_string(part));
    }
}

TEST(Publications, SayWhatTheyAreWhereThereIsNone) {
    Headless window{{.height = 1600}};
    open_files(window, with({}));
    EXPECT_TRUE(window.says(window.sentence("publication.none")));
    window.press("publication.make");
    EXPECT_EQ(window.sent.front(), R"({"id":1,"level":"draft","type":"publish"})");
}

TEST(Publications, AreMadeOneAtATime) {
    auto state = with({});
    state.host.publishing = true;
    Headless window{{.height = 1600}};
    open_files(window, state);
    window.press("publication.make");
    EXPECT_TRUE(window.sent.empty());
    EXPECT_TRUE(window.says(window.sentence("publication.making")));
}

TEST(Publications, AreGivenToThoseInsideAtOnceAndToAnybodyAfterAQuestion) {
    Headless window{{.height = 1600}};
    open_files(window, with({page("draft")}));
    EXPECT_FALSE(window.has("publication.withdraw.1"));
    window.press("publication.internal.1");
    EXPECT_EQ(window.sent.back(),
              R"({"id":1,"level":"internal","publication":"2026-11-29-0123456789abcdef",)"
              R"("type":"set_publication","why":""})");
    window.press("publication.public.1");
    EXPECT_EQ(window.sent.size(), 1U);
    EXPECT_TRUE(window.says(window.sentence("publication.public.sure")));
    window.press("confirm.no");
    EXPECT_EQ(window.sent.size(), 1U);
    window.press("publication.public.1");
    window.press("confirm.yes");
    EXPECT_NE(window.sent.back().find(R"("level":"public")"), std::string::npos);
}

TEST(Publications, AreWithdrawnWithAReason) {
    Headless window{{.height = 1600}};
    open_files(window, with({page("public")}));
    EXPECT_TRUE(window.has("publication.embed.1"));
    window.press("publication.withdraw.1");
    window.press("publication.gone");
    EXPECT_TRUE(window.sent.empty()) << "nothing says why";
    window.press("publication.why");
    window.type("A wrong figure.");
    window.press("publication.gone");
    ASSERT_EQ(window.sent.size(), 1U);
    EXPECT_NE(window.sent.back().find(R"("why":"A wrong figure.")"), std::string::npos);
    EXPECT_NE(window.sent.back().find(R"("level":"withdrawn")"), std::string::npos);
}

TEST(Publications, ThatWereWithdrawnOfferNothing) {
    auto gone = page("withdrawn");
    gone.withdrawn_at = "2026-12-01";
    gone.why = "##%s%n {name}";
    Headless window{{.height = 1600}};
    open_files(window, with({gone}));
    EXPECT_TRUE(window.says("2026-12-01"));
    EXPECT_TRUE(window.says("##%s%n {name}"));
    EXPECT_FALSE(window.has("publication.copy.1"));
    EXPECT_FALSE(window.has("publication.public.1"));
}

TEST(Publications, BeyondTheNewestAreCounted) {
    std::vector<PublicationView> many;
    for (int number = 0; number < 7; ++number) {
        many.push_back(page("draft", "2026-11-2" + std::to_string(number) + "-0123456789abcdef"));
    }
    Headless window{{.height = 1600}};
    open_files(window, with(many));
    EXPECT_TRUE(window.has("publication.copy.5"));
    EXPECT_FALSE(window.has("publication.copy.6"));
    EXPECT_TRUE(window.says(": 2"));
}

}  // namespace
}  // namespace vertebra::dashboard
