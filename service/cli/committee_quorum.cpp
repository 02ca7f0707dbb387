#include "actions/find_body.hpp"
#include "actions/record_attendance.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"

namespace arrimage::cli {

namespace {

using Kind = domain::QuorumRule::Kind;

void declare(Arguments& arguments) {
    arguments.text("NAME", "Nom ou identifiant du comité", Arguments::Need::required);
    arguments.number("--seats", "Tant de sièges pourvus");
    arguments.number("--percent", "Telle part des sièges pourvus, sur cent");
    arguments.flag("--none", "Aucune règle");
    arguments.exclude("--seats", "--percent");
    arguments.exclude("--seats", "--none");
    arguments.exclude("--percent", "--none");
}

std::optional<domain::QuorumRule> rule_of(const Invocation& invocation) {
    if (const auto seats = invocation.number("seats"))
        return domain::QuorumRule{Kind::seats, static_cast<int>(*seats)};
    if (const auto part = invocation.number("percent"))
        return domain::QuorumRule{Kind::percent, static_cast<int>(*part)};
    return invocation.flag("none") ? std::optional{domain::QuorumRule{}} : std::nullopt;
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto committee = actions::find_committee(office->database(), invocation.text("NAME"));
    if (const auto rule = rule_of(invocation))
        actions::set_quorum(office->env("commande"), committee.id, *rule);
    return {.out = committee.name + ", quorum\u00a0: " +
                   domain::in_words(actions::find_quorum(office->database(), committee.id)) + ".\n"};
}

} // namespace

const Command committee_quorum{"committee quorum", "La règle du quorum d’un comité, à voir ou à changer",
                               Place::data_folder, declare, run};

} // namespace arrimage::cli
