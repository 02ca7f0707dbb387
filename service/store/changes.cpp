#include "store/changes.hpp"

#include <utility>

namespace arrimage::store {

namespace {

constexpr std::size_t most_commits = 1'024;

} // namespace

void Changes::add(const Changes& later) {
    meetings.insert(later.meetings.begin(), later.meetings.end());
    subscriptions.insert(later.subscriptions.begin(), later.subscriptions.end());
    calendars.insert(later.calendars.begin(), later.calendars.end());
    all_calendars = all_calendars || later.all_calendars;
    plans = plans || later.plans;
}

void ChangeLog::add(std::uint64_t version, Changes changes) {
    commits_.push_back({version, std::move(changes)});
    if (commits_.size() <= most_commits) return;
    forgotten_ = commits_.front().version;
    commits_.pop_front();
}

std::optional<Changes> ChangeLog::since(std::uint64_t version) const {
    if (version < forgotten_) return std::nullopt;
    Changes changes;
    for (auto commit = commits_.rbegin(); commit != commits_.rend() && commit->version > version; ++commit)
        changes.add(commit->changes);
    return changes;
}

} // namespace arrimage::store
