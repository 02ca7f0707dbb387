#include "domain/attendance.hpp"
#include "support/catch.hpp"
#include "support/refused.hpp"

using namespace arrimage;
using namespace arrimage::support;
using domain::Attendance;
using domain::AttendanceSheet;
using domain::Attendee;
using Kind = domain::QuorumRule::Kind;

namespace {

const std::vector<std::string> items{"opening", "budget", "varia"};

Attendee seated(std::int64_t seat, Attendance status) {
    return {.seat = domain::SeatId{seat}, .seat_name = "Siège", .name = "Personne", .status = status};
}

AttendanceSheet sheet_of(std::vector<Attendee> attendees) {
    return {.meeting = {1}, .version = 1, .attendees = std::move(attendees)};
}

} // namespace

TEST_CASE("The quorum counts the filled seats that were there or replaced, and no guest") {
    const auto sheet = sheet_of({seated(1, Attendance::present),
                                 seated(2, Attendance::replaced),
                                 seated(3, Attendance::excused),
                                 seated(4, Attendance::absent),
                                 {.name = "Invitée", .status = Attendance::guest},
                                 {.name = "Participante", .status = Attendance::present}});
    struct Case {
        domain::QuorumRule rule{};
        int needed{0};
        bool reached{false};
    };
    for (const auto& [rule, needed, reached] :
         {Case{{Kind::seats, 2}, 2, true}, Case{{Kind::seats, 3}, 3, false},
          Case{{Kind::percent, 50}, 2, true}, Case{{Kind::percent, 51}, 3, false},
          Case{{Kind::percent, 100}, 4, false}, Case{{Kind::percent, 1}, 1, true}}) {
        const auto quorum = domain::quorum(rule, sheet, items);
        REQUIRE(quorum);
        CHECK(quorum->filled == 4);
        CHECK(quorum->there == 2);
        CHECK(quorum->needed == needed);
        CHECK(quorum->reached() == reached);
    }
    CHECK_FALSE(domain::quorum({}, sheet, items));
    CHECK_FALSE(domain::quorum({Kind::seats, 2}, {}, items));
}

TEST_CASE("A quorum is lost at the items before an arrival and from a departure on") {
    auto late = seated(1, Attendance::present), early = seated(2, Attendance::present);
    late.arrived_item = "budget";
    early.left_item = "varia";
    const auto quorum = domain::quorum({Kind::seats, 2}, sheet_of({late, early}), items);
    CHECK(quorum->reached());
    CHECK(quorum->lost == std::vector<std::string>{"opening", "varia"});
    CHECK(domain::in_words(*quorum) == "Quorum\u00a0: 2 sièges représentés sur 2 pourvus, 2 requis. Il n’est "
                                       "pas atteint à tous les points.");
}

TEST_CASE("What is entered of someone must be sensible") {
    auto attendee = seated(1, Attendance::replaced);
    CHECK(refused([&] { check(sheet_of({attendee}), items); }).names("qui a remplacé"));
    attendee.detail = "Léa Côté";
    CHECK_FALSE(refused([&] { check(sheet_of({attendee}), items); }).kind);
    attendee.arrived_item = "varia";
    attendee.left_item = "budget";
    CHECK(refused([&] { check(sheet_of({attendee}), items); }).names("partir avant"));
    CHECK(refused([&] { check(sheet_of({{.name = ""}}), items); }).kind == domain::RefusalKind::invalid);
    CHECK(refused([&] { check(sheet_of({{.name = "A\nB"}}), items); }).kind == domain::RefusalKind::invalid);
}

TEST_CASE("A rule of quorum is a number of seats or a share") {
    CHECK(domain::in_words(domain::QuorumRule{Kind::seats, 1}) == "1 siège pourvu");
    CHECK(domain::in_words(domain::QuorumRule{Kind::percent, 50}) == "50\u00a0% des sièges pourvus");
    CHECK(domain::in_words(domain::QuorumRule{}) == "aucune règle");
    for (const auto& rule : {domain::QuorumRule{Kind::seats, 0}, domain::QuorumRule{Kind::percent, 101},
                             domain::QuorumRule{Kind::percent, -1}})
        CHECK(refused([&] { domain::check(rule); }).kind == domain::RefusalKind::invalid);
}
