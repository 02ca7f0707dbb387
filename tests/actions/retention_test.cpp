#include "actions/apply_retention.hpp"
#include "support/catch.hpp"
#include "support/privacy_desk.hpp"

#include <algorithm>

using namespace arrimage;
using namespace arrimage::support;

namespace {

int rows(const actions::Retained& retained, const std::string& key) {
    const auto found = std::ranges::find(retained.expired, key, &store::Expired::key);
    return found == retained.expired.end() ? -1 : found->rows;
}

} // namespace

TEST_CASE("what is past its time is counted first, then goes, once") {
    PrivacyDesk desk;
    const auto today = day(2006, 1, 1);
    const auto before = desk.contents();
    const auto preview = actions::preview_retention(desk.env(), {}, today);
    CHECK(desk.contents() == before);
    const auto done = actions::apply_retention(desk.env(), {}, today);
    for (const std::string key : {"letters", "notes", "sign_ins", "mails"}) {
        CAPTURE(key);
        CHECK(rows(preview, key) > 0);
        CHECK(rows(done, key) == rows(preview, key));
    }
    CHECK(rows(done, "audit") == -1);
    for (const std::string key : {"letters", "notes", "sign_ins", "mails"})
        CHECK(rows(actions::apply_retention(desk.env(), {}, today), key) == 0);
    CHECK(desk.one("SELECT count(*) FROM invitations WHERE note <> ''") == "0");
    CHECK(desk.one("SELECT detail FROM attendances WHERE status = 'excused'").empty());
    CHECK(desk.one("SELECT detail FROM attendances WHERE status = 'replaced'") == "par Aline Roy");
    CHECK(desk.one("SELECT count(*) FROM received_mails WHERE length(message) > 0 OR settled_at IS NULL") ==
          "0");
}

TEST_CASE("nothing goes before its time, and nothing that rules keep for ever") {
    PrivacyDesk desk;
    desk.run("UPDATE letters SET left_at = " + std::to_string(desk.now.time_since_epoch().count()));
    const auto at = std::chrono::sys_days{day(2003, 10, 1)};
    const domain::RetentionRules letters{.letters = 3, .notes = 0, .sign_ins = 0, .mails = 0};
    const auto on = [&](plan::Date today) {
        return rows(actions::preview_retention(desk.env(), letters, today), "letters");
    };
    CHECK(on(day(2004, 1, 1)) == 0);
    CHECK(on(day(2004, 1, 2)) > 0);
    CHECK(at == desk.now);
    const auto nothing = actions::preview_retention(
        desk.env(), {.letters = 0, .notes = 0, .sign_ins = 0, .mails = 0}, day(2099, 1, 1));
    CHECK(nothing.expired.empty());
    CHECK(nothing.persons.empty());
}

TEST_CASE("the register of incidents and the comptes-rendus outlive every rule") {
    PrivacyDesk desk;
    const auto kept = [&] {
        return desk.one("SELECT (SELECT count(*) FROM incidents) || '/' || (SELECT group_concat(body) FROM"
                        " minutes_sections)");
    };
    const auto before = kept();
    actions::apply_retention(desk.env(), {.letters = 1, .notes = 1, .sign_ins = 1, .mails = 1, .audit = 1},
                             day(2099, 1, 1));
    CHECK(kept() == before);
    CHECK(desk.one("SELECT count(*) FROM audit") == "0");
}

TEST_CASE("who left long enough ago is erased under the name of their seat") {
    PrivacyDesk desk;
    desk.leave();
    const domain::RetentionRules rules{.former_persons = 12};
    CHECK(actions::preview_retention(desk.env(), rules, day(2004, 10, 31)).persons.empty());
    const auto retained = actions::apply_retention(desk.env(), rules, day(2004, 11, 1));
    REQUIRE(retained.persons.size() == 1);
    CHECK(retained.persons[0].title == "titulaire d’un siège, Comité de coordination");
    CHECK(desk.one("SELECT name FROM persons WHERE id = " + desk.a()) ==
          "titulaire d’un siège, Comité de coordination");
    CHECK(actions::apply_retention(desk.env(), rules, day(2004, 11, 2)).persons.empty());
}

TEST_CASE("months are counted back by the calendar") {
    CHECK(domain::cutoff(day(2004, 3, 31), 1) == day(2004, 2, 29));
    CHECK(domain::cutoff(day(2004, 1, 15), 13) == day(2002, 12, 15));
    CHECK_FALSE(domain::cutoff(day(2004, 1, 15), 0));
}
