#include "tests/faults/texts/told_workshop.h"

#include <gtest/gtest.h>

#include "common/session/apply.h"
#include "common/session/decide.h"
#include "common/text/plain_text.h"
#include "tests/support/story.h"

namespace vertebra::faults {
namespace {

std::shared_ptr<const Content> content() {
    static const auto made = [] {
        auto copy = std::make_shared<Content>(*story::small_content());
        auto& questions = std::get<Questions>(copy->format.steps.back().activity);
        for (auto& item : questions.items) {
            if (auto* text = std::get_if<AskText>(&item.ask)) text->most = kTextRule.most;
        }
        return copy;
    }();
    return made;
}

WorkshopOpened opened(const std::string& title, const std::string& city) {
    return {{1, 2}, title, city, Mode::Named, 3, false, {"en", "es"}};
}

}  // namespace

SeatId seat_of(int number) {
    return {7, static_cast<std::uint64_t>(number)};
}

ToldWorkshop::ToldWorkshop() : session_(blank(content())) {
    happened(opened("Workshop", "Town"));
    happened(StepEntered{{"welcome"}});
    then(EnterStep{{"welcome"}, {"questions"}});
}

std::string ToldWorkshop::asks(const Command& wish) {
    const auto events = decide(session_, wish, {session_.now_ms, present_});
    if (!events) {
        const auto& code = events.error().code;
        return code == "name_missing" || code == "empty_answer" ? "empty" : code;
    }
    for (const auto& event : *events) {
        happened(event.fact);
    }
    return "plain";
}

void ToldWorkshop::then(const Command& wish) {
    EXPECT_EQ(asks(wish), "plain");
}

void ToldWorkshop::happened(Fact fact) {
    log_.push_back({session_.now_ms, std::move(fact)});
    apply(session_, log_.back());
    present_.resize(session_.seats.size(), true);
}

Look ToldWorkshop::look(Role role) const {
    static const Words kNone;
    return {.role = role,
            .language = "en",
            .words = &kNone,
            .present = &present_,
            .now_ms = session_.now_ms};
}

ToldWorkshop ToldWorkshop::with(const std::string& text) {
    ToldWorkshop told;
    told.happened(opened(text, text));
    for (int seat = 1; seat <= 3; ++seat) {
        told.happened(
            SeatTaken{seat_of(seat), "t" + std::to_string(seat), "r" + std::to_string(seat), text});
    }
    const std::pair<const char*, Answer> said[] = {{"text", {FreeText{text}}},
                                                   {"scale", {Scale{{}, 2}, text}}};
    std::uint64_t keys = 0;
    for (const auto& [id, answer] : said) {
        const ItemId item{id};
        told.then(MoveItem{item, Phase::Ready, Phase::Open, 1});
        for (int seat = 1; seat <= 3; ++seat) {
            told.happened(AnswerCast{seat_of(seat), item, 1, {9, ++keys}, 1, answer});
        }
        told.then(MoveItem{item, Phase::Open, Phase::Closed, 1});
        told.then(MoveItem{item, Phase::Closed, Phase::Revealed, 1});
        told.happened(TextReleased{item, {9, keys}, Release::Show});
    }
    told.happened(ItemLocked{{"scale"}, Scale{{}, 2}, text, text});
    return told;
}

}  // namespace vertebra::faults
