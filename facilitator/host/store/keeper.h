#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "facilitator/host/store/backup.h"
#include "facilitator/host/store/reserve.h"
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
    // `thread` runs one thing at a time; `jobs` what may take long.
    Keeper(boost::asio::io_context& io, boost::asio::thread_pool& thread,
           boost::asio::thread_pool& jobs, std::unique_ptr<SessionFile> file,
           const Session& session);

    void persist(std::uint64_t first, Events events,
                 std::function<void(const Result<void>&)> saved);
    // Closes the file, opens it anew and folds its log; after a backup that is being made. Refused
    // when there is another workshop, or less than was saved.
    void restore(std::function<void(Result<Session>)> restored);
    // Makes a backup beside the file, slice by slice between the batches. While one is being made
    // another wish waits for its end; more wishes are one. Reports the backup's path.
    void back_up(std::function<void(const Result<std::string>&)> made);
    // Makes the one file whole, for copying; for the end of the program.
    void tidy(std::function<void()> done);

    const std::string& path() const { return path_; }
    // Of everything in the file, as hexadecimal digits, when it was last opened.
    const std::string& digest() const { return digest_; }
    // Why the record could not be sealed when it was last opened; else empty.
    const std::string& unsealed() const { return unsealed_; }

private:
    boost::asio::io_context& io_;
    boost::asio::thread_pool& thread_;
    boost::asio::thread_pool& jobs_;
    std::string path_;
    using Made = std::function<void(const Result<std::string>&)>;
    void begin_backup(Made made);
    void copy_slice(Made made);
    [[nodiscard]] Result<Workshop> open_again() const;
    void end_backup(const Result<std::string>& result, const Made& made);

    // The store thread's alone, once made.
    std::unique_ptr<SessionFile> file_;
    std::optional<Backup> backup_;
    Reserve reserve_;
    WorkshopId workshop_;
    std::uint64_t saved_ = 0;  // events
    bool full_ = false;        // the last batch found no room
    // The io thread's.
    bool backing_up_ = false;
    Made next_backup_;
    std::function<void()> after_backup_;
    std::string digest_;
    std::string unsealed_;
};

}  // namespace vertebra::store
