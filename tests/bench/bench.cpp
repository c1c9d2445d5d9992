#include <boost/asio/io_context.hpp>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "participant/rehearsal/ledger.h"
#include "protocol/decode.h"
#include "protocol/encode.h"
#include "protocol/link.h"
#include "protocol/strict_json.h"
#include "tests/bench/city.h"
#include "tests/bench/files.h"
#include "tests/bench/tick.h"
#include "tests/support/filled_file.h"
#include "tests/support/running_host.h"

// Figures of speed, each from the real host on loopback: see tests/bench/README.md. Prints a line
// a figure, with the budget it is held against; never fails on time.
namespace vertebra {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

double ms(Clock::duration time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

// A connection that does what its two functions say.
std::shared_ptr<protocol::Link> connect(boost::asio::io_context& io, const RunningHost& host,
                                        std::function<std::string()> hello,
                                        std::function<void(const std::string&)> heard) {
    auto link = protocol::Link::make(io, protocol::Link::target_of(host.url()),
                                     {.hello = std::move(hello),
                                      .heard = std::move(heard),
                                      .changed = [](bool) {},
                                      .chance = [] { return 0U; }});
    link->start();
    return link;
}

template <class Happened>
bool run_until(boost::asio::io_context& io, Clock::duration limit, Happened happened) {
    const auto end = Clock::now() + limit;
    while (!happened() && Clock::now() < end) {
        io.run_one_for(20ms);
    }
    return happened();
}

// 10,000 answers at one moment: 1,000 phones with ten each.
void burst() {
    constexpr int kPhones = 1000;
    constexpr int kEach = 10;
    RunningHost host;
    host.start();
    boost::asio::io_context io{1};
    const auto secret = host.secret("secret");
    int inside = 0;
    int saved = 0;
    std::vector<std::shared_ptr<protocol::Link>> phones;
    for (int phone = 0; phone < kPhones; ++phone) {
        phones.push_back(connect(
            io, host,
            [secret] {
                return protocol::encode(protocol::Hello{protocol::Join{"", secret, "en", ""}});
            },
            [&](const std::string& frame) {
                // The frames are told apart without reading them whole: the driver must not be
                // what is measured.
                if (frame.find("\"type\":\"acknowledged\"") != std::string::npos) {
                    ++saved;
                } else if (frame.find("\"type\":\"mine\"") != std::string::npos) {
                    ++inside;
                }
            }));
    }
    bool open = false;
    int wish = 0;
    std::shared_ptr<protocol::Link> lead;
    const auto key = host.secret("facilitator_key");
    run_until(io, 30s, [&] { return inside == kPhones; });
    lead = connect(
        io, host,
        [key] {
            return protocol::encode(protocol::Hello{protocol::Lead{key, "en"}});
        },
        [&](const std::string& frame) {
            if (frame.find("\"type\":\"welcome\"") != std::string::npos) {
                lead->send(protocol::encode(
                    protocol::FromFacilitator{++wish, EnterStep{{"welcome"}, {"topics"}}}));
                lead->send(protocol::encode(protocol::FromFacilitator{
                    ++wish, MoveItem{{"topic-choice"}, Phase::Ready, Phase::Open, 1}}));
            }
            open = open || frame.find("\"type\":\"done\",\"id\":2") != std::string::npos ||
                   frame.find("\"id\":2,\"type\":\"done\"") != std::string::npos;
        });
    if (!run_until(io, 10s, [&] { return open; })) std::printf("burst: could not open\n");
    const auto start = Clock::now();
    for (int phone = 0; phone < kPhones; ++phone) {
        for (int revision = 1; revision <= kEach; ++revision) {
            Points points;
            points.given[{"flood"}] = 1 + revision % 5;
            const CastAnswer cast{
                {},
                {"topic-choice"},
                1,
                {static_cast<std::uint64_t>(phone) + 1, static_cast<std::uint64_t>(revision)},
                revision,
                {points}};
            phones[static_cast<std::size_t>(phone)]->send(
                protocol::encode(protocol::FromParticipant{cast}));
        }
    }
    run_until(io, 30s, [&] { return saved == kPhones * kEach; });
    std::printf("burst    10,000 answers at once: %d saved after %.0f ms   (budget 2000 ms)\n",
                saved, ms(Clock::now() - start));
    for (const auto& phone : phones) {
        phone->stop();
    }
    lead->stop();
    io.run_for(50ms);
    host.stop();
}

// From the start of the program to the first phone that is back with its answers.
void restart() {
    RunningHost host;
    const auto token = fill(host.file(), 10000).token;
    std::vector<double> times;
    for (int run = 0; run < 5; ++run) {
        const auto start = Clock::now();
        host.start();
        boost::asio::io_context io{1};
        bool back = false;
        const auto phone = connect(
            io, host,
            [token] {
                return protocol::encode(protocol::Hello{protocol::Resume{token, "en", "", 0}});
            },
            [&](const std::string& frame) {
                back = back || frame.find("\"type\":\"state\"") != std::string::npos;
            });
        run_until(io, 30s, [&] { return back; });
        times.push_back(ms(Clock::now() - start));
        phone->stop();
        io.run_for(20ms);
        host.stop();
    }
    std::printf(
        "restart  600,000 answers: a phone is served %.0f ms after the start, median of %zu  "
        " (budget 1000 ms)\n",
        rehearsal::percentile(times, 0.5), times.size());
    std::printf("         the file has %.1f MiB\n",
                static_cast<double>(std::filesystem::file_size(host.file())) / (1 << 20));
}

std::string facilitator_key(const std::string& file) {
    std::ifstream in{file + ".access"};
    return protocol::Json::parse(in)["facilitator_key"];
}

// How long until a facilitator who comes in has the profile of the city, for six cities on one
// host.
void cities() {
    constexpr int kCities = 6;
    constexpr int kRuns = 9;
    RunningHost host;
    std::vector<std::string> files{host.file()};
    for (int city = 1; city < kCities; ++city) {
        files.push_back(host.folder() + "/city-" + std::to_string(city) + ".vertebra");
    }
    for (const auto& file : files) {
        fill_ratings(file, 1000, 60);
    }
    host.start({files.begin() + 1, files.end()});
    std::vector<double> medians;
    std::vector<double> firsts;  // when nobody has looked yet
    for (const auto& file : files) {
        std::vector<double> times;
        for (int run = 0; run < kRuns; ++run) {
            boost::asio::io_context io{1};
            bool there = false;
            const auto key = facilitator_key(file);
            const auto start = Clock::now();
            const auto lead = connect(
                io, host,
                [key] {
                    return protocol::encode(protocol::Hello{protocol::Lead{key, "en"}});
                },
                [&](const std::string& frame) {
                    there = there || frame.find("\"maturity\":{") != std::string::npos;
                });
            if (!run_until(io, 10s, [&] { return there; })) std::printf("cities: no profile\n");
            times.push_back(ms(Clock::now() - start));
            lead->stop();
            io.run_for(5ms);
        }
        firsts.push_back(times.front());
        medians.push_back(rehearsal::percentile(times, 0.5));
    }
    std::printf(
        "cities   the profile of the first of six opens in %.1f ms, of the sixth in %.1f ms; when "
        "somebody has looked before in %.1f and %.1f ms: ratio %.2f, medians of %d\n",
        firsts.front(), firsts.back(), medians.front(), medians.back(),
        medians.back() / medians.front(), kRuns);
    host.stop();
}

}  // namespace
}  // namespace vertebra

int main() {
    vertebra::city();
    vertebra::files();
    vertebra::tick();
    vertebra::cities();
    vertebra::burst();
    vertebra::restart();
}
