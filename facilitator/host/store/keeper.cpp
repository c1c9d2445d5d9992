#include "facilitator/host/store/keeper.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <utility>

namespace vertebra::store {

namespace net = boost::asio;

Keeper::Keeper(net::io_context& io, net::thread_pool& thread, net::thread_pool& jobs,
               std::unique_ptr<SessionFile> file, const Session& session)
    : io_(io),
      thread_(thread),
      jobs_(jobs),
      path_(file->path()),
      file_(std::move(file)),
      reserve_(path_),
      workshop_(session.about.workshop),
      saved_(session.offset),
      digest_(file_->digest()) {}

void Keeper::persist(std::uint64_t first, Events events,
                     std::function<void(const Result<void>&)> saved) {
    net::post(thread_, [self = shared_from_this(), first, events = std::move(events),
                        saved = std::move(saved)] {
        auto result = self->file_ ? self->file_->append(first, events)
                                  : Result<void>{fail(ErrorKind::Unavailable, "not_saved",
                                                      "Saving has stopped: the file is closed.")};
        if (result) self->saved_ = first + events.size() - 1;
        self->full_ = !result && result.error().code == "disk_full";
        net::post(self->io_, [saved, result = std::move(result)] { saved(result); });
    });
}

void Keeper::restore(std::function<void(Result<Session>)> restored) {
    if (backing_up_) {
        after_backup_ = [this, restored = std::move(restored)]() mutable {
            restore(std::move(restored));
        };
        return;
    }
    net::post(thread_, [self = shared_from_this(), restored = std::move(restored)] {
        self->file_.reset();
        if (std::exchange(self->full_, false)) self->reserve_.give();
        auto workshop = self->open_again();
        std::string digest;
        std::string unsealed;
        if (workshop) {
            digest = workshop->file->digest();
            unsealed = workshop->unsealed;
            self->file_ = std::move(workshop->file);
        }
        auto session = workshop.map([](Workshop& one) { return std::move(one.session); });
        net::post(self->io_,
                  [self, restored, digest, unsealed, session = std::move(session)]() mutable {
                      if (session) self->digest_ = digest;
                      self->unsealed_ = unsealed;
                      restored(std::move(session));
                  });
    });
}

Result<Workshop> Keeper::open_again() const {
    auto workshop = open_workshop(path_);
    if (!workshop) return workshop;
    const auto& session = workshop->session;
    const bool is_ours = session.about.workshop == workshop_;
    if (is_ours && (session.sealed || session.offset >= saved_)) return workshop;
    return fail(ErrorKind::Unavailable, "file_gone",
                is_ours ? path_ + " has been replaced by an older one while it was in use."
                        : path_ + " has been replaced by another workshop while it was in use.",
                "Put it back under its name; saving goes on then.");
}

void Keeper::back_up(Made made) {
    if (std::exchange(backing_up_, true)) {
        next_backup_ = std::move(made);
        return;
    }
    net::post(thread_, [self = shared_from_this(), made = std::move(made)]() mutable {
        self->begin_backup(std::move(made));
    });
}

void Keeper::begin_backup(Made made) {
    if (!file_) {
        return end_backup(fail(ErrorKind::Unavailable, "no_backup", "The file is closed."), made);
    }
    auto begun = Backup::begin(*file_, "");
    if (!begun) return end_backup(tl::unexpected{begun.error()}, made);
    backup_.emplace(std::move(*begun));
    copy_slice(std::move(made));
}

void Keeper::copy_slice(Made made) {
    // The file was closed in between.
    if (!backup_) {
        return end_backup(fail(ErrorKind::Unavailable, "no_backup", "Saving was interrupted."),
                          made);
    }
    const auto copied = backup_->copy_more();
    if (!copied) {
        backup_.reset();
        return end_backup(tl::unexpected{copied.error()}, made);
    }
    reserve_.keep();  // there may be room again
    if (!*copied) {
        net::post(thread_, [self = shared_from_this(), made = std::move(made)]() mutable {
            self->copy_slice(std::move(made));
        });
        return;
    }
    auto whole = std::make_shared<Backup>(std::move(*backup_));
    backup_.reset();
    // Verifying reads the whole copy: elsewhere, so that no batch waits for it.
    net::post(jobs_, [self = shared_from_this(), whole, made = std::move(made)] {
        self->end_backup(whole->finish(), made);
    });
}

void Keeper::end_backup(const Result<std::string>& result, const Made& made) {
    net::post(io_, [self = shared_from_this(), result, made] {
        self->backing_up_ = false;
        made(result);
        if (self->after_backup_) std::exchange(self->after_backup_, nullptr)();
        if (self->next_backup_) self->back_up(std::exchange(self->next_backup_, nullptr));
    });
}

void Keeper::tidy(std::function<void()> done) {
    net::post(thread_, [self = shared_from_this(), done = std::move(done)] {
        // A checkpoint that fails loses nothing: the WAL is read at the next opening.
        if (self->file_) static_cast<void>(self->file_->checkpoint().has_value());
        self->backup_.reset();
        self->file_.reset();
        net::post(self->io_, done);
    });
}

}  // namespace vertebra::store
