#include "facilitator/dashboard/program.h"

#include <spdlog/spdlog.h>

#include <chrono>
#include <ctime>
#include <fstream>
#include <sstream>

#include "facilitator/dashboard/export_file.h"
#include "facilitator/dashboard/hearing.h"
#include "facilitator/dashboard/host_link.h"
#include "facilitator/dashboard/look/texts.h"
#include "facilitator/dashboard/screen.h"
#include "facilitator/dashboard/widgets/record.h"
#include "facilitator/dashboard/window.h"
#include "protocol/decode.h"

namespace vertebra::dashboard {
namespace {

constexpr std::int64_t kLeastBetweenMs = 33;     // 30 frames a second
constexpr std::int64_t kLongestWaitMs = 10'000;  // then look again, without drawing
// ImGui places some things by the size they had a frame ago: after a touch it needs a few.
constexpr int kFramesToSettle = 3;

// The time of the day here, in ms since midnight.
std::int64_t day_ms() {
    using namespace std::chrono;
    const auto now = system_clock::now();
    const std::time_t seconds = system_clock::to_time_t(now);
    std::tm here{};
    localtime_r(&seconds, &here);
    const auto whole = ((here.tm_hour * 60 + here.tm_min) * 60 + here.tm_sec) * std::int64_t{1000};
    return whole + duration_cast<milliseconds>(now - system_clock::from_time_t(seconds)).count();
}

// The state in a file, as a host would send it.
Heard heard_from(const std::string& file) {
    std::ifstream in{file, std::ios::binary};
    std::stringstream text;
    text << in.rdbuf();
    Hearing hearing{file};
    if (const auto message = protocol::decode_out(text.str(), Role::Facilitator)) {
        hearing.take(*message, now_ms());
    }
    return hearing.heard();
}

class Program {
public:
    Program(const Options& options, Window& window)
        : options_(options),
          window_(window),
          language_(options.language),
          words_(words_in(options.language)) {
        if (!options.view.empty()) {
            heard_ = heard_from(options.view);
            return;
        }
        const auto folder = options.export_folder.empty()
                                ? usual_export_folder()
                                : std::filesystem::path{options.export_folder};
        link_ = std::make_unique<HostLink>(
            HostLink::Address{options.url, options.key, options.language, options.name, folder},
            [] { Window::wake(); });
    }

    int run() {
        while (!window_.wants_to_close()) {
            if (window_.wait(static_cast<double>(wait_ms()) / 1000.0)) dirty_ = kFramesToSettle;
            if (link_ && link_->fetch(heard_)) dirty_ = kFramesToSettle;
            if (window_.has_waiting_keys()) dirty_ = std::max(dirty_, 1);
            if (changes_at_ && now_ms() >= *changes_at_) dirty_ = std::max(dirty_, 1);
            if (options_.count_frames) report();
            const bool still = dirty_ == 0 && !poses();
            if (still || window_.is_hidden() || now_ms() < next_frame_ms_) continue;
            draw();
            if (poses() && heard_.state && frames_ >= options_.after) {
                return window_.write_picture(options_.screenshot) ? 0 : 1;
            }
        }
        return 0;
    }

private:
    // How much is drawn while nothing, or something, happens.
    void report() {
        if (now_ms() < report_at_ms_) return;
        if (report_at_ms_ > 0) spdlog::info("{} frames in 10 s", frames_ - reported_);
        report_at_ms_ = now_ms() + kLongestWaitMs;
        reported_ = frames_;
    }

    // For a picture it is drawn frame by frame.
    bool poses() const { return !options_.screenshot.empty(); }

    std::int64_t wait_ms() const {
        const auto now = now_ms();
        if (dirty_ > 0 || poses()) return std::max<std::int64_t>(0, next_frame_ms_ - now);
        if (!changes_at_) return kLongestWaitMs;
        return std::clamp<std::int64_t>(*changes_at_ - now, 1, kLongestWaitMs);
    }

    void draw() {
        const auto now = now_ms();
        window_.frame([&](const Keys& keys) {
            const bool can_act = link_ == nullptr || heard_.line == Heard::Line::Up;
            const Paint paint{window_.theme(), window_.fonts(), words_, language_, record_, now,
                              can_act,         day_ms()};
            screen_.draw(
                paint, heard_, keys,
                [&](Wish wish) {
                    if (link_) link_->submit(std::move(wish));
                },
                [&](WindowWish wish) { wishes_.push_back(wish); });
        });
        // Never within a frame: the atlas and the words are in use there.
        for (const auto wish : std::exchange(wishes_, {})) {
            obey(wish);
        }
        ++frames_;
        dirty_ = screen_.settles() ? kFramesToSettle : std::max(dirty_ - 1, 0);
        next_frame_ms_ = now + kLeastBetweenMs;
        changes_at_ = screen_.next_change_ms(heard_, now_ms());
    }

    void obey(WindowWish wish) {
        if (wish != WindowWish::OtherLanguage) return window_.obey(wish);
        language_ = language_ == "en" ? "es" : "en";
        words_ = words_in(language_);
        if (link_) link_->submit(protocol::SetLanguage{language_});
        dirty_ = kFramesToSettle;
    }

    const Options& options_;
    Window& window_;
    std::string language_;
    Words words_;
    Record record_;
    Screen screen_;
    Heard heard_;
    std::unique_ptr<HostLink> link_;
    std::vector<WindowWish> wishes_;
    std::optional<std::int64_t> changes_at_;
    std::int64_t next_frame_ms_ = 0;
    int dirty_ = kFramesToSettle;
    int frames_ = 0;
    int reported_ = 0;
    std::int64_t report_at_ms_ = 0;
};

}  // namespace

int run(const Options& options) {
    const auto window = Window::open({.title = "Vertebra",
                                      .width = options.width,
                                      .height = options.height,
                                      .scale = options.scale,
                                      .shade = options.shade,
                                      .full_screen = options.full_screen});
    if (window == nullptr) {
        spdlog::error("No window could be opened. Is there a display?");
        return 1;
    }
    Program program{options, *window};
    return program.run();
}

}  // namespace vertebra::dashboard
