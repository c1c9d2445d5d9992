#include "facilitator/host/options.h"

#include <CLI/CLI.hpp>
#include <ctime>

#include "protocol/messages.h"

namespace vertebra {
namespace {

// By the clock and the calendar of this computer.
std::string today() {
    const auto now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    char date[] = "0000-00-00";
    std::strftime(date, sizeof date, "%Y-%m-%d", &local);
    return date;
}

}  // namespace

std::optional<Exit> read_options(int count, const char* const* words, Options& options) {
    CLI::App app{"Vertebra: the host of live city-resilience workshops"};
    app.set_version_flag("--version", "vertebra 0.1.0");
    app.require_subcommand(0, 1);

    auto& fresh = options.fresh;
    std::string mode = "anonymous";
    fresh.assets = "assets";
    app.add_option("files", options.files,
                   "Session files to open; a file that is not there yet is made. Without any, a "
                   "new workshop is made in the folder");
    auto* format_of = app.add_option("--format", fresh.format, "The agenda of a new workshop")
                          ->capture_default_str();
    app.add_option("--like", fresh.like,
                   "An earlier session file to hold again: its agenda as it was changed, its packs "
                   "and settings, without its answers")
        ->check(CLI::ExistingFile)
        ->excludes(format_of);
    app.add_option("--title", fresh.title, "Its title; the format's if not given");
    app.add_option("--city", fresh.city, "The city it is for");
    auto* mode_of =
        app.add_option("--mode", mode,
                       "anonymous: no names are asked for; named: the facilitator sees names")
            ->check(CLI::IsMember({"anonymous", "named"}))
            ->capture_default_str();
    app.add_option("--k", fresh.k, "Results are shown for at least so many people; 5 if not given")
        ->check(CLI::Range(3, 20));
    std::string languages;
    app.add_option("--languages", languages,
                   "Languages people may choose, as en,es; the first is usual");
    app.add_option("--carry-on", fresh.carry_on,
                   "The session file of an earlier workshop of the same city: its results are "
                   "compared with "
                   "those of the new one, its open actions and its road-map are taken over")
        ->check(CLI::ExistingFile);
    app.add_option("--date", fresh.date, "The day it is held, 2026-11-29; today if not given");
    app.add_option(
           "--cycle", fresh.cycle,
           "Which time round the steps of the guideline; one more than the workshop that is "
           "carried on, else 1")
        ->check(CLI::Range(1, 1000));
    app.add_option("--guideline", fresh.guideline, "The step of the guideline it is held for")
        ->check(CLI::IsMember(std::vector<std::string>{kGuideline.begin(), kGuideline.end()}));
    app.add_flag("--rehearsal", fresh.rehearsal, "Mark the workshop as a rehearsal everywhere");
    app.add_option("--assets", fresh.assets, "The folder of packs and formats")
        ->capture_default_str();
    app.add_option("--folder", options.folder, "Where new sessions are kept")
        ->capture_default_str();
    app.add_option("--address", options.address, "The address to listen on")->capture_default_str();
    app.add_option("--port", options.port, "The port to listen on; 0 takes a free one")
        ->capture_default_str();
    auto* name = app.add_option("--name", options.name,
                                "A name by which people reach this host; behind a proxy as it "
                                "stands in the browser, with its port if that is unusual");
    app.add_option("--show-address", options.show_address,
                   "The address that stands in the QR; the best one found if not given");
    auto* certificate = app.add_option("--cert", options.certificate,
                                       "A certificate with its chain, PEM: people come by https")
                            ->check(CLI::ExistingFile);
    auto* key = app.add_option("--key", options.certificate_key, "The certificate's private key")
                    ->check(CLI::ExistingFile)
                    ->needs(certificate);
    certificate->needs(key);
    app.add_option("--behind-proxy", options.proxy,
                   "The address of a reverse proxy that does https in front of this host")
        ->check(CLI::ValidIPV4)
        ->needs(name);
    app.add_flag("--facilitator-over-plain-http", options.keys_over_plain_http,
                 "Let the facilitator lead from another computer without https; whoever overhears "
                 "the network can then take the key");
    Wifi wifi;
    bool is_open = false;
    auto* wifi_name = app.add_option("--wifi-name", wifi.name,
                                     "The Wi-Fi of the room, shown with a QR code beside the way "
                                     "in; kept beside the session file, not in it");
    auto* wifi_password =
        app.add_option("--wifi-password", wifi.password, "Its password")->needs(wifi_name);
    auto* wifi_open = app.add_flag("--wifi-open", is_open, "It has none")
                          ->needs(wifi_name)
                          ->excludes(wifi_password);
    app.add_option("--dashboard", options.dashboard,
                   "The dashboard's program, started beside the host");
    app.add_option("--language", options.language, "The language of the dashboard")
        ->capture_default_str();

    auto* recompute =
        app.add_subcommand("recompute", "Fold a session file and print every figure of its export");
    recompute->add_option("file", options.files, "The session file")->required();
    recompute->add_option("--format", options.format, "csv or json")
        ->check(CLI::IsMember({"csv", "json"}))
        ->capture_default_str();
    std::vector<std::string> formats;
    for (const auto& [format, code] : protocol::kExportFormats) {
        formats.emplace_back(code);
    }
    std::string wished;
    std::string folder = ".";
    auto* report = app.add_subcommand(
        "report", "Write the report of a session file and its results, in every format or in one");
    report->add_option("file", options.files, "The session file")->required();
    report->add_option("--to", folder, "The folder to write to")->capture_default_str();
    report->add_option("--language", options.language, "The language of the report")
        ->capture_default_str();
    report->add_option("--format", wished, "One of them alone")->check(CLI::IsMember(formats));
    auto* verify = app.add_subcommand(
        "verify",
        "Say whether a session file is whole and unchanged, and the digest of its record");
    verify->add_option("file", options.files, "The session file")->required();
    auto* packs = app.add_subcommand(
        "export-packs",
        "Write the packs and the agenda of a session file, with the city's own options, into a "
        "folder that --assets takes");
    packs->add_option("file", options.files, "The session file")->required();
    packs->add_option("folder", options.to, "The folder; it must hold no packs yet")->required();
    auto* play = app.add_subcommand(
        "play", "Play the city model from the command line; writes a CSV and a chart");
    play->add_option("--strategy", options.strategy,
                     "A file of strategies, as assets/strategies/four.json")
        ->required();
    std::string of_city = "city-game";
    std::string into = ".";
    play->add_option("--format", of_city, "An agenda with a city model among its packs")
        ->capture_default_str();
    play->add_option("--assets", fresh.assets, "The folder of packs and formats")
        ->capture_default_str();
    play->add_option("--to", into, "The folder to write to")->capture_default_str();
    play->add_option("--language", options.language, "The language of the chart")
        ->capture_default_str();
    auto* check = app.add_subcommand("check", "Check the packs and formats of a folder");
    check->add_option("assets", fresh.assets, "The folder")->capture_default_str();

    try {
        app.parse(count, words);
        if (*wifi_name && !*wifi_password && !*wifi_open) {
            throw CLI::RequiredError("--wifi-password or --wifi-open");
        }
    } catch (const CLI::ParseError& wrong) {
        return Exit{app.exit(wrong)};
    }
    for (const char* fixed :
         {"--format", "--like", "--title", "--city", "--mode", "--k", "--languages", "--rehearsal",
          "--carry-on", "--date", "--cycle", "--guideline"}) {
        if (app.count(fixed) > 0)
            options.fixed += (options.fixed.empty() ? "" : ", ") + std::string{fixed};
    }
    for (const auto& language : CLI::detail::split(languages, ',')) {
        if (!language.empty()) fresh.languages.push_back(language);
    }
    if (fresh.date.empty()) fresh.date = today();
    if (*wifi_name) options.wifi = wifi;
    if (*mode_of) fresh.mode = mode == "named" ? Mode::Named : Mode::Anonymous;
    if (recompute->parsed()) options.task = Options::Task::Recompute;
    if (report->parsed()) {
        options.task = Options::Task::Report;
        options.format = wished;
        options.to = folder;
    }
    if (verify->parsed()) options.task = Options::Task::Verify;
    if (packs->parsed()) options.task = Options::Task::ExportPacks;
    if (check->parsed()) options.task = Options::Task::Check;
    if (play->parsed()) {
        options.task = Options::Task::Play;
        fresh.format = of_city;
        options.to = into;
    }
    return std::nullopt;
}

}  // namespace vertebra
