#include "http/pages/agenda_edit.hpp"

#include "actions/edit_agenda.hpp"
#include "http/form_act.hpp"
#include "http/pages/agenda_view.hpp"
#include "plan/text.hpp"

namespace arrimage::http {
namespace {

using html::AgendaPage;

/// The page as it now is, to be shown again.
AgendaPage page_now(const Site& site, const Request& request, const Captures& captures) {
    return agenda_page(
        actions::show_agenda(site.database, request.visitor->viewer, id_of<domain::MeetingId>(captures)),
        /*runs*/ true);
}

actions::AgendaAim aim_of(const Request& request, const Captures& captures) {
    const auto version = whole_number((*request.form)["version"]);
    return {id_of<domain::MeetingId>(captures),
            version ? std::optional{static_cast<int>(*version)} : std::nullopt};
}

actions::AgendaWords words_of(FormReader& read, const Form& form) {
    actions::AgendaWords words{
        .title = read.needed_line("titre", "Le titre du point", 300, "Donnez un titre au point."),
        .presenter = read.line("qui", "Le nom de qui présente", 200),
        .note = read.lines("note", "La note", 4'000)};
    words.section = domain::agenda_section(form["section"]).value_or(domain::AgendaSection::discuss);
    const auto minutes = plan::text::trim(form["minutes"]);
    const auto count = minutes.empty() ? std::optional<std::int64_t>{0} : whole_number(minutes);
    if (!count || *count < 0 || *count > 600)
        read.note("minutes", "Donnez un nombre de minutes, de 0 à 600.");
    else
        words.minutes = static_cast<int>(*count);
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
        auto page = page_now(site, request, captures);
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
    if (verb == "monter" || verb == "descendre") {
        const auto move = verb == "monter" ? actions::AgendaMove::up : actions::AgendaMove::down;
        actions::move_agenda_item(env, aim, key, move);
        return "Le point est déplacé.";
    }
    if (verb == "retirer" || verb == "remettre") {
        actions::suppress_agenda_item(env, aim, key, verb == "retirer");
        if (verb == "remettre") return "Le point est remis.";
        return key.starts_with("added:") ? "Le point est retiré."
                                         : "Le point est retiré. Il reste sous «\u00a0Points retirés\u00a0».";
    }
    if (verb == "reporter" || verb == "atteindre") {
        actions::mark_not_reached(env, aim, key, verb == "reporter");
        return verb == "reporter" ? "Le point reviendra à la prochaine rencontre."
                                  : "Le point est noté comme abordé.";
    }
    throw domain::Refusal{domain::RefusalKind::invalid, "Ce geste n’existe pas. Rechargez la page."};
}

/// Back to the item, so that who works by keyboard goes on from there.
std::string place_on_page(domain::MeetingId meeting, const std::string& key) {
    return agenda_path(meeting) + "#" + agenda_anchor(key);
}

/// The form that changes the item with that key; none when the page does not have it.
html::Form* form_that_changes(AgendaPage& page, const std::string& key) {
    for (auto& section : page.sections)
        for (auto& item : section.items)
            if (item.anchor == agenda_anchor(key)) return &item.change;
    return nullptr;
}

Reply change_item(const Site& site, const Request& request, const Captures& captures) {
    const auto aim = aim_of(request, captures);
    const std::string key{(*request.form)["point"]};
    FormReader read{*request.form};
    const auto words = words_of(read, *request.form);
    const auto change = [&] {
        actions::change_agenda_item(env_of(site, request), aim, key, words);
        return done(site, request, place_on_page(aim.meeting, key), "Le point est enregistré.");
    };
    return act_or_show_again(read, change, [&](unsigned status) {
        auto page = page_now(site, request, captures);
        if (auto* form = form_that_changes(page, key))
            refill(*form, *request.form, read.errors());
        else
            page.warning = read.errors().begin()->second;
        return html_reply(status, html::render(frame_of(site, request), page));
    });
}

} // namespace

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
    const auto& form = *request.form;
    if (form["geste"] == "changer") return change_item(site, request, captures);
    const auto aim = aim_of(request, captures);
    return act_on_agenda(site, request, captures, [&] {
        auto sentence = do_act(site, request, aim);
        return done(site, request, place_on_page(aim.meeting, std::string{form["point"]}),
                    std::move(sentence));
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
            return page_again(site, request, status, read, page_now(site, request, captures),
                              &AgendaPage::add);
        });
}

} // namespace arrimage::http
