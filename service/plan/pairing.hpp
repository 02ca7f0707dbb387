#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace arrimage::plan {

/// An element's key in one round of pairing; absent for one that sits the round out.
using PairKeys = std::vector<std::optional<std::string>>;

/// Puts elements of a later series on those of an earlier one, each at most once, over several rounds.
class Pairing {
  public:
    Pairing(std::size_t before, std::size_t after) : taken_(before, false), partner_(after) {}

    /// Pairs what is still free on both sides and has the same key, in order. Linear in their number.
    void pair_equal(const PairKeys& before, const PairKeys& after);

    /// Pairs two elements unless one of them is taken.
    void pair(std::size_t before, std::size_t after);

    bool is_free_before(std::size_t index) const { return !taken_[index]; }
    bool is_free_after(std::size_t index) const { return !partner_[index]; }

    /// Element i is what element i of the later series goes on.
    const std::vector<std::optional<std::size_t>>& partners() const { return partner_; }

  private:
    std::vector<bool> taken_;
    std::vector<std::optional<std::size_t>> partner_;
};

} // namespace arrimage::plan
