#include "domain/person_heading.hpp"

#include "domain/refusal.hpp"
#include "plan/csv_records.hpp"
#include "plan/text.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

constexpr int last_heading_record = 20;

auto count(const PersonHeading& heading, std::optional<PersonColumn> column) {
    return std::ranges::count(heading.columns, column);
}

/// "Nom" beside a first name is the last name; "adresse" beside "courriel" is a postal one.
PersonColumn settled(PersonColumn column, const std::string& title, const PersonHeading& heading) {
    const auto folded = plan::text::fold(title);
    if ((folded == "nom" || folded == "name") && count(heading, PersonColumn::first_name) > 0)
        return PersonColumn::last_name;
    return column;
}

bool is_postal(const std::string& title, const PersonHeading& heading) {
    const auto folded = plan::text::fold(title);
    return (folded == "adresse" || folded == "address") && count(heading, PersonColumn::addresses) > 1;
}

PersonHeading heading_of(const plan::CsvRecord& record, char delimiter) {
    PersonHeading heading{.delimiter = delimiter};
    std::vector<std::string> titles;
    for (const auto& cell : record.cells) {
        titles.push_back(plan::joined(cell));
        heading.columns.push_back(person_column(titles.back()));
    }
    for (std::size_t i = 0; i < titles.size(); ++i) {
        auto& column = heading.columns[i];
        if (is_postal(titles[i], heading)) column.reset();
        if (column) column = settled(*column, titles[i], heading);
        if (!column && !titles[i].empty()) heading.ignored.push_back(titles[i]);
    }
    return heading;
}

bool names_someone(const PersonHeading& heading) {
    return count(heading, PersonColumn::name) > 0 || count(heading, PersonColumn::last_name) > 0;
}

auto known(const PersonHeading& heading) {
    return std::ssize(heading.columns) - count(heading, std::nullopt);
}

std::optional<PersonHeading> find(std::string_view text, char delimiter, std::size_t most_columns) {
    plan::CsvRecords records{text, delimiter};
    for (int i = 0; i < last_heading_record && !records.done(); ++i) {
        const auto record = records.next(most_columns);
        auto heading = heading_of(record, delimiter);
        if (!names_someone(heading)) continue;
        if (record.cut)
            throw Refusal{RefusalKind::too_large, "La liste a plus de " + std::to_string(most_columns) +
                                                      " colonnes. Gardez celles qui parlent des personnes."};
        heading.end = records.position();
        heading.next_line = records.line();
        return heading;
    }
    return std::nullopt;
}

} // namespace

PersonHeading find_person_heading(std::string_view text, std::size_t most_columns) {
    std::optional<PersonHeading> best;
    for (const char delimiter : plan::csv_delimiters) {
        auto heading = find(text, delimiter, most_columns);
        if (heading && (!best || known(*best) < known(*heading))) best = std::move(heading);
    }
    if (best) return *std::move(best);
    throw Refusal{RefusalKind::invalid,
                  "Aucune ligne du fichier ne nomme une colonne «\u00a0nom\u00a0». Ajoutez une "
                  "ligne de titres\u00a0: nom, courriel, organisme, comité…"};
}

} // namespace arrimage::domain
