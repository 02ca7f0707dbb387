#include "store/changes.hpp"

#include <iterator>
#include <utility>

namespace arrimage::store {

namespace {

constexpr std::size_t most_commits = 1'024;
constexpr std::size_t most_names = 32'768; // about 2 MB of memory

} // namespace

void Changes::add(const Changes& later) {
    meetings.insert(later.meetings.begin(), later.meetings.end());
    subscriptions.insert(later.subscriptions.begin(), later.subscriptions.end());
    const auto former = std::exchange(calendars, {});
    std::ranges::set_union(former, later.calendars, std::back_inserter(calendars));
    all_calendars = all_calendars || later.all_calendars;
    plans = plans || later.plans;
}

void ChangeLog::add(std::uint64_t version, Changes changes) {
    names_ += changes.size();
    commits_.push_back({version, std::move(changes)});
    while (commits_.size() > most_commits || names_ > most_names) {
        names_ -= commits_.front().changes.size();
        forgotten_ = commits_.front().version;
        commits_.pop_front();
    }
}

std::optional<Changes> ChangeLog::since(std::uint64_t version) const {
    if (version < forgotten_) return std::nullopt;
    Changes changes;
    for (auto commit = commits_.rbegin(); commit != commits_.rend() && commit->version > version; ++commit)
        changes.add(commit->changes);
    return changes;
}

} // namespace arrimage::store
