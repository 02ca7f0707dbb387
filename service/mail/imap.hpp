#pragma once

#include "mail/smtp.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

namespace arrimage::mail {

/// Up to where a mailbox was read (RFC 3501 §2.3.1.1): UIDs grow, as long as the validity stays.
struct MailboxPosition {
    std::uint32_t validity{0};
    std::uint32_t last{0}; ///< UID

    bool operator==(const MailboxPosition&) const = default;
};

/// What becomes of what is fetched.
struct MailTaker {
    /// Before the first message of a mailbox whose position is not known: where the reading goes on, should it be cut
    /// short. To be kept, for a message that was fetched is seen, whether it was taken or not.
    std::function<void(const MailboxPosition&)> begin{[](const MailboxPosition&) {}};
    /// The bytes of a message and the position after it; it is not asked for again once that is kept.
    std::function<void(const std::string&, const MailboxPosition&)> take{};
};

/// Fetches the messages that came after a position, the oldest first, and leaves them marked as seen; of a mailbox that
/// was never read, or that began anew, those that nobody has seen. A message larger than 32 MiB gives its header alone, of
/// which at most 1 MiB. Gives the position at the end; between two messages it stops when asked to. Throws
/// std::runtime_error, in the server's words, when the mailbox cannot be read; what was taken before that stays taken.
MailboxPosition fetch_mail(const Server& server, const std::optional<MailboxPosition>& known,
                           const MailTaker& taker, const std::stop_token& stop);

} // namespace arrimage::mail
