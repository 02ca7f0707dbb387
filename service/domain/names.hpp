#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace arrimage::domain {

/// A row of the table that gives an enumerator its word in JSON, TOML and the database.
template <class Value>
struct Name {
    Value value{};
    std::string_view name{};
};

template <class Value, std::size_t N>
constexpr std::string_view name_of(const Name<Value> (&table)[N], Value value) {
    for (const auto& row : table)
        if (row.value == value) return row.name;
    return {};
}

template <class Value, std::size_t N>
constexpr std::optional<Value> value_of(const Name<Value> (&table)[N], std::string_view name) {
    for (const auto& row : table)
        if (row.name == name) return row.value;
    return std::nullopt;
}

} // namespace arrimage::domain
