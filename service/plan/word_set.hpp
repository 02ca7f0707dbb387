#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace arrimage::plan {

/// A fixed set of folded words. Nearly every word that is not in it is told by its first letter and its length alone.
template <std::size_t size>
class WordSet {
  public:
    template <class... Words>
    consteval WordSet(const Words&... words) : words_{std::string_view{words}...} {
        std::ranges::sort(words_);
        for (const std::string_view word : words_) lengths_[letter_of(word)] |= length_of(word);
    }

    constexpr bool contains(std::string_view word) const {
        return !word.empty() && (lengths_[letter_of(word)] & length_of(word)) != 0 &&
               std::ranges::binary_search(words_, word);
    }

    /// Sorted.
    constexpr const std::array<std::string_view, size>& words() const { return words_; }

  private:
    static constexpr std::size_t letter_of(std::string_view word) {
        return static_cast<unsigned char>(word[0]) & 0x1FU;
    }

    static constexpr std::uint32_t length_of(std::string_view word) {
        return std::uint32_t{1} << std::min<std::size_t>(word.size(), 31);
    }

    std::array<std::string_view, size> words_{};
    std::array<std::uint32_t, 32> lengths_{}; ///< by first letter, a bit for each length
};

template <class... Words>
WordSet(const Words&...) -> WordSet<sizeof...(Words)>;

} // namespace arrimage::plan
