#pragma once

#include <sys/types.h>

namespace vertebra::faults {

// What a process takes, by the kernel's word.
double memory_mib(pid_t process);
int descriptors(pid_t process);
// Lets this process have as many descriptors as it may.
void allow_many_descriptors();

}  // namespace vertebra::faults
