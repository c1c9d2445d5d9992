#include "tests/simulation/client.h"

#include "protocol/encode.h"

namespace vertebra::simulation {

void Client::open_in(int ms) {
    world_.clock.later(ms, [this] { open(); });
}

void Client::open() {
    if (line_ || is_out_for_good_) return;
    auto greeting = world_.room.is_up() ? hello() : std::string{};
    if (is_out_for_good_) return;
    if (greeting.empty()) return open_in(50 + world_.chance.below(400));
    const auto slow_ms = world_.chance.percent(20) ? 300 : 40;
    line_ = std::make_shared<Line>(world_.clock, world_.chance, slow_ms);
    line_->client = {.heard =
                         [this](const Frame& frame) {
                             const auto& words = world_.reading.of(frame, role_);
                             if (std::holds_alternative<protocol::Welcome>(words)) is_in_ = true;
                             heard(words);
                         },
                     .gone = [this, line = line_.get()] { gone(line); }};
    world_.room.connect(line_);
    line_->to_host(server::frame(std::move(greeting)));
}

void Client::gone(const Line* line) {
    if (line_.get() != line) return;
    line_.reset();
    is_in_ = false;
    is_cut();
    open_in(20 + world_.chance.below(1500));
}

void Client::cut() {
    if (line_) line_->cut();
}

void Client::send(std::string text) {
    if (line_) line_->to_host(server::frame(std::move(text)));
}

std::string Screen::hello() {
    return protocol::encode(protocol::Hello{protocol::Watch{std::string(32, 'b'), "en"}});
}

}  // namespace vertebra::simulation
