#pragma once

#include <optional>
#include <string_view>

namespace arrimage::domain {

/// What a column of a list of persons says. Two of them are the days of the person, two those of the seat or function
/// that the line names.
enum class PersonColumn {
    slug,
    name,
    first_name,
    last_name,
    addresses,
    organisation,
    territory,
    language,
    from,
    to,
    committee,
    seat,
    role,
    seat_from,
    seat_to,
};

/// "slug", "name", "addresses", "seat_from" …
std::string_view to_string(PersonColumn column);

/// As we head it: "nom", "courriels", "actif depuis" …
std::string_view french_title(PersonColumn column);

/// What a heading names, in French or English, whatever its accents, capitals, plural and number ("Courriel 2"). "Nom"
/// is a name; beside a first name it is the last name, which read_person_file settles.
std::optional<PersonColumn> person_column(std::string_view heading);

} // namespace arrimage::domain
