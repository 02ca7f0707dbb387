#pragma once

#include "domain/follow_up.hpp"
#include "domain/letter.hpp"
#include "domain/person.hpp"

#include <string>

namespace arrimage::domain {

/// What a letter tells who took something on, in their language. `link` is where they see it.
LetterText follow_up_letter(const FollowUp& follow_up, const Meeting& meeting,
                            const std::string& organisation, const std::string& link, Language language);

/// What a letter tells who should write a compte-rendu, so many days after the meeting.
LetterText missing_minutes_letter(const std::string& title, const Sitting& sitting, int days,
                                  const std::string& organisation, const std::string& link);

} // namespace arrimage::domain
