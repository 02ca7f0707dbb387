#pragma once

#include "plan/heading.hpp"
#include "plan/items.hpp"

#include <array>
#include <optional>
#include <vector>

namespace arrimage::plan {

enum class Level { none, above, objective, means, activity, below };

/// Which forms of heading are which level in one text. Found from all its headings at once: the forms are ordered by
/// where they first appear and by depth; the deepest is the activity.
class Outline {
  public:
    explicit Outline(const std::vector<Item>& items);

    /// The heading of an item (by its index) when it is one of this plan, else none; it views the item's text.
    const Heading* heading(std::size_t index) const;
    Level level(HeadingStyle style) const { return levels_[static_cast<std::size_t>(style)]; }

    /// No form of heading is an activity: activities are told by their wording or by the labels after them.
    bool activities_unnumbered() const { return unnumbered_; }

    /// Index of the first item of the schedule; the number of items when there is none.
    std::size_t start() const { return start_; }

    /// Index after the last item with a heading of the plan.
    std::size_t end_of_headings() const { return end_; }

  private:
    struct Placed {
        std::size_t item{0};
        Heading heading{};
    };

    void read_headings(const std::vector<Item>& items);
    void find_start(const std::vector<Item>& items);
    void drop_late_axes();
    void keep_sequences();
    void order_levels();
    void assign(const std::vector<HeadingStyle>& ordered);

    std::vector<Placed> headings_{}; ///< in the order of the items
    std::array<Level, heading_styles> levels_{};
    bool unnumbered_{false};
    std::size_t start_{0};
    std::size_t end_{0};
};

/// The style that stands for a level named by a column; none for other columns.
std::optional<HeadingStyle> style_of(Column column);

} // namespace arrimage::plan
