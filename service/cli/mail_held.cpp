#include "actions/find_person.hpp"
#include "actions/held_mails.hpp"
#include "actions/show_invitations.hpp"
#include "actions/show_mail_room.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/instants.hpp"
#include "domain/count_words.hpp"
#include "domain/french_time.hpp"
#include "domain/refusal.hpp"

#include <algorithm>
#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

void declare_list(Arguments& arguments) {
    arguments.json();
}

void declare_one(Arguments& arguments) {
    arguments.number("ID", "Numéro donné par « mail held »", Arguments::Need::required);
}

void declare_accept(Arguments& arguments) {
    declare_one(arguments);
    arguments.text("PERSON", "Personne qui répond\u00a0: numéro, identifiant ou adresse",
                   Arguments::Need::required);
    arguments.text("ANSWER", "accepted, declined, tentative ou delegated", Arguments::Need::required);
}

boost::json::object json_of(const actions::HeldMail& held) {
    return {{"id", held.mail.id.value},
            {"came", json_instant(held.mail.came_at)},
            {"from", held.mail.sender},
            {"subject", held.mail.subject},
            {"reason", domain::to_string(held.mail.reason)},
            {"invitation", held.mail.invitation ? boost::json::value(held.mail.invitation->value) : nullptr},
            {"meeting", held.meeting ? boost::json::value(held.meeting->id.value) : nullptr}};
}

Outcome list(const Invocation& invocation, const settings::Settings& settings, app::Office* office) {
    const auto all = actions::list_held_mails(office->database(), settings.organisation.zone);
    boost::json::array array;
    std::string report = all.empty() ? "Aucun message n’attend.\n" : "";
    for (const auto& held : all) {
        array.push_back(json_of(held));
        report += std::to_string(held.mail.id.value) + "  " + held.mail.sender + "  " + held.mail.subject +
                  "  " + domain::french_instant(held.mail.came_at, settings.organisation.zone) + "\n    " +
                  std::string{domain::french_reason(held.mail.reason)} + "\n";
    }
    const auto total = actions::count_mail_room(office->database()).held;
    if (const auto more = total - static_cast<int>(all.size()); more > 0)
        report += domain::counted(more, "autre attend.", "autres attendent.") + "\n";
    return {.out = invocation.flag("json") ? boost::json::serialize(array) + "\n" : report};
}

domain::ReceivedMailId mail_of(const Invocation& invocation) {
    return {invocation.number("ID").value_or(0)};
}

domain::Invitation invitation_of(app::Office& office, const actions::HeldMail& held,
                                 domain::PersonId person) {
    if (!held.meeting)
        throw domain::Refusal{domain::RefusalKind::invalid,
                              "Ce message ne dit pas de quelle rencontre il s’agit. Notez la réponse avec "
                              "« invitation answer », puis mettez-le de côté avec « mail aside »."};
    const auto all = actions::show_invitations(office.database(), held.meeting->id, {}).list.invitations;
    const auto found = std::ranges::find(all, person, &domain::Invitation::person);
    if (found == all.end())
        throw domain::Refusal{domain::RefusalKind::not_found,
                              "Cette personne n’est pas sur la liste de la rencontre. Invitez-la d’abord."};
    return *found;
}

Outcome accept(const Invocation& invocation, const settings::Settings& settings, app::Office* office) {
    const auto answer = domain::answer(invocation.text("ANSWER"));
    if (!answer || *answer == domain::Answer::needs_action)
        throw domain::Refusal{domain::RefusalKind::invalid,
                              "La réponse est accepted, declined, tentative ou delegated."};
    const auto held =
        actions::find_held_mail(office->database(), mail_of(invocation), settings.organisation.zone);
    const auto person = actions::find_person(office->database(), invocation.text("PERSON")).id;
    const auto invitation = invitation_of(*office, held, person);
    actions::accept_held_mail(office->env("commande"), held.mail.id, invitation.id, *answer);
    return {.out = invitation.name + "\u00a0: " + std::string{domain::french_name(*answer)} + ".\n"};
}

Outcome set_aside(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    actions::set_held_mail_aside(office->env("commande"), mail_of(invocation));
    return {.out = "Le message est mis de côté.\n"};
}

} // namespace

const Command mail_held{"mail held", "Les messages qu’une personne doit regarder", Place::data_folder,
                        declare_list, list};
const Command mail_accept{"mail accept", "Note la réponse que donne un message qui attend",
                          Place::data_folder, declare_accept, accept};
const Command mail_aside{"mail aside", "Met de côté un message qui attend", Place::data_folder, declare_one,
                         set_aside};

} // namespace arrimage::cli
