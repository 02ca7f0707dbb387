#include "domain/person_columns.hpp"

#include "domain/names.hpp"
#include "plan/text.hpp"

#include <string>

namespace arrimage::domain {

namespace {

using enum PersonColumn;

constexpr Name<PersonColumn> english[] = {
    {slug, "slug"},
    {name, "name"},
    {first_name, "first_name"},
    {last_name, "last_name"},
    {addresses, "addresses"},
    {organisation, "organisation"},
    {territory, "territory"},
    {language, "language"},
    {from, "from"},
    {to, "to"},
    {committee, "committee"},
    {seat, "seat"},
    {role, "role"},
    {seat_from, "seat_from"},
    {seat_to, "seat_to"},
};

constexpr Name<PersonColumn> french[] = {
    {slug, "identifiant"},
    {name, "nom"},
    {first_name, "prénom"},
    {last_name, "nom de famille"},
    {addresses, "courriels"},
    {organisation, "organisme"},
    {territory, "territoire"},
    {language, "langue"},
    {from, "actif depuis"},
    {to, "actif jusqu’à"},
    {committee, "comité"},
    {seat, "siège"},
    {role, "rôle"},
    {seat_from, "depuis"},
    {seat_to, "jusqu’à"},
};

/// Folded, of letters and single spaces, in the singular where the plural only adds an s.
constexpr Name<PersonColumn> headings[] = {
    {slug, "identifiant"},
    {name, "nom"},
    {name, "nom complet"},
    {name, "prenom et nom"},
    {name, "prenom nom"},
    {name, "name"},
    {name, "full name"},
    {name, "personne"},
    {first_name, "prenom"},
    {first_name, "first name"},
    {first_name, "firstname"},
    {first_name, "given name"},
    {last_name, "nom de famille"},
    {last_name, "last name"},
    {last_name, "lastname"},
    {last_name, "family name"},
    {last_name, "surname"},
    {addresses, "courriel"},
    {addresses, "adresse"},
    {addresses, "adresse courriel"},
    {addresses, "adresse de courriel"},
    {addresses, "adresse electronique"},
    {addresses, "courrier electronique"},
    {addresses, "email"},
    {addresses, "e mail"},
    {addresses, "email address"},
    {addresses, "e mail address"},
    {addresses, "mail"},
    {addresses, "address"},
    {organisation, "organisme"},
    {organisation, "organisation"},
    {organisation, "organization"},
    {territory, "territoire"},
    {territory, "territory"},
    {territory, "mrc"},
    {territory, "ville"},
    {territory, "mrc ou ville"},
    {language, "langue"},
    {language, "language"},
    {from, "actif depuis"},
    {from, "active depuis"},
    {from, "active from"},
    {from, "active since"},
    {to, "actif jusqu a"},
    {to, "actif jusqu au"},
    {to, "active jusqu a"},
    {to, "active jusqu au"},
    {to, "active to"},
    {to, "active until"},
    {committee, "comite"},
    {committee, "committee"},
    {seat, "siege"},
    {seat, "seat"},
    {role, "role"},
    {seat_from, "depuis"},
    {seat_from, "depuis le"},
    {seat_from, "from"},
    {seat_from, "since"},
    {seat_from, "debut"},
    {seat_from, "debut du mandat"},
    {seat_to, "jusqu a"},
    {seat_to, "jusqu au"},
    {seat_to, "to"},
    {seat_to, "until"},
    {seat_to, "fin"},
    {seat_to, "fin du mandat"},
};

/// "Comité(s)" → "comites", "Courriel 2" → "courriel", "Jusqu’à" → "jusqu a".
std::string plain(std::string_view heading) {
    std::string text;
    for (const char c : plan::text::fold(heading)) {
        if (plan::text::is_lower(c))
            text += c;
        else if (c != '(' && c != ')' && !text.empty() && text.back() != ' ')
            text += ' ';
    }
    return std::string{plan::text::trim(text)};
}

} // namespace

std::string_view to_string(PersonColumn column) {
    return name_of(english, column);
}

std::string_view french_title(PersonColumn column) {
    return name_of(french, column);
}

std::optional<PersonColumn> person_column(std::string_view heading) {
    constexpr std::size_t longest = 80;
    if (heading.size() > longest) return std::nullopt;
    auto text = plain(heading);
    if (const auto column = value_of(headings, text)) return column;
    if (text.ends_with('s')) text.pop_back();
    return value_of(headings, text);
}

} // namespace arrimage::domain
