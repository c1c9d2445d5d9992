#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "tests/faults/nginx.h"
#include "tests/faults/raw_socket.h"
#include "tests/faults/voting.h"
#include "tests/support/certificate.h"

// TLS of our own, and that of nginx in front of us.
namespace vertebra::faults {
namespace {

using namespace std::chrono_literals;

// What openssl's own client prints when it sends this; it knows nothing of our code.
std::string tls(const std::string& port, const std::string& options, const std::string& request) {
    const auto command = "printf '" + request +
                         "' | timeout 5 openssl s_client -connect 127.0.0.1:" + port +
                         " -servername localhost " + options + " 2>&1";
    std::string said;
    if (FILE* program = popen(command.c_str(), "r")) {
        for (int letter = 0; (letter = fgetc(program)) != EOF;)
            said += static_cast<char>(letter);
        pclose(program);
    }
    return said;
}

std::string get(const std::string& target, const std::string& host) {
    return "GET " + target + " HTTP/1.1\\r\\nHost: " + host + "\\r\\nConnection: close\\r\\n\\r\\n";
}

std::string plain(const std::string& port, std::string request) {
    for (auto at = request.find("\\r\\n"); at != std::string::npos; at = request.find("\\r\\n")) {
        request.replace(at, 4, "\r\n");
    }
    const RawSocket socket{port};
    static_cast<void>(socket.send(request));
    bool hung = false;
    return socket.read_to_end(hung, 5s);
}

bool has(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

TEST(S8, OurOwnTlsIsOfTodayAndRefusesTheRest) {
    Check check{"S8"};
    const Folder folder;
    write_certificate(folder.path(), "localhost");
    RunningHost host;
    host.start({"--cert", folder.path() + "/cert.pem", "--key", folder.path() + "/key.pem"});
    const auto port = host.port();
    const auto page = get("/", "localhost:" + port);
    const auto expect = [&](const char* what, bool so) {
        ++check.inputs;
        if (!so) check.wrong(what);
    };
    for (const char* today : {"-tls1_2", "-tls1_3"}) {
        const auto said = tls(port, std::string{"-quiet "} + today, page);
        expect(today, has(said, "HTTP/1.1 200 OK"));
        expect("a name once secure stays so", has(said, "Strict-Transport-Security: max-age="));
    }
    for (const char* old :
         {"-tls1 -cipher DEFAULT@SECLEVEL=0", "-tls1_1 -cipher DEFAULT@SECLEVEL=0",
          "-no_tls1_3 -cipher NULL:@SECLEVEL=0", "-no_tls1_3 -cipher aNULL:@SECLEVEL=0"}) {
        expect(old, !has(tls(port, std::string{"-quiet "} + old, page), "HTTP/1.1"));
    }
    // "R" asks openssl's client for a renegotiation.
    expect("renegotiation", has(tls(port, "-tls1_2", "R\\n"), "no renegotiation"));
    expect("the facilitator's page",
           has(tls(port, "-quiet", get("/facilitator", "localhost:" + port)), "HTTP/1.1 200 OK"));
    // In the clear from elsewhere: sent to the encrypted page. From this computer: served.
    const auto sent = plain(port, get("/?a", "localhost:" + port));
    expect("this computer itself", has(sent, "HTTP/1.1 200 OK"));
    EXPECT_EQ(host.stop(), 0);
}

TEST(S8, SendsWhoComesInTheClearToTheEncryptedPage) {
    const Folder folder;
    write_certificate(folder.path(), "workshop.city.example");
    RunningHost host;
    host.start({"--cert", folder.path() + "/cert.pem", "--key", folder.path() + "/key.pem"});
    const auto name = "workshop.city.example:" + host.port();
    const auto said = plain(host.port(), get("/?a", name));
    EXPECT_TRUE(has(said, "HTTP/1.1 308 ")) << said;
    EXPECT_TRUE(has(said, ("Location: https://" + name + "/?a\r\n").c_str())) << said;
    EXPECT_EQ(host.stop(), 0);
}

// Connections that never get further, and what the honest ones notice of them: nothing.
TEST(S8, AGreetingThatStallsIsEndedInTime) {
    const Folder folder;
    write_certificate(folder.path(), "localhost");
    RunningHost host;
    host.start({"--cert", folder.path() + "/cert.pem", "--key", folder.path() + "/key.pem"});
    const auto began = std::chrono::steady_clock::now();
    const RawSocket stalls{host.port()};
    EXPECT_TRUE(stalls.send(std::string{"\x16\x03\x01\x02\x00\x01\x00", 7}));
    const auto page = get("/", "localhost:" + host.port());
    EXPECT_TRUE(has(tls(host.port(), "-quiet", page), "HTTP/1.1 200 OK"));
    bool hung = false;
    stalls.read_to_end(hung, 8s);
    EXPECT_FALSE(hung);
    EXPECT_LT(std::chrono::steady_clock::now() - began, 7s);
    EXPECT_EQ(host.stop(), 0);
}

TEST(S8, AHostWithACertificateThatIsNotGoodDoesNotStart) {
    const Folder folder;
    const auto starts = [&](const std::string& more) {
        const auto command = host_program() + " " + folder.file() +
                             " --assets " VERTEBRA_ROOT
                             "/assets --address 127.0.0.1 --port 0 --cert " +
                             folder.path() + "/cert.pem --key " + folder.path() + "/key.pem " +
                             more + " >/dev/null 2>&1";
        return std::system(("timeout 5 " + command).c_str()) == 0;
    };
    write_certificate(folder.path(), "localhost", -30, -1);
    EXPECT_FALSE(starts(""));
    write_certificate(folder.path(), "localhost");
    EXPECT_FALSE(starts("--name other.example"));
    write_certificate(folder.path(), "*.city.example");
    EXPECT_FALSE(starts("")) << "a star is no name that a phone can call";
    EXPECT_FALSE(std::filesystem::exists(folder.file())) << "nothing is made before that";
}

TEST(N13, ThroughNginxNothingIsLostAndTheKeyGoesByHttpsOnly) {
    if (!Nginx::is_installed()) GTEST_SKIP() << "N13 SKIPPED: nginx is not installed";
    Check check{"N13"};
    std::unique_ptr<Nginx> nginx;
    Voting voting{"", [&](Voting& room, int) {
                      if (!nginx) {
                          nginx = std::make_unique<Nginx>(room.host.port());
                          nginx->start();
                          // What a browser shows is known only now.
                          EXPECT_EQ(room.host.stop(), 0);
                          room.host.start({"--behind-proxy", "127.0.0.1", "--name",
                                           "127.0.0.1:" + nginx->plain_port()});
                      }
                      return "http://127.0.0.1:" + nginx->plain_port();
                  }};
    const auto name = "127.0.0.1:" + nginx->plain_port();
    const auto page = get("/facilitator", name);
    EXPECT_TRUE(has(tls(nginx->secure_port(), "-quiet", page), "HTTP/1.1 200 OK"));
    EXPECT_TRUE(has(plain(nginx->plain_port(), page), "HTTP/1.1 403 "));
    EXPECT_TRUE(has(plain(nginx->plain_port(), get("/", name)), "HTTP/1.1 200 OK"));
    EXPECT_TRUE(has(plain(nginx->plain_port(), get("/", "elsewhere.example")), "HTTP/1.1 421 "));
    Chance chance{13};
    for (int turn = 0; turn < tier(5, 100); ++turn) {
        ASSERT_TRUE(voting.goes_on(chance)) << "not after " << turn;
        check.faults += voting.has_answers_on_their_way();
        nginx->kill();
        nginx->start();
    }
    ASSERT_TRUE(voting.goes_on(chance));
    voting.judge(check);
}

}  // namespace
}  // namespace vertebra::faults
