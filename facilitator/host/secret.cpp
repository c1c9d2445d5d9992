#include "facilitator/host/secret.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <sys/random.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <vector>

namespace vertebra {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";
constexpr std::string_view kLetters = "3456789ABCDEFGHJKMNPQRSTUVWXY";
static_assert(kLetters.size() == 29);

// Without randomness nothing here is safe: the program ends rather than go on.
void fill_random(unsigned char* bytes, std::size_t size) {
    while (size > 0) {
        const auto got = getrandom(bytes, size, 0);
        if (got < 0) {
            if (errno == EINTR) continue;
            std::abort();
        }
        bytes += got;
        size -= static_cast<std::size_t>(got);
    }
}

std::string hex_of(const unsigned char* bytes, std::size_t size) {
    std::string text;
    text.reserve(2 * size);
    for (std::size_t at = 0; at < size; ++at) {
        text += kDigits[bytes[at] >> 4];
        text += kDigits[bytes[at] & 0xF];
    }
    return text;
}

}  // namespace

std::string random_hex(std::size_t digits) {
    std::vector<unsigned char> bytes(digits / 2);
    fill_random(bytes.data(), bytes.size());
    return hex_of(bytes.data(), bytes.size());
}

std::string random_code(std::size_t length) {
    std::string code;
    while (code.size() < length) {
        unsigned char byte = 0;
        fill_random(&byte, 1);
        // Bytes past the last whole multiple would make some letters likelier.
        if (byte < 256 / kLetters.size() * kLetters.size())
            code += kLetters[byte % kLetters.size()];
    }
    return code;
}

std::string hash_of(std::string_view secret) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    EVP_Digest(secret.data(), secret.size(), digest.data(), &size, EVP_sha256(), nullptr);
    return hex_of(digest.data(), size);
}

bool same_secret(std::string_view a, std::string_view b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace vertebra
