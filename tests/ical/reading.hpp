#pragma once

#include "ical/handle.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// What a reader that is not ours makes of a calendar.
namespace reading {

using namespace arrimage::ical;

inline Component parse(const std::string& text) {
    return Component{icalparser_parse_string(text.c_str())};
}

/// Errors met while parsing and broken rules of RFC 5546 for the METHOD (libical writes both as X-LIC-ERROR).
inline int errors(const std::string& text) {
    const auto calendar = parse(text);
    if (!calendar) return 1;
    const int refused = icalrestriction_check(calendar.get()) == 0 ? 1 : 0;
    return refused + icalcomponent_count_errors(calendar.get());
}

/// The physical lines, without CRLF; a text whose last line has no CRLF gives one empty list.
inline std::vector<std::string> lines(std::string_view text) {
    std::vector<std::string> found;
    while (!text.empty()) {
        const auto end = text.find("\r\n");
        if (end == text.npos) return {};
        found.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 2);
    }
    return found;
}

/// How often each name begins an unfolded line.
inline std::map<std::string, int> names(std::string_view text) {
    std::map<std::string, int> found;
    for (const auto& line : lines(text))
        if (!line.starts_with(' ')) ++found[line.substr(0, line.find_first_of(":;"))];
    return found;
}

/// The value of the first such property as libical understands it: escapes undone. Empty when there is none.
inline std::string value(icalcomponent* component, icalproperty_kind kind) {
    auto* property = icalcomponent_get_first_property(component, kind);
    if (property == nullptr) return {};
    auto* content = icalproperty_get_value(property);
    if (icalvalue_isa(content) == ICAL_TEXT_VALUE) return icalvalue_get_text(content);
    return owned(icalvalue_as_ical_string_r(content));
}

} // namespace reading
