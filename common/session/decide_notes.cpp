#include "common/session/deciding.h"
#include "common/text/plain_text.h"

namespace vertebra::deciding {

Result<Facts> decide_one(const Case& at, const KeepNote& keep) {
    if (at.session.find(keep.note.step) == nullptr) return unknown_step();
    if (!keep.note.item.empty()) {
        const auto* item = at.session.find(keep.note.item);
        if (item == nullptr) return unknown_item();
        if (item->step != keep.note.step) {
            return not_from_here("That item belongs to another step.");
        }
    }
    auto note = keep.note;
    note.text = std::string{trimmed(note.text)};
    if (auto plain = is_plain(note.text, kReasonRule); !plain) return tl::unexpected{plain.error()};
    return Facts{NoteKept{keep.id, std::move(note)}};
}

Result<Facts> decide_one(const Case&, const KeepAction& keep) {
    ActionKept kept{keep.id, std::string{trimmed(keep.text)}, keep.action};
    kept.action.owner = std::string{trimmed(kept.action.owner)};
    if (auto plain = is_plain(kept.text, kActionRule); !plain) {
        return tl::unexpected{plain.error()};
    }
    if (auto plain = is_plain(kept.action); !plain) return tl::unexpected{plain.error()};
    return Facts{std::move(kept)};
}

}  // namespace vertebra::deciding
