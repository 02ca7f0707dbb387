#include "http/pages/minutes_write.hpp"

#include "actions/follow_up.hpp"
#include "actions/move_minutes.hpp"
#include "actions/write_minutes.hpp"
#include "domain/french_time.hpp"
#include "domain/wall_clock.hpp"
#include "http/correspondence.hpp"
#include "http/form_act.hpp"
#include "http/pages/minutes_view.hpp"

#include <algorithm>

namespace arrimage::http {
namespace {

using html::MinutesPage;

actions::ShownMinutes shown_now(const Site& site, const Request& request, const Captures& captures) {
    return actions::show_minutes(site.database, request.visitor->viewer, id_of<domain::MeetingId>(captures));
}

/// The page as it now is, above it why the act was refused.
Reply refused(const Site& site, const Request& request, const Captures& captures,
              const domain::Refusal& refusal) {
    auto page = minutes_page(site, shown_now(site, request, captures));
    page.warning = refusal.what();
    return html_reply(refusal.kind() == domain::RefusalKind::conflict ? 409 : 422,
                      html::render(frame_of(site, request), page));
}

template <class Act>
Reply act_on_minutes(const Site& site, const Request& request, const Captures& captures, const char* sentence,
                     Act act) {
    try {
        act(env_of(site, request), request.visitor->viewer, id_of<domain::MeetingId>(captures));
        return done(site, request, minutes_path(id_of<domain::MeetingId>(captures)), sentence);
    } catch (const domain::Refusal& refusal) {
        using enum domain::RefusalKind;
        if (refusal.kind() != conflict && refusal.kind() != invalid) throw;
        return refused(site, request, captures, refusal);
    }
}

actions::MinutesWriting writing_of(const Form& form, domain::MeetingId meeting) {
    const auto base = whole_number(form["version"]);
    return {.meeting = meeting,
            .key = std::string{form["section"]},
            .base = base ? std::optional{static_cast<int>(*base)} : std::nullopt,
            .body = std::string{form["texte"]},
            .decisions = std::string{form["decisions"]}};
}

std::string back_to_section(domain::MeetingId meeting, const std::string& key) {
    return minutes_path(meeting) + "#" + section_anchor(key);
}

/// What the page has for that section; nothing when it does not have it.
MinutesPage::Desk* desk_of(MinutesPage& page, const std::string& key) {
    const auto place = std::ranges::find(page.anchors, section_anchor(key)) - page.anchors.begin();
    return place < std::ssize(page.desks) ? &page.desks[static_cast<std::size_t>(place)] : nullptr;
}

Reply section_again(const Site& site, const Request& request, const Captures& captures, unsigned status,
                    const FormReader& read, html::Form MinutesPage::Desk::*form) {
    auto page = minutes_page(site, shown_now(site, request, captures));
    const std::string key{(*request.form)["section"]};
    if (auto* desk = desk_of(page, key))
        refill(desk->*form, *request.form, read.errors());
    else
        page.warning = read.errors().begin()->second;
    return html_reply(status, html::render(frame_of(site, request), page));
}

std::string words_of(const domain::MinutesSection& section) {
    return section.body + (section.decisions.empty() ? "" : "\n\nDécisions\u00a0:\n" + section.decisions);
}

/// Both texts, one above the other: what is there now, and what was sent, which now stands on what is there.
Reply both_texts(const Site& site, const Request& request, const Captures& captures, const FormReader& read) {
    const auto shown = shown_now(site, request, captures);
    auto page = minutes_page(site, shown);
    const std::string key{(*request.form)["section"]};
    auto* desk = desk_of(page, key);
    if (!desk) return section_again(site, request, captures, 409, read, &MinutesPage::Desk::write);
    if (const auto* section = domain::find_section(shown.version.sections, key))
        desk->theirs = words_of(*section);
    refill(desk->write, *request.form, read.errors());
    for (auto& field : desk->write.fields)
        if (field.name == "version") field.value = std::to_string(shown.minutes.version);
    return html_reply(409, html::render(frame_of(site, request), page));
}

} // namespace

Reply begin_minutes(const Site& site, const Request& request, const Captures& captures) {
    return act_on_minutes(site, request, captures, "Le compte-rendu a les points de l’ordre du jour.",
                          actions::begin_minutes);
}

Reply write_section(const Site& site, const Request& request, const Captures& captures) {
    const auto meeting = id_of<domain::MeetingId>(captures);
    const auto writing = writing_of(*request.form, meeting);
    FormReader read{*request.form};
    return act_or_show_again(
        read,
        [&] {
            actions::write_section(env_of(site, request), request.visitor->viewer, writing);
            return done(site, request, back_to_section(meeting, writing.key), "La section est enregistrée.");
        },
        [&](unsigned status) {
            if (status == 409) return both_texts(site, request, captures, read);
            return section_again(site, request, captures, status, read, &MinutesPage::Desk::write);
        });
}

Reply keep_writing(const Site& site, const Request& request, const Captures& captures) {
    const auto draft = actions::keep_writing(env_of(site, request), request.visitor->viewer,
                                             writing_of(*request.form, id_of<domain::MeetingId>(captures)));
    const auto hour = domain::wall_time(draft.saved_at, site.zone).time_of_day;
    return text_reply(200,
                      "Brouillon gardé à " + domain::french_time(hour) + ", pas encore au compte-rendu.");
}

Reply drop_writing(const Site& site, const Request& request, const Captures& captures) {
    const auto meeting = id_of<domain::MeetingId>(captures);
    const std::string key{(*request.form)["section"]};
    actions::drop_writing(env_of(site, request), request.visitor->viewer, meeting, key);
    return done(site, request, back_to_section(meeting, key), "Le brouillon est oublié.");
}

Reply add_follow_up(const Site& site, const Request& request, const Captures& captures) {
    FormReader read{*request.form};
    actions::TakenOn taken_on{
        .meeting = id_of<domain::MeetingId>(captures),
        .key = std::string{(*request.form)["section"]},
        .what = read.needed_line("quoi", "Ce qui est à faire", 500, "Dites ce qui est à faire."),
        .owner_name = read.needed_line("qui", "Le nom", 200, "Dites qui s’en charge."),
        .due_on = read.day("echeance"),
        .tell_owner = read.ticked("aviser")};
    return act_or_show_again(
        read,
        [&] {
            actions::add_follow_up(env_of(site, request), correspondence_of(site, request),
                                   request.visitor->viewer, taken_on);
            return done(site, request, back_to_section(taken_on.meeting, taken_on.key), "Le suivi est noté.");
        },
        [&](unsigned status) {
            return section_again(site, request, captures, status, read, &MinutesPage::Desk::take_on);
        });
}

Reply circulate_minutes(const Site& site, const Request& request, const Captures& captures) {
    return act_on_minutes(site, request, captures,
                          "Le compte-rendu est diffusé\u00a0: les membres le lisent.",
                          actions::circulate_minutes);
}

Reply approve_minutes(const Site& site, const Request& request, const Captures& captures) {
    const domain::MeetingId approved_in{whole_number((*request.form)["rencontre"]).value_or(0)};
    return act_on_minutes(site, request, captures, "L’approbation est notée.",
                          [&](const auto& env, const auto& viewer, domain::MeetingId meeting) {
                              actions::approve_minutes(env, viewer, meeting, approved_in);
                          });
}

Reply publish_minutes(const Site& site, const Request& request, const Captures& captures) {
    return act_on_minutes(site, request, captures, "La version publique se lit sans se connecter.",
                          actions::publish_minutes);
}

Reply reopen_minutes(const Site& site, const Request& request, const Captures& captures) {
    return act_on_minutes(site, request, captures, "Le compte-rendu est revenu à son état précédent.",
                          actions::reopen_minutes);
}

} // namespace arrimage::http
