#pragma once

#include "domain/reply_rules.hpp"
#include "store/database.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arrimage::store {

/// A mail that came to the office's mailbox.
struct ReceivedMail {
    domain::ReceivedMailId id{};
    std::string digest{};
    domain::Instant came_at{};
    std::string sender{};
    std::string subject{};
    domain::MailOutcome outcome{domain::MailOutcome::held};
    domain::MailReason reason{domain::MailReason::none};
    std::optional<domain::InvitationId> invitation{};
    std::string message{}; ///< its bytes while it is held, else empty
    std::optional<domain::Instant> settled_at{};
    std::string settled_by{};

    bool operator==(const ReceivedMail&) const = default;
};

/// By its digest, without its message.
std::optional<ReceivedMail> find_received_mail(Session& session, std::string_view digest);

domain::ReceivedMailId insert_received_mail(Transaction& transaction, const ReceivedMail& mail);

/// Throws Refusal(not_found) when there is none.
ReceivedMail load_received_mail(Session& session, domain::ReceivedMailId id);

/// Those that wait for a person, the oldest first, without their messages; at most `most`.
std::vector<ReceivedMail> list_held_mails(Session& session, int most);
int count_held_mails(Session& session);

/// A person dealt with it: its message goes.
void settle_received_mail(Transaction& transaction, domain::ReceivedMailId id, const std::string& by,
                          domain::Instant at);

} // namespace arrimage::store
