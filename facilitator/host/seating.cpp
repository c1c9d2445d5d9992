#include "facilitator/host/seating.h"

#include <algorithm>

namespace vertebra {
namespace {

std::optional<SeatId> found(const std::unordered_map<std::string, SeatId>& by,
                            const std::string& hash) {
    const auto one = by.find(hash);
    if (one == by.end()) return std::nullopt;
    return one->second;
}

}  // namespace

void Seating::take(const SeatTaken& taken) {
    numbers_[taken.seat] = static_cast<int>(seats_.size());
    seats_.push_back({.id = taken.seat});
    present_.push_back(false);
    by_token_[taken.token_hash] = taken.seat;
    by_return_[taken.return_hash] = taken.seat;
}

void Seating::take_again(const SeatReturned& back) {
    const auto old = [&](const auto& one) { return one.second == back.seat; };
    std::erase_if(by_token_, old);
    std::erase_if(by_return_, old);
    by_token_[back.token_hash] = back.seat;
    by_return_[back.return_hash] = back.seat;
}

std::optional<SeatId> Seating::of_token(const std::string& hash) const {
    return found(by_token_, hash);
}

std::optional<SeatId> Seating::of_return(const std::string& hash) const {
    return found(by_return_, hash);
}

bool Seating::may_come(const SeatId& id, Clock::time_point now) {
    auto& seat = seats_[static_cast<std::size_t>(number_of(id))];
    const std::chrono::duration<double, std::ratio<60>> minutes = now - seat.came;
    seat.came = now;
    seat.comings = std::min(kComingsAtOnce, seat.comings + minutes.count() * kComings);
    if (seat.comings < 1) return false;
    seat.comings -= 1;
    return true;
}

std::shared_ptr<Guest> Seating::sit(const std::shared_ptr<Guest>& guest) {
    auto& seat = seat_of(*guest);
    seat.phones.push_back(guest);
    present_[static_cast<std::size_t>(guest->seat)] = true;
    if (seat.phones.size() <= kMostPhones) return nullptr;
    auto longest = std::move(seat.phones.front());
    seat.phones.pop_front();
    return longest;
}

void Seating::rise(const std::shared_ptr<Guest>& guest) {
    auto& seat = seat_of(*guest);
    std::erase(seat.phones, guest);
    present_[static_cast<std::size_t>(guest->seat)] = !seat.phones.empty();
}

}  // namespace vertebra
