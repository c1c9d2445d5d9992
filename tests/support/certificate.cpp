#include "tests/support/certificate.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>
#include <stdexcept>

namespace vertebra {
namespace {

constexpr long kDay = 24 * 60 * 60;  // seconds

template <class Thing, class Write>
void write_pem(const std::string& path, Thing* thing, Write write) {
    const std::unique_ptr<BIO, decltype(&BIO_free)> file{BIO_new_file(path.c_str(), "w"), BIO_free};
    if (!file || write(file.get(), thing) != 1) throw std::runtime_error{path};
}

}  // namespace

void write_certificate(const std::string& folder, const std::string& name, int from_day,
                       int until_day) {
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key{EVP_EC_gen("P-256"),
                                                                  EVP_PKEY_free};
    const std::unique_ptr<X509, decltype(&X509_free)> certificate{X509_new(), X509_free};
    auto* one = certificate.get();
    X509_set_version(one, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(one), 1);
    X509_gmtime_adj(X509_getm_notBefore(one), from_day * kDay);
    X509_gmtime_adj(X509_getm_notAfter(one), until_day * kDay);
    X509_set_pubkey(one, key.get());
    auto* subject = X509_get_subject_name(one);
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>(name.c_str()), -1, -1, 0);
    X509_set_issuer_name(one, subject);
    if (!name.empty()) {
        auto* names =
            X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, ("DNS:" + name).c_str());
        X509_add_ext(one, names, -1);
        X509_EXTENSION_free(names);
    }
    X509_sign(one, key.get(), EVP_sha256());
    write_pem(folder + "/cert.pem", one, PEM_write_bio_X509);
    write_pem(folder + "/key.pem", key.get(), [](BIO* file, EVP_PKEY* pair) {
        return PEM_write_bio_PrivateKey(file, pair, nullptr, nullptr, 0, nullptr, nullptr);
    });
}

}  // namespace vertebra
