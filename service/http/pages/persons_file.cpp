#include "http/pages/persons_file.hpp"

#include "actions/export_persons.hpp"
#include "actions/import_persons.hpp"
#include "actions/keep_draft.hpp"
#include "actions/note_audit.hpp"
#include "domain/count_words.hpp"
#include "http/disposition.hpp"
#include "http/form_act.hpp"
#include "http/persons_preview.hpp"
#include "plan/text.hpp"

namespace arrimage::http {
namespace {

using actions::PersonsReport;
using actions::RowFate;
using domain::counted;
using Kind = html::Field::Kind;

constexpr std::string_view draft_kind = "persons";

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

std::string path_of(domain::DraftId draft) {
    return "/personnes/importer/" + std::to_string(draft.value);
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
    return html_reply(
        200, html::render(frame_of(site, request), persons_preview(list.name, report, request, path_of(id))));
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
        return page_again(site, request, status, read,
                          persons_preview(list.name, report, request, path_of(id)),
                          &html::PersonsImportPage::apply);
    };
    return act_or_show_again(read, apply, again);
}

Reply abandon_persons_import(const Site& site, const Request& request, const Captures& captures) {
    const auto id = id_of<domain::DraftId>(captures);
    kept_list(site, request, id);
    actions::drop_draft(env_of(site, request), id);
    return done(site, request, "/personnes", "Rien n’a été changé.");
}

Reply export_persons(const Site& site, const Request& request, const Captures&) {
    actions::note_audit(env_of(site, request), {.act = std::string{domain::act::persons_exported}});
    auto reply = text_reply(200, actions::export_persons(site.database));
    reply.headers[0] = {"Content-Type", "text/csv; charset=utf-8"};
    const auto name = "personnes-" + plan::to_iso(today(site)) + ".csv";
    reply.headers.emplace_back("Content-Disposition", content_disposition(Disposition::download, name));
    return reply;
}

} // namespace arrimage::http
