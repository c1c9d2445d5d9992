#include "facilitator/dashboard/host_link.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <chrono>
#include <optional>
#include <random>
#include <thread>

#include "common/session/ids.h"
#include "facilitator/dashboard/export_file.h"
#include "facilitator/dashboard/hearing.h"
#include "facilitator/dashboard/latest.h"
#include "protocol/decode.h"
#include "protocol/encode.h"
#include "protocol/link.h"

namespace vertebra::dashboard {

namespace net = boost::asio;

// Everything below runs on its thread but the constructor, fetch and submit.
class HostLink::Thread {
public:
    Thread(Address address, std::function<void()> wake)
        : address_(std::move(address)),
          wake_(std::move(wake)),
          hearing_(address_.url, address_.name),
          window_(drawn(chance_)) {
        publish();
        link_ = protocol::Link::make(io_, protocol::Link::target_of(address_.url),
                                     {.hello = [this] { return hello(); },
                                      .heard = [this](const auto& frame) { hear(frame); },
                                      .changed = [this](bool up) { change(up); },
                                      .chance = [this] { return static_cast<unsigned>(chance_()); },
                                      .distrusted = [this] { distrust(); }});
        net::post(io_, [this] { link_->start(); });
        thread_ = std::thread{[this] { io_.run(); }};
    }

    ~Thread() {
        net::post(io_, [this] {
            link_->stop();
            work_.reset();
            io_.stop();
        });
        thread_.join();
    }
    Thread(const Thread&) = delete;
    Thread& operator=(const Thread&) = delete;

    bool fetch(Heard& heard) { return latest_.fetch(heard); }

    void submit(Wish wish) {
        net::post(io_, [this, wish = std::move(wish)] { send(wish); });
    }

private:
    std::string hello() const {
        return protocol::encode(protocol::Hello{
            protocol::Lead{address_.key, address_.language, window_, address_.name}});
    }

    // The id of this window: by it the lead is known again when the line comes back.
    static std::string drawn(std::random_device& chance) {
        const auto half = [&] { return std::uint64_t{chance()} << 32 | chance(); };
        return to_text(Id<struct WindowTag>{half(), half()});
    }

    void distrust() {
        hearing_.turn_away("untrusted_certificate", "");
        link_->stop();
        publish();
    }

    void publish() {
        latest_.put(hearing_.heard());
        wake_();
    }

    void change(bool up) {
        hearing_.line(up);
        publish();
    }

    void hear(const std::string& frame) {
        const auto message = protocol::decode_out(frame, Role::Facilitator);
        if (!message) return;  // a newer host may say more than we understand
        if (const auto* done = std::get_if<protocol::Done>(&*message); done && claim_) {
            if (done->id == claim_->first) rename(claim_->second.name);
        }
        if (const auto* file = std::get_if<protocol::Exported>(&*message)) {
            hearing_.end_export();
            const auto written = write_export(address_.export_folder, *file);
            if (written) {
                hearing_.tell(Notice::Kind::Written, "", *written);
            } else {
                hearing_.tell(Notice::Kind::NotWritten, written.error().code,
                              written.error().message);
            }
        } else if (!hearing_.take(*message, now_ms())) {
            return;
        }
        if (hearing_.turned_away()) link_->stop();
        publish();
    }

    void send(const Wish& wish) {
        if (const auto* language = std::get_if<protocol::SetLanguage>(&wish)) {
            address_.language = language->language;
        }
        if (!link_->is_up()) {
            hearing_.tell(Notice::Kind::NotSent, "", "");
            return publish();
        }
        if (std::holds_alternative<protocol::ExportResults>(wish)) {
            hearing_.await_export();
            publish();
        }
        link_->send(protocol::encode(protocol::FromFacilitator{++sent_, wish}));
        if (const auto* claim = std::get_if<protocol::ClaimLead>(&wish)) claim_ = {sent_, *claim};
    }

    // The host has taken this name: it is said again when the line comes back.
    void rename(const std::string& name) {
        address_.name = name;
        hearing_.rename(name);
    }

    Address address_;
    std::function<void()> wake_;
    std::random_device chance_;
    Hearing hearing_;
    Latest<Heard> latest_;
    std::string window_;
    std::int64_t sent_ = 0;
    std::optional<std::pair<std::int64_t, protocol::ClaimLead>> claim_;  // the last one, by number
    net::io_context io_{1};
    net::executor_work_guard<net::io_context::executor_type> work_{io_.get_executor()};
    std::shared_ptr<protocol::Link> link_;
    std::thread thread_;
};

HostLink::HostLink(Address address, std::function<void()> wake)
    : thread_(std::make_unique<Thread>(std::move(address), std::move(wake))) {}

HostLink::~HostLink() = default;

bool HostLink::fetch(Heard& heard) {
    return thread_->fetch(heard);
}

void HostLink::submit(Wish wish) {
    thread_->submit(std::move(wish));
}

std::int64_t now_ms() {
    using std::chrono::steady_clock;
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               steady_clock::now().time_since_epoch())
        .count();
}

}  // namespace vertebra::dashboard
