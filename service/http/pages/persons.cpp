#include "http/pages/persons.hpp"

#include "actions/list_bodies.hpp"
#include "actions/list_persons.hpp"
#include "domain/count_words.hpp"
#include "domain/slug.hpp"
#include "domain/tenure.hpp"
#include "html/persons_page.hpp"
#include "http/choices.hpp"
#include "http/form_reader.hpp"
#include "http/page_cut.hpp"
#include "http/paths.hpp"
#include "plan/text.hpp"

#include <algorithm>

namespace arrimage::http {
namespace {

using Kind = html::Field::Kind;

/// What the address asks for, as typed.
struct Search {
    std::string text{};
    std::string territory{};
    std::string organisation{};
    bool with_former{false};

    bool asks() const { return !text.empty() || !territory.empty() || !organisation.empty(); }
};

Search search_of(const Request& request) {
    const auto typed = [&](std::string_view name) {
        return plan::text::clean(query_value(request.query, name));
    };
    return {.text = typed("texte"),
            .territory = typed("territoire"),
            .organisation = typed("organisme"),
            .with_former = !typed("parties").empty()};
}

html::Form search_form(const Search& search, const std::vector<store::Territory>& territories,
                       const std::vector<domain::Organisation>& organisations) {
    return {
        .action = "/personnes",
        .submit = "Chercher",
        .fields = {{.kind = Kind::text, .name = "texte", .label = "Nom ou courriel", .value = search.text},
                   {.kind = Kind::select,
                    .name = "territoire",
                    .label = "Territoire",
                    .value = search.territory,
                    .options = choices(territories, "Tous")},
                   {.kind = Kind::text,
                    .name = "organisme",
                    .label = "Organisme",
                    .value = search.organisation,
                    .options = proposed(organisations)},
                   {.kind = Kind::checkbox,
                    .name = "parties",
                    .label = "Montrer aussi les personnes parties",
                    .value = search.with_former ? "1" : ""}},
        .weight = html::Form::Weight::secondary,
        .method = "get"};
}

std::optional<domain::TerritoryId> territory_of(const std::string& typed) {
    const auto number = whole_number(typed);
    return number ? std::optional{domain::TerritoryId{*number}} : std::nullopt;
}

std::optional<domain::OrganisationId> organisation_of(const std::string& typed,
                                                      const std::vector<domain::Organisation>& all) {
    const auto found = std::ranges::find(all, domain::slug(typed), &domain::Organisation::slug);
    return found == all.end() ? std::nullopt : std::optional{found->id};
}

html::PersonsPage::Person person_line(const actions::ListedPerson& listed, plan::Date day) {
    const auto& person = listed.person;
    html::PersonsPage::Person line{.person = {path_of(person.id), person.name},
                                   .address = person.addresses.empty() ? "" : person.addresses.front(),
                                   .organisation = listed.organisation,
                                   .territory = listed.territory};
    if (person.active.to && *person.active.to < day)
        line.state = {"cancelled", "Partie"};
    else if (day < person.active.from)
        line.state = {"proposed", "À venir"};
    else if (person.active.to)
        line.state = {"proposed", "Départ prévu"};
    if (person.active.to || day < person.active.from) line.days = domain::french_tenure(person.active);
    return line;
}

std::string total_of(int count, const Search& search) {
    const auto persons = domain::counted(count, "personne", "personnes");
    if (search.with_former || search.asks()) return persons;
    return persons + (count < 2 ? " participe" : " participent") + " aujourd’hui";
}

void fill(html::PersonsPage& page, const actions::PersonList& list, const Search& search, plan::Date day) {
    page.total = total_of(list.count, search);
    for (const auto& person : list.persons) page.persons.push_back(person_line(person, day));
    if (list.count == 0)
        page.empty = search.asks() ? "Aucune personne ne répond à cette recherche."
                                   : "Aucune personne ne participe. Inscrivez-en une, ou importez une liste.";
}

} // namespace

Reply show_persons(const Site& site, const Request& request, const Captures&) {
    const auto search = search_of(request);
    const auto cut = page_cut(request);
    const auto organisations = actions::list_organisations(site.database);
    store::PersonFilter filter{.text = search.text,
                               .organisation = organisation_of(search.organisation, organisations),
                               .territory = territory_of(search.territory),
                               .limit = static_cast<int>(cut.length),
                               .offset = static_cast<int>(cut.first())};
    if (!search.with_former) filter.active_on = today(site);
    html::PersonsPage page{.search =
                               search_form(search, actions::list_territories(site.database), organisations)};
    if (!search.organisation.empty() && !filter.organisation) {
        page.search.fields[2].error = "Aucun organisme ne s’appelle ainsi. Choisissez-en un de la liste.";
    } else {
        const auto list = actions::list_persons(site.database, filter);
        fill(page, list, search, today(site));
        page.pager = pager(request, cut, static_cast<std::size_t>(list.count));
    }
    return html_reply(200, html::render(frame_of(site, request), page));
}

} // namespace arrimage::http
