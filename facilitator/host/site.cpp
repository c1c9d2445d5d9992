#include "facilitator/host/site.h"

#include <algorithm>
#include <string_view>

#include "facilitator/host/secret.h"
#include "protocol/strict_json.h"

namespace vertebra {

// Made at build time by CMake from the folders of the pages: see embed.cmake.
struct BuiltIn {
    const char* path;
    const unsigned char* plain;
    const unsigned char* plain_end;
    const unsigned char* gzipped;
    const unsigned char* gzipped_end;
};
extern const BuiltIn kBuiltIn[];
extern const std::size_t kBuiltIns;

namespace {

std::string_view view(const unsigned char* from, const unsigned char* to) {
    return {reinterpret_cast<const char*>(from), static_cast<std::size_t>(to - from)};
}

// The host's own words, which no page asks for: charts and rules, the report, what stands around
// it.
constexpr std::string_view kOfHost[] = {"/text/chart.", "/text/report.", "/text/published."};

bool is_of_host(std::string_view path) {
    return std::ranges::any_of(kOfHost,
                               [&](std::string_view one) { return path.starts_with(one); });
}

std::string type_of(std::string_view path) {
    if (path.ends_with(".js")) return "text/javascript; charset=utf-8";
    if (path.ends_with(".css")) return "text/css; charset=utf-8";
    if (path.ends_with(".json")) return "application/json; charset=utf-8";
    if (path.ends_with(".svg")) return "image/svg+xml";
    return "text/html; charset=utf-8";
}

}  // namespace

server::Pages built_in_pages() {
    server::Pages pages;
    for (std::size_t at = 0; at < kBuiltIns; ++at) {
        const auto& file = kBuiltIn[at];
        const std::string_view path{file.path};
        if (is_of_host(path)) continue;
        server::Page page;
        page.type = type_of(path);
        page.plain = std::make_shared<const std::string>(view(file.plain, file.plain_end));
        page.gzipped = std::make_shared<const std::string>(view(file.gzipped, file.gzipped_end));
        page.tag = '"' + hash_of(*page.plain).substr(0, 16) + '"';
        page.asks_for_key = path == "/facilitator";
        const bool html = page.type.starts_with("text/html");
        page.keep = html ? server::Page::Keep::Never : server::Page::Keep::Check;
        pages[std::string{path}] = std::move(page);
    }
    return pages;
}

std::map<std::string, Words> built_in_words() {
    std::map<std::string, std::map<std::string, std::string, std::less<>>> by_language;
    for (std::size_t at = 0; at < kBuiltIns; ++at) {
        const std::string_view path{kBuiltIn[at].path};
        if (!is_of_host(path)) continue;
        const auto from = path.find('.') + 1;
        const std::string language{path.substr(from, path.find('.', from) - from)};
        const auto json = protocol::parse_strict(view(kBuiltIn[at].plain, kBuiltIn[at].plain_end),
                                                 {2, 1000, 0});  // one flat object
        if (!json) continue;
        for (const auto& [key, sentence] : json->items()) {
            by_language[language][key] = sentence.get<std::string>();
        }
    }
    std::map<std::string, Words> words;
    for (auto& [language, by_key] : by_language) {
        words.emplace(language, Words{std::move(by_key)});
    }
    return words;
}

}  // namespace vertebra
