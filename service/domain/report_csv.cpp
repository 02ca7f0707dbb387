#include "domain/report_csv.hpp"

#include "domain/csv_cell.hpp"
#include "domain/report_words.hpp"

#include <array>
#include <vector>

namespace arrimage::domain {

namespace {

/// What a line is about, then its figures.
constexpr std::array columns{"rubrique",
                             "objectif",
                             "numéro",
                             "libellé",
                             "promises",
                             "tenues",
                             "annulées",
                             "manquantes",
                             "à venir",
                             "à confirmer",
                             "déplacées",
                             "remplacées",
                             "ajoutées",
                             "ajoutées tenues",
                             "ajoutées annulées",
                             "ajoutées manquantes",
                             "ajoutées à venir",
                             "écart médian (jours)",
                             "pire écart (jours)",
                             "comptes-rendus approuvés",
                             "comptes-rendus diffusés",
                             "comptes-rendus en brouillon",
                             "comptes-rendus manquants",
                             "comptes-rendus de partenaires",
                             "documents",
                             "suivis réglés",
                             "suivis ouverts",
                             "suivis en retard",
                             "reporté",
                             "présences",
                             "dont remplacements",
                             "absences motivées",
                             "absences",
                             "invités"};
constexpr std::size_t activity_columns = 29;

using Numbers = std::vector<std::optional<int>>;

class Line {
  public:
    Line& text(const std::string& text) {
        cells_.push_back(csv_cell(text));
        return *this;
    }
    Line& numbers(const Numbers& numbers) {
        for (const auto& number : numbers) cells_.push_back(number ? std::to_string(*number) : "");
        return *this;
    }
    Line& skip_to(std::size_t column) {
        cells_.resize(column);
        return *this;
    }
    std::string end() {
        std::string line;
        cells_.resize(columns.size());
        for (std::size_t i = 0; i < cells_.size(); ++i) line.append(i == 0 ? "" : ";").append(cells_[i]);
        return line + "\r\n";
    }

  private:
    std::vector<std::string> cells_{};
};

Numbers numbers_of(const ReportFigures& figures) {
    const auto& [promised, added, slippage, records, follow_ups, documents] = figures;
    return {all_of(promised),
            promised.held,
            promised.cancelled,
            promised.missing,
            promised.to_come,
            promised.to_confirm + added.to_confirm,
            promised.moved + added.moved,
            promised.replaced,
            all_of(added),
            added.held,
            added.cancelled,
            added.missing,
            added.to_come,
            median(figures),
            worst(figures),
            records.approved,
            records.circulated,
            records.draft,
            records.missing,
            records.elsewhere,
            documents,
            follow_ups.closed,
            follow_ups.open,
            follow_ups.overdue};
}

std::string activity_line(const ReportActivity& activity, const std::string& objective) {
    return Line{}
        .text("activité")
        .text(objective)
        .text(activity.number)
        .text(activity.title)
        .numbers(numbers_of(activity.figures))
        .text(activity.carried ? "oui" : "non")
        .end();
}

std::string presence_line(const char* about, const std::string& name, const PresenceCounts& counts) {
    return Line{}
        .text(about)
        .text("")
        .text("")
        .text(name)
        .skip_to(activity_columns)
        .numbers({counts.present, counts.replaced, counts.excused, counts.absent, counts.guests})
        .end();
}

} // namespace

std::string report_csv(const Report& report) {
    std::string csv = csv_mark;
    Line heading;
    for (const auto* column : columns) heading.text(column);
    csv += heading.end();
    for (const auto& activity : report.activities) {
        const auto& objective = report.objectives.at(activity.objective);
        csv += activity_line(activity, numbered_title(objective.number, objective.title));
    }
    csv += Line{}
               .text("hors du plan")
               .text("")
               .text("")
               .text("Hors du plan")
               .numbers(numbers_of(report.outside.figures))
               .end();
    for (const auto& [name, counts] : report.by_territory)
        csv += presence_line("présences par territoire", name.empty() ? no_territory : name, counts);
    for (const auto& [name, counts] : report.by_body)
        csv += presence_line("présences par organisme", name.empty() ? no_body : name, counts);
    return csv;
}

} // namespace arrimage::domain
