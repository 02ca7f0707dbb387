#include "actions/show_desk.hpp"

#include "store/committees.hpp"
#include "support/catch.hpp"
#include "support/import_desk.hpp"
#include "support/people.hpp"

using namespace arrimage;
using namespace arrimage::support;
using domain::MeetingState;

namespace {

actions::Desk first_page(Desk& desk, plan::Date today) {
    store::Session session{desk.database};
    return actions::show_desk(session, today);
}

plan::Plan plan_of(int first_year) {
    auto plan = sample_plan();
    plan.title = "Plan " + std::to_string(first_year);
    plan.period = plan::fiscal_year(first_year);
    return plan;
}

} // namespace

TEST_CASE("Without a plan the first page is empty, and no fault") {
    Desk desk;
    const auto page = first_page(desk, day(2003, 5, 1));
    CHECK_FALSE(page.plan);
    CHECK(page.waiting.to_date.total == 0);
}

TEST_CASE("The first page says what is late, what to date, what to confirm and what comes next") {
    Desk desk;
    desk.import(sample_plan(), noon());
    const auto meetings = desk.meetings();
    desk.settle(meetings.at("Rencontre du Comité de coordination / septembre 2003"));
    const auto before = first_page(desk, day(2003, 9, 12));
    CHECK(before.next.total == 1);
    CHECK(before.to_confirm.total == 0);
    CHECK(before.waiting.late.total == 2);
    CHECK(before.waiting.late.lines[0].number == "3.1.1");
    CHECK(before.waiting.late.lines[0].days_late == 74);
    CHECK(before.waiting.to_date.total == 8);
    CHECK(before.waiting.to_date.lines[0].due->text == "octobre");
    const auto after = first_page(desk, day(2003, 9, 13));
    CHECK(after.next.total == 0);
    CHECK(after.to_confirm.total == 1);
    REQUIRE(after.plan);
    CHECK(after.plan->year.months.size() == 12);
    CHECK(after.plan->year.months[5].counts == domain::SlotCounts{.dated = 1});
}

TEST_CASE("The year shown is that of the day, and every plan not yet over waits for dates, or the latest "
          "when all are") {
    Desk desk;
    desk.import(plan_of(2003), noon());
    desk.import(plan_of(2004), noon(9));
    CHECK(first_page(desk, day(2003, 5, 1)).plan->title == "Plan 2003");
    CHECK(first_page(desk, day(2003, 5, 1)).waiting.to_date.total == 22);
    const auto later = first_page(desk, day(2004, 5, 1));
    CHECK(later.plan->title == "Plan 2004");
    CHECK(later.waiting.to_date.total + later.waiting.late.total == 11);
    const auto long_after = first_page(desk, day(2010, 1, 1));
    CHECK(long_after.plan->title == "Plan 2004");
    CHECK(long_after.plan->totals == domain::SlotCounts{.missing = 11});
    CHECK(long_after.waiting.late.total == 11);
}

TEST_CASE("A member sees the next meetings that concern them, and no others") {
    Desk desk;
    desk.import(sample_plan(), noon());
    const auto meetings = desk.meetings();
    desk.settle(meetings.at("Rencontre du Comité de coordination / septembre 2003"));
    desk.settle(meetings.at("Rencontre territoriale – Mékinac / "));
    desk.settle(meetings.at("Rencontre du Comité de coordination / juin 2003"), MeetingState::held);
    domain::PersonId member, stranger;
    {
        store::Transaction transaction{desk.database};
        const auto committee = store::list_committees(transaction).front().id;
        member = add_person(transaction, "odile");
        stranger = add_person(transaction, "rosaire");
        add_holding(transaction, add_seat(transaction, committee), member);
        transaction.commit();
    }
    const auto today = day(2003, 9, 12);
    const auto next = actions::show_member_desk(desk.database, member, today).next;
    REQUIRE(next.total == 1);
    CHECK(next.lines[0].title == "Rencontre du Comité de coordination");
    CHECK(actions::show_member_desk(desk.database, member, plan::add_days(today, 1)).next.total == 0);
    CHECK(actions::show_member_desk(desk.database, stranger, today).next.total == 0);
}
