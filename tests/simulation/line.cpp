#include "tests/simulation/line.h"

#include <algorithm>

namespace vertebra::simulation {
namespace {

constexpr int kNoticeMs = 400;    // the client: its probe stays without an answer
constexpr int kSilenceMs = 3000;  // the host: nothing is heard any more

}  // namespace

void Line::to_host(Frame frame) {
    const auto now = clock_.now_ms();
    host_free_ms_ = std::max(host_free_ms_, now + 1 + chance_.below(slow_ms_));
    clock_.later(host_free_ms_ - now, [self = shared_from_this(), frame = std::move(frame)] {
        if (self->clock_.now_ms() <= self->host_hears_until_ms_ && self->host.heard) {
            self->host.heard(frame);
        }
    });
}

void Line::to_client(Subject subject, Frame frame) {
    if (cut_ || hanging_up_) return;
    if (!waiting_.push(subject, std::move(frame))) return hang_up();
    if (!writing_) write_next();
}

void Line::write_next() {
    if (waiting_.empty()) {
        if (hanging_up_) tell_client_gone(1);
        return;
    }
    writing_ = true;
    clock_.later(1 + chance_.below(slow_ms_), [self = shared_from_this(), frame = waiting_.pop()] {
        self->writing_ = false;
        if (self->cut_) return;
        if (self->client.heard) self->client.heard(frame);
        self->write_next();
    });
}

void Line::tell_client_gone(int ms) {
    cut_ = true;
    clock_.later(ms, [self = shared_from_this()] {
        if (auto gone = std::exchange(self->client.gone, nullptr)) gone();
        self->client.heard = nullptr;
    });
}

void Line::tell_host_gone(int ms) {
    clock_.later(ms, [self = shared_from_this()] {
        if (auto gone = std::exchange(self->host.gone, nullptr)) gone();
    });
}

void Line::hang_up() {
    if (std::exchange(hanging_up_, true) || cut_) return;
    host_hears_until_ms_ = clock_.now_ms();
    if (!writing_) tell_client_gone(1);
    tell_host_gone(1);
}

void Line::cut() {
    if (cut_) return;
    // At times what the client had sent still comes through, and only the answer is lost.
    const int heard_ms = chance_.percent(50) ? 0 : chance_.below(kNoticeMs);
    host_hears_until_ms_ = std::min(host_hears_until_ms_, clock_.now_ms() + heard_ms);
    tell_client_gone(1 + chance_.below(kNoticeMs));
    tell_host_gone(heard_ms + 1 + chance_.below(kSilenceMs));
}

void Line::drop_host() {
    host = {};
    if (!cut_) tell_client_gone(1 + chance_.below(kNoticeMs));
}

}  // namespace vertebra::simulation
