#include "facilitator/host/store/keeper.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

namespace vertebra::store {

namespace net = boost::asio;

Keeper::Keeper(net::io_context& io, net::thread_pool& thread, std::unique_ptr<SessionFile> file,
               std::shared_ptr<const Content> content)
    : io_(io),
      thread_(thread),
      path_(file->path()),
      content_(std::move(content)),
      file_(std::move(file)) {}

void Keeper::persist(std::uint64_t first, Events events,
                     std::function<void(const Result<void>&)> saved) {
    net::post(thread_, [self = shared_from_this(), first, events = std::move(events),
                        saved = std::move(saved)] {
        auto result = self->file_ ? self->file_->append(first, events)
                                  : Result<void>{fail(ErrorKind::Unavailable, "not_saved",
                                                      "Saving has stopped: the file is closed.")};
        net::post(self->io_, [saved, result = std::move(result)] { saved(result); });
    });
}

void Keeper::restore(std::function<void(Result<Session>)> restored) {
    net::post(thread_, [self = shared_from_this(), restored = std::move(restored)] {
        self->file_.reset();
        Result<Session> session = fail(ErrorKind::Unavailable, "not_saved", "");
        auto opened = SessionFile::open(self->path_);
        if (opened) {
            self->file_ = std::move(*opened);
            session = fold(*self->file_, self->content_);
        } else {
            session = tl::unexpected{opened.error()};
        }
        net::post(self->io_, [restored, session = std::move(session)]() mutable {
            restored(std::move(session));
        });
    });
}

void Keeper::tidy(std::function<void()> done) {
    net::post(thread_, [self = shared_from_this(), done = std::move(done)] {
        // A checkpoint that fails loses nothing: the WAL is read at the next opening.
        if (self->file_) static_cast<void>(self->file_->checkpoint().has_value());
        self->file_.reset();
        net::post(self->io_, done);
    });
}

}  // namespace vertebra::store
