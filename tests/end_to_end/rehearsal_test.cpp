#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "tests/support/running_host.h"

namespace vertebra {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string exported(const std::string& folder, const std::string& ending) {
    for (const auto& entry : fs::directory_iterator{folder}) {
        if (entry.path().extension() == ending) return text_of(entry.path());
    }
    return {};
}

struct Rehearsed {
    int code = 0;
    std::string report;
};

// Whether the file alone gives this export again, equal to the last digit.
void expect_recomputed(const std::string& file, const std::string& format,
                       const std::string& wanted) {
    Program recompute;
    recompute.start({VERTEBRA_HOST, "recompute", file, "--format", format});
    const auto again = recompute.read_until("\n\n\n");
    EXPECT_EQ(recompute.wait(), 0);
    EXPECT_GT(wanted.size(), 1000U);
    EXPECT_EQ(again, wanted) << format;
}

std::map<std::string, std::string> reported(const std::string& file, const fs::path& folder,
                                            const std::string& around) {
    Program program;
    program.start({"/bin/sh", "-c",
                   around + " " + VERTEBRA_HOST + " report " + file + " --to " + folder.string()});
    program.read_until("\n\n\n");
    EXPECT_EQ(program.wait(), 0);
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::directory_iterator{folder}) {
        files[entry.path().filename().string()] = text_of(entry.path());
    }
    return files;
}

// "The same log, the same report": whenever, wherever, in whatever way the system writes.
void expect_report(const RunningHost& host, const std::string& csv) {
    const fs::path folder = host.folder();
    const auto files = reported(host.file(), folder / "one", "TZ=UTC LC_ALL=C");
    const auto again =
        reported(host.file(), folder / "two", "TZ=Asia/Tokyo LC_ALL=C.UTF-8 LANG=es");
    ASSERT_EQ(files.size(), 6U);
    EXPECT_EQ(files, again);
    EXPECT_EQ(files.at("a.csv"), csv);
    EXPECT_NE(files.at("a.html").find("How likely is it here?"), std::string::npos);
    EXPECT_NE(files.at("a.html").find("Rehearsal"), std::string::npos);
    EXPECT_TRUE(files.at("a.pdf").starts_with("%PDF-"));
    for (const char* chart : {"item-stakeholder-map-all.svg", "item-stakeholder-ideas.png",
                              "item-topic-choice.png", "risk-map.svg"}) {
        EXPECT_NE(files.at("a-charts.zip").find(chart), std::string::npos) << chart;
    }
}

Rehearsed rehearse(const RunningHost& host, const std::string& participants) {
    Program rehearsal;
    rehearsal.start({VERTEBRA_REHEARSAL, "--connect", host.url(), "--access", host.access_file(),
                     "--assets", VERTEBRA_ROOT "/assets", "--participants", participants, "--lead",
                     "--quiet", "--export", host.folder(), "--think-ms", "250", "--beat-ms", "20",
                     "--spread-ms", "600"});
    Rehearsed rehearsed;
    rehearsed.report = rehearsal.read_until("doubled");
    rehearsed.code = rehearsal.wait();
    return rehearsed;
}

TEST(Rehearsal, GoesThroughAWholeKickOffWithTwoHundredParticipants) {
    RunningHost host;
    host.start({"--rehearsal"});
    const auto [code, report] = rehearse(host, "200");
    EXPECT_EQ(code, 0) << report;
    EXPECT_NE(report.find("0 lost, 0 doubled"), std::string::npos) << report;
    EXPECT_NE(report.find("200 of 200 participants"), std::string::npos) << report;
    std::cout << report << "\n";

    const auto csv = exported(host.folder(), ".csv");
    const auto json = exported(host.folder(), ".json");
    EXPECT_EQ(host.stop(), 0);

    expect_recomputed(host.file(), "csv", csv);
    expect_recomputed(host.file(), "json", json);
    expect_report(host, csv);
}

// A whole workshop with thirty, from its start to its report: the export says these things and can
// be computed again.
void expect_training(const std::string& format, const std::vector<std::string>& says,
                     const std::string& mode = "anonymous") {
    RunningHost host;
    host.start({"--rehearsal", "--format", format, "--mode", mode});
    const auto [code, report] = rehearse(host, "30");
    EXPECT_EQ(code, 0) << report;
    EXPECT_NE(report.find("0 lost, 0 doubled"), std::string::npos) << report;
    const auto csv = exported(host.folder(), ".csv");
    const auto json = exported(host.folder(), ".json");
    for (const auto& word : says) {
        EXPECT_NE(csv.find('"' + word + '"'), std::string::npos) << word;
        EXPECT_NE(json.find('"' + word + '"'), std::string::npos) << word;
    }
    EXPECT_EQ(host.stop(), 0);
    expect_recomputed(host.file(), "csv", csv);
    expect_recomputed(host.file(), "json", json);
    const auto files = reported(host.file(), fs::path{host.folder()} / "report", "");
    ASSERT_EQ(files.size(), 6U);
    for (const auto& [name, bytes] : files) {
        EXPECT_GT(bytes.size(), 5000U) << name;
    }
}

TEST(Rehearsal, GoesThroughTheTrainingToo) {
    expect_training("rsq-training", {"borda"}, "named");
}

TEST(Rehearsal, GoesThroughTheMaturityTraining) {
    expect_training("maturity-training",
                    {"voted_stage", "computed_stage", "completeness", "split_n"});
}

TEST(Rehearsal, GoesThroughThePolicyTraining) {
    expect_training("policy-training", {"weight", "score", "score_plain", "kendall_w", "bought",
                                        "first_year", "dissent"});
}

TEST(Rehearsal, PlaysTheCityGame) {
    expect_training("city-game", {"share", "city_index", "best_outlook", "river-flood",
                                  "budget_loss", "wasted_poor_effect"});
}

TEST(Rehearsal, GoesThroughTheWebinarWithReviewers) {
    expect_training("webinar", {"carried", "split_n", "action"});
}

TEST(Rehearsal, GoesThroughTheInterview) {
    expect_training("interview", {"texts", "action"});
}

TEST(Rehearsal, GoesThroughTheReviewWorkshop) {
    expect_training("review", {"carried", "verdict", "action"});
}

TEST(Host, StopsInOrderWithinTwoSeconds) {
    RunningHost host;
    host.start();
    const auto before = std::chrono::steady_clock::now();
    EXPECT_EQ(host.stop(), 0);
    EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds{2});
    EXPECT_FALSE(fs::exists(host.file() + "-wal")) << "the one file is whole";
}

TEST(Host, RefusesAFileThatAnotherOneHasOpenAndNamesIt) {
    RunningHost host;
    host.start();
    Program second;
    second.start({"/bin/sh", "-c",
                  std::string{VERTEBRA_HOST} + " " + host.file() + " --port 0 --assets " +
                      VERTEBRA_ROOT "/assets 2>&1"});
    EXPECT_NE(second.read_until("Go on there").find("(process "), std::string::npos);
    EXPECT_EQ(second.wait(), 1);
    host.kill();
    host.start();  // no lock is left behind
    EXPECT_EQ(host.stop(), 0);
}

TEST(Host, NamesADamagedFileAndLeavesItAlone) {
    RunningHost host;
    std::ofstream{host.file()} << "this is not a session";
    Program program;
    program.start({VERTEBRA_HOST, host.file(), "--port", "0", "--assets", VERTEBRA_ROOT "/assets"});
    EXPECT_EQ(program.wait(), 1);
    EXPECT_EQ(text_of(host.file()), "this is not a session");
}

}  // namespace
}  // namespace vertebra
