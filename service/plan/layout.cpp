#include "plan/layout.hpp"
#include "plan/heading.hpp"
#include "plan/page_columns.hpp"
#include "plan/table.hpp"
#include "plan/text.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace arrimage::plan {
namespace {

/// Objective before means before activity before its values, where they start on one line.
int reading_rank(Column column) {
    constexpr std::array order{Column::axis, Column::objective, Column::means, Column::activity};
    return static_cast<int>(std::find(order.begin(), order.end(), column) - order.begin());
}

/// The part of a page under one band.
struct Region {
    const Band* band{nullptr};
    std::size_t first{0}; ///< index of a line
    std::size_t end{0};
};

/// A region's lines by column; a line without text in a column is blank there.
class ColumnReader {
  public:
    explicit ColumnReader(const Band& band) : lines_(band.headings.size()) {
        for (const PageHeading& heading : band.headings) headings_.push_back(heading.text);
    }

    void add(const std::vector<std::string_view>& cells, int number) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            lines_[i].push_back({.text = cells[i], .number = number});
    }

    /// A blank printed line: a gap in every column.
    void add_gap(int number) {
        for (auto& column : lines_) column.push_back({.number = number});
    }

    bool empty() const { return lines_.empty() || lines_[0].empty(); }

    std::vector<Item> finish() {
        settle_columns();
        find_row_starts();
        std::vector<Item> items;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            for (Item& item : items_in(i)) items.push_back(std::move(item));
        }
        std::stable_sort(items.begin(), items.end(), [](const Item& a, const Item& b) {
            return a.first != b.first ? a.first < b.first : reading_rank(a.column) < reading_rank(b.column);
        });
        return items;
    }

  private:
    void settle_columns() {
        Table table{.headings = headings_, .wrapped = true};
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const Column named = column_named(headings_[i]).value_or(Column::note);
            for (const Item& item : cell_items(lines_[i], named, true)) {
                TableRow row(lines_.size());
                row[i].push_back({.text = *kept_.emplace_back(std::make_unique<std::string>(item.text)),
                                  .number = item.first});
                table.rows.push_back(std::move(row));
            }
        }
        columns_ = columns_of(table);
    }

    void find_row_starts() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (columns_[i] != Column::activity) continue;
            for (const Item& item : cell_items(lines_[i], Column::activity, true))
                row_starts_.push_back(item.first);
        }
    }

    /// What a row holds beside its activity ends with the row.
    std::vector<Item> items_in(std::size_t i) {
        const Column column =
            columns_[i] == Column::none || columns_[i] == Column::number ? Column::note : columns_[i];
        std::vector<Item> items;
        std::vector<Line> block;
        const std::size_t width = width_of(lines_[i]);
        const auto flush = [&] {
            for (Item& item : cell_items(block, column, true, width)) items.push_back(std::move(item));
            block.clear();
        };
        for (const Line& line : lines_[i]) {
            const bool row = std::binary_search(row_starts_.begin(), row_starts_.end(), line.number);
            if (row && !is_level(column)) flush();
            block.push_back(line);
        }
        flush();
        for (Item& item : items) {
            item.row = -1;
            item.label = headings_[i];
        }
        return items;
    }

    std::vector<std::string> headings_{};
    std::vector<std::vector<Line>> lines_{}; ///< by column
    std::vector<Column> columns_{};
    std::vector<int> row_starts_{};
    std::vector<std::unique_ptr<std::string>> kept_{};
};

class LayoutReader {
  public:
    explicit LayoutReader(const std::vector<Line>& lines) : lines_{lines}, bands_{find_bands(lines)} {}

    bool found() const {
        return std::any_of(bands_.begin(), bands_.end(),
                           [&](const Band& band) { return stands_over_columns(band); });
    }

    std::vector<Item> read() {
        add_plain(0, bands_.front().first);
        for (std::size_t i = 0; i < bands_.size(); ++i) {
            add_band(bands_[i]);
            read_region(bands_[i], bands_[i].last + 1,
                        i + 1 < bands_.size() ? bands_[i + 1].first : lines_.size());
        }
        flush_plain();
        return std::move(items_);
    }

  private:
    bool stands_over_columns(const Band& band) const {
        const std::size_t end = std::min(lines_.size(), band.last + 30);
        for (std::size_t i = band.last + 1; i < end; ++i) {
            if (!lines_[i].blank() && segments_of(lines_[i]).size() >= 2) return true;
        }
        return false;
    }

    void add_band(const Band& band) {
        flush_plain();
        Item item{.first = lines_[band.first].number, .last = lines_[band.last].number, .heading_row = true};
        for (const PageHeading& heading : band.headings)
            item.text += (item.text.empty() ? "" : " ") + heading.text;
        items_.push_back(std::move(item));
    }

    /// The table goes on over pages that do not repeat its headings; each page has its own columns.
    void read_region(const Band& band, std::size_t first, std::size_t end) {
        for (std::size_t page = first; page < end;) {
            std::size_t next = page + 1;
            while (next < end && !lines_[next].page_start) ++next;
            read_page(band, page, next);
            page = next;
        }
    }

    void read_page(const Band& band, std::size_t first, std::size_t end) {
        starts_ = column_starts(band, lines_, first, end);
        first_is_objective_ = is_level(column_named(band.headings.front().text).value_or(Column::note));
        const LineCutter cutter{starts_, lines_, first, end};
        ColumnReader reader{band};
        bool plain = false;
        for (std::size_t i = first; i < end; ++i) {
            const Line& line = lines_[i];
            if (line.furniture || is_ruler(line.text)) {
                plain_.push_back(line);
            } else if (line.blank()) {
                (plain ? void(plain_.push_back(line)) : reader.add_gap(line.number));
            } else if (plain = stays_plain(plain, line); plain) {
                plain_.push_back(line);
            } else {
                if (!plain_.empty() && !only_furniture()) {
                    close(reader, band);
                    flush_plain();
                }
                reader.add(cutter.cut(i), line.number);
            }
        }
        close(reader, band);
    }

    bool only_furniture() const {
        return std::all_of(plain_.begin(), plain_.end(), [](const Line& line) {
            return line.furniture || line.blank() || is_ruler(line.text);
        });
    }

    /// The table so far goes before the plain lines that were met after it.
    void close(ColumnReader& reader, const Band& band) {
        for (Item& item : reader.finish()) add_table_item(std::move(item));
        reader = ColumnReader{band};
    }

    /// A cell cut by the end of a page goes on at the top of the next one.
    void add_table_item(Item item) {
        if (is_level(item.column) && goes_on(item)) {
            for (auto before = items_.rbegin(); before != items_.rend() && items_.rend() - before > 0;
                 ++before) {
                if (before->row == 0 && !before->heading_row && !before->page) break;
                if (before->column != item.column) continue;
                join(before->text, item.text);
                before->last = item.last;
                return;
            }
        }
        items_.push_back(std::move(item));
    }

    static bool goes_on(const Item& item) {
        const char32_t first = item.text.empty() ? U' ' : text::point_at(item.text, 0).value;
        return text::is_letter_point(first) && !text::is_upper_point(first) && !item.bullet;
    }

    /// A heading across the columns, a section title or running prose leave the table; a line of several columns is
    /// back in it.
    bool stays_plain(bool plain, const Line& line) const {
        const std::vector<Segment> segments = segments_of(line);
        if (segments.size() != 1) return false;
        const Segment& only = segments.front();
        const bool crosses = starts_.size() > 1 && only.start < starts_[1] - 1 && only.end > starts_[1] + 1;
        const bool in_first = starts_.size() > 1 && only.start < starts_[1] - 1;
        if (plain) return in_first;
        if (const auto heading = heading_of(without_marks(only.text)); heading && heading->worded && in_first)
            return crosses || heading->style <= HeadingStyle::orientation || !first_is_objective_;
        return crosses || (in_first && reads_like_section(only.text));
    }

    void add_plain(std::size_t first, std::size_t end) {
        plain_.insert(plain_.end(), lines_.begin() + static_cast<std::ptrdiff_t>(first),
                      lines_.begin() + static_cast<std::ptrdiff_t>(end));
    }

    void flush_plain() {
        for (Item& item : items_of(plain_)) items_.push_back(std::move(item));
        plain_.clear();
    }

    const std::vector<Line>& lines_;
    std::vector<Band> bands_{};
    std::vector<int> starts_{};
    std::vector<Line> plain_{}; ///< lines outside the columns that are not items yet
    std::vector<Item> items_{};
    bool first_is_objective_{false};
};

} // namespace

std::optional<std::vector<Item>> read_layout(const std::vector<Line>& lines) {
    LayoutReader reader{lines};
    if (!reader.found()) return std::nullopt;
    return reader.read();
}

} // namespace arrimage::plan
