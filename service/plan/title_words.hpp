#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace arrimage::plan {

/// The words of a title as numbers, sorted, each once.
using TitleWords = std::vector<std::size_t>;

/// Every word of a set of titles, with how telling it is: a word that few titles have weighs more. Case, accents,
/// punctuation, plural endings and small words do not count.
class Vocabulary {
  public:
    /// Adds a title and gives its words.
    TitleWords add(std::string_view title);

    /// From 0 (no word in common) to 1 (the same words), for titles that were added. A title that holds all the words
    /// of another is closer to it than their lengths say.
    double likeness(const TitleWords& a, const TitleWords& b) const;

  private:
    double weight(std::size_t word) const;
    double weight(const TitleWords& words) const;

    std::unordered_map<std::string, std::size_t> numbers_;
    std::vector<std::size_t> uses_; ///< in how many titles each word is
    std::size_t titles_{0};
};

} // namespace arrimage::plan
