#include "domain/plain_text.hpp"

#include "domain/refusal.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

bool is_control(unsigned char c) {
    return c < 0x20 || c == 0x7f;
}

/// The bytes of the UTF-8 character that `text` begins with; 0 when it begins with none (RFC 3629).
std::size_t character_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto first = byte(0);
    if (first < 0x80) return 1;
    const std::size_t length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length == 0 || text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xc0) != 0x80) return 0;
    const bool overlong = (first == 0xe0 && byte(1) < 0xa0) || (first == 0xf0 && byte(1) < 0x90);
    const bool surrogate = first == 0xed && byte(1) > 0x9f;
    return overlong || surrogate || (first == 0xf4 && byte(1) > 0x8f) ? 0 : length;
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const auto length = character_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

} // namespace

void check_line(std::string_view what, const std::string& text, std::size_t most) {
    if (text.size() > most)
        throw Refusal{RefusalKind::invalid, std::string{what} + " dépasse " + std::to_string(most) +
                                                " caractères. Raccourcissez-le."};
    if (!is_utf8(text) || std::ranges::any_of(text, is_control))
        throw Refusal{RefusalKind::invalid,
                      std::string{what} + " tient sur une seule ligne de texte, sans caractère de contrôle."};
}

void check_text(std::string_view what, const std::string& text, std::size_t most) {
    const auto breaks_text = [](unsigned char c) { return is_control(c) && c != '\n'; };
    if (!is_utf8(text) || std::ranges::any_of(text, breaks_text))
        throw Refusal{RefusalKind::invalid,
                      std::string{what} + " contient un caractère qui n’est pas du texte."};
    const auto characters = std::ranges::count_if(text, [](char c) { return (c & 0xc0) != 0x80; });
    if (static_cast<std::size_t>(characters) > most)
        throw Refusal{RefusalKind::invalid, std::string{what} + " dépasse " + std::to_string(most) +
                                                " caractères. Raccourcissez-la."};
}

std::string with_plain_line_ends(std::string text) {
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\r' && text.compare(at, 2, "\r\n") == 0) continue;
        text[end++] = text[at] == '\r' ? '\n' : text[at];
    }
    text.resize(end);
    return text;
}

std::vector<std::string> lines_in(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        if (!line.empty()) lines.emplace_back(line);
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return lines;
}

} // namespace arrimage::domain
