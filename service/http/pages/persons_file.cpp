#include "http/pages/persons_file.hpp"

#include "actions/export_persons.hpp"
#include "actions/import_persons.hpp"
#include "actions/keep_draft.hpp"
#include "domain/count_words.hpp"
#include "html/persons_import_page.hpp"
#include "http/disposition.hpp"
#include "http/form_act.hpp"
#include "http/page_cut.hpp"
#include "plan/text.hpp"

#include <ranges>

namespace arrimage::http {
namespace {

using actions::PersonsReport;
using actions::RowFate;
using actions::RowReport;
using domain::counted;
using html::PersonsImportPage;
using Kind = html::Field::Kind;

constexpr std::string_view draft_kind = "persons";
constexpr std::size_t most_problems = 100;

html::FormPage upload_page() {
    return {
        .title = "Importer des personnes",
        .intro =
            "Un fichier CSV, ou une plage copiée d’un tableur. Rien n’est changé avant votre accord\u00a0: "
            "la page suivante montre ce que deviendrait chaque ligne.",
        .facts =
            {"La première ligne nomme les colonnes, dans n’importe quel ordre\u00a0: nom, courriel, "
             "organisme, territoire, langue, depuis, comité, siège, rôle.",
             "Une personne déjà inscrite est reconnue à son courriel, sinon à son nom exact. Une case vide "
             "ne change rien.",
             "Le fichier que donne «\u00a0Exporter\u00a0» se corrige dans un tableur et se réimporte."},
        .form = {.action = "/personnes/importer",
                 .submit = "Lire cette liste",
                 .fields = {{.kind = Kind::file, .name = "fichier", .label = "Fichier CSV"},
                            {.kind = Kind::textarea,
                             .name = "texte",
                             .label = "Ou la liste elle-même, collée ici"}}},
        .back = {"/personnes", "Revenir aux personnes"}};
}

/// The file, else the pasted text; noted as missing when there is neither.
actions::DraftFile sent_list(const Form& form, FormReader& read) {
    const auto* file = form.file("fichier");
    if (file && !file->content.empty()) return {file->file_name, std::string{file->content}};
    if (const auto text = form["texte"]; !plan::text::trim(text).empty())
        return {"texte collé", std::string{text}};
    read.note("fichier", "Choisissez un fichier qui n’est pas vide, ou collez la liste.");
    return {};
}

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

std::string counts_of(const PersonsReport& report) {
    return counted(report.count(RowFate::added), "personne à inscrire", "personnes à inscrire") + ", " +
           counted(report.count(RowFate::changed), "ligne à changer", "lignes à changer") + ", " +
           counted(report.count(RowFate::same), "ligne déjà inscrite", "lignes déjà inscrites") + ", " +
           counted(report.count(RowFate::problem), "ligne laissée de côté", "lignes laissées de côté") + ".";
}

void add_made(PersonsImportPage& page, const std::string& heading, const std::vector<std::string>& names) {
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : "\u00a0; ") + name;
    if (!all.empty()) page.made.push_back({heading, all});
}

void add_rows(PersonsImportPage& page, const PersonsReport& report, const Request& request) {
    const auto cut = PageCut{.number = page_cut(request).number, .length = 100};
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

std::string path_of(domain::DraftId draft) {
    return "/personnes/importer/" + std::to_string(draft.value);
}

PersonsImportPage import_page(const std::string& file_name, const PersonsReport& report,
                              const Request& request, domain::DraftId draft) {
    PersonsImportPage page{
        .file_name = file_name,
        .counts = counts_of(report),
        .abandon = {.action = path_of(draft) + "/abandonner",
                    .submit = report.changes_anything() ? "Non, ne rien changer" : "Terminer",
                    .weight = html::Form::Weight::secondary}};
    if (report.changes_anything())
        page.apply = {.action = path_of(draft),
                      .submit = "Oui, importer ces personnes",
                      .fields = {{.kind = Kind::hidden, .name = "base", .value = report.basis}}};
    add_made(page, "Organismes", report.organisations);
    add_made(page, "Territoires", report.territories);
    add_made(page, "Comités", report.committees);
    add_made(page, "Sièges", report.seats);
    add_made(page, "Colonnes ignorées", report.ignored_columns);
    add_problems(page, report);
    add_rows(page, report, request);
    return page;
}

std::string done_sentence(const PersonsReport& report) {
    return "Liste importée\u00a0: " +
           counted(report.count(RowFate::added), "personne inscrite", "personnes inscrites") + ", " +
           counted(report.count(RowFate::changed), "ligne changée", "lignes changées") + ", " +
           counted(report.count(RowFate::problem), "laissée de côté", "laissées de côté") + ".";
}

actions::DraftFile kept_list(const Site& site, const Request& request, domain::DraftId id) {
    return actions::load_draft(site.database, draft_kind, *request.visitor->viewer.person, id);
}

} // namespace

Reply show_persons_upload(const Site& site, const Request& request, const Captures&) {
    return html_reply(200, html::render(frame_of(site, request), upload_page()));
}

Reply upload_persons(const Site& site, const Request& request, const Captures&) {
    FormReader read{*request.form};
    const auto list = sent_list(*request.form, read);
    const auto keep = [&] {
        const auto env = env_of(site, request);
        actions::preview_persons(env, list.content, today(site));
        return see_other(
            path_of(actions::keep_draft(env, draft_kind, *request.visitor->viewer.person, list)));
    };
    return act_or_ask_again(site, request, read, upload_page(), keep, {.invalid = "fichier"});
}

Reply show_persons_import(const Site& site, const Request& request, const Captures& captures) {
    const auto id = id_of<domain::DraftId>(captures);
    const auto list = kept_list(site, request, id);
    const auto report = actions::preview_persons(env_of(site, request), list.content, today(site));
    return html_reply(200,
                      html::render(frame_of(site, request), import_page(list.name, report, request, id)));
}

Reply apply_persons_import(const Site& site, const Request& request, const Captures& captures) {
    const auto id = id_of<domain::DraftId>(captures);
    const auto list = kept_list(site, request, id);
    const auto env = env_of(site, request);
    FormReader read{*request.form};
    const auto apply = [&] {
        const auto report = actions::import_persons(env, list.content, today(site), (*request.form)["base"]);
        actions::drop_draft(env, id);
        return done(site, request, "/personnes", done_sentence(report));
    };
    const auto again = [&](unsigned status) {
        const auto report = actions::preview_persons(env, list.content, today(site));
        return page_again(site, request, status, read, import_page(list.name, report, request, id),
                          &PersonsImportPage::apply);
    };
    return act_or_show_again(read, apply, again);
}

Reply abandon_persons_import(const Site& site, const Request& request, const Captures& captures) {
    const auto id = id_of<domain::DraftId>(captures);
    kept_list(site, request, id);
    actions::drop_draft(env_of(site, request), id);
    return done(site, request, "/personnes", "Rien n’a été changé.");
}

Reply export_persons(const Site& site, const Request&, const Captures&) {
    auto reply = text_reply(200, actions::export_persons(site.database));
    reply.headers[0] = {"Content-Type", "text/csv; charset=utf-8"};
    const auto name = "personnes-" + plan::to_iso(today(site)) + ".csv";
    reply.headers.emplace_back("Content-Disposition", content_disposition(Disposition::download, name));
    return reply;
}

} // namespace arrimage::http
