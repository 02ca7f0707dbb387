#include "domain/feed.hpp"

#include <algorithm>
#include <tuple>

namespace arrimage::domain {

namespace {

using std::chrono::days;

Instant gone_at(const FeedLine& line, const FeedOptions& options) {
    return *line.cancelled_at + days{options.cancelled_days};
}

bool belongs(const FeedLine& line, const FeedScope& scope) {
    switch (scope.calendar.kind) {
    case CalendarKind::everything: return !line.deadline;
    case CalendarKind::plan: return true;
    case CalendarKind::committee: return !line.deadline && line.committee == scope.committee;
    case CalendarKind::territory: return !line.deadline && line.territory == scope.territory;
    case CalendarKind::person:
        return !line.deadline && scope.belonging && concerns(concern_of(line), *scope.belonging);
    }
    return false;
}

bool is_certain_enough(const FeedLine& line, Placeholders choice) {
    if (line.deadline || line.certainty == FeedLine::Certainty::dated) return true;
    return choice == Placeholders::all ||
           (choice == Placeholders::dated && line.certainty == FeedLine::Certainty::day);
}

/// The first day kept: the first of the month of the latest plan, `past_years` before it.
std::optional<plan::Date> first_day_kept(const FeedScope& scope, const FeedOptions& options) {
    if (!scope.latest_plan_start) return std::nullopt;
    const auto start = *scope.latest_plan_start;
    return plan::Date{start.year() - std::chrono::years{options.past_years}, start.month(),
                      std::chrono::day{1}};
}

bool in_archive_years(const FeedLine& line) {
    return static_cast<int>(line.days.first.year()) <= last_archive_year;
}

void note_leaving(Feed& feed, Instant leaves, Instant now) {
    if (leaves <= now)
        feed.last_left = std::max(feed.last_left.value_or(leaves), leaves);
    else
        feed.valid_until = std::min(feed.valid_until.value_or(leaves), leaves);
}

Placeholders placeholder_choice(const CalendarName& calendar, const FeedOptions& options) {
    const bool whole_plan = calendar.kind == CalendarKind::plan;
    return options.placeholders.value_or(whole_plan ? Placeholders::all : Placeholders::dated);
}

/// The lines are in the order of their days, so the archive years come first.
void keep_era(std::vector<std::size_t>& shown, std::span<const FeedLine> lines, bool archives) {
    const auto newer =
        std::ranges::find_if_not(shown, [&](std::size_t place) { return in_archive_years(lines[place]); });
    if (archives)
        shown.erase(newer, shown.end());
    else if (newer != shown.end())
        shown.erase(shown.begin(), newer);
}

FeedLine::Certainty certainty_of(const Meeting& meeting) {
    if (!is_placeholder(meeting)) return FeedLine::Certainty::dated;
    const auto days = days_of(meeting);
    return days.first == days.last ? FeedLine::Certainty::day : FeedLine::Certainty::window;
}

} // namespace

FeedLine meeting_line(const Meeting& meeting) {
    FeedLine line{.meeting = meeting.id,
                  .days = days_of(meeting),
                  .uid = meeting.uid,
                  .certainty = certainty_of(meeting),
                  .committee = meeting.committee,
                  .territory = meeting.territory};
    if (meeting.state == MeetingState::cancelled)
        line.cancelled_at = meeting.cancelled_at.value_or(meeting.changed_at);
    return line;
}

FeedLine deadline_line(const Entry& entry) {
    return {.days = days_of(entry), .uid = entry.uid, .deadline = true};
}

Concern concern_of(const FeedLine& line) {
    return {line.meeting, line.days, line.committee, line.territory};
}

bool comes_before(const FeedLine& a, const FeedLine& b) {
    return std::tie(a.days.first, a.uid) < std::tie(b.days.first, b.uid);
}

Feed compose_feed(std::span<const FeedLine> lines, const FeedScope& scope, const FeedOptions& options,
                  Instant now) {
    Feed feed;
    const auto choice = placeholder_choice(scope.calendar, options);
    const auto first_day = first_day_kept(scope, options);
    for (std::size_t place = 0; place < lines.size(); ++place) {
        const auto& line = lines[place];
        if (!belongs(line, scope)) continue;
        if (line.cancelled_at) note_leaving(feed, gone_at(line, options), now);
        if (line.cancelled_at && now >= gone_at(line, options)) continue;
        if (!is_certain_enough(line, choice) || (first_day && line.days.last < *first_day)) continue;
        feed.shown.push_back(place);
    }
    keep_era(feed.shown, lines, scope.calendar.archives);
    return feed;
}

} // namespace arrimage::domain
