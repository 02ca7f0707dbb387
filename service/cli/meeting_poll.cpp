#include "actions/add_poll_date.hpp"
#include "actions/close_poll.hpp"
#include "actions/open_poll.hpp"
#include "actions/remind_poll.hpp"
#include "actions/reopen_poll.hpp"
#include "actions/settle_poll_date.hpp"
#include "actions/show_poll.hpp"
#include "actions/tokens.hpp"
#include "app/office.hpp"
#include "cli/commands.hpp"
#include "cli/json_meeting.hpp"
#include "cli/meeting_options.hpp"
#include "cli/meeting_report.hpp"
#include "domain/count_words.hpp"
#include "domain/french_time.hpp"
#include "domain/refusal.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

actions::ShownPoll poll_of(app::Office& office, domain::MeetingId meeting) {
    if (auto shown = actions::show_poll(office.database(), meeting)) return *std::move(shown);
    throw domain::Refusal{
        domain::RefusalKind::not_found,
        "Cette rencontre n’a pas eu de sondage. Ouvrez-en un\u00a0: meeting poll open ID --date …"};
}

Outcome poll_told(const Invocation& invocation, const settings::Settings& settings, app::Office& office,
                  const std::string& said) {
    const auto shown = poll_of(office, aim_of(invocation).meeting);
    if (invocation.flag("json")) return {.out = boost::json::serialize(json_of(shown)) + "\n"};
    return {.out = said + poll_report(shown, settings.organisation.zone)};
}

void declare_open(Arguments& arguments) {
    act_options(arguments);
    arguments.texts("--date", "Une date proposée\u00a0: 2004-02-12T13:30/16:00");
}

Outcome open(const Invocation& invocation, const settings::Settings& settings, app::Office* office) {
    std::vector<domain::Sitting> dates;
    for (const auto& date : invocation.texts("date"))
        dates.push_back(sitting_from(date, settings.organisation.zone));
    const auto poll =
        actions::open_poll(office->env("commande"), office->correspondence(), aim_of(invocation), dates);
    return poll_told(invocation, settings, *office,
                     "Sondage envoyé à " + domain::counted(poll.invitees.size(), "personne", "personnes") +
                         ".\n");
}

void declare_add(Arguments& arguments) {
    arguments.number("ID", "Numéro donné par « meeting list »", Arguments::Need::required);
    arguments.text("--date", "La date à ajouter\u00a0: 2004-02-12T13:30/16:00", Arguments::Need::required);
    arguments.json();
}

Outcome add(const Invocation& invocation, const settings::Settings& settings, app::Office* office) {
    const auto sitting = sitting_from(invocation.text("date"), settings.organisation.zone);
    actions::add_poll_date(office->env("commande"), aim_of(invocation).meeting, sitting);
    return poll_told(invocation, settings, *office,
                     "Date ajoutée\u00a0: " + domain::french_sitting(sitting) + ".\n");
}

Outcome show(const Invocation& invocation, const settings::Settings& settings, app::Office* office) {
    return poll_told(invocation, settings, *office, "");
}

Outcome remind(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto reminders =
        actions::remind_poll(office->env("commande"), office->correspondence(), aim_of(invocation).meeting);
    if (invocation.flag("json")) return {.out = boost::json::serialize(json_of(reminders)) + "\n"};
    return {.out = reminders_line(reminders)};
}

Outcome close(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto meeting = actions::close_poll(office->env("commande"), aim_of(invocation));
    return told(invocation, office->database(), meeting,
                "Le sondage est fermé\u00a0: " + meeting.title + ".");
}

Outcome reopen(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto meeting = actions::reopen_poll(office->env("commande"), aim_of(invocation));
    return told(invocation, office->database(), meeting,
                "Le sondage est rouvert\u00a0: " + meeting.title + ".");
}

void declare_settle(Arguments& arguments) {
    act_options(arguments);
    arguments.text("--start", "La date à retenir, par son début\u00a0: 2004-02-12T13:30",
                   Arguments::Need::required);
    arguments.text("--place", "Lieu");
    arguments.text("--link", "Adresse https de la rencontre à distance");
}

domain::PollDateId date_of(const domain::Poll& poll, const std::string& start) {
    for (const auto& date : poll.dates)
        if (domain::to_iso(date.sitting.start) == start) return date.id;
    throw domain::Refusal{
        domain::RefusalKind::not_found,
        "Le sondage n’a pas de date qui commence ainsi. Voir «\u00a0meeting poll show\u00a0»."};
}

Outcome settle(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto aim = aim_of(invocation);
    const auto date = date_of(poll_of(*office, aim.meeting).poll, invocation.text("start"));
    const auto meeting =
        actions::settle_poll_date(office->env("commande"), {.date = date,
                                                            .place = invocation.text("place"),
                                                            .link = invocation.text("link"),
                                                            .expected_version = aim.expected_version});
    return told(invocation, office->database(), meeting,
                meeting.title + "\u00a0: " + domain::french_sitting(*meeting.sitting) + ".");
}

} // namespace

const Command meeting_poll_open{"meeting poll open", "Propose des dates aux personnes concernées",
                                Place::data_folder, declare_open, open};
const Command meeting_poll_add{"meeting poll add", "Ajoute une date au sondage ouvert", Place::data_folder,
                               declare_add, add};
const Command meeting_poll_show{"meeting poll show", "Les dates proposées et ce qui est répondu",
                                Place::data_folder, act_options, show};
const Command meeting_poll_remind{"meeting poll remind", "Écrit à qui n’a pas répondu", Place::data_folder,
                                  act_options, remind};
const Command meeting_poll_close{"meeting poll close", "Ne prend plus de réponses", Place::data_folder,
                                 act_options, close};
const Command meeting_poll_reopen{"meeting poll reopen", "Prend de nouveau des réponses", Place::data_folder,
                                  act_options, reopen};
const Command meeting_poll_settle{"meeting poll settle", "Retient une des dates", Place::data_folder,
                                  declare_settle, settle};

} // namespace arrimage::cli
