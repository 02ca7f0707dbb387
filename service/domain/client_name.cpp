#include "domain/client_name.hpp"

#include "domain/names.hpp"

namespace arrimage::domain {

namespace {

/// The first that is found is meant: most browsers also say that they are those further down.
constexpr Name<std::string_view> browsers[] = {
    {"Edg", "Edge"},        {"OPR/", "Opera"},       {"SamsungBrowser/", "Samsung Internet"},
    {"Vivaldi", "Vivaldi"}, {"Firefox/", "Firefox"}, {"FxiOS/", "Firefox"},
    {"CriOS/", "Chrome"},   {"Chrome/", "Chrome"},   {"Safari/", "Safari"},
};
constexpr Name<std::string_view> systems[] = {
    {"Windows", "Windows"}, {"iPhone", "iPhone"},  {"iPad", "iPad"},   {"Android", "Android"},
    {"CrOS", "ChromeOS"},   {"Mac OS X", "macOS"}, {"Linux", "Linux"},
};

template <std::size_t N>
std::string_view first_found(const Name<std::string_view> (&table)[N], std::string_view text) {
    for (const auto& [mark, name] : table)
        if (text.find(mark) != text.npos) return name;
    return {};
}

} // namespace

std::string client_name(std::string_view user_agent, Language language) {
    const std::string browser{first_found(browsers, user_agent)};
    const std::string system{first_found(systems, user_agent)};
    if (browser.empty() || system.empty()) return browser + system;
    return browser + (language == Language::french ? " sur " : " on ") + system;
}

} // namespace arrimage::domain
