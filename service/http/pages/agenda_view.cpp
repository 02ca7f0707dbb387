#include "http/pages/agenda_view.hpp"

#include "domain/agenda_text.hpp"
#include "domain/french_time.hpp"
#include "domain/slug.hpp"
#include "http/paths.hpp"
#include "plan/french_date.hpp"

#include <algorithm>

namespace arrimage::http {

using actions::ShownAgenda;
using domain::AgendaItem;
using domain::AgendaSection;
using html::AgendaPage;

namespace {

using Kind = html::Field::Kind;
using Weight = html::Form::Weight;

html::Field hidden(const char* name, std::string value) {
    return {.kind = Kind::hidden, .name = name, .value = std::move(value)};
}

html::Form form_of(const ShownAgenda& shown, const std::string& rest, const char* words, Weight weight) {
    return {.action = agenda_path(shown.meeting.id) + rest,
            .submit = words,
            .fields = {hidden("version", std::to_string(shown.agenda.version))},
            .weight = weight};
}

html::Form act(const ShownAgenda& shown, const AgendaItem& item, const char* verb, const char* words) {
    auto form = form_of(shown, "/points", words, Weight::secondary);
    form.fields.push_back(hidden("point", item.derived.key));
    form.fields.push_back(hidden("geste", verb));
    form.about = domain::title_of(item);
    form.key = item.derived.key + " " + verb;
    return form;
}

void add_words(html::Form& form, const AgendaItem& item) {
    form.fields.push_back({.kind = Kind::text,
                           .name = "titre",
                           .label = "Titre",
                           .value = domain::title_of(item),
                           .required = true});
    form.fields.push_back({.kind = Kind::select,
                           .name = "section",
                           .label = "Section",
                           .value = std::string{domain::to_string(domain::section_of(item))},
                           .options = {{"discuss", "À discuter"}, {"know", "Pour information"}}});
    form.fields.push_back({.kind = Kind::number,
                           .name = "minutes",
                           .label = "Minutes",
                           .value = std::to_string(domain::minutes_of(item))});
    form.fields.push_back(
        {.kind = Kind::text, .name = "qui", .label = "Présenté par", .value = item.presenter});
    form.fields.push_back({.kind = Kind::textarea, .name = "note", .label = "Note", .value = item.note});
}

html::Form change_form(const ShownAgenda& shown, const AgendaItem& item) {
    auto form = act(shown, item, "changer", "Enregistrer");
    form.weight = Weight::main;
    add_words(form, item);
    return form;
}

/// Where it stands among those that are shown beside it.
struct Place {
    bool first{false};
    bool last{false};
};

void add_acts(AgendaPage::Item& shown_item, const ShownAgenda& shown, const AgendaItem& item, Place place) {
    if (item.gone) shown_item.gone = "Le plan ne le demande plus. Retirez-le s’il n’a plus sa place.";
    const bool held = shown.meeting.state == domain::MeetingState::held;
    if (!place.first) shown_item.acts.push_back(act(shown, item, "monter", "Monter"));
    if (!place.last) shown_item.acts.push_back(act(shown, item, "descendre", "Descendre"));
    shown_item.acts.push_back(act(shown, item, "retirer", "Retirer"));
    if (held && !item.not_reached) shown_item.acts.push_back(act(shown, item, "reporter", "Pas abordé"));
    if (item.not_reached) shown_item.acts.push_back(act(shown, item, "atteindre", "Abordé, finalement"));
    shown_item.change = change_form(shown, item);
}

AgendaPage::Item item_of(const AgendaItem& item, const std::string& mark) {
    AgendaPage::Item shown_item{.anchor = agenda_anchor(item.derived.key),
                                .mark = mark,
                                .title = domain::title_of(item),
                                .details = domain::details_of(item),
                                .lines = domain::lines_under(item)};
    if (item.not_reached)
        shown_item.lines.emplace_back("Pas abordé\u00a0: revient à la prochaine rencontre.");
    return shown_item;
}

void add_sections(AgendaPage& page, const ShownAgenda& shown, bool runs) {
    for (const auto section : {AgendaSection::discuss, AgendaSection::know}) {
        AgendaPage::Section part{.heading = std::string{domain::french_name(section)}};
        const auto items = domain::shown_items(shown.agenda, section);
        for (std::size_t i = 0; i < items.size(); ++i) {
            part.items.push_back(
                item_of(items[i], section == AgendaSection::discuss ? std::to_string(i + 1) + "." : "–"));
            if (runs) add_acts(part.items.back(), shown, items[i], {i == 0, i + 1 == items.size()});
        }
        if (!part.items.empty()) page.sections.push_back(std::move(part));
    }
}

void add_tools(AgendaPage& page, const ShownAgenda& shown) {
    const bool prepared = shown.agenda.version > 0;
    if (!prepared)
        page.lead =
            "Voici ce que le plan et les rencontres donnent aujourd’hui. Préparez-le pour que les membres le "
            "voient et que les invitations le portent.";
    page.derive = form_of(shown, "", prepared ? "Reprendre ce que dit le plan" : "Préparer l’ordre du jour",
                          prepared ? Weight::secondary : Weight::main);
    for (const auto& item : shown.agenda.items)
        if (item.suppressed)
            page.suppressed.push_back(
                {.title = domain::title_of(item), .acts = {act(shown, item, "remettre", "Remettre")}});
    page.add = form_of(shown, "/ajouter", "Ajouter", Weight::main);
    add_words(page.add, AgendaItem{.derived = {.minutes = 10}});
}

void add_files(AgendaPage& page, domain::MeetingId meeting, bool runs) {
    const auto path = agenda_path(meeting);
    page.forms = {
        {path + ".pdf", "PDF"}, {path + ".html", "Pour imprimer"}, {path + ".txt", "Texte à coller"}};
    if (runs) page.forms.insert(page.forms.begin(), {path + ".eml", "Brouillon de courriel"});
}

} // namespace

std::string agenda_path(domain::MeetingId meeting) {
    return path_of(meeting) + "/ordre-du-jour";
}

std::string agenda_anchor(const std::string& key) {
    return "point-" + domain::slug(key);
}

html::AgendaPage agenda_page(const ShownAgenda& shown, bool runs) {
    const auto& meeting = shown.meeting;
    AgendaPage page{.meeting = meeting.title,
                    .when = meeting.sitting ? domain::french_sitting(*meeting.sitting)
                                            : "Date à fixer, " + plan::french_interval(meeting.window),
                    .time = runs ? domain::time_sentence(shown.agenda, meeting)
                                 : domain::time_sentence(shown.agenda),
                    .back = {path_of(meeting.id), "Retourner à la rencontre"}};
    const auto available = domain::minutes_available(meeting);
    page.over = runs && available && domain::minutes_planned(shown.agenda) > *available;
    add_sections(page, shown, runs);
    add_files(page, meeting.id, runs);
    if (runs) add_tools(page, shown);
    return page;
}

} // namespace arrimage::http
