#include "http/pages/territory.hpp"

#include "actions/add_bodies.hpp"
#include "actions/list_bodies.hpp"
#include "actions/show_territory.hpp"
#include "domain/calendar_name.hpp"
#include "domain/count_words.hpp"
#include "domain/slug.hpp"
#include "html/body_list_page.hpp"
#include "html/territory_page.hpp"
#include "http/body_name.hpp"
#include "http/form_act.hpp"
#include "http/paths.hpp"
#include "http/seat_rows.hpp"

#include <ranges>

namespace arrimage::http {
namespace {

using html::BodyListPage;

using Lines = std::vector<actions::TerritoryLine>;

constexpr std::size_t most_persons = 50;

BodyListPage list_page(const Lines& territories) {
    BodyListPage page{.title = "Territoires",
                      .intro = "Chaque territoire, MRC ou ville, a ses sièges dans les comités, ses "
                               "rencontres et son calendrier.",
                      .one = "Territoire",
                      .first = "Sièges",
                      .second = "Personnes",
                      .empty = "Aucun territoire. Ajoutez-en un ici, ou importez un plan qui les nomme.",
                      .add_heading = "Ajouter un territoire",
                      .add = {.action = "/territoires",
                              .submit = "Ajouter le territoire",
                              .fields = {{.name = "nom", .label = "Nom", .required = true}}}};
    for (const auto& [territory, seats, persons] : territories)
        page.bodies.push_back({{path_of(territory.id), territory.name}, seats, persons});
    return page;
}

std::string subscribing_path(const store::Territory& territory) {
    return "/abonnements?calendrier=" +
           domain::to_string({.kind = domain::CalendarKind::territory, .slug = territory.slug});
}

html::TerritoryPage page_of(const actions::TerritoryView& view) {
    const auto number = std::to_string(view.territory.id.value);
    html::TerritoryPage page{
        .name = view.territory.name,
        .links = {{"/rencontres?territoire=" + number, "Ses rencontres"},
                  {subscribing_path(view.territory), "S’abonner à son calendrier"}},
        .persons_heading = domain::counted(view.persons.size(), "personne", "personnes") + " aujourd’hui"};
    for (const auto& seat : view.seats) page.seats.push_back(seat_row_of_committee(seat));
    for (const auto& person : view.persons | std::views::take(most_persons))
        page.persons.push_back({path_of(person.id), person.name});
    if (view.persons.size() > most_persons)
        page.all_persons = {"/personnes?territoire=" + number, "Voir toutes ces personnes"};
    return page;
}

} // namespace

Reply show_territories(const Site& site, const Request& request, const Captures&) {
    const auto page = list_page(actions::count_territories(site.database, today(site)));
    return html_reply(200, html::render(frame_of(site, request), page));
}

Reply add_territory(const Site& site, const Request& request, const Captures&) {
    const auto territories = actions::count_territories(site.database, today(site));
    FormReader read{*request.form};
    const auto name = read.take("nom", [&](std::string_view typed) {
        return new_body_name(typed, territories, &actions::TerritoryLine::territory, domain::slug);
    });
    const auto add = [&] {
        const auto territory = actions::add_territory(env_of(site, request), *name);
        return done(site, request, path_of(territory.id),
                    territory.name + "\u00a0: le territoire est ajouté.");
    };
    const auto again = [&](unsigned status) {
        return page_again(site, request, status, read, list_page(territories), &BodyListPage::add);
    };
    return act_or_show_again(read, add, again, {.invalid = "nom"});
}

Reply show_territory(const Site& site, const Request& request, const Captures& captures) {
    const auto view =
        actions::show_territory(site.database, id_of<domain::TerritoryId>(captures), today(site));
    return html_reply(200, html::render(frame_of(site, request), page_of(view)));
}

} // namespace arrimage::http
