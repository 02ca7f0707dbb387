#include "actions/draft_mail.hpp"

#include "store/documents.hpp"
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

std::vector<mail::Attachment> papers_of(store::Session& session, const DocumentFiles& files,
                                        domain::MeetingId meeting, bool of_minutes) {
    constexpr std::uint64_t most = 15'000'000;
    std::uint64_t bytes = 0;
    std::vector<mail::Attachment> papers;
    for (const auto& document : store::list_documents(session, meeting)) {
        const auto& latest = document.latest();
        if (document.of_minutes != of_minutes || bytes + latest.size > most) continue;
        bytes += latest.size;
        const auto file = files.open(latest.digest);
        const FileRange range{file->get(), 0, latest.size};
        papers.push_back(
            {latest.file_name, latest.media_type, range.read(0, static_cast<std::size_t>(latest.size))});
    }
    return papers;
}

} // namespace arrimage::actions
