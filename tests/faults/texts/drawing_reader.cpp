#include "tests/faults/texts/drawing_reader.h"

#include <map>

namespace vertebra::faults {
namespace {

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    bool read(Drawing& drawing) {
        while (!text_.empty()) {
            if (!(text_.starts_with('<') ? read_tag(drawing) : read_words(drawing))) return false;
        }
        return open_.empty() && !drawing.elements.empty();
    }

private:
    std::string name() {
        std::string read;
        while (!text_.empty() && (std::isalnum(static_cast<unsigned char>(text_.front())) != 0 ||
                                  text_.front() == '-' || text_.front() == ':')) {
            read += text_.front();
            text_.remove_prefix(1);
        }
        return read;
    }
    bool skip(std::string_view wanted) {
        if (!text_.starts_with(wanted)) return false;
        text_.remove_prefix(wanted.size());
        return true;
    }
    // Up to one of these; false for what XML does not allow there.
    bool read_until(std::string_view ends, std::string& read) {
        static const std::map<std::string_view, char> kReferences{
            {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
        while (!text_.empty() && ends.find(text_.front()) == std::string_view::npos) {
            const char letter = text_.front();
            if (letter == '<' || text_.starts_with("]]>") || text_.starts_with("\xEF\xBF\xBE") ||
                text_.starts_with("\xEF\xBF\xBF")) {
                return false;
            }
            if (letter >= 0 && letter < ' ' && letter != '\n' && letter != '\t') return false;
            if (letter == '&') {
                const auto reference = text_.substr(0, text_.find(';') + 1);
                const auto found = kReferences.find(reference);
                if (found == kReferences.end()) return false;
                read += found->second;
                text_.remove_prefix(reference.size());
                continue;
            }
            read += letter;
            text_.remove_prefix(1);
        }
        return true;
    }
    bool read_words(Drawing& drawing) {
        std::string words;
        if (!read_until("<", words)) return false;
        if (open_.empty()) return words.find_first_not_of(" \n") == std::string::npos;
        if (open_.back() == "title") drawing.title = words;
        if (open_.back() == "desc") drawing.description = words;
        return true;
    }
    bool read_tag(Drawing& drawing) {
        skip("<");
        if (skip("/")) {
            if (open_.empty() || name() != open_.back()) return false;
            open_.pop_back();
            return skip(">");
        }
        const auto element = name();
        if (element.empty() || (open_.empty() && !drawing.elements.empty())) return false;
        drawing.elements.push_back(element);
        while (skip(" ")) {
            const auto attribute = name();
            if (attribute.empty()) continue;
            std::string value;
            if (!skip("=\"") || !read_until("\"", value) || !skip("\"")) return false;
        }
        if (skip("/>")) return true;
        open_.push_back(element);
        return skip(">");
    }

    std::string_view text_;
    std::vector<std::string> open_;
};

}  // namespace

std::optional<Drawing> read_drawing(std::string_view text) {
    Drawing drawing;
    if (!Reader{text}.read(drawing)) return std::nullopt;
    return drawing;
}

}  // namespace vertebra::faults
