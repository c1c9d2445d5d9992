#include "facilitator/host/server/certificate.h"

#include <gtest/gtest.h>

#include "tests/faults/disk/folder.h"
#include "tests/support/certificate.h"

namespace vertebra::server {
namespace {

class CertificateTest : public testing::Test {
protected:
    Result<Certificate> read(const std::string& key_folder = {}) const {
        return Certificate::read(folder_.path() + "/cert.pem",
                                 (key_folder.empty() ? folder_.path() : key_folder) + "/key.pem");
    }
    faults::Folder folder_;
};

TEST_F(CertificateTest, SaysForWhomItIsAndHowLong) {
    write_certificate(folder_.path(), "workshop.city.example");
    const auto read = this->read();
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->names(), std::vector<std::string>{"workshop.city.example"});
    EXPECT_TRUE(read->is_for("workshop.city.example"));
    EXPECT_FALSE(read->is_for("city.example"));
    EXPECT_NEAR(read->days_left(), 30, 1);
}

TEST_F(CertificateTest, WithAStarIsForOneMoreName) {
    write_certificate(folder_.path(), "*.city.example");
    const auto read = this->read();
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->is_for("workshop.city.example"));
    EXPECT_FALSE(read->is_for("a.workshop.city.example"));
    EXPECT_FALSE(read->is_for("city.example"));
}

TEST_F(CertificateTest, IsRefusedOutsideItsTime) {
    write_certificate(folder_.path(), "a.example", -30, -1);
    EXPECT_NE(read().error().message.find("has expired"), std::string::npos);
    write_certificate(folder_.path(), "a.example", 1, 30);
    EXPECT_NE(read().error().message.find("not valid yet"), std::string::npos);
}

TEST_F(CertificateTest, IsRefusedWithoutItsKeyOrAnyName) {
    const faults::Folder other;
    write_certificate(folder_.path(), "a.example");
    write_certificate(other.path(), "a.example");
    EXPECT_NE(read(other.path()).error().message.find("is not that of"), std::string::npos);
    EXPECT_NE(read("/nowhere").error().message.find("cannot be read"), std::string::npos);
    write_certificate(folder_.path(), "");
    EXPECT_NE(read().error().message.find("names no host"), std::string::npos);
}

}  // namespace
}  // namespace vertebra::server
