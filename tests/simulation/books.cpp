#include "tests/simulation/books.h"

#include <algorithm>

namespace vertebra::simulation {

const Books::Vote* Books::Round::of(const SeatId& seat) const {
    const auto found = std::ranges::find(votes, seat, &Vote::seat);
    return found == votes.end() ? nullptr : &*found;
}

bool Books::Item::is_revealed(std::size_t round) const {
    return round + 1 < rounds.size() || phase == Phase::Revealed || phase == Phase::Locked;
}

std::size_t Books::pictured(std::size_t answered, int k) {
    const auto each = static_cast<std::size_t>(k);
    const auto whole = answered / each;
    return whole < 2 ? 0 : (whole - 1) * each;
}

const AnswerCast* Books::find(const SeatId& seat, const AnswerKey& key) const {
    const auto found = keys_.find({seat, key});
    return found == keys_.end() ? nullptr : &found->second.cast;
}

// "What is in the picture stands for this round." Only the first round has one.
bool Books::stands(const Item& item, const SeatId& seat) const {
    const bool moves = item.visibility == Visibility::Open ||
                       (item.visibility == Visibility::Host && about_.mode == Mode::Anonymous);
    if (!moves || item.rounds.size() > 1) return false;
    const auto& votes = item.rounds.back().votes;
    const auto end = votes.begin() + static_cast<long>(pictured(votes.size(), about_.k));
    return std::find_if(votes.begin(), end, [&](const Vote& vote) { return vote.seat == seat; }) !=
           end;
}

std::string Books::verdict(const CastAnswer& cast) const {
    if (!seats_.contains(cast.seat)) return closed_ ? "workshop_closed" : "unknown_seat";
    if (removed_.contains(cast.seat)) return "seat_removed";
    const auto found = items_.find(cast.item);
    const auto* item = found == items_.end() ? nullptr : &found->second;
    const auto place = static_cast<std::size_t>(cast.round) - 1;
    if (const auto known = keys_.find({cast.seat, cast.key}); known != keys_.end()) {
        const auto& kept = known->second.cast;
        const bool same = kept.item == cast.item && kept.round == cast.round &&
                          kept.revision == cast.revision && kept.answer == cast.answer;
        if (!same) return "key_reused";
        const bool gone =
            place >= item->rounds.size() || known->second.resets < item->rounds[place].resets;
        return gone ? "was_reset" : "acknowledged";
    }
    if (closed_) return "workshop_closed";
    if (item == nullptr || place >= item->rounds.size()) return "not_open";
    const auto* stored = item->rounds[place].of(cast.seat);
    if (stored != nullptr && cast.revision <= stored->revision) return "replaced";
    if (item->phase == Phase::Ready) return "not_open";
    if (item->phase != Phase::Open || place + 1 != item->rounds.size()) return "round_closed";
    return stands(*item, cast.seat) ? "on_screen" : "taken";
}

std::string Books::cast(const AnswerCast& one) {
    const auto said = verdict({one.seat, one.item, one.round, one.key, one.revision, one.answer});
    if (said != "taken") return "an answer to " + one.item.text + " is in the log: " + said;
    auto& item = items_[one.item];
    if (one.resets != item.resets) return "an answer counts other resets";
    auto& round = item.rounds.back();
    keys_[{one.seat, one.key}] = {one, round.resets};
    const auto stored = std::ranges::find(round.votes, one.seat, &Vote::seat);
    const Vote vote{one.seat, one.key, one.revision, one.answer};
    if (stored == round.votes.end()) {
        round.votes.push_back(vote);
    } else {
        *stored = vote;
    }
    return {};
}

void Books::enter(const PhaseEntered& entered) {
    auto& item = items_[entered.item];
    undo_.push_back({Before::What::Phase, now_ms_, entered.item, item.phase, item.rounds.size()});
    item.phase = entered.phase;
    const auto rounds = static_cast<std::size_t>(entered.round);
    if (rounds > item.rounds.size()) item.rounds.resize(rounds);
    if (entered.phase == Phase::Revealed) item.rounds.back().shown = true;
}

void Books::reset(const ItemReset& reset) {
    auto& item = items_[reset.item];
    item.aside = item.rounds.back();
    item.rounds.back() = {.votes = {}, .resets = item.aside->resets + 1};
    ++item.resets;
    undo_.push_back({.what = Before::What::Reset, .item = reset.item});
}

void Books::restore(const Before& before) {
    if (before.what == Before::What::Place) return;
    auto& item = items_[before.item];
    if (before.what == Before::What::Phase) {
        item.phase = before.phase;
        item.rounds.resize(before.rounds);
    } else {
        item.rounds.back() = *std::exchange(item.aside, std::nullopt);
        --item.resets;
    }
}

// "The items that one button moved together come back together."
void Books::undo() {
    const auto first = undo_.back();
    undo_.pop_back();
    restore(first);
    while (first.what == Before::What::Phase && !undo_.empty()) {
        const auto next = undo_.back();
        const bool together = next.what == Before::What::Phase && next.at_ms == first.at_ms &&
                              next.item != first.item;
        if (!together) return;
        undo_.pop_back();
        restore(next);
    }
}

std::string Books::add(const Event& event) {
    ++length_;
    now_ms_ = std::max(now_ms_, event.at_ms);
    const auto& fact = event.fact;
    if (const auto* cast_one = std::get_if<AnswerCast>(&fact)) return cast(*cast_one);
    if (closed_ && !std::holds_alternative<WorkshopSealed>(fact) &&
        !std::holds_alternative<SeatReturned>(fact)) {
        return "something happened after the end";
    }
    if (const auto* opened = std::get_if<WorkshopOpened>(&fact)) {
        about_ = *opened;
    } else if (const auto* taken = std::get_if<SeatTaken>(&fact)) {
        if (!seats_.insert(taken->seat).second) return "a seat is taken twice";
    } else if (const auto* removed = std::get_if<SeatRemoved>(&fact)) {
        removed_.insert(removed->seat);
    } else if (const auto* readmitted = std::get_if<SeatReadmitted>(&fact)) {
        removed_.erase(readmitted->seat);
    } else if (const auto* entered = std::get_if<PhaseEntered>(&fact)) {
        enter(*entered);
    } else if (const auto* locked = std::get_if<ItemLocked>(&fact)) {
        auto& item = items_[locked->item];
        undo_.push_back(
            {Before::What::Phase, now_ms_, locked->item, item.phase, item.rounds.size()});
        item.phase = Phase::Locked;
    } else if (const auto* again = std::get_if<ItemReset>(&fact)) {
        reset(*again);
    } else if (const auto* set = std::get_if<VisibilitySet>(&fact)) {
        items_[set->item].visibility = set->visibility;
    } else if (std::holds_alternative<StepEntered>(fact)) {
        if (std::exchange(entered_, true)) undo_.push_back({.what = Before::What::Place});
    } else if (std::holds_alternative<ItemSelected>(fact)) {
        undo_.push_back({.what = Before::What::Place});
    } else if (std::holds_alternative<Undone>(fact)) {
        undo();
    } else if (std::holds_alternative<WorkshopClosed>(fact)) {
        closed_ = true;
    } else if (std::holds_alternative<WorkshopSealed>(fact)) {
        sealed_ = true;
    }
    return {};
}

}  // namespace vertebra::simulation
