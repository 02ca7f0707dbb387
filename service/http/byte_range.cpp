#include "http/byte_range.hpp"

#include "plan/text.hpp"

#include <algorithm>
#include <charconv>

namespace arrimage::http {

namespace {

std::optional<std::uint64_t> number(std::string_view digits) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

/// The bytes that one range-spec names in a file; first beyond last when there is none.
std::optional<ByteRange> resolve(std::string_view spec, std::uint64_t size) {
    const auto dash = spec.find('-');
    if (dash == spec.npos) return std::nullopt;
    const auto first = number(spec.substr(0, dash)), last = number(spec.substr(dash + 1));
    if (dash == 0) {
        if (!last) return std::nullopt;
        return *last == 0 ? ByteRange{1, 0} : ByteRange{size - std::min(size, *last), size - 1};
    }
    if (!first || (!last && dash + 1 < spec.size()) || (last && *last < *first)) return std::nullopt;
    if (*first >= size) return ByteRange{1, 0};
    return ByteRange{*first, std::min(last.value_or(size - 1), size - 1)};
}

} // namespace

RangeAnswer range_answer(const Request& request, std::uint64_t size, std::string_view etag) {
    constexpr std::string_view unit = "bytes=";
    const auto asked = request.header("Range");
    const auto condition = request.header("If-Range");
    if (size == 0 || asked.size() < unit.size() || !same_token(asked.substr(0, unit.size()), unit)) return {};
    if (!condition.empty() && condition != etag) return {};
    const auto spec = plan::text::trim(asked.substr(unit.size()));
    if (spec.find(',') != spec.npos) return {};
    const auto range = resolve(spec, size);
    if (!range) return {};
    if (range->first > range->last) return {.status = 416};
    return {206, *range};
}

} // namespace arrimage::http
