#pragma once

#include <string>
#include <string_view>

namespace arrimage::domain {

/// "0 rencontre", "1 rencontre", "2 rencontres": in French the plural begins at two.
inline std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count).append(" ").append(count < 2 ? one : many);
}
inline std::string counted(int count, std::string_view one, std::string_view many) {
    return counted(static_cast<std::size_t>(count), one, many);
}

} // namespace arrimage::domain
