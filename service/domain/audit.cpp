#include "domain/audit.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

struct Words {
    std::string_view act{};
    std::string_view words{};
};

constexpr Words table[] = {
    {act::person_read, "a lu la fiche"},
    {act::person_added, "a inscrit la personne"},
    {act::person_changed, "a modifié la fiche"},
    {act::person_left, "a inscrit le départ"},
    {act::person_returned, "a défait le départ"},
    {act::person_exported, "a obtenu les renseignements détenus"},
    {act::person_erased, "a effacé la personne"},
    {act::persons_exported, "a exporté la liste des personnes"},
    {act::attendance_changed, "a noté les présences"},
    {act::follow_up_given, "a noté un suivi"},
    {act::follow_up_closed, "a fermé un suivi"},
    {act::document_added, "a ajouté un document"},
    {act::document_withdrawn, "a retiré un document"},
};

} // namespace

std::string french_act(std::string_view act) {
    const auto* found = std::ranges::find(table, act, &Words::act);
    return std::string{found == std::end(table) ? act : found->words};
}

} // namespace arrimage::domain
