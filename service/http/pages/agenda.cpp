#include "http/pages/agenda.hpp"

#include "actions/agenda_mail.hpp"
#include "actions/edit_agenda.hpp"
#include "actions/print_pdf.hpp"
#include "actions/show_agenda.hpp"
#include "domain/agenda_text.hpp"
#include "domain/french_time.hpp"
#include "domain/slug.hpp"
#include "html/agenda_document.hpp"
#include "html/agenda_page.hpp"
#include "http/disposition.hpp"
#include "http/form_act.hpp"
#include "plan/french_date.hpp"

#include <algorithm>

namespace arrimage::http {
namespace {

using actions::ShownAgenda;
using domain::AgendaItem;
using domain::AgendaSection;
using html::AgendaPage;
using Kind = html::Field::Kind;
using Weight = html::Form::Weight;

std::string path_of(domain::MeetingId meeting) {
    return "/rencontres/" + std::to_string(meeting.value);
}

std::string agenda_path(domain::MeetingId meeting) {
    return path_of(meeting) + "/ordre-du-jour";
}

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

std::vector<std::string> lines_of(const AgendaItem& item) {
    std::vector<std::string> lines;
    for (const auto* text : {&item.derived.why, &item.note})
        for (std::size_t begin = 0; begin < text->size();) {
            const auto end = std::min(text->find('\n', begin), text->size());
            if (end > begin) lines.push_back(text->substr(begin, end - begin));
            begin = end + 1;
        }
    return lines;
}

void add_acts(AgendaPage::Item& shown_item, const ShownAgenda& shown, const AgendaItem& item) {
    const bool held = shown.meeting.state == domain::MeetingState::held;
    shown_item.acts = {act(shown, item, "monter", "Monter"), act(shown, item, "descendre", "Descendre"),
                       act(shown, item, "retirer", "Retirer")};
    if (held && !item.not_reached) shown_item.acts.push_back(act(shown, item, "reporter", "Pas abordé"));
    if (item.not_reached) shown_item.acts.push_back(act(shown, item, "atteindre", "Abordé, finalement"));
    shown_item.change = change_form(shown, item);
}

AgendaPage::Item item_of(const ShownAgenda& shown, const AgendaItem& item, const std::string& mark,
                         bool runs) {
    AgendaPage::Item shown_item{.mark = mark,
                                .title = domain::title_of(item),
                                .details = domain::details_of(item),
                                .lines = lines_of(item)};
    if (item.not_reached)
        shown_item.lines.emplace_back("Pas abordé\u00a0: revient à la prochaine rencontre.");
    if (!runs) return shown_item;
    if (item.gone) shown_item.gone = "Le plan ne le demande plus. Retirez-le s’il n’a plus sa place.";
    add_acts(shown_item, shown, item);
    return shown_item;
}

void add_sections(AgendaPage& page, const ShownAgenda& shown, bool runs) {
    for (const auto section : {AgendaSection::discuss, AgendaSection::know}) {
        AgendaPage::Section part{.heading = std::string{domain::french_name(section)}};
        for (const auto& item : domain::shown_items(shown.agenda, section))
            part.items.push_back(item_of(
                shown, item,
                section == AgendaSection::discuss ? std::to_string(part.items.size() + 1) + "." : "–", runs));
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

AgendaPage page_of(const ShownAgenda& shown, bool runs) {
    const auto& meeting = shown.meeting;
    AgendaPage page{.meeting = meeting.title,
                    .when = meeting.sitting ? domain::french_sitting(*meeting.sitting)
                                            : "Date à fixer, " + plan::french_interval(meeting.window),
                    .time = domain::time_sentence(shown.agenda, meeting),
                    .back = {path_of(meeting.id), "Retourner à la rencontre"}};
    const auto available = domain::minutes_available(meeting);
    page.over = available && domain::minutes_planned(shown.agenda) > *available;
    add_sections(page, shown, runs);
    add_files(page, meeting.id, runs);
    if (runs) add_tools(page, shown);
    return page;
}

ShownAgenda shown_agenda(const Site& site, const Request& request, const Captures& captures) {
    return actions::show_agenda(site.database, request.visitor->viewer, id_of<domain::MeetingId>(captures));
}

Reply file(std::string bytes, const char* type, Disposition disposition, const ShownAgenda& shown,
           const char* extension) {
    auto reply = text_reply(200, std::move(bytes));
    reply.headers[0] = {"Content-Type", type};
    auto name = "ordre-du-jour-" + domain::slug(shown.meeting.title);
    if (shown.meeting.sitting) name += "-" + plan::to_iso(shown.meeting.sitting->start.date);
    reply.headers.emplace_back("Content-Disposition", content_disposition(disposition, name + extension));
    return reply;
}

actions::AgendaAim aim_of(const Request& request, const Captures& captures) {
    const auto version = whole_number((*request.form)["version"]);
    return {id_of<domain::MeetingId>(captures),
            version ? std::optional{static_cast<int>(*version)} : std::nullopt};
}

actions::AgendaWords words_of(FormReader& read, const Form& form) {
    actions::AgendaWords words{.title = std::string{form["titre"]},
                               .presenter = read.line("qui", "Le nom de qui présente", 200),
                               .note = std::string{form["note"]}};
    words.section = domain::agenda_section(form["section"]).value_or(AgendaSection::discuss);
    words.minutes = static_cast<int>(read.number("minutes").value_or(0));
    return words;
}

/// The page again, above it why the act was refused.
template <class Act>
Reply act_on_agenda(const Site& site, const Request& request, const Captures& captures, Act act) {
    try {
        return act();
    } catch (const domain::Refusal& refusal) {
        using enum domain::RefusalKind;
        if (refusal.kind() != conflict && refusal.kind() != invalid) throw;
        auto page = page_of(shown_agenda(site, request, captures), /*runs*/ true);
        page.warning = refusal.what();
        return html_reply(refusal.kind() == conflict ? 409 : 422,
                          html::render(frame_of(site, request), page));
    }
}

std::string do_act(const Site& site, const Request& request, const actions::AgendaAim& aim) {
    const auto& form = *request.form;
    const auto env = env_of(site, request);
    const std::string key{form["point"]};
    const auto verb = form["geste"];
    FormReader read{form};
    if (verb == "changer") {
        const auto words = words_of(read, form);
        if (!read.good()) throw domain::Refusal{domain::RefusalKind::invalid, read.errors().begin()->second};
        actions::change_agenda_item(env, aim, key, words);
        return "Le point est enregistré.";
    }
    if (verb == "monter" || verb == "descendre") {
        const auto move = verb == "monter" ? actions::AgendaMove::up : actions::AgendaMove::down;
        actions::move_agenda_item(env, aim, key, move);
        return "Le point est déplacé.";
    }
    if (verb == "retirer" || verb == "remettre") {
        actions::suppress_agenda_item(env, aim, key, verb == "retirer");
        return verb == "retirer" ? "Le point est retiré. Il reste sous « Points retirés »."
                                 : "Le point est remis.";
    }
    if (verb == "reporter" || verb == "atteindre") {
        actions::mark_not_reached(env, aim, key, verb == "reporter");
        return verb == "reporter" ? "Le point reviendra à la prochaine rencontre."
                                  : "Le point est noté comme abordé.";
    }
    throw domain::Refusal{domain::RefusalKind::invalid, "Ce geste n’existe pas. Rechargez la page."};
}

} // namespace

Reply show_agenda(const Site& site, const Request& request, const Captures& captures) {
    const auto page = page_of(shown_agenda(site, request, captures), request.visitor->viewer.coordonnatrice);
    return html_reply(200, html::render(frame_of(site, request), page));
}

Reply show_agenda_text(const Site& site, const Request& request, const Captures& captures) {
    const auto shown = shown_agenda(site, request, captures);
    return file(domain::agenda_text(shown.agenda, shown.meeting), "text/plain; charset=utf-8",
                Disposition::in_page, shown, ".txt");
}

Reply show_agenda_html(const Site& site, const Request& request, const Captures& captures) {
    const auto shown = shown_agenda(site, request, captures);
    auto reply = html_reply(200, html::agenda_document(shown.agenda, shown.meeting));
    // Made for mail: its styles stand in it, and nothing else may come or run.
    for (auto& [name, value] : reply.headers)
        if (name == "Content-Security-Policy")
            value = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
                    "frame-ancestors 'none'";
    return reply;
}

Reply show_agenda_pdf(const Site& site, const Request& request, const Captures& captures) {
    const auto shown = shown_agenda(site, request, captures);
    return file(actions::print_pdf(html::agenda_document(shown.agenda, shown.meeting)), "application/pdf",
                Disposition::in_page, shown, ".pdf");
}

Reply show_agenda_draft(const Site& site, const Request& request, const Captures& captures) {
    const auto shown = shown_agenda(site, request, captures);
    return file(actions::agenda_draft(env_of(site, request), site.feeds.publisher(), request.visitor->viewer,
                                      shown.meeting.id),
                "message/rfc822", Disposition::download, shown, ".eml");
}

Reply derive_agenda(const Site& site, const Request& request, const Captures& captures) {
    const auto aim = aim_of(request, captures);
    return act_on_agenda(site, request, captures, [&] {
        const auto agenda = actions::derive_agenda(env_of(site, request), aim);
        return done(site, request, agenda_path(aim.meeting),
                    agenda.version == 1
                        ? "L’ordre du jour est prêt\u00a0: les membres le voient."
                        : "L’ordre du jour a repris ce que dit le plan. Vos modifications restent.");
    });
}

Reply edit_agenda(const Site& site, const Request& request, const Captures& captures) {
    const auto aim = aim_of(request, captures);
    return act_on_agenda(site, request, captures, [&] {
        const auto sentence = do_act(site, request, aim);
        return done(site, request, agenda_path(aim.meeting), sentence);
    });
}

Reply add_agenda_item(const Site& site, const Request& request, const Captures& captures) {
    const auto aim = aim_of(request, captures);
    FormReader read{*request.form};
    const auto words = words_of(read, *request.form);
    return act_or_show_again(
        read,
        [&] {
            actions::add_agenda_item(env_of(site, request), aim, words);
            return done(site, request, agenda_path(aim.meeting), "Le point est ajouté.");
        },
        [&](unsigned status) {
            return page_again(site, request, status, read,
                              page_of(shown_agenda(site, request, captures), /*runs*/ true),
                              &AgendaPage::add);
        },
        {.invalid = "titre"});
}

} // namespace arrimage::http
