#pragma once

#include "actions/poll_mail.hpp"

namespace arrimage::actions {

/// How many letters a reminder wrote, and to how many it did not.
struct Reminders {
    int reminded{0};
    int invited{0}; ///< concerned since the poll was opened, and asked for the first time
    int spared{0};  ///< written to less than domain::poll_letter_pause ago

    bool operator==(const Reminders&) const = default;
};

/// Writes again, with a new link, to those whose answer for a date that concerns them is missing, and asks those whom
/// the meeting concerns since. Throws domain::Refusal: not_found, conflict when no poll is open.
Reminders remind_poll(const Env& env, const Correspondence& mail, domain::MeetingId meeting);

} // namespace arrimage::actions
