#include "facilitator/report/xlsx/xlsx.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <ctime>
#include <map>
#include <numeric>

#include "common/text/plain_text.h"
#include "facilitator/report/xlsx/sheet_name.h"

namespace vertebra::report {
namespace {

// The file holds a time of its making; where the workshop has no date, always the same one.
constexpr std::time_t kNoDate = 946684800;  // 2000-01-01
// Of a column, in letters.
constexpr int kLeast = 9;
constexpr int kMost = 60;
constexpr int kFirst = 30;      // the first one at least
constexpr int kHead = 14;       // a head is broken beyond that
constexpr int kSheet = 90;      // a sheet is at least so wide for its sentences
constexpr double kLine = 15.5;  // points

// A file that is in memory alone.
class MemoryFile {
public:
    MemoryFile() : descriptor_(memfd_create("report", MFD_CLOEXEC)) {}
    ~MemoryFile() {
        if (descriptor_ >= 0) close(descriptor_);
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    bool opened() const { return descriptor_ >= 0; }
    std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }
    std::string bytes() const {
        const auto size = lseek(descriptor_, 0, SEEK_END);
        std::string bytes(size > 0 ? static_cast<std::size_t>(size) : 0, '\0');
        std::size_t have = 0;
        while (have < bytes.size()) {
            const auto more = pread(descriptor_, bytes.data() + have, bytes.size() - have,
                                    static_cast<off_t>(have));
            if (more <= 0) return {};
            have += static_cast<std::size_t>(more);
        }
        return bytes;
    }

private:
    int descriptor_ = -1;
};

// How many tables there are in a section and its parts without a sheet of their own.
int tables_in(const Section& section) {
    int count = 0;
    for (const auto& block : section.blocks) {
        const auto* drawing = std::get_if<Drawing>(&block);
        const bool table = std::holds_alternative<Rows>(block) ||
                           (drawing != nullptr && !drawing->twin.rows.empty());
        count += table ? 1 : 0;
    }
    for (const auto& part : section.parts) {
        if (!part.sheet) count += tables_in(part);
    }
    return count;
}

// How wide each column has to be for the tables in a section and its parts.
void widen(std::vector<int>& widths, const Rows& rows) {
    widths.resize(std::max(widths.size(), rows.head.size()), kLeast);
    for (std::size_t at = 0; at < rows.head.size(); ++at) {
        widths[at] = std::max(widths[at], std::min(code_points(rows.head[at]) + 2, kHead));
    }
    for (const auto& row : rows.rows) {
        for (std::size_t at = 0; at < std::min(row.size(), widths.size()); ++at) {
            widths[at] = std::max(widths[at], std::min(code_points(row[at].text) + 2, kMost));
        }
    }
}

void widen(std::vector<int>& widths, const Section& section) {
    for (const auto& block : section.blocks) {
        if (const auto* rows = std::get_if<Rows>(&block)) widen(widths, *rows);
        if (const auto* drawing = std::get_if<Drawing>(&block)) widen(widths, drawing->twin);
    }
    for (const auto& part : section.parts) {
        if (!part.sheet) widen(widths, part);
    }
}

int lines_of(const std::string& text, int width) {
    int lines = 0;
    for (std::size_t from = 0; from <= text.size();) {
        const auto end = std::min(text.find('\n', from), text.size());
        const int letters = code_points(std::string_view{text}.substr(from, end - from));
        lines += std::max(1, (letters + width - 1) / width);
        from = end + 1;
    }
    return lines;
}

class Book {
public:
    Book(lxw_workbook* book, const Report& report, const Progress& progress)
        : book_(book), progress_(progress), sections_(sections_of(report.chapters)) {
        title_ = format(16, true);
        heading_ = format(12, true);
        strong_ = format(11, true);
        plain_ = format(11, false);
        format_set_text_wrap(plain_);
        note_ = format(10, false);
        format_set_text_wrap(note_);
        format_set_text_wrap(strong_);
        format_set_text_wrap(heading_);
        format_set_font_color(note_, 0x424D59);
        text_ = format(11, false);
        format_set_text_wrap(text_);
        head_ = format(11, true);
        format_set_text_wrap(head_);
        format_set_bottom(head_, LXW_BORDER_MEDIUM);
        format_set_bg_color(head_, 0xEEF3F7);
    }

    // False: stopped, or a cell could not be written.
    bool write(const Section& section) {
        // A chapter that is nothing but sheets has none itself.
        const bool own =
            section.sheet || !section.blocks.empty() ||
            std::ranges::any_of(section.parts, [](const Section& part) { return !part.sheet; });
        if (own) {
            begin(section);
            if (!fill(section, title_)) return false;
        } else {
            ++done_;
        }
        for (const auto& part : section.parts) {
            if (part.sheet && !write(part)) return false;
        }
        return true;
    }
    bool good() const { return good_; }

private:
    lxw_format* format(double size, bool bold) {
        auto* made = workbook_add_format(book_);
        format_set_font_name(made, "Calibri");
        format_set_font_size(made, size);
        if (bold) format_set_bold(made);
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        return made;
    }

    lxw_format* figures(const Cell& cell) {
        const auto key = cell.decimals * 2 + (cell.percent ? 1 : 0);
        auto& known = figures_[key];
        if (known == nullptr) {
            std::string code = "0";
            const auto decimals = static_cast<std::size_t>(cell.decimals);
            if (decimals > 0) code += "." + std::string(decimals, '0');
            if (cell.percent) code += "%";
            known = format(11, false);
            format_set_num_format(known, code.c_str());
        }
        return known;
    }

    void begin(const Section& section) {
        const auto name = sheet_name(++sheets_, section.title);
        sheet_ = workbook_add_worksheet(book_, name.c_str());
        good_ = good_ && sheet_ != nullptr;
        if (sheet_ == nullptr) return;
        row_ = 0;
        widths_ = {kFirst, kLeast};
        widen(widths_, section);
        const int all = std::accumulate(widths_.begin(), widths_.end(), 0);
        if (all < kSheet) widths_.push_back(kSheet - all);
        for (std::size_t at = 0; at < widths_.size(); ++at) {
            const auto column = static_cast<lxw_col_t>(at);
            worksheet_set_column(sheet_, column, column, widths_[at], nullptr);
        }
        worksheet_set_landscape(sheet_);
        worksheet_set_paper(sheet_, 9);  // A4
        worksheet_fit_to_pages(sheet_, 1, 0);
        worksheet_gridlines(sheet_, LXW_HIDE_ALL_GRIDLINES);
        one_table_ = tables_in(section) == 1;
        if (!one_table_) worksheet_freeze_panes(sheet_, 1, 0);
    }

    void put(lxw_col_t column, const std::string& text, lxw_format* look) {
        const auto done = worksheet_write_string(sheet_, row_, column, text.c_str(), look);
        good_ = good_ && done == LXW_NO_ERROR;
    }
    void end_row(int lines) {
        if (lines > 1) worksheet_set_row(sheet_, row_, kLine * lines, nullptr);
        ++row_;
    }
    // Over the columns from `first` on, in as many lines as it takes.
    void spread(std::size_t first, const std::string& text, lxw_format* look) {
        const auto from = static_cast<lxw_col_t>(first);
        const auto to = static_cast<lxw_col_t>(widths_.size() - 1);
        const auto done =
            from < to ? worksheet_merge_range(sheet_, row_, from, row_, to, text.c_str(), look)
                      : worksheet_write_string(sheet_, row_, from, text.c_str(), look);
        good_ = good_ && done == LXW_NO_ERROR;
    }
    int room(std::size_t first) const {
        return std::accumulate(widths_.begin() + static_cast<std::ptrdiff_t>(first), widths_.end(),
                               0);
    }
    void line(const std::string& text, lxw_format* look) {
        spread(0, text, look);
        end_row(lines_of(text, room(0)));
    }

    bool fill(const Section& section, lxw_format* heading) {
        if (!good_) return false;
        line(section.title, heading);
        heading_above_ = section.title;
        for (const auto& one : section.blocks) {
            std::visit([this](const auto& known) { block(known); }, one);
        }
        ++row_;
        if (!progress_(100 * ++done_ / std::max(sections_, 1))) return false;
        for (const auto& part : section.parts) {
            if (!part.sheet && !fill(part, heading_)) return false;
        }
        return good_;
    }

    void block(const Prose& prose) {
        line(prose.text, prose.kind == Prose::Kind::Lead   ? strong_
                         : prose.kind == Prose::Kind::Note ? note_
                                                           : plain_);
    }
    void block(const FactList& facts) {
        for (const auto& fact : facts) {
            put(0, fact.name, text_);
            spread(1, fact.value, plain_);
            end_row(std::max(lines_of(fact.name, widths_[0]), lines_of(fact.value, room(1))));
        }
    }
    void block(const BulletList& list) {
        for (const auto& point : list.points) {
            line(point, plain_);
        }
    }
    void block(const Rows& rows) {
        if (!rows.caption.empty()) line(rows.caption, strong_);
        table(rows);
    }
    void block(const Drawing& drawing) {
        const auto title = std::visit([](const auto& chart) { return chart.title; }, drawing.chart);
        if (!drawing.twin.rows.empty()) {
            if (title != heading_above_) line(title, strong_);
            table(drawing.twin);
        }
        line(drawing.caption, note_);
    }

    void table(const Rows& rows) {
        int lines = 1;
        for (std::size_t at = 0; at < rows.head.size(); ++at) {
            put(static_cast<lxw_col_t>(at), rows.head[at], head_);
            lines = std::max(lines, lines_of(rows.head[at], widths_[at] - 1));
        }
        end_row(lines);
        if (one_table_) {
            worksheet_freeze_panes(sheet_, row_, 1);
            worksheet_repeat_rows(sheet_, row_ - 1, row_ - 1);
        }
        for (const auto& row : rows.rows) {
            lines = 1;
            for (std::size_t at = 0; at < row.size(); ++at) {
                lines = std::max(lines, lines_of(row[at].text, widths_[at]));
                const auto column = static_cast<lxw_col_t>(at);
                const auto& cell = row[at];
                if (!cell.number) {
                    put(column, cell.text, text_);
                    continue;
                }
                const auto done =
                    worksheet_write_number(sheet_, row_, column, *cell.number, figures(cell));
                good_ = good_ && done == LXW_NO_ERROR;
            }
            end_row(lines);
        }
        ++row_;
    }

    lxw_workbook* book_;
    const Progress& progress_;
    lxw_format* title_;
    lxw_format* heading_;
    lxw_format* strong_;
    lxw_format* plain_;
    lxw_format* note_;
    lxw_format* text_;
    lxw_format* head_;
    std::map<int, lxw_format*> figures_;
    lxw_worksheet* sheet_ = nullptr;
    lxw_row_t row_ = 0;
    std::vector<int> widths_;  // of the sheet's columns, in letters
    std::string heading_above_;
    bool one_table_ = false;
    bool good_ = true;
    int sections_ = 0;
    int done_ = 0;
    int sheets_ = 0;
};

}  // namespace

Result<std::string> xlsx(const Report& report, const Progress& progress) {
    const MemoryFile file;
    if (!file.opened()) return not_made("spreadsheet", "no memory");
    auto* workbook = workbook_new(file.path().c_str());
    if (workbook == nullptr) return not_made("spreadsheet", "no memory");
    auto title = report.title;
    auto subject = report.kind;
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = subject.data();
    properties.created = kNoDate;
    workbook_set_properties(workbook, &properties);
    Book book{workbook, report, progress};
    bool whole = true;
    for (const auto& chapter : report.chapters) {
        whole = whole && book.write(chapter);
    }
    const auto closed = workbook_close(workbook);  // frees it, too
    if (!whole && book.good()) return cancelled();
    if (!book.good() || closed != LXW_NO_ERROR) {
        return not_made("spreadsheet", lxw_strerror(closed));
    }
    return file.bytes();
}

}  // namespace vertebra::report
