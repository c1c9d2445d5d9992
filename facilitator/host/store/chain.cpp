#include "facilitator/host/store/chain.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>

namespace vertebra::store {
namespace {

constexpr std::size_t kAtOnce = 32 * 1024;  // bytes given to the digest together

// Fixed width, lowest byte first.
void put(std::string& bytes, std::uint64_t number) {
    std::array<char, 8> raw{};
    for (std::size_t at = 0; at < raw.size(); ++at) {
        raw[at] = static_cast<char>(number >> (8 * at) & 0xFF);
    }
    bytes.append(raw.data(), raw.size());
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
    put(waiting_, row.offset);
    put(waiting_, static_cast<std::uint64_t>(row.at_ms));
    put(waiting_, row.type);
    put(waiting_, row.seat);
    put(waiting_, row.item);
    put(waiting_, static_cast<std::uint64_t>(row.round));
    put(waiting_, row.key);
    put(waiting_, static_cast<std::uint64_t>(row.revision));
    put(waiting_, static_cast<std::uint64_t>(row.resets));
    put(waiting_, row.body);
    if (waiting_.size() > kAtOnce) flush();
}

void Chain::flush() {
    EVP_DigestUpdate(context_.get(), waiting_.data(), waiting_.size());
    waiting_.clear();
}

std::string Chain::close_batch() {
    flush();
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
