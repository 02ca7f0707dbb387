#include "plan/deadline.hpp"
#include "plan/heading.hpp"
#include "plan/items.hpp"
#include "plan/resource.hpp"
#include "plan/text.hpp"
#include "plan/wording.hpp"

#include <algorithm>

namespace arrimage::plan {
namespace {

bool starts_upper(std::string_view text) {
    return text::is_upper_point(text::point_at(text, 0).value);
}

bool is_closed(std::string_view text) {
    return !text.empty() && (text.back() == '.' || text.back() == ';');
}

/// The line before had room for the first word of this one, so that a person ended it.
bool had_room(std::size_t before, std::string_view line, std::size_t width) {
    return before + 1 + text::columns(line.substr(0, line.find(' '))) <= width;
}

constexpr std::size_t clear_room = 8;

class CellReader {
  public:
    CellReader(Column column, bool wrapped, std::size_t width)
        : column_{column}, wrapped_{wrapped}, width_{width} {}

    void add(const Line& line) {
        if (line.blank()) {
            gap_ = true;
            return;
        }
        std::string_view text = without_marks(line.text);
        const std::size_t bullet = text::bullet_length(text);
        text.remove_prefix(bullet);
        if (!items_.empty() && bullet == 0 && continues(text)) {
            join(items_.back().text, text);
            items_.back().last = line.number;
        } else {
            items_.push_back({.text = std::string{text},
                              .first = line.number,
                              .last = line.number,
                              .column = column_,
                              .bullet = bullet > 0});
        }
        last_width_ = text::columns(text);
        gap_ = false;
    }

    std::vector<Item> finish() {
        for (Item& item : items_) item.text = text::clean(item.text);
        return std::move(items_);
    }

  private:
    bool continues(std::string_view text) const {
        const std::string& open = items_.back().text;
        if (text.empty() || open.empty()) return true;
        if (is_level(column_)) return level_continues(open, text);
        if (ends_open(open)) return true;
        if (gap_) return false;
        if (column_ == Column::note) return !is_closed(open);
        if (column_ == Column::deadline) return deadline_continues(open, text);
        return value_continues(open, text);
    }

    bool level_continues(const std::string& open, std::string_view text) const {
        if (const auto heading = heading_of(text); heading && heading->depth >= 1) {
            const auto own = heading_of(open);
            if (heading->depth >= 2 || (own && own->style == heading->style)) return false;
        }
        const auto own = heading_of(open);
        if ((own && own->title.empty()) || ends_open(open) || !starts_upper(text)) return true;
        if (gap_ || (is_closed(open) && !wrapped_)) return false;
        return !starts_with_infinitive(text) && !(is_closed(open) && reads_like_activity(text));
    }

    /// "Avant le 31 mars" / "2009" is one deadline; "Octobre 2008" / "Mars 2009" are two.
    bool deadline_continues(const std::string& open, std::string_view text) const {
        const bool year = text.size() <= 5 && text::is_digit(text.front());
        if (year || !looks_like_deadline(text) || !looks_like_deadline(open)) return true;
        return wrapped_ && !starts_upper(text) && !had_room(last_width_, text, width_);
    }

    bool value_continues(const std::string& open, std::string_view text) const {
        if (!wrapped_)
            return !starts_upper(text) && kind_of_resource(text) == ResourceKind::other &&
                   !looks_like_deadline(text);
        if (looks_like_deadline(text) && !is_digits(text)) return false;
        if (starts_another(open, text)) return false;
        if (!had_room(last_width_, text, width_)) return !is_closed(open);
        // A lower-case line after one that ended well before the edge of its column was ended by a person.
        return !starts_upper(text) && !had_room(last_width_ + clear_room, text, width_);
    }

    static bool is_digits(std::string_view text) {
        return std::all_of(text.begin(), text.end(), text::is_digit);
    }

    Column column_{};
    bool wrapped_{false};
    std::size_t width_{0};      ///< of the widest line
    std::size_t last_width_{0}; ///< of the line before
    std::vector<Item> items_{};
    bool gap_{false};
};

} // namespace

std::size_t width_of(const std::vector<Line>& lines) {
    std::size_t width = 0;
    for (const Line& line : lines) width = std::max(width, text::columns(line.text));
    return width;
}

std::vector<Item> cell_items(const std::vector<Line>& lines, Column column, bool wrapped) {
    return cell_items(lines, column, wrapped, width_of(lines));
}

std::vector<Item> cell_items(const std::vector<Line>& lines, Column column, bool wrapped, std::size_t width) {
    CellReader reader{column, wrapped, width};
    for (const Line& line : lines) reader.add(line);
    return reader.finish();
}

} // namespace arrimage::plan
