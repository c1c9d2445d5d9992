#pragma once

#include <string>
#include <vector>

#include "common/content/content.h"
#include "common/content/fault.h"
#include "common/result.h"

namespace vertebra {

// A file of a pack or a format: its name within the assets, and its text. Kept in the session
// file, so that a session can be opened on any machine.
struct Document {
    std::string name;
    std::string text;
};

// The documents of a workshop: the risk questionnaire's and one format's, from the assets folder.
[[nodiscard]] Result<std::vector<Document>> read_documents(const std::string& assets,
                                                           const std::string& format);

// The formats that can be chosen, by name.
std::vector<std::string> formats_in(const std::string& assets);

// New texts keep the rule for texts that others see; those of a session file were let in once and
// stay readable, whatever the rule is now.
enum class Texts { New, Kept };

// Reads and checks them. With any fault there is no content: all are told, by file and path.
[[nodiscard]] tl::expected<Content, Faults> load_content(const std::vector<Document>& documents,
                                                         Texts texts = Texts::New);

// All faults in one text, a line each.
std::string told(const Faults& faults);

}  // namespace vertebra
