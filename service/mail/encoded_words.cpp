#include "mail/encoded_words.hpp"

#include "plan/text.hpp"

#include <algorithm>

namespace arrimage::mail {

namespace {

/// With "Subject: " and what frames it, within the 76 columns that RFC 2047 §2 gives a line.
constexpr std::size_t most_in_word = 54;

/// GMime folds and encodes longer words, and quoted ones too, in ways of its own that do not all read back.
bool is_plain(std::string_view text) {
    const auto simple = [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; };
    return text.size() <= most_in_word && std::ranges::all_of(text, simple) && text.find("=?") == text.npos &&
           text.find("  ") == text.npos && !text.starts_with(' ') && !text.ends_with(' ');
}

/// What stands for itself in a display name too (RFC 2047 §5).
bool stands_for_itself(char c) {
    constexpr std::string_view marks = "!*+-/";
    return plan::text::is_digit(c) || plan::text::is_lower(c) || (c >= 'A' && c <= 'Z') ||
           marks.find(c) != marks.npos;
}

void append_byte(std::string& out, char c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    if (stands_for_itself(c))
        out += c;
    else if (c == ' ')
        out += '_';
    else
        out.append({'=', digits[byte >> 4], digits[byte & 0xF]});
}

std::string encoded(std::string_view character) {
    std::string out;
    for (const char c : character) append_byte(out, c);
    return out;
}

} // namespace

std::string encoded_words(std::string_view text) {
    if (is_plain(text)) return std::string{text};
    constexpr std::string_view opening = "=?UTF-8?Q?";
    std::string out{opening};
    for (std::size_t at = 0, in_word = 0; at < text.size();) {
        const auto length = plan::text::point_at(text, at).length;
        const auto character = encoded(text.substr(at, length));
        if (in_word + character.size() > most_in_word) {
            out.append("?= ").append(opening);
            in_word = 0;
        }
        out += character;
        in_word += character.size();
        at += length;
    }
    return out + "?=";
}

} // namespace arrimage::mail
