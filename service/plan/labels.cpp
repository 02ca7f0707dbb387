#include "plan/labels.hpp"
#include "plan/heading.hpp"
#include "plan/text.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace arrimage::plan {
namespace {

/// "Moyens :" under an activity lists what it is done with.
Column column_under(Column column, bool in_activity) {
    return column == Column::means && in_activity ? Column::resource : column;
}

std::optional<LabelledText> label_in(const Item& item) {
    if (item.text.find(':') >= 60 || item.column != Column::none || item.page || item.heading_row ||
        item.text.size() < 4)
        return std::nullopt;
    if (!text::is_upper_point(text::point_at(item.text, 0).value) && !item.bullet) return std::nullopt;
    const auto label = label_at_start(item.text);
    if (!label || label->column == Column::number || heading_of(item.text)) return std::nullopt;
    return label;
}

/// Where a second label starts in the value of a first one: "CDC  Échéancier : mai".
std::size_t next_label(std::string_view value) {
    for (std::size_t colon = value.find(':'); colon != std::string_view::npos;
         colon = value.find(':', colon + 1)) {
        std::size_t start = colon;
        for (int words = 0; words < 3 && start > 0; ++words) {
            const std::size_t space = value.rfind(' ', start > 1 ? start - 2 : 0);
            if (space == std::string_view::npos || colon - space > 40) break;
            start = space + 1;
            const bool capital = text::is_upper_point(text::point_at(value, start).value);
            const auto label = capital ? label_at_start(value.substr(start)) : std::nullopt;
            if (label && !is_level(label->column)) return start;
            start = space;
        }
    }
    return std::string_view::npos;
}

class Tagger {
  public:
    void add(Item item) {
        if (const auto label = label_in(item)) {
            add_label(std::move(item), *label);
        } else {
            add_value(std::move(item));
        }
    }

    std::vector<Item> finish() { return std::move(items_); }

  private:
    void add_label(Item item, LabelledText label) {
        column_ = column_under(label.column, in_activity_);
        label_ = label.name;
        open_ = label.value.empty();
        values_ = 0;
        if (open_) {
            item.heading_row = true;
            item.label = label_;
            items_.push_back(std::move(item));
            return;
        }
        const std::string value{label.value};
        const std::size_t cut = next_label(value);
        item.column = column_;
        item.label = label_;
        item.text = text::trim(std::string_view{value}.substr(0, cut));
        Item rest{.text = cut == std::string::npos ? "" : value.substr(cut),
                  .first = item.first,
                  .last = item.last};
        note_level(column_);
        items_.push_back(std::move(item));
        if (!rest.text.empty()) add(std::move(rest));
    }

    void add_value(Item item) {
        const bool free = item.column == Column::none && !item.page;
        if (!free || item.heading_row || heading_of(item.text)) {
            if (!item.page) column_ = Column::none;
            in_activity_ = in_activity_ || (!item.page && item.column == Column::none && !item.heading_row);
            items_.push_back(std::move(item));
            return;
        }
        const bool first_value = open_ && values_ == 0;
        const bool goes_on =
            column_ != Column::none && (item.bullet || first_value || (open_ && !item.blank_before));
        if (goes_on && !item.section) {
            item.column = column_;
            item.label = label_;
            ++values_;
            note_level(column_);
        } else {
            column_ = Column::none;
        }
        items_.push_back(std::move(item));
    }

    void note_level(Column column) { in_activity_ = in_activity_ || column == Column::activity; }

    std::vector<Item> items_{};
    Column column_{Column::none}; ///< of the label that items may still belong to
    std::string label_{};
    bool open_{false};        ///< the label had no value on its line
    int values_{0};           ///< taken since an open label
    bool in_activity_{false}; ///< something that can be an activity was seen
};

} // namespace

std::vector<Item> tag_labels(std::vector<Item> items) {
    bool any = false;
    for (const Item& item : items) any = any || label_in(item).has_value();
    if (!any) return items;
    Tagger tagger;
    for (Item& item : items) tagger.add(std::move(item));
    return tagger.finish();
}

} // namespace arrimage::plan
