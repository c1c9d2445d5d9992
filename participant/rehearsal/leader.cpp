#include "participant/rehearsal/leader.h"

#include <algorithm>
#include <utility>

#include "protocol/decode.h"
#include "protocol/encode.h"

namespace vertebra::rehearsal {

using std::chrono::milliseconds;

namespace {

constexpr int kIdeasAtOnce = 8;

}  // namespace

Leader::Leader(boost::asio::io_context& io, Ledger& ledger, int patience_ms, int beat_ms, Ways ways)
    : io_(io),
      ledger_(ledger),
      patience_ms_(patience_ms),
      beat_ms_(beat_ms),
      ways_(std::move(ways)),
      timer_(io) {}

void Leader::start(protocol::Link::Target target, std::string key) {
    key_ = std::move(key);
    link_ = protocol::Link::make(
        io_, std::move(target),
        {.hello =
             [this] {
                 return protocol::encode(protocol::Hello{protocol::Lead{key_, "en"}});
             },
         .heard = [this](const std::string& frame) { heard(frame); },
         .changed = [](bool) {},
         .chance = [this] { return chance_ = chance_ * 1103515245 + 12345; }});
    link_->start();
}

void Leader::begin() {
    begun_ = true;
    considered_.clear();
    consider();
}

void Leader::heard(const std::string& frame) {
    auto message = protocol::decode_out(frame, Role::Facilitator);
    if (!message) return;
    std::visit(
        [this](const auto& one) {
            if constexpr (requires { this->hear(one); }) this->hear(one);
        },
        *message);
}

void Leader::hear(const protocol::FacilitatorState& state) {
    state_ = std::make_unique<protocol::FacilitatorState>(state);
    consider();
}

void Leader::hear(const protocol::Progress& progress) {
    if (!state_) return;
    for (auto& item : state_->view.items) {
        for (const auto& count : progress.items) {
            if (count.id != item.id) continue;
            item.answered = count.answered;
            item.expected = count.expected;
        }
    }
    if (begun_ && waits_for_answers() && all_have_answered()) press();
}

// Things have moved on meanwhile: look again, and press what stands there then.
void Leader::hear(const protocol::Refused&) {
    look_again();
}

// Nothing of what was said last was done.
void Leader::hear(const protocol::Busy& busy) {
    timer_.expires_after(milliseconds{busy.retry_after_ms});
    timer_.async_wait([this](auto cancelled) {
        if (!cancelled) look_again();
    });
}

void Leader::look_again() {
    considered_.clear();
    moderated_.clear();
    link_->send(protocol::encode(protocol::FromFacilitator{0, protocol::SetLanguage{"en"}}));
}

void Leader::hear(const protocol::Exported& exported) {
    if (exported.name.ends_with(".csv")) ask_for(protocol::ExportResults::Format::AsJson);
    ways_.exported(exported.name, exported.body);
}

bool Leader::waits_for_answers() const {
    const auto& primary = state_->view.primary;
    if (!primary) return false;
    if (const auto* move = std::get_if<MoveItem>(&primary->command)) {
        return move->to == Phase::Closed;
    }
    const auto* all = std::get_if<MoveAll>(&primary->command);
    return all != nullptr && all->to == Phase::Closed;
}

bool Leader::all_have_answered() const {
    return std::ranges::all_of(state_->view.items, [](const ItemView& item) {
        return item.phase != "open" || (item.expected > 0 && item.answered >= item.expected);
    });
}

// One look at each new primary button: is pressed after a beat, or after patience has run out.
void Leader::consider() {
    if (!begun_ || !state_ || closed_) return;
    if (state_->view.closed) {
        closed_ = true;
        return ways_.closed();
    }
    deal_card();
    moderate();
    keep_action();
    if (!state_->view.primary) return;
    auto wish = protocol::encode(protocol::FromFacilitator{0, state_->view.primary->command});
    if (wish == considered_) return;
    considered_ = std::move(wish);
    timer_.expires_after(milliseconds{waits_for_answers() ? patience_ms_ : beat_ms_});
    timer_.async_wait([this](auto cancelled) {
        if (!cancelled) press();
    });
}

// In the middle of a run of the city model something happens.
void Leader::deal_card() {
    const auto& game = state_->view.game;
    if (!game || game->deal_at.empty() || game->card || game->cards.empty()) return;
    if (game->turn != (game->turns - 1) / 2 || dealt_ == game->deal_at) return;
    dealt_ = game->deal_at;
    tell(DealCard{{game->deal_at}, {game->cards.front().id}});
}

// Each idea is put on the screen, or merged into one that says the same: a few at each look, as
// fast as a host listens.
void Leader::moderate() {
    int left = kIdeasAtOnce;
    for (const auto& item : state_->view.items) {
        if (item.ask.kind != "ideas") continue;
        for (std::size_t at = 0; at < item.texts.size(); ++at) {
            const auto& text = item.texts[at];
            const auto key = parse_id<struct AnswerTag>(text.key);
            const bool settled = text.released || !text.into.empty() || left == 0;
            if (!key || settled || !moderated_.insert(text.key).second) continue;
            --left;
            const auto same = std::ranges::find(item.texts, text.text, &TextView::text);
            const auto into = parse_id<struct AnswerTag>(same->key);
            if (same->key != text.key && same->into.empty()) {
                tell(MergeTexts{{item.id}, *key, into});
            } else {
                tell(ReleaseText{{item.id}, *key, Release::Show});
            }
        }
    }
}

void Leader::keep_action() {
    const auto* step = current_step(state_->view);
    if (step == nullptr || step->step.kind != "actions") return;
    if (!acted_in_.insert(step->step.id).second) return;
    // What an earlier workshop left open is done by now, as far as anybody can say here.
    std::uint64_t number = acted_in_.size();
    if (state_->view.action_register) {
        for (const auto& entry : state_->view.action_register->entries) {
            ++number;
            const auto id = parse_id<struct ActionTag>(entry.id);
            const Action done{entry.owner, entry.due, Action::Status::Done};
            if (entry.since > 0 && id) tell(KeepAction{*id, entry.text, done});
        }
    }
    tell(KeepAction{{number, number}, step->step.title, {step->step.title, "2027-06", {}}});
}

void Leader::tell(Command command) {
    link_->send(protocol::encode(protocol::FromFacilitator{++wish_, std::move(command)}));
}

void Leader::press() {
    if (!state_ || !state_->view.primary || closed_) return;
    timer_.cancel();
    auto command = state_->view.primary->command;
    if (std::holds_alternative<CloseWorkshop>(command) && closing_ != Closing::Agreed) {
        if (std::exchange(closing_, Closing::Asked) == Closing::No) ways_.closing();
        return;
    }
    if (const auto* move = std::get_if<MoveItem>(&command); move && move->to == Phase::Revealed) {
        ledger_.revealed(move->item.text, move->round);
    }
    if (const auto* move = std::get_if<MoveAll>(&command); move && move->to == Phase::Revealed) {
        for (const auto& item : state_->view.items) {
            ledger_.revealed(item.id, item.round);
        }
    }
    ways_.pressed(*state_->view.primary);
    link_->send(protocol::encode(protocol::FromFacilitator{++wish_, std::move(command)}));
    state_->view.primary.reset();  // until the host has said what became of it
}

void Leader::close() {
    closing_ = Closing::Agreed;
    press();
}

// One file after the other: the host makes one at a time.
void Leader::export_results() {
    ask_for(protocol::ExportResults::Format::AsCsv);
}

void Leader::ask_for(protocol::ExportResults::Format format) {
    link_->send(
        protocol::encode(protocol::FromFacilitator{++wish_, protocol::ExportResults{format}}));
}

void Leader::stop() {
    timer_.cancel();
    if (link_) link_->stop();
}

}  // namespace vertebra::rehearsal
