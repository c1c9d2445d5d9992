#include "common/ballot/content_hash.h"

#include <string_view>

namespace vertebra {
namespace {

// FNV-1a, 64 bits: short, and the same everywhere.
struct Hash {
    std::uint64_t value = 14695981039346656037ULL;
    void add(std::string_view text) {
        for (const char byte : text) {
            value = (value ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
        }
        value = (value ^ 0xFF) * 1099511628211ULL;  // ends a text; never a byte of UTF-8
    }
    void add(int number) { add(std::to_string(number)); }
    void add(const Choice& choice) {
        for (const auto& id : choice.options) {
            add(id.text);
        }
    }
    void add(const Scale& scale) {
        add(static_cast<int>(scale.mark));
        add(scale.level);
    }
    void add(const Points& points) {
        for (const auto& [id, given] : points.given) {
            add(id.text);
            add(given);
        }
    }
    void add(const Ranking& ranking) {
        for (const auto& place : ranking.places) {
            add(static_cast<int>(place.size()));
            for (const auto& id : place) {
                add(id.text);
            }
        }
    }
    void add(const FreeText& text) { add(text.text); }
    void add(const Ideas& ideas) {
        for (const auto& idea : ideas.own) {
            add(to_text(idea.key));
            add(idea.text);
        }
        add(static_cast<int>(ideas.own.size()));
        for (const auto& key : ideas.up) {
            add(to_text(key));
        }
    }
    void add(const Positions& positions) {
        for (const auto& [id, at] : positions.at) {
            add(id.text);
            add(at.across);
            add(at.up);
        }
    }
    void add(const Links& links) {
        for (const auto& link : links.drawn) {
            add(link.from.text);
            add(link.to.text);
            add(link.minus ? 1 : 0);
        }
    }
};

}  // namespace

std::uint64_t content_of(const Answer& answer) {
    Hash hash;
    hash.add(static_cast<int>(answer.value.index()));
    std::visit([&](const auto& value) { hash.add(value); }, answer.value);
    hash.add(answer.reason);
    return hash.value;
}

std::uint64_t words_of(const Item& item, std::string_view language) {
    Hash hash;
    for (const auto* words : {&item.title, &item.body, &item.question, &item.help}) {
        hash.add(words->in(language));
    }
    if (const auto* scale = std::get_if<AskScale>(&item.ask)) {
        hash.add(static_cast<int>(scale->steps.size()));
        for (const auto& step : scale->steps) {
            hash.add(step.in(language));
        }
        for (const auto& meaning : scale->meanings) {
            hash.add(meaning.in(language));
        }
        hash.add(scale->dont_know ? 1 : 0);
        hash.add(scale->not_applicable ? 1 : 0);
    }
    return hash.value;
}

}  // namespace vertebra
