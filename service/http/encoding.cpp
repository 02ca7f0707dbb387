#include "http/encoding.hpp"

#include "http/request.hpp"

#include <algorithm>
#include <optional>

namespace arrimage::http {
namespace {

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

/// Takes what is before the separator off the text, and the separator.
std::string_view take(std::string_view& text, char separator) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return trimmed(part);
}

/// A weight in thousandths: "0" to "1" with at most three decimals (RFC 9110 §12.4.2).
std::optional<int> weight(std::string_view text) {
    if (text.empty() || text.size() > 5 || (text.size() > 1 && text[1] != '.')) return std::nullopt;
    int thousandths = 0;
    for (std::size_t place : {0u, 2u, 3u, 4u}) {
        const char c = place < text.size() ? text[place] : '0';
        if (c < '0' || c > '9') return std::nullopt;
        thousandths = thousandths * 10 + (c - '0');
    }
    if (thousandths > 1000) return std::nullopt;
    return thousandths;
}

struct Wants {
    std::optional<int> gzip{}, identity{}, any{};
};

std::optional<int> member_weight(std::string_view parameters) {
    const std::string_view parameter = trimmed(parameters);
    if (parameter.empty()) return 1000;
    if (!same_token(parameter.substr(0, 2), "q=")) return std::nullopt;
    return weight(parameter.substr(2));
}

Wants wants(std::string_view accept_encoding) {
    Wants wants;
    while (!accept_encoding.empty()) {
        std::string_view member = take(accept_encoding, ',');
        const std::string_view coding = take(member, ';');
        const auto weight = member_weight(member);
        if (!weight) continue;
        if (same_token(coding, "gzip") || same_token(coding, "x-gzip")) wants.gzip = weight;
        if (same_token(coding, "identity")) wants.identity = weight;
        if (coding == "*") wants.any = weight;
    }
    return wants;
}

} // namespace

bool asks_for_gzip(std::string_view accept_encoding) {
    const Wants wanted = wants(accept_encoding);
    const int identity = wanted.identity.value_or(wanted.any.value_or(0));
    if (wanted.gzip) return *wanted.gzip > 0 && *wanted.gzip >= identity;
    return wanted.any.value_or(0) > identity;
}

} // namespace arrimage::http
