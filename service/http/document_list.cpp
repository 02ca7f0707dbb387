#include "http/document_list.hpp"

#include "domain/wall_clock.hpp"
#include "http/pages/document.hpp"
#include "http/paths.hpp"
#include "plan/french_date.hpp"

#include <algorithm>

namespace arrimage::http {
namespace {

using Kind = html::Field::Kind;
using Line = html::DocumentList::Line;

html::Field hidden_page(const std::string& page) {
    return {.kind = Kind::hidden, .name = "page", .value = page};
}

std::string path_of(const domain::Document& document) {
    return "/documents/" + std::to_string(document.id.value);
}

html::Field file_field(const Site& site) {
    return {.kind = Kind::file,
            .name = "fichier",
            .label = "Fichier",
            .hint = "PDF, Word, Excel, PowerPoint, OpenDocument, image ou texte, jusqu’à " +
                    domain::french_size(site.max_document_bytes) + ".",
            .required = true};
}

std::string note_of(const domain::Document& document) {
    if (document.withdrawn_at) return "Retiré\u00a0: les membres ne le voient plus.";
    switch (document.latest().indexing) {
    case domain::Indexing::failed:
        return "Ses mots n’ont pas pu être lus\u00a0: la recherche ne le trouve pas.";
    case domain::Indexing::waiting: return "La recherche le trouvera bientôt.";
    default: return {};
    }
}

std::string details_of(const Site& site, const domain::Document& document) {
    const auto& latest = document.latest();
    return domain::in_words(latest) + ", le " +
           plan::french_date(domain::wall_time(latest.added_at, site.zone).date);
}

std::string item_of(const domain::Document& document, const std::vector<domain::ItemTitle>& items) {
    const auto item = std::ranges::find(items, document.section_key, &domain::ItemTitle::key);
    return item == items.end() ? "" : ", point «\u00a0" + item->title + "\u00a0»";
}

void add_acts(const Site& site, Line& line, const domain::Document& document, const std::string& page) {
    for (const auto& version : document.versions)
        if (version.number != document.latest().number)
            line.versions.push_back({path_of(document) + "/versions/" + std::to_string(version.number),
                                     std::to_string(version.number)});
    const bool gone = document.withdrawn_at.has_value();
    line.acts.push_back({.action = path_of(document) + (gone ? "/remettre" : "/retirer"),
                         .submit = gone ? "Remettre" : "Retirer",
                         .fields = {hidden_page(page)},
                         .weight = html::Form::Weight::secondary,
                         .about = document.title});
    if (gone) return;
    line.replace = {.action = path_of(document) + "/versions",
                    .submit = "Envoyer",
                    .fields = {hidden_page(page), file_field(site)}};
}

html::Form add_form(const Site& site, domain::MeetingId meeting, const std::string& page,
                    const std::vector<domain::ItemTitle>& items) {
    html::Field item{.kind = Kind::select, .name = "point", .label = "Point de l’ordre du jour"};
    item.options.push_back({"", "Toute la rencontre"});
    for (const auto& [key, title] : items) item.options.push_back({key, title});
    return {
        .action = http::path_of(meeting) + "/documents",
        .submit = "Envoyer",
        .fields = {
            hidden_page(page),
            {.kind = Kind::text, .name = "titre", .label = "Titre", .hint = "Sans titre, le nom du fichier."},
            std::move(item),
            file_field(site)}};
}

} // namespace

html::DocumentList document_list(const Site& site, const std::vector<domain::Document>& documents,
                                 domain::MeetingId meeting, bool runs, const std::string& page,
                                 const std::vector<domain::ItemTitle>& items) {
    html::DocumentList list;
    for (const auto& document : documents) {
        Line line{.file = {document_path(document), document.title},
                  .details = details_of(site, document) + item_of(document, items),
                  .note = note_of(document)};
        if (runs) add_acts(site, line, document, page);
        list.lines.push_back(std::move(line));
    }
    if (runs) list.add = add_form(site, meeting, page, items);
    return list;
}

} // namespace arrimage::http
