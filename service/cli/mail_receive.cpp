#include "actions/held_mails.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/instants.hpp"
#include "domain/french_time.hpp"
#include "domain/refusal.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

using domain::MailOutcome;

constexpr std::size_t most_bytes = 32UL << 20;

/// sysexits.h EX_TEMPFAIL: a mail server keeps the letter and tries again.
constexpr int try_again = 75;

void declare(Arguments& arguments) {
    arguments.standard_input(most_bytes);
    arguments.json();
}

template <class Value>
boost::json::value number(const std::optional<Value>& id) {
    if (!id) return nullptr;
    return id->value;
}

std::string json_of(const actions::ReceivedOutcome& received) {
    boost::json::object object{{"outcome", domain::to_string(received.outcome)},
                               {"reason", domain::to_string(received.reason)},
                               {"invitation", number(received.invitation)},
                               {"meeting", number(received.meeting)},
                               {"answer", nullptr}};
    if (received.answer) object["answer"] = domain::to_string(*received.answer);
    return boost::json::serialize(object) + "\n";
}

std::string sentence_of(const actions::ReceivedOutcome& received) {
    const auto reason = std::string{domain::french_reason(received.reason)};
    switch (received.outcome) {
    case MailOutcome::answer:
        return "Réponse notée\u00a0: " + std::string{domain::french_name(*received.answer)} + ".\n";
    case MailOutcome::stale:
        return "Réponse gardée, sans effet\u00a0: elle parle d’un moment qui n’est plus celui de la "
               "rencontre, ou "
               "une autre l’a suivie.\n";
    case MailOutcome::proposal: return "Un autre moment est proposé.\n";
    case MailOutcome::bounce: return "Une lettre est revenue\u00a0: l’adresse ne reçoit pas.\n";
    case MailOutcome::ignored: return "Sans effet. " + reason + "\n";
    case MailOutcome::held: return "À regarder. " + reason + "\n";
    }
    return {};
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    try {
        const auto received =
            actions::receive_mail(office->env("courriel"), office->reception(), invocation.input);
        return {.out = invocation.flag("json") ? json_of(received) : sentence_of(received)};
    } catch (const domain::Refusal& refusal) {
        return {.exit_code = try_again, .err = std::string{refusal.what()} + "\n"};
    }
}

void declare_list(Arguments& arguments) {
    arguments.json();
}

boost::json::object json_of(const actions::HeldMail& held) {
    return {{"id", held.mail.id.value},
            {"came", json_instant(held.mail.came_at)},
            {"from", held.mail.sender},
            {"subject", held.mail.subject},
            {"reason", domain::to_string(held.mail.reason)},
            {"invitation", number(held.mail.invitation)},
            {"meeting", held.meeting ? boost::json::value{held.meeting->id.value} : nullptr}};
}

Outcome list(const Invocation& invocation, const settings::Settings& settings, app::Office* office) {
    boost::json::array array;
    std::string report;
    for (const auto& held : actions::list_held_mails(office->database(), settings.organisation.zone)) {
        array.push_back(json_of(held));
        report += std::to_string(held.mail.id.value) + "  " + held.mail.sender + "  " + held.mail.subject +
                  "  " + domain::french_instant(held.mail.came_at, settings.organisation.zone) + "\n    " +
                  std::string{domain::french_reason(held.mail.reason)} + "\n";
    }
    if (report.empty()) report = "Aucun message n’attend.\n";
    return {.out = invocation.flag("json") ? boost::json::serialize(array) + "\n" : report};
}

void declare_aside(Arguments& arguments) {
    arguments.number("ID", "Numéro donné par « mail held »", Arguments::Need::required);
}

Outcome set_aside(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    actions::set_held_mail_aside(office->env("commande"), {invocation.number("ID").value_or(0)});
    return {.out = "Le message est mis de côté.\n"};
}

} // namespace

const Command mail_receive{"mail receive",
                           "Prend un message sur l’entrée standard, pour un serveur de courriel",
                           Place::data_folder,
                           declare,
                           run,
                           try_again};
const Command mail_held{"mail held", "Les messages qu’une personne doit regarder", Place::data_folder,
                        declare_list, list};
const Command mail_aside{"mail aside", "Met de côté un message qui attend", Place::data_folder, declare_aside,
                         set_aside};

} // namespace arrimage::cli
