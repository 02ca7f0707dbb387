#include "domain/meeting_history.hpp"

#include "support/catch.hpp"
#include "support/plan_builder.hpp"

using namespace arrimage;
using namespace arrimage::domain;
using namespace std::chrono_literals;
using support::day;

namespace {

const Instant morning = std::chrono::sys_days{day(2003, 11, 3)} + 14h + 12min; // 9 h 12 in Trois-Rivières
const std::string toronto = "America/Toronto";

Meeting on(plan::Date date) {
    return {.state = MeetingState::confirmed,
            .title = "Comité",
            .window = {day(2003, 10, 1), day(2003, 10, 31)},
            .sitting = Sitting{{date, 19h}, {date, 21h}, toronto}};
}

MeetingChange change(std::string field, std::optional<std::string> from, std::optional<std::string> to,
                     Instant at = morning) {
    return {at, "Odile Tremblay", std::move(field), std::move(from), std::move(to)};
}

std::vector<std::string> told(const Meeting& meeting, const std::vector<MeetingChange>& changes) {
    const BodyNames names{.committees = {{3, "Comité logement"}}, .territories = {{5, "Mékinac"}}};
    std::vector<std::string> lines;
    for (const auto& line : meeting_history(meeting, changes, names)) lines.push_back(line.what);
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("A moved meeting is one line, from its whole date to the other, though one column changed") {
    const std::vector changes{change("starts_at", "2003-10-28T19:00", "2003-10-30T19:00"),
                              change("ends_at", "2003-10-28T21:00", "2003-10-30T21:00")};
    const auto lines = meeting_history(on(day(2003, 10, 30)), changes, {});
    REQUIRE(lines.size() == 1);
    CHECK(french_line(lines[0], toronto) == "le 3 novembre 2003 à 9\u00a0h\u00a012, Odile Tremblay\u00a0: "
                                            "date, du mardi 28 octobre 2003 de 19\u00a0h à "
                                            "21\u00a0h au jeudi 30 octobre 2003 de 19\u00a0h à 21\u00a0h");
    CHECK(
        told(on(day(2003, 10, 28)), {change("ends_at", "2003-10-28T20:00", "2003-10-28T21:00")}) ==
        Lines{
            "date, du mardi 28 octobre 2003 de 19\u00a0h à 20\u00a0h au mardi 28 octobre 2003 de 19\u00a0h à "
            "21\u00a0h"});
}

TEST_CASE("Two moves in the same second are two lines") {
    const auto lines =
        told(on(day(2003, 10, 31)), {change("starts_at", "2003-10-28T19:00", "2003-10-30T19:00"),
                                     change("ends_at", "2003-10-28T21:00", "2003-10-30T21:00"),
                                     change("starts_at", "2003-10-30T19:00", "2003-10-31T19:00"),
                                     change("ends_at", "2003-10-30T21:00", "2003-10-31T21:00")});
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].find("mardi 28") != std::string::npos);
    CHECK(lines[1].find("vendredi 31") != std::string::npos);
}

TEST_CASE("The history of a meeting reads from its promise to its date") {
    const std::vector changes{
        MeetingChange{morning - 24h, "import", "created", {}, "Comité"},
        change("window_end", "2003-10-15", "2003-10-31", morning - 1h),
        change("state", "to-schedule", "confirmed"),
        change("starts_at", {}, "2003-10-28T19:00"),
        change("ends_at", {}, "2003-10-28T21:00"),
        change("zone", {}, toronto),
        change("place", "", "Salle 2"),
    };
    const auto lines = meeting_history(on(day(2003, 10, 28)), changes, {});
    CHECK(lines.front().by == "importation du plan");
    CHECK(told(on(day(2003, 10, 28)), changes) ==
          Lines{"création, «\u00a0Comité\u00a0»",
                "jours possibles, «\u00a0du 1er au 15 octobre 2003\u00a0» devient «\u00a0du 1er au "
                "31 octobre "
                "2003\u00a0»",
                "état, «\u00a0à fixer\u00a0» devient «\u00a0fixée\u00a0»",
                "date, le mardi 28 octobre 2003 de 19\u00a0h à 21\u00a0h", "lieu, «\u00a0Salle 2\u00a0»"});
}

TEST_CASE("Words, bodies and kinds are told by their names") {
    const auto meeting = on(day(2003, 10, 28));
    CHECK(told(meeting,
               {change("title", "Comité", "Comité élargi"), change("place", "Salle 2", ""),
                change("kind", "committee", "press-conference"), change("convener", "us", "partner"),
                change("committee", "3", {}), change("territory", {}, "5"), change("committee", {}, "9")}) ==
          Lines{"titre, «\u00a0Comité\u00a0» devient «\u00a0Comité élargi\u00a0»",
                "lieu, «\u00a0Salle 2\u00a0» retiré",
                "genre, «\u00a0rencontre de comité\u00a0» devient «\u00a0conférence de presse\u00a0»",
                "convocation, «\u00a0la coordination\u00a0» devient «\u00a0un partenaire\u00a0»",
                "comité, «\u00a0Comité logement\u00a0» retiré", "territoire, «\u00a0Mékinac\u00a0»",
                "comité, «\u00a0n°\u00a09\u00a0»"});
}

TEST_CASE("What only follows from another change has no line of its own") {
    CHECK(told(on(day(2003, 10, 28)),
               {change("state", "confirmed", "cancelled"), change("cancelled_at", {}, "1067869200")}) ==
          Lines{"état, «\u00a0fixée\u00a0» devient «\u00a0annulée\u00a0»"});
    CHECK(told(on(day(2003, 10, 28)), {change("archived_at", {}, "1067869200")}) ==
          Lines{"rencontre retirée avec sa case du plan"});
}

TEST_CASE("Dates over two days, and another zone, are told whole") {
    auto meeting = on(day(2003, 10, 28));
    meeting.sitting->end.date = day(2003, 10, 29);
    CHECK(told(meeting, {change("ends_at", "2003-10-28T21:00", "2003-10-29T21:00")})[0].find("» devient «") !=
          std::string::npos);
    CHECK(told(on(day(2003, 10, 28)), {change("zone", "America/Vancouver", toronto)})[0].ends_with(
        ", à l’heure de America/Toronto"));
}
