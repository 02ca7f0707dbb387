#include "plan/cells.hpp"
#include "plan/heading.hpp"
#include "plan/outline.hpp"
#include "plan/text.hpp"
#include "plan/wording.hpp"

#include <utility>

namespace arrimage::plan {
namespace {

CellKind kind_of(Column column) {
    switch (column) {
    case Column::axis:
    case Column::objective: return CellKind::objective;
    case Column::means: return CellKind::means;
    case Column::activity: return CellKind::activity;
    case Column::resource: return CellKind::resource;
    case Column::deadline: return CellKind::deadline;
    case Column::amount: return CellKind::amount;
    case Column::note: return CellKind::note;
    case Column::number:
    case Column::mixed:
    case Column::none: return CellKind::mixed;
    }
    return CellKind::mixed;
}

Cell cell_of(const Item& item, CellKind kind, std::string text) {
    return {.kind = kind,
            .text = std::move(text),
            .label = item.label,
            .first = item.first,
            .last = item.last,
            .row = item.row};
}

bool is_value(const Item& item) {
    return item.column == Column::resource || item.column == Column::deadline ||
           item.column == Column::mixed || item.column == Column::amount || item.column == Column::note;
}

/// The first part of a number as a count: 4 for "4.1.2"; 0 when it is no digit.
int first_part(std::string_view number) {
    int value = 0;
    for (std::size_t i = 0; i < number.size() && text::is_digit(number[i]); ++i)
        value = value * 10 + (number[i] - '0');
    return value;
}

class Classifier {
  public:
    explicit Classifier(std::vector<Item>& items) : items_{items}, outline_{items} {
        for (const Item& item : items) labelled_ = labelled_ || (is_value(item) && item.row == 0);
    }

    std::vector<Cell> run() {
        cells_.reserve(items_.size());
        for (at_ = 0; at_ < items_.size(); ++at_) {
            emitted_ = false;
            classify(items_[at_]);
            before_ = emitted_ ? cells_.back().text : items_[at_].text;
        }
        return std::move(cells_);
    }

  private:
    void classify(const Item& item) {
        if (item.page) return emit(CellKind::page);
        if (at_ < outline_.start()) return emit(CellKind::outside);
        if (item.heading_row || is_heading(item)) {
            inside_ = inside_ || (item.heading_row && item.label.empty()) || is_heading_row(item.text);
            return emit(inside_ ? CellKind::heading : CellKind::outside);
        }
        if (at_ == outline_.start()) inside_ = true;
        const Heading* heading = outline_.heading(at_);
        if (heading && resumes(*heading)) return classify_heading(*heading);
        if (inside_ && ends_schedule(item)) inside_ = false;
        if (!inside_) return emit(CellKind::outside);
        classify_content(item);
    }

    /// A run of column names, each in its own line, as a table's headings come out of a PDF.
    bool is_heading(const Item& item) const {
        if (item.column != Column::none || item.bullet) return false;
        if (is_heading_row(item.text)) return true;
        if (!is_heading_cell(item.text)) return false;
        if (column_named(item.text) != Column::resource || text::is_upper(item.text)) return true;
        return is_heading_cell(before_) || (at_ + 1 < items_.size() && is_heading_cell(items_[at_ + 1].text));
    }

    /// After the schedule was left, only a heading that goes on with it brings it back.
    bool resumes(const Heading& heading) const {
        if (inside_) return true;
        if ((heading.worded && !heading.number.empty()) || heading.continued || items_[at_].row != 0)
            return true;
        if (outline_.level(heading.style) == Level::none) return false;
        const int part = first_part(heading.number);
        return part > 0 && (part == last_part_ + 1 || (part == last_part_ && heading.depth > 1));
    }

    void classify_heading(const Heading& heading) {
        const Level level = outline_.level(heading.style);
        if (level == Level::none || level == Level::below) return classify_content(items_[at_]);
        inside_ = true;
        if (!heading.number.empty() && first_part(heading.number) > 0)
            last_part_ = first_part(heading.number);
        if (level == Level::above) return take_above(heading);
        const CellKind kind = level == Level::objective ? CellKind::objective
                              : level == Level::means   ? CellKind::means
                                                        : CellKind::activity;
        Cell cell = cell_of(items_[at_], kind, std::string{heading.title});
        cell.number = heading.number;
        cell.continued = heading.continued;
        in_activity_ = level == Level::activity;
        titleless_ = cell.text.empty() && !cell.continued;
        if (level == Level::objective && !above_.empty()) cell.text = above_ + " – " + cell.text;
        title_cell_ = cells_.size();
        cells_.push_back(std::move(cell));
    }

    /// A fourth level has no place of its own in a plan: its title goes before those of the objectives under it.
    void take_above(const Heading& heading) {
        above_ = heading.title.empty() ? std::string{heading.number} : std::string{heading.title};
        in_activity_ = false;
        emit(CellKind::heading);
    }

    void classify_content(const Item& item) {
        if (is_value(item)) return emit(kind_of(item.column));
        if (titleless_) {
            titleless_ = false;
            cells_[title_cell_].text += item.text;
            cells_[title_cell_].last = item.last;
            return;
        }
        if (outline_.activities_unnumbered() && is_activity(item)) {
            in_activity_ = true;
            return emit(CellKind::activity);
        }
        if (!in_activity_ && reads_like_prose(item.text)) return emit(CellKind::outside);
        emit(in_activity_ ? CellKind::mixed : CellKind::flagged);
    }

    bool is_activity(const Item& item) const {
        std::size_t next = at_ + 1;
        while (next < items_.size() && items_[next].page) ++next;
        const bool before_label =
            next < items_.size() && (is_value(items_[next]) || !items_[next].label.empty());
        return labelled_ ? before_label : reads_like_activity(item.text);
    }

    bool ends_schedule(const Item& item) const {
        if (item.column != Column::none || (item.bullet && at_ < outline_.end_of_headings())) return false;
        if (titleless_) return false;
        if (outline_.activities_unnumbered() && is_activity(item)) return false;
        return reads_like_section(item.text) ||
               (at_ >= outline_.end_of_headings() && !item.bullet && reads_like_prose(item.text));
    }

    void emit(CellKind kind) {
        cells_.push_back(cell_of(items_[at_], kind, std::move(items_[at_].text)));
        emitted_ = true;
    }

    std::vector<Item>& items_;
    Outline outline_;
    std::vector<Cell> cells_{};
    std::string above_{};
    std::string_view before_{}; ///< the text of the item before
    std::size_t at_{0};
    std::size_t title_cell_{0};
    int last_part_{0};
    bool emitted_{false};     ///< the last cell took the text of the item
    bool labelled_{false};    ///< labels tell the activities
    bool inside_{false};      ///< in the schedule
    bool in_activity_{false}; ///< what comes belongs to an activity
    bool titleless_{false};   ///< the last heading had its number alone on the line
};

} // namespace

std::vector<Cell> cells_of(std::vector<Item>&& items) {
    return Classifier{items}.run();
}

} // namespace arrimage::plan
