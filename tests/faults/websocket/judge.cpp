#include "tests/faults/websocket/judge.h"

#include <algorithm>

namespace vertebra::faults {
namespace {

using Words = std::vector<std::string>;

// Every one of `some` stands in `all`, in this order.
bool is_among(const Words& some, const Words& all) {
    auto from = all.begin();
    return std::ranges::all_of(some, [&](const std::string& one) {
        from = std::find(from, all.end(), one);
        return from != all.end() && from++ != all.end();
    });
}

std::string end_of(const Wanted& wanted, const Seen& seen) {
    if (seen.open) return wanted.open ? "" : "stays open";
    if (seen.code) {
        const bool right = std::ranges::count(wanted.codes, *seen.code) > 0;
        return right ? "" : "closed with " + std::to_string(*seen.code);
    }
    if (seen.dropped) return wanted.drop ? "" : "dropped without a close frame";
    return "neither answers nor ends";
}

}  // namespace

std::string refusal_in(const std::string& text) {
    const std::string before = "\"code\":\"";
    const auto at = text.find(before);
    const bool is_one = text.find("\"type\":\"refused\"") != std::string::npos;
    if (!is_one || at == std::string::npos) return {};
    const auto from = at + before.size();
    return text.substr(from, text.find('"', from) - from);
}

std::string fault_in(const Wanted& wanted, const Seen& seen, const Words& pings) {
    if (!seen.fault.empty()) return "the host sent " + seen.fault;
    if (auto fault = end_of(wanted, seen); !fault.empty()) return fault;
    if (!is_among(seen.pongs, pings)) return "a pong to no ping";
    Words answers;
    std::ranges::transform(seen.texts, std::back_inserter(answers), refusal_in);
    const bool all = answers == wanted.answers;
    const bool first = answers.size() <= wanted.answers.size() &&
                       std::equal(answers.begin(), answers.end(), wanted.answers.begin());
    if (all || (first && !seen.open)) return {};
    std::string said;
    for (const auto& answer : answers) {
        said += " '" + answer + "'";
    }
    return "answered" + (said.empty() ? " nothing" : said);
}

bool is_accepted(const SocketCase& one, const Seen& seen, const Words& pings) {
    if (!one.accepted) return false;
    auto rest = seen;
    const auto& complaint = one.accepted->complaint;
    if (!complaint.empty()) {
        if (seen.fault.find(complaint) == std::string::npos) return false;
        rest.fault.clear();
    }
    return fault_in(one.accepted->instead, rest, pings).empty();
}

}  // namespace vertebra::faults
