#include "store/meetings.hpp"

#include "domain/calendar_entries.hpp"
#include "domain/refusal.hpp"
#include "domain/stamps.hpp"
#include "store/meeting_rows.hpp"
#include "store/participants.hpp"

#include <tuple>

namespace arrimage::store {

using domain::Meeting;
using domain::MeetingId;

namespace {

/// True when a calendar says something else, or another calendar says it.
bool shows_otherwise(const Meeting& before, const Meeting& after) {
    const auto membership = [](const Meeting& m) {
        return std::tuple{m.archived_at, m.committee, m.territory};
    };
    return membership(before) != membership(after) ||
           domain::meeting_entry(before, {}) != domain::meeting_entry(after, {});
}

void touch_calendars(Transaction& transaction, const Meeting& meeting, domain::Instant at) {
    using domain::CalendarKind;
    transaction.touch(meeting.id);
    transaction.touch({CalendarKind::everything}, at);
    transaction.touch({CalendarKind::plan}, at);
    if (meeting.committee) transaction.touch({CalendarKind::committee, meeting.committee->value}, at);
    if (meeting.territory) transaction.touch({CalendarKind::territory, meeting.territory->value}, at);
}

void touch_persons(Transaction& transaction, const domain::Concern& meeting, domain::Instant at) {
    for (const auto person : list_concerned(transaction, meeting))
        transaction.touch({domain::CalendarKind::person, person.value}, at);
}

Meeting insert_new(Transaction& transaction, Meeting meeting, const Occasion& occasion) {
    meeting.sequence = 0;
    meeting.created_at = meeting.changed_at = occasion.at;
    meeting.version = 1;
    if (!meeting.promised_end) meeting.promised_end = meeting.window.end;
    meeting.id = insert_meeting(transaction, meeting);
    insert_change(transaction, meeting.id,
                  {occasion.at, occasion.by, "created", std::nullopt, meeting.title});
    touch_calendars(transaction, meeting, meeting.changed_at);
    touch_persons(transaction, domain::concern_of(meeting), meeting.changed_at);
    return meeting;
}

void write_history(Transaction& transaction, const Meeting& before, const Meeting& after,
                   const Occasion& occasion) {
    const auto olds = fields_of(before), news = fields_of(after);
    for (std::size_t i = 0; i < olds.size(); ++i) {
        if (olds[i].value == news[i].value) continue;
        insert_change(transaction, after.id,
                      {occasion.at, occasion.by, std::string{olds[i].name}, olds[i].value, news[i].value});
    }
}

void update_raised(Transaction& transaction, const Meeting& before, Meeting& after, domain::Instant at) {
    domain::raise_stamps(after, at);
    update_meeting(transaction, after);
    touch_calendars(transaction, before, after.changed_at);
    touch_calendars(transaction, after, after.changed_at);
    const auto concern = domain::concern_of(after), former = domain::concern_of(before);
    touch_persons(transaction, concern, after.changed_at);
    if (former != concern) touch_persons(transaction, former, after.changed_at);
}

} // namespace

Meeting save_meeting(Transaction& transaction, const Meeting& meeting, const Occasion& occasion) {
    if (meeting.id.value == 0) return insert_new(transaction, meeting, occasion);
    auto before = load_meeting(transaction, meeting.id);
    auto after = meeting;
    after.uid = before.uid;
    after.sequence = before.sequence;
    after.created_at = before.created_at;
    after.changed_at = before.changed_at;
    after.version = before.version;
    after.promised_end = before.promised_end;
    if (after == before) return before;
    ++after.version;
    write_history(transaction, before, after, occasion);
    if (shows_otherwise(before, after))
        update_raised(transaction, before, after, occasion.at);
    else
        update_meeting(transaction, after);
    return after;
}

Meeting touch_meeting(Transaction& transaction, MeetingId id, const Occasion& occasion) {
    const auto before = load_meeting(transaction, id);
    auto after = before;
    ++after.version;
    update_raised(transaction, before, after, occasion.at);
    return after;
}

Meeting load_meeting(Session& session, MeetingId id) {
    if (auto found = find_meeting(session, id)) return *std::move(found);
    refuse_unknown_meeting();
}

void refuse_unknown_meeting() {
    throw domain::Refusal{domain::RefusalKind::not_found, "Cette rencontre n’existe pas."};
}

} // namespace arrimage::store
