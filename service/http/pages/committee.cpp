#include "http/pages/committee.hpp"

#include "actions/add_bodies.hpp"
#include "actions/add_seat.hpp"
#include "actions/list_bodies.hpp"
#include "actions/show_committee.hpp"
#include "domain/calendar_name.hpp"
#include "domain/count_words.hpp"
#include "domain/tenure.hpp"
#include "html/body_list_page.hpp"
#include "html/committee_page.hpp"
#include "http/body_name.hpp"
#include "http/choices.hpp"
#include "http/form_act.hpp"
#include "http/paths.hpp"
#include "http/seat_rows.hpp"

#include <algorithm>

namespace arrimage::http {
namespace {

using html::BodyListPage;
using html::CommitteePage;

using Lines = std::vector<actions::CommitteeLine>;

BodyListPage list_page(const Lines& committees) {
    BodyListPage page{
        .title = "Comités",
        .intro = "Chaque comité a ses sièges, ses rencontres et son calendrier.",
        .one = "Comité",
        .first = "Sièges",
        .second = "Vacants",
        .empty = "Aucun comité. Ajoutez-en un ici, ou importez un plan qui les nomme.",
        .add_heading = "Ajouter un comité",
        .add = {.action = "/comites",
                .submit = "Ajouter le comité",
                .fields = {
                    {.name = "nom",
                     .label = "Nom",
                     .hint = "En entier\u00a0: «\u00a0Comité de suivi\u00a0», «\u00a0Table jeunesse\u00a0».",
                     .required = true}}}};
    for (const auto& [committee, seats, vacant] : committees)
        page.bodies.push_back({{path_of(committee.id), committee.name}, seats, vacant});
    return page;
}

std::vector<html::Field> seat_fields(const Site& site) {
    using Kind = html::Field::Kind;
    return {{.kind = Kind::select,
             .name = "territoire",
             .label = "Territoire auquel il revient",
             .options = choices(actions::list_territories(site.database), "Aucun")},
            {.name = "organisme",
             .label = "Organisme auquel il revient",
             .hint = "Un nom nouveau crée l’organisme.",
             .options = proposed(actions::list_organisations(site.database))},
            {.name = "nom",
             .label = "Nom du siège",
             .hint = "«\u00a0Présidence\u00a0», par exemple. Sans nom, il s’appelle comme le territoire ou "
                     "l’organisme."}};
}

std::string counts_of(const std::vector<actions::SeatView>& seats, plan::Date day) {
    const auto open =
        std::ranges::count_if(seats, [&](const auto& view) { return domain::exists_on(view.seat, day); });
    const auto vacant = std::ranges::count(seats, true, &actions::SeatView::vacant);
    return domain::counted(static_cast<std::size_t>(open), "siège", "sièges") +
           (vacant == 0
                ? ""
                : ", dont " + domain::counted(static_cast<std::size_t>(vacant), "vacant", "vacants")) +
           ".";
}

html::SeatRow::Mandate secretary_of(const actions::Secretary& secretary) {
    const auto& role = secretary.role;
    return {.person = {path_of(role.person), secretary.name},
            .days = domain::french_tenure(role.tenure),
            .end = {path_of(role.id) + "/fin", role.tenure.to ? "changer la fin" : "finir"}};
}

std::string subscribing_path(const store::Committee& committee) {
    return "/abonnements?calendrier=" +
           domain::to_string({.kind = domain::CalendarKind::committee, .slug = committee.slug});
}

CommitteePage page_of(const Site& site, const actions::CommitteeView& view) {
    const auto number = std::to_string(view.committee.id.value);
    CommitteePage page{.name = view.committee.name,
                       .counts = counts_of(view.seats, today(site)),
                       .links = {{"/rencontres?comite=" + number, "Ses rencontres"},
                                 {subscribing_path(view.committee), "S’abonner à son calendrier"},
                                 {path_of(view.committee.id) + "/quorum", "Son quorum"}},
                       .members_heading =
                           domain::counted(view.members.size(), "membre", "membres") + " aujourd’hui",
                       .add_seat = {.action = path_of(view.committee.id) + "/sieges",
                                    .submit = "Ajouter le siège",
                                    .fields = seat_fields(site)}};
    for (const auto& seat : view.seats)
        (domain::exists_on(seat.seat, today(site)) ? page.seats : page.closed).push_back(seat_row(seat));
    for (const auto& secretary : view.secretaries) page.secretaries.push_back(secretary_of(secretary));
    for (const auto& member : view.members)
        page.members.push_back(
            {{path_of(member.id), member.name}, member.addresses.empty() ? "" : member.addresses.front()});
    return page;
}

/// The organisation of that name, made when it is new; none for an empty one.
std::optional<domain::OrganisationId> organisation_of(const actions::Env& env, const std::string& name) {
    if (name.empty()) return std::nullopt;
    return actions::add_organisation(env, name).id;
}

} // namespace

Reply show_committees(const Site& site, const Request& request, const Captures&) {
    const auto page = list_page(actions::list_committees(site.database, today(site)));
    return html_reply(200, html::render(frame_of(site, request), page));
}

Reply add_committee(const Site& site, const Request& request, const Captures&) {
    const auto committees = actions::list_committees(site.database, today(site));
    FormReader read{*request.form};
    const auto name = read.take("nom", [&](std::string_view typed) {
        return new_body_name(typed, committees, &actions::CommitteeLine::committee, domain::committee_slug);
    });
    const auto add = [&] {
        const auto committee = actions::add_committee(env_of(site, request), *name);
        return done(site, request, path_of(committee.id), committee.name + "\u00a0: le comité est ajouté.");
    };
    const auto again = [&](unsigned status) {
        return page_again(site, request, status, read, list_page(committees), &BodyListPage::add);
    };
    return act_or_show_again(read, add, again, {.invalid = "nom"});
}

Reply show_committee(const Site& site, const Request& request, const Captures& captures) {
    const auto view =
        actions::show_committee(site.database, id_of<domain::CommitteeId>(captures), today(site));
    return html_reply(200, html::render(frame_of(site, request), page_of(site, view)));
}

Reply add_seat(const Site& site, const Request& request, const Captures& captures) {
    const auto view =
        actions::show_committee(site.database, id_of<domain::CommitteeId>(captures), today(site));
    FormReader read{*request.form};
    domain::Seat seat{.committee = view.committee.id};
    seat.name = read.name("nom", "Le nom du siège");
    seat.territory = read.id<domain::TerritoryId>("territoire");
    const auto organisation = read.name("organisme", "Le nom de l’organisme");
    const auto add = [&] {
        seat.organisation = organisation_of(env_of(site, request), organisation);
        actions::add_seat(env_of(site, request), seat);
        return done(site, request, path_of(view.committee.id), "Le siège est ajouté, vacant.");
    };
    const auto again = [&](unsigned status) {
        return page_again(site, request, status, read, page_of(site, view), &CommitteePage::add_seat);
    };
    return act_or_show_again(read, add, again, {.invalid = "nom", .conflict = "nom"});
}

} // namespace arrimage::http
