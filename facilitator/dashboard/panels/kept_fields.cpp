#include "facilitator/dashboard/panels/kept_fields.h"

#include "common/text/plain_text.h"
#include "facilitator/dashboard/widgets/field.h"

namespace vertebra::dashboard {

bool KeptFields::draw(const Paint& paint, const std::string& name, std::string_view label,
                      const std::string& known, std::string_view help) {
    auto draft = drafts_.find(name);
    // The host has something newer: what was sent, or what somebody else wrote.
    if (draft != drafts_.end() && !draft->second.writing && draft->second.known != known) {
        drafts_.erase(draft);
        draft = drafts_.end();
    }
    std::string words = draft == drafts_.end() ? known : draft->second.text;
    const bool kept = draft != drafts_.end() && !draft->second.writing;
    const auto typing =
        field(paint, name, label, words, help, kept ? FieldMark::NotSaved : FieldMark::None);
    if (typing.active) {
        const bool written = typing.changed || draft != drafts_.end();
        if (written) drafts_.insert_or_assign(name, Draft{words, known, true});
        return false;
    }
    // Left: by Enter, Escape, Tab or a press elsewhere.
    if (draft == drafts_.end() || !draft->second.writing) return false;
    draft->second = {std::string{trimmed(words)}, known, false};
    if (draft->second.text != known) return true;
    drafts_.erase(draft);
    return false;
}

std::string KeptFields::said(const std::string& name, const std::string& known) const {
    const auto draft = drafts_.find(name);
    return draft == drafts_.end() ? known : std::string{trimmed(draft->second.text)};
}

}  // namespace vertebra::dashboard
