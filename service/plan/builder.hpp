#pragma once

#include "plan/cells.hpp"
#include "plan/keys.hpp"
#include "plan/reading.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace arrimage::plan {

/// Puts cells where they belong in the plan of a reading, in printed order, and notes what a person should look at.
class Builder {
  public:
    /// `reading` must outlive the builder; its plan's period is what deadlines are read against.
    Builder(Reading& reading, const ReadOptions& options);

    /// Takes a cell of the schedule and says what its first line is.
    LineRole add(Cell& cell);

    /// Notes a line of the schedule that has no place.
    void flag(const Cell& cell);

    /// Settles keys, obligations and findings. Call once, at the end.
    void finish();

  private:
    /// An activity in the making.
    struct Draft {
        std::size_t objective{0};
        std::size_t means{0};
        std::size_t activity{0};
        int line{0};
        std::vector<Slot> named{};     ///< lines that name a territory
        std::vector<Deadline> dates{}; ///< those that can be a meeting's
    };

    LineRole add_objective(Cell& cell);
    LineRole add_means(Cell& cell);
    LineRole add_activity(Cell& cell);
    LineRole add_values(Cell& cell);
    LineRole add_value(Draft& draft, Cell& cell, bool report);
    /// What a wording is: plans name the same committees and persons again and again.
    struct Wording {
        bool deadline{false};
        ResourceKind kind{ResourceKind::other};
    };

    const Wording& wording_of(const std::string& text);
    LineRole add_mixed(Draft& draft, Cell& cell, bool report);
    LineRole add_deadlines(Draft& draft, const std::string& text, int line, bool report);
    void add_resource(Draft& draft, Resource resource, int line, bool report);
    void keep(Draft& draft, Deadline deadline, bool meets);
    void report_reading(const DeadlineReading& reading, int line);

    void ensure_means();
    void find_parent(const std::string& number);
    void settle_key(Activity& activity, const std::string& container, int line);
    void settle_title_deadline(Draft& draft);
    void settle_obligation(Draft& draft);
    void report_numbers(const Draft& before, const Draft& draft);
    void report_empty_levels();
    void note(int line, std::string_view code, std::string message);

    Activity& activity_of(const Draft& draft);

    Reading& reading_;
    DeadlineContext context_{};
    std::vector<Draft> drafts_{};
    std::vector<std::size_t> row_drafts_{}; ///< activities of the row being read
    std::vector<int> objective_lines_{};
    int row_{0};
    std::size_t means_{0}; ///< index in the last objective
    std::size_t objective_{0};
    bool has_means_{false}; ///< `objective_` and `means_` are set
    bool has_objective_{false};
    std::unordered_map<std::string, std::size_t> objectives_{}; ///< by number and by title
    std::unordered_map<std::string, std::pair<std::size_t, std::size_t>>
        means_seen_{}; ///< by number and by title
    std::unordered_map<std::string, Wording> wordings_{};
    Keys keys_{};
};

/// What tells where an activity is when its own number does not: the number of its means, else of its objective, else
/// their rank. Both are indices.
std::string container_of(const Plan& plan, std::size_t objective, std::size_t means);

} // namespace arrimage::plan
