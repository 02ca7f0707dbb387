#pragma once

#include "actions/add_person.hpp"
#include "actions/add_seat.hpp"
#include "actions/cancel_meeting.hpp"
#include "actions/change_person.hpp"
#include "actions/end_holding.hpp"
#include "actions/leave_person.hpp"
#include "actions/return_person.hpp"
#include "actions/seat_person.hpp"
#include "domain/refusal.hpp"
#include "store/committees.hpp"
#include "store/participants.hpp"
#include "store/persons.hpp"
#include "store/seats.hpp"
#include "store/territories.hpp"
#include "support/feed_desk.hpp"

#include <functional>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace arrimage::support {

/// Random acts on a sample plan, its meetings and the people they concern, and links to all its calendars.
class FeedHistory {
  public:
    explicit FeedHistory(unsigned seed) : random_(seed) {
        desk.import(plan_);
        for (const auto* name : {"tout", "plan", "comite-de-coordination", "territoire-maskinonge"})
            calendars_.push_back(name);
        make_bodies();
        for (int number = 0; number < 4; ++number) join();
        for (const auto& name : calendars_) link(name);
    }

    struct Link {
        std::string token{};
        std::string calendar{};
        domain::FeedOptions options{};
    };

    /// One act more, some time later; one that is refused changes nothing.
    void act() {
        now += std::chrono::hours{random_() % 400};
        try {
            (this->*pick(acts_))();
        } catch (const domain::Refusal&) {
        }
    }

    std::vector<domain::Person> persons() {
        store::Session session{desk.database};
        return store::list_persons(session);
    }

    /// What a person's calendar is to show, its notice where no meeting concerns them.
    std::set<std::string> expected_uids(domain::PersonId person) {
        store::Session session{desk.database};
        std::set<std::string> uids;
        for (const auto& [meeting, reference] : store::list_meetings(session))
            for (const auto concerned : store::list_concerned(session, meeting.id))
                if (concerned == person) uids.insert(meeting.uid);
        const auto slug = store::load_person(session, person).slug;
        if (uids.empty())
            uids.insert(store::find_calendar(session, {domain::CalendarKind::person, slug})->notice_uid);
        return uids;
    }

    FeedDesk desk{};
    domain::Instant now{start};
    std::vector<Link> links{};

  private:
    using Act = void (FeedHistory::*)();

    template <class Value>
    Value pick(const std::vector<Value>& values) {
        return values[random_() % values.size()];
    }
    template <class Value>
    std::optional<Value> maybe(const std::vector<Value>& values) {
        if (random_() % 3 == 0) return std::nullopt;
        return pick(values);
    }
    plan::Date some_day() { return plan::add_days(day(2003, 4, 1), static_cast<int>(random_() % 365)); }
    plan::Date today() const { return std::chrono::floor<std::chrono::days>(now); }

    void make_bodies() {
        store::Transaction transaction{desk.database};
        for (const auto& committee : store::list_committees(transaction)) committees_.push_back(committee.id);
        for (const auto& territory : store::list_territories(transaction))
            territories_.push_back(territory.id);
        for (int number = 0; number < 6; ++number) {
            const domain::Seat seat{.committee = pick(committees_),
                                    .name = std::to_string(number),
                                    .territory = maybe(territories_)};
            seats_.push_back(actions::add_seat(transaction, seat).id);
        }
        transaction.commit();
    }

    domain::Meeting any_meeting() {
        store::Session session{desk.database};
        return pick(store::list_meetings(session)).meeting;
    }
    domain::Person any_person() { return pick(persons()); }

    void wait() {}

    void settle() {
        const auto on = some_day();
        actions::settle_date(desk.env(now), {any_meeting().id,
                                             {{on, 13h}, {on, 16h}, publisher.zone},
                                             "salle " + std::to_string(random_() % 9),
                                             ""});
    }

    void cancel() { actions::cancel_meeting(desk.env(now), any_meeting().id); }

    void reassign() {
        auto meeting = any_meeting();
        meeting.committee = maybe(committees_);
        meeting.territory = maybe(territories_);
        store::Transaction transaction{desk.database};
        store::save_meeting(transaction, meeting, {now, "essai"});
        transaction.commit();
    }

    void reword() {
        auto& objective = plan_.objectives[random_() % plan_.objectives.size()];
        auto& means = objective.means[random_() % objective.means.size()];
        means.activities[random_() % means.activities.size()].title += " encore";
        desk.import(plan_, now);
    }

    void link() { link(pick(calendars_)); }
    void link(const std::string& calendar) {
        const domain::FeedOptions options{
            .placeholders = random_() % 2 ? std::optional{domain::Placeholders::all} : std::nullopt,
            .cancelled_days = static_cast<int>(random_() % 90)};
        links.push_back({desk.subscribe(calendar.c_str(), options), calendar, options});
    }

    void join() {
        const auto person =
            actions::add_person(desk.env(now), {.name = "Personne " + std::to_string(persons().size()),
                                                .territory = maybe(territories_),
                                                .from = some_day()});
        calendars_.push_back("personne-" + person.slug);
        link(calendars_.back());
    }

    /// They live elsewhere, take part from another day or have another name.
    void change() {
        const auto person = any_person();
        actions::change_person(desk.env(now), {person.id,
                                               person.version,
                                               {.name = random_() % 2 ? person.name : person.name + " encore",
                                                .territory = maybe(territories_),
                                                .from = random_() % 2 ? person.active.from : some_day()}});
    }

    void seat() {
        const auto person = any_person();
        const auto from = std::max(some_day(), person.active.from);
        auto to = std::optional{plan::add_days(from, static_cast<int>(random_() % 200))};
        if (random_() % 2) to = person.active.to;
        actions::seat_person(desk.env(now), {pick(seats_), person.id, {from, to}, random_() % 2 == 0});
    }

    void unseat() {
        std::vector<domain::Holding> holdings;
        {
            store::Session session{desk.database};
            holdings = store::list_holdings(session);
        }
        if (!holdings.empty()) actions::end_holding(desk.env(now), pick(holdings).id, some_day());
    }

    void leave() { actions::leave_person(desk.env(now), {any_person().id, some_day(), today()}); }

    void come_back() { actions::return_person(desk.env(now), any_person().id); }

    void take_part() {
        const auto meeting = any_meeting().id;
        const auto person = any_person().id;
        store::Transaction transaction{desk.database};
        store::set_participant(transaction, meeting, person, maybe(truths_), now);
        transaction.commit();
    }

    std::vector<Act> acts_{&FeedHistory::wait,      &FeedHistory::settle,    &FeedHistory::settle,
                           &FeedHistory::settle,    &FeedHistory::cancel,    &FeedHistory::reword,
                           &FeedHistory::link,      &FeedHistory::reassign,  &FeedHistory::reassign,
                           &FeedHistory::join,      &FeedHistory::change,    &FeedHistory::seat,
                           &FeedHistory::seat,      &FeedHistory::unseat,    &FeedHistory::leave,
                           &FeedHistory::come_back, &FeedHistory::take_part, &FeedHistory::take_part};
    const std::vector<bool> truths_{true, false};
    std::vector<std::string> calendars_{};
    std::vector<domain::CommitteeId> committees_{};
    std::vector<domain::TerritoryId> territories_{};
    std::vector<domain::SeatId> seats_{};
    std::mt19937 random_;
    plan::Plan plan_{sample_plan()};
};

} // namespace arrimage::support
