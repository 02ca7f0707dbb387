#include "actions/apply_retention.hpp"
#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "plan/french_date.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.flag("--yes", "Appliquer sans demander");
    arguments.json();
}

std::string report_of(const actions::Retained& retained) {
    std::string text;
    for (const auto& [key, what, before, rows] : retained.expired)
        text.append(what)
            .append(", d’avant le ")
            .append(plan::french_date(before))
            .append("\u00a0: ")
            .append(std::to_string(rows))
            .append("\n");
    for (const auto& [person, name, title] : retained.persons)
        text.append("À effacer\u00a0: ")
            .append(name)
            .append(", sous le titre «\u00a0")
            .append(title)
            .append("\u00a0»\n");
    return text.empty() ? "Les réglages gardent tout.\n" : text;
}

boost::json::object json_of(const actions::Retained& retained) {
    boost::json::array expired, persons;
    for (const auto& [key, what, before, rows] : retained.expired)
        expired.push_back({{"what", key}, {"before", plan::to_iso(before)}, {"rows", rows}});
    for (const auto& [person, name, title] : retained.persons)
        persons.push_back({{"id", person.value}, {"name", name}, {"title", title}});
    return {{"expired", std::move(expired)}, {"persons", std::move(persons)}};
}

bool removes_anything(const actions::Retained& retained) {
    for (const auto& each : retained.expired)
        if (each.rows > 0) return true;
    return !retained.persons.empty();
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto rules = office->retention_rules();
    const auto env = office->env("conservation");
    const auto print = [&](const actions::Retained& retained) {
        return invocation.flag("json") ? boost::json::serialize(json_of(retained)) + "\n"
                                       : report_of(retained);
    };
    if (invocation.flag("yes")) return {.out = print(actions::apply_retention(env, rules, office->today()))};
    const auto preview = actions::preview_retention(env, rules, office->today());
    Outcome outcome{.out = print(preview)};
    if (!invocation.flag("json") && removes_anything(preview))
        outcome.question = Question{"Retirer tout cela, sans retour possible ? [oui/non] ", {{"yes", true}}};
    return outcome;
}

} // namespace

const Command retention{"retention", "Ce que les durées de conservation laissent aller, retiré sur un oui",
                        Place::data_folder, declare, run};

} // namespace arrimage::cli
