#include "ical/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace arrimage::ical {

namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// The shape of a UTF-8 sequence by its first octet, with the range of the second (Unicode 15, table 3-7).
struct Sequence {
    unsigned char first_from, first_to;
    std::size_t length;
    unsigned char second_from, second_to;
};

constexpr std::array sequences{
    Sequence{0x00, 0x7F, 1, 0x80, 0xBF}, Sequence{0xC2, 0xDF, 2, 0x80, 0xBF},
    Sequence{0xE0, 0xE0, 3, 0xA0, 0xBF}, Sequence{0xE1, 0xEC, 3, 0x80, 0xBF},
    Sequence{0xED, 0xED, 3, 0x80, 0x9F}, Sequence{0xEE, 0xEF, 3, 0x80, 0xBF},
    Sequence{0xF0, 0xF0, 4, 0x90, 0xBF}, Sequence{0xF1, 0xF3, 4, 0x80, 0xBF},
    Sequence{0xF4, 0xF4, 4, 0x80, 0x8F},
};

unsigned char octet(std::string_view text, std::size_t i) {
    return static_cast<unsigned char>(text[i]);
}

bool between(unsigned char value, unsigned char from, unsigned char to) {
    return from <= value && value <= to;
}

/// The octets of the first character of a text that is not empty; 0 when it does not begin with one.
std::size_t character_length(std::string_view text) {
    const auto first = octet(text, 0);
    const auto* found = std::ranges::find_if(
        sequences, [first](const Sequence& s) { return between(first, s.first_from, s.first_to); });
    if (found == sequences.end() || text.size() < found->length) return 0;
    if (found->length > 1 && !between(octet(text, 1), found->second_from, found->second_to)) return 0;
    for (std::size_t i = 2; i < found->length; ++i)
        if (!between(octet(text, i), 0x80, 0xBF)) return 0;
    return found->length;
}

bool is_printable_ascii(std::string_view character) {
    return character.size() == 1 && between(octet(character, 0), 0x20, 0x7E);
}

/// LF, VT, FF, CR; NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR.
bool is_break(std::string_view character) {
    if (character.size() == 1) return between(octet(character, 0), '\n', '\r');
    return character == "\xC2\x85" || character == "\xE2\x80\xA8" || character == "\xE2\x80\xA9";
}

bool is_control(std::string_view character) {
    const auto first = octet(character, 0);
    if (character.size() == 1) return first < 0x20 || first == 0x7F;
    return character.size() == 2 && first == 0xC2 && octet(character, 1) < 0xA0;
}

/// Gives each character of the text to `take`, U+FFFD for an octet that belongs to none.
template <class Take>
void for_each_character(std::string_view text, Take take) {
    while (!text.empty()) {
        const auto length = character_length(text);
        take(length == 0 ? replacement_character : text.substr(0, length));
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
}

std::string trimmed(std::string text) {
    const auto first = text.find_first_not_of(" \n");
    if (first == std::string::npos) return {};
    text.erase(text.find_last_not_of(" \n") + 1);
    return text.erase(0, first);
}

std::string cleaned(std::string_view text, char line_break) {
    std::string clean;
    clean.reserve(text.size());
    bool after_return = false;
    for_each_character(text, [&](std::string_view character) {
        const bool second_half = after_return && character == "\n";
        after_return = character == "\r";
        if (second_half) return;
        if (is_break(character))
            clean += line_break;
        else if (character == "\t")
            clean += ' ';
        else if (!is_control(character))
            clean += character;
    });
    return trimmed(std::move(clean));
}

/// What RFC 3986 allows, '%' included: an address that comes percent-encoded stays as it is.
bool is_uri_character(unsigned char c) {
    constexpr std::string_view marks = "-._~:/?#[]@!$&'()*+,;=%";
    return between(c, '0', '9') || between(c, 'A', 'Z') || between(c, 'a', 'z') ||
           marks.find(static_cast<char>(c)) != marks.npos;
}

void append_percent(std::string& out, unsigned char c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += {'%', digits[c >> 4U], digits[c & 0xFU]};
}

} // namespace

std::string one_line(std::string_view text) {
    return cleaned(text, ' ');
}

std::string several_lines(std::string_view text) {
    return cleaned(text, '\n');
}

std::string uri(std::string_view text) {
    std::string out;
    for_each_character(text, [&](std::string_view character) {
        if (!is_printable_ascii(character) && (is_break(character) || is_control(character))) return;
        for (const char c : character) {
            const auto value = static_cast<unsigned char>(c);
            if (is_uri_character(value))
                out += c;
            else
                append_percent(out, value);
        }
    });
    return out;
}

std::string parameter(std::string_view text) {
    auto value = one_line(text);
    std::ranges::replace(value, '"', '\'');
    std::ranges::replace(value, '\\', '/');
    std::erase(value, '^');
    return trimmed(std::move(value));
}

} // namespace arrimage::ical
