#include "domain/person_cells.hpp"

#include "domain/names.hpp"
#include "domain/refusal.hpp"
#include "plan/deadline.hpp"
#include "plan/text.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

[[noreturn]] void refuse(const std::string& text, const std::string& why) {
    throw Refusal{RefusalKind::invalid, "« " + text + " » " + why};
}

bool begins_as_formula(std::string_view text) {
    constexpr std::string_view marks = "=+-@\t\r";
    const auto first = text.find_first_not_of('\'');
    return first != text.npos && marks.find(text[first]) != marks.npos;
}

constexpr Name<Language> languages[] = {
    {Language::french, "fr"},        {Language::french, "francais"}, {Language::french, "francaise"},
    {Language::french, "french"},    {Language::english, "en"},      {Language::english, "anglais"},
    {Language::english, "anglaise"}, {Language::english, "english"},
};

constexpr Name<std::optional<Role>> roles[] = {
    {std::nullopt, "membre"},
    {std::nullopt, "member"},
    {Role::secretary, "secretaire"},
    {Role::secretary, "secretary"},
    {Role::coordonnatrice, "coordonnatrice"},
    {Role::coordonnatrice, "coordonnateur"},
    {Role::coordonnatrice, "coordinator"},
};

/// "12/02/2004": day, month, year of four figures.
std::optional<plan::Date> day_in_figures(std::string_view text) {
    const auto parts = parts_of(text, "/.-");
    constexpr std::size_t year_figures = 4;
    if (parts.size() != 3 || parts[0].size() > 2 || parts[1].size() > 2 || parts[2].size() != year_figures)
        return std::nullopt;
    for (const auto& part : parts)
        if (!std::ranges::all_of(part, plan::text::is_digit)) return std::nullopt;
    return plan::Date{std::chrono::year{std::stoi(parts[2])},
                      std::chrono::month{static_cast<unsigned>(std::stoi(parts[1]))},
                      std::chrono::day{static_cast<unsigned>(std::stoi(parts[0]))}};
}

std::optional<plan::Date> day_in_words(const std::string& text) {
    const auto [deadlines, problems] = plan::read_deadlines(text, {});
    if (deadlines.size() != 1 || !problems.empty()) return std::nullopt;
    const auto& only = deadlines.front();
    const bool sure = only.kind == plan::DeadlineKind::day && only.inferred.empty() && !only.ambiguous;
    return sure ? only.start : std::nullopt;
}

} // namespace

std::string guarded(std::string text) {
    return begins_as_formula(text) ? text.insert(0, 1, '\'') : text;
}

std::string unguarded(std::string text) {
    if (text.starts_with('\'') && begins_as_formula(text)) text.erase(0, 1);
    return text;
}

std::vector<std::string> parts_of(std::string_view text, std::string_view marks) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(marks), text.size());
        const auto part = plan::text::trim(text.substr(0, end));
        if (!part.empty()) parts.emplace_back(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

plan::Date day_in(const std::string& text) {
    constexpr std::size_t longest = 60;
    if (text.size() <= longest) {
        if (const auto day = plan::from_iso(text)) return *day;
        if (const auto day = day_in_figures(text)) {
            if (day->ok()) return *day;
        } else if (const auto worded = day_in_words(text)) {
            return *worded;
        }
    }
    refuse(text, "n’est pas un jour certain\u00a0: écrivez année-mois-jour, comme 2004-02-12.");
}

Language language_in(const std::string& text) {
    if (const auto language = value_of(languages, plan::text::fold(text))) return *language;
    refuse(text, "n’est pas une langue connue\u00a0: écrivez français ou anglais.");
}

std::optional<Role> role_in(const std::string& text) {
    if (const auto role = value_of(roles, plan::text::fold(text))) return *role;
    refuse(text, "n’est pas un rôle connu\u00a0: écrivez membre, secrétaire ou coordonnatrice.");
}

} // namespace arrimage::domain
