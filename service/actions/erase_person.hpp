#pragma once

#include "actions/env.hpp"
#include "domain/person.hpp"
#include "store/erasure.hpp"

#include <string>
#include <vector>

namespace arrimage::actions {

struct Erasing {
    domain::PersonId person{};
    std::string title{}; ///< of the function that texts name instead: "représentante du milieu scolaire"
    plan::Date today{};
};

/// What erasing someone does, or would do.
struct Erased {
    domain::Person before{};
    std::string title{};
    std::vector<store::Emptied> emptied{};
    int texts{0};                        ///< rewritten with the title
    std::vector<std::string> standing{}; ///< where the name still stands or may stand, a sentence each
    std::vector<std::string> to_read{};  ///< texts with the family name alone: of them, or of someone else
};

/// Says what erase_person would do and changes nothing. Throws as it does.
Erased preview_erasure(const Env& env, const Erasing& erasing);

/// Erases someone who has left (CQLR c. P-39.1, s. 23 and 28): what rows say of them is emptied, and every text that
/// names them in full says the title instead, so that the comptes-rendus still read well. Their seats, answers and
/// presences stay, under the title. The bytes of plans and documents cannot be rewritten: `standing` names them. It
/// cannot be undone. Throws domain::Refusal: not_found; invalid for a title that cannot stand for a name; conflict for
/// someone who takes part or is erased already.
Erased erase_person(const Env& env, const Erasing& erasing);

} // namespace arrimage::actions
