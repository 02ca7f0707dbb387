#include "http/disposition.hpp"

#include <algorithm>

namespace arrimage::http {
namespace {

bool is_plain(char c) {
    return c >= ' ' && c < '\x7f' && c != '"' && c != '\\' && c != '/' && c != '%';
}
bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

/// attr-char of RFC 8187 §3.2.1
bool is_attribute_character(char c) {
    constexpr std::string_view marks = "!#$&+-.^_`|~";
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           marks.find(c) != marks.npos;
}

std::string without_dangers(std::string_view name) {
    std::string safe(name);
    std::ranges::replace_if(
        safe, [](char c) { return is_ascii(c) && !is_plain(c); }, '_');
    return safe;
}

std::string ascii_only(std::string_view name) {
    std::string ascii;
    for (char c : name) {
        const bool continues = (static_cast<unsigned char>(c) & 0xc0) == 0x80;
        if (!continues) ascii += is_ascii(c) ? c : '_';
    }
    return ascii;
}

std::string percent_encoded(std::string_view name) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_attribute_character(c))
            encoded += c;
        else
            encoded.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
    return encoded;
}

} // namespace

std::string content_disposition(Disposition disposition, std::string_view file_name) {
    const std::string safe = without_dangers(file_name);
    const std::string ascii = ascii_only(safe);
    std::string value = disposition == Disposition::in_page ? "inline" : "attachment";
    value.append("; filename=\"").append(ascii).append("\"");
    if (ascii != safe) value.append("; filename*=UTF-8''").append(percent_encoded(safe));
    return value;
}

} // namespace arrimage::http
