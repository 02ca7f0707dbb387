#include "domain/erasure.hpp"
#include "actions/erase_person.hpp"
#include "actions/show_person.hpp"
#include "domain/count_words.hpp"
#include "http/form_act.hpp"
#include "http/pages/personal_data.hpp"
#include "http/paths.hpp"

namespace arrimage::http {
namespace {

using html::FormPage;
using Kind = html::Field::Kind;

actions::Erasing erasing_of(const Site& site, domain::PersonId person, std::string title) {
    return {.person = person, .title = std::move(title), .today = today(site)};
}

FormPage page_for(const domain::Person& person) {
    const auto path = path_of(person.id);
    return {.title = "Effacer " + person.name,
            .intro =
                "Le nom est remplacé par un titre de fonction dans les comptes-rendus, les ordres du jour et "
                "l’historique, qui restent lisibles. Adresses, connexions et mots joints sont retirés.",
            .form = {.action = path + "/effacer",
                     .submit = "Voir ce qui changerait",
                     .fields = {{.name = "titre",
                                 .label = "Titre de fonction",
                                 .hint = "Par exemple «\u00a0représentante du milieu scolaire\u00a0».",
                                 .required = true}},
                     .method = "get"},
            .back = {path, "Revenir à la fiche sans rien changer"}};
}

std::vector<std::string> facts_of(const actions::Erased& erased) {
    std::vector<std::string> facts{erased.texts == 0
                                       ? "Aucun texte ne nomme cette personne."
                                       : domain::counted(erased.texts, "texte dira", "textes diront") +
                                             " «\u00a0" + erased.title + "\u00a0»."};
    for (const auto& [what, rows] : erased.emptied)
        facts.push_back("Vidé ou retiré, " + std::string{what} + "\u00a0: " + std::to_string(rows) + ".");
    facts.insert(facts.end(), erased.standing.begin(), erased.standing.end());
    for (const auto& place : erased.to_read)
        facts.push_back("À relire ensuite, le nom de famille y est seul\u00a0: " + place + ".");
    return facts;
}

FormPage confirming_page(const actions::Erased& erased) {
    auto page = page_for(erased.before);
    page.intro = "Rien n’est encore changé. Ce que ferait l’effacement, qui ne peut pas être défait\u00a0:";
    page.facts = facts_of(erased);
    page.form.fields = {{.kind = Kind::hidden, .name = "titre", .value = erased.title}};
    page.form.submit = "Effacer sans retour possible";
    page.form.method = "post";
    page.form.weight = html::Form::Weight::danger;
    return page;
}

/// The page again with what is wrong with the title beside it.
Reply asked_again(const Site& site, const Request& request, FormPage page, const std::string& title,
                  const std::string& sentence) {
    page.form.fields[0].value = title;
    page.form.fields[0].error = sentence;
    return html_reply(422, html::render(frame_of(site, request), page));
}

} // namespace

Reply show_erasure(const Site& site, const Request& request, const Captures& captures) {
    const auto id = id_of<domain::PersonId>(captures);
    const auto person = actions::show_person(site.database, id).person;
    const auto title = query_value(request.query, "titre");
    auto page = page_for(person);
    domain::check_erasable(person, today(site));
    try {
        if (!title.empty())
            page =
                confirming_page(actions::preview_erasure(env_of(site, request), erasing_of(site, id, title)));
        return html_reply(200, html::render(frame_of(site, request), page));
    } catch (const domain::Refusal& refusal) {
        if (refusal.kind() != domain::RefusalKind::invalid) throw;
        return asked_again(site, request, page, title, refusal.what());
    }
}

Reply erase_person(const Site& site, const Request& request, const Captures& captures) {
    const auto id = id_of<domain::PersonId>(captures);
    const auto page = page_for(actions::show_person(site.database, id).person);
    const std::string title{(*request.form)["titre"]};
    try {
        const auto erased = actions::erase_person(env_of(site, request), erasing_of(site, id, title));
        return done(site, request, path_of(id),
                    "La personne est effacée\u00a0: " +
                        domain::counted(erased.texts, "texte récrit", "textes récrits") + ".");
    } catch (const domain::Refusal& refusal) {
        if (refusal.kind() != domain::RefusalKind::invalid) throw;
        return asked_again(site, request, page, title, refusal.what());
    }
}

} // namespace arrimage::http
