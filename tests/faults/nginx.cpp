#include "tests/faults/nginx.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "tests/faults/raw_socket.h"
#include "tests/support/certificate.h"

namespace vertebra::faults {
namespace {

constexpr auto kProgram = "/usr/sbin/nginx";

std::string free_port() {
    const int probe = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in any{};
    any.sin_family = AF_INET;
    any.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof any;
    const bool bound = bind(probe, reinterpret_cast<sockaddr*>(&any), size) == 0 &&
                       getsockname(probe, reinterpret_cast<sockaddr*>(&any), &size) == 0;
    close(probe);
    if (!bound) throw std::runtime_error{"no free port"};
    return std::to_string(ntohs(any.sin_port));
}

std::string read(const std::string& path) {
    std::ifstream file{path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

// The recipe with one thing of this machine instead of the city's; it must be there.
void put(std::string& recipe, const std::string& old, const std::string& ours) {
    const auto at = recipe.find(old);
    if (at == std::string::npos) throw std::runtime_error{"the recipe has no " + old};
    recipe.replace(at, old.size(), ours);
}

}  // namespace

Nginx::Nginx(const std::string& host_port) : secure_port_(free_port()), plain_port_(free_port()) {
    const auto& place = folder_.path();
    write_certificate(place, "localhost");
    auto recipe = read(VERTEBRA_ROOT "/facilitator/host/nginx.conf");
    put(recipe, "    listen 443 ssl;",
        "listen 127.0.0.1:" + secure_port_ + " ssl; listen 127.0.0.1:" + plain_port_ + ";");
    put(recipe, "    listen 80;", "listen 127.0.0.1:" + free_port() + ";");
    put(recipe, "proxy_pass http://127.0.0.1:8080", "proxy_pass http://127.0.0.1:" + host_port);
    put(recipe, "/etc/ssl/workshop.city.example/fullchain.pem", place + "/cert.pem");
    put(recipe, "/etc/ssl/workshop.city.example/privkey.pem", place + "/key.pem");
    std::ofstream file{place + "/nginx.conf"};
    if (geteuid() == 0) file << "user root;\n";
    file << "daemon off; master_process off; pid " << place << "/pid;\n"
         << "events {}\nhttp {\n";
    for (const char* kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}) {
        file << kind << "_temp_path " << place << "/" << kind << ";\n";
    }
    file << recipe << "}\n";
}

Nginx::~Nginx() {
    if (program_.runs()) kill();
}

bool Nginx::is_installed() {
    return access(kProgram, X_OK) == 0;
}

void Nginx::start() {
    program_.start({kProgram, "-p", folder_.path(), "-c", "nginx.conf", "-e", "stderr"});
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{10};
    while (!RawSocket{plain_port_}.is_open()) {
        if (std::chrono::steady_clock::now() > end) throw std::runtime_error{"nginx is not there"};
    }
}

void Nginx::kill() {
    program_.signal(SIGKILL);
    program_.wait();
}

}  // namespace vertebra::faults
