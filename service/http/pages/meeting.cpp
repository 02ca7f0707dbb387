#include "http/pages/meeting.hpp"

#include "actions/cancel_meeting.hpp"
#include "actions/change_participants.hpp"
#include "actions/hold_meeting.hpp"
#include "actions/reopen_meeting.hpp"
#include "actions/restore_meeting.hpp"
#include "actions/show_meeting.hpp"
#include "domain/count_words.hpp"
#include "domain/french_time.hpp"
#include "domain/meeting_life.hpp"
#include "domain/wall_clock.hpp"
#include "html/meeting_page.hpp"
#include "http/document_list.hpp"
#include "http/form_reader.hpp"
#include "http/meeting_options.hpp"
#include "http/participants_form.hpp"
#include "http/paths.hpp"
#include "http/refill.hpp"
#include "http/state_labels.hpp"
#include "plan/french_date.hpp"

namespace arrimage::http {
namespace {

using domain::Meeting;
using domain::MeetingState;
using html::MeetingPage;
using Kind = html::Field::Kind;
using Weight = html::Form::Weight;

html::Form act(const Meeting& meeting, const char* verb, const char* words, Weight weight) {
    return {.action = path_of(meeting.id) + "/" + verb,
            .submit = words,
            .fields = {{.kind = Kind::hidden, .name = "version", .value = std::to_string(meeting.version)}},
            .weight = weight};
}

bool has_begun(const Meeting& meeting, domain::Instant now) {
    return meeting.sitting && domain::instant_of(meeting.sitting->start, meeting.sitting->zone) <= now;
}

void add_acts(MeetingPage& page, const Meeting& meeting, domain::Instant now) {
    const auto path = path_of(meeting.id);
    if (meeting.archived_at) return;
    if (meeting.state == MeetingState::held) {
        page.acts.push_back(act(meeting, "rouvrir", "Elle n’a pas eu lieu", Weight::secondary));
        return;
    }
    if (meeting.state == MeetingState::cancelled) {
        page.steps.push_back({path + "/invitations", "Invitations"});
        page.acts.push_back(act(meeting, "retablir", "Rétablir", Weight::main));
        return;
    }
    const bool dated = meeting.state == MeetingState::confirmed;
    page.steps.push_back({path + "/date", dated ? "Déplacer" : "Fixer la date"});
    if (!dated && meeting.convener == domain::Convener::us)
        page.steps.push_back({path + "/sondage", "Sondage de dates"});
    if (dated && meeting.convener == domain::Convener::us)
        page.steps.push_back({path + "/invitations", "Invitations"});
    page.steps.push_back({path + "/modifier", "Modifier"});
    if (dated && has_begun(meeting, now))
        page.acts.push_back(act(meeting, "tenir", "Elle a eu lieu", Weight::main));
    page.acts.push_back(act(meeting, "annuler", "Annuler la rencontre", Weight::danger));
}

void add_fact(MeetingPage& page, const char* label, const std::string& text) {
    if (!text.empty()) page.facts.push_back({.label = label, .text = text});
}

std::string promised_in_words(const actions::ShownMeeting& shown) {
    const auto& meeting = shown.meeting;
    const auto days = plan::french_interval(meeting.window);
    return meeting.wording.empty() ? "" : "«\u00a0" + meeting.wording + "\u00a0» (" + days + ")";
}

std::string slippage_in_words(const actions::ShownMeeting& shown) {
    if (shown.days_late) return domain::counted(*shown.days_late, "jour de retard", "jours de retard");
    if (!shown.slippage_days) return {};
    const auto days = *shown.slippage_days;
    if (days == 0) return "le dernier jour prévu";
    const auto many = domain::counted(std::abs(days), "jour", "jours");
    return days > 0 ? many + " après l’échéance du plan" : many + " avant la fin de l’échéance du plan";
}

void add_facts(MeetingPage& page, const actions::ShownMeeting& shown) {
    const auto& meeting = shown.meeting;
    add_fact(page, "Lieu", meeting.place);
    if (!meeting.link.empty())
        page.facts.push_back({.label = "À distance", .link = {meeting.link, "Se joindre à la rencontre"}});
    add_fact(page, "Comité", shown.committee);
    add_fact(page, "Territoire", shown.territory);
    add_fact(page, "Genre", kind_in_words(meeting.kind));
    add_fact(page, "Convocation", convener_in_words(meeting.convener));
    if (shown.reference) {
        add_fact(page, "Plan", shown.reference->plan_title);
        add_fact(page, "Activité", shown.reference->activity_number + " " + shown.reference->activity_title);
    }
    add_fact(page, "Échéance du plan", promised_in_words(shown));
    add_fact(page, "Écart", slippage_in_words(shown));
}

std::string lead_of(const Meeting& meeting) {
    if (meeting.sitting) return "La rencontre est prévue " + domain::french_sitting(*meeting.sitting) + ".";
    return "La date est à fixer, " + plan::french_interval(meeting.window) + ".";
}

std::string lead_in(const Meeting& meeting) {
    if (meeting.state != MeetingState::held) return lead_of(meeting);
    return "La rencontre a eu lieu " + domain::french_sitting(*meeting.sitting) + ".";
}

std::string warning_of(const Meeting& meeting, domain::Instant now) {
    if (meeting.archived_at)
        return "Sa promesse a quitté le plan avant qu’une date soit fixée\u00a0: elle n’est plus montrée aux "
               "abonnés.";
    if (meeting.state == MeetingState::confirmed && has_begun(meeting, now))
        return "Son jour est passé\u00a0: dites si elle a eu lieu, déplacez-la ou annulez-la.";
    return {};
}

void add_people(MeetingPage& page, const actions::ShownMeeting& shown) {
    for (const auto& person : shown.concerned) {
        MeetingPage::Person line{.name = person.name};
        if (page.runs)
            line.take_out = {.action = path_of(shown.meeting.id) + "/personnes/" +
                                       std::to_string(person.id.value) + "/retirer",
                             .submit = "Retirer",
                             .weight = Weight::secondary,
                             .about = person.name};
        page.people.push_back(std::move(line));
    }
    page.people_note =
        shown.concerned.empty()
            ? "Personne encore\u00a0: donnez-lui un comité ou un territoire, ou ajoutez des personnes."
            : domain::counted(shown.concerned.size(), "personne", "personnes") +
                  ", d’après les sièges et les territoires à ces jours, et vos ajouts.";
}

/// Who answered what is the coordonnatrice's to know by name.
void add_answers(MeetingPage& page, const actions::ShownMeeting& shown) {
    if (!shown.answers) return;
    page.answers = domain::in_words(shown.answers->totals);
    if (!page.runs) return;
    for (const auto& [label, names] : domain::answers_by_name(shown.answers->invitations))
        page.answer_names.push_back({.label = label, .text = names});
}

/// What it leaves behind: comptes-rendus are for held meetings that are not a partner's.
void add_records(const Site& site, MeetingPage& page, const actions::ShownMeeting& shown) {
    const auto& meeting = shown.meeting;
    const auto path = path_of(meeting.id);
    const bool held = meeting.state == MeetingState::held;
    if (shown.has_minutes) page.steps.push_back({path + "/compte-rendu", "Compte-rendu"});
    if (shown.runs && held) page.steps.push_back({path + "/presences", "Présences"});
    if (shown.runs && held && !shown.has_minutes && meeting.convener == domain::Convener::us)
        page.acts.push_back({.action = path + "/compte-rendu",
                             .submit = "Commencer le compte-rendu",
                             .weight = Weight::main});
    std::vector<domain::ItemTitle> items;
    for (const auto& [key, title] : shown.items) items.push_back({key, title});
    page.documents = document_list(site, shown.documents, meeting.id, shown.runs, "rencontre", items);
}

MeetingPage page_of(const Site& site, const Request& request, const actions::ShownMeeting& shown) {
    const auto& meeting = shown.meeting;
    MeetingPage page{.title = meeting.title,
                     .state = state_label(meeting.state),
                     .lead = lead_in(meeting),
                     .runs = request.visitor->viewer.coordonnatrice};
    add_facts(page, shown);
    if (shown.has_agenda || page.runs)
        page.steps.push_back({path_of(meeting.id) + "/ordre-du-jour", "Ordre du jour"});
    add_records(site, page, shown);
    add_answers(page, shown);
    add_people(page, shown);
    if (!page.runs) return page;
    page.warning = warning_of(meeting, site.now());
    add_acts(page, meeting, site.now());
    page.add_people = participants_form(site, path_of(meeting.id) + "/personnes");
    for (const auto& line : shown.history)
        page.history.push_back({domain::french_instant(line.at, site.zone), line.by, line.what});
    return page;
}

actions::ShownMeeting shown_meeting(const Site& site, const Request& request, domain::MeetingId id) {
    return actions::show_meeting(site.database, request.visitor->viewer, id, today(site));
}

/// The page again, with what the act was refused for.
Reply refused(const Site& site, const Request& request, domain::MeetingId id,
              const domain::Refusal& refusal) {
    auto page = page_of(site, request, shown_meeting(site, request, id));
    page.warning = refusal.what();
    return html_reply(409, html::render(frame_of(site, request), page));
}

using Act = Meeting (*)(const actions::Env&, domain::MeetingId, std::optional<int>);

Reply act_on(const Site& site, const Request& request, const Captures& captures, Act act,
             const std::string& sentence) {
    const auto id = id_of<domain::MeetingId>(captures);
    const auto version = FormReader{*request.form}.number("version");
    try {
        act(env_of(site, request), id, version ? std::optional{static_cast<int>(*version)} : std::nullopt);
        return done(site, request, path_of(id), sentence);
    } catch (const domain::Refusal& refusal) {
        if (refusal.kind() != domain::RefusalKind::conflict) throw;
        return refused(site, request, id, refusal);
    }
}

Reply people_refused(const Site& site, const Request& request, domain::MeetingId id,
                     const FormErrors& errors) {
    auto page = page_of(site, request, shown_meeting(site, request, id));
    refill(page.add_people, *request.form, errors);
    return html_reply(422, html::render(frame_of(site, request), page));
}

} // namespace

Reply show_meeting(const Site& site, const Request& request, const Captures& captures) {
    const auto shown = shown_meeting(site, request, id_of<domain::MeetingId>(captures));
    return html_reply(200, html::render(frame_of(site, request), page_of(site, request, shown)));
}

Reply hold_meeting(const Site& site, const Request& request, const Captures& captures) {
    return act_on(site, request, captures, actions::hold_meeting, "La rencontre est notée comme tenue.");
}

Reply reopen_meeting(const Site& site, const Request& request, const Captures& captures) {
    return act_on(site, request, captures, actions::reopen_meeting,
                  "La rencontre n’est plus notée comme tenue.");
}

Reply cancel_meeting(const Site& site, const Request& request, const Captures& captures) {
    return act_on(site, request, captures, actions::cancel_meeting,
                  "La rencontre est annulée. Elle reste marquée ainsi dans les calendriers.");
}

Reply restore_meeting(const Site& site, const Request& request, const Captures& captures) {
    return act_on(site, request, captures, actions::restore_meeting, "La rencontre est rétablie.");
}

Reply add_participants(const Site& site, const Request& request, const Captures& captures) {
    const auto id = id_of<domain::MeetingId>(captures);
    FormReader read{*request.form};
    try {
        const auto change = read_participants(site, read, *request.form, id);
        if (!read.good()) return people_refused(site, request, id, read.errors());
        actions::change_participants(env_of(site, request), change);
        return done(site, request, path_of(id), "Les personnes sont ajoutées.");
    } catch (const domain::Refusal& refusal) {
        return people_refused(site, request, id, {{"personne", refusal.what()}});
    }
}

Reply take_participant_out(const Site& site, const Request& request, const Captures& captures) {
    const auto id = id_of<domain::MeetingId>(captures);
    actions::change_participants(env_of(site, request),
                                 {.meeting = id, .remove = {id_of<domain::PersonId>(captures, "person")}});
    return done(site, request, path_of(id), "Cette rencontre ne concerne plus cette personne.");
}

} // namespace arrimage::http
