#include "actions/promised_meetings.hpp"

#include "actions/act_on_meeting.hpp"
#include "actions/plan_view.hpp"
#include "domain/calendar_name.hpp"
#include "domain/meeting_life.hpp"
#include "domain/slug.hpp"
#include "store/committees.hpp"
#include "store/meetings.hpp"
#include "store/slugs.hpp"
#include "store/territories.hpp"

#include <optional>
#include <set>
#include <unordered_map>

namespace arrimage::actions {

namespace {

using domain::Meeting;

template <class Value>
void follow(Value& says, const Value& said, const Value& says_now) {
    if (says == said) says = says_now;
}

class Follower {
  public:
    Follower(store::Transaction& transaction, const store::StoredPlan& before, const store::StoredPlan& after,
             const Env& env)
        : transaction_(transaction), before_(before), after_(after), env_(env) {
        for (auto& record : store::list_meetings(transaction, {.plan = after.id, .archived = true}))
            meetings_[record.meeting.activity->value].push_back(std::move(record.meeting));
    }

    MeetingCounts run() {
        for (const auto& line : after_.present()) follow_activity(line);
        for (const auto& line : before_.present())
            if (!after_.find(line.row->id)) leave_activity(line.row->id);
        return counts_;
    }

  private:
    void follow_activity(const PlanLine& line) {
        name_members(line);
        const auto& meetings = meetings_[line.row->id.value];
        auto taken = slots_taken(meetings);
        std::set<domain::SlotId> kept;
        for (const auto& meeting : meetings) {
            if (meeting.slot) kept.insert(*meeting.slot);
            if (!comes_too_late(meeting, taken)) follow_meeting(line, meeting);
        }
        for (const auto& stored : line.row->slots)
            if (!kept.contains(stored.id)) add_meeting(line, stored);
    }

    static std::set<domain::SlotId> slots_taken(const std::vector<Meeting>& meetings) {
        std::set<domain::SlotId> taken;
        for (const auto& meeting : meetings)
            if (meeting.slot && domain::is_live(meeting)) taken.insert(*meeting.slot);
        return taken;
    }

    /// True for an archived meeting whose slot another has taken since; else it takes it back.
    static bool comes_too_late(const Meeting& meeting, std::set<domain::SlotId>& taken) {
        return meeting.archived_at && meeting.slot && !taken.insert(*meeting.slot).second;
    }

    void leave_activity(domain::ActivityId id) {
        for (const auto& meeting : meetings_[id.value])
            if (meeting.slot) archive_undated(meeting);
    }

    void follow_meeting(const PlanLine& line, const Meeting& meeting) {
        if (!meeting.slot) return note_reference(line, meeting);
        if (!is_promised(line, *meeting.slot)) return archive_undated(meeting);
        auto revised = meeting;
        revised.archived_at.reset();
        revise(revised, line);
        const auto saved = store::save_meeting(transaction_, revised, env_.occasion());
        if (saved.sequence == meeting.sequence) return note_reference(line, meeting);
        ++(meeting.archived_at ? counts_.restored : counts_.changed);
    }

    void revise(Meeting& meeting, const PlanLine& line) {
        const auto now = promise(after_, *line.activity, *find_slot(&line, *meeting.slot));
        meeting.window = now.window;
        meeting.wording = now.wording;
        const auto* old_line = before_.find(line.row->id);
        const auto* old_slot = find_slot(old_line, *meeting.slot);
        if (!old_slot) return;
        const auto then = promise(before_, *old_line->activity, *old_slot);
        follow(meeting.kind, then.kind, now.kind);
        follow(meeting.convener, then.convener, now.convener);
        follow(meeting.title, then.title, now.title);
        follow(meeting.committee, then.committee, now.committee);
        follow(meeting.territory, then.territory, now.territory);
    }

    /// A calendar shows the number and the wording of the activity too.
    void note_reference(const PlanLine& line, const Meeting& meeting) {
        const auto* old_line = before_.find(line.row->id);
        if (meeting.archived_at || !old_line) return;
        if (before_.reference(*old_line->activity) == after_.reference(*line.activity)) return;
        store::touch_meeting(transaction_, meeting.id, env_.occasion());
        ++counts_.changed;
    }

    void archive_undated(const Meeting& meeting) {
        if (meeting.archived_at || !domain::is_undated(meeting)) return;
        auto archived = meeting;
        archived.archived_at = env_.now;
        archived.state = domain::MeetingState::to_schedule;
        close_left_poll(transaction_, store::save_meeting(transaction_, archived, env_.occasion()), env_.now);
        ++counts_.archived;
    }

    void add_meeting(const PlanLine& line, const store::StoredSlot& stored) {
        auto meeting = promise(after_, *line.activity, stored.slot);
        meeting.uid = env_.new_uid();
        meeting.activity = line.row->id;
        meeting.slot = stored.id;
        store::save_meeting(transaction_, meeting, env_.occasion());
        ++counts_.added;
    }

    Meeting promise(const PlanView& view, const plan::Activity& activity, const plan::Slot& slot) {
        auto meeting = view.promise(activity, slot);
        if (const auto name = view.committee_of(activity)) meeting.committee = find_committee(*name);
        if (slot.territory) meeting.territory = find_territory(*slot.territory);
        return meeting;
    }

    /// Makes the calendars that the meetings of an activity go to.
    void name_members(const PlanLine& line) {
        const auto committee = after_.committee_of(*line.activity);
        if (committee) store::save_committee(transaction_, *committee, env_.new_uid, env_.now);
        for (const auto& stored : line.row->slots)
            if (stored.slot.territory && !domain::slug(*stored.slot.territory).empty())
                store::save_territory(transaction_, *stored.slot.territory, env_.new_uid, env_.now);
    }

    std::optional<domain::CommitteeId> find_committee(const std::string& name) {
        const auto found =
            store::find_committee(transaction_, store::usable_slug(domain::committee_slug(name), name));
        return found ? std::optional{found->id} : std::nullopt;
    }

    std::optional<domain::TerritoryId> find_territory(const std::string& name) {
        const auto slug = domain::slug(name);
        if (slug.empty()) return std::nullopt;
        const auto found = store::find_territory(transaction_, store::usable_slug(slug, name));
        return found ? std::optional{found->id} : std::nullopt;
    }

    store::Transaction& transaction_;
    PlanView before_;
    PlanView after_;
    const Env& env_;
    std::unordered_map<std::int64_t, std::vector<Meeting>> meetings_{};
    MeetingCounts counts_{};
};

} // namespace

MeetingCounts follow_plan(store::Transaction& transaction, const store::StoredPlan& before,
                          const store::StoredPlan& after, const Env& env) {
    return Follower{transaction, before, after, env}.run();
}

} // namespace arrimage::actions
