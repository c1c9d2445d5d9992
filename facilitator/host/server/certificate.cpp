#include "facilitator/host/server/certificate.h"

#include <openssl/x509v3.h>

#include <algorithm>
#include <boost/asio/ssl/context.hpp>

namespace vertebra::server {
namespace {

namespace ssl = boost::asio::ssl;

constexpr const char* kHint =
    "Give --cert the whole chain and --key its private key, both as PEM files.";

tl::unexpected<Error> refused(std::string sentence, std::string hint = kHint) {
    return fail(ErrorKind::InvalidInput, "bad_certificate", std::move(sentence), std::move(hint));
}

std::vector<std::string> names_in(X509* certificate) {
    std::vector<std::string> names;
    auto* all = static_cast<GENERAL_NAMES*>(
        X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr));
    for (int at = 0; at < sk_GENERAL_NAME_num(all); ++at) {
        const auto* one = sk_GENERAL_NAME_value(all, at);
        if (one->type != GEN_DNS) continue;
        names.emplace_back(reinterpret_cast<const char*>(ASN1_STRING_get0_data(one->d.dNSName)),
                           static_cast<std::size_t>(ASN1_STRING_length(one->d.dNSName)));
    }
    GENERAL_NAMES_free(all);
    return names;
}

}  // namespace

Result<Certificate> Certificate::read(const std::string& chain_file, const std::string& key_file) {
    Certificate certificate;
    certificate.context_ = std::make_shared<ssl::context>(ssl::context::tls_server);
    auto& context = *certificate.context_;
    boost::system::error_code bad;
    context.set_options(ssl::context::default_workarounds | ssl::context::no_tlsv1 |
                            ssl::context::no_tlsv1_1 | ssl::context::no_compression,
                        bad);
    auto* native = context.native_handle();
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);  // an idle phone keeps none
    context.use_certificate_chain_file(chain_file, bad);
    if (bad) return refused("The certificate in " + chain_file + " cannot be read.");
    context.use_private_key_file(key_file, ssl::context::pem, bad);
    if (bad) {
        return refused("The key in " + key_file + " cannot be read, or is not that of " +
                       chain_file + ".");
    }
    auto* own = SSL_CTX_get0_certificate(native);
    if (X509_cmp_current_time(X509_get0_notBefore(own)) > 0) {
        return refused("The certificate in " + chain_file + " is not valid yet.",
                       "Look at this computer's clock.");
    }
    if (X509_cmp_current_time(X509_get0_notAfter(own)) < 0) {
        return refused("The certificate in " + chain_file + " has expired.",
                       "Obtain a new one, or look at this computer's clock.");
    }
    int seconds = 0;
    ASN1_TIME_diff(&certificate.days_left_, &seconds, nullptr, X509_get0_notAfter(own));
    certificate.names_ = names_in(own);
    if (certificate.names_.empty()) {
        return refused("The certificate in " + chain_file + " names no host.",
                       "Obtain one for the name by which people reach this host.");
    }
    return certificate;
}

bool Certificate::is_for(const std::string& name) const {
    return std::ranges::any_of(names_, [&](const std::string& one) {
        const bool any = one.starts_with("*.");
        const auto dot = name.find('.');
        return any ? dot != std::string::npos && name.substr(dot) == one.substr(1) : one == name;
    });
}

}  // namespace vertebra::server
