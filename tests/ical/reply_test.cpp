#include "ical/reply.hpp"

#include "support/catch.hpp"
#include "support/mail_bombs.hpp"

using namespace arrimage;
using namespace std::chrono_literals;
using domain::Answer;
using domain::ReplyMethod;

namespace {

std::string object(const std::string& method, const std::string& event, const std::string& zone = "") {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + (method.empty() ? "" : "METHOD:" + method + "\r\n") + zone +
           "BEGIN:VEVENT\r\n" + event + "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

std::optional<domain::Reply> read(const std::string& text, const std::string& method = "") {
    return ical::read_reply(text, method, "America/Toronto");
}

/// The first attendee of an object with that line.
domain::ReplyAttendee attendee(const std::string& line) {
    const auto reply = read(object("REPLY", "UID:a\r\n" + line + "\r\n"));
    REQUIRE(reply);
    REQUIRE(reply->attendees.size() == 1);
    return reply->attendees.front();
}

/// The wall-clock beginning, in Toronto, of a time that is proposed for two hours; "?" when it cannot be read.
std::string start_of(const std::string& zone, const std::string& definition = "", const std::string& z = "") {
    const auto parameter = zone.empty() ? "" : ";TZID=" + zone;
    const auto reply = read(object("COUNTER",
                                   "UID:a\r\nDTSTART" + parameter + ":20030910T130000" + z + "\r\nDTEND" +
                                       parameter + ":20030910T150000" + z + "\r\n",
                                   definition));
    if (!reply || !reply->sitting) return "?";
    const auto minutes = reply->sitting->start.time_of_day.count();
    return std::to_string(minutes / 60) + "." + std::to_string(minutes % 60);
}

} // namespace

TEST_CASE("The object's own method counts; the mail's only where it has none") {
    CHECK(read(object("COUNTER", "UID:a\r\n"), "REPLY")->method == ReplyMethod::counter);
    CHECK(read(object("", "UID:a\r\n"), "Reply")->method == ReplyMethod::reply);
    CHECK(read(object("", "UID:a\r\n"))->method == ReplyMethod::other);
    CHECK(read(object("refresh", "UID:a\r\n"))->method == ReplyMethod::refresh);
    for (const auto* other : {"REQUEST", "CANCEL", "DECLINECOUNTER", "ADD", "PUBLISH", "X-REPLY"})
        CHECK(read(object(other, "UID:a\r\n"), "REPLY")->method == ReplyMethod::other);
}

TEST_CASE("An attendee is an address in lower case, and what they answer") {
    CHECK(attendee("ATTENDEE;PARTSTAT=ACCEPTED:MAILTO:Odile@Exemple.CA").address == "odile@exemple.ca");
    CHECK(attendee("ATTENDEE;PARTSTAT=declined:mailto:o@e.ca").answer == Answer::declined);
    CHECK(attendee("ATTENDEE;CN=\"Roy, A; b: c\";PARTSTAT=TENTATIVE:mailto:o@e.ca").answer ==
          Answer::tentative);
    CHECK(attendee("ATTENDEE:mailto:o@e.ca").answer == Answer::needs_action);
    CHECK(attendee("ATTENDEE;PARTSTAT=X-PEUT-ETRE:mailto:o@e.ca").answer == Answer::needs_action);
    CHECK(attendee("ATTENDEE;DELEGATED-FROM=\"mailto:a@e.ca\":mailto:o@e.ca").delegate);
    CHECK(attendee("ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=Odile@Exemple.ca:urn:uuid:5").address ==
          "odile@exemple.ca");
    CHECK(attendee("ATTENDEE;PARTSTAT=ACCEPTED:mailto:odile%2Bmrc@exemple.ca").address ==
          "odile+mrc@exemple.ca");
}

TEST_CASE("What programs do to lines is undone") {
    const auto text = object("REPLY", "UID:a\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:o@e.ca\r\nCOMMENT:L\xC3\xA9"
                                      "a\\, \xC3\r\n \xA0 midi\\nMerci\r\n");
    auto bare = text;
    for (auto at = bare.find("\r\n"); at != bare.npos; at = bare.find("\r\n")) bare.erase(at, 1);
    for (const auto& each : {text, bare, "\xEF\xBB\xBF" + text, text.substr(0, text.size() - 2)}) {
        const auto reply = read(each);
        REQUIRE(reply);
        CHECK(reply->uid == "a");
        CHECK(reply->comment == "Léa, à midi\nMerci");
        CHECK(reply->attendees.size() == 1);
    }
}

TEST_CASE("A proposed time is read by the zone that its sender means") {
    CHECK(start_of("", "", "Z") == "9.0");
    CHECK(start_of("") == "13.0");
    for (const auto* toronto : {"America/Toronto", "\"Eastern Standard Time\"", "Eastern Standard Time",
                                "/freeassociation.sourceforge.net/America/Toronto",
                                "/mozilla.org/20050126_1/America/Toronto", "\"US Eastern Standard Time\""})
        CHECK(start_of(toronto) ==
              (std::string_view{toronto}.find("US ") == std::string_view::npos ? "13.0" : "14.0"));
    CHECK(start_of("\"Romance Standard Time\"") == "7.0");
    CHECK(start_of("Pacific Standard Time") == "16.0");
    CHECK(start_of("Newfoundland Standard Time") == "11.30");
    CHECK(start_of("UTC") == "9.0");
    CHECK(start_of("Etc/UTC") == "9.0");
    CHECK(start_of("Nulle part") == "?");
}

TEST_CASE("A zone of the sender's own is read when its clocks never change, else a person is asked") {
    const std::string standard = "BEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:-0500\r\n"
                                 "TZOFFSETTO:-0500\r\nEND:STANDARD\r\n";
    const std::string begin = "BEGIN:VTIMEZONE\r\nTZID:Chez moi\r\n", end = "END:VTIMEZONE\r\n";
    CHECK(start_of("Chez moi", begin + standard + end) == "14.0");
    CHECK(start_of("Chez moi", begin + standard + standard + end) == "?");
    CHECK(start_of("Chez moi", begin + end) == "?");
}

TEST_CASE("What is no honest object is none") {
    const auto none = [](const std::string& text) { return !read(text).has_value(); };
    CHECK(none(""));
    CHECK(none("bonjour"));
    CHECK(none("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"));
    CHECK(none(object("REPLY", "ATTENDEE:mailto:o@e.ca\r\n")));
    CHECK(none(object("REPLY", "UID:a\r\n" + support::repeated("ATTENDEE:mailto:o@e.ca\r\n", 2'001))));
    CHECK(none(object("REPLY", "UID:a\r\nX-A:" + std::string(256U << 10, 'a') + "\r\n")));
    const std::string event = "BEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\n";
    const auto many = [&](std::size_t count) {
        return "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n" + support::repeated(event, count) + "END:VCALENDAR\r\n";
    };
    CHECK(none(many(51)));
    CHECK_FALSE(none(many(50)));
    CHECK(none("END:VEVENT\r\n" + many(1)));
    CHECK_FALSE(none(
        object("REPLY", "UID:a\r\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\r\nX-MAL\r\nDTSTART:x\r\n")));
}

TEST_CASE("A stamp or a count that is none is left out") {
    const auto reply = read(object("REPLY", "UID:a\r\nDTSTAMP:16010101T000000Z\r\nSEQUENCE:-3\r\n"));
    REQUIRE(reply);
    CHECK_FALSE(reply->stamp);
    CHECK(reply->sequence == 0);
    CHECK(read(object("REPLY", "UID:a\r\nDTSTAMP:20030501T120000Z\r\nSEQUENCE:4\r\n"))->sequence == 4);
}
