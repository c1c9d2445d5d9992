#pragma once

#include <string>

#include "tests/faults/disk/folder.h"
#include "tests/support/running_host.h"

namespace vertebra::faults {

// nginx before a host, with the recipe that stands in facilitator/host/nginx.conf.
class Nginx {
public:
    explicit Nginx(const std::string& host_port);
    ~Nginx();

    static bool is_installed();

    void start();
    void kill();
    // By TLS, and in the clear as if nginx had no certificate.
    std::string secure_port() const { return secure_port_; }
    std::string plain_port() const { return plain_port_; }

private:
    Folder folder_;
    std::string secure_port_;
    std::string plain_port_;
    Program program_;
};

}  // namespace vertebra::faults
