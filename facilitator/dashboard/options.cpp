#include "facilitator/dashboard/options.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <iterator>
#include <regex>

namespace vertebra::dashboard {
namespace {

// A person at a terminal is asked; a program that hands the key over is not.
void ask_at_terminal(int descriptor) {
    if (isatty(descriptor) == 1) std::cerr << "The facilitator's key: ";
}

// The facilitator's key in an access file; empty when there is none.
std::string key_in(const std::string& file) {
    std::ifstream in{file};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    static const std::regex kKey{"\"facilitator_key\": *\"([0-9a-f]{64})\""};
    std::smatch found;
    return std::regex_search(text, found, kKey) ? found[1].str() : "";
}

// One line, without its end: the key never stands on a command line, where others could read it.
std::string read_line(int descriptor) {
    constexpr std::size_t kMost = 4096;
    std::string line;
    char letter = 0;
    while (line.size() < kMost && ::read(descriptor, &letter, 1) == 1 && letter != '\n') {
        line += letter;
    }
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) {
        line.pop_back();
    }
    return line;
}

}  // namespace

Started read_options(int count, char** words) {
    Options options;
    int key_fd = STDIN_FILENO;
    bool dark = false;
    CLI::App app{"The facilitator's window of a Vertebra host."};
    app.add_option(
        "--connect", options.url,
        "Address of the host, as https://name or http://host:port; the facilitator key may stand "
        "behind #");
    app.add_option(
        "--key-fd", key_fd,
        "File descriptor the facilitator key is read from, one line (default: standard input)");
    std::string access;
    app.add_option("--access", access,
                   "Take the facilitator key out of this file (NAME.vertebra.access)")
        ->check(CLI::ExistingFile);
    app.add_option("--name", options.name, "How other facilitators see this window");
    app.add_option("--language", options.language, "Language of the window")
        ->check(CLI::IsMember({"en", "es"}));
    app.add_option("--scale", options.scale, "Size of everything, 1 = as the screen has it")
        ->check(CLI::Range(0.5, 4.0));
    app.add_flag("--dark", dark, "Dark colours");
    app.add_flag("--full-screen", options.full_screen, "Start without borders");
    app.add_option("--export-folder", options.export_folder,
                   "Folder for exported results (default: Documents, else home)");
    app.add_option("--view", options.view,
                   "For developers: show the facilitator state in this JSON file, without a host");
    app.add_option("--screenshot", options.screenshot,
                   "For scripts: write the window as PPM to this file, then end");
    app.add_option("--after", options.after, "Frames to draw before that picture");
    app.add_option("--width", options.width, "Width of the window");
    app.add_option("--height", options.height, "Height of the window");
    app.add_flag("--count-frames", options.count_frames,
                 "For developers: say every 10 s how many frames were drawn");
    try {
        app.parse(count, words);
    } catch (const CLI::ParseError& error) {
        return {std::nullopt, app.exit(error)};
    }
    if (options.url.empty() == options.view.empty()) {
        return {std::nullopt, app.exit(CLI::RequiredError("One of --connect and --view"))};
    }
    if (dark) options.shade = Shade::Dark;
    if (options.url.empty()) return {std::move(options), 0};
    if (const auto mark = options.url.find('#'); mark != std::string::npos) {
        options.key = options.url.substr(mark + 1);
        options.url.resize(mark);
        // "#key=…" and "#…" are both in use.
        if (const auto is = options.key.find('='); is != std::string::npos) {
            options.key.erase(0, is + 1);
        }
    } else if (access.empty()) {
        ask_at_terminal(key_fd);
        options.key = read_line(key_fd);
    } else {
        options.key = key_in(access);
        if (options.key.empty()) {
            return {std::nullopt, app.exit(CLI::ValidationError(
                                      "--access", "There is no facilitator key in " + access))};
        }
    }
    return {std::move(options), 0};
}

}  // namespace vertebra::dashboard
