#include "support/catch.hpp"
#include "support/terminal.hpp"

using namespace arrimage;
using namespace arrimage::support;
using Words = std::vector<std::string>;

namespace {

/// A terminal where a committee of two has one meeting to date, number 1, in February 2004.
struct MeetingTerminal : Terminal {
    MeetingTerminal() {
        type({"person", "add", "Aline Roy", "--email", "aline@exemple.org", "--from", "2003-04-01"});
        type({"person", "add", "Benoît Côté", "--email", "benoit@exemple.org", "--from", "2003-04-01",
              "--organisation", "Centre des femmes"});
        type({"committee", "add", "Comité de suivi"});
        type({"committee", "seat", "add", "de-suivi", "--name", "Présidence"});
        type({"committee", "seat", "assign", "1", "1", "--from", "2003-04-01"});
        type({"meeting", "add", "--title", "Suivi d’hiver", "--kind", "committee", "--committee",
              "Comité de suivi", "--from", "2004-02-01", "--to", "2004-02-29"});
    }

    boost::json::array list(Words filters) {
        filters.insert(filters.begin(), {"meeting", "list"});
        return json(filters).as_array();
    }

    std::string refusal(const Words& words) {
        const auto outcome = type(words);
        CHECK(outcome.exit_code == 1);
        CHECK(outcome.out.empty());
        return outcome.err;
    }
};

const Words evening{"--start", "2004-02-12T19:00", "--end", "2004-02-12T21:00"};

Words with(Words words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

} // namespace

TEST_CASE("the list of meetings keeps the names of its facts, and tells whose, where and how late") {
    MeetingTerminal terminal;
    const auto meetings = terminal.list({});
    REQUIRE(meetings.size() == 1);
    const auto& meeting = meetings[0].as_object();
    for (const auto* key :
         {"id",        "uid",          "sequence",   "changed", "kind", "state",     "title",
          "wording",   "window_start", "window_end", "start",   "end",  "zone",      "version",
          "committee", "territory",    "convener",   "place",   "link", "cancelled", "slippage_days"}) {
        CAPTURE(key);
        CHECK(meeting.contains(key));
    }
    CHECK(meeting.at("committee") == "Comité de suivi");
    CHECK(meeting.at("window_end") == "2004-02-29");
    CHECK(meeting.at("start").is_null());
    CHECK(terminal.type({"meeting", "list"}).out ==
          "1  à fixer  Suivi d’hiver  (à fixer du 1er au 29 février 2004)\n");
}

TEST_CASE("the list is cut by state, body, lateness and want of a date") {
    MeetingTerminal terminal;
    terminal.type(with({"meeting", "add", "--title", "Rencontre datée"}, evening));
    CHECK(terminal.list({}).size() == 2);
    CHECK(terminal.list({"--state", "confirmed"}).size() == 1);
    CHECK(terminal.list({"--state", "confirmed", "--state", "to-schedule"}).size() == 2);
    CHECK(terminal.list({"--committee", "comite-de-suivi"}).size() == 1);
    CHECK(terminal.list({"--late"}).size() == 1);
    CHECK(terminal.list({"--undated"}).size() == 1);
    CHECK(terminal.list({"--state", "held"}).empty());
    CHECK(says(terminal.type({"meeting", "list", "--state", "held"}).out, "Aucune rencontre de ce choix"));
    CHECK(says(terminal.refusal({"meeting", "list", "--state", "tenue"}), "L’état est"));
    CHECK(says(terminal.refusal({"meeting", "list", "--committee", "Logement"}), "Aucun comité"));
}

TEST_CASE("a meeting is settled, moved, held, reopened, cancelled and restored") {
    MeetingTerminal terminal;
    const auto settled = terminal.json(with({"meeting", "settle", "1"}, evening));
    CHECK(settled.at("state") == "confirmed");
    CHECK(settled.at("start") == "2004-02-12T19:00");
    CHECK(settled.at("slippage_days") == -17);
    const auto moved = terminal.type({"meeting", "move", "1", "--start", "2004-02-19T19:00", "--end",
                                      "2004-02-19T21:00", "--place", "Salle 2"});
    CHECK(moved.out == "Suivi d’hiver\u00a0: le jeudi 19 février 2004 de 19\u00a0h à 21\u00a0h.\n");
    CHECK(terminal.json({"meeting", "hold", "1"}).at("state") == "held");
    CHECK(says(terminal.refusal({"meeting", "cancel", "1"}), "rouvrez-la d’abord"));
    CHECK(terminal.json({"meeting", "reopen", "1"}).at("state") == "confirmed");
    CHECK(terminal.type({"meeting", "cancel", "1"}).out == "Annulée\u00a0: Suivi d’hiver.\n");
    CHECK_FALSE(terminal.list({})[0].at("cancelled").is_null());
    CHECK(terminal.json({"meeting", "restore", "1"}).at("state") == "confirmed");
}

TEST_CASE("an act on a version that is no longer the present one is refused") {
    MeetingTerminal terminal;
    terminal.type(with({"meeting", "settle", "1"}, evening));
    CHECK(says(terminal.refusal({"meeting", "cancel", "1", "--version", "1"}), "modifiée entre-temps"));
    CHECK(terminal.json({"meeting", "cancel", "1", "--version", "2"}).at("state") == "cancelled");
}

TEST_CASE("what is not given of a meeting stays when it is changed; what is given empty goes") {
    MeetingTerminal terminal;
    const auto changed = terminal.json({"meeting", "change", "1", "--title", "Suivi", "--place", "Salle 3"});
    CHECK(changed.at("title") == "Suivi");
    CHECK(changed.at("place") == "Salle 3");
    CHECK(changed.at("committee") == "Comité de suivi");
    const auto emptied = terminal.json({"meeting", "change", "1", "--place", "", "--committee", ""});
    CHECK(emptied.at("place").is_null());
    CHECK(emptied.at("committee").is_null());
    CHECK(says(terminal.refusal({"meeting", "change", "1", "--kind", "souper"}), "Le genre est"));
    CHECK(says(terminal.refusal({"meeting", "change", "1", "--convener", "eux"}), "Qui convoque est"));
}

TEST_CASE("a meeting is shown with its people and its history") {
    MeetingTerminal terminal;
    terminal.type(with({"meeting", "settle", "1"}, evening));
    const auto shown = terminal.json({"meeting", "show", "1"});
    CHECK(shown.at("people").as_array().size() == 1);
    CHECK(shown.at("history").as_array().back().at("what") ==
          "date, le jeudi 12 février 2004 de 19\u00a0h à 21\u00a0h");
    CHECK(shown.at("poll").is_null());
    const auto report = terminal.type({"meeting", "show", "1"}).out;
    CHECK(says(report, "Écart\u00a0: 17 jours avant le dernier jour promis\n"));
    CHECK(says(report, "Concerne\u00a0: Aline Roy\n"));
    CHECK(says(report, "ligne de commande\u00a0: création"));
    CHECK(says(terminal.refusal({"meeting", "show", "99"}), "n’existe pas"));
}

TEST_CASE("people are added to a meeting and taken out") {
    MeetingTerminal terminal;
    const auto people = [&](const Words& words) {
        return terminal.json(with({"meeting", "people", "1"}, words)).as_array().size();
    };
    CHECK(people({}) == 1);
    CHECK(people({"--add", "benoit@exemple.org"}) == 2);
    CHECK(people({"--remove", "benoit-cote", "--remove", "1"}) == 0);
    CHECK(terminal.type({"meeting", "people", "1"}).out == "Concerne\u00a0: personne\n");
    CHECK(people({"--add-committee", "Comité de suivi", "--add-organisation", "centre des femmes"}) == 2);
    CHECK(
        says(terminal.refusal({"meeting", "people", "1", "--add-organisation", "Autre"}), "Aucun organisme"));
    CHECK(says(terminal.refusal({"meeting", "people", "99"}), "n’existe pas"));
}

TEST_CASE("conflicts are told by day of the window, or for a date") {
    MeetingTerminal terminal;
    CHECK(terminal.type({"meeting", "conflicts", "1"}).out == "Aucun conflit.\n");
    terminal.type(with({"meeting", "add", "--title", "Table", "--committee", "Comité de suivi"}, evening));
    CHECK(terminal.type({"meeting", "conflicts", "1"}).out ==
          "le jeudi 12 février 2004 de 19\u00a0h à 21\u00a0h\u00a0: Table, même jour (Aline Roy)\n");
    const auto found = terminal.json(with({"meeting", "conflicts", "1"}, evening));
    CHECK(found.at(0).at("clash") == "same-hours");
    CHECK(found.at(0).at("people").at(0).at("name") == "Aline Roy");
}

TEST_CASE("dates are put to a poll, added to, shown, closed, reopened and one is settled") {
    MeetingTerminal terminal;
    const Words dates{"--date", "2004-02-12T13:30/16:00", "--date", "2004-02-13T09:00/2004-02-14T16:00"};
    const auto opened = terminal.json(with({"meeting", "poll", "open", "1"}, dates));
    CHECK(opened.at("dates").as_array().size() == 2);
    CHECK(opened.at("dates").at(1).at("end") == "2004-02-14T16:00");
    CHECK(opened.at("dates").at(0).at("unanswered") == 1);
    CHECK(opened.at("invitees").at(0).at("name") == "Aline Roy");
    CHECK(terminal.json({"mail", "list"}).as_array().size() == 1);
    const auto added = terminal.json({"meeting", "poll", "add", "1", "--date", "2004-02-11T13:30/16:00"});
    CHECK(added.at("dates").as_array().size() == 3);
    CHECK(terminal.json({"meeting", "poll", "show", "1"}) == added);
    CHECK(says(terminal.type({"meeting", "poll", "show", "1"}).out,
               "0 oui, 0 si nécessaire, 0 non, 1 sans réponse"));
    CHECK(terminal.type({"meeting", "poll", "remind", "1"}).out ==
          "0 rappel, 0 première demande\u00a0; 1 personne a reçu une lettre il y a moins d’une heure.\n");
    CHECK(terminal.json({"meeting", "poll", "close", "1"}).at("state") == "to-schedule");
    CHECK(terminal.json({"meeting", "poll", "reopen", "1"}).at("state") == "proposed");
    const auto settled = terminal.json({"meeting", "poll", "settle", "1", "--start", "2004-02-12T13:30"});
    CHECK(settled.at("state") == "confirmed");
    CHECK_FALSE(terminal.json({"meeting", "show", "1"}).at("poll").at("closed").is_null());
}

TEST_CASE("a poll that cannot be says why") {
    MeetingTerminal terminal;
    CHECK(says(terminal.refusal({"meeting", "poll", "show", "1"}), "n’a pas eu de sondage"));
    CHECK(says(terminal.refusal({"meeting", "poll", "open", "1"}), "au moins deux dates"));
    CHECK(says(terminal.refusal({"meeting", "poll", "open", "1", "--date", "2004-02-12T13:30"}), "/16:00"));
    CHECK(says(terminal.refusal({"meeting", "poll", "open", "1", "--date", "demain/16:00"}),
               "n’est pas une date"));
    CHECK(says(terminal.refusal({"meeting", "poll", "open", "1", "--date", "2004-02-12T13:30/soir"}),
               "n’est pas une date"));
}
