#include "actions/export_persons.hpp"

#include "actions/names.hpp"
#include "domain/csv_cell.hpp"
#include "domain/person_columns.hpp"
#include "store/persons.hpp"
#include "store/roles.hpp"
#include "store/seats.hpp"

#include <algorithm>
#include <map>

namespace arrimage::actions {

namespace {

using domain::Person;
using domain::PersonColumn;
using Cells = std::map<PersonColumn, std::string>;

constexpr PersonColumn columns[] = {
    PersonColumn::slug,      PersonColumn::name,     PersonColumn::addresses, PersonColumn::organisation,
    PersonColumn::territory, PersonColumn::language, PersonColumn::from,      PersonColumn::to,
    PersonColumn::committee, PersonColumn::seat,     PersonColumn::role,      PersonColumn::seat_from,
    PersonColumn::seat_to,
};

template <class TextOf>
void append_line(std::string& csv, TextOf text_of) {
    for (const auto column : columns)
        csv.append(column == columns[0] ? "" : ";").append(domain::csv_cell(text_of(column)));
    csv += "\r\n";
}

std::string iso(const std::optional<plan::Date>& day) {
    return day ? plan::to_iso(*day) : std::string{};
}

std::string joined(const std::vector<std::string>& addresses) {
    std::string text;
    for (const auto& address : addresses) text += (text.empty() ? "" : " ") + address;
    return text;
}

Cells cells_of(store::Session& session, const Person& person) {
    return {{PersonColumn::slug, person.slug},
            {PersonColumn::name, person.name},
            {PersonColumn::addresses, joined(person.addresses)},
            {PersonColumn::organisation, name_of(session, person.organisation)},
            {PersonColumn::territory, name_of(session, person.territory)},
            {PersonColumn::language, std::string{to_string(person.language)}},
            {PersonColumn::from, iso(person.active.from)},
            {PersonColumn::to, iso(person.active.to)}};
}

Cells with_tenure(Cells cells, const domain::Tenure& tenure) {
    cells[PersonColumn::seat_from] = iso(tenure.from);
    cells[PersonColumn::seat_to] = iso(tenure.to);
    return cells;
}

/// One for each seat and function of the person, one at least.
std::vector<Cells> lines_of(store::Session& session, const Person& person) {
    const auto own = cells_of(session, person);
    std::vector<Cells> lines;
    for (const auto& holding : store::list_holdings(session, {.person = person.id})) {
        const auto seat = store::load_seat(session, holding.seat);
        auto& line = lines.emplace_back(with_tenure(own, holding.tenure));
        line[PersonColumn::committee] = name_of(session, seat.committee);
        line[PersonColumn::seat] = label_of(session, seat);
        line[PersonColumn::role] = "membre";
    }
    for (const auto& role : store::list_roles(session, {.person = person.id})) {
        auto& line = lines.emplace_back(with_tenure(own, role.tenure));
        line[PersonColumn::committee] = name_of(session, role.committee);
        line[PersonColumn::role] = role.role == domain::Role::secretary ? "secrétaire" : "coordonnatrice";
    }
    if (lines.empty()) lines.push_back(own);
    return lines;
}

} // namespace

std::string export_persons(store::Database& database) {
    std::string csv = domain::csv_mark;
    append_line(csv, [](PersonColumn column) { return std::string{domain::french_title(column)}; });
    store::Session session{database};
    auto persons = store::list_persons(session);
    std::ranges::sort(persons, {}, &Person::id);
    for (const auto& person : persons)
        for (auto& line : lines_of(session, person))
            append_line(csv, [&](PersonColumn column) { return line[column]; });
    return csv;
}

} // namespace arrimage::actions
