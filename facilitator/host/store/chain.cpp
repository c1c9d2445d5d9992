#include "facilitator/host/store/chain.h"

#include <openssl/evp.h>

#include <algorithm>

namespace vertebra::store {
namespace {

// Fixed width, lowest byte first.
void put(std::string& bytes, std::uint64_t number) {
    for (int shift = 0; shift < 64; shift += 8) {
        bytes.push_back(static_cast<char>(number >> shift & 0xFF));
    }
}

// With its length before it, so that no two rows look alike.
void put(std::string& bytes, const std::string& text) {
    put(bytes, text.size());
    bytes += text;
}

}  // namespace

void Chain::Freed::operator()(evp_md_ctx_st* context) const {
    EVP_MD_CTX_free(context);
}

Chain::Chain(const std::string& before) : context_(EVP_MD_CTX_new()) {
    begin(before);
}

void Chain::begin(const std::string& before) {
    EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr);
    EVP_DigestUpdate(context_.get(), before.data(), before.size());
}

void Chain::add(const EventRow& row) {
    std::string bytes;
    bytes.reserve(160 + row.body.size());
    put(bytes, row.offset);
    put(bytes, static_cast<std::uint64_t>(row.at_ms));
    put(bytes, row.type);
    put(bytes, row.seat);
    put(bytes, row.item);
    put(bytes, static_cast<std::uint64_t>(row.round));
    put(bytes, row.key);
    put(bytes, static_cast<std::uint64_t>(row.revision));
    put(bytes, static_cast<std::uint64_t>(row.resets));
    put(bytes, row.body);
    EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size());
}

std::string Chain::close_batch() {
    std::string digest(32, '\0');
    EVP_DigestFinal_ex(context_.get(), reinterpret_cast<unsigned char*>(digest.data()), nullptr);
    begin(digest);
    return digest;
}

std::string chain_start(const std::vector<Document>& documents) {
    auto sorted = documents;
    std::ranges::sort(sorted, {}, &Document::name);
    Chain chain{""};
    for (const auto& document : sorted) {
        chain.add({.type = document.name, .body = document.text});
    }
    return chain.close_batch();
}

}  // namespace vertebra::store
