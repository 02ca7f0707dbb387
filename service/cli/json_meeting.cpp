#include "cli/json_meeting.hpp"

#include "cli/days.hpp"
#include "cli/instants.hpp"
#include "domain/meeting_life.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace arrimage::cli {

namespace json = boost::json;

namespace {

json::value json_text(const std::string& text) {
    if (text.empty()) return nullptr;
    return json::string{text};
}

json::value json_number(std::optional<int> number) {
    if (!number) return nullptr;
    return *number;
}

void add_sitting(json::object& object, const std::optional<domain::Sitting>& sitting) {
    object["start"] = object["end"] = object["zone"] = nullptr;
    if (!sitting) return;
    object["start"] = domain::to_iso(sitting->start);
    object["end"] = domain::to_iso(sitting->end);
    object["zone"] = sitting->zone;
}

json::value json_of(const std::optional<domain::PlanReference>& reference) {
    if (!reference) return nullptr;
    return json::object{{"plan", reference->plan_title},
                        {"activity", reference->activity_number},
                        {"title", reference->activity_title}};
}

json::array json_of(const std::vector<domain::HistoryLine>& history) {
    json::array lines;
    for (const auto& [at, by, what] : history)
        lines.push_back({{"at", json_instant(at)}, {"by", by}, {"what", what}});
    return lines;
}

json::object json_of(const domain::Invitee& invitee, const domain::Poll& poll) {
    json::object answers;
    for (const auto& [id, sitting] : poll.dates) {
        const auto answer = invitee.answers.find(id);
        const auto key = std::to_string(id.value);
        if (answer == invitee.answers.end())
            answers[key] = nullptr;
        else
            answers[key] = domain::to_string(answer->second);
    }
    return {{"person", invitee.person.value},
            {"name", invitee.name},
            {"answered", json_instant(invitee.answered_at)},
            {"note", invitee.note},
            {"answers", std::move(answers)}};
}

json::object json_of(const domain::PollDate& date, const actions::ShownPoll& shown) {
    const auto totals = std::ranges::find(shown.totals, date.id, &domain::DateTotals::date);
    const auto rank = std::ranges::find(shown.best, date.id) - shown.best.begin() + 1;
    json::object object{{"id", date.id.value}};
    add_sitting(object, date.sitting);
    object["yes"] = totals->yes;
    object["if_needed"] = totals->if_needed;
    object["no"] = totals->no;
    object["unanswered"] = totals->unanswered;
    object["rank"] = rank;
    return object;
}

} // namespace

json::object json_of(store::Session& session, const domain::Meeting& meeting) {
    json::object object{{"id", meeting.id.value},
                        {"uid", meeting.uid},
                        {"sequence", meeting.sequence},
                        {"changed", json_instant(meeting.changed_at)},
                        {"kind", plan::to_string(meeting.kind)},
                        {"state", domain::to_string(meeting.state)},
                        {"title", meeting.title},
                        {"wording", meeting.wording},
                        {"window_start", json_day(meeting.window.start)},
                        {"window_end", json_day(meeting.window.end)}};
    add_sitting(object, meeting.sitting);
    object["version"] = meeting.version;
    object["committee"] = json_text(actions::name_of(session, meeting.committee));
    object["territory"] = json_text(actions::name_of(session, meeting.territory));
    object["convener"] = domain::to_string(meeting.convener);
    object["place"] = json_text(meeting.place);
    object["link"] = json_text(meeting.link);
    object["cancelled"] = json_instant(meeting.cancelled_at);
    object["slippage_days"] = json_number(domain::slippage_days(meeting));
    return object;
}

json::object json_of(store::Session& session, const actions::ShownMeeting& shown) {
    auto object = json_of(session, shown.meeting);
    object["promised_end"] = json_day(shown.meeting.promised_end);
    object["days_late"] = json_number(shown.days_late);
    object["archived"] = json_instant(shown.meeting.archived_at);
    object["reference"] = json_of(shown.reference);
    object["people"] = json_of(shown.concerned);
    object["history"] = json_of(shown.history);
    object["poll"] = nullptr;
    if (shown.poll) object["poll"] = json_of(*shown.poll);
    return object;
}

json::object json_of(const actions::ShownPoll& shown) {
    json::array dates, invitees;
    for (const auto& date : shown.poll.dates) dates.push_back(json_of(date, shown));
    for (const auto& invitee : shown.poll.invitees) invitees.push_back(json_of(invitee, shown.poll));
    return {{"opened", json_instant(shown.poll.opened_at)},
            {"closed", json_instant(shown.poll.closed_at)},
            {"dates", std::move(dates)},
            {"invitees", std::move(invitees)}};
}

json::array json_of(const std::vector<actions::Conflict>& conflicts) {
    json::array array;
    for (const auto& conflict : conflicts) {
        json::object object{{"meeting", conflict.other.value}, {"title", conflict.title}};
        add_sitting(object, conflict.sitting);
        object["clash"] = domain::to_string(conflict.clash);
        object["poll"] = conflict.polled;
        object["people"] = json_of(conflict.persons);
        array.push_back(std::move(object));
    }
    return array;
}

json::array json_of(const std::vector<actions::NamedPerson>& persons) {
    json::array array;
    for (const auto& [id, name] : persons) array.push_back({{"id", id.value}, {"name", name}});
    return array;
}

json::object json_of(const actions::Reminders& reminders) {
    return {{"reminded", reminders.reminded}, {"invited", reminders.invited}, {"spared", reminders.spared}};
}

} // namespace arrimage::cli
