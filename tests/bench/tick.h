#pragma once

namespace vertebra {

// One tick of a room of 1,000 that rates 60 policies: what every role sees, projected and encoded.
void tick();

}  // namespace vertebra
