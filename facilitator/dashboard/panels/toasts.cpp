#include "facilitator/dashboard/panels/toasts.h"

#include <algorithm>

#include "facilitator/dashboard/panels/lead_panel.h"
#include "facilitator/dashboard/widgets/chip.h"
#include "facilitator/dashboard/widgets/press.h"
#include "facilitator/dashboard/widgets/text.h"

namespace vertebra::dashboard {
namespace {

constexpr std::int64_t kShownMs = 8'000;  // time to read two sentences and look up
constexpr std::size_t kMost = 3;
constexpr float kWidth = 520;

std::string sentence_of(const Paint& paint, const Notice& notice, const Heard& heard) {
    switch (notice.kind) {
        case Notice::Kind::Refused: {
            if (notice.code == "not_leading") return lead_refusal(paint, heard);
            const auto key = "refusal." + notice.code;
            auto sentence = paint.words.say(key);
            if (sentence != key) return sentence;
            return paint.words.say("refusal.other", {{"message", notice.message}});
        }
        case Notice::Kind::LeadTaken: {
            const auto somebody = paint.words.say("lead.somebody");
            return paint.words.say("lead.taken",
                                   {{"name", notice.message.empty() ? somebody : notice.message}});
        }
        case Notice::Kind::NotSent: return paint.words.say("dashboard.toast.not_sent");
        case Notice::Kind::Written:
            return paint.words.say("dashboard.files.written", {{"path", notice.message}});
        case Notice::Kind::NotWritten:
            return paint.words.say(notice.code == "no_room" ? "dashboard.files.no_room"
                                                            : "dashboard.files.not_written",
                                   {{"path", notice.message}});
    }
    return {};
}

}  // namespace

void Toasts::take(const Paint& paint, const Heard& heard) {
    for (const auto& notice : heard.notices) {
        if (notice.number <= newest_) continue;
        newest_ = notice.number;
        toasts_.push_back({notice, paint.now_ms + kShownMs});
    }
    std::erase_if(toasts_, [&](const auto& toast) { return toast.until_ms <= paint.now_ms; });
    while (toasts_.size() > kMost) {
        toasts_.erase(toasts_.begin());
    }
}

std::optional<std::int64_t> Toasts::next_change_ms() const {
    if (toasts_.empty()) return std::nullopt;
    return toasts_.front().until_ms;
}

void Toasts::draw(const Paint& paint, const Heard& heard) {
    take(paint, heard);
    if (toasts_.empty()) return;
    const auto& theme = paint.theme;
    const auto& io = ImGui::GetIO();
    const float width = theme.px(kWidth);
    const float inner = width - theme.px(76);
    float height = 0;
    for (const auto& toast : toasts_) {
        height += text_height(paint, sentence_of(paint, toast.notice, heard), Type::Body, inner) +
                  theme.px(28) + theme.small();
    }
    const ImVec2 corner{(io.DisplaySize.x - width) / 2, io.DisplaySize.y - height - theme.px(120)};
    ImGui::SetNextWindowPos(corner);
    ImGui::SetNextWindowSize({width, height});
    ImGui::Begin("toasts", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav);
    auto& list = *ImGui::GetWindowDrawList();
    float y = corner.y;
    for (auto& toast : toasts_) {
        const auto sentence = sentence_of(paint, toast.notice, heard);
        const float high = text_height(paint, sentence, Type::Body, inner) + theme.px(28);
        const Area box{{corner.x, y}, {corner.x + width, y + high}};
        list.AddRectFilled({box.min.x, box.min.y + theme.px(2)},
                           {box.max.x, box.max.y + theme.px(4)}, IM_COL32(0, 0, 0, 30),
                           theme.card_round());
        list.AddRectFilled(box.min, box.max, theme.ink, theme.card_round());
        const bool good = toast.notice.kind == Notice::Kind::Written;
        draw_icon(list, good ? Icon::Check : Icon::Warning,
                  {box.min.x + theme.px(28), box.centre().y}, theme.px(20), theme.card);
        text_in(
            paint,
            {{box.min.x + theme.px(52), box.min.y}, {box.min.x + theme.px(52) + inner, box.max.y}},
            sentence, {.colour = theme.card});
        const auto name = "toast." + std::to_string(toast.notice.number);
        if (press(paint, name, box).pressed) toast.until_ms = paint.now_ms;
        y += high + theme.small();
    }
    ImGui::End();
}

}  // namespace vertebra::dashboard
