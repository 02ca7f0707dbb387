#include "actions/erased_copies.hpp"

#include "actions/extract_text.hpp"
#include "mail/parse.hpp"
#include "plan/reading.hpp"

#include <algorithm>
#include <set>

namespace arrimage::actions {

namespace {

using domain::NameEraser;
using Sentences = std::vector<std::string>;

std::string in_guillemets(const std::string& text) {
    return "«\u00a0" + (text.empty() ? "sans titre" : text) + "\u00a0»";
}

/// Long lines of a calendar go on after a line end and a space (RFC 5545 §3.1).
std::string unfolded(std::string text) {
    for (const std::string fold : {"\r\n ", "\n "})
        for (auto at = text.find(fold); at != text.npos; at = text.find(fold, at))
            text.erase(at, fold.size());
    return text;
}

bool mail_names(const NameEraser& eraser, const std::string& bytes) {
    const auto mail = mail::parse_mail(bytes);
    for (const auto& text : {mail.from_name, mail.from, mail.subject, mail.text})
        if (eraser.names(text)) return true;
    return std::ranges::any_of(mail.calendars,
                               [&](const auto& part) { return eraser.names(unfolded(part.text)); });
}

void add_plans(Sentences& sentences, store::Session& session, const NameEraser& eraser) {
    for (const auto& copy : store::list_plan_copies(session)) {
        const auto text = document_kind(copy.content) == Document::text ? plan::decode_text(copy.content)
                                                                        : std::optional<std::string>{};
        if (!text)
            sentences.push_back("Le fichier du plan " + in_guillemets(copy.title) +
                                " n’est pas un texte\u00a0: vérifiez s’il porte le nom.");
        else if (eraser.names(*text))
            sentences.push_back("Le fichier du plan " + in_guillemets(copy.title) +
                                " porte le nom, tel qu’il a été imprimé.");
    }
}

void add_files(Sentences& sentences, store::Session& session, const NameEraser& eraser) {
    for (const auto& copy : store::list_file_copies(session))
        if (const auto text = plan::decode_text(copy.content); !text || eraser.names(*text))
            sentences.push_back(
                "Le fichier " + in_guillemets(copy.title) +
                ", envoyé et pas encore importé, peut porter le nom\u00a0; il disparaît après un jour.");
}

void add_documents(Sentences& sentences, store::Session& session, const std::vector<store::Copy>& naming) {
    for (const auto& copy : naming)
        sentences.push_back("Le document " + in_guillemets(copy.title) +
                            " porte le nom\u00a0: remplacez-le par une version qui ne le porte plus.");
    for (const auto& copy : store::list_document_copies(session))
        if (copy.is_open)
            sentences.push_back("Le document " + in_guillemets(copy.title) +
                                " n’a pas été lu\u00a0: vérifiez s’il porte le nom.");
}

void add_mails(Sentences& sentences, store::Session& session, const NameEraser& eraser) {
    for (const auto& copy : store::list_letter_copies(session))
        if (copy.is_open && mail_names(eraser, copy.content))
            sentences.push_back("Une lettre à quelqu’un d’autre, " + in_guillemets(copy.title) +
                                ", attend de partir et porte le nom.");
    for (const auto& copy : store::list_mail_copies(session))
        if (mail_names(eraser, copy.content))
            sentences.push_back("Un courriel de quelqu’un d’autre, " + in_guillemets(copy.title) +
                                ", attend sous «\u00a0Courrier\u00a0» et porte le nom.");
}

void add_bodies(Sentences& sentences, store::Session& session, const NameEraser& eraser) {
    for (const auto& name : store::list_body_names(session))
        if (eraser.names(name)) sentences.push_back("Le nom " + in_guillemets(name) + " reste.");
}

} // namespace

int empty_naming_letters(store::Transaction& transaction, const NameEraser& eraser) {
    int emptied = 0;
    for (const auto& copy : store::list_letter_copies(transaction)) {
        if (copy.is_open || !mail_names(eraser, copy.content)) continue;
        store::empty_letter(transaction, copy.row);
        ++emptied;
    }
    return emptied;
}

std::vector<store::Copy> naming_documents(store::Session& session, const NameEraser& eraser) {
    std::set<std::int64_t> naming;
    for (const auto row :
         store::list_naming_documents(session, [&](const std::string& text) { return eraser.names(text); }))
        naming.insert(row);
    auto copies = store::list_document_copies(session);
    std::erase_if(copies, [&](const auto& copy) { return !naming.contains(copy.row); });
    return copies;
}

Sentences standing_names(store::Session& session, const NameEraser& eraser, const domain::Person& person,
                         const std::vector<store::Copy>& documents) {
    Sentences sentences;
    add_plans(sentences, session, eraser);
    add_files(sentences, session, eraser);
    add_documents(sentences, session, documents);
    add_mails(sentences, session, eraser);
    add_bodies(sentences, session, eraser);
    if (store::find_namesake(session, person.id))
        sentences.push_back("Une autre personne s’appelle " + person.name +
                            "\u00a0: les textes qui la nomment sont récrits aussi.");
    sentences.push_back(
        "Les copies de sauvegarde, les lettres du dossier «\u00a0outbox\u00a0» et ce que d’autres "
        "ont reçu portent encore le nom.");
    return sentences;
}

} // namespace arrimage::actions
