#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::plan {

enum class WordKind {
    letters, ///< folded: lower case, without accents, ligatures undone
    digits,
    sign, ///< one ASCII character that stands for its family: '-' for every dash, '*' for every bullet
};

/// The smallest piece of a phrase, with the bytes it came from.
struct Word {
    WordKind kind{};
    std::string text{};
    std::size_t from{0}; ///< first byte in the phrase
    std::size_t to{0};   ///< one past the last byte
    bool space_before{false};
    bool line_before{false}; ///< a line end stands between this word and the one before
    bool capital{false};     ///< begins with a capital
    bool capitals{false};    ///< has capitals only

    bool is(char sign) const { return kind == WordKind::sign && text[0] == sign; }
};

/// Cuts any bytes into words; a figure that was read as a letter ("l5", "2O10") is a figure again; white space, soft hyphens, combining accents and superscript figures vanish.
/// Bytes that are not UTF-8 are read as Windows-1252. An apostrophe between letters ends a word and vanishes.
std::vector<Word> cut_words(std::string_view phrase);

} // namespace arrimage::plan
