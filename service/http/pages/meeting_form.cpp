#include "http/pages/meeting_form.hpp"

#include "actions/add_meeting.hpp"
#include "actions/change_meeting.hpp"
#include "actions/show_meeting.hpp"
#include "html/form_page.hpp"
#include "http/form_reader.hpp"
#include "http/meeting_options.hpp"
#include "http/paths.hpp"
#include "http/refill.hpp"
#include "http/sitting_fields.hpp"

#include <algorithm>

namespace arrimage::http {
namespace {

using domain::MeetingDetails;
using domain::Refusal;
using domain::RefusalKind;
using Kind = html::Field::Kind;

constexpr std::size_t longest_title = 200;
constexpr std::size_t longest_place = 500;
constexpr std::size_t longest_link = 1'000;

template <class Id>
std::string text_of(const std::optional<Id>& id) {
    return id ? std::to_string(id->value) : "";
}

std::vector<html::Field> detail_fields(const Site& site, const MeetingDetails& details) {
    return {{.name = "titre", .label = "Titre", .value = details.title, .required = true},
            {.kind = Kind::select,
             .name = "genre",
             .label = "Genre",
             .value = std::string{plan::to_string(details.kind)},
             .options = kind_options()},
            {.kind = Kind::select,
             .name = "convocation",
             .label = "Convocation",
             .value = std::string{domain::to_string(details.convener)},
             .options = convener_options()},
            {.kind = Kind::select,
             .name = "comite",
             .label = "Comité",
             .value = text_of(details.committee),
             .options = committee_options(site, "Aucun")},
            {.kind = Kind::select,
             .name = "territoire",
             .label = "Territoire",
             .value = text_of(details.territory),
             .options = territory_options(site, "Aucun")},
            {.name = "lieu", .label = "Lieu", .value = details.place},
            {.name = "lien",
             .label = "Lien de la rencontre à distance",
             .value = details.link,
             .hint = "Il commence par https://."}};
}

MeetingDetails read_details(FormReader& read, const Form& form) {
    MeetingDetails details{
        .title = read.needed_line("titre", "Le titre", longest_title, "Donnez un titre à la rencontre."),
        .kind = plan::obligation_kind(form["genre"]).value_or(domain::MeetingKind::other),
        .convener = domain::convener(form["convocation"]).value_or(domain::Convener::us),
        .committee = read.id<domain::CommitteeId>("comite"),
        .territory = read.id<domain::TerritoryId>("territoire"),
        .place = read.line("lieu", "Le lieu", longest_place),
        .link = read.line("lien", "Le lien", longest_link)};
    if (!details.link.empty() && !details.link.starts_with("https://"))
        read.note("lien", "Le lien commence par https://.");
    return details;
}

html::FormPage add_page(const Site& site, const actions::NewMeeting& draft) {
    html::FormPage page{.title = "Ajouter une rencontre",
                        .intro =
                            draft.slot ? "Pour une promesse du plan qui attend de nouveau sa rencontre." : "",
                        .form = {.action = "/rencontres/ajouter",
                                 .submit = "Ajouter la rencontre",
                                 .fields = detail_fields(site, draft.details)}};
    auto& fields = page.form.fields;
    if (draft.slot) fields.push_back({.kind = Kind::hidden, .name = "case", .value = text_of(draft.slot)});
    add_sitting_fields(fields, {}, SittingNeed::optional);
    if (draft.slot) return page;
    fields.push_back({.kind = Kind::date,
                      .name = "fenetre-debut",
                      .label = "Sans date fixée\u00a0: à tenir à partir du",
                      .hint = "Laissez vide si la date est donnée ci-dessus."});
    fields.push_back({.kind = Kind::date, .name = "fenetre-fin", .label = "Et au plus tard le"});
    return page;
}

actions::NewMeeting draft_for(const Site& site, const std::string& slot) {
    if (slot.empty()) return {};
    const auto number = whole_number(slot);
    if (!number) throw Refusal{RefusalKind::not_found, "Cette promesse du plan n’existe pas."};
    return actions::draft_meeting(site.database, {*number});
}

actions::NewMeeting read_meeting(const Site& site, FormReader& read, const Form& form) {
    actions::NewMeeting asked{.details = read_details(read, form),
                              .slot = read.id<domain::SlotId>("case"),
                              .sitting = read_sitting(read, form, site.zone, SittingNeed::optional)};
    asked.window = {read.day("fenetre-debut"), read.day("fenetre-fin")};
    if (asked.window.start && asked.window.end && *asked.window.end < *asked.window.start)
        read.note("fenetre-fin", "Le dernier jour vient après le premier.");
    if (!asked.sitting && !asked.slot && !asked.window.start && !asked.window.end)
        read.note("date", "Donnez une date, ou les jours entre lesquels la rencontre se tiendra.");
    return asked;
}

Reply add_refused(const Site& site, const Request& request, const FormErrors& errors, unsigned status) {
    auto page = add_page(site, draft_for(site, std::string{(*request.form)["case"]}));
    refill(page.form, *request.form, errors);
    return html_reply(status, html::render(frame_of(site, request), page));
}

html::FormPage change_page(const Site& site, const domain::Meeting& meeting) {
    html::FormPage page{.title = "Modifier la rencontre",
                        .form = {.action = path_of(meeting.id) + "/modifier",
                                 .submit = "Enregistrer",
                                 .fields = detail_fields(site, domain::details_of(meeting))}};
    page.form.fields.push_back(
        {.kind = Kind::hidden, .name = "version", .value = std::to_string(meeting.version)});
    return page;
}

domain::Meeting meeting_at(const Site& site, const Request& request, const Captures& captures) {
    return actions::show_meeting(site.database, request.visitor->viewer, id_of<domain::MeetingId>(captures),
                                 today(site))
        .meeting;
}

/// As a person reads it: the label of a choice.
std::string words_of(const html::Field& field) {
    const auto chosen = std::ranges::find(field.options, field.value, &html::Option::value);
    return chosen == field.options.end() ? field.value : chosen->label;
}

/// What is stored now, beside what was typed: for a page that was opened before somebody else's change.
void note_stored(html::FormPage& page, const Form& sent) {
    for (auto& field : page.form.fields)
        if (field.kind != Kind::hidden && field.value != sent[field.name])
            field.hint = "Enregistré\u00a0: " + (field.value.empty() ? "rien" : words_of(field)) + ".";
}

Reply change_refused(const Site& site, const Request& request, const Captures& captures,
                     const FormErrors& errors, unsigned status) {
    auto page = change_page(site, meeting_at(site, request, captures));
    if (status == 409) note_stored(page, *request.form);
    refill(page.form, *request.form, errors);
    return html_reply(status, html::render(frame_of(site, request), page));
}

} // namespace

Reply show_meeting_form(const Site& site, const Request& request, const Captures&) {
    const auto draft = draft_for(site, query_value(request.query, "case"));
    return html_reply(200, html::render(frame_of(site, request), add_page(site, draft)));
}

Reply add_meeting(const Site& site, const Request& request, const Captures&) {
    FormReader read{*request.form};
    const auto asked = read_meeting(site, read, *request.form);
    if (!read.good()) return add_refused(site, request, read.errors(), 422);
    try {
        const auto meeting = actions::add_meeting(env_of(site, request), asked);
        return done(site, request, path_of(meeting.id), "La rencontre est ajoutée.");
    } catch (const Refusal& refusal) {
        if (refusal.kind() != RefusalKind::invalid && refusal.kind() != RefusalKind::conflict) throw;
        return add_refused(site, request, {{"", refusal.what()}},
                           refusal.kind() == RefusalKind::invalid ? 422 : 409);
    }
}

Reply show_meeting_change(const Site& site, const Request& request, const Captures& captures) {
    const auto page = change_page(site, meeting_at(site, request, captures));
    return html_reply(200, html::render(frame_of(site, request), page));
}

Reply change_meeting(const Site& site, const Request& request, const Captures& captures) {
    const auto id = id_of<domain::MeetingId>(captures);
    FormReader read{*request.form};
    const auto details = read_details(read, *request.form);
    const auto version = read.number("version");
    if (!read.good()) return change_refused(site, request, captures, read.errors(), 422);
    try {
        actions::change_meeting(env_of(site, request), {id, static_cast<int>(version.value_or(0))}, details);
        return done(site, request, path_of(id), "La rencontre est modifiée.");
    } catch (const Refusal& refusal) {
        if (refusal.kind() != RefusalKind::invalid && refusal.kind() != RefusalKind::conflict) throw;
        return change_refused(site, request, captures, {{"", refusal.what()}},
                              refusal.kind() == RefusalKind::invalid ? 422 : 409);
    }
}

} // namespace arrimage::http
