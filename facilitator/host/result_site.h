#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "facilitator/host/publications.h"
#include "facilitator/host/result_frame.h"
#include "facilitator/host/server/page.h"

namespace vertebra {

// What is served under /r/: the result pages of all workshops of this host. Lives on the io thread.
//
//   /r/ID[/LANGUAGE]         as its level has it
//   /r/ID/public[/LANGUAGE]  what anybody reads, or would
//   /r/ID/embed[/LANGUAGE]   the light one, for a frame; of public ones only
//   /r/ID/snapshot.txt, /r/ID/public.en.html …  as they are kept, byte for byte
//
// A draft and an internal one open with ?code=…; without the right one there is the same answer,
// byte for byte, as where there is nothing, so that nobody learns what exists.
class ResultSite {
public:
    // `address`: of the host, without a path.
    ResultSite(const AllWords& words, std::function<std::string()> address);
    void add(Publications& publications) { all_.push_back(&publications); }

    server::Page at(std::string_view target) const;

private:
    struct Asked {
        std::string kind;      // "", "public", "embed"
        std::string language;  // "": the first of its own
        std::string file;      // as it is kept
    };
    static Asked asked_of(std::string_view rest, const Publication& publication);
    server::Page shown(Publications& home, const Publication& publication, const Asked& asked,
                       const std::string& query) const;
    server::Page kept(Publications& home, const Publication& publication,
                      const std::string& file) const;
    server::Page door() const;

    const AllWords& words_;
    std::function<std::string()> address_;
    std::string door_;
    std::vector<Publications*> all_;
};

}  // namespace vertebra
