#pragma once

#include "domain/letter.hpp"
#include "domain/person.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::domain {

/// What a letter that asks someone for their dates says.
struct PollLetter {
    std::string organisation{};        ///< who signs
    std::string asked_by{};            ///< the person who asks; empty: the organisation does
    std::string title{};               ///< of the meeting
    std::vector<Sitting> dates{};      ///< at least one
    std::string link{};                ///< https address, theirs alone
    std::optional<plan::Date> until{}; ///< last day to answer; absent: until the date is settled
};

LetterText poll_letter(const PollLetter& letter, Language language);

/// The same to someone who has not answered.
LetterText poll_reminder(const PollLetter& letter, Language language);

} // namespace arrimage::domain
