#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "tests/support/running_host.h"

// Two workshops of one city, one after the other, as a city would hold them: the comparison in the
// report of the second is worked out again here, from the two exports alone.
namespace vertebra {
namespace {

namespace fs = std::filesystem;

using Row = std::map<std::string, std::string>;

std::string text_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

// RFC 4180, by the names of its columns.
std::vector<Row> rows_of(const std::string& csv) {
    std::vector<std::vector<std::string>> lines{{""}};
    bool quoted = false;
    for (std::size_t at = csv.starts_with("\xEF\xBB\xBF") ? 3 : 0; at < csv.size(); ++at) {
        const char one = csv[at];
        auto& cell = lines.back().back();
        if (one == '"' && quoted && csv[at + 1] == '"') {
            cell += csv[++at];
        } else if (one == '"') {
            quoted = !quoted;
        } else if (one == ',' && !quoted) {
            lines.back().emplace_back();
        } else if (one == '\n' && !quoted) {
            lines.push_back({""});
        } else if (one != '\r') {
            cell += one;
        }
    }
    std::vector<Row> rows;
    for (std::size_t line = 1; line + 1 < lines.size(); ++line) {
        auto& row = rows.emplace_back();
        for (std::size_t at = 0; at < lines[line].size(); ++at) {
            row[lines[0][at]] = lines[line][at];
        }
    }
    return rows;
}

// What the room said to each question on a scale, as an export tells it.
struct Said {
    std::string value;
    std::string n;
    std::string all;
};
std::map<std::string, Said> said_in(const std::vector<Row>& rows) {
    std::map<std::string, Said> said;
    for (const auto& row : rows) {
        const auto& item = row.at("item");
        if (row.at("section") == "item" && row.at("kind") == "scale") {
            auto& one = said[item];
            if (row.at("n") != one.n || row.at("figure").empty()) one.value.clear();
            one.n = row.at("n");
            one.all = row.at("N");
            if (row.at("figure") == "value") one.value = row.at("value");
        }
    }
    for (const auto& row : rows) {
        const bool locked = row.at("section") == "lock" && row.at("figure") == "locked";
        if (locked && said.contains(row.at("item"))) {
            said[row.at("item")].value = row.at("value") == "none" ? "" : row.at("value");
        }
    }
    return said;
}

using Figures = std::map<std::string, std::map<std::string, std::string>>;  // by item, then figure

Figures figures_in(const std::vector<Row>& rows, const std::string& section) {
    Figures figures;
    for (const auto& row : rows) {
        if (row.at("section") != section) continue;
        const auto& option = row.at("code");
        figures[row.at("item")][row.at("figure") + (option.empty() ? "" : " " + option)] =
            row.at("value");
    }
    return figures;
}

bool is_level(const std::string& value) {
    return !value.empty() &&
           std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
}

// A workshop from its opening to its sealed record, and its export.
std::vector<Row> hold(RunningHost& host, const std::vector<std::string>& more,
                      const std::string& participants) {
    host.start(more);
    Program rehearsal;
    rehearsal.start({VERTEBRA_REHEARSAL, "--connect", host.url(), "--access", host.access_file(),
                     "--assets", VERTEBRA_ROOT "/assets", "--participants", participants, "--lead",
                     "--quiet", "--think-ms", "100", "--beat-ms", "20", "--spread-ms", "200"});
    const auto said = rehearsal.read_until("doubled");
    EXPECT_EQ(rehearsal.wait(), 0) << said;
    EXPECT_EQ(host.stop(), 0);
    return rows_of([&] {
        Program recompute;
        recompute.start({VERTEBRA_HOST, "recompute", host.file(), "--format", "csv"});
        auto csv = recompute.read_until("\n\n\n");
        EXPECT_EQ(recompute.wait(), 0);
        return csv;
    }());
}

std::string report(const RunningHost& host, const char* format) {
    const auto folder = fs::path{host.folder()} / format;
    Program program;
    program.start(
        {VERTEBRA_HOST, "report", host.file(), "--format", format, "--to", folder.string()});
    program.read_until("\n\n\n");
    EXPECT_EQ(program.wait(), 0);
    for (const auto& entry : fs::directory_iterator{folder}) {
        return text_of(entry.path());
    }
    return {};
}

// As an independent reader would lay the two exports beside each other.
int expect_questions(const std::vector<Row>& before, const std::vector<Row>& now) {
    const auto then = said_in(before);
    const auto today = said_in(now);
    const auto since = figures_in(now, "since_item");
    int steps = 0;
    for (const auto& [item, one] : today) {
        if (!since.contains(item)) {
            ADD_FAILURE() << item << " is not in the comparison";
            continue;
        }
        const auto& told = since.at(item);
        EXPECT_EQ(told.at("now"), one.value) << item;
        EXPECT_EQ(told.at("now_n"), one.n) << item;
        EXPECT_EQ(told.at("now_all"), one.all) << item;
        if (!then.contains(item)) {
            EXPECT_EQ(told.at("change"), "added") << item;
            continue;
        }
        const auto& earlier = then.at(item);
        EXPECT_EQ(told.at("before"), earlier.value) << item;
        EXPECT_EQ(told.at("before_n"), earlier.n) << item;
        if (is_level(earlier.value) && is_level(one.value)) {
            ++steps;
            EXPECT_EQ(told.at("change"), "steps") << item;
            EXPECT_EQ(told.at("steps"),
                      std::to_string(std::stoi(one.value) - std::stoi(earlier.value)))
                << item;
        } else {
            EXPECT_NE(told.at("change"), "steps") << item;
        }
    }
    for (const auto& [item, one] : then) {
        if (today.contains(item)) continue;
        EXPECT_EQ(since.at(item).at("change"), "dropped") << item;
    }
    return steps;
}

// The two bounds of a field beside those of the export; a field that was not asked about is not in
// the comparison, and anything between the least and the most in the export. Whether they say one
// figure.
bool expect_bounds(const std::map<std::string, std::string>& told, const std::string& when,
                   const std::map<std::string, std::string>& exported) {
    const auto low = told.find("index_" + when + " low");
    const bool asked = low != told.end();
    EXPECT_EQ(asked ? low->second : "0.000", exported.at("index_low")) << when;
    EXPECT_EQ(asked ? told.at("index_" + when + " high") : "5.000", exported.at("index_high"))
        << when;
    return asked && exported.at("index_low") == exported.at("index_high");
}

int expect_fields(const std::vector<Row>& before, const std::vector<Row>& now) {
    const auto then = figures_in(before, "maturity");
    const auto today = figures_in(now, "maturity");
    int differences = 0;
    for (const auto& [field, told] : figures_in(now, "since_field")) {
        const auto& earlier = then.at(field);
        const auto& one = today.at(field);
        const bool was_exact = expect_bounds(told, "before", earlier);
        const bool exact = expect_bounds(told, "now", one) && was_exact;
        EXPECT_EQ(told.contains("difference"), exact) << field;
        if (!exact || !told.contains("difference")) continue;
        ++differences;
        const double wanted = std::stod(one.at("index_low")) - std::stod(earlier.at("index_low"));
        EXPECT_NEAR(std::stod(told.at("difference")), wanted, 1e-9) << field;
    }
    return differences;
}

TEST(Cycles, OfOneCityAreComparedAsTheirTwoExportsSay) {
    RunningHost first;
    const auto before = hold(
        first,
        {"--rehearsal", "--format", "policy-training", "--city", "Malmö", "--date", "2026-11-29"},
        "12");
    const auto old_bytes = text_of(first.file());
    RunningHost second;
    const auto now = hold(second,
                          {"--rehearsal", "--format", "policy-training", "--city", " malmö ",
                           "--carry-on", first.file()},
                          "9");
    EXPECT_EQ(text_of(first.file()), old_bytes) << "only read";

    const int questions = expect_questions(before, now);
    const int fields = expect_fields(before, now);
    EXPECT_GT(questions, 10);
    const auto actions = figures_in(now, "since_action");
    ASSERT_EQ(actions.size(), 1U);
    EXPECT_EQ(actions.begin()->second.at("before"), "planned");
    EXPECT_EQ(actions.begin()->second.at("now"), "done");
    EXPECT_EQ(actions.begin()->second.at("since"), "1");
    const auto last = figures_in(now, "last_cycle").at("");
    EXPECT_EQ(last.at("last_people"), "12");
    EXPECT_EQ(last.at("last_date"), "2026-11-29");

    const auto html = report(second, "html");
    EXPECT_NE(html.find("Since the last cycle"), std::string::npos);
    EXPECT_NE(html.find("Other people answered"), std::string::npos);
    EXPECT_NE(html.find("1 done, 0 still open"), std::string::npos);
    EXPECT_GT(report(second, "xlsx").size(), 10'000U);
    EXPECT_EQ(rows_of(report(second, "csv")), now);
    std::cout << "compared: " << said_in(before).size() << " questions then, "
              << said_in(now).size() << " now, " << questions << " in steps; "
              << figures_in(now, "since_field").size() << " fields, " << fields
              << " with a difference; " << actions.size() << " action\n";
}

TEST(Cycles, OfAnotherCityAreRefusedInASentence) {
    RunningHost first;
    first.start({"--city", "Malmö"});
    EXPECT_EQ(first.stop(), 0);
    Program other;
    other.start({"/bin/sh", "-c",
                 std::string{VERTEBRA_HOST} + " " + first.folder() + "/b.vertebra --city Lund " +
                     "--carry-on " + first.file() +
                     " --port 0 --assets " VERTEBRA_ROOT "/assets 2>&1"});
    EXPECT_NE(other.read_until("the same city").find("is about Malmö"), std::string::npos);
    EXPECT_EQ(other.wait(), 1);
    EXPECT_FALSE(fs::exists(first.folder() + "/b.vertebra"));
}

}  // namespace
}  // namespace vertebra
