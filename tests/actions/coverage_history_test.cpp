#include "actions/cancel_meeting.hpp"
#include "actions/settle_date.hpp"
#include "actions/show_coverage.hpp"
#include "actions/show_desk.hpp"
#include "domain/refusal.hpp"
#include "domain/slug.hpp"
#include "store/meetings.hpp"
#include "store/territories.hpp"
#include "support/catch.hpp"
#include "support/import_desk.hpp"

#include <algorithm>
#include <map>
#include <random>

using namespace arrimage;
using namespace arrimage::support;
using domain::Meeting;
using domain::MeetingState;
using domain::SlotState;

namespace {

/// Random acts on a sample plan while days pass. Nothing that was held is ever taken back.
class History {
  public:
    explicit History(unsigned seed) : random_(seed) { desk.import(plan, now()); }

    void act() {
        switch (below(10)) {
        case 0: return revise();
        case 1: return cancel();
        case 2: return restore();
        case 3: return take_freed_slot();
        case 4: return add_beyond();
        case 5: return hold();
        case 6: today = plan::add_days(today, below(40)); return;
        default: return settle();
        }
    }

    Desk desk{};
    plan::Plan plan{sample_plan()};
    plan::Date today{day(2003, 4, 1)};

  private:
    int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }

    template <class Values>
    auto& pick(Values& values) {
        return values[random_() % values.size()];
    }

    domain::Instant now() const { return std::chrono::sys_days{today} + std::chrono::hours{12}; }

    plan::Date some_day() { return plan::add_days(day(2003, 3, 1), below(430)); }

    Meeting some_meeting() {
        store::Session session{desk.database};
        auto records = store::list_meetings(session);
        return pick(records).meeting;
    }

    void save(const Meeting& meeting) {
        store::Transaction transaction{desk.database};
        store::save_meeting(transaction, meeting, {now(), "essai"});
        transaction.commit();
    }

    void settle() {
        using namespace std::chrono_literals;
        const auto on = some_day();
        try {
            actions::settle_date(desk.env(now()),
                                 {some_meeting().id, {{on, 13h}, {on, 16h}, "America/Toronto"}, "", ""});
        } catch (const domain::Refusal&) { // it was held, or is cancelled
        }
    }

    void cancel() {
        if (const auto meeting = some_meeting(); meeting.state != MeetingState::held)
            actions::cancel_meeting(desk.env(now()), meeting.id);
    }

    void restore() {
        auto meeting = some_meeting();
        if (meeting.state != MeetingState::cancelled) return;
        meeting.state = meeting.sitting ? MeetingState::confirmed : MeetingState::proposed;
        meeting.cancelled_at.reset();
        save(meeting);
    }

    void hold() {
        auto meeting = some_meeting();
        if (meeting.state != MeetingState::confirmed) return;
        meeting.state = MeetingState::held;
        save(meeting);
    }

    Meeting another(const Meeting& meeting) {
        auto next = meeting;
        next.id = {};
        next.uid = desk.uids();
        next.state = MeetingState::to_schedule;
        next.sitting.reset();
        next.cancelled_at.reset();
        return next;
    }

    void take_freed_slot() {
        const auto meeting = some_meeting();
        if (meeting.slot && meeting.state == MeetingState::cancelled) save(another(meeting));
    }

    void add_beyond() {
        auto meeting = another(some_meeting());
        meeting.slot.reset();
        save(meeting);
    }

    void revise() {
        auto& activity = pick(pick(pick(plan.objectives).means).activities);
        activity.title += " encore";
        const auto due = month("un mois", 2003 + below(2), 1 + static_cast<unsigned>(below(12)));
        if (!activity.obligation) {
            activity.obligation = plan::Obligation{plan::ObligationKind::working_group, {slot(due)}};
        } else if (auto& slots = activity.obligation->slots; !slots.empty() && below(3) == 0) {
            slots.erase(slots.begin() + below(static_cast<int>(slots.size())));
        } else if (!slots.empty() && below(2) == 0) {
            pick(slots).deadline = due;
        } else if (below(4) == 0) {
            activity.obligation.reset();
        } else {
            slots.push_back(below(2) ? slot("Trois-Rivières", due) : slot(due));
        }
        desk.import(plan, now());
    }

    std::mt19937 random_;
};

domain::Coverage coverage_of(History& history) {
    store::Session session{history.desk.database};
    return actions::show_coverage(session, {.today = history.today});
}

std::vector<Meeting> meetings_of(History& history) {
    store::Session session{history.desk.database};
    std::vector<Meeting> all;
    for (auto& record : store::list_meetings(session)) all.push_back(record.meeting);
    return all;
}

void check_sums(const domain::Coverage& coverage) {
    domain::SlotCounts by_obligation, by_objective, of_territory_slots, by_territory;
    std::vector<domain::SlotCounts> objectives(coverage.objectives.size());
    for (const auto& obligation : coverage.obligations) {
        domain::SlotCounts by_slot;
        for (const auto& slot : obligation.slots) ++by_slot[slot.state];
        for (const auto& slot : obligation.slots)
            if (slot.slot.territory) ++of_territory_slots[slot.state];
        CHECK(by_slot == obligation.counts);
        CHECK(domain::slots_in(obligation.counts) == std::ssize(obligation.slots));
        objectives.at(obligation.objective) += obligation.counts;
        by_obligation += obligation.counts;
    }
    for (std::size_t i = 0; i < objectives.size(); ++i) {
        CHECK(coverage.objectives[i].counts == objectives[i]);
        by_objective += coverage.objectives[i].counts;
    }
    for (const auto& territory : coverage.territories) by_territory += territory.counts;
    CHECK(by_obligation == coverage.totals);
    CHECK(by_objective == coverage.totals);
    CHECK(by_territory == of_territory_slots);
}

/// The coverage has the slots of the plan's text, in its order, and no other.
void check_slots(const domain::Coverage& coverage, const plan::Plan& plan) {
    auto covered = coverage.obligations.begin();
    for (const auto& objective : plan.objectives)
        for (const auto& means : objective.means)
            for (const auto& activity : means.activities) {
                if (!activity.obligation) continue;
                REQUIRE(covered != coverage.obligations.end());
                CHECK(covered->key == activity.key);
                CHECK(covered->kind == activity.obligation->kind);
                REQUIRE(covered->slots.size() == activity.obligation->slots.size());
                for (std::size_t i = 0; i < covered->slots.size(); ++i)
                    CHECK(covered->slots[i].slot.territory == activity.obligation->slots[i].territory);
                ++covered;
            }
    CHECK(covered == coverage.obligations.end());
}

/// What the meetings say of a slot, by another way than the rule's. They are in the order of their ids.
SlotState told_by(const std::vector<Meeting>& meetings, const domain::SlotCoverage& covered,
                  const domain::Coverage& coverage) {
    std::map<MeetingState, int> of_slot;
    std::optional<plan::Date> promised_end;
    for (const auto& meeting : meetings) {
        if (meeting.slot != covered.slot.id) continue;
        ++of_slot[meeting.state];
        if (!promised_end) promised_end = meeting.promised_end;
    }
    if (of_slot[MeetingState::held] > 0) return SlotState::held;
    if (of_slot[MeetingState::confirmed] > 0) return SlotState::dated;
    if (coverage.as_of > coverage.period.end) return SlotState::missing;
    if (promised_end && coverage.as_of > *promised_end) return SlotState::late;
    const bool awaited = of_slot[MeetingState::to_schedule] + of_slot[MeetingState::proposed] > 0;
    return awaited || of_slot[MeetingState::cancelled] == 0 ? SlotState::promised : SlotState::cancelled;
}

void check_states(const domain::Coverage& coverage, const std::vector<Meeting>& meetings) {
    for (const auto& obligation : coverage.obligations) {
        std::set<domain::SlotId> slots;
        for (const auto& covered : obligation.slots) {
            CHECK(to_string(covered.state) == to_string(told_by(meetings, covered, coverage)));
            slots.insert(covered.slot.id);
        }
        domain::Beyond beyond;
        for (const auto& meeting : meetings) {
            if (meeting.activity != obligation.activity) continue;
            if (meeting.slot && slots.contains(*meeting.slot)) continue;
            ++(meeting.state == MeetingState::held        ? beyond.held
               : meeting.state == MeetingState::confirmed ? beyond.dated
                                                          : beyond.other);
        }
        CHECK(obligation.beyond == beyond);
    }
}

void check_territories(History& history, const domain::Coverage& coverage) {
    store::Session session{history.desk.database};
    const auto known = store::list_territories(session);
    REQUIRE(coverage.territories.size() == known.size());
    for (std::size_t i = 0; i < known.size(); ++i) {
        bool met = false;
        for (const auto& [meeting, reference] : store::list_meetings(session, {.territory = known[i].id}))
            if (meeting.state == MeetingState::held || meeting.state == MeetingState::confirmed)
                met = met || (coverage.period.start <= meeting.sitting->start.date &&
                              meeting.sitting->start.date <= coverage.period.end);
        CHECK(coverage.territories[i].name == known[i].name);
        CHECK(coverage.territories[i].nothing == !met);
    }
}

using States = std::map<domain::SlotId, SlotState>;

States states_of(const domain::Coverage& coverage) {
    States states;
    for (const auto& obligation : coverage.obligations)
        for (const auto& covered : obligation.slots) states[covered.slot.id] = covered.state;
    return states;
}

/// What a state may become when days pass and nobody does anything.
bool may_become(SlotState before, SlotState after) {
    if (before == after) return true;
    if (before == SlotState::held || before == SlotState::dated || before == SlotState::missing) return false;
    return after == SlotState::missing || (after == SlotState::late && before != SlotState::late);
}

} // namespace

TEST_CASE("After any history every count adds up and every slot is in the one state its meetings tell") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    History history{seed};
    for (int step = 0; step < 250; ++step) {
        CAPTURE(step, plan::to_iso(history.today));
        history.act();
        const auto coverage = coverage_of(history);
        check_sums(coverage);
        check_slots(coverage, history.plan);
        check_states(coverage, meetings_of(history));
        check_territories(history, coverage);
    }
}

TEST_CASE("A slot that was held stays so, whatever else is done") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    History history{seed};
    auto before = states_of(coverage_of(history));
    for (int step = 0; step < 250; ++step) {
        CAPTURE(step, plan::to_iso(history.today));
        history.act();
        const auto after = states_of(coverage_of(history));
        for (const auto& [slot, state] : after)
            if (before.contains(slot) && before.at(slot) == SlotState::held) CHECK(state == SlotState::held);
        before = after;
    }
}

TEST_CASE("Time alone makes a slot late, then missing, and never anything else") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    History history{seed};
    for (int step = 0; step < 60; ++step) history.act();
    history.today = day(2003, 4, 1);
    auto before = states_of(coverage_of(history));
    for (; history.today < day(2004, 4, 20); history.today = plan::add_days(history.today, 3)) {
        CAPTURE(plan::to_iso(history.today));
        const auto after = states_of(coverage_of(history));
        for (const auto& [slot, state] : after) {
            CAPTURE(to_string(before.at(slot)), to_string(state));
            CHECK(may_become(before.at(slot), state));
        }
        before = after;
    }
}

TEST_CASE(
    "After any history what is kept is what would be worked out anew, and the first page agrees with it") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    History history{seed};
    actions::CoverageDesk kept{history.desk.database, actions::show_coverage};
    for (int step = 0; step < 200; ++step) {
        CAPTURE(step, plan::to_iso(history.today));
        history.act();
        const auto coverage = coverage_of(history);
        CHECK(*kept.find({.today = history.today}) == coverage);
        store::Session session{history.desk.database};
        const auto first_page = actions::show_desk(session, history.today);
        domain::SlotCounts shown = first_page.plan->year.elsewhere.counts;
        for (const auto& month : first_page.plan->year.months) shown += month.counts;
        CHECK(shown == coverage.totals);
        const auto waiting = coverage.totals.promised + coverage.totals.cancelled + coverage.totals.late;
        CHECK(first_page.waiting.late.total + first_page.waiting.to_date.total >=
              static_cast<std::size_t>(waiting));
    }
}
