#include "domain/calendar_entries.hpp"

namespace arrimage::domain {

namespace {

constexpr std::string_view nbsp = "\u00a0";

std::string summary(const Meeting& meeting) {
    if (meeting.state == MeetingState::cancelled) return "ANNULÉ – " + meeting.title;
    return is_placeholder(meeting) ? "À fixer – " + meeting.title : meeting.title;
}

EntryStatus status(const Meeting& meeting) {
    if (meeting.state == MeetingState::cancelled) return EntryStatus::cancelled;
    return is_placeholder(meeting) ? EntryStatus::tentative : EntryStatus::confirmed;
}

void add_line(std::string& text, const std::string& line) {
    if (!text.empty()) text += '\n';
    text += line;
}

std::string label(std::string_view name, std::string_view value) {
    return std::string{name}.append(nbsp).append(": ").append(value);
}

std::string in_guillemets(std::string_view text) {
    return std::string{"«"}.append(nbsp).append(text).append(nbsp).append("»");
}

void add_reference(std::string& text, const PlanReference& reference) {
    add_line(text, reference.plan_title);
    const auto number =
        reference.activity_number.empty() ? "Activité" : "Activité " + reference.activity_number;
    add_line(text, label(number, reference.activity_title));
}

std::string description(const Meeting& meeting, const std::optional<PlanReference>& reference) {
    std::string text;
    if (is_placeholder(meeting)) {
        add_line(text, meeting.wording.empty()
                           ? "Date à fixer, sans échéance au plan."
                           : "Date à fixer. " + label("Échéance au plan", in_guillemets(meeting.wording)));
    }
    if (reference) add_reference(text, *reference);
    if (!meeting.link.empty()) add_line(text, label("Lien", meeting.link));
    return text;
}

/// The link stands in the place too: some clients show no URL (interop F25).
std::string location(const Meeting& meeting) {
    if (meeting.place.empty()) return meeting.link;
    return meeting.link.empty() ? meeting.place : meeting.place + " (" + meeting.link + ")";
}

} // namespace

Entry meeting_entry(const Meeting& meeting, const std::optional<PlanReference>& reference) {
    Entry entry{
        .uid = meeting.uid,
        .sequence = meeting.sequence,
        .created_at = meeting.created_at,
        .changed_at = meeting.changed_at,
        .status = status(meeting),
        .busy = meeting.sitting && meeting.state != MeetingState::cancelled,
        .summary = summary(meeting),
        .description = description(meeting, reference),
        .location = location(meeting),
        .url = meeting.link,
        .category = "Rencontre",
    };
    if (meeting.sitting)
        entry.when = *meeting.sitting;
    else
        entry.when = days_of(meeting);
    return entry;
}

std::optional<Entry> deadline_entry(const ScheduledDeadline& scheduled) {
    const auto& [start, end] = std::pair{scheduled.deadline.start, scheduled.deadline.end};
    if (!start && !end) return std::nullopt;
    Entry entry{
        .uid = scheduled.uid,
        .sequence = scheduled.sequence,
        .created_at = scheduled.created_at,
        .changed_at = scheduled.changed_at,
        .when = WholeDays{start ? *start : *end, end ? *end : *start},
        .summary = "Échéance – " + scheduled.reference.activity_title,
        .description = label("Échéance au plan", in_guillemets(scheduled.deadline.text)),
        .category = "Échéance",
    };
    add_reference(entry.description, scheduled.reference);
    return entry;
}

} // namespace arrimage::domain
