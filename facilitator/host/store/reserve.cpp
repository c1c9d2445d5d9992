#include "facilitator/host/store/reserve.h"

#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace vertebra::store {

Reserve::Reserve(const std::string& path) : path_(path + ".reserve") {
    give();  // of a host that had no time to
    keep();
}

Reserve::~Reserve() {
    give();
}

void Reserve::keep() {
    if (kept_) return;
    const int descriptor = open(path_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor < 0) return;
    struct statvfs disk {};
    const bool ample =
        fstatvfs(descriptor, &disk) == 0 &&
        static_cast<long long>(disk.f_bavail) * static_cast<long long>(disk.f_frsize) > 8 * kBytes;
    kept_ = ample && posix_fallocate(descriptor, 0, kBytes) == 0;
    close(descriptor);
    if (!kept_) unlink(path_.c_str());
}

void Reserve::give() {
    unlink(path_.c_str());
    kept_ = false;
}

}  // namespace vertebra::store
