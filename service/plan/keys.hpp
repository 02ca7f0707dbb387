#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace arrimage::plan {

/// A key and whether its number was printed before in the same place.
struct KeyChoice {
    std::string key{};
    bool repeated{false};
};

/// Gives each activity of one plan a key of its own, in printed order.
class Keys {
  public:
    /// The number where it is free. A number that starts again under each objective ("3.", "b)") gets its container
    /// before it: "2-3"; one printed twice gets a letter after it: "2.1.1-b"; none at all its rank: "2.1-4".
    KeyChoice choose(std::string_view number, std::string_view container);

    /// Takes a key that is already given; false when another has it.
    bool reserve(const std::string& key);

  private:
    std::unordered_map<std::string, int> uses_{}; ///< of keys and, for the marks, of the key they extend
    std::unordered_map<std::string, int> unnumbered_{};         ///< activities without number, by container
    std::unordered_map<std::string, std::string> containers_{}; ///< where a number was first printed
};

} // namespace arrimage::plan
