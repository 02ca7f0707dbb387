#include "plan/outline.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <limits>

namespace arrimage::plan {
namespace {

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

constexpr std::size_t index_of(HeadingStyle style) {
    return static_cast<std::size_t>(style);
}

/// Forms that a name ("A. Gagnon") or a list inside a cell ("1) …") also has: they count in sequence only.
bool is_weak(const Heading& heading) {
    const HeadingStyle style = heading.style;
    return !heading.worded && (style == HeadingStyle::roman || style == HeadingStyle::capital ||
                               style == HeadingStyle::small || style == HeadingStyle::arabic_1);
}

int roman_value(std::string_view number) {
    int value = 0, previous = 0;
    for (auto at = number.rbegin(); at != number.rend(); ++at) {
        const int digit = *at == 'I' ? 1 : *at == 'V' ? 5 : 10;
        value += digit < previous ? -digit : digit;
        previous = digit;
    }
    return value;
}

/// 1 for "1", "A", "a" and "I".
int ordinal(const Heading& heading) {
    const char first = heading.number.front();
    switch (heading.style) {
    case HeadingStyle::roman: return roman_value(heading.number);
    case HeadingStyle::capital: return first - 'A' + 1;
    case HeadingStyle::small: return first - 'a' + 1;
    default: return heading.number.size() == 1 ? first - '0' : (first - '0') * 10 + (heading.number[1] - '0');
    }
}

/// Above every other level of a plan.
bool is_top(HeadingStyle style) {
    return style == HeadingStyle::axis || style == HeadingStyle::orientation ||
           style == HeadingStyle::objective;
}

/// The forms without a word, each deeper than the one before.
constexpr std::array<std::array<HeadingStyle, 4>, 2> families{{
    {HeadingStyle::arabic_1, HeadingStyle::arabic_2, HeadingStyle::arabic_3, HeadingStyle::arabic_4},
    {HeadingStyle::capital, HeadingStyle::letter_2, HeadingStyle::letter_3, HeadingStyle::letter_3},
}};

/// A heading by itself does not name its level when a worded form has numbers of the same depth ("Action 1.1").
HeadingStyle bare_style(int depth) {
    return families[0][static_cast<std::size_t>(std::clamp(depth, 1, 4)) - 1];
}

} // namespace

std::optional<HeadingStyle> style_of(Column column) {
    switch (column) {
    case Column::axis: return HeadingStyle::axis;
    case Column::objective: return HeadingStyle::objective;
    case Column::means: return HeadingStyle::means;
    case Column::activity: return HeadingStyle::activity;
    default: return std::nullopt;
    }
}

Outline::Outline(const std::vector<Item>& items) {
    read_headings(items);
    find_start(items);
    drop_late_axes();
    keep_sequences();
    order_levels();
}

const Heading* Outline::heading(std::size_t index) const {
    const auto placed = std::ranges::lower_bound(headings_, index, {}, &Placed::item);
    return placed == headings_.end() || placed->item != index ? nullptr : &placed->heading;
}

/// Items of a level column are headings of their level, numbered or not; items of other columns are none.
void Outline::read_headings(const std::vector<Item>& items) {
    headings_.reserve(items.size() / 2);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item& item = items[i];
        if (item.page || item.heading_row) continue;
        const auto style = style_of(item.column);
        if (!style && item.column != Column::none) continue;
        auto heading = heading_of(item.text);
        if (!heading && !style) continue;
        if (!heading) heading = Heading{.title = item.text};
        if (style) heading->style = *style;
        heading->worded = heading->worded || style;
        headings_.push_back({i, *heading});
    }
}

/// The schedule starts at its column headings or at the first heading with the word of a level; in a text with
/// neither, at the first numbered heading; in one without any heading, at the activity above the first label.
void Outline::find_start(const std::vector<Item>& items) {
    const std::size_t size = items.size();
    const auto first_heading = [&](bool worded) {
        const auto found = std::ranges::find_if(
            headings_, [&](const Placed& placed) { return placed.heading.worded == worded; });
        return found == headings_.end() ? size : found->item;
    };
    const std::size_t worded = first_heading(true), numbered = first_heading(false);
    std::size_t row = size, label = size;
    for (std::size_t i = 0; i < size; ++i) {
        if (items[i].heading_row && items[i].label.empty()) row = std::min(row, i);
        const bool labelled = items[i].column == Column::resource || items[i].column == Column::deadline;
        if (labelled && i > 0) label = std::min(label, i - 1);
    }
    // An objective may be printed just above the first row of column headings.
    for (std::size_t i = row < size ? row - std::min<std::size_t>(row, 3) : size; i < row; ++i) {
        if (heading(i)) row = i;
    }
    start_ = std::min(row, worded);
    const bool top = worded < size && is_top(heading(worded)->style);
    if (start_ == size || (row == size && !top)) start_ = std::min(start_, numbered);
    if (start_ == size) start_ = label;
}

/// An axis is printed above the first objective or not at all: "Axe et priorité : …" in what follows the plan is no level.
void Outline::drop_late_axes() {
    const auto first = [&](HeadingStyle style) {
        const auto found = std::ranges::find_if(headings_, [&](const Placed& placed) {
            return placed.item >= start_ && placed.heading.style == style;
        });
        return found == headings_.end() ? nowhere : found->item;
    };
    const std::size_t objective = first(HeadingStyle::objective);
    if (objective == nowhere || first(HeadingStyle::axis) < objective) return;
    std::erase_if(headings_, [](const Placed& placed) { return placed.heading.style == HeadingStyle::axis; });
}

void Outline::keep_sequences() {
    std::array<int, heading_styles> next{};
    std::erase_if(headings_, [&](const Placed& placed) {
        const Heading& heading = placed.heading;
        if (!is_weak(heading)) return false;
        int& expected = next[index_of(heading.style)];
        const int value = ordinal(heading);
        const bool follows = expected > 0 && value >= expected - 1 && value <= expected + 1;
        const bool kept = value == 1 || heading.continued || follows;
        if (kept) expected = value + 1;
        return !kept;
    });
    // "A." alone is an initial, not a level.
    std::erase_if(headings_, [&](const Placed& placed) {
        return is_weak(placed.heading) && placed.heading.style != HeadingStyle::arabic_1 &&
               next[index_of(placed.heading.style)] <= 2;
    });
    if (!headings_.empty()) end_ = headings_.back().item + 1;
}

void Outline::order_levels() {
    std::array<std::size_t, heading_styles> first{};
    first.fill(nowhere);
    std::array<bool, 7> worded_depths{};
    for (const auto& [item, heading] : headings_) {
        if (heading.worded && heading.depth >= 2)
            worded_depths[static_cast<std::size_t>(std::min(heading.depth, 6))] = true;
    }
    std::array<HeadingStyle, 7> worded_style{};
    for (auto& [item, heading] : headings_) {
        const auto depth = static_cast<std::size_t>(std::clamp(heading.depth, 0, 6));
        if (heading.worded && depth >= 2) worded_style[depth] = heading.style;
        if (!heading.worded && depth >= 2 && worded_depths[depth] &&
            heading.style == bare_style(heading.depth) && worded_style[depth] != HeadingStyle::axis) {
            heading.style = worded_style[depth];
        }
        first[index_of(heading.style)] = std::min(first[index_of(heading.style)], item);
    }
    for (const auto& family : families) {
        for (std::size_t i = family.size() - 1; i > 0; --i) {
            auto& shallow = first[index_of(family[i - 1])];
            const auto deep = first[index_of(family[i])];
            if (shallow != nowhere && deep < shallow) shallow = deep;
        }
    }
    std::vector<HeadingStyle> ordered;
    for (int style = 0; style < heading_styles; ++style) {
        if (first[static_cast<std::size_t>(style)] != nowhere)
            ordered.push_back(static_cast<HeadingStyle>(style));
    }
    std::stable_sort(ordered.begin(), ordered.end(),
                     [&](HeadingStyle a, HeadingStyle b) { return first[index_of(a)] < first[index_of(b)]; });
    // The first page may begin with an activity: the words say the order better than the pages.
    std::stable_partition(ordered.begin(), ordered.end(),
                          [](HeadingStyle style) { return style < HeadingStyle::activity; });
    assign(ordered);
}

void Outline::assign(const std::vector<HeadingStyle>& ordered) {
    auto activity = std::find(ordered.begin(), ordered.end(), HeadingStyle::activity);
    const bool named = activity != ordered.end();
    if (!named && !ordered.empty()) activity = ordered.end() - 1;
    unnumbered_ = ordered.empty() || is_top(*activity) || *activity == HeadingStyle::specific;
    const auto uppers_end = unnumbered_ ? ordered.end() : activity;
    const auto uppers = uppers_end - ordered.begin();
    for (auto style = ordered.begin(); style != uppers_end; ++style) {
        const auto from_last = uppers_end - style; // 1 is the level just above the activities
        const bool alone = uppers == 1 && *style != HeadingStyle::means;
        levels_[index_of(*style)] = alone || from_last == 2 ? Level::objective
                                    : from_last == 1        ? Level::means
                                                            : Level::above;
    }
    for (auto style = uppers_end; style != ordered.end(); ++style) {
        levels_[index_of(*style)] = style == activity ? Level::activity : Level::below;
    }
}

} // namespace arrimage::plan
