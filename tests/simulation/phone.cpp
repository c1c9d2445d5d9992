#include "tests/simulation/phone.h"

#include <algorithm>

#include "protocol/encode.h"

namespace vertebra::simulation {
namespace {

constexpr int kThinkMs = 900;
constexpr int kLongAfterMs = 20000;  // rounds later
constexpr int kChange = 40;          // of answers, in percent
const std::vector<std::string> kRemarks{"", "because", "no idea", "as ever"};

bool is_empty(const Answer& answer) {
    const auto* text = std::get_if<FreeText>(&answer.value);
    return text != nullptr && text->text.empty();
}

}  // namespace

Phone::Phone(World& world, std::uint64_t seed, int number, const Phone* first_tab)
    : Client(world, Role::Participant),
      number_(number),
      first_tab_(first_tab),
      opinion_(seed, number, kRemarks) {}

bool Phone::is_waiting() const {
    return std::ranges::any_of(changes_, [](const Change& one) { return !one.has_outcome; });
}

std::string Phone::hello() {
    if (first_tab_ != nullptr) token_ = first_tab_->token_;
    const char* language = number_ == 0 ? "es" : "en";
    if (!return_code_.empty() && world_.chance.percent(world_.weather.strange / 4)) {
        return protocol::encode(protocol::Hello{protocol::Return{return_code_, language}});
    }
    if (!token_.empty()) {
        return protocol::encode(protocol::Hello{protocol::Resume{token_, language, "epoch", 0}});
    }
    if (first_tab_ != nullptr) {
        is_out_for_good_ = first_tab_->is_out_for_good();
        return {};
    }
    return protocol::encode(protocol::Hello{
        protocol::Join{"", std::string(32, 'a'), language, "Guest " + std::to_string(number_)}});
}

void Phone::heard(const protocol::Out& words) {
    if (const auto* yes = std::get_if<protocol::Acknowledged>(&words)) {
        if (const auto key = parse_id<struct AnswerTag>(yes->key)) come_to_outcome(*key);
    }
    std::visit(
        [this](const auto& one) {
            if constexpr (requires { this->hear(one); }) this->hear(one);
        },
        words);
}

void Phone::hear(const protocol::Welcome& welcome) {
    if (welcome.token.empty()) return;
    token_ = welcome.token;
    return_code_ = welcome.return_code;
}

void Phone::hear(const protocol::Mine& mine) {
    for (const auto& own : mine.answers) {
        auto& revision = revisions_[{own.item, own.round}];
        revision = std::max(revision, own.revision);
    }
    send_waiting();
}

void Phone::hear(const protocol::ParticipantState& state) {
    for (const auto& item : state.view.items) {
        look_at(item);
    }
}

void Phone::hear(const protocol::Refused& refused) {
    const auto& code = refused.error.code;
    if (!refused.answer) {
        // A greeting. What was not saved is tried again; any other word is the last one.
        is_out_for_good_ = code != "not_saved";
        return cut();
    }
    if (code != "not_saved") return come_to_outcome(refused.answer->key);
    world_.clock.later(100 + world_.chance.below(300), [this] { send_waiting(); });
}

void Phone::come_to_outcome(const AnswerKey& key) {
    const auto found = std::ranges::find_if(
        changes_, [&](const Change& one) { return !one.has_outcome && one.cast.key == key; });
    if (found != changes_.end()) found->has_outcome = true;
}

void Phone::send_waiting() {
    if (!is_in_) return;
    for (const auto& change : changes_) {
        if (!change.has_outcome) send(change.cast);
    }
}

void Phone::send(const CastAnswer& cast) {
    Client::send(protocol::encode(protocol::FromParticipant{cast}));
}

void Phone::look_at(const ItemView& item) {
    if (item.phase != "open" || !planned_.insert({item.id, item.round}).second) return;
    const int think = 1 + world_.chance.below(kThinkMs);
    world_.clock.later(think, [this, item] { answer(item); });
    if (world_.chance.percent(kChange)) {
        world_.clock.later(think + world_.chance.below(kThinkMs), [this, item] { answer(item); });
    }
}

void Phone::answer(const ItemView& item) {
    CastAnswer cast{{}, {item.id}, item.round, new_key(), 0, opinion_.answer(item, {})};
    if (is_empty(cast.answer)) return;
    cast.revision = ++revisions_[{item.id, item.round}];
    changes_.push_back({cast});
    world_.trace.note("phone", number_, "answers", item.id, item.round, cast.revision);
    if (is_in_) send(cast);
    if (world_.chance.percent(world_.weather.strange)) be_strange(cast, item);
    if (world_.chance.percent(world_.weather.cut)) {
        world_.clock.later(world_.chance.below(300), [this] {
            if (is_in_ && is_waiting()) ++world_.faults;
            cut();
        });
    }
}

void Phone::be_strange(CastAnswer cast, const ItemView& item) {
    switch (world_.chance.below(5)) {
        case 0: break;  // the same once more
        case 1:         // another answer under its key
            cast.answer = opinion_.answer(item, {});
            if (is_empty(cast.answer)) return;
            break;
        case 2: ++cast.revision; break;
        case 3:  // an older change, held back
            cast.key = new_key();
            cast.revision = std::max(1, cast.revision - world_.chance.below(2));
            break;
        default: cast.key = new_key(); ++cast.round;  // of a round that is not there
    }
    const int most_ms = world_.chance.percent(50) ? kLongAfterMs : 3 * kThinkMs;
    world_.clock.later(world_.chance.below(most_ms), [this, cast] {
        world_.trace.note("phone", number_, "is strange", cast.item.text, cast.revision);
        if (is_in_) send(cast);
    });
}

}  // namespace vertebra::simulation
