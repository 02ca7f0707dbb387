#include "plan/heading.hpp"
#include "plan/resource.hpp"
#include "plan/table.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <unordered_set>

namespace arrimage::plan {
namespace {

std::string text_of(const TableCell& cell) {
    std::string text;
    for (const Line& line : cell) {
        if (!line.blank()) text += (text.empty() ? "" : " ") + std::string{line.text};
    }
    return text;
}

/// What a column holds, over all rows.
struct Content {
    std::size_t filled{0};
    std::size_t numbered{0};  ///< cells that start with a number
    std::size_t resources{0}; ///< cells that name a resource
    std::size_t distinct{0};
    std::size_t longest{0}; ///< columns of the longest cell
};

Content content_of(const Table& table, std::size_t column) {
    Content content;
    std::unordered_set<std::string> seen;
    for (const TableRow& row : table.rows) {
        if (column >= row.size()) continue;
        const std::string text = text_of(row[column]);
        if (text.empty()) continue;
        ++content.filled;
        content.numbered += heading_of(text) ? 1 : 0;
        content.resources += kind_of_resource(text) != ResourceKind::other ? 1 : 0;
        content.longest = std::max(content.longest, text::columns(text));
        seen.insert(text);
    }
    content.distinct = seen.size();
    return content;
}

class Columns {
  public:
    explicit Columns(const Table& table) : table_{table} {
        for (const std::string& heading : table.headings) {
            columns_.push_back(heading.empty() ? Column::none : column_named(heading).value_or(Column::note));
        }
    }

    std::vector<Column> settle() {
        settle_twins(Column::activity, Column::means);
        settle_marks();
        settle_twins(Column::axis, Column::objective);
        settle_twins(Column::objective, Column::means);
        settle_means();
        settle_activity();
        return std::move(columns_);
    }

  private:
    std::ptrdiff_t count(Column column) const { return std::count(columns_.begin(), columns_.end(), column); }

    std::size_t find(Column column) const {
        return static_cast<std::size_t>(std::find(columns_.begin(), columns_.end(), column) -
                                        columns_.begin());
    }

    /// Of two columns of one name the fuller holds the smaller things: the other is the level above, or a mark
    /// ("Priorité : haute") when its cells are short.
    void settle_twins(Column twin, Column other) {
        while (count(twin) > 1) {
            const std::size_t first = find(twin);
            const auto next =
                std::find(columns_.begin() + static_cast<std::ptrdiff_t>(first) + 1, columns_.end(), twin);
            const auto second = static_cast<std::size_t>(next - columns_.begin());
            const Content a = content_of(table_, first), b = content_of(table_, second);
            const std::size_t lesser = a.longest < b.longest ? first : second;
            if (std::min(a.longest, b.longest) <= 14 || count(other) > 0) {
                columns_[std::min(a.longest, b.longest) <= 14 ? lesser : second] = Column::note;
            } else if (twin == Column::activity) {
                columns_[a.distinct <= b.distinct ? first : second] = other;
            } else {
                columns_[a.distinct <= b.distinct ? second : first] = other;
            }
        }
    }

    /// "Priorité : haute" is a mark beside the activities and no level.
    void settle_marks() {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const bool mark = columns_[i] == Column::axis &&
                              text::FirstWord{table_.headings[i]}.view().starts_with("priorit");
            if (mark && content_of(table_, i).longest <= 14) columns_[i] = Column::note;
        }
    }

    void settle_means() {
        if (count(Column::means) == 0 || count(Column::activity) == 0) return;
        const std::size_t means = find(Column::means), activity = find(Column::activity);
        const Content own = content_of(table_, means), activities = content_of(table_, activity);
        if (own.numbered * 2 > own.filled) return;
        if (count(Column::resource) > 0 && own.resources * 2 < own.filled) return;
        const bool spans_several = own.distinct * 4 < activities.filled * 3;
        if (own.resources * 2 > own.filled || (means > activity && !spans_several))
            columns_[means] = Column::resource;
    }

    /// Where no column is named for the activities, the lowest level is theirs.
    void settle_activity() {
        if (count(Column::activity) > 0) return;
        for (const Column level : {Column::means, Column::objective, Column::axis}) {
            if (count(level) == 0) continue;
            columns_[find(level)] = Column::activity;
            return;
        }
    }

    const Table& table_;
    std::vector<Column> columns_{};
};

} // namespace

std::vector<Column> columns_of(const Table& table) {
    return Columns{table}.settle();
}

} // namespace arrimage::plan
