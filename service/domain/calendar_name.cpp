#include "domain/calendar_name.hpp"

#include "domain/slug.hpp"

namespace arrimage::domain {

namespace {

struct Prefix {
    CalendarKind kind{};
    std::string_view text{};
};

constexpr Prefix prefixes[] = {
    {CalendarKind::committee, "comite-"},
    {CalendarKind::territory, "territoire-"},
    {CalendarKind::person, "personne-"},
};
constexpr std::string_view archives_suffix = "-archives";

bool is_slug(std::string_view text) {
    return !text.empty() && slug(text) == text;
}

} // namespace

std::string to_string(const CalendarName& name) {
    std::string text = name.kind == CalendarKind::everything ? "tout" : "plan";
    for (const auto& prefix : prefixes)
        if (prefix.kind == name.kind) text = std::string{prefix.text} + name.slug;
    return name.archives ? text.append(archives_suffix) : text;
}

std::optional<CalendarName> calendar_name(std::string_view text) {
    const bool archives = text.ends_with(archives_suffix);
    if (archives) text.remove_suffix(archives_suffix.size());
    if (text == "tout") return CalendarName{CalendarKind::everything, {}, archives};
    if (text == "plan") return CalendarName{CalendarKind::plan, {}, archives};
    for (const auto& prefix : prefixes)
        if (text.starts_with(prefix.text) && is_slug(text.substr(prefix.text.size())))
            return CalendarName{prefix.kind, std::string{text.substr(prefix.text.size())}, archives};
    return std::nullopt;
}

std::string committee_slug(std::string_view committee) {
    const auto whole = slug(committee);
    constexpr std::string_view word = "comite-";
    return whole.starts_with(word) ? whole.substr(word.size()) : whole;
}

std::string person_calendar_title(std::string_view name) {
    return "Mes rencontres – " + std::string{name};
}

} // namespace arrimage::domain
