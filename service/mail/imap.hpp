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

/// Fetches the messages that came after a position, the oldest first, and marks each as seen once it was taken; of a
/// mailbox that was never read, or that began anew, those that nobody has seen. `take` gets the bytes of one and the
/// position after it; a message larger than 32 MiB gives its header alone. Gives the position at the end; between two
/// messages it stops when asked to. Throws std::runtime_error, in the server's words, when the mailbox cannot be read;
/// what was taken before that stays taken.
MailboxPosition fetch_mail(const Server& server, const std::optional<MailboxPosition>& known,
                           const std::function<void(const std::string&, MailboxPosition)>& take,
                           const std::stop_token& stop);

} // namespace arrimage::mail
