#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::http {

/// A part of a multipart/form-data body; names are not checked yet.
struct Part {
    std::string name{};
    std::optional<std::string> file_name{}; ///< of a file's part, empty when none was chosen
    std::string_view content{};             ///< of the body
};

/// Told of each stretch of a body that was gone through and is not needed soon, a megabyte at a time.
using Passed = std::function<void(std::string_view)>;

/// The parts of a body that `boundary` divides (RFC 7578, RFC 2046 §5.1.1), in order; at most `most` of them and one
/// more. Nothing when malformed: its end is missing, the boundary is not one, a part has no name, goes on for more than
/// 8,192 bytes before its content, or is encoded.
std::optional<std::vector<Part>> read_multipart(std::string_view body, std::string_view boundary,
                                                std::size_t most, const Passed& passed = {});

} // namespace arrimage::http
