#include "protocol/decode.h"
#include "protocol/encode.h"
#include "tests/fuzz/property.h"

// Every message in every direction. What is read is written and read again as the same.
namespace vertebra::fuzz {
namespace {

using namespace protocol;

constexpr std::size_t kMostOfParticipant = 16 * 1024;

const Draw kDraw = [](const Chart&) { return std::string{"<svg/>"}; };

std::string written(const Out& out) {
    return std::visit(
        [](const auto& message) -> std::string {
            using Message = std::decay_t<decltype(message)>;
            if constexpr (std::is_same_v<Message, Unknown>) {
                return {};
            } else if constexpr (requires { encode(message, kDraw); }) {
                return encode(message, kDraw);
            } else {
                return encode(message);
            }
        },
        out);
}

template <class Read, class Write>
void both_ways(std::string_view text, Read read, Write write) {
    const auto message = read(text);
    if (!message) {
        must(!message.error().code.empty(), "a refusal without a code");
        return;
    }
    const auto once = write(*message);
    if (once.empty()) return;
    const auto again = read(once);
    must(again.has_value(), "what was read and written is not read again: " + once);
    must(write(*again) == once, "what was read is not what was written: " + once);
}

void read_as_client_of(std::string_view text, Role role) {
    both_ways(
        text, [&](std::string_view one) { return decode_out(one, role); }, written);
}

}  // namespace
}  // namespace vertebra::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vertebra;
    using namespace vertebra::fuzz;
    const auto text = text_of(data, size);
    const auto write = [](const auto& message) { return encode(message); };
    if (size <= kMostOfParticipant) {
        both_ways(text, decode_hello, write);
        both_ways(text, decode_participant, write);
        both_ways(text, decode_projector, write);
        both_ways(text, decode_recorder, write);
        static_cast<void>(decode_checking(text));
    }
    both_ways(text, decode_facilitator, write);
    const auto named = protocol::about(text);
    must(named.type.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos,
         "a refusal repeats what is not ours");
    for (const auto role : {Role::Participant, Role::Projector, Role::Facilitator}) {
        read_as_client_of(text, role);
    }
    return 0;
}
