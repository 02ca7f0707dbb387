#include "actions/show_poll.hpp"

#include "actions/poll_link.hpp"
#include "store/meetings.hpp"
#include "store/polls.hpp"

namespace arrimage::actions {

std::optional<ShownPoll> show_poll(store::Session& session, domain::MeetingId meeting) {
    const auto id = store::find_present_poll(session, meeting);
    if (!id) return std::nullopt;
    ShownPoll shown{.poll = store::load_poll(session, *id)};
    shown.totals = domain::poll_totals(shown.poll);
    shown.best = domain::best_dates(shown.poll);
    return shown;
}

std::optional<ShownPoll> show_poll(store::Database& database, domain::MeetingId meeting) {
    store::Session session{database};
    return show_poll(session, meeting);
}

AskedPoll show_asked_poll(store::Database& database, std::string_view token) {
    store::Session session{database};
    const auto [poll, invitee] = load_by_link(session, token);
    return {.meeting = store::load_meeting(session, poll.meeting),
            .name = invitee.name,
            .dates = poll.dates,
            .answers = invitee.answers,
            .note = invitee.note,
            .answered_at = invitee.answered_at,
            .open = !poll.closed_at};
}

} // namespace arrimage::actions
