#pragma once

#include "actions/receive_mail.hpp"
#include "mail/imap.hpp"

#include <map>
#include <stop_token>
#include <string>

namespace arrimage::actions {

/// How many mails had which outcome.
using Collected = std::map<domain::MailOutcome, int>;

/// Takes in what came to the mailbox since the last time; each mail is noted before the next is fetched, so that none is
/// lost and none counts twice, whatever ends the program. Throws what mail::fetch_mail and the database throw.
Collected collect_mail(const Env& env, const Reception& reception, const mail::Server& server,
                       const std::stop_token& stop = {});

} // namespace arrimage::actions
