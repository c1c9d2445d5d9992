#pragma once

#include <memory>
#include <string>
#include <vector>

#include "facilitator/host/content/document.h"
#include "facilitator/host/store/event_row.h"

struct evp_md_ctx_st;

namespace vertebra::store {

// A checksum chained over the log: the digest of a batch covers its rows and the digest of the
// batch before, the first one the documents. So a changed, missing, added or moved row is noticed
// wherever it stands. SHA-256; a digest is 32 bytes.
class Chain {
public:
    explicit Chain(const std::string& before);
    void add(const EventRow& row);
    // The digest of the batch; afterwards this chain goes on from it.
    std::string close_batch();

private:
    struct Freed {
        void operator()(evp_md_ctx_st* context) const;
    };
    void begin(const std::string& before);
    void flush();
    std::string waiting_;  // rows not given to the digest yet
    std::unique_ptr<evp_md_ctx_st, Freed> context_;
};

// What the first batch goes on from.
std::string chain_start(const std::vector<Document>& documents);

}  // namespace vertebra::store
