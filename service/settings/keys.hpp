#pragma once

#include "settings/settings.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <variant>

namespace arrimage::settings {

/// Where a value goes; the alternative says what kind of value the key takes.
using Target = std::variant<std::string*, std::filesystem::path*, bool*, std::int64_t*, std::chrono::seconds*,
                            plan::MonthDay*>;

/// One key of the settings file, with its section: "http.listen".
struct Key {
    std::string_view name{};
    Target (*target)(Settings&){};
    std::int64_t least{0}; ///< bounds of a number, both included
    std::int64_t most{0};
};

/// The whole table, in the order of config/arrimage.toml.
std::span<const Key> keys();

const Key* find_key(std::string_view name);
bool is_section(std::string_view name);

/// The known key with the fewest letters to change.
std::string_view nearest_key(std::string_view name);

} // namespace arrimage::settings
