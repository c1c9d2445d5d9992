#include <CLI/CLI.hpp>
#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>

#include "participant/rehearsal/bot.h"
#include "participant/rehearsal/leader.h"
#include "protocol/strict_json.h"

// Simulated participants: to rehearse a workshop, to load the host, to test it end to end.

namespace vertebra::rehearsal {
namespace {

struct Options {
    std::string connect = "http://127.0.0.1:8080";
    std::string access;  // the file of the workshop's secrets
    std::string assets = "assets";
    std::string exports;  // a folder; empty: none
    int bots = 40;
    std::uint64_t seed = 1;
    bool lead = false;
    bool quiet = false;
    int beat_ms = 600;
    int spread_ms = 2000;  // joining, for all but the late
    int late_percent = 10;
    int addresses = 1;
    Manner manner;
};

std::optional<protocol::Json> json_of(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    // Our own files: no limits but the grammar.
    auto json = protocol::Json::parse(text, nullptr, false);
    if (json.is_discarded()) return std::nullopt;
    return json;
}

class Rehearsal {
public:
    explicit Rehearsal(Options options) : options_(std::move(options)) {}

    int run() {
        const auto access = json_of(options_.access);
        const auto remarks = json_of(options_.assets + "/text/rehearsal/en.json");
        const auto words = json_of(options_.assets + "/text/facilitator/en.json");
        if (!access || !remarks || !words) {
            std::cerr << "The file of the workshop's secrets (--access) or the assets (--assets) "
                         "cannot be read.\n";
            return 2;
        }
        for (const auto& remark : remarks->items()) {
            remarks_.push_back(remark.value().get<std::string>());
        }
        words_ = Words{words->get<std::map<std::string, std::string, std::less<>>>()};
        join_all((*access)["secret"].get<std::string>(), access->value("reviewer_secret", ""));
        if (options_.lead) {
            make_leader();
            leader_->start(protocol::Link::target_of(options_.connect),
                           (*access)["facilitator_key"].get<std::string>());
            begin_.expires_after(std::chrono::milliseconds{options_.spread_ms + 300});
            begin_.async_wait([this](auto) { leader_->begin(); });
        } else {
            bots_.front()->on_closed([this] { end(); });
        }
        io_.run();
        return report();
    }

private:
    // Every eighth comes by the link for reviewers.
    void join_all(const std::string& secret, const std::string& reviewer_secret) {
        Chance chance{options_.seed};
        for (int number = 0; number < options_.bots; ++number) {
            bots_.push_back(std::make_shared<Bot>(io_, number, options_.seed, options_.manner,
                                                  ledger_, remarks_));
            auto target = protocol::Link::target_of(options_.connect);
            if (options_.addresses > 1) {
                target.source = "127.0.0." + std::to_string(1 + number % options_.addresses);
            }
            const bool late = number > 0 && chance.percent(options_.late_percent);
            late_ += late;
            const int wait = 1 + chance.below(options_.spread_ms);
            const bool reviews = number % 8 == 7 && !reviewer_secret.empty();
            bots_.back()->start(std::move(target), reviews ? reviewer_secret : secret,
                                late ? options_.spread_ms + 10 * wait : wait);
        }
    }

    void make_leader() {
        const int patience = options_.manner.think_ms * 3 / 2 + 500;
        leader_ = std::make_unique<Leader>(
            io_, ledger_, patience, options_.beat_ms,
            Leader::Ways{.exported = [this](const std::string& name,
                                            const std::string& body) { exported(name, body); },
                         .closing = [this] { check_bots(); },
                         .closed = [this] { leader_->export_results(); },
                         .pressed = [this](const MoveView& button) { pressed(button); }});
    }

    void pressed(const MoveView& button) const {
        if (options_.quiet) return;
        std::cout << "  " << words_.say(button.label, {{"name", button.name}}) << std::endl;
    }

    void exported(const std::string& name, const std::string& body) {
        if (!options_.exports.empty()) {
            const auto path = options_.exports + "/" + name;
            std::ofstream file{path, std::ios::binary};
            file << body;
            std::cout << (file ? "  exported to " : "  could not write ") << path << "\n";
        }
        if (!name.ends_with(".json")) return;
        check_counts(body);
        end();
    }

    // The host's figures against what was sent: nobody counted twice, nobody left out.
    void check_counts(const std::string& body) {
        const auto json = protocol::Json::parse(body, nullptr, false);
        if (json.is_discarded()) return;
        for (const auto& item : json["items"]) {
            for (const auto& round : item["rounds"]) {
                ledger_.check_count(item["item"].get<std::string>(), round["round"].get<int>(),
                                    round["n"].get<int>());
                counted_ += round["n"].get<int>();
            }
        }
    }

    // Each asks for its own answers before the workshop is closed: a sealed record knows of none
    // whose they are.
    void check_bots() {
        const auto joined =
            std::ranges::count_if(bots_, [](const auto& bot) { return bot->has_joined(); });
        for (const auto& bot : bots_) {
            if (!bot->has_joined()) continue;
            bot->check([this, joined] {
                if (++checked_ == joined) close();
            });
        }
        // A participant that cannot come back must not keep the rehearsal for ever.
        limit_ = std::make_unique<boost::asio::steady_timer>(io_, std::chrono::seconds{20});
        limit_->async_wait([this](auto cancelled) {
            if (!cancelled) close();
        });
    }

    void close() {
        if (limit_) limit_->cancel();
        leader_->close();
    }

    void end() {
        if (limit_) limit_->cancel();
        for (const auto& bot : bots_) {
            bot->stop();
        }
        if (leader_) leader_->stop();
        io_.stop();
    }

    int report() const {
        int drops = 0;
        int joined = 0;
        for (const auto& bot : bots_) {
            drops += bot->drops();
            joined += bot->has_joined();
        }
        const auto saved = ledger_.saved_ms();
        const auto seen = ledger_.seen_ms();
        std::printf("\nRehearsal with %d simulated participants, seed %llu\n", options_.bots,
                    static_cast<unsigned long long>(options_.seed));
        std::printf("  joined %d, %d of them late; dropped and came back %d times\n", joined, late_,
                    drops);
        std::printf(
            "  answers sent %d, changes of an earlier one among them; without an outcome %d; "
            "counted in the "
            "export %d\n",
            ledger_.changes(), ledger_.unanswered(), counted_);
        std::printf("  tap to saved    p50 %.1f ms  p95 %.1f ms  p99 %.1f ms  (%zu)\n",
                    percentile(saved, 0.5), percentile(saved, 0.95), percentile(saved, 0.99),
                    saved.size());
        std::printf("  reveal to seen  p50 %.1f ms  p95 %.1f ms  p99 %.1f ms  (%zu)\n",
                    percentile(seen, 0.5), percentile(seen, 0.95), percentile(seen, 0.99),
                    seen.size());
        if (options_.lead) {
            std::printf("  checked against the host: %d of %d participants\n", checked_, joined);
        }
        std::printf("  %d lost, %d doubled\n", ledger_.lost(), ledger_.doubled());
        const bool well = ledger_.lost() == 0 && ledger_.doubled() == 0 &&
                          (!options_.lead || (checked_ == joined && ledger_.unanswered() == 0));
        return well ? 0 : 1;
    }

    Options options_;
    boost::asio::io_context io_{1};
    Ledger ledger_;
    std::vector<std::string> remarks_;
    Words words_;
    std::vector<std::shared_ptr<Bot>> bots_;
    std::unique_ptr<Leader> leader_;
    boost::asio::steady_timer begin_{io_};
    std::unique_ptr<boost::asio::steady_timer> limit_;
    int late_ = 0;
    int checked_ = 0;
    int counted_ = 0;
};

}  // namespace
}  // namespace vertebra::rehearsal

int main(int count, char** words) {
    vertebra::rehearsal::Options options;
    CLI::App app{"Simulated participants for a Vertebra workshop"};
    app.add_option("--connect", options.connect, "The host's address")->capture_default_str();
    app.add_option("--access", options.access, "The file of the workshop's secrets")->required();
    app.add_option("--assets", options.assets, "The folder of texts")->capture_default_str();
    app.add_option("--export", options.exports, "Where a led rehearsal writes its exports");
    app.add_option("--participants", options.bots, "How many")->check(CLI::Range(1, 20000));
    app.add_option("--seed", options.seed, "The same seed gives the same opinions");
    app.add_flag("--lead", options.lead, "Press the facilitator's primary button too");
    app.add_flag("--quiet", options.quiet, "Print the report alone");
    app.add_option("--think-ms", options.manner.think_ms, "Longest time before an answer");
    app.add_option("--drop-percent", options.manner.drop_percent, "Lines dropped, of items");
    app.add_option("--late-percent", options.late_percent, "Participants who come late");
    app.add_option("--beat-ms", options.beat_ms, "The leader's pause before a button");
    app.add_option("--spread-ms", options.spread_ms, "Time over which people join");
    app.add_option("--addresses", options.addresses, "Loopback addresses to come from")
        ->check(CLI::Range(1, 200));
    CLI11_PARSE(app, count, words);
    return vertebra::rehearsal::Rehearsal{std::move(options)}.run();
}
