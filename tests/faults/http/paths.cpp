#include "tests/faults/http/paths.h"

#include <set>

namespace vertebra::faults {
namespace {

// Formatted by hand: the tool would give each entry a line of its own.
// clang-format off

// From what is served.
constexpr const char* kFrom[] = {
    "/",         "/web/",       "/web/phone/", "/web/phone/main.js/", "/text/",
    "/picture/", "/projector/", "/ws/",        "/facilitator/",          "/r/",     "/r/x/"};

// One step up, as somebody along the way might read it.
constexpr const char* kUp[] = {
    "../", "%2e%2e/", "%2E%2E/", ".%2e/", "%2e./", "..%2f", "..%2F", "%2e%2e%2f", "%252e%252e/",
    "%252e%252e%252f", "%25252e%25252e%25252f", "..%252f", "..%5c", "%2e%2e%5c", "..%255c", "..\\",
    "..\\/", "..//", "..///", "....//", ".../", "..;/", "..%3b/", "..%00/", "..%0d%0a/", "..%20/",
    "..%09/", ".%00./", "%00../", "%c0%ae%c0%ae/", "%c0%ae%c0%ae%c0%af", "..%c0%af", "..%c1%9c",
    "%e0%80%ae%e0%80%ae/", "..%e0%80%af", "%f0%80%80%ae%f0%80%80%ae/", "%uff0e%uff0e/", "..%u2215",
    "..%ef%bc%8f", "\xC0\xAE\xC0\xAE/", "\xEF\xBC\x8E\xEF\xBC\x8E/", "./../", "/../", "a/../../",
    "..?/", "..#/", ". ./", "%2e%2e%23/", "..%3f/", "..:/", "..\\..\\", "%5c..%5c", "~/../"};

// clang-format on

}  // namespace

std::vector<std::string> path_tricks(const std::string& folder) {
    std::vector<std::string> all;
    std::set<std::string> known;
    const auto add = [&](const std::string& target) {
        if (known.insert(target).second) all.push_back(target);
    };
    const auto bare = folder.substr(1);
    std::size_t turn = 0;
    for (const std::string up : kUp) {
        for (const int often : {1, 3, 9}) {
            std::string way;
            for (int step = 0; step < often; ++step) {
                way += up;
            }
            // Each place to begin and each file comes up with each way in turn.
            const auto& from = kFrom[turn % std::size(kFrom)];
            const std::string files[] = {"etc/passwd", bare + "/outside.txt", "proc/self/environ",
                                         bare + "/a.vertebra.access", "a.vertebra"};
            if (up.find('?') == std::string::npos) add(from + way + files[turn % std::size(files)]);
            ++turn;
        }
    }
    for (const std::string file :
         {"/etc/passwd", "/proc/self/environ", "/outside.txt", "/a.vertebra", "/a.vertebra.access",
          "/a.vertebra-wal", "/.git/config", "/assets/packs/risk-questionnaire/pack.json",
          "/main.js"}) {
        for (const char* before :
             {"", "/", "//", "/.", "/./", "/%2f", "/%5c", "\\", "/\\", "file://", "/file://",
              "/C:", "/c:%5c", "/%00", "/~root", "http://127.0.0.1"}) {
            add(before + file);
        }
    }
    for (const std::string file : {"/outside.txt", "/a.vertebra", "/a.vertebra.access"}) {
        for (const char* behind :
             {"", "/", "%00", "%00.js", "?", ".js", "%20", ".", "/.", "::$DATA"}) {
            add(folder + file + behind);
        }
    }
    add("/" + std::string(1000, '.') + "/");
    std::string long_way = "/";
    while (long_way.size() < 1000) {
        long_way += "../";
    }
    add(long_way + "etc/passwd");
    return all;
}

}  // namespace vertebra::faults
