#include "participant/rehearsal/bot.h"

#include "protocol/decode.h"
#include "protocol/encode.h"

namespace vertebra::rehearsal {

Bot::Bot(boost::asio::io_context& io, int number, std::uint64_t seed, const Manner& manner,
         Ledger& ledger, const std::vector<std::string>& remarks)
    : io_(io),
      number_(number),
      chance_(seed * 7919 + static_cast<std::uint64_t>(number)),
      opinion_(seed, number, remarks),
      manner_(manner),
      ledger_(ledger) {}

void Bot::start(protocol::Link::Target target, std::string secret, int after_ms) {
    secret_ = std::move(secret);
    // Unknown to the host: events from many addresses, as from many phones.
    link_ =
        protocol::Link::make(io_, std::move(target),
                             {.hello = [this] { return hello(); },
                              .heard = [this](const std::string& frame) { heard(frame); },
                              .changed = [](bool) {},
                              .chance = [this] { return static_cast<unsigned>(chance_.draw()); }});
    later(after_ms, [this] { link_->start(); });
}

std::string Bot::hello() const {
    const char* language = number_ % 3 == 0 ? "es" : "en";
    if (token_.empty()) {
        return protocol::encode(protocol::Hello{
            protocol::Join{"", secret_, language, "Guest " + std::to_string(number_ + 1)}});
    }
    return protocol::encode(protocol::Hello{protocol::Resume{token_, language, epoch_, offset_}});
}

void Bot::heard(const std::string& frame) {
    auto message = protocol::decode_out(frame, Role::Participant);
    if (!message) return;
    std::visit(
        [this](const auto& one) {
            if constexpr (requires { this->hear(one); }) this->hear(one);
        },
        *message);
}

void Bot::hear(const protocol::Welcome& welcome) {
    if (!welcome.token.empty()) token_ = welcome.token;
    reviews_ = welcome.part == "reviewer";
}

// Everything acknowledged must be there; everything not acknowledged is sent again.
void Bot::hear(const protocol::Mine& mine) {
    ledger_.check(number_, mine);
    for (const auto& cast : ledger_.waiting(number_)) {
        link_->send(protocol::encode(protocol::FromParticipant{cast}));
    }
    if (checked_ && ledger_.waiting(number_).empty()) std::exchange(checked_, nullptr)();
}

void Bot::hear(const protocol::ParticipantState& state) {
    epoch_ = state.epoch;
    offset_ = state.view.offset;
    if (state.view.closed && closed_) std::exchange(closed_, nullptr)();
    open_.clear();
    for (const auto& item : state.view.items) {
        look_at(item);
    }
}

void Bot::hear(const protocol::Acknowledged& answer) {
    ledger_.acknowledged(number_, answer);
    if (checked_ && ledger_.waiting(number_).empty()) std::exchange(checked_, nullptr)();
}

void Bot::hear(const protocol::Refused& refused) {
    if (!refused.answer) return;
    const auto& code = refused.error.code;
    if (code == "not_saved" || code == "busy") {
        later(500, [this] {
            for (const auto& cast : ledger_.waiting(number_)) {
                link_->send(protocol::encode(protocol::FromParticipant{cast}));
            }
        });
        return;
    }
    ledger_.refused(number_, *refused.answer);
    if (checked_ && ledger_.waiting(number_).empty()) std::exchange(checked_, nullptr)();
}

void Bot::look_at(const ItemView& item) {
    const std::pair place{item.id, item.round};
    if (item.phase == "revealed" && item.result && seen_.insert(place).second) {
        ledger_.seen(item.id, item.round);
    }
    if (item.phase != "open") return;
    const bool of_others =
        item.answered_by != "everyone" && (item.answered_by == "reviewers") != reviews_;
    if (of_others) return;
    open_[item.id] = item;
    if (!planned_.insert(place).second) return;
    if (chance_.percent(manner_.silent_percent)) return;
    const int think = 1 + chance_.below(manner_.think_ms);
    later(think, [this, id = item.id, place] {
        const auto open = open_.find(id);
        if (open != open_.end() && open->second.round == place.second) answer(open->second);
    });
    if (chance_.percent(manner_.change_percent)) {
        later(think + manner_.think_ms / 5 + 1, [this, id = item.id, place] {
            const auto open = open_.find(id);
            if (open != open_.end() && open->second.round == place.second) answer(open->second);
        });
    }
    if (chance_.percent(manner_.drop_percent)) {
        later(chance_.below(think + 2), [this] {
            ++drops_;
            link_->drop(100 + chance_.below(manner_.think_ms));
        });
    }
}

void Bot::answer(const ItemView& item) {
    const std::pair place{item.id, item.round};
    const auto before = last_.find(item.id);
    CastAnswer cast;
    cast.item = {item.id};
    cast.round = item.round;
    cast.key = {chance_.draw(), chance_.draw()};
    cast.revision = ++revisions_[place];
    cast.answer = opinion_.answer(
        item, before == last_.end() ? std::nullopt : std::optional<Answer>{before->second});
    last_[item.id] = cast.answer;
    ledger_.tapped(number_, cast);
    link_->send(protocol::encode(protocol::FromParticipant{cast}));
}

void Bot::check(std::function<void()> done) {
    checked_ = std::move(done);
    link_->drop(1);
}

void Bot::later(int ms, std::function<void()> act) {
    auto& timer = timers_.emplace_back(io_, std::chrono::milliseconds{ms});
    const auto at = std::prev(timers_.end());
    timer.async_wait([self = shared_from_this(), at, act = std::move(act)](auto cancelled) {
        if (cancelled) return;
        self->timers_.erase(at);
        act();
    });
}

void Bot::stop() {
    for (auto& timer : timers_) {
        timer.cancel();
    }
    if (link_) link_->stop();
}

}  // namespace vertebra::rehearsal
