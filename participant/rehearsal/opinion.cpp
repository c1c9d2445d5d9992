#include "participant/rehearsal/opinion.h"

#include <algorithm>

namespace vertebra::rehearsal {
namespace {

constexpr int kTable = 4;  // people at a table

// The same for all participants: how the room as a whole looks at an item.
std::uint64_t room_view(std::uint64_t seed, const std::string& item) {
    std::uint64_t mixed = seed;
    for (const char letter : item) {
        mixed = Chance{mixed ^ static_cast<unsigned char>(letter)}.draw();
    }
    return mixed;
}

}  // namespace

Opinion::Opinion(std::uint64_t seed, int number, const std::vector<std::string>& remarks)
    : chance_(seed * 1000003 + static_cast<std::uint64_t>(number)),
      seed_(seed),
      number_(number),
      leaning_(chance_.below(3) - 1),
      remarks_(remarks) {}

std::string Opinion::remark() {
    return remarks_.empty() ? std::string{}
                            : remarks_[static_cast<std::size_t>(
                                  chance_.below(static_cast<int>(remarks_.size())))];
}

Scale Opinion::scale(const ItemView& item, const std::optional<Answer>& before) {
    if (item.ask.dont_know && chance_.percent(6)) return {Scale::Mark::DontKnow};
    if (item.ask.not_applicable && chance_.percent(3)) return {Scale::Mark::NotApplicable};
    const int top = static_cast<int>(item.ask.steps.size()) - 1;
    const auto view = room_view(seed_, item.id);
    int level = static_cast<int>(view % static_cast<std::uint64_t>(top + 1));
    const bool splits = view / 7 % 5 == 0;
    if (splits && chance_.percent(50)) level = top - level;
    level += leaning_ + chance_.below(3) - 1;
    if (before && item.previous && !item.previous->value.empty()) {
        if (const auto* own = std::get_if<Scale>(&before->value);
            own != nullptr && own->mark == Scale::Mark::Level) {
            level = own->level;
        }
        const char code = item.previous->value.front();
        if (code >= '0' && code <= '9' && chance_.percent(70)) {
            const int group = code - '0';
            level += group > level ? 1 : group < level ? -1 : 0;
        }
    }
    return {Scale::Mark::Level, std::clamp(level, 0, top)};
}

// The options in the order this participant likes them: the room's liking, shaken.
std::vector<OptionId> Opinion::by_liking(const ItemView& item) {
    std::vector<std::pair<std::uint64_t, OptionId>> liked;
    for (const auto& option : item.ask.options) {
        const auto liking = room_view(seed_, item.id + option.id) % 100 +
                            static_cast<std::uint64_t>(chance_.below(80));
        liked.emplace_back(liking, OptionId{option.id});
    }
    std::ranges::sort(liked, std::greater{}, &std::pair<std::uint64_t, OptionId>::first);
    std::vector<OptionId> order;
    for (auto& [liking, option] : liked) {
        order.push_back(std::move(option));
    }
    return order;
}

// What one likes best and can still pay; now and then one keeps some of the money.
Choice Opinion::basket(const ItemView& item) {
    Choice basket;
    int left = item.ask.total;
    for (const auto& liked : by_liking(item)) {
        const auto option = std::ranges::find(item.ask.options, liked.text, &OptionView::id);
        if (option->cost > left || (!basket.options.empty() && chance_.percent(20))) continue;
        left -= option->cost;
        basket.options.push_back(liked);
    }
    return basket;
}

// As before with some of it moved; at first spread over what one likes. Some put it all on few,
// some name a stage that cannot work yet.
Points Opinion::shares(const ItemView& item, const std::optional<Answer>& before) {
    const auto* had = before ? std::get_if<Points>(&before->value) : nullptr;
    if (had != nullptr) return *had;
    auto order = by_liking(item);
    const int few = 3 + chance_.below(static_cast<int>(order.size()) - 2);
    order.resize(static_cast<std::size_t>(few));
    Points points;
    for (int left = 100, at = 0; left > 0; left -= 5, ++at) {
        auto& option = order[static_cast<std::size_t>(at % few)];
        points.given[option] += 5;
    }
    const auto stages = static_cast<int>(item.ask.steps.size());
    if (stages == kStages && chance_.percent(20)) {
        auto given = points.given.extract(order.front());
        given.key().text +=
            lower_case({kStageLetters[static_cast<std::size_t>(chance_.below(stages))]});
        points.given.insert(std::move(given));
    }
    return points;
}

// One or two of one's own; of those on the screen every third is carried.
Ideas Opinion::ideas(const ItemView& item, const std::optional<Answer>& before) {
    Ideas ideas;
    if (const auto* had = before ? std::get_if<Ideas>(&before->value) : nullptr) {
        ideas.own = had->own;
    } else {
        const int own = std::min(item.ask.each, 1 + chance_.below(2));
        for (int at = 0; at < own; ++at) {
            const auto high = chance_.draw();
            ideas.own.push_back({{high, chance_.draw()}, remark()});
        }
    }
    for (const auto& text : item.texts) {
        const auto key = parse_id<struct AnswerTag>(text.key);
        const bool mine = key && std::ranges::count(ideas.own, *key, &Idea::key) > 0;
        if (key && !mine && chance_.percent(30) && ideas.up.size() < kMostCarried) {
            ideas.up.push_back(*key);
        }
    }
    return ideas;
}

// Where the room would put it, and some way off.
Positions Opinion::positions(const ItemView& item) {
    Positions positions;
    for (const auto& option : item.ask.options) {
        const auto view = room_view(seed_, item.id + option.id);
        const auto near = [&](std::uint64_t about) {
            return std::clamp(static_cast<int>(about % (kSquare + 1)) + chance_.below(31) - 15, 0,
                              kSquare);
        };
        positions.at[{option.id}] = {near(view), near(view / 1000)};
    }
    return positions;
}

// Most see the same few arrows.
Links Opinion::links(const ItemView& item) {
    Links links;
    const auto options = item.ask.options.size();
    for (std::size_t from = 0; from < options; ++from) {
        for (std::size_t to = 0; to < options; ++to) {
            if (from == to || std::cmp_equal(links.drawn.size(), item.ask.most)) continue;
            const auto& a = item.ask.options[from].id;
            const auto& b = item.ask.options[to].id;
            const auto view = room_view(seed_, item.id + a + ">" + b);
            const bool seen = view % 4 == 0 ? chance_.percent(70) : chance_.percent(3);
            if (seen) links.drawn.push_back({{a}, {b}, view / 4 % 4 == 0});
        }
    }
    if (links.drawn.empty()) {
        links.drawn.push_back({{item.ask.options[0].id}, {item.ask.options[1].id}});
    }
    return links;
}

Answer Opinion::answer(const ItemView& item, const std::optional<Answer>& before) {
    Answer answer;
    const auto& ask = item.ask;
    if (ask.kind == "scale") {
        answer.value = scale(item, before);
        if (chance_.percent(25)) answer.reason = remark();
    } else if (ask.kind == "choice" && item.teams) {  // four to a table
        const auto at = static_cast<std::size_t>(number_ / kTable) % ask.options.size();
        answer.value = Choice{{{ask.options[at].id}}};
    } else if (ask.kind == "choice") {
        auto order = by_liking(item);
        order.resize(static_cast<std::size_t>(1 + chance_.below(ask.most)));
        answer.value = Choice{std::move(order)};
    } else if (ask.kind == "points") {
        Points points;
        int left = ask.total;
        for (const auto& option : by_liking(item)) {
            const int given = std::min(left, 1 + chance_.below(ask.most_on_one));
            if (given > 0) points.given[option] = given;
            left -= given;
        }
        answer.value = std::move(points);
    } else if (ask.kind == "shares") {
        answer.value = shares(item, before);
    } else if (ask.kind == "budget") {
        answer.value = basket(item);
    } else if (ask.kind == "ranking") {
        Ranking ranking;
        for (auto& option : by_liking(item)) {
            if (ranking.places.empty() || ask.whole || !chance_.percent(15)) {
                ranking.places.emplace_back();
            }
            ranking.places.back().push_back(std::move(option));
        }
        answer.value = std::move(ranking);
    } else if (ask.kind == "ideas") {
        answer.value = ideas(item, before);
    } else if (ask.kind == "grid") {
        answer.value = positions(item);
    } else if (ask.kind == "links") {
        answer.value = links(item);
    } else {
        answer.value = FreeText{remark()};
    }
    return answer;
}

}  // namespace vertebra::rehearsal
