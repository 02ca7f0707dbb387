#pragma once

#include "http/request.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace arrimage::http {

/// Bytes of a file from the first to the last, both included.
struct ByteRange {
    std::uint64_t first{0};
    std::uint64_t last{0};

    bool operator==(const ByteRange&) const = default;
};

/// What a request for a file of that size and strong entity tag is answered with.
struct RangeAnswer {
    unsigned status{200}; ///< 200: all of it; 206: `range`; 416: no byte of what was asked for is there
    ByteRange range{};
};

/// By Range and If-Range (RFC 9110 §14.2, §13.1.5). One range is served; several, another unit, what cannot be read, or a
/// tag that is not the file's any more give all of it.
RangeAnswer range_answer(const Request& request, std::uint64_t size, std::string_view etag);

} // namespace arrimage::http
