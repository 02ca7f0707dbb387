#pragma once

#include "plan/plan.hpp"
#include "store/database.hpp"

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace arrimage::store {

/// The objectives and means of a plan while it is saved, in reading order. A heading with the same number and title
/// keeps its row, archived or not; any other gets a new one, so that what left the plan stays under the words it had.
class HeadingRows {
  public:
    HeadingRows(Transaction& transaction, domain::PlanId plan);

    /// Gives the row number.
    std::int64_t save_objective(const plan::Objective& objective);
    std::int64_t save_means(std::int64_t objective, const plan::Means& means);

    /// Archives those that were not saved.
    void archive_rest(domain::Instant at);

  private:
    struct Key {
        std::int64_t parent{0};
        std::string number{};
        std::string title{};

        auto operator<=>(const Key&) const = default;
    };
    using Rows = std::map<Key, std::deque<std::int64_t>>;

    std::optional<std::int64_t> take(Rows& rows, const Key& key);

    Transaction& transaction_;
    domain::PlanId plan_;
    Rows objectives_;
    Rows means_;
    int objective_position_{0};
    std::unordered_map<std::int64_t, int> means_positions_;
};

} // namespace arrimage::store
