#pragma once

#include <optional>
#include <string>
#include <vector>

#include "facilitator/host/wifi.h"
#include "facilitator/host/workshop.h"

namespace vertebra {

// What the command line asks for.
struct Options {
    enum class Task { Host, Recompute, Report, Verify, Check, ExportPacks, Play };
    Task task = Task::Host;

    // Host
    std::vector<std::string> files;  // sessions to open; empty: a new one
    NewWorkshop fresh;
    std::string fixed;  // the options given that a workshop cannot change later, as words
    std::string folder = "workshops";
    std::string address = "0.0.0.0";
    unsigned short port = 8080;
    std::string name;          // a name people may reach this host by
    std::string show_address;  // which address stands in the QR
    std::string certificate;   // PEM files; empty: no TLS
    std::string certificate_key;
    std::string proxy;  // address of the reverse proxy in front; empty: none
    bool keys_over_plain_http = false;
    std::optional<Wifi> wifi;  // none: as it was told before
    std::string dashboard;     // the dashboard's program; empty: none
    std::string language = "en";

    // ExportPacks, Play, Report
    std::string to;

    // Play
    std::string strategy;  // a file of strategies

    // Recompute; Report, where it is empty for all
    std::string format = "csv";
};

// Reads the command line. When there is nothing to do but exit (help, version, a mistake), the
// text has been printed and the exit code is returned instead.
struct Exit {
    int code = 0;
};
std::optional<Exit> read_options(int count, const char* const* words, Options& options);

}  // namespace vertebra
