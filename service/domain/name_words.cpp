#include "domain/name_words.hpp"

#include "plan/text.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

bool is_combining(char32_t c) {
    return c >= 0x300 && c <= 0x36f;
}

bool is_word_point(char32_t c) {
    constexpr char32_t punctuation = 0x2000, after_punctuation = 0x2c00, own_spaces = 0x3000, kana = 0x3041;
    if (plan::text::is_letter_point(c) || (c >= '0' && c <= '9')) return true;
    return (c >= 0x180 && c < punctuation) || (c >= after_punctuation && c < own_spaces) ||
           (c >= kana && c != 0xfeff && c != 0xfffd);
}

/// The replacement that folding has for letters without a plain form would make them all one.
void append_letter(std::string& out, std::string_view bytes, char32_t c) {
    if (is_combining(c)) return;
    const auto folded = plan::text::fold(bytes);
    out += folded == "?" ? std::string{bytes} : folded;
}

bool is_address_byte(char c) {
    constexpr std::string_view marks = "._%+-@";
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           marks.find(c) != marks.npos;
}

char lower(char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

/// A point that ends the sentence is no more of the address.
bool goes_on(std::string_view text, std::size_t at) {
    if (at < text.size() && text[at] == '.') ++at;
    return at < text.size() && is_address_byte(text[at]);
}

} // namespace

std::vector<NameWord> name_words(std::string_view text) {
    std::vector<NameWord> words;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto [value, length] = plan::text::point_at(text, at);
        const bool in_word = is_word_point(value);
        if (in_word && !inside && !is_combining(value)) words.push_back({.begin = at});
        if (in_word && !words.empty()) {
            words.back().end = at + length;
            append_letter(words.back().folded, text.substr(at, length), value);
        }
        inside = in_word;
        at += length;
    }
    return words;
}

std::size_t find_address(std::string_view text, std::string_view address, std::size_t from) {
    for (auto at = from; !address.empty() && at + address.size() <= text.size(); ++at) {
        if (!std::ranges::equal(address, text.substr(at, address.size()), {}, lower, lower)) continue;
        const bool longer_before = at > 0 && is_address_byte(text[at - 1]);
        if (!longer_before && !goes_on(text, at + address.size())) return at;
    }
    return text.npos;
}

} // namespace arrimage::domain
