#pragma once

#include <string_view>

#include "protocol/messages.h"

namespace vertebra::protocol {

// What came in, read strictly: one function for each kind of connection. Nothing past these
// functions throws, and nothing of the input is repeated in an error.
[[nodiscard]] Result<Hello> decode_hello(std::string_view text);
[[nodiscard]] Result<FromParticipant> decode_participant(std::string_view text);
[[nodiscard]] Result<FromProjector> decode_projector(std::string_view text);
[[nodiscard]] Result<FromRecorder> decode_recorder(std::string_view text);
[[nodiscard]] Result<Ping> decode_checking(std::string_view text);
[[nodiscard]] Result<FromFacilitator> decode_facilitator(std::string_view text);

// What a client receives: lenient, since a newer host may say more.
[[nodiscard]] Result<Out> decode_out(std::string_view text, Role role);

// The type and, where it could be read, the answer or command number of a message that was
// refused: so that the refusal can name them.
struct About {
    std::string type;
    std::int64_t id = -1;
    std::optional<CastAnswer> answer;
};
About about(std::string_view text);

}  // namespace vertebra::protocol
