#pragma once

#include <sys/stat.h>

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "facilitator/host/publication.h"

namespace vertebra {

// The result pages of one workshop: those that are kept, and the one that is being made. Lives on
// the io thread; snapshots are made on the jobs thread.
class Publications {
public:
    static constexpr std::size_t kMost = 100;
    static constexpr std::size_t kMostInMemory = std::size_t{64} << 20;  // bytes of pages

    // Reads what is in the folder; there need not be one.
    Publications(boost::asio::io_context& io, boost::asio::thread_pool& jobs, std::string folder);

    const std::vector<Publication>& all() const { return all_; }  // newest first
    const Publication* find(std::string_view id) const;
    // The public one that stands in place of a withdrawn one; or none.
    const Publication* instead_of(std::string_view id) const;
    // For who leads: what cannot be read any more; empty when all can.
    const std::string& fault() const { return fault_; }
    bool is_making() const { return making_; }
    // As facilitators see them, under this address of the host.
    std::vector<protocol::PublicationView> views(const std::string& address);

    // A new publication of the session as it is here. What is published already, and not withdrawn,
    // is not made again: it is shown to as many as are wished for, if they are more.
    struct Making {
        std::shared_ptr<const Session> session;
        std::string digest;                         // of the sealed record, else empty
        const std::map<std::string, Words>* words;  // by language; outlive it
        std::string salt;                           // as in SnapshotFrom
        Publication::Level level;                   // never withdrawn
        std::shared_ptr<const std::atomic<bool>> stop;
    };
    // Refuses publication_running and too_many_publications; else `done` comes on the io thread.
    void make(Making wish, std::function<void(const Result<void>&)> done);

    // Refuses unknown_publication and what changed() does.
    [[nodiscard]] Result<void> set(const std::string& id, Publication::Level level,
                                   const std::string& why);

    // A page as it was published. It is read and checked anew when its file has changed.
    [[nodiscard]] Result<std::shared_ptr<const std::string>> page(const Publication& publication,
                                                                  const std::string& name);

private:
    struct InMemory {
        std::shared_ptr<const std::string> bytes;
        timespec changed{};  // the file, as far as the system knows
        ino_t file = 0;
    };
    [[nodiscard]] Result<void> take(Result<Publication> made, Publication::Level level);

    boost::asio::io_context& io_;
    boost::asio::thread_pool& jobs_;
    std::string folder_;
    std::vector<Publication> all_;
    std::string fault_;
    bool making_ = false;
    std::map<std::string, InMemory> in_memory_;  // by path
    std::size_t bytes_in_memory_ = 0;
    std::map<std::string, std::vector<std::string>> qr_;  // by url
};

}  // namespace vertebra
