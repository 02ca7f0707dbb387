#include "cli/people_report.hpp"

#include "domain/count_words.hpp"
#include "domain/tenure.hpp"

namespace arrimage::cli {

namespace {

using actions::RowFate;

constexpr auto colon = "\u00a0: ";

std::string joined(const std::vector<std::string>& texts, const char* between = ", ") {
    std::string text;
    for (const auto& part : texts) text += (text.empty() ? "" : between) + part;
    return text;
}

std::string line_if(const std::string& heading, const std::string& text) {
    return text.empty() ? "" : heading + colon + text + "\n";
}

std::string seat_line(const actions::PersonSeat& seat) {
    return "  " + seat.committee.name + ", " + seat.label + ", " +
           domain::french_tenure(seat.holding.tenure) + " (siège " + std::to_string(seat.holding.seat.value) +
           ")\n";
}

std::string role_line(const actions::PersonRole& role) {
    const auto function =
        role.committee ? "secrétaire, " + role.committee->name : std::string{"coordonnatrice"};
    return "  " + function + ", " + domain::french_tenure(role.role.tenure) + " (fonction " +
           std::to_string(role.role.id.value) + ")\n";
}

std::string holder_of(const actions::SeatView& view) {
    if (view.holder) return view.holder->name;
    return view.vacant ? "vacant" : "fermé";
}

std::string row_report(const actions::RowReport& row) {
    const auto head = "Ligne " + std::to_string(row.line) + ", " + (row.name.empty() ? "sans nom" : row.name);
    if (row.fate == RowFate::problem) return head + colon + row.problem + "\n";
    auto text = head + colon + (row.fate == RowFate::added ? "à ajouter" : "à changer") + "\n";
    for (const auto& [field, before, after] : row.changes)
        text.append("  ")
            .append(domain::french_title(field))
            .append(colon)
            .append(before)
            .append(before.empty() ? "" : " → ")
            .append(after)
            .append("\n");
    return text;
}

std::string counts(const actions::PersonsReport& report) {
    return domain::counted(report.count(RowFate::added), "personne à ajouter", "personnes à ajouter") + ", " +
           domain::counted(report.count(RowFate::changed), "ligne à changer", "lignes à changer") + ", " +
           domain::counted(report.count(RowFate::same), "ligne sans changement", "lignes sans changement") +
           ", " +
           domain::counted(report.count(RowFate::problem), "ligne laissée de côté",
                           "lignes laissées de côté") +
           ".\n";
}

} // namespace

std::string person_report(const actions::PersonView& view) {
    const auto& person = view.person;
    auto text = person.name + " (personne " + std::to_string(person.id.value) + ", " + person.slug + ")\n" +
                line_if("Courriels", joined(person.addresses)) + line_if("Organisme", view.organisation) +
                line_if("Territoire", view.territory) +
                line_if("Langue", person.language == domain::Language::french ? "français" : "anglais") +
                line_if("Participe", domain::french_tenure(person.active));
    if (!view.seats.empty()) text += "Sièges\n";
    for (const auto& seat : view.seats) text += seat_line(seat);
    if (!view.roles.empty()) text += "Fonctions\n";
    for (const auto& role : view.roles) text += role_line(role);
    return text;
}

std::string seats_report(const std::vector<actions::SeatView>& seats, bool with_committee) {
    std::string text;
    for (const auto& view : seats) {
        text += std::to_string(view.seat.id.value) + "  " +
                (with_committee ? view.committee.name + ", " : "") + view.label + colon + holder_of(view) +
                "\n";
        for (const auto& [holding, name] : view.history)
            text += "     " + name + ", " + domain::french_tenure(holding.tenure) + "\n";
    }
    return text;
}

std::string names_report(const std::string& heading, const std::vector<domain::Person>& persons) {
    std::vector<std::string> names;
    names.reserve(persons.size());
    for (const auto& person : persons) names.push_back(person.name);
    return line_if(heading, joined(names));
}

std::string import_report(const actions::PersonsReport& report) {
    std::string text;
    for (const auto& row : report.rows)
        if (row.fate != RowFate::same && row.fate != RowFate::blank) text += row_report(row);
    return text + line_if("Nouveaux organismes", joined(report.organisations)) +
           line_if("Nouveaux territoires", joined(report.territories)) +
           line_if("Nouveaux comités", joined(report.committees)) +
           line_if("Nouveaux sièges", joined(report.seats, "\u00a0; ")) +
           line_if("Colonnes ignorées", joined(report.ignored_columns)) + counts(report);
}

} // namespace arrimage::cli
