#include "tests/faults/anonymity/play.h"

#include <algorithm>
#include <map>
#include <set>

#include "common/session/apply.h"
#include "common/session/decide.h"
#include "common/session/sealing.h"
#include "common/view/views.h"
#include "facilitator/host/results_json.h"
#include "facilitator/report/results.h"
#include "participant/rehearsal/chance.h"
#include "protocol/encode.h"

namespace vertebra::faults {
namespace {

using rehearsal::Chance;

constexpr int kMostSeats = 60;
constexpr Role kRoles[] = {Role::Participant, Role::Projector, Role::Facilitator};
const std::vector<std::string> kItems{"scale", "choice", "points"};
const std::vector<std::string> kOptions{"a", "b", "c"};

Wording en(const std::string& text) {
    return {{{"en", text}}};
}

// People, by number.
using People = std::vector<int>;

class Workshop {
public:
    Workshop(unsigned seed, Watching watching)
        : chance_(seed), watching_(watching), session_(blank(asked())) {}

    Play run() && {
        play_.seen.k = 3 + chance_.below(6);
        play_.seen.steady = chance_.percent(60);
        record(WorkshopOpened{{1, 2}, "W", "C", Mode::Anonymous, play_.seen.k, false, {"en"}});
        record(StepEntered{{"ask"}});
        const int most = chance_.percent(75) ? 14 : chance_.percent(75) ? 30 : kMostSeats;
        come(3 + chance_.below(most - 2));
        for (const auto& item : kItems) {
            const bool live = watching_ == Watching::Live;
            if (live ? item == "scale" : chance_.percent(60)) ask(item);
        }
        leads(CloseWorkshop{});
        publish_export(session_);
        publish_sealed();
        return std::move(play_);
    }

private:
    int now() const { return static_cast<int>(session_.offset); }
    const ItemState& state(const std::string& item) const { return *session_.find(ItemId{item}); }

    void record(Fact fact) {
        const Event event{now(), std::move(fact)};
        apply(session_, event);
        play_.log.push_back(event);
    }
    // What is refused is a wish that came to nothing. All of one command is published together.
    bool does(const Command& command) {
        const auto events = decide(session_, command, {now(), present_});
        if (!events || events->empty()) return false;
        for (const auto& event : *events) {
            apply(session_, event);
            play_.log.push_back(event);
        }
        return true;
    }
    void leads(const Command& command) {
        if (does(command)) publish();
    }

    void come(int people) {
        for (int one = 0; one < people; ++one) {
            const auto seat = session_.seats.size();
            if (does(TakeSeat{{7, seat}, "t", "r", ""})) present_.push_back(true);
        }
        publish();
    }

    void ask(const std::string& item) {
        leads(SelectItem{{item}});
        if (watching_ == Watching::Live || item != "points") {
            constexpr Visibility kAll[] = {Visibility::Open, Visibility::Host, Visibility::Blind};
            leads(SetVisibility{{item}, kAll[chance_.below(watching_ == Watching::Live ? 2 : 3)]});
        }
        const int rounds = watching_ == Watching::Live ? 1 : 1 + chance_.below(3);
        People before;
        for (int round = 1; round <= rounds; ++round) {
            leads(
                MoveItem{{item}, state(item).phase, Phase::Open, std::max(1, state(item).round())});
            if (state(item).phase != Phase::Open) return;
            before = round == 1 ? some() : again(before);
            vote(item, before);
            close(item);
            if (chance_.percent(8)) return;
            reveal(item);
        }
        if (chance_.percent(30)) leads(LockItem{{item}, {}, "r", ""});
    }

    // Most of the room, or a part of it.
    People some() {
        const int part = chance_.percent(40) ? 100 : 30 + chance_.below(70);
        People people;
        for (std::size_t seat = 0; seat < session_.seats.size(); ++seat) {
            if (chance_.percent(part)) people.push_back(static_cast<int>(seat));
        }
        return people;
    }
    // In a later round: the same, all but a few, a few more, or others.
    People again(People before) {
        const int how = chance_.below(5);
        const int few = 1 + chance_.below(2 * play_.seen.k);
        if (how == 0) return before;
        if (how == 1) return some();
        if (how == 2 || how == 3) {
            mix(before);
            before.resize(before.size() - std::min(before.size(), static_cast<std::size_t>(few)));
        }
        if (how == 2) return before;
        const std::set<int> there{before.begin(), before.end()};
        for (int seat = 0, more = few; seat < size() && more > 0; ++seat) {
            if (there.contains(seat)) continue;
            before.push_back(seat);
            --more;
        }
        return before;
    }
    int size() const { return static_cast<int>(session_.seats.size()); }
    void mix(People& people) {
        for (auto left = people.size(); left > 1; --left) {
            std::swap(people[left - 1],
                      people[static_cast<std::size_t>(chance_.below(static_cast<int>(left)))]);
        }
    }

    void vote(const std::string& item, People& people) {
        mix(people);
        for (std::size_t at = 0; at < people.size(); ++at) {
            tap(item, people[at]);
            if (chance_.percent(10)) {
                tap(item,
                    people[static_cast<std::size_t>(chance_.below(static_cast<int>(at) + 1))]);
            }
            if (chance_.percent(3)) happens(item, people);
        }
    }
    // What may come in between.
    void happens(const std::string& item, People& people) {
        const int what = chance_.below(6);
        const auto& now_open = state(item);
        if (what == 0) {
            come(1 + chance_.below(2));
            people.push_back(size() - 1);
        } else if (what == 1) {
            leads(RemoveSeat{session_.seats[static_cast<std::size_t>(chance_.below(size()))].id});
        } else if (what == 2) {
            close(item);
            leads(MoveItem{{item}, Phase::Closed, Phase::Open, now_open.round()});
        } else if (what == 3) {
            leads(Undo{static_cast<int>(session_.undo.size())});
            leads(SelectItem{{item}});
            if (state(item).phase != Phase::Open) {
                leads(MoveItem{
                    {item}, state(item).phase, Phase::Open, std::max(1, state(item).round())});
            }
        } else if (what == 4 && does(ResetItem{{item}, now_open.round()})) {
            anew(item);
            publish();
            if (chance_.percent(20) && does(Undo{static_cast<int>(session_.undo.size())})) {
                anew(item);
                publish();
            } else {
                for (const int seat : again(people)) {
                    tap(item, seat);
                }
            }
        }
    }
    void anew(const std::string& item) {
        play_.seen.anew.push_back({now(), item, state(item).round(), state(item).resets});
    }

    void close(const std::string& item) {
        leads(MoveItem{{item}, Phase::Open, Phase::Closed, state(item).round()});
    }
    void reveal(const std::string& item) {
        leads(MoveItem{{item}, Phase::Closed, Phase::Revealed, state(item).round()});
        if (!chance_.percent(15)) return;
        leads(Undo{static_cast<int>(session_.undo.size())});
        leads(MoveItem{{item}, Phase::Closed, Phase::Open, state(item).round()});
        for (const int seat : some()) {
            tap(item, seat);
        }
        close(item);
        leads(MoveItem{{item}, Phase::Closed, Phase::Revealed, state(item).round()});
    }

    void tap(const std::string& item, int seat) {
        const int round = state(item).round();
        if (round == 0) return;
        const auto* cast = state(item).rounds.back().of(seat);
        if (cast != nullptr && play_.seen.steady && round > 1) return;
        auto mind = minds_.find({item, seat});
        if (mind == minds_.end() || !play_.seen.steady || cast != nullptr) {
            mind = minds_.insert_or_assign({item, seat}, thought(item)).first;
        }
        const CastAnswer wish{
            session_.seats[static_cast<std::size_t>(seat)].id, {item},      round, {9, ++keys_},
            cast == nullptr ? 1 : cast->revision + 1,          mind->second};
        if (!does(wish)) {
            if (cast != nullptr) mind->second = cast->answer;
            return;
        }
        const int attempt = state(item).resets;
        if (std::ranges::none_of(play_.seen.anew, [&](const Anew& one) {
                return one.item == item && one.round == round && one.attempt == attempt;
            })) {
            play_.seen.anew.push_back({now(), item, round, attempt});
        }
        play_.seen.taps.push_back({now(), seat, item, round, attempt});
        play_.given.push_back(mind->second);
        publish_answer();
    }
    Answer thought(const std::string& item) {
        if (item == "choice")
            return {Choice{{{kOptions[static_cast<std::size_t>(chance_.below(3))]}}}};
        if (item == "points") {
            Points points;
            for (const auto& option : kOptions) {
                if (const int given = chance_.below(4); given > 0) points.given[{option}] = given;
            }
            return {points};
        }
        const int level = chance_.below(5);
        if (level == 3) return {Scale{Scale::Mark::DontKnow}};
        if (level == 4) return {Scale{Scale::Mark::NotApplicable}};
        return {Scale{Scale::Mark::Level, level}};
    }

    Look look(Role role) const { return {role, "en", &words_, &present_, now()}; }

    // What everybody of each role is sent.
    void publish() {
        for (const auto role : kRoles) {
            if (is_new(role)) publish(session_, role);
        }
    }
    void publish(const Session& session, Role role) {
        const protocol::Draw none = [](const Chart&) { return std::string{}; };
        const auto at = look(role);
        if (role == Role::Participant) {
            say(encode(protocol::ParticipantState{"e", participant_view(session, at)}, none));
        } else if (role == Role::Projector) {
            say(encode(protocol::ProjectorState{"e", projector_view(session, at), {}}, none));
        } else {
            say(encode(protocol::FacilitatorState{"e", facilitator_view(session, at), {}, {}},
                       none));
        }
    }
    // After an answer phones hear its number alone; but one may just come in and see everything.
    void publish_answer() {
        for (const auto role : kRoles) {
            const bool looks = role != Role::Participant || chance_.percent(10);
            if (looks && is_new(role)) publish(session_, role);
        }
    }
    // What says nothing new of the item but how many have answered need not be kept.
    bool is_new(Role role) {
        if (session_.selected.empty()) return true;
        auto view = item_view(session_, *session_.find(session_.selected), look(role));
        view.answered = view.expected = 0;
        view.closed_ms_ago = 0;
        if (view.result) view.result->answered = view.result->expected = 0;
        if (last_[role] == view) return false;
        last_[role] = std::move(view);
        return true;
    }
    void publish_export(const Session& session) {
        say(results_json(report::results_of(session), {}));
    }
    void publish_sealed() {
        auto sealed = blank(asked());
        for (const auto& event : sealed_log(session_, [&] { return chance_.draw(); })) {
            apply(sealed, event);
        }
        for (const auto role : kRoles) {
            publish(sealed, role);
        }
        publish_export(sealed);
    }
    void say(std::string text) { play_.seen.published.push_back({now(), std::move(text)}); }

    Chance chance_;
    Watching watching_;
    Session session_;
    Words words_;
    std::vector<bool> present_;
    std::map<std::pair<std::string, int>, Answer> minds_;
    std::map<Role, ItemView> last_;
    std::uint64_t keys_ = 0;
    Play play_;
};

}  // namespace

std::shared_ptr<const Content> asked() {
    static const auto content = [] {
        std::vector<Option> options;
        for (const auto& option : kOptions) {
            options.push_back({{option}, en(option)});
        }
        const auto item = [](const std::string& id, Ask ask) {
            return Item{.id = {id}, .title = en(id), .ask = std::move(ask)};
        };
        auto made = std::make_shared<Content>();
        made->format.id = "f";
        made->format.languages = {"en"};
        made->format.title = en("f");
        made->format.steps = {
            {.id = {"ask"},
             .title = en("ask"),
             .activity = Questions{{item("scale", AskScale{{en("0"), en("1"), en("2")}}),
                                    item("choice", AskChoice{options, 1}),
                                    item("points", AskPoints{options, 9, 3})}},
             .agreement = Agreement::Lock,
             .rounds = 3}};
        made->risk.id = "r";
        made->risk.title = en("r");
        return made;
    }();
    return content;
}

Play play(unsigned seed, Watching watching) {
    return Workshop{seed, watching}.run();
}

}  // namespace vertebra::faults
