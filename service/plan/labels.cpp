#include "plan/labels.hpp"
#include "plan/heading.hpp"
#include "plan/text.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

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

/// Tags the items where they stand. A second label in the value of a first one makes an item of its own.
class Tagger {
  public:
    std::vector<Item> tag_all(std::vector<Item> items) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            tag(items[i]);
            while (!rest_.text.empty()) {
                Item item = std::exchange(rest_, {});
                tag(item);
                added_.push_back({i, std::move(item)});
            }
        }
        return added_.empty() ? std::move(items) : with_added(std::move(items));
    }

  private:
    struct Added {
        std::size_t after{0}; ///< index of the item that it follows
        Item item{};
    };

    void tag(Item& item) {
        if (const auto label = label_in(item)) {
            tag_label(item, *label);
        } else {
            tag_value(item);
        }
    }

    void tag_label(Item& item, LabelledText label) {
        column_ = column_under(label.column, in_activity_);
        label_ = label.name;
        item.label = label_;
        open_ = label.value.empty();
        values_ = 0;
        if (open_) {
            item.heading_row = true;
            return;
        }
        const std::string value{label.value};
        const std::size_t cut = next_label(value);
        item.column = column_;
        item.text = text::trim(std::string_view{value}.substr(0, cut));
        if (cut != std::string::npos)
            rest_ = {.text = value.substr(cut), .first = item.first, .last = item.last};
        note_level(column_);
    }

    void tag_value(Item& item) {
        const bool free = item.column == Column::none && !item.page;
        const bool undecided = column_ != Column::none || !in_activity_;
        if (!free || item.heading_row || (undecided && heading_of(item.text))) {
            if (!item.page) column_ = Column::none;
            in_activity_ = in_activity_ || (free && !item.heading_row);
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
    }

    void note_level(Column column) { in_activity_ = in_activity_ || column == Column::activity; }

    std::vector<Item> with_added(std::vector<Item> items) {
        std::vector<Item> all;
        all.reserve(items.size() + added_.size());
        auto next = added_.begin();
        for (std::size_t i = 0; i < items.size(); ++i) {
            all.push_back(std::move(items[i]));
            for (; next != added_.end() && next->after == i; ++next) all.push_back(std::move(next->item));
        }
        return all;
    }

    std::vector<Added> added_{};
    Item rest_{};                 ///< what follows the value just tagged, on the same line
    Column column_{Column::none}; ///< of the label that items may still belong to
    std::string label_{};
    bool open_{false};        ///< the label had no value on its line
    int values_{0};           ///< taken since an open label
    bool in_activity_{false}; ///< something that can be an activity was seen
};

} // namespace

std::vector<Item> tag_labels(std::vector<Item> items) {
    return Tagger{}.tag_all(std::move(items));
}

} // namespace arrimage::plan
