#include "protocol/base64.h"

#include <openssl/evp.h>

namespace vertebra::protocol {
namespace {

constexpr std::size_t kBytes = 3;    // in one group
constexpr std::size_t kLetters = 4;  // of one group

const unsigned char* raw(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

std::string base64(std::string_view bytes) {
    // The library ends it with a zero.
    std::string text((bytes.size() + kBytes - 1) / kBytes * kLetters + 1, '\0');
    const int size = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), raw(bytes),
                                     static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(size));
    return text;
}

std::optional<std::string> from_base64(std::string_view text) {
    constexpr std::string_view kAlphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::size_t padding = 0;
    while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == '=') {
        ++padding;
    }
    const auto letters = text.substr(0, text.size() - padding);
    const bool whole = text.size() % kLetters == 0 &&
                       letters.find_first_not_of(kAlphabet) == std::string_view::npos;
    if (!whole) return std::nullopt;
    std::string bytes(text.size() / kLetters * kBytes, '\0');
    if (bytes.empty()) return bytes;
    const int size = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()), raw(text),
                                     static_cast<int>(text.size()));
    if (size < 0) return std::nullopt;
    bytes.resize(static_cast<std::size_t>(size) - padding);
    return bytes;
}

}  // namespace vertebra::protocol
