#include "actions/add_meeting.hpp"
#include "actions/add_poll_date.hpp"
#include "actions/cancel_meeting.hpp"
#include "actions/change_meeting.hpp"
#include "actions/change_participants.hpp"
#include "actions/close_poll.hpp"
#include "actions/hold_meeting.hpp"
#include "actions/move_meeting.hpp"
#include "actions/reopen_meeting.hpp"
#include "actions/reopen_poll.hpp"
#include "actions/restore_meeting.hpp"
#include "actions/settle_poll_date.hpp"
#include "domain/calendar_entries.hpp"
#include "domain/meeting_life.hpp"
#include "store/polls.hpp"
#include "support/catch.hpp"
#include "support/poll_desk.hpp"

#include <functional>
#include <map>
#include <random>

using namespace arrimage;
using namespace std::chrono_literals;
using domain::Meeting;
using domain::MeetingState;
using support::day;
using support::evening;

namespace {

using Meetings = std::map<domain::MeetingId, Meeting>;

/// An office where anything is asked for, at any time, by pages of any age.
class RandomOffice : public support::PollDesk {
  public:
    explicit RandomOffice(std::mt19937& chance) : chance_(chance) {}

    Meetings meetings() {
        store::Session session{database};
        Meetings all;
        for (const auto& [meeting, reference] : store::list_meetings(session, {.archived = true}))
            all[meeting.id] = meeting;
        return all;
    }

    bool has_open_poll(domain::MeetingId meeting) {
        store::Session session{database};
        return store::find_open_poll(session, meeting).has_value();
    }

    /// True when the act was done.
    bool act() {
        now += std::chrono::hours{pick({0, 0, 1, 30})};
        const auto all = meetings();
        id = std::next(all.begin(), below(static_cast<int>(all.size())))->first;
        if (below(3) == 0) seen_ = all.at(id).version - below(2);
        const auto& acts = list_acts();
        const auto done = refusal_of(acts[static_cast<std::size_t>(below(static_cast<int>(acts.size())))]);
        seen_.reset();
        REQUIRE(done != "a refused act changed a row");
        return done.empty();
    }

  private:
    int below(int bound) { return static_cast<int>(chance_() % static_cast<unsigned>(bound)); }
    int pick(std::initializer_list<int> values) {
        return values.begin()[below(static_cast<int>(values.size()))];
    }

    domain::Sitting any_evening() {
        return evening(plan::add_days(day(2003, 4, 10), below(40)), std::chrono::hours{9 + below(12)}, 21h);
    }

    actions::MeetingAim aim() const { return {id, seen_}; }

    const std::vector<std::function<void()>>& list_acts() {
        static thread_local std::vector<std::function<void()>> acts;
        acts = {
            [&] {
                actions::settle_date(env(), {id, any_evening(), below(2) ? "Salle 2" : "", "", seen_});
            },
            [&] {
                actions::move_meeting(env(), {id, any_evening(), "", "", seen_});
            },
            [&] { actions::hold_meeting(env(), id, seen_); },
            [&] { actions::reopen_meeting(env(), id, seen_); },
            [&] { actions::cancel_meeting(env(), id, seen_); },
            [&] { actions::restore_meeting(env(), id, seen_); },
            [&] { reword(); },
            [&] { add(); },
            [&] {
                open({any_evening(), any_evening()});
            },
            [&] { actions::add_poll_date(env(), id, any_evening()); },
            [&] { actions::close_poll(env(), aim()); },
            [&] { actions::reopen_poll(env(), aim()); },
            [&] { choose(); },
            [&] { actions::change_participants(env(), {.meeting = id, .add = {denis}, .remove = {benoit}}); },
            [&] { revise(); },
        };
        return acts;
    }

    void reword() {
        auto details = domain::details_of(meeting(id));
        details.title = pick({0, 1}) ? "Comité" : "Comité élargi";
        details.place = pick({0, 1}) ? "" : "Salle 3";
        if (below(3) == 0) details.territory = mekinac;
        if (below(4) == 0) details.convener = below(2) ? domain::Convener::us : domain::Convener::partner;
        actions::change_meeting(env(), aim(), details);
    }

    void add() {
        actions::NewMeeting asked{.details = {.title = "De plus"}, .slot = meeting(id).slot};
        if (below(2)) asked.sitting = any_evening();
        if (!asked.slot) asked.window = {day(2003, 4, 1), day(2003, 4, 30)};
        actions::add_meeting(env(), asked);
    }

    void choose() {
        const auto shown = actions::show_poll(database, id);
        if (shown) actions::settle_poll_date(env(), {.date = shown->best.front(), .expected_version = seen_});
    }

    void revise() {
        auto plan = support::sample_plan();
        if (below(2)) support::take_activity(plan, "3.1.1");
        if (below(2)) support::take_activity(plan, "2.2.2");
        import(plan);
    }

    std::mt19937& chance_;
    std::optional<int> seen_{};
};

/// What a calendar shows of a meeting, and which calendars do.
auto shown(const Meeting& meeting) {
    auto entry = domain::meeting_entry(meeting, {});
    entry.sequence = 0;
    entry.changed_at = {};
    return std::tuple{entry, meeting.archived_at, meeting.committee, meeting.territory};
}

void check_growth(const Meeting& before, const Meeting& after) {
    CHECK(after.uid == before.uid);
    CHECK(after.promised_end == before.promised_end);
    const bool otherwise = shown(before) != shown(after);
    CHECK(after.sequence == before.sequence + int{otherwise});
    CHECK((after.changed_at > before.changed_at) == otherwise);
    CHECK((after.version == before.version + 1) == (after != before));
}

void check_stand(const Meeting& meeting, bool open_poll) {
    if (meeting.state == MeetingState::confirmed || meeting.state == MeetingState::held)
        CHECK(meeting.sitting);
    CHECK((meeting.state == MeetingState::cancelled) == meeting.cancelled_at.has_value());
    CHECK((meeting.state == MeetingState::proposed) == open_poll);
    if (open_poll) CHECK(meeting.convener == domain::Convener::us);
}

void check_slots(const Meetings& meetings) {
    std::map<domain::SlotId, int> live;
    for (const auto& [id, meeting] : meetings)
        if (meeting.slot && domain::is_live(meeting)) CHECK(++live[*meeting.slot] == 1);
}

} // namespace

TEST_CASE("Whatever is asked of meetings, in any order, their invariants hold") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 chance{seed};
    RandomOffice office{chance};
    int done = 0;
    auto before = office.meetings();
    for (int step = 0; step < 600; ++step) {
        CAPTURE(step, office.id.value);
        done += int{office.act()};
        const auto after = office.meetings();
        for (const auto& [id, meeting] : before) check_growth(meeting, after.at(id));
        for (const auto& [id, meeting] : after) check_stand(meeting, office.has_open_poll(id));
        check_slots(after);
        before = after;
    }
    CHECK(done > 100);
}
