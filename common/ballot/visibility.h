#pragma once

namespace vertebra {

// Who may watch a tally while its round is still open: nobody, the facilitator, everyone on
// the big screen. Phones wait for the reveal in every case.
enum class Visibility { Blind, Host, Open };

enum class Role { Participant, Projector, Facilitator };

// Named: the facilitator sees names. Anonymous: no names are asked for.
enum class Mode { Named, Anonymous };

// Whether a role may see the tally of an item that is open or closed, but not yet revealed.
constexpr bool may_watch(Role role, Visibility visibility) {
    switch (visibility) {
        case Visibility::Blind: return false;
        case Visibility::Host: return role == Role::Facilitator;
        case Visibility::Open: return role != Role::Participant;
    }
    return false;
}

}  // namespace vertebra
