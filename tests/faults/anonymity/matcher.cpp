#include "tests/faults/anonymity/matcher.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <unordered_map>

namespace vertebra::faults {
namespace {

namespace fs = std::filesystem;

struct Row {
    std::string item;
    int round = 1;
    std::string seat;
    std::string key;
    std::string option;
    std::size_t place = 0;  // of the key in the file
};

std::string bytes_of(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string column(sqlite3_stmt* rows, int at) {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(rows, at));
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(rows, at))};
}

// The answers, in the order they stand in.
std::vector<Row> rows_of(const std::string& path,
                         const std::map<std::string, std::string>& numbers) {
    sqlite3* db = nullptr;
    sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_stmt* rows = nullptr;
    sqlite3_prepare_v2(db,
                       "SELECT item, round, seat, key, body FROM event WHERE key IS NOT NULL "
                       "ORDER BY rowid",
                       -1, &rows, nullptr);
    const auto bytes = bytes_of(path);
    std::vector<Row> all;
    while (sqlite3_step(rows) == SQLITE_ROW) {
        Row row{column(rows, 0), sqlite3_column_int(rows, 1), column(rows, 2), column(rows, 3), {}};
        row.option = numbers.at(nlohmann::json::parse(column(rows, 4))["choice"][0]);
        row.place = bytes.find(row.key);
        all.push_back(std::move(row));
    }
    sqlite3_finalize(rows);
    sqlite3_close(db);
    return all;
}

using Order = std::vector<std::size_t>;

template <class Of>
Order sorted_by(std::size_t count, Of of) {
    Order order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, of);
    return order;
}

// Looked up by six bytes, so that a file is gone through once.
std::uint64_t start_of(const char* bytes) {
    std::uint64_t start = 0;
    std::copy_n(bytes, 6, reinterpret_cast<char*>(&start));
    return start;
}

bool holds_any(const std::string& bytes, const std::vector<std::string>& secrets) {
    std::unordered_multimap<std::uint64_t, const std::string*> by_start;
    for (const auto& secret : secrets) {
        by_start.emplace(start_of(secret.data()), &secret);
    }
    for (std::size_t at = 0; at + 6 <= bytes.size(); ++at) {
        const auto [from, to] = by_start.equal_range(start_of(bytes.data() + at));
        for (auto one = from; one != to; ++one) {
            if (bytes.compare(at, one->second->size(), *one->second) == 0) return true;
        }
    }
    return false;
}

}  // namespace

double Match::p() const {
    if (variance <= 0) return 1;
    return std::erfc((right - by_chance) / std::sqrt(2 * variance)) / 2;
}

double Matcher::p() const {
    double least = 1;
    for (const auto& match : matches_) {
        least = std::min(least, match.p());
    }
    return matches_.empty() ? 1 : std::min(1.0, least * static_cast<double>(matches_.size()));
}

void Matcher::compare(const std::string& way, const std::vector<std::string>& one,
                      const std::vector<std::string>& other) {
    auto match = std::ranges::find(matches_, way, &Match::way);
    if (match == matches_.end()) match = matches_.insert(match, {.way = way});
    const auto n = static_cast<double>(one.size());
    std::map<std::string, double> ones, others;
    for (std::size_t at = 0; at < one.size(); ++at) {
        match->right += one[at] == other[at] ? 1 : 0;
        ++ones[one[at]];
        ++others[other[at]];
    }
    double both = 0;
    for (const auto& [value, count] : ones) {
        both += count * others[value];
    }
    // Mean and variance of the number of agreements when one list is dealt anew.
    match->by_chance += both / n;
    match->of += static_cast<int>(n);
    for (const auto& [a, count_a] : ones) {
        for (const auto& [b, count_b] : others) {
            const double off = (a == b ? 1 : 0) - others[a] / n - ones[b] / n + both / (n * n);
            match->variance += count_a * count_b * off * off / (n - 1);
        }
    }
}

void Matcher::look_at(const ClosedWorkshop& before) {
    for (const auto& entry : fs::directory_iterator{before.folder.path()}) {
        if (holds_any(bytes_of(entry.path()), before.secrets)) {
            files_with_secrets_.push_back(entry.path().filename().string());
        }
    }
    std::map<std::pair<std::string, int>, std::vector<Row>> tables;
    for (auto& row : rows_of(before.folder.file(), before.numbers)) {
        tables[{row.item, row.round}].push_back(std::move(row));
    }
    // People and answers, each in every order that is left or known from before.
    std::vector<std::pair<std::string, std::vector<std::vector<std::string>>>> lists;
    for (const auto& table : before.answers) {
        const auto& rows = tables[{table.item, table.round}];
        const auto count = rows.size();
        const std::vector<std::pair<const char*, Order>> rows_by{
            {"row", sorted_by(count, [&](auto at) { return at; })},
            {"new seat", sorted_by(count, [&](auto at) { return rows[at].seat; })},
            {"new key", sorted_by(count, [&](auto at) { return rows[at].key; })},
            {"place in the file", sorted_by(count, [&](auto at) { return rows[at].place; })}};
        const std::vector<std::pair<const char*, Order>> people_by{
            {"joining", sorted_by(count, [&](auto at) { return at; })},
            {"old seat", sorted_by(count, [&](auto at) { return before.seats[at]; })},
            {"tap", Order{table.tapped.begin(), table.tapped.end()}}};
        std::vector<std::vector<std::string>> options;
        for (const auto& [by, order] : rows_by) {
            std::vector<std::string> found;
            for (const auto at : order) {
                found.push_back(rows[at].option);
            }
            for (const auto& [of, people] : people_by) {
                std::vector<std::string> wanted;
                for (const auto at : people) {
                    wanted.push_back(before.options[at]);
                }
                compare(std::string{"people by "} + of + ", answers by " + by, wanted, found);
            }
            options.push_back(std::move(found));
        }
        lists.emplace_back(table.item + " " + std::to_string(table.round), std::move(options));
    }
    for (std::size_t a = 0; a < lists.size(); ++a) {
        for (std::size_t b = a + 1; b < lists.size(); ++b) {
            for (std::size_t by = 0; by < lists[a].second.size(); ++by) {
                compare(lists[a].first + " and " + lists[b].first + ", order " + std::to_string(by),
                        lists[a].second[by], lists[b].second[by]);
            }
        }
    }
}

}  // namespace vertebra::faults
