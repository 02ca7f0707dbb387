#pragma once

#include "actions/env.hpp"
#include "actions/receive_mail.hpp"
#include "store/received_mails.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::actions {

/// A mail that waits for a person, with what it seems to be about.
struct HeldMail {
    store::ReceivedMail mail{}; ///< without its message
    ReadMail read{};
    std::optional<domain::Invitation> invitation{};
    std::optional<domain::Meeting> meeting{};
};

/// The oldest first, at most twenty: each is read anew, and some are made to take time.
std::vector<HeldMail> list_held_mails(store::Database& database, const std::string& zone);

/// Throws domain::Refusal: not_found; conflict when it is dealt with already.
HeldMail find_held_mail(store::Database& database, domain::ReceivedMailId id, const std::string& zone);

/// Notes the answer for an invitee, with the words that came, and the mail is dealt with. Throws domain::Refusal:
/// not_found; conflict when it is dealt with already.
void accept_held_mail(const Env& env, domain::ReceivedMailId mail, domain::InvitationId invitation,
                      domain::Answer answer);

/// It is dealt with otherwise. Throws as accept_held_mail.
void set_held_mail_aside(const Env& env, domain::ReceivedMailId mail);

} // namespace arrimage::actions
