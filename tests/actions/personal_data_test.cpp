#include "actions/add_person.hpp"
#include "actions/add_subscription.hpp"
#include "actions/export_personal_data.hpp"
#include "actions/ready_feeds.hpp"
#include "actions/return_person.hpp"
#include "domain/erasure.hpp"
#include "store/personal_data.hpp"
#include "support/catch.hpp"
#include "support/privacy_desk.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

using namespace arrimage;
using namespace arrimage::support;

namespace {

/// What the readable schema says each table holds about persons.
std::map<std::string, std::string> tables_about_persons() {
    std::ifstream file{std::string{ARRIMAGE_SOURCE_DIR} + "/schema/schema.sql"};
    std::map<std::string, std::string> tables;
    std::string comment;
    for (std::string line; std::getline(file, line);) {
        if (line.empty()) comment.clear();
        if (line.starts_with("--")) comment += line.substr(2);
        const auto table = line.starts_with("CREATE TABLE ")           ? line.substr(13)
                           : line.starts_with("CREATE VIRTUAL TABLE ") ? line.substr(21)
                                                                       : std::string{};
        if (table.empty()) continue;
        const auto said = comment.find("Persons: ");
        REQUIRE(said != std::string::npos);
        tables[table.substr(0, table.find(' '))] = comment.substr(said + 9);
    }
    return tables;
}

std::vector<std::string> rows_of(PrivacyDesk& desk, const std::string& sql) {
    static std::deque<std::string> kept;
    store::Session session{desk.database};
    auto query = session.query(kept.emplace_back(sql));
    std::vector<std::string> rows;
    while (query.next()) rows.push_back(query.get<std::string>(0));
    return rows;
}

/// "table.column" of every column of every table where a value has the words, whatever accents and capitals.
std::set<std::string> where(PrivacyDesk& desk, const std::string& words) {
    std::set<std::string> found;
    for (const auto& table : rows_of(desk, "SELECT name FROM sqlite_schema WHERE type = 'table'"))
        for (const auto& column : rows_of(desk, "SELECT name FROM pragma_table_info('" + table + "')"))
            if (desk.one("SELECT 1 FROM " + table + " WHERE folded(CAST(\"" + column +
                         "\" AS TEXT)) LIKE '%" + words + "%' LIMIT 1") == "1")
                found.insert(table + "." + column);
    return found;
}

const domain::FactSection& section(const domain::PersonalData& data, const std::string& key) {
    return *std::ranges::find(data.sections, key, &domain::FactSection::key);
}

bool has(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

/// Columns of text that no text is written in by hand: codes, days, instants, identifiers, names of bodies.
const std::set<std::string> never_about_someone{
    "plans.starts_on", "plans.ends_on", "objectives.number", "means.number", "activities.key",
    "activities.number", "resources.kind", "obligations.kind", "slots.territory", "deadlines.kind",
    "deadlines.starts_on", "deadlines.ends_on", "deadlines.inferred", "deadlines.alternatives",
    "deadlines.uid", "territories.name", "territories.slug", "committees.name", "committees.slug",
    "committees.quorum_rule", "meetings.uid", "meetings.kind", "meetings.convener", "meetings.state",
    "meetings.window_start", "meetings.window_end", "meetings.starts_at", "meetings.ends_at", "meetings.zone",
    "meetings.promised_end", "meeting_changes.field", "calendars.kind", "calendars.notice_uid",
    "subscriptions.token_hash", "subscriptions.placeholders", "facts.name", "facts.value",
    "organisations.name", "organisations.slug", "persons.language", "persons.active_from",
    "persons.active_to", "seats.name", "seats.closed_on", "holdings.starts_on", "holdings.ends_on",
    "roles.role", "roles.starts_on", "roles.ends_on", "poll_dates.starts_at", "poll_dates.ends_at",
    "poll_dates.zone", "poll_links.token_hash", "poll_answers.choice", "sign_in_links.token_hash",
    "sessions.token_hash", "drafts.kind", "letters.message_id", "announcements.kind",
    "announcements.starts_at", "announcements.ends_at", "announcements.zone", "invitations.language",
    "invitations.message_id", "invitations.answer", "invitations.answered_by", "invitation_links.token_hash",
    "invitation_links.door", "answers.answer", "answers.channel", "proposals.starts_at", "proposals.ends_at",
    "proposals.zone", "proposals.outcome", "received_mails.digest", "received_mails.outcome",
    "received_mails.reason", "agenda_items.key", "agenda_items.reason", "agenda_items.derived_section",
    "agenda_items.section", "attendances.territory", "attendances.status", "attendances.arrived_item",
    "attendances.left_item", "minutes.state", "minutes_versions.cause", "minutes_sections.key",
    "minutes_drafts.key", "follow_ups.section_key", "follow_ups.due_on", "documents.section_key",
    "document_versions.media_type", "document_versions.digest", "document_versions.indexing", "passages.kind",
    "passages.key", "audit.act", "incidents.happened_on", "incidents.noticed_on", "incidents.told_board_on",
    "incidents.told_people_on",
    // emptied or removed row by row
    "calendars.name", "calendars.title", "subscriptions.calendar", "persons.name", "persons.slug",
    "addresses.address", "sessions.client", "letters.recipient", "invitations.name", "invitations.address",
    "received_mails.sender"};

} // namespace

TEST_CASE("every table that holds something about persons is exported, or says why it is not") {
    PrivacyDesk desk;
    std::set<std::string> told;
    for (const auto table : store::exported_tables()) told.emplace(table);
    for (const auto& [table, why] : store::tables_left_out()) {
        told.emplace(table);
        CHECK(why.size() > 20);
    }
    for (const auto& [table, persons] : tables_about_persons()) {
        CAPTURE(table, persons);
        const auto refers = desk.one("SELECT count(*) FROM pragma_foreign_key_list('" + table +
                                     "') WHERE \"table\" = 'persons'");
        if (!persons.starts_with("none") || refers != "0") CHECK(told.contains(table));
    }
}

TEST_CASE("every column of text is rewritten when it names someone, emptied with their rows, or never about "
          "anyone") {
    PrivacyDesk desk;
    std::set<std::string> rewritten;
    for (const auto& place : store::text_places())
        rewritten.insert(std::string{place.table} + "." + std::string{place.column});
    for (const auto& column :
         rows_of(desk, "SELECT s.name || '.' || c.name FROM sqlite_schema s, pragma_table_info(s.name) c"
                       " WHERE s.type = 'table' AND c.type = 'TEXT' AND s.name NOT LIKE 'passage_texts%'")) {
        CAPTURE(column);
        CHECK(rewritten.contains(column) != never_about_someone.contains(column));
    }
}

TEST_CASE("all that is held on someone is exported, by section, as JSON and as a text") {
    PrivacyDesk desk;
    const auto data = actions::export_personal_data(desk.env(), desk.aline);
    for (const auto& each : data.sections) {
        CAPTURE(std::string{each.key});
        CHECK_FALSE(each.rows.empty());
        for (const auto& row : each.rows) CHECK(row.size() == each.columns.size());
    }
    CHECK(section(data, "addresses").rows.size() == 2);
    CHECK(section(data, "follow_ups").rows.size() == 1);
    CHECK(section(data, "letters").rows.size() == 1);
    const auto& texts = section(data, "texts");
    const auto minutes = std::ranges::find_if(texts.rows, [](const auto& row) {
        return row[0] == "compte-rendu, texte" && row[1] == "Rencontre chez Aline Roy";
    });
    REQUIRE(minutes != texts.rows.end());
    CHECK((*minutes)[2] == "2003-09-09T19:00");

    const auto json = domain::to_json(data);
    CHECK(has(json, "\"identity\":[{\"id\":" + desk.a() + ",\"name\":\"Aline Roy\""));
    CHECK(has(json, "\\u000a\\u000a- Roy, Aline"));
    const auto text = domain::to_text(data, "America/Toronto");
    CHECK(has(text, "Renseignements détenus sur Aline Roy, le 30 septembre 2003"));
    CHECK(has(text, "- Navigateur\u00a0: Firefox"));
    CHECK(has(text, "Précision\u00a0: grippe"));
    CHECK_FALSE(has(text, "Rien n’est détenu"));
}

TEST_CASE("who had all that is held on someone is in the journal, and who looked at it once a day") {
    PrivacyDesk desk;
    const auto lines = [&] {
        return desk.one("SELECT count(*) FROM audit WHERE act = 'person-exported' AND who = 'Odile Tremblay'"
                        " AND person = " +
                        desk.a());
    };
    actions::export_personal_data(desk.env(), desk.aline);
    actions::export_personal_data(desk.env(), desk.aline);
    CHECK(lines() == "2");
    actions::show_personal_data(desk.env(), desk.aline);
    actions::show_personal_data(desk.env(), desk.aline);
    CHECK(lines() == "3");
    desk.now += 24h;
    actions::show_personal_data(desk.env(), desk.aline);
    CHECK(lines() == "4");
}

TEST_CASE("the desk names her wherever a text may name someone") {
    PrivacyDesk desk;
    const domain::NameEraser eraser{{.names = {PrivacyDesk::name}}};
    store::Session session{desk.database};
    std::set<const store::TextPlace*> named;
    for (const auto& text : store::list_texts(session, [&](const auto& each) { return eraser.names(each); }))
        named.insert(text.place);
    for (const auto& place : store::text_places()) {
        CAPTURE(std::string{place.table}, std::string{place.column});
        CHECK(named.contains(&place));
    }
}

TEST_CASE("who was erased is named nowhere but where it is said, and the comptes-rendus read well") {
    PrivacyDesk desk;
    desk.leave();
    const auto preview = actions::preview_erasure(desk.env(), desk.erasing());
    const auto erased = actions::erase_person(desk.env(), desk.erasing());
    CHECK(preview.texts == erased.texts);
    CHECK(preview.standing == erased.standing);
    CHECK(where(desk, "aline") == std::set<std::string>{"plan_sources.content"});
    CHECK(where(desk, "roy") == std::set<std::string>{"minutes_sections.body", "plan_sources.content"});
    const auto told = [&](const std::vector<std::string>& sentences, const std::string& words) {
        return std::ranges::any_of(sentences, [&](const auto& each) { return has(each, words); });
    };
    CHECK(told(erased.standing, "«\u00a0Représentante du milieu scolaire.txt\u00a0» porte le nom"));
    CHECK(told(erased.standing, "porte le nom\u00a0: remplacez-le par une version"));
    CHECK(told(erased.standing, "copies de sauvegarde"));
    CHECK(told(erased.to_read,
               "compte-rendu, texte, Rencontre chez représentante du milieu scolaire, le 9 septembre"));

    CHECK(desk.one("SELECT body FROM minutes_sections LIMIT 1") ==
          "Représentante du milieu scolaire présente le bilan. Le comité remercie représentante du milieu "
          "scolaire "
          "(représentante du milieu scolaire).\n\n- Représentante du milieu scolaire : à relire\n\nMme Roy a "
          "quitté.");
    CHECK(desk.one("SELECT decisions FROM minutes_sections LIMIT 1") ==
          "Adopté sur proposition de représentante du milieu scolaire");
    CHECK(desk.one("SELECT name FROM attendances WHERE position = 0") == PrivacyDesk::title);
    CHECK(desk.one("SELECT status || detail FROM attendances WHERE position = 0") == "excused");
    CHECK(desk.one("SELECT owner_name FROM follow_ups WHERE id = 1") == PrivacyDesk::title);
    CHECK(desk.one("SELECT name || ' ' || slug FROM persons WHERE id = " + desk.a()) ==
          "représentante du milieu scolaire effacee-" + desk.a());
    CHECK(desk.one("SELECT count(*) FROM passage_texts WHERE passage_texts MATCH 'aline'") == "0");
    CHECK(desk.one("SELECT count(*) FROM passage_texts WHERE passage_texts MATCH 'scolaire'") == "1");
    CHECK(desk.one("SELECT count(*) FROM pragma_foreign_key_check") == "0");
    CHECK(desk.one("SELECT detail FROM audit WHERE act = 'person-erased'") == PrivacyDesk::title);
}

TEST_CASE("what calendars show of who was erased is told anew, and what others wrote against it stays") {
    PrivacyDesk desk;
    desk.leave();
    const auto before = desk.meeting(desk.id);
    const auto agenda = desk.one("SELECT version FROM agendas");
    const auto version = desk.database.version();
    actions::erase_person(desk.env(), desk.erasing());
    const auto after = desk.meeting(desk.id);
    CHECK(after.title == "Rencontre chez représentante du milieu scolaire");
    CHECK(after.sequence > before.sequence);
    CHECK(after.changed_at > before.changed_at);
    CHECK(desk.one("SELECT version FROM agendas") != agenda);
    CHECK(desk.database.version() > version);
    CHECK(desk.one("SELECT name || calendar FROM calendars JOIN subscriptions ON calendar = name WHERE "
                   "calendars.person = " +
                   desk.a()) == "personne-effacee-" + desk.a() + "personne-effacee-" + desk.a());
    CHECK(
        desk.one(
            "SELECT count(*) FROM poll_answers a JOIN poll_invitees i ON i.id = a.invitee WHERE i.person = " +
            desk.a()) == "1");
    CHECK(desk.one("SELECT count(*) FROM invitations WHERE person = " + desk.a() + " AND name = '" +
                   PrivacyDesk::title + "'") == "1");
}

TEST_CASE("no calendar names who was erased, also not one that was ready before") {
    PrivacyDesk desk;
    actions::ReadyFeeds feeds{desk.database, desk.mail().publisher, {}};
    const auto subscribe = [&](const char* calendar) {
        actions::add_subscription(desk.database, {*domain::calendar_name(calendar), "essai", {}, calendar},
                                  desk.now);
    };
    const auto feed = [&](const std::string& calendar) {
        const auto text = actions::text_of(feeds.find(calendar, calendar, desk.now)->identity().body);
        return std::regex_replace(text, std::regex{"\r\n "}, "");
    };
    for (const auto* calendar : {"tout", "plan"}) {
        subscribe(calendar);
        CHECK(has(feed(calendar), "Aline Roy"));
    }
    desk.leave();
    actions::erase_person(desk.env(), desk.erasing());
    for (const auto* calendar : {"tout", "plan"}) {
        CAPTURE(calendar);
        CHECK_FALSE(has(feed(calendar), "Aline"));
        CHECK(has(feed(calendar), "milieu scolaire"));
    }
}

TEST_CASE("not a byte of the name stays in the files of the data folder") {
    TemporaryFolder folder;
    const auto bytes_name = [&] {
        for (const auto& file : std::filesystem::recursive_directory_iterator{folder.path()}) {
            std::ifstream in{file.path(), std::ios::binary};
            std::ostringstream bytes;
            if (file.is_regular_file() && in && bytes << in.rdbuf() && has(bytes.str(), "Zenaida"))
                return true;
        }
        return false;
    };
    auto database = store::Database::open(folder.path() / "data", store::Access::write, {.reserve_bytes = 0});
    const actions::Env env{database, noon(), numbered_uids(), "essai"};
    const auto id =
        actions::add_person(
            env, {.name = "Zenaida Roy", .addresses = {"z@exemple.invalid"}, .from = day(2003, 4, 1)})
            .id;
    actions::leave_person(env, {.person = id, .last = day(2003, 4, 2), .today = day(2003, 4, 3)});
    CHECK(bytes_name());
    actions::erase_person(env, {.person = id, .title = "représentante", .today = day(2003, 4, 3)});
    CHECK_FALSE(bytes_name());
}

TEST_CASE("a look at what erasing would do changes nothing") {
    PrivacyDesk desk;
    desk.leave();
    const auto before = desk.contents();
    actions::preview_erasure(desk.env(), desk.erasing());
    CHECK(desk.contents() == before);
}

TEST_CASE("nobody is erased who takes part, is erased already, or would keep their name") {
    PrivacyDesk desk;
    const auto refusal = [&](const actions::Erasing& erasing) {
        return desk.refusal_of([&] { actions::erase_person(desk.env(), erasing); });
    };
    CHECK(has(refusal(desk.erasing()), "inscrivez d’abord son départ"));
    desk.leave();
    auto early = desk.erasing();
    early.today = day(2003, 10, 31);
    CHECK(has(refusal(early), "participe jusqu’au 31 octobre 2003"));
    for (const auto* title : {"", "la collègue de Aline Roy", "Mme Roy"}) {
        auto named = desk.erasing();
        named.title = title;
        CHECK_FALSE(refusal(named).empty());
    }
    actions::erase_person(desk.env(), desk.erasing());
    CHECK(has(refusal(desk.erasing()), "déjà effacée"));
    CHECK(has(desk.refusal_of([&] { actions::return_person(desk.env(), desk.aline); }),
              "inscrivez-la de nouveau"));
}
