#include "tests/simulation/judge.h"

#include <algorithm>

namespace vertebra::simulation {
namespace {

std::string told(const CastAnswer& cast) {
    return "seat " + to_text(cast.seat).substr(0, 6) + ", " + cast.item.text + ", round " +
           std::to_string(cast.round) + ", key " + to_text(cast.key).substr(0, 6) + ", revision " +
           std::to_string(cast.revision);
}

bool is_same(const AnswerCast& kept, const CastAnswer& cast) {
    return kept.item == cast.item && kept.round == cast.round && kept.revision == cast.revision &&
           kept.answer == cast.answer;
}

// The answers of a round, whoever gave them.
std::vector<Answer> answers_of(const Books::Round& round) {
    std::vector<Answer> answers;
    for (const auto& vote : round.votes) {
        answers.push_back(vote.answer);
    }
    return answers;
}

bool is_permutation(const Books::Round& a, const Books::Round& b) {
    const auto before = answers_of(a);
    const auto after = answers_of(b);
    return std::ranges::is_permutation(before, after);
}

}  // namespace

void Judge::expect(bool right, const std::string& what) {
    if (!right) wrongs.push_back(what);
}

void Judge::saved(const Events& events) {
    for (const auto& event : events) {
        if (const auto* cast = std::get_if<AnswerCast>(&event.fact)) {
            if (books_.find(cast->seat, cast->key) != nullptr) ++doubled;
        }
        const auto wrong = books_.add(event);
        expect(wrong.empty(), wrong);
        look_at_wishes();
    }
}

// What a wish may come to is what it would come to at any moment between question and answer.
void Judge::look_at_wishes() {
    for (auto& [line, wishes] : waiting_) {
        for (auto& wish : wishes) {
            if (wish.command < 0) wish.may.insert(books_.verdict(wish.cast));
        }
    }
}

void Judge::sealed(const Events& log) {
    expect(books_.is_closed() && books_.about().mode == Mode::Anonymous, "sealed out of turn");
    Books after;
    for (const auto& event : log) {
        const auto wrong = after.add(event);
        expect(wrong.empty(), "in the sealed log: " + wrong);
    }
    expect(after.is_closed() && after.is_sealed(), "a sealed log that does not say so");
    expect(after.seats().size() == books_.seats().size(), "sealing changes the number of seats");
    for (const auto& seat : after.seats()) {
        expect(!books_.seats().contains(seat), "a seat is still known after sealing");
    }
    for (const auto& [id, item] : books_.items()) {
        const auto found = after.items().find(id);
        const auto rounds = found == after.items().end() ? 0 : found->second.rounds.size();
        expect(rounds == item.rounds.size(), "sealing changes the rounds of " + id.text);
        for (std::size_t round = 0; round < std::min(rounds, item.rounds.size()); ++round) {
            const auto& now = found->second.rounds[round];
            expect(is_permutation(now, item.rounds[round]),
                   "sealing changes the answers to " + id.text);
            for (const auto& vote : now.votes) {
                const bool known = std::ranges::any_of(
                    item.rounds[round].votes, [&](const auto& one) { return one.key == vote.key; });
                expect(!known, "a key is still known after sealing");
            }
        }
    }
    acknowledged_.clear();  // their keys are gone; their answers were compared just now
    books_ = std::move(after);
    look_at_wishes();
}

void Judge::asked(int line, const CastAnswer& cast) {
    waiting_[line].push_back({cast, -1, {books_.verdict(cast)}});
}

void Judge::asked(int line, std::int64_t command) {
    waiting_[line].push_back({{}, command, {}});
}

void Judge::said(int line, const SeatId& seat, const protocol::Out& words) {
    if (const auto* yes = std::get_if<protocol::Acknowledged>(&words)) return hear(line, *yes);
    if (const auto* no = std::get_if<protocol::Refused>(&words)) return hear(line, *no);
    if (const auto* done = std::get_if<protocol::Done>(&words)) return hear(line, *done);
    if (const auto* mine = std::get_if<protocol::Mine>(&words)) return hear(seat, *mine);
    if (const auto* count = std::get_if<protocol::Progress>(&words)) return hear(*count);
}

void Judge::hear(int line, const protocol::Acknowledged& said) {
    auto& wishes = waiting_[line];
    if (wishes.empty()) return expect(false, "an acknowledgement nobody waits for");
    const auto wish = wishes.front();
    wishes.pop_front();
    const auto& cast = wish.cast;
    const bool about_it = said.item == cast.item.text && said.round == cast.round &&
                          said.key == to_text(cast.key) && said.revision == cast.revision;
    expect(about_it && wish.command < 0, "an acknowledgement of something else");
    const auto* kept = books_.find(cast.seat, cast.key);
    if (kept == nullptr || !is_same(*kept, cast)) ++lost;
    expect(kept != nullptr && is_same(*kept, cast), "acknowledged and not saved: " + told(cast));
    expect(wish.may.contains("acknowledged"), "acknowledged, yet not counted: " + told(cast));
    acknowledged_[{cast.seat, cast.key}] = cast;
}

void Judge::hear(int line, const protocol::Refused& said) {
    if (!said.answer && said.id < 0) return;  // of a greeting, or of the disk
    auto& wishes = waiting_[line];
    if (wishes.empty()) return expect(false, "a refusal nobody waits for");
    const auto wish = wishes.front();
    wishes.pop_front();
    const auto& code = said.error.code;
    if (!said.answer) return expect(said.id == wish.command, "a refusal of something else");
    const auto& cast = wish.cast;
    expect(said.answer->key == cast.key && said.answer->item == cast.item &&
               said.answer->revision == cast.revision,
           "a refusal of something else");
    std::string could;
    for (const auto& one : wish.may) {
        could += " " + one;
    }
    expect(code == "not_saved" || code == "busy" || wish.may.contains(code),
           "refused with " + code + " instead of" + could + ": " + told(cast));
}

void Judge::hear(int line, const protocol::Done& said) {
    auto& wishes = waiting_[line];
    expect(!wishes.empty() && wishes.front().command == said.id, "done, and nobody asked");
    if (!wishes.empty()) wishes.pop_front();
}

// What a phone is told of its own answers is all the log has of them, and nothing else.
void Judge::hear(const SeatId& seat, const protocol::Mine& said) {
    std::size_t count = 0;
    for (const auto& [of, item] : books_.items()) {
        const auto& id = of.text;
        for (std::size_t round = 0; round < item.rounds.size(); ++round) {
            const auto* vote = item.rounds[round].of(seat);
            if (vote == nullptr) continue;
            ++count;
            const bool there = std::ranges::any_of(said.answers, [&](const auto& own) {
                return own.item == id && own.round == static_cast<int>(round) + 1 &&
                       own.key == vote->key && own.revision == vote->revision &&
                       own.answer == vote->answer;
            });
            if (!there) ++lost;
            expect(there, "a phone is not told of its answer to " + id);
        }
    }
    expect(said.answers.size() == count, "a phone is told of answers it has not given");
}

void Judge::finish() {
    for (const auto& [place, cast] : acknowledged_) {
        const auto* kept = books_.find(place.first, place.second);
        if (kept != nullptr && is_same(*kept, cast)) continue;
        ++lost;
        expect(false, "acknowledged, and gone at the end: " + told(cast));
    }
}

}  // namespace vertebra::simulation
