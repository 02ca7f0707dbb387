#include "http/pages/person_form.hpp"

#include "actions/add_person.hpp"
#include "actions/change_person.hpp"
#include "actions/find_person.hpp"
#include "actions/list_bodies.hpp"
#include "actions/show_person.hpp"
#include "domain/proper_name.hpp"
#include "http/choices.hpp"
#include "http/form_act.hpp"
#include "http/paths.hpp"
#include "plan/text.hpp"

#include <algorithm>

namespace arrimage::http {
namespace {

using Kind = html::Field::Kind;

/// The fields of a person, as text, in the order of the form.
struct Typed {
    std::string name{};
    std::string addresses{}; ///< one a line
    std::string organisation{};
    std::string territory{}; ///< its number
    std::string language{"fr"};
    std::string from{};
};

Typed typed_of(const actions::PersonView& view) {
    const auto& person = view.person;
    Typed typed{.name = person.name,
                .organisation = view.organisation,
                .territory = person.territory ? std::to_string(person.territory->value) : "",
                .language = std::string{to_string(person.language)},
                .from = plan::to_iso(person.active.from)};
    for (const auto& address : person.addresses)
        typed.addresses += (typed.addresses.empty() ? "" : "\n") + address;
    return typed;
}

std::vector<html::Field> fields_of(const Site& site, const Typed& typed) {
    return {{.name = "nom", .label = "Prénom et nom", .value = typed.name, .required = true},
            {.kind = Kind::textarea,
             .name = "courriels",
             .label = "Courriels",
             .value = typed.addresses,
             .hint =
                 "Une adresse par ligne. Les lettres vont à la première\u00a0; sans adresse, la personne ne "
                 "reçoit rien et ne peut pas se connecter."},
            {.name = "organisme",
             .label = "Organisme",
             .value = typed.organisation,
             .hint = "Un nom nouveau crée l’organisme.",
             .options = proposed(actions::list_organisations(site.database))},
            {.kind = Kind::select,
             .name = "territoire",
             .label = "Territoire",
             .value = typed.territory,
             .hint = "Celui dont les rencontres la concernent, même sans siège.",
             .options = choices(actions::list_territories(site.database), "Aucun")},
            {.kind = Kind::radio,
             .name = "langue",
             .label = "Langue des lettres",
             .value = typed.language,
             .options = {{"fr", "Français"}, {"en", "Anglais"}}},
            {.kind = Kind::date,
             .name = "depuis",
             .label = "Participe depuis",
             .value = typed.from,
             .required = true}};
}

html::FormPage add_page(const Site& site) {
    return {.title = "Inscrire une personne",
            .form = {.action = "/personnes/inscrire",
                     .submit = "Inscrire",
                     .fields = fields_of(site, {.from = plan::to_iso(today(site))})},
            .back = {"/personnes", "Revenir aux personnes"}};
}

html::FormPage change_page(const Site& site, const actions::PersonView& view) {
    const auto path = path_of(view.person.id);
    html::FormPage page{.title = "Modifier la fiche de " + view.person.name,
                        .form = {.action = path + "/modifier",
                                 .submit = "Enregistrer",
                                 .fields = fields_of(site, typed_of(view))},
                        .back = {path, "Revenir à la fiche"}};
    page.form.fields.push_back(
        {.kind = Kind::hidden, .name = "version", .value = std::to_string(view.person.version)});
    return page;
}

std::vector<std::string> addresses_in(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("\n,;"), text.size());
        if (const auto line = plan::text::trim(text.substr(0, end)); !line.empty()) lines.emplace_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return actions::kept_addresses(lines);
}

domain::Language language_of(std::string_view word) {
    if (const auto language = domain::language(word)) return *language;
    throw domain::Refusal{domain::RefusalKind::invalid, "Choisissez le français ou l’anglais."};
}

/// Notes the addresses that are somebody else's.
void check_addresses(const Site& site, FormReader& read, const std::vector<std::string>& addresses,
                     std::optional<domain::PersonId> whose) {
    for (const auto& address : addresses)
        if (const auto holder = actions::find_holder(site.database, address); holder && holder->id != whose)
            read.note("courriels", "L’adresse «\u00a0" + address + "\u00a0» appartient déjà à " +
                                       holder->name + ". Retirez-la de sa fiche, ou écrivez-en une autre.");
}

actions::PersonEntry read_entry(const Site& site, FormReader& read,
                                std::optional<domain::PersonId> whose = std::nullopt) {
    actions::PersonEntry entry;
    entry.name = read.take("nom", [](auto text) { return domain::proper_name("Le nom", text); }).value_or("");
    if (auto addresses = read.take("courriels", addresses_in)) entry.addresses = *std::move(addresses);
    check_addresses(site, read, entry.addresses, whose);
    entry.organisation = read.name("organisme", "Le nom de l’organisme");
    entry.territory = read.id<domain::TerritoryId>("territoire");
    entry.language = read.take("langue", language_of).value_or(domain::Language::french);
    if (const auto from = read.needed_day("depuis")) entry.from = *from;
    return entry;
}

std::string shown(const html::Field& field) {
    for (const auto& option : field.options)
        if (field.kind != Kind::text && option.value == field.value) return option.label;
    auto text = field.value;
    std::ranges::replace(text, '\n', ' ');
    return text.empty() ? "rien" : text;
}

/// Says beside each field that was typed otherwise what is kept now.
void tell_kept(html::Form& form, const Form& sent) {
    for (auto& field : form.fields)
        if (field.kind != Kind::hidden && plan::text::trim(sent[field.name]) != field.value)
            field.hint = "Enregistré maintenant\u00a0: " + shown(field) + ".";
}

/// The form with what is kept now, when that is no longer the version that was changed.
Reply change_again(const Site& site, const Request& request, FormReader& read, unsigned status,
                   const actions::PersonView& view, bool outdated) {
    auto page = change_page(site, view);
    if (outdated) {
        tell_kept(page.form, *request.form);
        read.note(
            "", "Cette fiche a changé entre-temps. Ce qui est enregistré maintenant est dit à côté de ce que "
                "vous avez écrit\u00a0: corrigez, puis enregistrez de nouveau.");
    }
    return page_again(site, request, status, read, std::move(page), &html::FormPage::form);
}

} // namespace

Reply show_person_form(const Site& site, const Request& request, const Captures&) {
    return html_reply(200, html::render(frame_of(site, request), add_page(site)));
}

Reply add_person(const Site& site, const Request& request, const Captures&) {
    FormReader read{*request.form};
    const auto entry = read_entry(site, read);
    const auto add = [&] {
        const auto person = actions::add_person(env_of(site, request), entry);
        return done(site, request, path_of(person.id), person.name + "\u00a0: la fiche est créée.");
    };
    return act_or_ask_again(site, request, read, add_page(site), add,
                            {.invalid = "nom", .conflict = "courriels"});
}

Reply show_person_change(const Site& site, const Request& request, const Captures& captures) {
    const auto view = actions::show_person(site.database, id_of<domain::PersonId>(captures));
    return html_reply(200, html::render(frame_of(site, request), change_page(site, view)));
}

Reply change_person(const Site& site, const Request& request, const Captures& captures) {
    const auto view = actions::show_person(site.database, id_of<domain::PersonId>(captures));
    const auto id = view.person.id;
    FormReader read{*request.form};
    const auto entry = read_entry(site, read, id);
    const auto version = static_cast<int>(read.number("version").value_or(0));
    const bool outdated = version != view.person.version;
    const auto change = [&] {
        actions::change_person(env_of(site, request), {.person = id, .version = version, .entry = entry});
        return done(site, request, path_of(id), "La fiche est à jour.");
    };
    const auto again = [&](unsigned status) {
        return change_again(site, request, read, status, view, outdated);
    };
    return act_or_show_again(read, change, again, {.invalid = "nom", .conflict = outdated ? "" : "depuis"});
}

} // namespace arrimage::http
