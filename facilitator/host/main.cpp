#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <iostream>

#include "facilitator/host/content/document.h"
#include "facilitator/host/content/pack_export.h"
#include "facilitator/host/export_file.h"
#include "facilitator/host/host.h"
#include "facilitator/host/results_json.h"
#include "facilitator/host/site.h"
#include "facilitator/host/strategy_play.h"
#include "facilitator/host/whole_file.h"
#include "facilitator/report/results.h"

namespace vertebra {
namespace {

int failed(const Error& error) {
    std::cerr << error.message << "\n";
    if (!error.hint.empty()) std::cerr << error.hint << "\n";
    return 1;
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

int recompute(const Options& options) {
    auto workshop = open_workshop(options.files.front());
    if (!workshop) return failed(workshop.error());
    auto results = report::results_of(workshop->session);
    if (workshop->session.sealed) results.digest = workshop->file->digest();
    const auto words = built_in_words();
    std::cout << (options.format == "csv" ? report::csv(results, words)
                                          : results_json(results, words));
    return 0;
}

int write_report(const Options& options) {
    const auto workshop = open_workshop(options.files.front());
    if (!workshop) return failed(workshop.error());
    const auto& session = workshop->session;
    if (std::ranges::count(session.about.languages, options.language) == 0) {
        return failed({ErrorKind::InvalidInput, "no_language",
                       "The workshop was not held in the language '" + options.language + "'.",
                       "Its languages are: " + listed(session.about.languages) + "."});
    }
    const auto digest = session.sealed ? workshop->file->digest() : "";
    const auto words = built_in_words();
    const ExportFrom from{session, digest, words,
                          std::filesystem::path{options.files.front()}.stem().string(),
                          options.language};
    std::error_code problem;
    std::filesystem::create_directories(options.to, problem);
    for (const auto& [format, code] : protocol::kExportFormats) {
        if (!options.format.empty() && options.format != code) continue;
        const auto file = export_file(from, format, [](int) { return true; });
        if (!file) return failed(file.error());
        const auto path = (std::filesystem::path{options.to} / file->name).string();
        if (auto written = write_whole(path, file->body); !written) return failed(written.error());
        std::cout << path << "\n";
    }
    return 0;
}

int verify(const Options& options) {
    const auto workshop = open_workshop(options.files.front());
    if (!workshop) return failed(workshop.error());
    std::cout << options.files.front() << " is whole: " << workshop->session.offset << " events"
              << (workshop->session.sealed ? ", sealed" : "") << ".\n"
              << "Digest " << workshop->file->digest() << "\n";
    return 0;
}

int export_packs(const Options& options) {
    const auto workshop = open_workshop(options.files.front());
    if (!workshop) return failed(workshop.error());
    auto documents = workshop->file->documents();
    if (!documents) return failed(documents.error());
    const auto all = documents_with_own(std::move(*documents), workshop->session, built_in_words());
    if (auto written = write_documents(all, options.to); !written) return failed(written.error());
    std::cout << all.size() << " files are in " << options.to << "/packs.\n"
              << "Change them, look whether they are whole with  vertebra check " << options.to
              << ", and make a workshop from them with  --assets " << options.to << "\n";
    return 0;
}

int play(const Options& options) {
    const auto said = play_strategies(options);
    if (!said) return failed(said.error());
    std::cout << *said;
    return 0;
}

int check(const Options& options) {
    const auto& assets = options.fresh.assets;
    std::size_t faults = 0;
    const auto formats = formats_in(assets);
    if (formats.empty()) {
        return failed({ErrorKind::NotFound, "no_formats", "There are no formats in " + assets + ".",
                       "Name the folder that holds packs/formats."});
    }
    for (const auto& format : formats) {
        auto documents = read_documents(assets, format);
        if (!documents) return failed(documents.error());
        const auto content = load_content(*documents);
        if (!content) {
            std::cerr << told(content.error());
            faults += content.error().size();
            continue;
        }
        std::cout << format << ": " << content->format.steps.size() << " steps";
        if (const auto& risk = content->risk; !risk.id.empty()) {
            std::cout << "; " << risk.id << " " << risk.version << ": " << risk.topics.size()
                      << " topics, " << risk.scenarios.size() << " scenarios";
        }
        if (const auto& model = content->maturity; !model.empty()) {
            std::cout << "; " << model.id << " " << model.version << ": "
                      << model.sub_dimensions.size() << " sub-dimensions, " << model.policies.size()
                      << " policies";
        }
        if (const auto& library = content->cases; !library.id.empty()) {
            std::cout << "; " << library.id << " " << library.version << ": "
                      << library.cases.size() << " cases";
        }
        if (const auto& city = content->city; !city.empty()) {
            std::cout << "; " << city.id << " " << city.version << ": " << city.cards.size()
                      << " cards";
        }
        std::cout << "\n";
    }
    std::cout << (faults == 0 ? "No faults.\n" : "");
    if (faults > 0) std::cerr << faults << (faults == 1 ? " fault\n" : " faults\n");
    return faults == 0 ? 0 : 1;
}

int host(Options options) {
    // A core dump would hold answers.
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    // As many phones as the system allows, not as many as it gives to a program that does not ask.
    rlimit descriptors{};
    if (getrlimit(RLIMIT_NOFILE, &descriptors) == 0) {
        descriptors.rlim_cur = descriptors.rlim_max;
        setrlimit(RLIMIT_NOFILE, &descriptors);
    }
    std::signal(SIGPIPE, SIG_IGN);  // a reader that has gone is told by the write
    Host host{std::move(options)};
    if (auto opened = host.open(); !opened) return failed(opened.error());
    return host.run();
}

}  // namespace
}  // namespace vertebra

int main(int count, char** words) {
    vertebra::Options options;
    if (const auto exit = vertebra::read_options(count, words, options)) return exit->code;
    switch (options.task) {
        case vertebra::Options::Task::Recompute: return vertebra::recompute(options);
        case vertebra::Options::Task::Report: return vertebra::write_report(options);
        case vertebra::Options::Task::Verify: return vertebra::verify(options);
        case vertebra::Options::Task::Check: return vertebra::check(options);
        case vertebra::Options::Task::ExportPacks: return vertebra::export_packs(options);
        case vertebra::Options::Task::Play: return vertebra::play(options);
        case vertebra::Options::Task::Host: break;
    }
    return vertebra::host(std::move(options));
}
