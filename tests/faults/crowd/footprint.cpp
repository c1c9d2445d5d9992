#include "tests/faults/crowd/footprint.h"

#include <sys/resource.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace vertebra::faults {
namespace {

std::string folder(pid_t process) {
    return "/proc/" + std::to_string(process);
}

}  // namespace

double memory_mib(pid_t process) {
    std::ifstream status{folder(process) + "/status"};
    for (std::string word; status >> word;) {
        if (word != "VmRSS:") continue;
        double kib = 0;
        status >> kib;
        return kib / 1024;
    }
    return 0;
}

int descriptors(pid_t process) {
    int count = 0;
    std::error_code gone;
    for (std::filesystem::directory_iterator at{folder(process) + "/fd", gone}, end;
         !gone && at != end; at.increment(gone)) {
        ++count;
    }
    return count;
}

void allow_many_descriptors() {
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace vertebra::faults
