#pragma once

#include <sys/types.h>

namespace vertebra::faults {

// What a process takes, by the kernel's word.
double memory_mib(pid_t process);
// A sanitizer keeps what was freed, so that its use is noticed: memory has no bound with one.
inline constexpr bool kKeepsFreed = VERTEBRA_IS_SANITIZED;
int descriptors(pid_t process);
// Lets this process have as many descriptors as it may.
void allow_many_descriptors();

}  // namespace vertebra::faults
