#include "actions/write_minutes.hpp"

#include "actions/attendance_sheet.hpp"
#include "actions/index_text.hpp"
#include "domain/follow_up.hpp"
#include "domain/plain_text.hpp"
#include "domain/refusal.hpp"
#include "store/follow_ups.hpp"
#include "store/meetings.hpp"
#include "store/visibility.hpp"

#include <algorithm>

namespace arrimage::actions {

using domain::Minutes;
using domain::MinutesCause;
using domain::MinutesSection;
using domain::Refusal;
using domain::RefusalKind;

namespace {

using Sections = std::vector<MinutesSection>;

std::string follow_ups_of(store::Session& session, domain::MeetingId meeting, const std::string& key) {
    std::string lines;
    for (const auto& each : store::list_follow_ups(session, {.meeting = meeting}))
        if (each.section_key == key) lines += (lines.empty() ? "" : "\n") + domain::in_words(each);
    return lines;
}

void add_version(store::Transaction& transaction, domain::MeetingId meeting, MinutesCause cause,
                 Sections sections, const store::Occasion& occasion) {
    for (auto& section : sections) section.follow_ups = follow_ups_of(transaction, meeting, section.key);
    store::add_minutes_version(
        transaction, meeting,
        {.made_at = occasion.at, .made_by = occasion.by, .cause = cause, .sections = sections});
    index_minutes(transaction, meeting, sections);
}

Sections latest_sections(store::Session& session, const Minutes& minutes) {
    return store::load_minutes_version(session, minutes.meeting, minutes.version).sections;
}

/// Those that are there in their order, with the new ones after the one that they follow on the agenda.
Sections with_items(Sections sections, const std::vector<NamedItem>& items) {
    auto place = sections.begin();
    for (const auto& [key, title] : items) {
        auto found = std::ranges::find(sections, key, &MinutesSection::key);
        if (found == sections.end())
            found = sections.insert(place, MinutesSection{.key = key, .title = title});
        place = std::next(found);
    }
    return sections;
}

void check_held(const domain::Meeting& meeting) {
    if (meeting.state != domain::MeetingState::held)
        throw Refusal{
            RefusalKind::conflict,
            "Cette rencontre n’est pas notée comme tenue. Notez-la tenue, puis commencez son compte-rendu."};
    if (meeting.convener != domain::Convener::us)
        throw Refusal{RefusalKind::conflict,
                      "Un partenaire a convoqué cette rencontre\u00a0: son compte-rendu lui "
                      "appartient. Joignez le sien comme document."};
}

Minutes writable(store::Session& session, const domain::Viewer& viewer, domain::MeetingId meeting) {
    store::check_runs(session, viewer, meeting);
    auto minutes = store::load_minutes(session, meeting);
    domain::state_after(domain::MinutesAct::write, minutes.state);
    return minutes;
}

MinutesSection& section_of(Sections& sections, const std::string& key) {
    const auto found = std::ranges::find(sections, key, &MinutesSection::key);
    if (found == sections.end())
        throw Refusal{RefusalKind::not_found, "Cette section n’est pas au compte-rendu. Rechargez la page."};
    return *found;
}

/// Two may write in two sections at once; in one, the second sees what the first wrote.
void check_untouched(store::Session& session, const MinutesWriting& writing, const MinutesSection& now) {
    if (!writing.base) return;
    const auto then = store::load_minutes_version(session, writing.meeting, *writing.base).sections;
    const auto* found = domain::find_section(then, writing.key);
    const auto before = found ? *found : MinutesSection{};
    if (before.body == now.body && before.decisions == now.decisions) return;
    throw Refusal{RefusalKind::conflict,
                  "Cette section a changé pendant que vous écriviez. Ce qu’elle dit maintenant "
                  "est au-dessus de votre texte\u00a0: réunissez les deux, puis enregistrez."};
}

MinutesWriting checked(MinutesWriting writing) {
    for (auto* text : {&writing.body, &writing.decisions}) *text = domain::with_plain_line_ends(*text);
    domain::check_writing(writing.body, writing.decisions);
    return writing;
}

} // namespace

Minutes begin_minutes(const Env& env, const domain::Viewer& viewer, domain::MeetingId id) {
    store::Transaction transaction{env.database};
    store::check_runs(transaction, viewer, id);
    check_held(store::load_meeting(transaction, id));
    const auto minutes = store::find_minutes(transaction, id);
    if (minutes) domain::state_after(domain::MinutesAct::write, minutes->state);
    const auto before = minutes ? latest_sections(transaction, *minutes) : Sections{};
    auto sections = with_items(before, agenda_items(transaction, id));
    if (!minutes || sections.size() > before.size())
        add_version(transaction, id, minutes ? MinutesCause::agenda : MinutesCause::begun,
                    std::move(sections), env.occasion());
    transaction.commit();
    return store::load_minutes(transaction, id);
}

Minutes write_section(const Env& env, const domain::Viewer& viewer, const MinutesWriting& asked) {
    const auto writing = checked(asked);
    store::Transaction transaction{env.database};
    const auto minutes = writable(transaction, viewer, writing.meeting);
    auto sections = latest_sections(transaction, minutes);
    auto& section = section_of(sections, writing.key);
    const bool changes = section.body != writing.body || section.decisions != writing.decisions;
    if (changes) {
        check_untouched(transaction, writing, section);
        section.body = writing.body;
        section.decisions = writing.decisions;
        add_version(transaction, writing.meeting, MinutesCause::written, std::move(sections), env.occasion());
    }
    if (viewer.person) store::drop_minutes_draft(transaction, writing.meeting, writing.key, *viewer.person);
    transaction.commit();
    return store::load_minutes(transaction, writing.meeting);
}

store::MinutesDraft keep_writing(const Env& env, const domain::Viewer& viewer, const MinutesWriting& asked) {
    const auto writing = checked(asked);
    store::Transaction transaction{env.database};
    const auto minutes = writable(transaction, viewer, writing.meeting);
    auto sections = latest_sections(transaction, minutes);
    section_of(sections, writing.key);
    if (!viewer.person)
        throw Refusal{RefusalKind::not_found, "Un brouillon appartient à une personne connue."};
    store::MinutesDraft draft{
        writing.meeting, writing.key,       *viewer.person, writing.base.value_or(minutes.version),
        writing.body,    writing.decisions, env.now};
    store::save_minutes_draft(transaction, draft);
    transaction.commit();
    return draft;
}

void drop_writing(const Env& env, const domain::Viewer& viewer, domain::MeetingId meeting,
                  const std::string& key) {
    store::Transaction transaction{env.database};
    store::check_runs(transaction, viewer, meeting);
    if (viewer.person) store::drop_minutes_draft(transaction, meeting, key, *viewer.person);
    transaction.commit();
}

Minutes restore_minutes(const Env& env, const domain::Viewer& viewer, domain::MeetingId meeting,
                        int version) {
    store::Transaction transaction{env.database};
    writable(transaction, viewer, meeting);
    add_version(transaction, meeting, MinutesCause::restored,
                store::load_minutes_version(transaction, meeting, version).sections, env.occasion());
    transaction.commit();
    return store::load_minutes(transaction, meeting);
}

void note_follow_ups(store::Transaction& transaction, domain::MeetingId meeting,
                     const store::Occasion& occasion) {
    const auto minutes = store::load_minutes(transaction, meeting);
    domain::state_after(domain::MinutesAct::write, minutes.state);
    add_version(transaction, meeting, MinutesCause::taken_on, latest_sections(transaction, minutes),
                occasion);
}

} // namespace arrimage::actions
