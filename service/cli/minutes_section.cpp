#include "cli/minutes_section.hpp"

#include "actions/show_minutes.hpp"
#include "cli/meeting_argument.hpp"
#include "domain/refusal.hpp"

namespace arrimage::cli {

void section_argument(Arguments& arguments) {
    arguments.text("SECTION", "Section\u00a0: son numéro dans le compte-rendu, ou la clé que donne --as json",
                   Arguments::Need::required);
}

std::string section_key(const Invocation& invocation, app::Office& office) {
    const auto word = invocation.text("SECTION");
    const auto sections =
        actions::show_minutes(office.database(), office_viewer(), meeting_of(invocation)).version.sections;
    for (std::size_t place = 0; place < sections.size(); ++place)
        if (word == std::to_string(place + 1) || word == sections[place].key) return sections[place].key;
    throw domain::Refusal{domain::RefusalKind::not_found,
                          "Il n’y a pas de section «\u00a0" + word + "\u00a0» dans ce compte-rendu."};
}

} // namespace arrimage::cli
