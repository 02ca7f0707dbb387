#include "http/participants_form.hpp"

#include "actions/find_person.hpp"
#include "http/meeting_options.hpp"

namespace arrimage::http {

using Kind = html::Field::Kind;

html::Form participants_form(const Site& site, std::string action) {
    return {.action = std::move(action),
            .submit = "Ajouter",
            .fields = {{.kind = Kind::text,
                        .name = "personne",
                        .label = "Une personne",
                        .hint = "Son adresse de courriel, ou son numéro."},
                       {.kind = Kind::select,
                        .name = "comite",
                        .label = "Les membres d’un comité",
                        .options = committee_options(site, "Aucun")},
                       {.kind = Kind::select,
                        .name = "territoire",
                        .label = "Les personnes d’un territoire",
                        .options = territory_options(site, "Aucun")},
                       {.kind = Kind::select,
                        .name = "organisme",
                        .label = "Les personnes d’un organisme",
                        .options = organisation_options(site, "Aucun")}}};
}

actions::ParticipantChange read_participants(const Site& site, FormReader& read, const Form& form,
                                             domain::MeetingId meeting) {
    actions::ParticipantChange change{.meeting = meeting};
    if (!form["personne"].empty())
        read.take("personne", [&](std::string_view who) {
            change.add.push_back(actions::find_person(site.database, std::string{who}).id);
            return true;
        });
    if (const auto committee = read.id<domain::CommitteeId>("comite")) change.add_committees = {*committee};
    if (const auto territory = read.id<domain::TerritoryId>("territoire"))
        change.add_territories = {*territory};
    if (const auto body = read.id<domain::OrganisationId>("organisme")) change.add_organisations = {*body};
    return change;
}

} // namespace arrimage::http
