#include "facilitator/host/reception.h"

#include "facilitator/host/secret.h"

namespace vertebra {
namespace {

tl::unexpected<Error> wrong_code() {
    return fail(ErrorKind::NotFound, "wrong_code", "There is no workshop with this code.",
                "Look at the code on the screen and type it again.");
}

tl::unexpected<Error> wrong_key() {
    return fail(ErrorKind::NotAllowed, "wrong_key", "This key opens no workshop here.",
                "Use the link that the host printed when it started.");
}

template <class Wanted>
Result<Room*> first(const std::vector<Room*>& rooms, const Wanted& wanted) {
    for (auto* room : rooms) {
        if (wanted(*room)) return room;
    }
    return wrong_key();
}

}  // namespace

Result<void> Reception::may_guess() {
    if (Clock::now() < paused_until_) {
        return fail(ErrorKind::NotAllowed, "too_many_guesses",
                    "Too many wrong codes were typed; codes are not looked at for a minute.",
                    "Use the QR code, or wait a minute.");
    }
    return {};
}

void Reception::count_wrong() {
    const auto now = Clock::now();
    if (now - since_ > std::chrono::minutes{1}) {
        since_ = now;
        wrong_ = 0;
    }
    if (++wrong_ >= kWrongPerMinute) paused_until_ = now + kPause;
}

Result<Room*> Reception::by_code(const std::string& code) {
    if (auto may = may_guess(); !may) return tl::unexpected{may.error()};
    for (auto* room : rooms_) {
        if (same_secret(hash_of(code), hash_of(room->access().code))) return room;
    }
    count_wrong();
    return wrong_code();
}

Result<Room*> Reception::by_secret(const std::string& secret) const {
    const auto room =
        first(rooms_, [&](const Room& one) { return one.part_for(secret).has_value(); });
    if (!room) return wrong_code();
    return room;
}

Result<Room*> Reception::by_facilitator_key(const std::string& key) const {
    return first(rooms_,
                 [&](const Room& one) { return same_secret(one.access().facilitator_key, key); });
}

Result<Room*> Reception::by_recorder_key(const std::string& key) const {
    return first(rooms_,
                 [&](const Room& one) { return same_secret(one.access().recorder_key, key); });
}

Result<Room*> Reception::by_projector_key(const std::string& key) const {
    return first(rooms_,
                 [&](const Room& one) { return same_secret(one.access().projector_key, key); });
}

Result<Reception::Found> Reception::by_token(const std::string& token) const {
    const auto hash = hash_of(token);
    for (auto* room : rooms_) {
        if (const auto seat = room->seating().of_token(hash)) return Found{room, *seat};
    }
    return fail(ErrorKind::NotFound, "unknown_token", "This phone's seat is not known here.",
                "Join again with the code on the screen.");
}

Result<Reception::Found> Reception::by_return_code(const std::string& code) {
    if (auto may = may_guess(); !may) return tl::unexpected{may.error()};
    const auto hash = hash_of(code);
    for (auto* room : rooms_) {
        if (const auto seat = room->seating().of_return(hash)) return Found{room, *seat};
    }
    count_wrong();
    return wrong_code();
}

}  // namespace vertebra
