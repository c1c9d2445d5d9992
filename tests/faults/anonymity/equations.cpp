#include "tests/faults/anonymity/equations.h"

#include <algorithm>
#include <cmath>

namespace vertebra::faults {
namespace {

constexpr int kMostTurns = 20;  // of narrowing; it ends long before

void add_times(Figures& sum, const Figures& more, double times) {
    for (const auto& [code, value] : more) {
        sum[code] += times * value;
    }
}

}  // namespace

void Equations::add(std::vector<int> answers, Figures sum, bool one_each) {
    one_each_ = one_each;
    results_.push_back({std::move(answers), std::move(sum)});
}

std::vector<Equations::Group> Equations::groups() const {
    std::map<int, std::vector<bool>> where;
    for (std::size_t at = 0; at < results_.size(); ++at) {
        for (const int answer : results_[at].answers) {
            auto& in = where[answer];
            in.resize(results_.size());
            in[at] = true;
        }
    }
    std::map<std::vector<bool>, Group> by_place;
    for (const auto& [answer, in] : where) {
        auto& group = by_place[in];
        group.in = in;
        group.answers.push_back(answer);
    }
    std::vector<Group> groups;
    for (auto& [in, group] : by_place) {
        groups.push_back(std::move(group));
    }
    return groups;
}

std::vector<Equations::Combination> Equations::combinations(
    const std::vector<Group>& groups) const {
    std::vector<Combination> all;
    const auto make = [&](const std::vector<std::pair<std::size_t, int>>& parts) {
        Combination one{std::vector<int>(groups.size()), {}, static_cast<int>(parts.size())};
        for (const auto& [at, sign] : parts) {
            for (std::size_t group = 0; group < groups.size(); ++group) {
                one.times[group] += groups[group].in[at] ? sign : 0;
            }
            add_times(one.sum, results_[at].sum, sign);
        }
        all.push_back(std::move(one));
    };
    const auto count = results_.size();
    for (std::size_t a = 0; a < count; ++a) {
        make({{a, 1}});
        for (std::size_t b = a + 1; b < count; ++b) {
            make({{a, 1}, {b, -1}});
            for (std::size_t c = b + 1; c < count; ++c) {
                make({{a, 1}, {b, 1}, {c, -1}});
                make({{a, 1}, {b, -1}, {c, 1}});
                make({{a, 1}, {b, -1}, {c, -1}});
            }
        }
    }
    return all;
}

// Between which bounds the number of each kind of answer lies, in each group.
Equations::Possible Equations::narrowed(const std::vector<Group>& groups,
                                        const std::vector<Combination>& combinations) const {
    Possible possible(groups.size());
    for (std::size_t group = 0; group < groups.size(); ++group) {
        for (const auto& [code, sum] : results_.front().sum) {
            possible[group][code] = {0, static_cast<double>(groups[group].answers.size())};
        }
    }
    bool moved = true;
    const auto raise = [&](Bounds& bounds, double least) {
        if (least > bounds.least) bounds.least = least, moved = true;
    };
    const auto lower = [&](Bounds& bounds, double most) {
        if (most < bounds.most) bounds.most = most, moved = true;
    };
    for (int turn = 0; moved && turn < kMostTurns; ++turn) {
        moved = false;
        for (const auto& one : combinations) {
            for (const auto& [code, sum] : one.sum) {
                for (std::size_t group = 0; group < groups.size(); ++group) {
                    if (one.times[group] == 0) continue;
                    double least = sum, most = sum;  // of what this group adds
                    for (std::size_t other = 0; other < groups.size(); ++other) {
                        if (other == group || one.times[other] == 0) continue;
                        const auto& bounds = possible[other][code];
                        const double times = one.times[other];
                        least -= times > 0 ? times * bounds.most : times * bounds.least;
                        most -= times > 0 ? times * bounds.least : times * bounds.most;
                    }
                    const double times = one.times[group];
                    raise(possible[group][code], std::ceil((times > 0 ? least : most) / times));
                    lower(possible[group][code], std::floor((times > 0 ? most : least) / times));
                }
            }
        }
        for (std::size_t group = 0; group < groups.size(); ++group) {
            const auto all = static_cast<double>(groups[group].answers.size());
            double least = 0, most = 0;
            for (const auto& [code, bounds] : possible[group]) {
                least += bounds.least;
                most += bounds.most;
            }
            for (auto& [code, bounds] : possible[group]) {
                raise(bounds, all - (most - bounds.most));
                lower(bounds, all - (least - bounds.least));
            }
        }
    }
    return possible;
}

std::vector<Equations::Solved> Equations::few(int k) const {
    if (results_.empty()) return {};
    const auto groups = this->groups();
    const auto all = combinations(groups);
    std::vector<bool> of_one_mind(groups.size());
    std::vector<std::pair<std::vector<std::size_t>, Figures>> found;
    std::vector<Combination> pairs;
    for (const auto& one : all) {
        std::vector<std::size_t> left;
        std::size_t answers = 0;
        int times = 0;
        bool even = true;
        for (std::size_t group = 0; group < groups.size(); ++group) {
            if (one.times[group] == 0) continue;
            if (times != 0 && one.times[group] != times) even = false;
            times = one.times[group];
            left.push_back(group);
            answers += groups[group].answers.size();
        }
        if (!left.empty() && one.of <= 2) pairs.push_back(one);
        if (left.empty() || !even) continue;
        Figures sum;
        add_times(sum, one.sum, 1.0 / times);
        const bool unanimous = one_each_ && std::ranges::any_of(sum, [&](const auto& figure) {
                                   return figure.second == static_cast<double>(answers);
                               });
        if (answers < static_cast<std::size_t>(k)) {
            found.emplace_back(left, sum);
        } else if (unanimous) {
            for (const auto group : left) {
                of_one_mind[group] = true;
            }
        }
    }
    const bool any_small = std::ranges::any_of(groups, [&](const Group& group) {
        return group.answers.size() < static_cast<std::size_t>(k);
    });
    if (one_each_ && any_small) {
        const auto possible = narrowed(groups, pairs);
        for (std::size_t group = 0; group < groups.size(); ++group) {
            if (groups[group].answers.size() >= static_cast<std::size_t>(k)) continue;
            Figures sum;
            bool certain = true;
            for (const auto& [code, bounds] : possible[group]) {
                certain = certain && bounds.least == bounds.most;
                sum[code] = bounds.least;
            }
            if (certain) found.push_back({{group}, sum});
        }
    }
    std::vector<Solved> solved;
    for (const auto& [left, sum] : found) {
        if (std::ranges::all_of(left, [&](std::size_t group) { return of_one_mind[group]; }))
            continue;
        Solved one{{}, sum};
        for (const auto group : left) {
            one.answers.insert(one.answers.end(), groups[group].answers.begin(),
                               groups[group].answers.end());
        }
        const bool known = std::ranges::count(solved, one.answers, &Solved::answers) > 0;
        if (!known) solved.push_back(std::move(one));
    }
    return solved;
}

}  // namespace vertebra::faults
