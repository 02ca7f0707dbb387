#include "actions/receive_mail.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
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

} // namespace

const Command mail_receive{"mail receive",
                           "Prend un message sur l’entrée standard, pour un serveur de courriel",
                           Place::data_folder,
                           declare,
                           run,
                           try_again};

} // namespace arrimage::cli
