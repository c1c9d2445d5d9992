#pragma once

#include <memory>
#include <string>
#include <vector>

#include "common/result.h"

namespace boost::asio::ssl {
class context;
}

namespace vertebra::server {

// What a TLS connection is opened with: TLS 1.2 and 1.3, no renegotiation. Made once, at the start.
class Certificate {
public:
    // Reads a chain and its key, both PEM. Refused with a sentence when they cannot be read, do not
    // belong together, are not valid today, or name nobody.
    [[nodiscard]] static Result<Certificate> read(const std::string& chain_file,
                                                  const std::string& key_file);

    // The names it was given for, the first one first; one may begin with "*.".
    const std::vector<std::string>& names() const { return names_; }
    bool is_for(const std::string& name) const;
    int days_left() const { return days_left_; }
    boost::asio::ssl::context& context() const { return *context_; }

private:
    std::shared_ptr<boost::asio::ssl::context> context_;
    std::vector<std::string> names_;
    int days_left_ = 0;
};

}  // namespace vertebra::server
