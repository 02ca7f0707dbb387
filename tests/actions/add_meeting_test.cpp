#include "actions/add_meeting.hpp"

#include "actions/cancel_meeting.hpp"
#include "actions/restore_meeting.hpp"
#include "domain/meeting_life.hpp"
#include "support/catch.hpp"
#include "support/meeting_desk.hpp"

using namespace arrimage;
using domain::MeetingState;
using support::day;
using support::evening;

namespace {

const plan::Interval november{day(2003, 11, 1), day(2003, 11, 30)};

actions::NewMeeting regional() {
    return {.details = {.title = "Rencontre régionale", .kind = domain::MeetingKind::regional},
            .window = november};
}

} // namespace

TEST_CASE("A meeting is added with days to choose from, or with its date") {
    support::MeetingDesk desk;
    const auto undated = actions::add_meeting(desk.env(), regional());
    CHECK(undated.state == MeetingState::to_schedule);
    CHECK(undated.promised_end == day(2003, 11, 30));
    auto asked = regional();
    asked.window = {};
    asked.sitting = evening(day(2003, 11, 12));
    const auto dated = actions::add_meeting(desk.env(), asked);
    CHECK(dated.state == MeetingState::confirmed);
    CHECK_FALSE(dated.promised_end);
    CHECK(dated.uid != undated.uid);
    CHECK(desk.meeting(dated.id) == dated);
}

TEST_CASE("A cancelled meeting frees its slot, and the next one there is measured from the first promise") {
    support::MeetingDesk desk;
    const auto first = desk.meeting("juin 2003");
    CHECK(desk.refusal_of([&] { actions::draft_meeting(desk.database, *first.slot); })
              .starts_with("Cette case du plan a déjà sa rencontre"));
    actions::cancel_meeting(desk.env(), first.id);
    auto draft = actions::draft_meeting(desk.database, *first.slot);
    draft.sitting = evening(day(2003, 9, 10));
    const auto second = actions::add_meeting(desk.env(), draft);
    CHECK(second.title == first.title);
    CHECK(second.committee == first.committee);
    CHECK(second.activity == first.activity);
    CHECK(second.wording == "juin 2003");
    CHECK(domain::slippage_days(second) == 72);
    CHECK(desk.refusal_of([&] { actions::restore_meeting(desk.env(), first.id); }).find(second.title) !=
          std::string::npos);
    actions::cancel_meeting(desk.env(), second.id);
    CHECK(actions::restore_meeting(desk.env(), first.id).state == MeetingState::to_schedule);
}

TEST_CASE("A slot takes one live meeting at a time") {
    support::MeetingDesk desk;
    auto asked = regional();
    asked.slot = desk.meeting("juin 2003").slot;
    CHECK(desk.refusal_of([&] { actions::add_meeting(desk.env(), asked); }).find("déjà sa rencontre") !=
          std::string::npos);
    asked.slot = domain::SlotId{999};
    CHECK(desk.refusal_of([&] { actions::add_meeting(desk.env(), asked); }) ==
          "Cette case du plan n’existe pas.");
}

TEST_CASE("A slot that left the plan takes no meeting") {
    support::MeetingDesk desk;
    const auto first = desk.meeting("juin 2003");
    actions::cancel_meeting(desk.env(), first.id);
    auto revised = support::sample_plan();
    support::take_activity(revised, "3.1.1");
    support::take_activity(revised, "3.1.2");
    desk.import(revised);
    auto asked = regional();
    asked.slot = first.slot;
    CHECK(
        desk.refusal_of([&] { actions::add_meeting(desk.env(), asked); }).starts_with("Cette case a quitté"));
    asked.slot.reset();
    asked.activity = first.activity;
    CHECK(desk.refusal_of([&] { actions::add_meeting(desk.env(), asked); })
              .starts_with("Cette activité n’est pas au plan"));
}

TEST_CASE("A promise that comes back to the plan brings back one meeting at most") {
    support::MeetingDesk desk;
    const auto first = desk.meeting("juin 2003");
    actions::cancel_meeting(desk.env(), first.id);
    const auto second = actions::add_meeting(desk.env(), actions::draft_meeting(desk.database, *first.slot));
    auto without = support::sample_plan();
    support::take_activity(without, "3.1.1");
    support::take_activity(without, "3.1.2");
    desk.import(without);
    CHECK(desk.meeting(second.id).archived_at);
    actions::restore_meeting(desk.env(), first.id);
    desk.import(support::sample_plan());
    CHECK(domain::is_live(desk.meeting(first.id)));
    CHECK(desk.meeting(second.id).archived_at);
}

TEST_CASE("A meeting is not added with days, times or places that cannot be") {
    support::MeetingDesk desk;
    const auto add = [&](auto edit) {
        auto asked = regional();
        edit(asked);
        return desk.refusal_of([&] { actions::add_meeting(desk.env(), asked); });
    };
    CHECK_FALSE(add([](auto& m) { m.details.title.clear(); }).empty());
    CHECK_FALSE(add([](auto& m) { m.window = {}; }).empty());
    CHECK_FALSE(add([](auto& m) { m.window.end.reset(); }).empty());
    CHECK_FALSE(add([](auto& m) { m.window = {november.end, november.start}; }).empty());
    CHECK_FALSE(add([](auto& m) { m.window.end = day(2009, 11, 30); }).empty());
    CHECK_FALSE(add([](auto& m) { m.sitting = evening(day(2003, 11, 12), std::chrono::hours{21}); }).empty());
    CHECK_FALSE(add([](auto& m) { m.details.committee = domain::CommitteeId{99}; }).empty());
    CHECK_FALSE(add([](auto& m) { m.details.territory = domain::TerritoryId{99}; }).empty());
    CHECK_FALSE(add([](auto& m) { m.activity = domain::ActivityId{99}; }).empty());
}
