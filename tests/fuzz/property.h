#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

// libFuzzer calls this with every input; the replay in the test run with every file of the corpus.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace vertebra::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

// What holds for every input. Thrown, it ends libFuzzer with the input kept, and fails a test with
// its words.
inline void must(bool holds, const std::string& what) {
    if (!holds) throw std::logic_error{what};
}

}  // namespace vertebra::fuzz
