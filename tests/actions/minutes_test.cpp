#include "actions/agenda_mail.hpp"
#include "actions/compare_minutes.hpp"
#include "actions/index_text.hpp"
#include "actions/minutes_document.hpp"
#include "actions/remind_of_minutes.hpp"
#include "actions/search_records.hpp"
#include "actions/show_agenda.hpp"
#include "actions/show_desk.hpp"
#include "store/agendas.hpp"
#include "store/visibility.hpp"
#include "support/catch.hpp"
#include "support/minutes_desk.hpp"
#include "support/refused.hpp"

#include <random>

using namespace arrimage;
using namespace arrimage::support;
using domain::Attendance;
using domain::MinutesState;
using domain::RefusalKind;

namespace {

std::vector<std::string> titles_of(MinutesDesk& desk, domain::MeetingId meeting) {
    std::vector<std::string> titles;
    const auto agenda = actions::show_agenda(desk.database, desk.odile, meeting).agenda;
    for (const auto& item : domain::shown_items(agenda, domain::AgendaSection::discuss))
        titles.push_back(domain::title_of(item));
    return titles;
}

bool has(const std::vector<std::string>& all, const std::string& words) {
    return std::ranges::any_of(all, [&](const auto& each) { return each.find(words) != each.npos; });
}

} // namespace

TEST_CASE("A compte-rendu has a section for each item of the agenda, and takes in those that come later") {
    MinutesDesk desk;
    desk.begin();
    const auto sections = desk.shown().version.sections;
    REQUIRE(sections.size() > 3);
    CHECK(sections.front().title == "Ouverture de la rencontre");
    actions::add_agenda_item(desk.env(), {desk.id, {}}, {.title = "Budget"});
    CHECK(desk.begin().version == 2);
    const auto later = desk.shown().version.sections;
    CHECK(later.size() == sections.size() + 1);
    const auto budget = std::ranges::find(later, "Budget", &domain::MinutesSection::title);
    REQUIRE(budget != later.end());
    CHECK(std::next(budget)->title == "Varia");
    CHECK(desk.begin().version == 2);
}

TEST_CASE("Only a held meeting that is not a partner's has a compte-rendu, written by who runs it") {
    MinutesDesk desk;
    const auto next = desk.next_meeting(day(2003, 11, 4));
    CHECK(refused([&] { actions::begin_minutes(desk.env(), desk.odile, next); }).names("notée comme tenue"));
    CHECK(refused([&] { actions::begin_minutes(desk.env(), desk.member, desk.id); }).kind ==
          RefusalKind::not_allowed);
    CHECK(refused([&] { actions::begin_minutes(desk.env(), desk.outsider, desk.id); }).kind ==
          RefusalKind::not_found);
    CHECK_FALSE(refused([&] { actions::begin_minutes(desk.env(), desk.secretary, desk.id); }).kind);
    auto former = desk.secretary;
    store::Transaction transaction{desk.database};
    auto role = store::list_roles(transaction, {.person = desk.carole}).front();
    role.tenure.to = day(2003, 9, 9);
    store::save_role(transaction, role);
    CHECK_FALSE(store::may_run(transaction, former, desk.id));
}

TEST_CASE("Two who write never overwrite each other: another section is merged, the same one is refused") {
    MinutesDesk desk;
    const auto base = desk.begin().version;
    const auto opening = desk.key("Ouverture"), varia = desk.key("Varia");
    desk.write(opening, "Texte de la première.", "", base);
    CHECK(desk.write(varia, "Texte de la seconde.", "", base).version == base + 2);
    const auto refusal = refused([&] { desk.write(opening, "Autre texte.", "", base); });
    CHECK(refusal.kind == RefusalKind::conflict);
    const auto shown = desk.shown();
    CHECK(domain::find_section(shown.version.sections, opening)->body == "Texte de la première.");
    CHECK(domain::find_section(shown.version.sections, varia)->body == "Texte de la seconde.");
    CHECK(desk.write(opening, "Les deux textes.", "", shown.minutes.version).version == base + 3);
    CHECK(desk.write(opening, "Les deux textes.", "", base).version == base + 3);
}

TEST_CASE("Whatever several write in turn from old pages, no text that was saved is lost from the versions") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 chance{seed};
    MinutesDesk desk;
    int latest = desk.begin().version;
    const std::vector<std::string> keys{desk.key("Ouverture"), desk.key("Varia"), desk.key("Levée")};
    std::vector<int> pages(3, latest);
    std::map<std::string, std::string> expected;
    for (int step = 0; step < 120; ++step) {
        auto& base = pages[chance() % pages.size()];
        const auto& key = keys[chance() % keys.size()];
        const auto text = "texte " + std::to_string(step);
        if (chance() % 4 == 0) base = latest;
        const auto refusal = refused([&] { latest = desk.write(key, text, "", base).version; });
        if (!refusal.kind) {
            expected[key] = text;
            CHECK(actions::show_minutes(desk.database, desk.odile, desk.id, latest).version.sections.size() >
                  3);
        } else {
            CHECK(refusal.kind == RefusalKind::conflict);
        }
        for (const auto& [section, words] : expected)
            CHECK(domain::find_section(desk.shown().version.sections, section)->body == words);
    }
    const auto versions = actions::list_minutes_versions(desk.database, desk.odile, desk.id);
    CHECK(static_cast<int>(versions.size()) == latest);
}

TEST_CASE("Versions never change, compare line by line, and an old one comes back as a new one") {
    MinutesDesk desk;
    desk.begin();
    const auto varia = desk.key("Varia");
    desk.write(varia, "Un\nDeux", "Le budget est adopté.");
    desk.write(varia, "Un\nTrois", "Le budget est adopté.");
    const auto changes = actions::compare_minutes(desk.database, desk.odile, desk.id, 2, 3);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].lines[1].text == "Deux");
    CHECK(changes[0].lines[2].text == "Trois");
    CHECK(actions::restore_minutes(desk.env(), desk.odile, desk.id, 2).version == 4);
    CHECK(domain::find_section(desk.shown().version.sections, varia)->body == "Un\nDeux");
    CHECK(actions::compare_minutes(desk.database, desk.odile, desk.id, 2, 4).empty());
    CHECK(refused([&] { actions::restore_minutes(desk.env(), desk.odile, desk.id, 99); }).kind ==
          RefusalKind::not_found);
}

TEST_CASE("What someone is writing is kept apart, theirs alone, until they save or drop it") {
    MinutesDesk desk;
    desk.begin();
    const auto varia = desk.key("Varia");
    actions::keep_writing(desk.env(), desk.secretary, {desk.id, varia, 1, "En cours", ""});
    CHECK(actions::show_minutes(desk.database, desk.secretary, desk.id).drafts.front().body == "En cours");
    CHECK(desk.shown().drafts.empty());
    CHECK(desk.shown().minutes.version == 1);
    actions::write_section(desk.env(), desk.secretary, {desk.id, varia, 1, "Fini", ""});
    CHECK(actions::show_minutes(desk.database, desk.secretary, desk.id).drafts.empty());
    actions::keep_writing(desk.env(), desk.secretary, {desk.id, varia, 2, "Encore", ""});
    actions::drop_writing(desk.env(), desk.secretary, desk.id, varia);
    CHECK(actions::show_minutes(desk.database, desk.secretary, desk.id).drafts.empty());
}

TEST_CASE("Members read a compte-rendu once it is circulated, the public once it is published without what "
          "is withheld") {
    MinutesDesk desk;
    desk.begin();
    desk.write(desk.key("Varia"), "On a parlé de [[la personne]] et du budget.");
    CHECK(refused([&] { actions::show_minutes(desk.database, desk.member, desk.id); }).kind ==
          RefusalKind::not_found);
    actions::circulate_minutes(desk.env(), desk.odile, desk.id);
    CHECK(actions::show_minutes(desk.database, desk.member, desk.id).version.number == 2);
    CHECK(refused([&] { actions::show_minutes(desk.database, desk.outsider, desk.id); }).kind ==
          RefusalKind::not_found);
    CHECK(refused([&] { actions::show_public_minutes(desk.database, desk.id); }).kind ==
          RefusalKind::not_found);
    const auto next = desk.next_meeting(day(2003, 11, 4));
    CHECK(refused([&] { actions::approve_minutes(desk.env(), desk.odile, desk.id, next); }).names("tenue"));
    desk.now = MinutesDesk::at(day(2003, 11, 5));
    actions::hold_meeting(desk.env(), next, {});
    actions::approve_minutes(desk.env(), desk.odile, desk.id, next);
    CHECK(refused([&] { desk.write(desk.key("Varia"), "Autre"); }).names("approuvé"));
    actions::publish_minutes(desk.env(), desk.odile, desk.id);
    const auto shown = actions::show_public_minutes(desk.database, desk.id);
    CHECK(domain::find_section(shown.version.sections, desk.key("Varia"))->body ==
          "On a parlé de [passage retiré] et du budget.");
    const auto text = domain::minutes_text(actions::document_of(shown));
    CHECK(text.find("la personne") == text.npos);
    CHECK(text.find("Approuvé le mardi 4 novembre 2003") != text.npos);
    actions::reopen_minutes(desk.env(), desk.odile, desk.id);
    CHECK(refused([&] { actions::show_public_minutes(desk.database, desk.id); }).kind ==
          RefusalKind::not_found);
}

TEST_CASE(
    "The next agenda holds the approval and the follow-ups, the overdue first, until they are dealt with") {
    MinutesDesk desk;
    desk.begin();
    const auto varia = desk.key("Varia");
    desk.take_on(varia, "Rédiger l’avis", "Denis Lévesque");
    desk.take_on(varia, "Réserver la salle", "Aline Roy", day(2003, 10, 1));
    const auto first = desk.take_on(varia, "Appeler la MRC", "Aline Roy", day(2003, 9, 15));
    CHECK(first.owner == desk.aline);
    actions::circulate_minutes(desk.env(), desk.odile, desk.id);
    const auto next = desk.next_meeting(day(2003, 11, 4));
    auto titles = titles_of(desk, next);
    REQUIRE(titles.size() > 6);
    CHECK(titles[2] == "Adoption du compte-rendu de la rencontre du 9 septembre 2003");
    CHECK(titles[3] == "Appeler la MRC");
    CHECK(titles[4] == "Réserver la salle");
    CHECK(titles[5] == "Rédiger l’avis");
    actions::close_follow_up(desk.env(), desk.member, first.id, "Fait");
    CHECK_FALSE(has(titles_of(desk, next), "Appeler"));
    CHECK(refused([&] { actions::close_follow_up(desk.env(), desk.outsider, first.id, ""); }).kind ==
          RefusalKind::not_found);
    actions::reopen_follow_up(desk.env(), desk.member, first.id);
    CHECK(has(titles_of(desk, next), "Appeler"));
    desk.now = MinutesDesk::at(day(2003, 11, 5));
    actions::hold_meeting(desk.env(), next, {});
    const auto last = desk.meeting("février 2004").id;
    desk.settle(last, day(2004, 2, 10));
    CHECK(has(titles_of(desk, last), "rencontre du 9 septembre"));
    actions::approve_minutes(desk.env(), desk.odile, desk.id, next);
    CHECK_FALSE(has(titles_of(desk, last), "rencontre du 9 septembre"));
    CHECK(has(titles_of(desk, last), "rencontre du 4 novembre"));
    CHECK(has(titles_of(desk, next), "rencontre du 9 septembre"));
}

TEST_CASE("A follow-up stands in the compte-rendu, is seen by its owner, and is told them when wanted") {
    MinutesDesk desk;
    desk.begin();
    const auto varia = desk.key("Varia");
    const auto before = desk.letters().size();
    desk.take_on(varia, "Rédiger l’avis", "aline roy", day(2003, 10, 31), true);
    CHECK(desk.letters().size() == before + 1);
    CHECK(desk.last_letter().subject == "Suivi\u00a0: Rédiger l’avis");
    CHECK(domain::find_section(desk.shown().version.sections, varia)->follow_ups ==
          "Rédiger l’avis – Aline Roy, d’ici le 31 octobre 2003");
    const auto mine = actions::list_follow_ups(desk.database, desk.member);
    REQUIRE(mine.size() == 1);
    CHECK(mine[0].mine);
    CHECK(mine[0].may_close);
    CHECK(actions::list_follow_ups(desk.database, desk.outsider).empty());
    actions::remove_follow_up(desk.env(), desk.odile, mine[0].follow_up.id);
    CHECK(domain::find_section(desk.shown().version.sections, varia)->follow_ups.empty());
    CHECK(refused([&] { desk.take_on(varia, "", "Aline Roy"); }).kind == RefusalKind::invalid);
    CHECK(refused([&] { desk.take_on("nulle-part", "Agir", "Aline Roy"); }).kind == RefusalKind::not_found);
}

TEST_CASE(
    "The sheet has the seats as held that day, what the answers let expect, and what was entered stays") {
    MinutesDesk desk;
    auto sheet = actions::show_attendance(desk.database, desk.odile, desk.id).sheet;
    REQUIRE(sheet.attendees.size() >= 2);
    CHECK(sheet.attendees[0].name == "Aline Roy");
    CHECK(sheet.attendees[0].seat);
    CHECK(sheet.attendees[1].name == "Benoît Côté");
    const auto rows = [&](std::size_t i) { return actions::row_of(sheet.attendees[i]); };
    actions::set_quorum(desk.env(), desk.committee, {domain::QuorumRule::Kind::percent, 60});
    actions::record_attendance(
        desk.env(), desk.odile,
        {.meeting = desk.id,
         .version = 0,
         .entries = {{.row = rows(0), .status = Attendance::present},
                     {.row = rows(1), .status = Attendance::excused, .detail = "maladie"}},
         .guests = {{"Léa Bouchard", "Ville"}}});
    const auto shown = actions::show_attendance(desk.database, desk.odile, desk.id);
    CHECK(shown.sheet.attendees.back().name == "Léa Bouchard");
    CHECK(shown.quorum->needed == 2);
    CHECK_FALSE(shown.quorum->reached());
    const auto stale = refused(
        [&] { actions::record_attendance(desk.env(), desk.odile, {.meeting = desk.id, .version = 0}); });
    CHECK(stale.kind == RefusalKind::conflict);
    desk.begin();
    const auto text = domain::minutes_text(actions::document_of(desk.shown()));
    CHECK(text.find("Absences motivées\u00a0:\n  - Benoît Côté\u00a0: maladie\n") != text.npos);
    CHECK(text.find("Personnes invitées\u00a0:\n  - Léa Bouchard (Ville)\n") != text.npos);
    CHECK(domain::quorum_sentence(actions::document_of(desk.shown())) ==
          "Quorum\u00a0: 1 siège représenté sur 2 pourvus, 2 requis. Il n’est pas atteint.");
    CHECK(refused([&] { actions::show_attendance(desk.database, desk.member, desk.id); }).kind ==
          RefusalKind::not_allowed);
}

TEST_CASE(
    "Who should write is reminded at three days and at seven, once each, and no more once it is circulated") {
    MinutesDesk desk;
    const auto nag = [&](plan::Date date) {
        desk.now = MinutesDesk::at(date);
        return actions::remind_of_minutes(desk.env(), desk.mail(), {});
    };
    CHECK(nag(day(2003, 9, 11)) == 0);
    desk.now = MinutesDesk::at(day(2003, 9, 12)) + std::chrono::hours{12};
    CHECK(actions::remind_of_minutes(desk.env(), desk.mail(), {}) == 0);
    CHECK(nag(day(2003, 9, 12)) == 1);
    CHECK(desk.last_letter().recipient == "car13@exemple.invalid");
    CHECK(desk.last_letter().subject.find("Compte-rendu à diffuser") == 0);
    CHECK(nag(day(2003, 9, 13)) == 0);
    CHECK(nag(day(2003, 9, 16)) == 1);
    CHECK(nag(day(2003, 9, 17)) == 0);
    CHECK(nag(day(2004, 1, 5)) == 0);
    MinutesDesk other;
    other.begin();
    actions::circulate_minutes(other.env(), other.odile, other.id);
    other.now = MinutesDesk::at(day(2003, 9, 12));
    CHECK(actions::remind_of_minutes(other.env(), other.mail(), {}) == 0);
}

TEST_CASE("A search finds words whatever their accents and articles, and only what the reader may see") {
    MinutesDesk desk;
    desk.begin();
    desk.write(desk.key("Varia"), "L’équipe de Mékinac propose un cœur de village.",
               "Adopter la résolution.");
    const auto found = [&](const domain::Viewer& viewer, const char* words) {
        return actions::search_records(desk.database, viewer, words, 0, 20).lines;
    };
    CHECK(found(desk.member, "équipe").empty());
    for (const auto* words :
         {"équipe", "EQUIPE", "l'équipe", "l’equipe mekinac", "coeur", "\"cœur de village\"", "équip"})
        CHECK(found(desk.odile, words).size() == 1);
    CHECK(found(desk.odile, "\"village de\"").empty());
    actions::circulate_minutes(desk.env(), desk.odile, desk.id);
    REQUIRE(found(desk.member, "équipe").size() == 1);
    const auto line = found(desk.member, "équipe").front();
    CHECK(std::ranges::count(line.extract, domain::ExtractPiece{"équipe", true}) == 1);
    CHECK(line.passage.title == "Varia");
    CHECK(found(desk.outsider, "équipe").empty());
    CHECK(found(desk.member, "résolution").front().passage.kind == store::PassageKind::decision);
    CHECK_FALSE(found(desk.outsider, "activité OR plan").size() > 50);
    CHECK(found({}, "équipe").empty());
    for (const auto* hostile : {"\"", "AND", "NEAR(", "body:", "*", "a*b\"c", "-", "^x", "(((", "{col}"})
        CHECK_NOTHROW(found(desk.odile, hostile));
}

TEST_CASE("The first page tells the coordonnatrice which comptes-rendus are missing, a member what to read "
          "and to do") {
    MinutesDesk desk;
    const auto missing = [&] {
        store::Session session{desk.database};
        return actions::show_desk(session, day(2003, 9, 10)).minutes;
    };
    REQUIRE(missing().total == 1);
    CHECK(missing().lines[0].id == desk.id);
    desk.begin();
    CHECK(missing().total == 1);
    const auto mine = [&] { return actions::show_member_desk(desk.database, desk.aline, day(2003, 9, 10)); };
    CHECK(mine().minutes.total == 0);
    desk.take_on(desk.key("Varia"), "Relire la charte", "Aline Roy");
    actions::circulate_minutes(desk.env(), desk.odile, desk.id);
    CHECK(missing().total == 0);
    CHECK(mine().minutes.lines[0].id == desk.id);
    CHECK(mine().follow_ups.lines[0].what == "Relire la charte");
    CHECK(actions::show_member_desk(desk.database, desk.denis, day(2003, 9, 10)).minutes.total == 0);
}

TEST_CASE("A draft mail carries the papers: the agenda those of the meeting, the compte-rendu its annexes") {
    MinutesDesk desk;
    desk.begin();
    desk.bring("ordre.txt", "Un papier de la rencontre");
    const auto file = actions::memory_file("Une annexe");
    actions::add_document(desk.env(), desk.files, desk.odile, {.meeting = desk.id, .of_minutes = true},
                          {"annexe.txt", {file.get(), 0, 10}}, 1'000);
    const actions::Publisher publisher{"Comité", "coordination@exemple.invalid", "America/Toronto"};
    const auto agenda = actions::agenda_draft(desk.env(), publisher, desk.files, desk.odile, desk.id);
    CHECK(agenda.find("ordre.txt") != agenda.npos);
    CHECK(agenda.find("annexe.txt") == agenda.npos);
    const auto minutes = actions::minutes_draft(desk.env(), publisher, desk.files, desk.odile, desk.id);
    CHECK(minutes.find("annexe.txt") != minutes.npos);
    CHECK(minutes.find("X-Unsent: 1") != minutes.npos);
    CHECK(minutes.find("ordre.txt") == minutes.npos);
}

TEST_CASE("The index of a database of before is made when the program starts, and only then") {
    MinutesDesk desk;
    desk.begin();
    desk.write(desk.key("Varia"), "Un funiculaire pour Shawinigan.");
    actions::derive_agenda(desk.env(), {desk.id, {}});
    const auto found = [&](const char* words) {
        return actions::search_records(desk.database, desk.odile, words, 0, 20).total;
    };
    const auto minutes = found("funiculaire"), agenda = found("varia"), plan = found("territoires");
    CHECK(minutes == 1);
    CHECK(plan > 0);
    {
        store::Transaction transaction{desk.database};
        transaction.query("DELETE FROM passage_texts").run();
        transaction.query("DELETE FROM passages").run();
        transaction.commit();
    }
    CHECK(found("funiculaire") == 0);
    actions::bring_index_up_to_date(desk.database);
    CHECK(found("funiculaire") == minutes);
    CHECK(found("varia") == agenda);
    CHECK(found("territoires") == plan);
    const auto version = desk.database.version();
    actions::bring_index_up_to_date(desk.database);
    CHECK(desk.database.version() == version);
}
