#include "http/pages/incidents.hpp"

#include "actions/add_incident.hpp"
#include "html/incidents_page.hpp"
#include "http/disposition.hpp"
#include "http/form_act.hpp"
#include "plan/french_date.hpp"

namespace arrimage::http {
namespace {

using domain::Incident;
using html::IncidentsPage;
using Kind = html::Field::Kind;

constexpr std::size_t most_bytes = 20'000;

html::Form adding_form(const Site& site) {
    return {
        .action = "/incidents",
        .submit = "Inscrire l’incident",
        .fields = {
            {.kind = Kind::date,
             .name = "decouvert",
             .label = "Jour de la découverte",
             .value = plan::to_iso(today(site)),
             .required = true},
            {.kind = Kind::date, .name = "arrive", .label = "Jour de l’incident, s’il est connu"},
            {.kind = Kind::textarea, .name = "circonstances", .label = "Ce qui est arrivé", .required = true},
            {.kind = Kind::textarea,
             .name = "renseignements",
             .label = "Renseignements touchés",
             .required = true},
            {.kind = Kind::number, .name = "personnes", .label = "Nombre de personnes, s’il est connu"},
            {.kind = Kind::checkbox, .name = "serieux", .label = "Un préjudice sérieux est à craindre"},
            {.kind = Kind::textarea,
             .name = "evaluation",
             .label = "Ce qui rend le risque sérieux ou non",
             .hint = "Sensibilité des renseignements, usage que l’on craint, probabilité.",
             .required = true},
            {.kind = Kind::textarea, .name = "mesures", .label = "Mesures prises", .required = true},
            {.kind = Kind::date,
             .name = "commission",
             .label = "Avis à la Commission d’accès à l’information"},
            {.kind = Kind::date, .name = "avisees", .label = "Avis aux personnes touchées"}}};
}

html::Form telling_form(const Incident& incident) {
    if (domain::duty_of(incident).empty()) return {};
    const auto number = std::to_string(incident.id.value);
    return {.action = "/incidents/" + number + "/avis",
            .submit = "Noter ces avis",
            .fields = {{.kind = Kind::date, .name = "commission", .label = "Avis à la Commission"},
                       {.kind = Kind::date, .name = "avisees", .label = "Avis aux personnes touchées"}},
            .weight = html::Form::Weight::secondary,
            .about = "incident " + number};
}

IncidentsPage::Incident shown(const Incident& incident) {
    IncidentsPage::Incident page{.title = "Incident " + std::to_string(incident.id.value) +
                                          ", découvert le " + plan::french_date(incident.noticed_on),
                                 .duty = domain::duty_of(incident),
                                 .tell = telling_form(incident)};
    const auto add = [&](const char* what, const std::string& value) {
        if (!value.empty()) page.known.push_back({what, value});
    };
    const auto add_day = [&](const char* what, const std::optional<plan::Date>& day) {
        if (day) add(what, "le " + plan::french_date(*day));
    };
    add_day("Arrivé", incident.happened_on);
    add("Circonstances", incident.what);
    add("Renseignements", incident.information);
    if (incident.people) add("Personnes", std::to_string(*incident.people));
    add("Préjudice sérieux", incident.serious ? "à craindre" : "non");
    add("Évaluation", incident.why);
    add("Mesures", incident.measures);
    add_day("Commission avisée", incident.told_board_on);
    add_day("Personnes avisées", incident.told_people_on);
    add("Inscrit par", incident.noted_by);
    return page;
}

IncidentsPage page_of(const Site& site) {
    IncidentsPage page{.add = adding_form(site)};
    for (const auto& incident : actions::list_incidents(site.database))
        page.incidents.push_back(shown(incident));
    return page;
}

std::optional<int> people_in(FormReader& read) {
    const auto people = read.number("personnes");
    return people ? std::optional{static_cast<int>(*people)} : std::nullopt;
}

Incident incident_in(FormReader& read) {
    return {.happened_on = read.day("arrive"),
            .noticed_on = read.needed_day("decouvert").value_or(plan::Date{}),
            .what = read.lines("circonstances", "La description", most_bytes),
            .information = read.lines("renseignements", "Le champ des renseignements", most_bytes),
            .people = people_in(read),
            .serious = read.ticked("serieux"),
            .why = read.lines("evaluation", "L’évaluation", most_bytes),
            .measures = read.lines("mesures", "Le champ des mesures", most_bytes),
            .told_board_on = read.day("commission"),
            .told_people_on = read.day("avisees")};
}

} // namespace

Reply show_incidents(const Site& site, const Request& request, const Captures&) {
    return html_reply(200, html::render(frame_of(site, request), page_of(site)));
}

Reply add_incident(const Site& site, const Request& request, const Captures&) {
    FormReader read{*request.form};
    const auto incident = incident_in(read);
    const auto add = [&] {
        actions::add_incident(env_of(site, request), incident, today(site));
        return done(site, request, "/incidents", "L’incident est inscrit au registre.");
    };
    const auto again = [&](unsigned status) {
        return page_again(site, request, status, read, page_of(site), &IncidentsPage::add);
    };
    return act_or_show_again(read, add, again);
}

Reply tell_of_incident(const Site& site, const Request& request, const Captures& captures) {
    FormReader read{*request.form};
    const auto board = read.day("commission");
    const auto people = read.day("avisees");
    if (!read.good())
        throw domain::Refusal{domain::RefusalKind::invalid, "Écrivez chaque jour ainsi\u00a0: 2003-10-31."};
    actions::tell_of_incident(env_of(site, request), id_of<domain::IncidentId>(captures), board, people,
                              today(site));
    return done(site, request, "/incidents", "Les avis sont notés.");
}

Reply export_incidents(const Site& site, const Request&, const Captures&) {
    auto reply = text_reply(200, domain::incidents_csv(actions::list_incidents(site.database)));
    reply.headers[0] = {"Content-Type", "text/csv; charset=utf-8"};
    const auto name = "incidents-" + plan::to_iso(today(site)) + ".csv";
    reply.headers.emplace_back("Content-Disposition", content_disposition(Disposition::download, name));
    return reply;
}

} // namespace arrimage::http
