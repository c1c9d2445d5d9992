#include "participant/rehearsal/ledger.h"

#include <algorithm>
#include <cmath>

namespace vertebra::rehearsal {
namespace {

double ms_since(Clock::time_point then) {
    return std::chrono::duration<double, std::milli>(Clock::now() - then).count();
}

}  // namespace

void Ledger::tapped(int participant, const CastAnswer& cast) {
    places_[{participant, cast.item.text, cast.round}].push_back({cast, Clock::now()});
    ++changes_;
}

void Ledger::acknowledged(int participant, const protocol::Acknowledged& answer) {
    for (auto& change : places_[{participant, answer.item, answer.round}]) {
        if (to_text(change.cast.key) != answer.key) continue;
        if (!change.acknowledged) saved_ms_.push_back(ms_since(change.tapped));
        change.acknowledged = answer.saved && answer.counted;
    }
}

void Ledger::refused(int participant, const CastAnswer& cast) {
    for (auto& change : places_[{participant, cast.item.text, cast.round}]) {
        if (change.cast.key == cast.key) change.refused = true;
    }
}

std::vector<CastAnswer> Ledger::waiting(int participant) const {
    std::vector<CastAnswer> waiting;
    for (auto at = places_.lower_bound({participant, "", 0});
         at != places_.end() && std::get<0>(at->first) == participant; ++at) {
        for (const auto& change : at->second) {
            if (!change.acknowledged && !change.refused) waiting.push_back(change.cast);
        }
    }
    return waiting;
}

void Ledger::check(int participant, const protocol::Mine& mine) {
    for (auto at = places_.lower_bound({participant, "", 0});
         at != places_.end() && std::get<0>(at->first) == participant; ++at) {
        const auto& [number, item, round] = at->first;
        int newest = 0;
        for (const auto& change : at->second) {
            if (change.acknowledged) newest = std::max(newest, change.cast.revision);
        }
        if (newest == 0) continue;
        const auto kept =
            std::ranges::find_if(mine.answers, [&, &item = item, &round = round](const auto& own) {
                return own.item == item && own.round == round;
            });
        const bool there = kept != mine.answers.end() && kept->revision >= newest;
        const bool same =
            there && std::ranges::any_of(at->second, [&](const Change& change) {
                return change.cast.key == kept->key && change.cast.answer == kept->answer;
            });
        if (!same) ++lost_;
    }
}

void Ledger::check_count(const std::string& item, int round, int counted) {
    int sent = 0;
    int acknowledged = 0;
    for (const auto& [place, changes] : places_) {
        if (std::get<1>(place) != item || std::get<2>(place) != round) continue;
        sent += std::ranges::any_of(changes, [](const Change& one) { return !one.refused; });
        acknowledged +=
            std::ranges::any_of(changes, [](const Change& one) { return one.acknowledged; });
    }
    doubled_ += std::max(0, counted - sent);
    lost_ += std::max(0, acknowledged - counted);
}

void Ledger::revealed(const std::string& item, int round) {
    revealed_.try_emplace({item, round}, Clock::now());
}

void Ledger::seen(const std::string& item, int round) {
    const auto pressed = revealed_.find({item, round});
    if (pressed != revealed_.end()) seen_ms_.push_back(ms_since(pressed->second));
}

int Ledger::unanswered() const {
    int count = 0;
    for (const auto& [place, changes] : places_) {
        for (const auto& change : changes) {
            count += !change.acknowledged && !change.refused;
        }
    }
    return count;
}

double percentile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::ranges::sort(values);
    const auto rank = std::ceil(share * static_cast<double>(values.size()));
    return values[static_cast<std::size_t>(std::max(1.0, rank)) - 1];
}

}  // namespace vertebra::rehearsal
