#include "http/url_encoded.hpp"

#include <algorithm>
#include <optional>

namespace arrimage::http {
namespace {

std::optional<unsigned> hexadecimal(char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto lower = c >= 'A' && c <= 'F' ? static_cast<char>(c + ('a' - 'A')) : c;
    const std::size_t value = digits.find(lower);
    if (value == digits.npos) return std::nullopt;
    return static_cast<unsigned>(value);
}

/// The byte that "%XX" stands for.
std::optional<char> escaped_byte(std::string_view text) {
    if (text.size() < 3 || text.front() != '%') return std::nullopt;
    const auto high = hexadecimal(text[1]);
    const auto low = hexadecimal(text[2]);
    if (!high || !low) return std::nullopt;
    return static_cast<char>(*high * 16 + *low);
}

std::string decoded(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    while (!text.empty()) {
        const auto byte = escaped_byte(text);
        plain += byte ? *byte : text.front() == '+' ? ' ' : text.front();
        text.remove_prefix(byte ? 3 : 1);
    }
    return plain;
}

} // namespace

std::vector<std::pair<std::string, std::string>> read_url_encoded(std::string_view text, std::size_t most) {
    std::vector<std::pair<std::string, std::string>> pairs;
    while (!text.empty() && pairs.size() <= most) {
        const std::string_view pair = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(pair.size() + 1, text.size()));
        if (pair.empty()) continue;
        const std::size_t sign = std::min(pair.find('='), pair.size());
        pairs.emplace_back(decoded(pair.substr(0, sign)),
                           decoded(pair.substr(std::min(sign + 1, pair.size()))));
    }
    return pairs;
}

} // namespace arrimage::http
