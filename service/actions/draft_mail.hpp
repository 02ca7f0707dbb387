#pragma once

#include "actions/document_files.hpp"
#include "actions/publisher.hpp"
#include "domain/letter.hpp"
#include "domain/viewer.hpp"
#include "mail/message.hpp"
#include "store/database.hpp"

#include <vector>

namespace arrimage::actions {

/// Whom a draft about a meeting goes to: its invitees, else those whom it concerns and who have an address.
std::vector<domain::Mailbox> readers_of(store::Session& session, domain::MeetingId meeting);

/// The latest bytes of the papers of a meeting, as attachments; those of its compte-rendu alone, or the others. Papers that
/// would make the mail longer than 15 MB stay out: mail servers refuse such mails.
std::vector<mail::Attachment> papers_of(store::Session& session, const DocumentFiles& files,
                                        domain::MeetingId meeting, bool of_minutes);

/// Whom it comes from: who looks, else the organisation.
domain::Mailbox sender_of(store::Session& session, const Publisher& publisher, const domain::Viewer& viewer);

} // namespace arrimage::actions
