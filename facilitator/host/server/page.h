#pragma once

#include <map>
#include <memory>
#include <string>

namespace vertebra::server {

// Something the host serves over HTTP, ready to send.
struct Page {
    std::string type;
    std::shared_ptr<const std::string> plain;
    std::shared_ptr<const std::string> gzipped;  // null when it does not pay
    std::string tag;                             // an ETag of the content; empty: none is given
    enum class Keep { Never, Check, Forever };
    Keep keep = Keep::Check;
    bool asks_for_key = false;  // a facilitator's: not to be used where others can read along
    unsigned status = 200;
    // Ours may run our scripts. What is read runs none and loads nothing; an embedded one may stand
    // in a page of somebody else's.
    enum class Kind { Ours, Read, Embedded };
    Kind kind = Kind::Ours;
};

// Path to page. No file path is ever made from a URL: what is not in the table is not there.
using Pages = std::map<std::string, Page, std::less<>>;

}  // namespace vertebra::server
