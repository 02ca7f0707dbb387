#include "http/pages/seat.hpp"

#include "actions/close_seat.hpp"
#include "actions/end_holding.hpp"
#include "actions/list_persons.hpp"
#include "actions/pick_person.hpp"
#include "actions/seat_person.hpp"
#include "actions/show_seat.hpp"
#include "domain/tenure.hpp"
#include "http/form_act.hpp"
#include "http/paths.hpp"
#include "plan/french_date.hpp"

namespace arrimage::http {
namespace {

using Kind = html::Field::Kind;

constexpr int most_proposed = 200;

/// The names of those who take part; none at all when they are many: a part of them would hide the others.
std::vector<html::Option> proposed_persons(const Site& site) {
    const auto list =
        actions::list_persons(site.database, {.active_on = today(site), .limit = most_proposed});
    std::vector<html::Option> options;
    if (list.count > most_proposed) return options;
    for (const auto& [person, organisation, territory] : list.persons)
        options.push_back({person.name, person.addresses.empty() ? organisation : person.addresses.front()});
    return options;
}

std::string place_of(const actions::SeatView& view) {
    return "Siège " + view.label + ", " + view.committee.name;
}

std::string held_sentence(const domain::NamedHolding& held) {
    return held.name + " l’occupe " + domain::french_tenure(held.holding.tenure) + ".";
}

html::Link back_to(const actions::SeatView& view) {
    return {path_of(view.committee.id), "Revenir au comité"};
}

html::Field day_field(const std::string& name, const std::string& label, plan::Date day,
                      const std::string& hint) {
    return {.kind = Kind::date,
            .name = name,
            .label = label,
            .value = plan::to_iso(day),
            .hint = hint,
            .required = true};
}

std::vector<html::Field> seating_fields(const Site& site, const actions::SeatView& view) {
    std::vector<html::Field> fields{
        {.name = "personne",
         .label = "Personne",
         .hint = "Son nom ou son courriel. Une personne nouvelle s’inscrit d’abord.",
         .required = true,
         .options = proposed_persons(site),
         .autocomplete = "off"},
        day_field("depuis", "Premier jour", today(site), ""),
        {.kind = Kind::date, .name = "jusque", .label = "Dernier jour, s’il est connu"}};
    if (view.holder)
        fields.push_back({.kind = Kind::checkbox,
                          .name = "remplacer",
                          .label = "À la place de " + view.holder->name + ", dont le mandat finit la veille",
                          .value = "1"});
    return fields;
}

html::FormPage seating_page(const Site& site, const actions::SeatView& view) {
    html::FormPage page{.title = view.holder ? "Remplacer " + view.holder->name
                                             : "Attribuer le siège " + view.label,
                        .intro = place_of(view) + ".",
                        .form = {.action = path_of(view.seat.id) + "/titulaire",
                                 .submit = "Attribuer le siège",
                                 .fields = seating_fields(site, view)},
                        .back = back_to(view)};
    for (const auto& held : view.history)
        if (!held.holding.tenure.to || today(site) <= *held.holding.tenure.to)
            page.facts.push_back(held_sentence(held));
    return page;
}

html::FormPage closing_page(const Site& site, const actions::SeatView& view) {
    html::FormPage page{.title = "Fermer le siège " + view.label,
                        .intro = view.committee.name +
                                 ". Un siège fermé garde son histoire et n’est plus attribué.",
                        .form = {.action = path_of(view.seat.id) + "/fermer",
                                 .submit = "Fermer le siège",
                                 .fields = {day_field("dernier", "Dernier jour du siège",
                                                      view.seat.closed_on.value_or(today(site)), "")},
                                 .weight = html::Form::Weight::danger},
                        .back = back_to(view)};
    if (view.holder)
        page.facts = {held_sentence(*view.holder) + " Son mandat finira au plus tard ce jour-là."};
    return page;
}

html::FormPage end_page(const Site& site, const actions::HoldingView& view) {
    const auto& tenure = view.held.holding.tenure;
    return {
        .title = "Fin d’un mandat",
        .intro =
            place_of(view.seat) + "\u00a0: " + view.held.name + ", " + domain::french_tenure(tenure) + ".",
        .form = {.action = path_of(view.held.holding.id) + "/fin",
                 .submit = "Finir le mandat",
                 .fields = {day_field("dernier", "Dernier jour", tenure.to.value_or(today(site)),
                                      "La veille du premier jour le retire\u00a0: il n’aura pas existé.")}},
        .back = back_to(view.seat)};
}

actions::Seating read_seating(const Site& site, FormReader& read, domain::SeatId seat) {
    actions::Seating seating{.seat = seat, .replacing = read.ticked("remplacer")};
    seating.tenure.from = read.needed_day("depuis").value_or(today(site));
    seating.tenure.to = read.day("jusque");
    const auto person = read.take("personne", [&](std::string_view who) {
        return actions::pick_person(site.database, std::string{who}, seating.tenure.from);
    });
    if (person) seating.person = person->id;
    return seating;
}

} // namespace

Reply show_seating(const Site& site, const Request& request, const Captures& captures) {
    const auto view = actions::show_seat(site.database, id_of<domain::SeatId>(captures), today(site));
    return html_reply(200, html::render(frame_of(site, request), seating_page(site, view)));
}

Reply seat_person(const Site& site, const Request& request, const Captures& captures) {
    const auto view = actions::show_seat(site.database, id_of<domain::SeatId>(captures), today(site));
    FormReader read{*request.form};
    const auto seating = read_seating(site, read, view.seat.id);
    const auto seat = [&] {
        actions::seat_person(env_of(site, request), seating);
        return done(site, request, path_of(view.committee.id),
                    place_of(view) + "\u00a0: attribué, " + domain::french_tenure(seating.tenure) + ".");
    };
    return act_or_ask_again(site, request, read, seating_page(site, view), seat, {.invalid = "jusque"});
}

Reply show_seat_closing(const Site& site, const Request& request, const Captures& captures) {
    const auto view = actions::show_seat(site.database, id_of<domain::SeatId>(captures), today(site));
    return html_reply(200, html::render(frame_of(site, request), closing_page(site, view)));
}

Reply close_seat(const Site& site, const Request& request, const Captures& captures) {
    const auto view = actions::show_seat(site.database, id_of<domain::SeatId>(captures), today(site));
    FormReader read{*request.form};
    const auto last = read.needed_day("dernier");
    const auto close = [&] {
        actions::close_seat(env_of(site, request), view.seat.id, *last, today(site));
        return done(site, request, path_of(view.committee.id),
                    place_of(view) + "\u00a0: fermé après le " + plan::french_date(*last) + ".");
    };
    return act_or_ask_again(site, request, read, closing_page(site, view), close,
                            {.invalid = "dernier", .conflict = "dernier"});
}

Reply show_holding_end(const Site& site, const Request& request, const Captures& captures) {
    const auto view = actions::show_holding(site.database, id_of<domain::HoldingId>(captures), today(site));
    return html_reply(200, html::render(frame_of(site, request), end_page(site, view)));
}

Reply end_holding(const Site& site, const Request& request, const Captures& captures) {
    const auto view = actions::show_holding(site.database, id_of<domain::HoldingId>(captures), today(site));
    FormReader read{*request.form};
    const auto last = read.needed_day("dernier");
    const auto end = [&] {
        const auto left = actions::end_holding(env_of(site, request), view.held.holding.id, *last);
        return done(site, request, path_of(view.seat.committee.id),
                    view.held.name + "\u00a0: mandat " +
                        (left ? "fini le " + plan::french_date(*last) : std::string{"retiré"}) + ".");
    };
    return act_or_ask_again(site, request, read, end_page(site, view), end,
                            {.invalid = "dernier", .conflict = "dernier"});
}

} // namespace arrimage::http
