#pragma once

#include <string>
#include <string_view>

/// The parts of letters as we write them.
namespace arrimage::support {

inline std::string base64_decoded(std::string_view text) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    unsigned bits = 0;
    int held = 0;
    for (const char c : text) {
        const auto value = alphabet.find(c);
        if (value == alphabet.npos) continue;
        bits = bits << 6 | static_cast<unsigned>(value);
        held += 6;
        if (held < 8) continue;
        held -= 8;
        bytes += static_cast<char>(bits >> held & 0xff);
    }
    return bytes;
}

/// The iTIP object of a letter, without its folds; empty when it has none.
inline std::string calendar_of(const std::string& letter) {
    const auto part = letter.find("text/calendar");
    if (part == letter.npos) return {};
    const auto begin = letter.find("\r\n\r\n", part);
    auto text = base64_decoded(std::string_view{letter}.substr(begin, letter.find("\r\n--", begin) - begin));
    for (auto at = text.find("\r\n "); at != text.npos; at = text.find("\r\n ")) text.erase(at, 3);
    return text;
}

/// The value of a header field that stands on one line; empty when there is none.
inline std::string header_of(const std::string& letter, const std::string& name) {
    const auto at = ("\r\n" + letter).find("\r\n" + name + ": ");
    if (at == letter.npos || at > letter.find("\r\n\r\n")) return {};
    const auto begin = at + name.size() + 2;
    return letter.substr(begin, letter.find("\r\n", begin) - begin);
}

} // namespace arrimage::support
