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
    consteval WordSet(const Words&... words) : WordSet{std::array<std::string_view, size>{words...}} {}

    /// A word may be there twice; an empty one counts for none.
    consteval WordSet(const std::array<std::string_view, size>& words) : words_{words} {
        std::ranges::sort(words_);
        for (const std::string_view word : words_) {
            if (word.empty()) continue;
            lengths_[letter_of(word)] |= length_of(word);
            ++ends_[letter_of(word)];
        }
        std::size_t end = static_cast<std::size_t>(std::ranges::count(words_, std::string_view{}));
        for (std::uint16_t& count : ends_) count = static_cast<std::uint16_t>(end += count);
    }

    constexpr bool contains(std::string_view word) const {
        if (word.empty() || (lengths_[letter_of(word)] & length_of(word)) == 0) return false;
        for (std::size_t at = ends_[letter_of(word)]; at-- > 0 && words_[at].starts_with(word[0]);)
            if (words_[at] == word) return true;
        return false;
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
    std::array<std::uint16_t, 32> ends_{};    ///< by first letter, one past its last word
};

template <class... Words>
WordSet(const Words&...) -> WordSet<sizeof...(Words)>;

template <std::size_t size>
WordSet(const std::array<std::string_view, size>&) -> WordSet<size>;

} // namespace arrimage::plan
