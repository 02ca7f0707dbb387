#pragma once

#include <kainjow/mustache.hpp>

#include <string>

namespace arrimage::html {

/// For a section that shows only when there is text: `{{#hint}}<p>{{hint}}</p>{{/hint}}`. An empty string would show
/// it, and a name that is absent is looked for further out.
inline kainjow::mustache::data text_or_false(const std::string& text) {
    if (text.empty()) return false;
    return text;
}

/// A list for a section that repeats: what `describe` makes of each element.
template <class Range, class Describe>
kainjow::mustache::data list_of(const Range& range, const Describe& describe) {
    kainjow::mustache::data list{kainjow::mustache::data::type::list};
    for (const auto& element : range) list.push_back(describe(element));
    return list;
}

} // namespace arrimage::html
