#include "domain/feed.hpp"

#include <algorithm>
#include <tuple>

namespace arrimage::domain {

namespace {

using std::chrono::days;

Instant gone_at(const Meeting& meeting, const FeedOptions& options) {
    return meeting.cancelled_at.value_or(meeting.changed_at) + days{options.cancelled_days};
}

bool day_is_known(const Meeting& meeting) {
    return meeting.window.start && meeting.window.start == meeting.window.end;
}

bool shows_placeholder(const Meeting& meeting, Placeholders choice) {
    return choice == Placeholders::all || (choice == Placeholders::dated && day_is_known(meeting));
}

bool shows(const Meeting& meeting, Placeholders choice, const FeedOptions& options, Instant now) {
    if (meeting.archived_at) return false;
    if (meeting.state == MeetingState::cancelled && now >= gone_at(meeting, options)) return false;
    return !is_placeholder(meeting) || shows_placeholder(meeting, choice);
}

/// The first day kept: the first of the month of the latest plan, `past_years` before it.
std::optional<plan::Date> first_day_kept(const FeedSource& source, const FeedOptions& options) {
    if (!source.latest_plan_start) return std::nullopt;
    const auto start = *source.latest_plan_start;
    return plan::Date{start.year() - std::chrono::years{options.past_years}, start.month(),
                      std::chrono::day{1}};
}

bool in_archive_years(const Entry& entry) {
    return static_cast<int>(days_of(entry).first.year()) <= last_archive_year;
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

void keep_era(std::vector<Entry>& entries, bool archives) {
    if (!archives && !spans_eras(entries)) return;
    std::erase_if(entries, [&](const Entry& entry) { return in_archive_years(entry) != archives; });
}

void put_in_order(std::vector<Entry>& entries) {
    const auto key = [](const Entry& entry) {
        return std::tuple{days_of(entry).first, std::string_view{entry.uid}};
    };
    std::ranges::sort(entries, {}, key);
}

} // namespace

bool spans_eras(const std::vector<Entry>& entries) {
    return std::ranges::any_of(entries, in_archive_years) && !std::ranges::all_of(entries, in_archive_years);
}

Feed compose_feed(const FeedSource& source, const CalendarName& calendar, const FeedOptions& options,
                  Instant now) {
    Feed feed;
    const auto choice = placeholder_choice(calendar, options);
    for (const auto& [meeting, reference] : source.meetings) {
        if (meeting.state == MeetingState::cancelled) note_leaving(feed, gone_at(meeting, options), now);
        if (shows(meeting, choice, options, now)) feed.entries.push_back(meeting_entry(meeting, reference));
    }
    for (const auto& deadline : source.deadlines)
        if (auto entry = deadline_entry(deadline)) feed.entries.push_back(std::move(*entry));
    if (const auto first = first_day_kept(source, options))
        std::erase_if(feed.entries, [&](const Entry& entry) { return days_of(entry).last < *first; });
    keep_era(feed.entries, calendar.archives);
    put_in_order(feed.entries);
    if (feed.entries.empty()) feed.entries.push_back(source.notice);
    return feed;
}

} // namespace arrimage::domain
