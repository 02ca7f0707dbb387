#include "actions/add_document.hpp"
#include "actions/read_documents.hpp"
#include "app/office.hpp"
#include "cli/columns.hpp"
#include "cli/commands.hpp"
#include "cli/json_minutes.hpp"
#include "cli/meeting_argument.hpp"
#include "domain/refusal.hpp"
#include "plan/text.hpp"

#include <boost/json.hpp>
#include <filesystem>

namespace arrimage::cli {

namespace {

constexpr std::size_t most_carried = 120'000'000;

void document_argument(Arguments& arguments) {
    arguments.number("ID", "Numéro donné par « document list »", Arguments::Need::required);
}

void declare_add(Arguments& arguments) {
    meeting_argument(arguments);
    arguments.file(most_carried);
    arguments.text("--title", "Ce que les gens lisent\u00a0; sans titre, le nom du fichier");
    arguments.text("--item", "Clé du point de l’ordre du jour auquel il appartient");
    arguments.json();
}

void declare_list(Arguments& arguments) {
    meeting_argument(arguments);
    arguments.json();
}

void declare_replace(Arguments& arguments) {
    document_argument(arguments);
    arguments.file(most_carried);
    arguments.json();
}

void declare_get(Arguments& arguments) {
    document_argument(arguments);
    arguments.number("--version", "Une version précédente, par son numéro");
}

domain::DocumentId id_of(const Invocation& invocation) {
    return {invocation.number("ID").value_or(0)};
}

Outcome told(const Invocation& invocation, const domain::Document& document) {
    if (invocation.flag("json")) return {.out = boost::json::serialize(json_of(document)) + "\n"};
    return {.out = std::to_string(document.id.value) + "  " + document.title + " (" +
                   domain::in_words(document.latest()) + ")" + (document.withdrawn_at ? ", retiré" : "") +
                   "\n"};
}

std::string name_of(const Invocation& invocation) {
    const auto name = plan::text::clean(std::filesystem::path{invocation.text("file")}.filename().string());
    return name.empty() || name == "-" ? "document" : name;
}

/// Its words are read before the command ends, so that a search finds them.
domain::Document read(app::Office& office, domain::Document document) {
    actions::read_documents(office.database(), office.documents());
    return actions::open_document(office.database(), office_viewer(), document.id).document;
}

Outcome add(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto bytes = actions::memory_file(invocation.input);
    const auto document = actions::add_document(
        office->env("commande"), office->documents(), office_viewer(),
        {.meeting = meeting_of(invocation),
         .section_key = invocation.text("item"),
         .title = invocation.text("title")},
        {name_of(invocation), {bytes.get(), 0, invocation.input.size()}}, office->max_document_bytes());
    return told(invocation, read(*office, document));
}

Outcome replace(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto bytes = actions::memory_file(invocation.input);
    const auto document = actions::replace_document(
        office->env("commande"), office->documents(), office_viewer(), id_of(invocation),
        {name_of(invocation), {bytes.get(), 0, invocation.input.size()}}, office->max_document_bytes());
    return told(invocation, read(*office, document));
}

Outcome list(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    boost::json::array array;
    Columns columns{0};
    for (const auto& document :
         actions::list_documents(office->database(), office_viewer(), meeting_of(invocation))) {
        array.push_back(json_of(document));
        columns.add({std::to_string(document.id.value), document.title, domain::in_words(document.latest()),
                     document.withdrawn_at ? "retiré" : ""});
    }
    if (invocation.flag("json")) return {.out = boost::json::serialize(array) + "\n"};
    return {.out = array.empty() ? "Aucun document.\n" : columns.text()};
}

Outcome get(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto version = invocation.number("version");
    const auto open =
        actions::open_document(office->database(), office_viewer(), id_of(invocation),
                               version ? std::optional{static_cast<int>(*version)} : std::nullopt);
    const auto file = office->documents().open(open.version.digest);
    return {.out = actions::FileRange{file->get(), 0, open.version.size}.read(0, open.version.size)};
}

Outcome withdraw(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    return told(invocation,
                actions::withdraw_document(office->env("commande"), office_viewer(), id_of(invocation)));
}

Outcome give_back(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto document =
        actions::give_back_document(office->env("commande"), office_viewer(), id_of(invocation));
    return told(invocation, read(*office, document));
}

} // namespace

const Command document_add{"document add", "Joindre un document à une rencontre", Place::data_folder,
                           declare_add, add};
const Command document_list{"document list", "Les documents d’une rencontre", Place::data_folder,
                            declare_list, list};
const Command document_replace{"document replace", "Envoyer une nouvelle version d’un document",
                               Place::data_folder, declare_replace, replace};
const Command document_get{"document get", "Le contenu d’un document, sur la sortie", Place::data_folder,
                           declare_get, get};
const Command document_withdraw{"document withdraw", "Retirer un document", Place::data_folder,
                                document_argument, withdraw};
const Command document_restore{"document restore", "Remettre un document retiré", Place::data_folder,
                               document_argument, give_back};

} // namespace arrimage::cli
