#include "domain/percent_encoding.hpp"

namespace arrimage::domain {

namespace {

bool is_unreserved(char c) {
    constexpr std::string_view marks = "-._~";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           marks.find(c) != marks.npos;
}

} // namespace

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_unreserved(c))
            encoded += c;
        else
            encoded.append({'%', digits[byte >> 4], digits[byte & 0xf]});
    }
    return encoded;
}

} // namespace arrimage::domain
