#pragma once

#include <functional>
#include <memory>

#include "facilitator/host/workshop.h"

namespace boost::asio {
class io_context;
class thread_pool;
}  // namespace boost::asio

namespace vertebra::store {

// The way over to the store thread and back: saves and folds there, reports on the io thread.
// After a failed save the file is closed and opened anew before anything else is done with it: a
// sync that failed once can succeed falsely when tried again.
class Keeper : public std::enable_shared_from_this<Keeper> {
public:
    Keeper(boost::asio::io_context& io, boost::asio::thread_pool& thread,
           std::unique_ptr<SessionFile> file, std::shared_ptr<const Content> content);

    void persist(std::uint64_t first, Events events,
                 std::function<void(const Result<void>&)> saved);
    void restore(std::function<void(Result<Session>)> restored);
    // Makes the one file whole, for copying; for the end of the program.
    void tidy(std::function<void()> done);

    const std::string& path() const { return path_; }

private:
    boost::asio::io_context& io_;
    boost::asio::thread_pool& thread_;
    std::string path_;
    std::shared_ptr<const Content> content_;
    std::unique_ptr<SessionFile> file_;  // the store thread's alone, once made
};

}  // namespace vertebra::store
