#include "domain/erasure.hpp"
#include "domain/refusal.hpp"
#include "plan/french_date.hpp"

namespace arrimage::domain {

std::string erased_slug(PersonId person) {
    return "effacee-" + std::to_string(person.value);
}

bool is_erased(const Person& person) {
    return person.slug == erased_slug(person.id);
}

void check_erasable(const Person& person, plan::Date today) {
    const auto refuse = [&](const std::string& sentence) { throw Refusal{RefusalKind::conflict, sentence}; };
    if (is_erased(person)) refuse("Cette personne est déjà effacée.");
    if (!person.active.to)
        refuse(person.name +
               " participe encore\u00a0: inscrivez d’abord son départ, puis effacez-la après son "
               "dernier jour.");
    if (today <= *person.active.to)
        refuse(person.name + " participe jusqu’au " + plan::french_date(*person.active.to) +
               "\u00a0: effacez-la après ce jour, ou avancez son départ.");
}

} // namespace arrimage::domain
