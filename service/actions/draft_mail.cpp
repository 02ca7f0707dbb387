#include "actions/draft_mail.hpp"

#include "store/invitations.hpp"
#include "store/participants.hpp"
#include "store/persons.hpp"

namespace arrimage::actions {

std::vector<domain::Mailbox> readers_of(store::Session& session, domain::MeetingId meeting) {
    std::vector<domain::Mailbox> readers;
    for (const auto& invitation : store::list_invitations(session, meeting, /*withdrawn*/ false))
        readers.push_back({invitation.name, invitation.address});
    if (!readers.empty()) return readers;
    for (const auto id : store::list_concerned(session, meeting))
        if (const auto person = store::load_person(session, id); !person.addresses.empty())
            readers.push_back({person.name, person.addresses.front()});
    return readers;
}

domain::Mailbox sender_of(store::Session& session, const Publisher& publisher, const domain::Viewer& viewer) {
    if (viewer.person)
        if (const auto person = store::find_person(session, *viewer.person);
            person && !person->addresses.empty())
            return {person->name, person->addresses.front()};
    return {publisher.organisation, publisher.mailbox};
}

} // namespace arrimage::actions
