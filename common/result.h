#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace vertebra {

// The kinds a caller may act on. Everything else about an error is for a person to read.
enum class ErrorKind { InvalidInput, NotAllowed, NotFound, Conflict, Corrupt, Unavailable };

// What went wrong, for code (kind, code) and for people (message, hint).
struct Error {
    ErrorKind kind = ErrorKind::InvalidInput;
    std::string code;       // a word of the wire; "refusal.<code>" is its sentence in each language
    std::string message;    // one English sentence: what was wrong with what
    std::string hint = {};  // what the reader can do about it, when we know

    bool operator==(const Error&) const = default;
};

// Only what tl::expected shares with C++23's std::expected is used, so that this
// file is the one place to change when the compiler moves on.
template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorKind kind, std::string code, std::string message,
                                  std::string hint = {}) {
    return tl::unexpected<Error>{Error{kind, std::move(code), std::move(message), std::move(hint)}};
}

}  // namespace vertebra
