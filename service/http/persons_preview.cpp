#include "http/persons_preview.hpp"

#include "domain/count_words.hpp"
#include "http/page_cut.hpp"

#include <ranges>

namespace arrimage::http {
namespace {

using actions::PersonsReport;
using actions::RowFate;
using actions::RowReport;
using domain::counted;
using html::PersonsImportPage;
using Kind = html::Field::Kind;

constexpr std::size_t most_problems = 100;
constexpr std::size_t rows_of_a_page = 100;

std::string fate_words(RowFate fate) {
    switch (fate) {
    case RowFate::added: return "À inscrire";
    case RowFate::changed: return "À changer";
    case RowFate::problem: return "Laissée de côté";
    case RowFate::same:
    case RowFate::blank: break;
    }
    return "Rien à changer";
}

std::string look_of(RowFate fate) {
    switch (fate) {
    case RowFate::added: return "held";
    case RowFate::changed: return "dated";
    case RowFate::problem: return "late";
    case RowFate::same:
    case RowFate::blank: break;
    }
    return "cancelled";
}

std::string change_words(const actions::FieldChange& change) {
    return std::string{domain::french_title(change.field)} +
           "\u00a0: " + (change.before.empty() ? "" : change.before + " → ") +
           (change.after.empty() ? "rien" : change.after);
}

/// What is known of someone new on one line, what changes of someone else on a line each.
std::vector<std::string> details_of(const RowReport& report) {
    if (report.fate == RowFate::problem) return {report.problem};
    std::vector<std::string> details;
    for (const auto& change : report.changes) {
        if (report.fate == RowFate::added && change.field == domain::PersonColumn::name) continue;
        if (report.fate == RowFate::added && !details.empty())
            details.front() += "\u00a0; " + change_words(change);
        else
            details.push_back(change_words(change));
    }
    return details;
}

PersonsImportPage::Row row_of(const RowReport& report) {
    return {.line = std::to_string(report.line),
            .name = report.name,
            .fate = {look_of(report.fate), fate_words(report.fate)},
            .details = details_of(report)};
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts) all += (all.empty() ? "" : "\u00a0; ") + text;
    return all;
}

std::string counts_of(const PersonsReport& report) {
    return counted(report.count(RowFate::added), "personne à inscrire", "personnes à inscrire") + ", " +
           counted(report.count(RowFate::changed), "ligne à changer", "lignes à changer") + ", " +
           counted(report.count(RowFate::same), "ligne déjà inscrite", "lignes déjà inscrites") + ", " +
           counted(report.count(RowFate::problem), "ligne laissée de côté", "lignes laissées de côté") + ".";
}

std::string ignored_sentence(const PersonsReport& report) {
    if (report.ignored_columns.empty()) return {};
    return " Colonnes ignorées\u00a0: " + joined(report.ignored_columns) + ".";
}

void add_made(PersonsImportPage& page, const std::string& heading, const std::vector<std::string>& names) {
    if (!names.empty()) page.made.push_back({heading, joined(names)});
}

void add_rows(PersonsImportPage& page, const PersonsReport& report, const Request& request) {
    const auto cut = PageCut{.number = page_cut(request).number, .length = rows_of_a_page};
    std::vector<const RowReport*> told;
    for (const auto& row : report.rows)
        if (row.fate != RowFate::blank) told.push_back(&row);
    for (const auto* row : told | std::views::drop(cut.first()) | std::views::take(cut.length))
        page.rows.push_back(row_of(*row));
    page.pager = pager(request, cut, told.size());
}

void add_problems(PersonsImportPage& page, const PersonsReport& report) {
    const auto is_problem = [](const RowReport& row) { return row.fate == RowFate::problem; };
    for (const auto& row : report.rows | std::views::filter(is_problem) | std::views::take(most_problems))
        page.problems.push_back(row_of(row));
    const auto count = static_cast<std::size_t>(report.count(RowFate::problem));
    if (count > most_problems)
        page.more_problems = "Et " + counted(count - most_problems, "autre", "autres") + ", plus bas.";
}

} // namespace

html::PersonsImportPage persons_preview(const std::string& file_name, const PersonsReport& report,
                                        const Request& request, const std::string& path) {
    PersonsImportPage page{
        .file_name = file_name,
        .counts = counts_of(report) + ignored_sentence(report),
        .abandon = {.action = path + "/abandonner",
                    .submit = report.changes_anything() ? "Non, ne rien changer" : "Terminer",
                    .weight = html::Form::Weight::secondary}};
    if (report.changes_anything())
        page.apply = {.action = path,
                      .submit = "Oui, importer ces personnes",
                      .fields = {{.kind = Kind::hidden, .name = "base", .value = report.basis}}};
    add_made(page, "Organismes", report.organisations);
    add_made(page, "Territoires", report.territories);
    add_made(page, "Comités", report.committees);
    add_made(page, "Sièges", report.seats);
    add_problems(page, report);
    add_rows(page, report, request);
    return page;
}

} // namespace arrimage::http
