#include "plan/text.hpp"

#include <algorithm>
#include <array>

namespace arrimage::plan::text {
namespace {

/// U+00C0–U+00FF as they are folded, two characters for the ligatures.
constexpr std::array<std::string_view, 64> latin_folds{
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
    "d", "n", "o", "o", "o", "o", "o",  "x", "o", "u", "u", "u", "u", "y", "th", "ss",
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
    "d", "n", "o", "o", "o", "o", "o",  "/", "o", "u", "u", "u", "u", "y", "th", "y"};

/// U+0000–U+007F as they are folded.
constexpr auto ascii_folds = [] {
    std::array<char, 128> folds{};
    for (std::size_t c = 0; c < folds.size(); ++c)
        folds[c] = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c < ' ' ? ' ' : c);
    return folds;
}();

struct Fold {
    char32_t value{};
    std::string_view plain{};
};

constexpr std::array other_folds{
    Fold{0x00A0, " "},  Fold{0x00AB, "\""}, Fold{0x00AD, ""},   Fold{0x00B0, "o"},   Fold{0x00BA, "o"},
    Fold{0x00BB, "\""}, Fold{0x0152, "oe"}, Fold{0x0153, "oe"}, Fold{0x2010, "-"},   Fold{0x2011, "-"},
    Fold{0x2012, "-"},  Fold{0x2013, "-"},  Fold{0x2014, "-"},  Fold{0x2015, "-"},   Fold{0x2018, "'"},
    Fold{0x2019, "'"},  Fold{0x201C, "\""}, Fold{0x201D, "\""}, Fold{0x2026, "..."}, Fold{0x202F, " "},
    Fold{0x2009, " "},  Fold{0x2212, "-"},  Fold{0x02BC, "'"},  Fold{0x00B4, "'"},   Fold{0xFEFF, ""},
    Fold{0x200B, ""},   Fold{0x0178, "y"},  Fold{0xFB01, "fi"}, Fold{0xFB02, "fl"},
};

constexpr std::array<char32_t, 36> strong_bullets{
    0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x2219, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B6, 0x25B8,
    0x25BA, 0x25C6, 0x25C7, 0x25CA, 0x25CB, 0x25CF, 0x25D8, 0x25E6, 0x2605, 0x2606, 0x2610, 0x2611,
    0x2612, 0x2713, 0x2714, 0x2751, 0x2756, 0x27A2, 0x27A4, 0x2794, 0x29BF, 0x2B9A, 0x2192, 0x21D2};

/// Marks that are bullets only at the start of a line with a space after them; the letters are what symbol
/// fonts leave behind.
constexpr std::array<char32_t, 12> weak_bullets{'-',    '*',    '+',    'o',    0x00A7, 0x00B7,
                                                0x00D8, 0x00FC, 0x2013, 0x2014, 0x2212, 0x00BB};

bool is_space(char32_t value) {
    return value == ' ' || (value >= '\t' && value <= '\r') || value == 0x00A0 || value == 0x202F ||
           (value >= 0x2000 && value <= 0x200A) || value == 0x3000;
}

bool is_invisible(char32_t value) {
    return value < ' ' || (value >= 0x7F && value <= 0x9F) || value == 0x00AD ||
           (value >= 0x200B && value <= 0x200F) || (value >= 0x2028 && value <= 0x202E) ||
           (value >= 0x2060 && value <= 0x206F) || value == 0xFEFF || (value >= 0xFFF9 && value <= 0xFFFB);
}

bool is_edge(char32_t value) {
    return is_space(value) || is_invisible(value);
}

std::size_t start_of_last_point(std::string_view text) {
    std::size_t at = text.size() - 1;
    for (int i = 0; i < 3 && at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; ++i) --at;
    return at + point_at(text, at).length == text.size() ? at : text.size() - 1;
}

bool is_word_char(char c) {
    return is_digit(c) || is_lower(c);
}

} // namespace

Point long_point_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char first = byte(0);
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > text.size()) return {0xFFFD, 1};
    char32_t value = first & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return {0xFFFD, 1};
        value = (value << 6) | (byte(i) & 0x3Fu);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    const bool real = value >= least[length] && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
    return real ? Point{value, length} : Point{0xFFFD, 1};
}

void append(std::string& out, char32_t value) {
    const auto byte = [&](char32_t bits) { out.push_back(static_cast<char>(bits)); };
    if (value < 0x80) return byte(value);
    if (value < 0x800) {
        byte(0xC0 | (value >> 6));
    } else {
        if (value < 0x10000) {
            byte(0xE0 | (value >> 12));
        } else {
            byte(0xF0 | (value >> 18));
            byte(0x80 | ((value >> 12) & 0x3F));
        }
        byte(0x80 | ((value >> 6) & 0x3F));
    }
    byte(0x80 | (value & 0x3F));
}

std::string_view trim_right(std::string_view text) {
    while (!text.empty()) {
        const unsigned char last = static_cast<unsigned char>(text.back());
        if (last > ' ' && last < 0x7F) break;
        const std::size_t at = last < 0x80 ? text.size() - 1 : start_of_last_point(text);
        if (!is_edge(point_at(text, at).value)) break;
        text = text.substr(0, at);
    }
    return text;
}

std::string_view trim(std::string_view text) {
    while (!text.empty()) {
        const Point first = point_at(text, 0);
        if (!is_edge(first.value)) break;
        text.remove_prefix(first.length);
    }
    return trim_right(text);
}

namespace {

std::string_view folded_point(char32_t value) {
    if (value >= 0xC0 && value <= 0xFF) return latin_folds[value - 0xC0];
    const auto fold = std::find_if(other_folds.begin(), other_folds.end(),
                                   [&](const Fold& row) { return row.value == value; });
    return fold == other_folds.end() ? "?" : fold->plain;
}

} // namespace

void fold_into(std::string& out, std::string_view text) {
    // No point is longer folded than it was.
    out.resize(text.size());
    char* end = out.data();
    for (std::size_t at = 0; at < text.size();) {
        if (const auto byte = static_cast<unsigned char>(text[at]); byte < 0x80) {
            *end++ = ascii_folds[byte];
            ++at;
            continue;
        }
        const Point point = long_point_at(text, at);
        at += point.length;
        end = std::ranges::copy(folded_point(point.value), end).out;
    }
    out.resize(static_cast<std::size_t>(end - out.data()));
}

FirstWord::FirstWord(std::string_view text) {
    std::size_t size = 0, at = 0;
    const auto add = [&](char letter) {
        const bool room = size < letters_.size();
        if (room) letters_[size] = letter;
        size = room ? size + 1 : 0;
        return room;
    };
    const auto add_point = [&](const Point& point) {
        if (point.value < 0xC0 || point.value > 0xFF) return false;
        return std::ranges::all_of(latin_folds[point.value - 0xC0], add);
    };
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const Point point = byte < 0x80 ? Point{byte, 1} : long_point_at(text, at);
        const bool ascii = byte < 0x80;
        if (ascii ? !is_lower(ascii_folds[byte]) || !add(ascii_folds[byte]) : !add_point(point)) break;
        at += point.length;
    }
    size_ = size;
    length_ = at;
}

void append_folded(std::string& out, char32_t value) {
    if (value < 0x80) {
        out.push_back(ascii_folds[value]);
    } else {
        out += folded_point(value);
    }
}

std::string fold(std::string_view text) {
    std::string out;
    fold_into(out, text);
    return out;
}

namespace {

/// True for the ASCII marks that are printed, the space excepted.
constexpr bool is_printed(char c) {
    return c > ' ' && c < 0x7F;
}

/// True for a longer point that a clean text may hold.
bool may_stay(const Point& point) {
    const bool letter = point.value >= 0xC0 && point.value <= 0x17F;
    return letter || (point.length > 1 && !is_invisible(point.value));
}

/// Nothing to clean: trimmed, no control or invisible point, no double space.
bool is_clean(std::string_view text) {
    if (trim(text).size() != text.size()) return false;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (is_printed(c) || (c == ' ' && text[at - 1] != ' ')) {
            ++at;
            continue;
        }
        if (static_cast<unsigned char>(c) < 0x80) return false;
        const Point point = long_point_at(text, at);
        if (!may_stay(point)) return false;
        at += point.length;
    }
    return true;
}

} // namespace

std::string clean(std::string_view text) {
    if (is_clean(text)) return std::string{text};
    std::string out;
    out.reserve(text.size());
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        const Point point = point_at(text, at);
        at += point.length;
        if (point.value == ' ' || (point.value >= '\t' && point.value <= '\r')) {
            space = !out.empty();
        } else if (!is_invisible(point.value)) {
            if (space) out.push_back(' ');
            space = false;
            append(out, point.value);
        }
    }
    const std::string_view trimmed = trim(out);
    return trimmed.size() == out.size() ? out : std::string{trimmed};
}

void clean_in_place(std::string& text) {
    if (!is_clean(text)) text = clean(text);
}

std::size_t columns(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) {
        if (c == '\t') {
            count = (count / 8 + 1) * 8;
        } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
            ++count;
        }
    }
    return count;
}

bool starts_with_words(std::string_view folded, std::string_view words) {
    return folded.substr(0, words.size()) == words &&
           (folded.size() == words.size() || !is_word_char(folded[words.size()]));
}

bool has_words(std::string_view folded, std::string_view words) {
    for (std::size_t at = folded.find(words); at != std::string_view::npos; at = folded.find(words, at + 1)) {
        if ((at == 0 || !is_word_char(folded[at - 1])) && starts_with_words(folded.substr(at), words))
            return true;
    }
    return false;
}

bool is_strong_bullet(char32_t value) {
    return (value >= 0xE000 && value <= 0xF8FF) ||
           std::find(strong_bullets.begin(), strong_bullets.end(), value) != strong_bullets.end();
}

std::size_t bullet_length(std::string_view text) {
    if (text.empty()) return 0;
    const Point mark = point_at(text, 0);
    std::size_t at = mark.length;
    const bool strong = mark.value > 0x7F && is_strong_bullet(mark.value);
    if (!strong && std::find(weak_bullets.begin(), weak_bullets.end(), mark.value) == weak_bullets.end())
        return 0;
    const std::size_t after = at;
    while (at < text.size() && is_space(point_at(text, at).value)) at += point_at(text, at).length;
    return strong || at > after || (at == text.size() && mark.value != 'o') ? at : 0;
}

bool is_upper(std::string_view text) {
    int letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Point point = point_at(text, at);
        at += point.length;
        if (is_letter_point(point.value) && !is_upper_point(point.value)) return false;
        letters += is_letter_point(point.value) ? 1 : 0;
    }
    return letters >= 2;
}

} // namespace arrimage::plan::text
