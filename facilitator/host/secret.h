#pragma once

#include <string>
#include <string_view>

#include "common/session/ids.h"

namespace vertebra {

// Secrets from the kernel's generator. Only their hashes are ever stored.

std::string random_hex(std::size_t digits);  // an even number of lower-case digits

template <class Of>
Id<Of> random_id() {
    return *parse_id<Of>(random_hex(32));
}

// From 29 letters and digits that cannot be mixed up: no 0 O, 1 I L, 2 Z.
std::string random_code(std::size_t length);

// SHA-256 as 64 hexadecimal digits.
std::string hash_of(std::string_view secret);

// Compares in a time that does not depend on where the difference is.
bool same_secret(std::string_view a, std::string_view b);

}  // namespace vertebra
