#include "actions/cancel_meeting.hpp"
#include "actions/change_meeting.hpp"
#include "actions/hold_meeting.hpp"
#include "actions/move_meeting.hpp"
#include "actions/reopen_meeting.hpp"
#include "actions/restore_meeting.hpp"
#include "support/catch.hpp"
#include "support/meeting_desk.hpp"

using namespace arrimage;
using namespace std::chrono_literals;
using domain::MeetingState;
using support::day;
using support::evening;

namespace {

struct LifeDesk : support::MeetingDesk {
    domain::MeetingId id = meeting("juin 2003").id;
    const domain::Instant after_all = std::chrono::sys_days{day(2005, 1, 1)};
};

constexpr auto meanwhile = "Cette rencontre a été modifiée entre-temps. Relisez-la, puis recommencez.";

} // namespace

TEST_CASE("A meeting goes from its promise to its minutes under one UID") {
    LifeDesk desk;
    const auto promised = desk.meeting(desk.id);
    const auto settled = desk.settle(desk.id, day(2003, 6, 10));
    CHECK(settled.state == MeetingState::confirmed);
    const auto moved = actions::move_meeting(desk.env(), {desk.id, evening(day(2003, 6, 17)), "Salle 2", ""});
    CHECK(moved.sitting == evening(day(2003, 6, 17)));
    CHECK(moved.place == "Salle 2");
    desk.now = desk.after_all;
    const auto held = actions::hold_meeting(desk.env(), desk.id);
    CHECK(held.state == MeetingState::held);
    CHECK(held.uid == promised.uid);
    CHECK(held.sequence == 2); // holding shows nothing new in a calendar
    CHECK(held.version == 4);
    CHECK(domain::slippage_days(held) == -13);
}

TEST_CASE("A hold entered by mistake is undone, then the meeting moves again") {
    LifeDesk desk;
    desk.settle(desk.id, day(2003, 6, 10));
    desk.now = desk.after_all;
    actions::hold_meeting(desk.env(), desk.id);
    CHECK_FALSE(desk.refusal_of([&] { desk.settle(desk.id, day(2003, 6, 11)); }).empty());
    CHECK(actions::reopen_meeting(desk.env(), desk.id).state == MeetingState::confirmed);
    CHECK(desk.settle(desk.id, day(2003, 6, 11)).state == MeetingState::confirmed);
}

TEST_CASE("An act that repeats itself changes nothing, even on a page read before it was first done") {
    LifeDesk desk;
    const auto seen = desk.settle(desk.id, day(2003, 6, 10));
    const auto repeat = [&](auto act) {
        act(desk.env(), desk.id, std::nullopt);
        const auto before = desk.contents();
        CHECK_NOTHROW(act(desk.env(), desk.id, seen.version));
        CHECK(desk.contents() == before);
    };
    repeat(actions::cancel_meeting);
    repeat(actions::restore_meeting);
    desk.now = desk.after_all;
    repeat(actions::hold_meeting);
    repeat(actions::reopen_meeting);
    CHECK(desk.refusal_of([&] {
                  actions::settle_date(desk.env(), {.meeting = desk.id,
                                                    .sitting = evening(day(2003, 6, 10)),
                                                    .expected_version = seen.version});
              })
              .empty());
}

TEST_CASE("An act on a page read before another's change is refused") {
    LifeDesk desk;
    const auto seen = desk.meeting(desk.id);
    desk.settle(desk.id, day(2003, 6, 10));
    const auto details = [&](const char* title) {
        auto said = domain::details_of(seen);
        said.title = title;
        return said;
    };
    CHECK(desk.refusal_of([&] { actions::cancel_meeting(desk.env(), desk.id, seen.version); }) == meanwhile);
    CHECK(desk.refusal_of([&] {
        actions::change_meeting(desk.env(), {desk.id, seen.version}, details("Autre titre"));
    }) == meanwhile);
    CHECK(desk.refusal_of([&] {
        actions::move_meeting(desk.env(), {desk.id, evening(day(2003, 6, 11)), "", "", seen.version});
    }) == meanwhile);
    CHECK(actions::change_meeting(desk.env(), {desk.id, seen.version + 1}, details("Autre titre")).title ==
          "Autre titre");
}

TEST_CASE("Moving a meeting that has no date is refused") {
    LifeDesk desk;
    CHECK(desk.refusal_of([&] {
        actions::move_meeting(desk.env(), {desk.id, evening(day(2003, 6, 11)), "", ""});
    }) == "Cette rencontre n’a pas encore de date à déplacer. Fixez-la d’abord.");
}

TEST_CASE("A meeting to come is not held yet") {
    LifeDesk desk;
    desk.settle(desk.id, day(2003, 6, 10));
    CHECK(desk.refusal_of([&] { actions::hold_meeting(desk.env(), desk.id); }) ==
          "Cette rencontre commence le mardi 10 juin 2003 à 19\u00a0h. Notez-la tenue une fois commencée.");
}

TEST_CASE("A meeting's words change without its date, those of a held one too") {
    LifeDesk desk;
    const auto settled = desk.settle(desk.id, day(2003, 6, 10));
    desk.now = desk.after_all;
    actions::hold_meeting(desk.env(), desk.id);
    const domain::MeetingDetails details{.title = "Comité élargi",
                                         .kind = domain::MeetingKind::regional,
                                         .convener = domain::Convener::partner,
                                         .place = "Hôtel de ville",
                                         .link = "https://exemple.invalid/salle"};
    const auto changed = actions::change_meeting(desk.env(), {desk.id}, details);
    CHECK(domain::details_of(changed) == details);
    CHECK(changed.sitting == settled.sitting);
    CHECK(changed.sequence == settled.sequence + 1);
}

TEST_CASE("Words and places that cannot be are refused") {
    LifeDesk desk;
    const auto change = [&](auto edit) {
        auto details = domain::details_of(desk.meeting(desk.id));
        edit(details);
        return desk.refusal_of([&] { actions::change_meeting(desk.env(), {desk.id}, details); });
    };
    CHECK(change([](auto& d) { d.title.clear(); }) == "Donnez un titre à la rencontre.");
    CHECK_FALSE(change([](auto& d) { d.title = "a\nb"; }).empty());
    CHECK_FALSE(change([](auto& d) { d.title = std::string(501, 'a'); }).empty());
    CHECK(change([](auto& d) { d.link = "http://exemple.invalid"; }) == "Le lien commence par https://.");
    CHECK(change([](auto& d) { d.committee = domain::CommitteeId{99}; }) == "Ce comité n’existe pas.");
    CHECK(change([](auto& d) { d.territory = domain::TerritoryId{99}; }) == "Ce territoire n’existe pas.");
}

TEST_CASE("A meeting that does not exist is told so by every act") {
    LifeDesk desk;
    const domain::MeetingId none{999};
    for (const auto act :
         {actions::cancel_meeting, actions::hold_meeting, actions::reopen_meeting, actions::restore_meeting})
        CHECK(desk.refusal_of([&] { act(desk.env(), none, {}); }) == "Cette rencontre n’existe pas.");
    CHECK(desk.refusal_of([&] { desk.settle(none, day(2003, 6, 10)); }) == "Cette rencontre n’existe pas.");
}
