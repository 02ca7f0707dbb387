#pragma once

#include "actions/correspondence.hpp"
#include "actions/env.hpp"
#include "domain/agenda.hpp"
#include "domain/invitation_letter.hpp"
#include "ical/scheduling.hpp"
#include "mail/message.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::actions {

/// What one letter to an invitee is about.
struct InvitationNews {
    domain::InvitationTurn turn{domain::InvitationTurn::invitation};
    std::vector<std::string> changes{};       ///< of an update, in their language
    std::optional<ical::Method> scheduling{}; ///< what their mail program is told; absent: nothing
    bool can_be_silenced{false};              ///< it says where to ask for no more of its kind (interop M20)
};

/// Writes the letters about one meeting in the caller's transaction, one for each invitee. A letter that asks for an
/// answer brings a link and, where the mailbox takes plus addresses, an address for replies, both theirs alone.
class InvitationWriter {
  public:
    InvitationWriter(store::Transaction& transaction, const Env& env, const Correspondence& correspondence,
                     domain::MeetingId meeting);

    /// Tells of the announcement. The first letter to an invitee gives the invitation its message_id, which is saved.
    void write(domain::Invitation& invitation, const domain::Announcement& told, const InvitationNews& turn);

  private:
    struct Secrets {
        std::string link{};                    ///< empty: no answer is asked
        std::optional<std::string> reply_to{}; ///< absent: the mailbox itself
    };

    bool asks(const domain::Announcement& told, domain::InvitationTurn turn) const;
    Secrets give_secrets(const domain::Invitation& invitation);
    domain::LetterDraft draft(const domain::Invitation& invitation, const domain::Announcement& told,
                              const InvitationNews& turn, const std::string& link) const;
    mail::SchedulingPart scheduling(const domain::Invitation& invitation, const domain::Announcement& told,
                                    ical::Method method) const;

    store::Transaction& transaction_;
    const Env& env_;
    const Correspondence& correspondence_;
    domain::MeetingRecord record_;
    std::optional<domain::Agenda> agenda_; ///< as it was prepared; absent: it is not told
};

} // namespace arrimage::actions
