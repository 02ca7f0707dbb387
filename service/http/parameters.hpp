#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::http {

struct Parameter {
    std::string_view name{};
    std::string value{}; ///< without its quotes
};

/// A header value such as `form-data; name="plan"`.
struct Parameterised {
    std::string_view value{};
    std::vector<Parameter> parameters{};

    /// What the parameter of that name says, letter case aside.
    std::optional<std::string_view> parameter(std::string_view name) const;
};

/// Reads a value and its parameters (RFC 9110 §5.6.6). In a quoted string only a quote and a backslash can be escaped:
/// some browsers send the backslashes of a path as they are. Nothing when malformed, or when two have one name.
std::optional<Parameterised> read_parameters(std::string_view text);

} // namespace arrimage::http
