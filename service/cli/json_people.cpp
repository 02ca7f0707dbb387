#include "cli/json_people.hpp"

#include "cli/days.hpp"

namespace arrimage::cli {

namespace json = boost::json;

namespace {

json::value json_text(const std::string& text) {
    if (text.empty()) return nullptr;
    return json::string{text};
}

json::object json_of(const actions::PersonSeat& seat) {
    return {{"holding", seat.holding.id.value},
            {"seat", seat.holding.seat.value},
            {"label", seat.label},
            {"committee", seat.committee.name},
            {"from", json_day(seat.holding.tenure.from)},
            {"to", json_day(seat.holding.tenure.to)}};
}

json::object json_of(const actions::PersonRole& role) {
    return {{"id", role.role.id.value},
            {"role", domain::to_string(role.role.role)},
            {"committee", json_text(role.committee ? role.committee->name : "")},
            {"from", json_day(role.role.tenure.from)},
            {"to", json_day(role.role.tenure.to)}};
}

json::object json_of(const domain::NamedHolding& held) {
    return {{"holding", held.holding.id.value},
            {"person", held.holding.person.value},
            {"name", held.name},
            {"from", json_day(held.holding.tenure.from)},
            {"to", json_day(held.holding.tenure.to)}};
}

json::object json_of(const actions::FieldChange& change) {
    return {{"field", domain::to_string(change.field)},
            {"before", json_text(change.before)},
            {"after", json_text(change.after)}};
}

json::object json_of(const actions::RowReport& row) {
    json::array changes;
    for (const auto& change : row.changes) changes.push_back(json_of(change));
    return {{"line", row.line},
            {"fate", actions::to_string(row.fate)},
            {"name", json_text(row.name)},
            {"changes", std::move(changes)},
            {"problem", json_text(row.problem)}};
}

} // namespace

json::object json_of(const domain::Person& person, const std::string& organisation,
                     const std::string& territory) {
    return {{"id", person.id.value},
            {"name", person.name},
            {"slug", person.slug},
            {"addresses", json::value_from(person.addresses)},
            {"organisation", json_text(organisation)},
            {"territory", json_text(territory)},
            {"language", domain::to_string(person.language)},
            {"active_from", json_day(person.active.from)},
            {"active_to", json_day(person.active.to)},
            {"version", person.version}};
}

json::object json_of(const actions::PersonView& view) {
    auto object = json_of(view.person, view.organisation, view.territory);
    json::array seats, roles;
    for (const auto& seat : view.seats) seats.push_back(json_of(seat));
    for (const auto& role : view.roles) roles.push_back(json_of(role));
    object["seats"] = std::move(seats);
    object["roles"] = std::move(roles);
    return object;
}

json::object json_of(const actions::SeatView& view) {
    json::array history;
    for (const auto& held : view.history) history.push_back(json_of(held));
    return {{"id", view.seat.id.value},
            {"committee", view.committee.name},
            {"label", view.label},
            {"territory", json_text(view.territory)},
            {"organisation", json_text(view.organisation)},
            {"closed", json_day(view.seat.closed_on)},
            {"vacant", view.vacant},
            {"holder", view.holder ? json::value(json_of(*view.holder)) : json::value()},
            {"history", std::move(history)}};
}

json::object json_of(const store::Committee& committee) {
    return {{"id", committee.id.value}, {"name", committee.name}, {"slug", committee.slug}};
}

json::object json_of(const store::Territory& territory) {
    return {{"id", territory.id.value}, {"name", territory.name}, {"slug", territory.slug}};
}

json::object json_of(const actions::PersonsReport& report) {
    json::array rows;
    for (const auto& row : report.rows) rows.push_back(json_of(row));
    return {{"rows", std::move(rows)},
            {"organisations", json::value_from(report.organisations)},
            {"territories", json::value_from(report.territories)},
            {"committees", json::value_from(report.committees)},
            {"seats", json::value_from(report.seats)},
            {"ignored_columns", json::value_from(report.ignored_columns)}};
}

json::array json_of(const std::vector<domain::Person>& persons) {
    json::array array;
    for (const auto& person : persons) array.push_back({{"id", person.id.value}, {"name", person.name}});
    return array;
}

} // namespace arrimage::cli
