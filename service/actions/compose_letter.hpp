#pragma once

#include "actions/env.hpp"
#include "actions/publisher.hpp"
#include "mail/message.hpp"

namespace arrimage::actions {

struct NewLetter {
    domain::Mailbox to{};
    domain::LetterText body{};
    std::string html{};
    domain::Language language{domain::Language::french};
    bool secret{false}; ///< it holds a secret link: emptied once it has left
    std::optional<std::string> reply_to{};
    std::optional<mail::SchedulingPart> scheduling{};
    std::vector<mail::Attachment> attachments{};
    std::vector<std::string> references{}; ///< as mail::Message
    std::string unsubscribe{};
    std::optional<domain::InvitationId> invitation{};
    std::optional<domain::AnnouncementId> announcement{};
};

/// A letter from the publisher's mailbox, whole, for store::save_letter in the transaction of what causes it. Reads
/// nothing from the database. Throws domain::Refusal (invalid) for texts or addresses that mail cannot carry.
domain::Letter compose_letter(const Env& env, const Publisher& publisher, const NewLetter& letter);

} // namespace arrimage::actions
