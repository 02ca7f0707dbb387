#pragma once

#include "domain/letter.hpp"
#include "domain/person.hpp"

#include <string>

namespace arrimage::domain {

/// What a letter with a sign-in link says.
struct SignInLetter {
    std::string organisation{}; ///< who signs
    std::string link{};         ///< https address, secret
    std::string user_agent{};   ///< of the browser that asked; only what client_name knows of it is told
};

LetterText sign_in_letter(const SignInLetter& letter, Language language);

} // namespace arrimage::domain
