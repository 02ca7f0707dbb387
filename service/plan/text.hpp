#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

/// Small readings of French text in UTF-8. All of them take any bytes and are linear in their number.
namespace arrimage::plan::text {

/// One code point and how many bytes it takes; an invalid byte reads as U+FFFD of length 1.
struct Point {
    char32_t value{};
    std::size_t length{};
};

/// The point of two bytes or more that starts at `at`.
Point long_point_at(std::string_view text, std::size_t at);

/// `at` must be inside the text.
inline Point point_at(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    return first < 0x80 ? Point{first, 1} : long_point_at(text, at);
}

void append(std::string& out, char32_t value);

/// Without the spaces (no-break ones too) and invisible marks at both ends.
std::string_view trim(std::string_view text);
std::string_view trim_right(std::string_view text);

/// Lower case, without accents, in ASCII: "Échéancier : œuvre" is "echeancier : oeuvre". Typographic apostrophes,
/// dashes and no-break spaces become plain ones; what has no plain form becomes '?'.
std::string fold(std::string_view text);
void fold_into(std::string& out, std::string_view text);
void append_folded(std::string& out, char32_t value);

/// The first word of a text, folded; empty when it is longer than any word that a table here holds.
class FirstWord {
  public:
    explicit FirstWord(std::string_view text);
    std::string_view view() const { return {letters_.data(), size_}; }
    std::size_t length() const { return length_; } ///< bytes of the text that it takes

  private:
    std::array<char, 24> letters_{};
    std::size_t size_{0};
    std::size_t length_{0};
};

/// Fit for a title or a name: valid UTF-8, no control or invisible character, no run of spaces, trimmed.
std::string clean(std::string_view text);
void clean_in_place(std::string& text);

/// How many columns the text takes on a fixed-width page (a tab goes to the next multiple of 8).
std::size_t columns(std::string_view text);

/// True when the folded text starts with the folded words, and a word ends there.
bool starts_with_words(std::string_view folded, std::string_view words);

/// True when the folded words are somewhere in the folded text, as whole words.
bool has_words(std::string_view folded, std::string_view words);

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// ASCII only: for folded text.
constexpr bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

/// Latin letters only.
constexpr bool is_upper_point(char32_t value) {
    return (value >= 'A' && value <= 'Z') || (value >= 0xC0 && value <= 0xDE && value != 0xD7) ||
           value == 0x0152 || value == 0x0178;
}

constexpr bool is_letter_point(char32_t value) {
    return is_upper_point(value) || (value >= 'a' && value <= 'z') ||
           (value >= 0xDF && value <= 0x17F && value != 0xF7);
}

/// The bytes of the bullet the text starts with and of the spaces after it; 0 when it has none.
/// Typographic bullets need nothing after them; "-", "*", "o" and their like need a space.
std::size_t bullet_length(std::string_view text);

/// True for the marks that are bullets wherever they stand, the private ones of symbol fonts too.
bool is_strong_bullet(char32_t value);

/// True when the text has at least one letter pair and no lower-case letter.
bool is_upper(std::string_view text);

} // namespace arrimage::plan::text
