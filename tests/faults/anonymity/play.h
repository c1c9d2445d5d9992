#pragma once

#include <memory>
#include <string>
#include <vector>

#include "common/content/content.h"
#include "common/session/event.h"

namespace vertebra::faults {

// One anonymous workshop, played by chance through the core: all that was published of it, and what
// anyone in the room could see for themselves.

// Who touched their phone, and when. The moments count the events of the workshop.
struct Tap {
    int at = 0;
    int seat = 0;
    std::string item;
    int round = 1;
    int attempt = 0;  // rises when the round is begun anew
};
// From this moment on the answers of the round are those of this attempt.
struct Anew {
    int at = 0;
    std::string item;
    int round = 1;
    int attempt = 0;
};
// A message to everybody of a role, or an export.
struct Published {
    int at = 0;
    std::string text;
};
// What the attacker has.
struct Evidence {
    int k = 5;
    bool steady = false;  // nobody changes their mind from one round to the next
    std::vector<Tap> taps;
    std::vector<Anew> anew;
    std::vector<Published> published;
};

struct Play {
    Evidence seen;
    std::vector<Answer> given;  // the truth: what each tap gave
    Events log;
};

// What is asked: a scale, a choice and points, in one step.
std::shared_ptr<const Content> asked();

// A workshop of this seed. `Live`: every item is watched while voting goes on.
enum class Watching { Any, Live };
Play play(unsigned seed, Watching watching = Watching::Any);

}  // namespace vertebra::faults
