#include "http/pages/poll.hpp"

#include "actions/add_poll_date.hpp"
#include "actions/close_poll.hpp"
#include "actions/open_poll.hpp"
#include "actions/remind_poll.hpp"
#include "actions/reopen_poll.hpp"
#include "actions/settle_poll_date.hpp"
#include "actions/show_meeting.hpp"
#include "actions/tokens.hpp"
#include "domain/count_words.hpp"
#include "domain/french_time.hpp"
#include "html/poll_page.hpp"
#include "http/correspondence.hpp"
#include "http/form_reader.hpp"
#include "http/pages/meeting_date.hpp"
#include "http/paths.hpp"
#include "http/poll_table.hpp"
#include "http/refill.hpp"
#include "http/sitting_fields.hpp"
#include "plan/french_date.hpp"

#include <algorithm>

namespace arrimage::http {
namespace {

using domain::counted;
using domain::Meeting;
using domain::Refusal;
using domain::RefusalKind;
using html::PollPage;
using Kind = html::Field::Kind;
using Weight = html::Form::Weight;

constexpr std::int64_t usual_rows = 4;

std::string poll_path(domain::MeetingId id) {
    return path_of(id) + "/sondage";
}

html::Field version_field(const Meeting& meeting) {
    return {.kind = Kind::hidden, .name = "version", .value = std::to_string(meeting.version)};
}

html::Form act(const Meeting& meeting, const char* verb, const char* words, Weight weight) {
    return {.action = poll_path(meeting.id) + "/" + verb,
            .submit = words,
            .fields = {version_field(meeting)},
            .weight = weight};
}

/// How many dates a form has room for.
std::size_t rows_of(const Request& request) {
    const auto asked = request.form ? whole_number((*request.form)["lignes"])
                                    : whole_number(query_value(request.query, "dates"));
    return static_cast<std::size_t>(std::clamp<std::int64_t>(
        asked.value_or(usual_rows), usual_rows, static_cast<std::int64_t>(domain::most_poll_dates)));
}

void add_row(std::vector<html::Field>& fields, std::size_t row) {
    const auto number = std::to_string(row);
    fields.push_back({.kind = Kind::date, .name = "date-" + number, .label = "Date " + number});
    fields.push_back({.kind = Kind::time, .name = "debut-" + number, .label = "Début " + number});
    fields.push_back({.kind = Kind::time, .name = "fin-" + number, .label = "Fin " + number});
}

html::Form open_form(const Meeting& meeting, std::size_t rows) {
    html::Form form{.action = poll_path(meeting.id), .submit = "Envoyer le sondage"};
    for (std::size_t row = 1; row <= rows; ++row) add_row(form.fields, row);
    form.fields.push_back({.kind = Kind::hidden, .name = "lignes", .value = std::to_string(rows)});
    form.fields.push_back(version_field(meeting));
    return form;
}

html::Form add_date_form(const Meeting& meeting) {
    html::Form form{.action = poll_path(meeting.id) + "/dates",
                    .submit = "Ajouter cette date",
                    .weight = Weight::secondary};
    add_sitting_fields(form.fields, {}, SittingNeed::required);
    return form;
}

std::string short_date(const domain::Sitting& sitting) {
    return plan::french_date(sitting.start.date) + ", " + domain::french_time(sitting.start.time_of_day);
}

PollPage::Person person_of(const Site& site, const domain::Poll& poll, const domain::Invitee& invitee) {
    PollPage::Person person{
        .name = invitee.name,
        .when = invitee.answered_at ? domain::french_instant(*invitee.answered_at, site.zone) : "pas encore",
        .note = invitee.note};
    for (const auto& date : poll.dates) {
        const auto answer = invitee.answers.find(date.id);
        person.choices.push_back(
            answer == invitee.answers.end() ? "–" : std::string{domain::french_name(answer->second)});
    }
    return person;
}

std::string lead_of(const Site& site, const domain::Poll& poll) {
    const auto answered = std::ranges::count_if(
        poll.invitees, [](const auto& invitee) { return invitee.answered_at.has_value(); });
    const auto state = poll.closed_at ? "Le sondage est fermé. "
                                      : "Ouvert " + domain::french_instant(poll.opened_at, site.zone) + ". ";
    return state +
           counted(static_cast<std::size_t>(answered), "personne a répondu", "personnes ont répondu") +
           " sur " + std::to_string(poll.invitees.size()) + ".";
}

void add_poll(PollPage& page, const Site& site, const Meeting& meeting, const actions::ShownPoll& shown) {
    const auto& poll = shown.poll;
    page.lead = lead_of(site, poll);
    page.dates = polled_dates(shown, meeting);
    for (const auto& date : poll.dates) page.headings.push_back(short_date(date.sitting));
    for (const auto& invitee : poll.invitees) page.people.push_back(person_of(site, poll, invitee));
    if (poll.closed_at) {
        page.acts.push_back(act(meeting, "rouvrir", "Rouvrir le sondage", Weight::secondary));
        return;
    }
    page.acts.push_back(act(meeting, "rappel", "Rappeler à qui n’a pas répondu", Weight::main));
    page.acts.push_back(act(meeting, "fermer", "Fermer le sondage", Weight::secondary));
    page.open = add_date_form(meeting);
    page.open_title = "Ajouter une date";
}

PollPage page_of(const Site& site, const Request& request, const actions::ShownMeeting& shown_meeting) {
    const auto& meeting = shown_meeting.meeting;
    PollPage page{.meeting = meeting.title, .back = {path_of(meeting.id), "Retourner à la rencontre"}};
    const auto shown = actions::show_poll(site.database, meeting.id);
    if (shown && (!shown->poll.closed_at || meeting.sitting)) {
        add_poll(page, site, meeting, *shown);
        return page;
    }
    if (shown) add_poll(page, site, meeting, *shown);
    if (shown_meeting.concerned.empty()) {
        page.lead = "Cette rencontre ne concerne encore personne\u00a0: ajoutez des personnes à sa page, "
                    "puis revenez.";
        return page;
    }
    page.lead += (page.lead.empty() ? "" : " ") +
                 counted(shown_meeting.concerned.size(), "personne concernée recevra",
                         "personnes concernées recevront") +
                 " un lien pour répondre, sans compte. Proposez au moins deux dates.";
    page.open = open_form(meeting, rows_of(request));
    page.open_title = "Proposer des dates";
    return page;
}

actions::ShownMeeting meeting_at(const Site& site, const Request& request, const Captures& captures) {
    return actions::show_meeting(site.database, request.visitor->viewer, id_of<domain::MeetingId>(captures),
                                 today(site));
}

/// One row of the form of a new poll; absent when it is empty or wrong.
std::optional<domain::Sitting> read_row(FormReader& read, const Form& form, const std::string& zone,
                                        std::size_t row) {
    const auto number = "-" + std::to_string(row);
    const auto date = "date" + number, start = "debut" + number, end = "fin" + number;
    if (form[date].empty() && form[start].empty() && form[end].empty()) return std::nullopt;
    const auto day = read.needed_day(date);
    const auto from = read.needed_time(start), to = read.needed_time(end);
    if (from && to && *to <= *from) read.note(end, "La fin vient après le début.");
    if (!day || !from || !to) return std::nullopt;
    return domain::Sitting{{*day, *from}, {*day, *to}, zone};
}

Reply refused(const Site& site, const Request& request, const Captures& captures, const FormErrors& errors,
              unsigned status) {
    auto page = page_of(site, request, meeting_at(site, request, captures));
    refill(page.open, *request.form, errors);
    return html_reply(status, html::render(frame_of(site, request), page));
}

/// Runs an act on the poll and goes back to it; what a rule refuses is said on the page.
template <class Act>
Reply act_on_poll(const Site& site, const Request& request, const Captures& captures, Act act) {
    const auto id = id_of<domain::MeetingId>(captures);
    try {
        return act(id);
    } catch (const Refusal& refusal) {
        if (refusal.kind() != RefusalKind::conflict && refusal.kind() != RefusalKind::invalid) throw;
        return refused(site, request, captures, {{"", refusal.what()}},
                       refusal.kind() == RefusalKind::invalid ? 422 : 409);
    }
}

actions::MeetingAim aim_of(const Request& request, domain::MeetingId id) {
    const auto version = FormReader{*request.form}.number("version");
    return {id, version ? std::optional{static_cast<int>(*version)} : std::nullopt};
}

/// When a date of the meeting's poll is; absent when it is none of its.
std::optional<domain::Sitting> polled_sitting(const Site& site, domain::MeetingId meeting,
                                              std::optional<domain::PollDateId> date) {
    const auto shown = actions::show_poll(site.database, meeting);
    if (!shown || !date) return std::nullopt;
    const auto found = std::ranges::find(shown->poll.dates, *date, &domain::PollDate::id);
    return found == shown->poll.dates.end() ? std::nullopt : std::optional{found->sitting};
}

std::string reminded_in_words(const actions::Reminders& reminders) {
    const auto written = reminders.reminded + reminders.invited;
    if (written == 0 && reminders.spared > 0)
        return "Un rappel est parti il y a moins d’une heure\u00a0: rien n’a été envoyé.";
    if (written == 0) return "Tout le monde a répondu\u00a0: rien n’a été envoyé.";
    return counted(written, "rappel est parti.", "rappels sont partis.");
}

} // namespace

Reply show_poll(const Site& site, const Request& request, const Captures& captures) {
    return html_reply(200, html::render(frame_of(site, request),
                                        page_of(site, request, meeting_at(site, request, captures))));
}

Reply open_poll(const Site& site, const Request& request, const Captures& captures) {
    FormReader read{*request.form};
    std::vector<domain::Sitting> dates;
    for (std::size_t row = 1; row <= rows_of(request); ++row)
        if (const auto sitting = read_row(read, *request.form, site.zone, row)) dates.push_back(*sitting);
    if (!read.good()) return refused(site, request, captures, read.errors(), 422);
    return act_on_poll(site, request, captures, [&](domain::MeetingId id) {
        const auto poll = actions::open_poll(env_of(site, request), correspondence_of(site, request),
                                             aim_of(request, id), dates);
        return done(site, request, poll_path(id),
                    "Le sondage est parti à " + counted(poll.invitees.size(), "personne", "personnes") + ".");
    });
}

Reply add_poll_date(const Site& site, const Request& request, const Captures& captures) {
    FormReader read{*request.form};
    const auto sitting = read_sitting(read, *request.form, site.zone, SittingNeed::required);
    if (!read.good()) return refused(site, request, captures, read.errors(), 422);
    return act_on_poll(site, request, captures, [&](domain::MeetingId id) {
        actions::add_poll_date(env_of(site, request), id, *sitting);
        return done(site, request, poll_path(id), "La date est ajoutée au sondage.");
    });
}

Reply remind_poll(const Site& site, const Request& request, const Captures& captures) {
    return act_on_poll(site, request, captures, [&](domain::MeetingId id) {
        const auto reminders =
            actions::remind_poll(env_of(site, request), correspondence_of(site, request), id);
        return done(site, request, poll_path(id), reminded_in_words(reminders));
    });
}

Reply close_poll(const Site& site, const Request& request, const Captures& captures) {
    return act_on_poll(site, request, captures, [&](domain::MeetingId id) {
        actions::close_poll(env_of(site, request), aim_of(request, id));
        return done(site, request, poll_path(id), "Le sondage est fermé.");
    });
}

Reply reopen_poll(const Site& site, const Request& request, const Captures& captures) {
    return act_on_poll(site, request, captures, [&](domain::MeetingId id) {
        actions::reopen_poll(env_of(site, request), aim_of(request, id));
        return done(site, request, poll_path(id), "Le sondage prend de nouveau des réponses.");
    });
}

Reply settle_poll_date(const Site& site, const Request& request, const Captures& captures) {
    return act_on_poll(site, request, captures, [&](domain::MeetingId id) {
        const auto date = FormReader{*request.form}.id<domain::PollDateId>("date");
        const auto before = meeting_at(site, request, captures).meeting;
        if (const auto sitting = polled_sitting(site, id, date))
            if (auto warned = ask_before_settling(site, request, before, *sitting)) return *std::move(warned);
        const auto meeting = actions::settle_poll_date(
            env_of(site, request), {.date = date.value_or(domain::PollDateId{}),
                                    .expected_version = aim_of(request, id).expected_version});
        return done(site, request, path_of(meeting.id),
                    "La rencontre est fixée " + domain::french_sitting(*meeting.sitting) + ".");
    });
}

} // namespace arrimage::http
