#pragma once

#include "actions/env.hpp"
#include "domain/reply_rules.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::actions {

/// What the office goes by when mail comes.
struct Reception {
    std::string mailbox{};               ///< the role mailbox
    std::string zone{};                  ///< IANA name: times that are proposed are kept by its wall
    std::vector<std::string> vouchers{}; ///< authserv-ids whose word on senders is believed, in lower case
};

/// What became of a mail.
struct ReceivedOutcome {
    domain::MailOutcome outcome{domain::MailOutcome::held};
    domain::MailReason reason{domain::MailReason::none};
    std::optional<domain::InvitationId> invitation{};
    std::optional<domain::MeetingId> meeting{};
    std::optional<domain::Answer> answer{};
};

/// Takes one mail in (RFC 5322): an answer, another time, a letter that came back, or something for a person to see. What
/// it says and that it came are kept in one transaction; the same bytes count once. Any bytes are taken; only the
/// database's own troubles throw.
ReceivedOutcome receive_mail(const Env& env, const Reception& reception, std::string_view bytes);

/// What would be read of a mail, for a person who looks at one that is held.
struct ReadMail {
    std::string from{};
    std::string subject{};
    std::string text{};
    std::optional<domain::Reply> reply{};
};
ReadMail read_mail(std::string_view bytes, const std::string& zone);

} // namespace arrimage::actions
