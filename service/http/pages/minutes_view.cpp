#include "http/pages/minutes_view.hpp"

#include "actions/list_persons.hpp"
#include "actions/minutes_document.hpp"
#include "domain/french_time.hpp"
#include "domain/slug.hpp"
#include "http/choices.hpp"
#include "http/document_list.hpp"
#include "http/paths.hpp"
#include "plan/french_date.hpp"

#include <algorithm>

namespace arrimage::http {

using actions::ShownMinutes;
using domain::MinutesSection;
using domain::MinutesState;
using html::MinutesPage;

namespace {

using Kind = html::Field::Kind;
using Weight = html::Form::Weight;

html::Field hidden(const char* name, std::string value) {
    return {.kind = Kind::hidden, .name = name, .value = std::move(value)};
}

html::Form act(const ShownMinutes& shown, const char* verb, const char* words, Weight weight) {
    return {.action = minutes_path(shown.meeting.id) + verb, .submit = words, .weight = weight};
}

bool may_write(const ShownMinutes& shown) {
    const bool latest = shown.version.number == shown.minutes.version;
    return shown.runs && latest &&
           (shown.minutes.state == MinutesState::draft || shown.minutes.state == MinutesState::circulated);
}

const store::MinutesDraft* draft_of(const ShownMinutes& shown, const std::string& key) {
    const auto draft = std::ranges::find(shown.drafts, key, &store::MinutesDraft::key);
    return draft == shown.drafts.end() ? nullptr : &*draft;
}

html::Form write_form(const ShownMinutes& shown, const MinutesSection& section,
                      const store::MinutesDraft* draft) {
    const auto path = minutes_path(shown.meeting.id);
    const auto base = draft ? draft->base : shown.minutes.version;
    return {
        .action = path + "/sections",
        .submit = "Enregistrer",
        .fields = {hidden("section", section.key),
                   hidden("version", std::to_string(base)),
                   hidden("brouillon", path + "/brouillon"),
                   {.kind = Kind::textarea,
                    .name = "texte",
                    .label = "Ce qui s’est dit",
                    .value = draft ? draft->body : section.body,
                    .hint =
                        "Une ligne vide sépare les paragraphes, un tiret commence une liste, **ceci** est en "
                        "gras. Ce qui est entre [[ et ]] n’est pas dans la version publique."},
                   {.kind = Kind::textarea,
                    .name = "decisions",
                    .label = "Décisions",
                    .value = draft ? draft->decisions : section.decisions,
                    .hint = "Une par ligne."}},
        .key = section.key};
}

html::Form take_on_form(const ShownMinutes& shown, const MinutesSection& section,
                        const std::vector<html::Option>& persons) {
    return {
        .action = minutes_path(shown.meeting.id) + "/suivis",
        .submit = "Ajouter le suivi",
        .fields =
            {hidden("section", section.key),
             {.kind = Kind::text, .name = "quoi", .label = "À faire", .required = true},
             {.kind = Kind::text, .name = "qui", .label = "Par qui", .required = true, .options = persons},
             {.kind = Kind::date, .name = "echeance", .label = "D’ici le"},
             {.kind = Kind::checkbox, .name = "aviser", .label = "L’aviser par courriel"}},
        .key = section.key};
}

MinutesPage::FollowUp follow_up_of(const domain::FollowUp& follow_up, bool writes) {
    MinutesPage::FollowUp line{.text = domain::in_words(follow_up)};
    const auto path = "/suivis/" + std::to_string(follow_up.id.value);
    if (follow_up.closed_at)
        line.state = follow_up.outcome.empty() ? "Fermé." : "Fermé\u00a0: " + follow_up.outcome;
    if (writes)
        line.acts.push_back({.action = path + "/retirer",
                             .submit = "Retirer",
                             .weight = Weight::secondary,
                             .about = follow_up.what});
    return line;
}

MinutesPage::Desk desk_of(const Site& site, const ShownMinutes& shown, const MinutesSection& section,
                          const std::vector<html::Option>& persons) {
    MinutesPage::Desk desk;
    const auto* draft = draft_of(shown, section.key);
    if (draft) {
        desk.kept = "Vous aviez écrit ceci " + domain::french_instant(draft->saved_at, site.zone) +
                    " sans l’enregistrer.";
        desk.drop = act(shown, "/brouillon/oublier", "Oublier ce brouillon", Weight::secondary);
        desk.drop.fields = {hidden("section", section.key)};
        desk.drop.key = section.key;
    }
    desk.write = write_form(shown, section, draft);
    desk.take_on = take_on_form(shown, section, persons);
    for (const auto& each : shown.follow_ups)
        if (each.section_key == section.key) desk.follow_ups.push_back(follow_up_of(each, true));
    return desk;
}

void add_desks(const Site& site, MinutesPage& page, const ShownMinutes& shown) {
    if (!may_write(shown)) return;
    std::vector<html::Option> persons;
    for (const auto& each :
         actions::list_persons(site.database, {.active_on = today(site), .limit = 201}).persons)
        persons.push_back({each.person.name, ""});
    if (persons.size() > 200) persons.clear();
    for (const auto& section : shown.version.sections)
        page.desks.push_back(desk_of(site, shown, section, persons));
}

html::Form approve_form(const ShownMinutes& shown) {
    auto form = act(shown, "/approuver", "Noter l’approbation", Weight::main);
    html::Field meeting{
        .kind = Kind::select, .name = "rencontre", .label = "Approuvé à la rencontre", .required = true};
    for (const auto& each : shown.approving)
        meeting.options.push_back({std::to_string(each.id.value),
                                   each.title + ", le " + plan::french_date(each.sitting->start.date)});
    form.fields = {std::move(meeting)};
    return form;
}

void add_acts(MinutesPage& page, const ShownMinutes& shown) {
    const auto state = shown.minutes.state;
    if (state == MinutesState::draft)
        page.acts.push_back(act(shown, "/diffuser", "Diffuser aux membres", Weight::main));
    if (may_write(shown))
        page.acts.push_back(act(shown, "", "Reprendre les points de l’ordre du jour", Weight::secondary));
    if (state == MinutesState::circulated && !shown.approving.empty()) page.approve = approve_form(shown);
    if (state == MinutesState::approved)
        page.acts.push_back(act(shown, "/publier", "Rendre public", Weight::secondary));
    if (state == MinutesState::published)
        page.acts.push_back(act(shown, "/revenir", "Ne plus le rendre public", Weight::secondary));
    if (state == MinutesState::approved)
        page.acts.push_back(act(shown, "/revenir", "Revenir sur l’approbation", Weight::secondary));
    if (state == MinutesState::circulated)
        page.acts.push_back(act(shown, "/revenir", "Remettre en brouillon", Weight::secondary));
}

void add_steps(MinutesPage& page, const ShownMinutes& shown) {
    page.steps = {{path_of(shown.meeting.id) + "/presences", "Présences"},
                  {minutes_path(shown.meeting.id) + "/versions", "Versions"}};
    if (shown.minutes.state == MinutesState::published)
        page.steps.push_back({minutes_path(shown.meeting.id) + "/public", "Version publique"});
}

void add_files(MinutesPage& page, const ShownMinutes& shown) {
    const auto path = minutes_path(shown.meeting.id);
    page.files = {
        {path + ".pdf", "PDF"}, {path + ".html", "Pour imprimer"}, {path + ".txt", "Texte à coller"}};
    if (shown.runs) page.files.push_back({path + ".eml", "Brouillon de courriel"});
}

} // namespace

std::string minutes_path(domain::MeetingId meeting) {
    return path_of(meeting) + "/compte-rendu";
}

std::string section_anchor(const std::string& key) {
    return "section-" + domain::slug(key);
}

std::vector<std::string> section_anchors(const domain::MinutesDocument& document) {
    std::vector<std::string> anchors;
    for (const auto& section : document.sections) anchors.push_back(section_anchor(section.key));
    return anchors;
}

html::StateLabel state_label(const std::optional<MinutesState>& state) {
    if (!state) return {"late", "À rédiger"};
    switch (*state) {
    case MinutesState::draft: return {"to-schedule", "Brouillon"};
    case MinutesState::circulated: return {"proposed", "Projet"};
    case MinutesState::approved: return {"held", "Approuvé"};
    case MinutesState::published: return {"held", "Public"};
    }
    return {};
}

MinutesPage minutes_page(const Site& site, const ShownMinutes& shown) {
    MinutesPage page{.document = actions::document_of(shown),
                     .back = {path_of(shown.meeting.id), "Retourner à la rencontre"}};
    if (shown.version.number != shown.minutes.version)
        page.warning = "Vous lisez la version " + std::to_string(shown.version.number) +
                       ". La version actuelle porte le numéro " + std::to_string(shown.minutes.version) + ".";
    if (shown.runs) page.document.sections = shown.version.sections; // who writes sees what is withheld
    page.anchors = section_anchors(page.document);
    add_files(page, shown);
    add_desks(site, page, shown);
    if (shown.runs) {
        add_acts(page, shown);
        add_steps(page, shown);
    }
    page.documents = document_list(site, shown.documents, shown.meeting.id, shown.runs, "compte-rendu",
                                   page.document.items);
    return page;
}

} // namespace arrimage::http
