#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>

#include "tests/faults/check.h"

// Every target of the fuzzer over every file of its corpus, in the ordinary build: the corpus
// cannot rot, and what the fuzzer once found stays repaired.
#define TARGET(name) extern "C" int fuzz_##name(const std::uint8_t* data, std::size_t size);
VERTEBRA_FUZZ_TARGETS
#undef TARGET

namespace vertebra::fuzz {
namespace {

namespace fs = std::filesystem;

constexpr unsigned kLimit = 30;  // seconds

struct Target {
    const char* name;
    int (*run)(const std::uint8_t*, std::size_t);
};

void PrintTo(const Target& target, std::ostream* out) {
    *out << target.name;
}

class Replay : public testing::TestWithParam<Target> {};

TEST_P(Replay, FindsNothingInTheCorpus) {
    const auto& target = GetParam();
    faults::Check check{std::string{"F6."} + target.name};
    for (const auto& file :
         fs::directory_iterator{fs::path{VERTEBRA_ROOT "/tests/fuzz/corpus"} / target.name}) {
        std::ifstream in{file.path(), std::ios::binary};
        const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
        ++check.inputs;
        alarm(kLimit);  // what does not end fails the test, too
        try {
            target.run(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
        } catch (const std::exception& found) {
            check.wrong(file.path().filename().string() + ": " + found.what());
        }
    }
    alarm(0);
}

#define TARGET(name) Target{#name, fuzz_##name},
constexpr Target kTargets[] = {VERTEBRA_FUZZ_TARGETS};
#undef TARGET

INSTANTIATE_TEST_SUITE_P(F6, Replay, testing::ValuesIn(kTargets),
                         [](const auto& one) { return std::string{one.param.name}; });

}  // namespace
}  // namespace vertebra::fuzz
