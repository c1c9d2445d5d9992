#include "facilitator/host/host.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <csignal>
#include <ctime>
#include <filesystem>
#include <iostream>

#include "facilitator/host/caller.h"
#include "facilitator/host/interfaces.h"
#include "facilitator/host/site.h"

namespace vertebra {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kStopTime{1800};  // then the program ends all the same
constexpr std::chrono::milliseconds kGoodbye{150};    // for the last frames to leave
constexpr std::chrono::seconds kWatch{2};
constexpr int kRenewDays = 14;
constexpr std::chrono::minutes kStartsCounted{1};
constexpr std::size_t kMostStarts = 5;

}  // namespace

Host::Host(Options options)
    : options_(std::move(options)), signals_(io_), limit_(io_), watch_(io_) {}

std::string Host::new_path() const {
    const auto now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    char stamp[32];
    std::strftime(stamp, sizeof stamp, "%Y-%m-%d-%H%M%S", &local);
    const auto stem = options_.fresh.format + (options_.fresh.rehearsal ? "-rehearsal-" : "-");
    return (fs::path{options_.folder} / (stem + stamp + ".vertebra")).string();
}

Result<Workshop> Host::workshop_at(const std::string& path) const {
    std::error_code none;
    if (fs::exists(path, none)) {
        if (!options_.fixed.empty()) {
            spdlog::warn("{} was made before: {} has no effect on it.", path, options_.fixed);
        }
        return open_workshop(path);
    }
    const auto folder = fs::path{path}.parent_path();
    if (!folder.empty()) fs::create_directories(folder, none);
    auto fresh = options_.fresh;
    fresh.path = path;
    return create_workshop(fresh);
}

Result<void> Host::open() {
    surroundings_.words = built_in_words();
    surroundings_.pages = built_in_pages();
    if (!surroundings_.words.contains("en")) {
        return fail(ErrorKind::Corrupt, "no_words", "The program was built without its texts.",
                    "Build it again from a whole checkout.");
    }
    surroundings_.addresses = [this] { return addresses(); };
    surroundings_.store = &store_;
    surroundings_.jobs = &jobs_;
    surroundings_.connections = [this] { return server_ ? server_->connections() : 0; };

    results_.emplace(surroundings_.words, [this] { return addresses().front(); });

    if (auto read = read_certificate(); !read) return read;
    if (options_.wifi) {
        if (auto right = is_wifi(*options_.wifi); !right) return right;
    }
    // The port first: nothing is made for a host that cannot be reached.
    auto server = server::Server::listen(
        io_, options_.address, options_.port,
        {.pages = &surroundings_.pages,
         .results = [this](std::string_view target) { return results_->at(target); },
         .greet =
             [this](std::shared_ptr<server::Connection> connection) {
                 return make_caller(io_, reception_, std::move(connection));
             },
         .is_ours = [this](const std::string& host) { return is_ours(host); },
         .certificate = certificate_ ? &*certificate_ : nullptr,
         .proxy = options_.proxy,
         .keys_over_plain_http = options_.keys_over_plain_http});
    if (!server) return tl::unexpected{server.error()};
    server_ = std::move(*server);
    auto paths = options_.files;
    if (paths.empty()) paths.push_back(new_path());
    for (const auto& path : paths) {
        auto workshop = workshop_at(path);
        if (!workshop) return tl::unexpected{workshop.error()};
        auto access = access_at(path + ".access");
        if (!access) return tl::unexpected{access.error()};
        if (options_.wifi) {
            access->wifi = *options_.wifi;
            auto written = write_access(path + ".access", *access);
            if (!written) return written;
        }
        rooms_.push_back(
            std::make_unique<Room>(io_, std::move(*workshop), std::move(*access), surroundings_));
        reception_.add(*rooms_.back());
        results_->add(rooms_.back()->publications());
        if (const auto& fault = rooms_.back()->publications().fault(); !fault.empty()) {
            spdlog::warn("Result pages: {}", fault);
        }
    }
    return {};
}

Result<void> Host::read_certificate() {
    if (options_.certificate.empty()) return {};
    auto read = server::Certificate::read(options_.certificate, options_.certificate_key);
    if (!read) return tl::unexpected{read.error()};
    certificate_ = std::move(*read);
    if (options_.name.empty()) options_.name = certificate_->names().front();
    const bool is_one = !options_.name.starts_with('*');  // "*.city.example" is no address
    if (!is_one || !certificate_->is_for(options_.name)) {
        return fail(ErrorKind::InvalidInput, "bad_certificate",
                    "The certificate is not for " + options_.name + ".",
                    "Give --name one of the names it is for.");
    }
    if (certificate_->days_left() < kRenewDays) {
        spdlog::warn("The certificate expires in {} days.", certificate_->days_left());
    }
    return {};
}

bool Host::is_encrypted() const {
    return certificate_ || !options_.proxy.empty();
}

// How people reach us, best first. What is encrypted goes by its name alone.
std::vector<std::string> Host::addresses() const {
    const auto port = ":" + std::to_string(server_->port());
    if (!options_.proxy.empty()) return {"https://" + options_.name};
    if (certificate_) return {"https://" + options_.name + (port == ":443" ? "" : port)};
    const auto url = [&](const std::string& name) {
        return "http://" + name + (port == ":80" ? "" : port);
    };
    std::vector<std::string> urls;
    if (!options_.show_address.empty()) urls.push_back(url(options_.show_address));
    if (!options_.name.empty()) urls.push_back(url(options_.name));
    const bool everywhere = options_.address == "0.0.0.0" || options_.address == "::";
    for (const auto& address :
         everywhere ? own_addresses() : std::vector<std::string>{options_.address}) {
        if (std::ranges::count(urls, url(address)) == 0) urls.push_back(url(address));
    }
    if (urls.empty()) urls.push_back(url("127.0.0.1"));
    return urls;
}

// How this computer itself reaches us: in the clear, and yet nobody can read along.
std::string Host::own_address() const {
    const bool everywhere = options_.address == "0.0.0.0" || options_.address == "::";
    return "http://" + (everywhere ? "127.0.0.1" : options_.address) + ":" +
           std::to_string(server_->port());
}

// Our own addresses with our port, localhost, and the names the options give.
bool Host::is_ours(const std::string& host) const {
    const auto port = std::to_string(server_->port());
    const auto usual = certificate_ ? "443" : "80";
    const auto with_port = [&](const std::string& name) {
        return host == name + ":" + port || (port == usual && host == name);
    };
    if (with_port("localhost") || with_port("127.0.0.1") || with_port("[::1]")) return true;
    if (!options_.proxy.empty() && host == options_.name) return true;
    if (!options_.name.empty() && with_port(options_.name)) return true;
    if (!options_.show_address.empty() && with_port(options_.show_address)) return true;
    return std::ranges::any_of(own_addresses(), with_port);
}

void Host::announce() const {
    const auto url = addresses().front();
    const bool anywhere = is_encrypted() || options_.keys_over_plain_http;
    for (const auto& room : rooms_) {
        std::cout << "\n  " << room->door("").title << room->standing() << "\n\n"
                  << "  People join at   " << url << "   with the code   " << room->access().code
                  << "\n"
                  << "  Projector        " << url << "/projector#" << room->access().projector_key
                  << "\n"
                  << "  Facilitator      " << (anywhere ? url : own_address()) << "/facilitator#"
                  << room->access().facilitator_key
                  << (anywhere ? "" : "\n                   on this computer only") << "\n"
                  << (is_encrypted() ? "  On this computer " + own_address() + "\n" : "")
                  << "  Kept in          " << room->path() << "\n";
    }
    if (!is_encrypted()) {
        std::cout << "\n  Not encrypted on this network: whoever runs or overhears it could read "
                     "along.";
    }
    std::cout << "\n  Ctrl+C ends; what was answered is kept.\n" << std::endl;
}

int Host::run() {
    await_signal();  // first: who reads the announcement may already want to end it
    announce();
    start_dashboard();
    io_.run();
    store_.join();
    jobs_.join();
    return 0;
}

void Host::await_signal() {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        signals_.add(signal);
    }
    signals_.async_wait([this](auto cancelled, int) {
        if (cancelled) return;
        // A second signal wants it quicker.
        signals_.async_wait([](auto again, int) {
            if (!again) std::_Exit(0);
        });
        stop();
    });
}

void Host::stop() {
    spdlog::info("Stopping: what was taken is being saved.");
    dashboard_.end();
    watch_.cancel();
    limit_.expires_after(kStopTime);
    limit_.async_wait([](auto cancelled) {
        if (!cancelled) std::_Exit(0);
    });
    open_rooms_ = rooms_.size();
    for (const auto& room : rooms_) {
        room->stop([this] {
            if (--open_rooms_ > 0) return;
            server_->stop();
            limit_.expires_after(kGoodbye);
            limit_.async_wait([this](auto) { io_.stop(); });
        });
    }
}

void Host::start_dashboard() {
    if (options_.dashboard.empty()) return;
    if (!dashboard_.start(options_.dashboard, own_address(),
                          rooms_.front()->access().facilitator_key, options_.language)) {
        spdlog::warn("The dashboard {} could not be started; use the facilitator's page.",
                     options_.dashboard);
        return;
    }
    dashboard_starts_.push_back(std::chrono::steady_clock::now());
    watch_dashboard();
}

// The dashboard may die: the room goes on, and it is started again, though not without a pause.
void Host::watch_dashboard() {
    watch_.expires_after(kWatch);
    watch_.async_wait([this](auto cancelled) {
        if (cancelled) return;
        switch (dashboard_.has_ended()) {
            case DashboardProcess::Ended::No: return watch_dashboard();
            case DashboardProcess::Ended::Closed:
                spdlog::info("The dashboard was closed; the workshop goes on.");
                return;
            case DashboardProcess::Ended::Crashed: break;
        }
        const auto now = std::chrono::steady_clock::now();
        std::erase_if(dashboard_starts_,
                      [&](auto started) { return now - started > kStartsCounted; });
        if (dashboard_starts_.size() < kMostStarts) {
            spdlog::warn("The dashboard has crashed; it is started again.");
            return start_dashboard();
        }
        spdlog::warn("The dashboard keeps crashing; use the facilitator's page for a minute.");
        watch_.expires_after(kStartsCounted);
        watch_.async_wait([this](auto stopped) {
            if (!stopped) start_dashboard();
        });
    });
}

}  // namespace vertebra
