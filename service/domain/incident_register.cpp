#include "domain/incident.hpp"
#include "domain/person_cells.hpp"
#include "plan/french_date.hpp"

namespace arrimage::domain {

namespace {

struct Column {
    const char* title{};
    std::string (*cell)(const Incident&){};
};

std::string iso(const std::optional<plan::Date>& day) {
    return day ? plan::to_iso(*day) : std::string{};
}

constexpr Column columns[] = {
    {"Numéro", [](const Incident& i) { return std::to_string(i.id.value); }},
    {"Date de l’incident", [](const Incident& i) { return iso(i.happened_on); }},
    {"Date de la découverte", [](const Incident& i) { return plan::to_iso(i.noticed_on); }},
    {"Circonstances", [](const Incident& i) { return i.what; }},
    {"Renseignements touchés", [](const Incident& i) { return i.information; }},
    {"Nombre de personnes", [](const Incident& i) { return i.people ? std::to_string(*i.people) : ""; }},
    {"Risque de préjudice sérieux", [](const Incident& i) { return std::string{i.serious ? "oui" : "non"}; }},
    {"Évaluation du risque", [](const Incident& i) { return i.why; }},
    {"Mesures prises", [](const Incident& i) { return i.measures; }},
    {"Avis à la Commission", [](const Incident& i) { return iso(i.told_board_on); }},
    {"Avis aux personnes", [](const Incident& i) { return iso(i.told_people_on); }},
    {"Inscrit par", [](const Incident& i) { return i.noted_by; }},
};

std::string quoted(const std::string& text) {
    auto cell = guarded(text);
    for (auto at = cell.find('"'); at != std::string::npos; at = cell.find('"', at + 2))
        cell.insert(at, 1, '"');
    return '"' + cell + '"';
}

} // namespace

std::string incidents_csv(const std::vector<Incident>& incidents) {
    std::string csv = "\ufeff";
    for (const auto& column : columns) csv.append(&column == columns ? "" : ";").append(quoted(column.title));
    csv += "\r\n";
    for (const auto& incident : incidents) {
        for (const auto& column : columns)
            csv.append(&column == columns ? "" : ";").append(quoted(column.cell(incident)));
        csv += "\r\n";
    }
    return csv;
}

std::string incidents_text(const std::vector<Incident>& incidents) {
    std::string text;
    for (const auto& incident : incidents) {
        for (const auto& column : columns)
            if (const auto cell = column.cell(incident); !cell.empty())
                text.append(column.title).append("\u00a0: ").append(cell).append("\n");
        if (const auto duty = duty_of(incident); !duty.empty()) text += duty + "\n";
        text += "\n";
    }
    return text.empty() ? "Aucun incident au registre.\n" : text;
}

} // namespace arrimage::domain
