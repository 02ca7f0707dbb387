#pragma once

#include "html/fields.hpp"

#include <string>
#include <vector>

namespace arrimage::http {

/// One of few, for a select: the empty choice under `none`, then each by its number and name.
template <class Range>
std::vector<html::Option> choices(const Range& all, const std::string& none) {
    std::vector<html::Option> options{{"", none}};
    for (const auto& one : all) options.push_back({std::to_string(one.id.value), one.name});
    return options;
}

/// The names that a text field proposes; none at all when they are many: a part of them would hide the others.
template <class Range>
std::vector<html::Option> proposed(const Range& all) {
    constexpr std::size_t most = 200;
    std::vector<html::Option> options;
    if (all.size() > most) return options;
    for (const auto& one : all) options.push_back({one.name, ""});
    return options;
}

} // namespace arrimage::http
