#include "actions/find_body.hpp"
#include "actions/find_person.hpp"
#include "actions/plan_invitations.hpp"
#include "actions/send_invitations.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/json_invitation.hpp"
#include "domain/count_words.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.number("MEETING", "Numéro donné par « meeting list »", Arguments::Need::required);
    arguments.flag("--dry-run", "Dire ce qui partirait, sans rien envoyer");
    arguments.texts("--person",
                    "Inviter aussi cette personne, et elle seule\u00a0: numéro, identifiant ou adresse");
    arguments.texts("--committee", "De même les membres d’un comité");
    arguments.texts("--territory", "De même les personnes d’un territoire");
    arguments.texts("--organisation", "De même les personnes d’un organisme");
    arguments.json();
}

actions::ParticipantChange added(const Invocation& invocation, store::Database& database) {
    actions::ParticipantChange change{.meeting = {invocation.number("MEETING").value_or(0)}};
    for (const auto& who : invocation.texts("person"))
        change.add.push_back(actions::find_person(database, who).id);
    for (const auto& name : invocation.texts("committee"))
        change.add_committees.push_back(actions::find_committee(database, name).id);
    for (const auto& name : invocation.texts("territory"))
        change.add_territories.push_back(actions::find_territory(database, name).id);
    for (const auto& name : invocation.texts("organisation"))
        change.add_organisations.push_back(actions::find_organisation(database, name).id);
    return change;
}

bool names_anyone(const actions::ParticipantChange& change) {
    return !change.add.empty() || !change.add_committees.empty() || !change.add_territories.empty() ||
           !change.add_organisations.empty();
}

actions::SentInvitations send(store::Transaction& transaction, const actions::Env& env,
                              const actions::Correspondence& correspondence,
                              const actions::ParticipantChange& change) {
    if (names_anyone(change)) return actions::invite_also(transaction, env, correspondence, change);
    return actions::send_invitations(transaction, env, correspondence, {.meeting = change.meeting});
}

std::string names_line(const char* label, const auto& persons) {
    std::string line;
    for (const auto& person : persons) line += (line.empty() ? "" : ", ") + person.name;
    if (line.empty()) return line;
    return std::string{label}.append("\u00a0: ").append(line).append(".\n");
}

std::string report(const actions::InvitationPlan& plan, const actions::SentInvitations& sent, bool dry) {
    std::string text;
    const auto add = [&](int count, std::string_view one, std::string_view many) {
        if (count > 0) text += domain::counted(count, one, many) + (dry ? " à envoyer.\n" : ".\n");
    };
    add(sent.invited, "invitation", "invitations");
    add(sent.updated, "mise à jour", "mises à jour");
    add(sent.cancelled, "annulation", "annulations");
    if (text.empty()) text = "Rien à envoyer\u00a0: chacun a déjà ce qui vaut.\n";
    for (const auto& line : plan.changes) text += "  " + line + "\n";
    return text + names_line("Sans adresse de courriel, à prévenir autrement", plan.without_address);
}

/// A dry run does everything in a transaction that is never kept.
Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const bool dry = invocation.flag("dry-run");
    const auto change = added(invocation, office->database());
    const auto env = office->env("commande");
    const auto correspondence = office->correspondence();
    store::Transaction transaction{office->database()};
    const auto plan =
        actions::plan_invitations(transaction, change.meeting, correspondence.publisher.mailbox);
    const auto sent = send(transaction, env, correspondence, change);
    auto list = actions::invitation_list(transaction, change.meeting);
    if (!dry) transaction.commit();
    if (!invocation.flag("json")) return {.out = report(plan, sent, dry)};
    return {.out = boost::json::serialize(json_of(plan, sent, list, dry)) + "\n"};
}

} // namespace

const Command invite{"invite", "Inviter à une rencontre, ou dire à ses invités ce qui a changé",
                     Place::data_folder, declare, run};

} // namespace arrimage::cli
