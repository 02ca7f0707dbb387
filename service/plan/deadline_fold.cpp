#include "plan/deadline_fold.hpp"

#include <algorithm>
#include <array>

namespace arrimage::plan {

namespace {

struct Fold {
    char32_t first{};
    char32_t last{};
    std::string_view ascii{};
};

/// In the order of the code points; what is in no row and above U+00BF counts as a letter of another script.
constexpr std::array folds{
    Fold{0x0080, 0x0090, ""},    Fold{0x0091, 0x0092, "'"},  Fold{0x0093, 0x0094, "\""},
    Fold{0x0095, 0x0095, "*"},   Fold{0x0096, 0x0097, "-"},  Fold{0x0098, 0x009B, ""},
    Fold{0x009C, 0x009C, "oe"},  Fold{0x009D, 0x009F, ""},   Fold{0x00A0, 0x00A0, " "},
    Fold{0x00A1, 0x00A9, "\""},  Fold{0x00AA, 0x00AA, "a"},  Fold{0x00AB, 0x00AC, "\""},
    Fold{0x00AD, 0x00AD, ""},    Fold{0x00AE, 0x00AF, "\""}, Fold{0x00B0, 0x00B0, "e"},
    Fold{0x00B1, 0x00B1, "~"},   Fold{0x00B2, 0x00B3, ""},   Fold{0x00B4, 0x00B4, "'"},
    Fold{0x00B5, 0x00B6, "\""},  Fold{0x00B7, 0x00B7, "*"},  Fold{0x00B8, 0x00B9, ""},
    Fold{0x00BA, 0x00BA, "e"},   Fold{0x00BB, 0x00BF, "\""}, Fold{0x00C0, 0x00C5, "a"},
    Fold{0x00C6, 0x00C6, "ae"},  Fold{0x00C7, 0x00C7, "c"},  Fold{0x00C8, 0x00CB, "e"},
    Fold{0x00CC, 0x00CF, "i"},   Fold{0x00D1, 0x00D1, "n"},  Fold{0x00D2, 0x00D6, "o"},
    Fold{0x00D7, 0x00D7, "x"},   Fold{0x00D8, 0x00D8, "o"},  Fold{0x00D9, 0x00DC, "u"},
    Fold{0x00DD, 0x00DD, "y"},   Fold{0x00E0, 0x00E5, "a"},  Fold{0x00E6, 0x00E6, "ae"},
    Fold{0x00E7, 0x00E7, "c"},   Fold{0x00E8, 0x00EB, "e"},  Fold{0x00EC, 0x00EF, "i"},
    Fold{0x00F1, 0x00F1, "n"},   Fold{0x00F2, 0x00F6, "o"},  Fold{0x00F7, 0x00F7, "\""},
    Fold{0x00F8, 0x00F8, "o"},   Fold{0x00F9, 0x00FC, "u"},  Fold{0x00FD, 0x00FF, "y"},
    Fold{0x0152, 0x0153, "oe"},  Fold{0x02B3, 0x02B3, "r"},  Fold{0x02BC, 0x02BC, "'"},
    Fold{0x0300, 0x036F, ""},    Fold{0x1D48, 0x1D48, "d"},  Fold{0x1D49, 0x1D49, "e"},
    Fold{0x2000, 0x200A, " "},   Fold{0x200B, 0x200F, ""},   Fold{0x2010, 0x2015, "-"},
    Fold{0x2018, 0x201B, "'"},   Fold{0x201C, 0x201F, "\""}, Fold{0x2020, 0x2025, "*"},
    Fold{0x2026, 0x2026, "."},   Fold{0x2028, 0x2029, "\n"}, Fold{0x202A, 0x202E, ""},
    Fold{0x202F, 0x202F, " "},   Fold{0x2032, 0x2032, "'"},  Fold{0x2039, 0x203A, "\""},
    Fold{0x2043, 0x2043, "-"},   Fold{0x205F, 0x205F, " "},  Fold{0x2060, 0x2064, ""},
    Fold{0x2070, 0x2089, ""},    Fold{0x20AC, 0x20AC, "$"},  Fold{0x2190, 0x21FF, ">"},
    Fold{0x2212, 0x2212, "-"},   Fold{0x2215, 0x2215, "/"},  Fold{0x25A0, 0x27BF, "*"},
    Fold{0x3000, 0x3000, " "},   Fold{0xE000, 0xF8FF, "*"},  Fold{0xFB00, 0xFB00, "ff"},
    Fold{0xFB01, 0xFB01, "fi"},  Fold{0xFB02, 0xFB02, "fl"}, Fold{0xFB03, 0xFB03, "ffi"},
    Fold{0xFB04, 0xFB04, "ffl"}, Fold{0xFB05, 0xFB06, "st"}, Fold{0xFE00, 0xFE0F, ""},
    Fold{0xFEFF, 0xFEFF, ""},    Fold{0xFFFD, 0xFFFD, "~"},
};

constexpr std::string_view printable =
    " !\"#$%&'()*+,-./0123456789:;<=>?@abcdefghijklmnopqrstuvwxyz[\\]^_'abcdefghijklmnopqrstuvwxyz{|}~";

std::string_view folded_ascii(char32_t code) {
    if (code == '\n' || code == '\r' || code == '\f' || code == '\v') return "\n";
    if (code == '\t') return " ";
    if (code == 0x7F || code < 0x20) return "";
    if (code == '~') return "-";
    return printable.substr(code - 0x20, 1);
}

} // namespace

text::Point character_at(std::string_view text, std::size_t at) {
    const text::Point point = text::point_at(text, at);
    if (point.length > 1) return point;
    return {static_cast<unsigned char>(text[at]), 1};
}

std::string_view folded(char32_t code) {
    if (code < 0x80) return folded_ascii(code);
    const auto row = std::lower_bound(folds.begin(), folds.end(), code,
                                      [](const Fold& fold, char32_t wanted) { return fold.last < wanted; });
    if (row == folds.end() || code < row->first) return "~";
    return row->ascii;
}

} // namespace arrimage::plan
