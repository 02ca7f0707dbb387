#pragma once

#include "actions/env.hpp"
#include "actions/publisher.hpp"
#include "domain/letter.hpp"
#include "domain/person.hpp"

namespace arrimage::actions {

struct NewLetter {
    domain::Mailbox to{};
    domain::LetterText body{};
    domain::Language language{domain::Language::french};
    bool secret{false}; ///< it holds a secret link: emptied once it has left
};

/// A letter from the publisher's mailbox, whole, for store::save_letter in the transaction of what causes it. Reads
/// nothing from the database. Throws domain::Refusal (invalid) for texts or addresses that mail cannot carry.
domain::Letter compose_letter(const Env& env, const Publisher& publisher, const NewLetter& letter);

} // namespace arrimage::actions
