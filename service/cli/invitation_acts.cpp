#include "actions/find_invitation.hpp"
#include "actions/find_person.hpp"
#include "actions/record_answer.hpp"
#include "actions/remind_invitees.hpp"
#include "actions/withdraw_invitation.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/json_invitation.hpp"
#include "domain/count_words.hpp"
#include "domain/refusal.hpp"

#include <algorithm>
#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

void declare_list(Arguments& arguments) {
    arguments.number("MEETING", "Numéro donné par « meeting list »", Arguments::Need::required);
    arguments.json();
}

void declare_one(Arguments& arguments) {
    arguments.number("MEETING", "Numéro donné par « meeting list »", Arguments::Need::required);
    arguments.text("PERSON", "Personne\u00a0: numéro, identifiant ou adresse", Arguments::Need::required);
    arguments.json();
}

void declare_answer(Arguments& arguments) {
    arguments.number("MEETING", "Numéro donné par « meeting list »", Arguments::Need::required);
    arguments.text("PERSON", "Personne\u00a0: numéro, identifiant ou adresse", Arguments::Need::required);
    arguments.text("ANSWER", "accepted, declined, tentative, delegated ou needs-action",
                   Arguments::Need::required);
    arguments.text("--note", "Ce qu’elle a dit");
    arguments.json();
}

domain::MeetingId meeting_of(const Invocation& invocation) {
    return {invocation.number("MEETING").value_or(0)};
}

actions::InvitationList list_of(app::Office& office, domain::MeetingId meeting) {
    return actions::show_invitations(office.database(), meeting, {}).list;
}

domain::Invitation invitation_of(const Invocation& invocation, app::Office& office) {
    const auto person = actions::find_person(office.database(), invocation.text("PERSON")).id;
    const auto list = list_of(office, meeting_of(invocation)).invitations;
    const auto found = std::ranges::find(list, person, &domain::Invitation::person);
    if (found == list.end())
        throw domain::Refusal{domain::RefusalKind::not_found,
                              "Cette personne n’est pas sur la liste de la rencontre. Invitez-la d’abord."};
    return *found;
}

Outcome told(const Invocation& invocation, app::Office& office, const std::string& sentence) {
    if (!invocation.flag("json")) return {.out = sentence + "\n"};
    return {.out = boost::json::serialize(json_of(list_of(office, meeting_of(invocation)))) + "\n"};
}

Outcome list(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto shown = list_of(*office, meeting_of(invocation));
    std::string report =
        shown.invitations.empty() ? "Personne n’est encore invité." : domain::in_words(shown.totals);
    for (const auto& invitation : shown.invitations)
        report += "\n  " + invitation.name + " <" + invitation.address +
                  ">\u00a0: " + std::string{domain::french_name(invitation.answer)} +
                  (invitation.undeliverable_at ? " (ses lettres reviennent)" : "");
    return told(invocation, *office, report);
}

Outcome answer(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto given = domain::answer(invocation.text("ANSWER"));
    if (!given)
        throw domain::Refusal{domain::RefusalKind::invalid,
                              "La réponse est accepted, declined, tentative, delegated ou needs-action."};
    const auto invitation = invitation_of(invocation, *office);
    actions::enter_answer(office->env("commande"), invitation.id, *given, invocation.text("note"));
    return told(invocation, *office,
                invitation.name + "\u00a0: " + std::string{domain::french_name(*given)} + ".");
}

Outcome withdraw(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto invitation = invitation_of(invocation, *office);
    actions::withdraw_invitation(office->env("commande"), office->correspondence(), invitation.id);
    return told(invocation, *office, invitation.name + " n’est plus sur la liste. Une lettre le lui dit.");
}

Outcome remind(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto reminded =
        actions::remind_invitees(office->env("commande"), office->correspondence(), meeting_of(invocation));
    return told(invocation, *office, domain::counted(reminded, "rappel part.", "rappels partent."));
}

} // namespace

const Command invitation_list{"invitation list", "Qui est invité à une rencontre, et ce qu’ils répondent",
                              Place::data_folder, declare_list, list};
const Command invitation_answer{"invitation answer", "Noter la réponse d’une personne invitée",
                                Place::data_folder, declare_answer, answer};
const Command invitation_withdraw{"invitation withdraw", "Retirer une personne de la liste, et le lui écrire",
                                  Place::data_folder, declare_one, withdraw};
const Command invitation_remind{"invitation remind", "Écrire de nouveau à qui n’a pas répondu",
                                Place::data_folder, declare_list, remind};

} // namespace arrimage::cli
