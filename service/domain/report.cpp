#include "domain/report.hpp"

#include "domain/names.hpp"
#include "domain/report_lines.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace arrimage::domain {

namespace {

constexpr Name<Carried> carried_names[] = {
    {Carried::meetings, "meetings"},
    {Carried::follow_ups, "follow-ups"},
    {Carried::ongoing, "ongoing"},
};

std::optional<Carried> why_carried(const ReportFigures& figures) {
    const auto promised = all_of(figures.promised);
    if (figures.promised.held < promised) return Carried::meetings;
    if (figures.follow_ups.open > 0) return Carried::follow_ups;
    return promised == 0 ? std::optional{Carried::ongoing} : std::nullopt;
}

/// Works a report out, meeting by meeting.
class Work {
  public:
    Work(ReportSource& source, plan::Date today) : source_(source), today_(today) {
        report_.title = std::move(source.title);
        report_.period = source.period;
        report_.as_of = today;
        for (auto& [number, title] : source.objectives)
            report_.objectives.push_back({std::move(number), std::move(title)});
        for (const auto& meeting : source.meetings) {
            facts_[meeting.meeting.id.value] = &meeting;
            if (meeting.meeting.slot) by_slot_[meeting.meeting.slot->value].push_back(meeting.meeting);
        }
    }

    Report finish() && {
        for (auto& activity : source_.activities) add_activity(activity);
        for (const auto& meeting : source_.meetings) add_unless_promised(meeting);
        for (auto& follow_up : source_.follow_ups) add(follow_up);
        for (auto& document : source_.documents) add(document);
        add_up();
        add_presences();
        return std::move(report_);
    }

  private:
    void add_activity(PromisingActivity& from) {
        places_[from.id.value] = report_.activities.size();
        auto& activity = report_.activities.emplace_back(ReportActivity{.objective = from.objective,
                                                                        .key = std::move(from.key),
                                                                        .number = std::move(from.number),
                                                                        .title = std::move(from.title)});
        for (auto& slot : from.slots) {
            auto meetings = std::move(by_slot_[slot.id.value]);
            for (const auto& meeting : meetings) decides_[meeting.id.value] = false;
            add_promise(activity, cover_slot(std::move(slot), std::move(meetings), source_.period, today_));
        }
    }

    void add_promise(ReportActivity& activity, const SlotCoverage& covered) {
        const auto* facts = covered.meeting ? facts_.at(covered.meeting->id.value) : nullptr;
        if (facts) decides_[covered.meeting->id.value] = true;
        add_line(activity, promise_line(covered, source_.period, facts ? facts->first_day : std::nullopt));
    }

    void add_unless_promised(const ReportMeeting& meeting) {
        const auto of_promise = decides_.find(meeting.meeting.id.value);
        if (of_promise != decides_.end() && of_promise->second) return;
        auto& activity = activity_of(meeting.meeting.id);
        if (of_promise != decides_.end() && meeting.meeting.state == MeetingState::cancelled)
            ++activity.figures.promised.replaced;
        else
            add_line(activity, added_line(meeting, source_.period, today_));
    }

    void add_line(ReportActivity& activity, ReportLine line) {
        count(activity.figures, line);
        if (line.fate == Fate::held) {
            const auto& meeting = *facts_.at(line.meeting->value);
            held_.insert(line.meeting->value);
            count_record(activity.figures.records, meeting);
            if (meeting.convener == Convener::us && !meeting.has_sheet) ++report_.without_sheet;
        }
        activity.lines.push_back(std::move(line));
    }

    void add(ReportFollowUp& follow_up) {
        auto& activity = activity_of(follow_up.meeting);
        auto& counts = activity.figures.follow_ups;
        ++(follow_up.closed ? counts.closed : counts.open);
        if (follow_up.closed) return;
        if (follow_up.due && *follow_up.due < today_) ++counts.overdue;
        if (facts_.at(follow_up.meeting.value)->papers_shown)
            activity.follow_ups.push_back(std::move(follow_up));
    }

    void add(ReportDocument& document) {
        auto& activity = activity_of(document.meeting);
        ++activity.figures.documents;
        if (facts_.at(document.meeting.value)->papers_shown)
            activity.documents.push_back(std::move(document));
    }

    void add_up() {
        for (auto& activity : report_.activities) {
            activity.carried = why_carried(activity.figures);
            report_.objectives.at(activity.objective).figures += activity.figures;
        }
        for (const auto& objective : report_.objectives) report_.totals += objective.figures;
        report_.totals += report_.outside.figures;
    }

    void add_presences() {
        auto& presences = source_.presences;
        std::erase_if(presences, [&](const auto& each) { return !held_.contains(each.meeting.value); });
        report_.presence = presence_counts(presences);
        report_.by_territory = presence_rows(presences, &ReportPresence::territory);
        report_.by_body = presence_rows(presences, &ReportPresence::body);
    }

    ReportActivity& activity_of(MeetingId meeting) {
        const auto found = places_.find(facts_.at(meeting.value)->meeting.activity.value);
        return found == places_.end() ? report_.outside : report_.activities[found->second];
    }

    ReportSource& source_;
    const plan::Date today_;
    Report report_{};
    std::unordered_map<std::int64_t, const ReportMeeting*> facts_{};
    std::unordered_map<std::int64_t, std::vector<PlanMeeting>> by_slot_{};
    std::unordered_map<std::int64_t, std::size_t> places_{}; ///< of activities
    std::unordered_map<std::int64_t, bool> decides_{};       ///< of meetings of a slot: its fate is theirs
    std::unordered_set<std::int64_t> held_{};
};

} // namespace

std::string_view to_string(Carried carried) {
    return name_of(carried_names, carried);
}

Report report(ReportSource source, plan::Date today) {
    return Work{source, today}.finish();
}

} // namespace arrimage::domain
