#include "domain/person.hpp"

#include "domain/names.hpp"
#include "domain/refusal.hpp"
#include "plan/text.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

constexpr Name<Language> language_names[] = {{Language::french, "fr"}, {Language::english, "en"}};
constexpr Name<Role> role_names[] = {{Role::coordonnatrice, "coordonnatrice"},
                                     {Role::secretary, "secretary"}};
constexpr std::size_t longest_address = 254;
constexpr std::size_t longest_local_part = 64;

bool may_stand_in_address(char c) {
    constexpr std::string_view marks = "!#$%&'*+/=?^_`{|}~.-@";
    return plan::text::is_digit(c) || plan::text::is_lower(c) || marks.find(c) != marks.npos;
}

bool is_dotted(std::string_view text) {
    return !text.empty() && !text.starts_with('.') && !text.ends_with('.') && text.find("..") == text.npos;
}

bool is_domain(std::string_view text) {
    const auto in_name = [](char c) {
        return plan::text::is_digit(c) || plan::text::is_lower(c) || c == '.' || c == '-';
    };
    return is_dotted(text) && text.find('.') != text.npos && std::ranges::all_of(text, in_name) &&
           !text.starts_with('-') && !text.ends_with('-');
}

bool is_address(std::string_view text) {
    const auto at = text.rfind('@');
    if (at == text.npos || text.size() > longest_address || at > longest_local_part) return false;
    return std::ranges::all_of(text, may_stand_in_address) && text.find('@') == at &&
           is_dotted(text.substr(0, at)) && is_domain(text.substr(at + 1));
}

} // namespace

std::string_view to_string(Language language) {
    return name_of(language_names, language);
}
std::optional<Language> language(std::string_view name) {
    return value_of(language_names, name);
}
std::string_view to_string(Role role) {
    return name_of(role_names, role);
}
std::string_view french_name(Role role) {
    return role == Role::coordonnatrice ? "coordonnatrice" : "secrétaire";
}
std::optional<Role> role(std::string_view name) {
    return value_of(role_names, name);
}

bool covers(const Tenure& tenure, plan::Date day) {
    return tenure.from <= day && (!tenure.to || day <= *tenure.to);
}

bool overlap(const Tenure& a, const Tenure& b) {
    return (!b.to || a.from <= *b.to) && (!a.to || b.from <= *a.to);
}

std::string mail_address(std::string_view text) {
    std::string address{plan::text::trim(text)};
    std::ranges::transform(address, address.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    if (is_address(address)) return address;
    throw Refusal{RefusalKind::invalid,
                  address.empty()
                      ? "Écrivez une adresse de courriel."
                      : "« " + plan::text::clean(text) +
                            " » n’est pas une adresse de courriel\u00a0: écrivez nom@domaine.ca."};
}

} // namespace arrimage::domain
