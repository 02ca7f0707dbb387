#include "domain/committee_name.hpp"
#include "domain/meeting_title.hpp"
#include "domain/promised_meeting.hpp"
#include "support/catch.hpp"
#include "support/plan_builder.hpp"

#include <random>

using namespace arrimage;
using namespace arrimage::support;
using plan::ObligationKind;
using plan::ResourceKind;

TEST_CASE("A committee is named by the words of the activity that promises its meetings") {
    struct Case {
        const char* title;
        std::optional<std::string> name;
    };
    const Case cases[] = {
        {"Tenir 4 rencontres du Comité de coordination dans l’année.", "Comité de coordination"},
        {"Tenir 4 rencontres du Comité de coordination dans l'année.", "Comité de coordination"},
        {"Réunir le comité aviseur deux fois par an", "Comité aviseur"},
        {"Tenir trois réunions du comité de suivi de l’entente", "Comité de suivi de l’entente"},
        {"Tenir cinq rencontres du Comité logement social en 2003-2004", "Comité logement social"},
        {"Tenir 2 rencontres du comité du transport collectif en milieu rural",
         "Comité du transport collectif en milieu rural"},
        {"Réunir le Comité de coordination au printemps et à l’automne", "Comité de coordination"},
        {"Réunir le Comité de coordination, au besoin", "Comité de coordination"},
        {"Réunir le Comité de travail sur le renouvellement de l’entente",
         "Comité de travail sur le renouvellement de l’entente"},
        {"Tenir 4 rencontres du Comité de coordination et évaluer les résultats", "Comité de coordination"},
        {"Tenir 4 rencontres du Comité de coordination et de suivi", "Comité de coordination et de suivi"},
        {"Tenir 6 rencontres de la Table de concertation jeunesse", "Table de concertation jeunesse"},
        {"Le Comité directeur se réunira quatre fois", "Comité directeur"},
        {"Comité d’aide aux familles : 3 rencontres", "Comité d’aide aux familles"},
        {"Réunir le Comité de coordination dès septembre", "Comité de coordination"},
        {"Réunir le Comité de coordination de juin", "Comité de coordination"},
        {"Tenir une rencontre avec chacun des comités locaux", std::nullopt},
        {"Tenir 4 rencontres", std::nullopt},
        {"", std::nullopt},
    };
    for (const auto& [title, name] : cases) {
        INFO(title);
        CHECK(domain::committee_name(ActivityBuilder{"1", title}, {}) == name);
    }
}

TEST_CASE("A committee can be named by a resource, and other mentions say where its name ends") {
    const plan::Activity by_resource = ActivityBuilder{"1", "Tenir 4 rencontres"}
                                           .resource(ResourceKind::committee, "comités locaux")
                                           .resource(ResourceKind::committee, "comité de suivi");
    CHECK(domain::committee_name(by_resource, {}) == "Comité de suivi");
    const plan::Activity going_on = ActivityBuilder{"1", "Réunir le Comité de suivi de l’entente spécifique"};
    const std::string known[] = {"Comité de suivi", "Comité aviseur"};
    CHECK(domain::committee_name(going_on, known) == "Comité de suivi");
}

TEST_CASE("A promised meeting is titled by its kind and what the activity says") {
    struct Case {
        ObligationKind kind;
        const char* activity;
        const char* title;
    };
    const Case cases[] = {
        {ObligationKind::committee, "Tenir 4 rencontres du Comité de coordination dans l’année.",
         "Rencontre du Comité de coordination"},
        {ObligationKind::committee, "Tenir 6 rencontres de la Table jeunesse.",
         "Rencontre de la Table jeunesse"},
        {ObligationKind::territorial, "Favoriser la tenue d’une rencontre territoriale dans l’année.",
         "Rencontre territoriale"},
        {ObligationKind::press_conference,
         "Tenir une conférence de presse sur l’état de situation du logement social.",
         "Conférence de presse – état de situation du logement social"},
        {ObligationKind::press_conference, "Faire connaître les projets de transport dans les médias.",
         "Conférence de presse – Faire connaître les projets de transport dans les médias"},
        {ObligationKind::regional,
         "Tenir une rencontre régionale des partenaires régionaux pour informer de l’avancement des travaux.",
         "Rencontre régionale des partenaires régionaux"},
        {ObligationKind::regional, "Tenir une rencontre régionale en juin.", "Rencontre régionale"},
        {ObligationKind::regional,
         "Participer à la tenue d’une rencontre régionale sur les résultats de l’évaluation de l’approche.",
         "Rencontre régionale – résultats de l’évaluation de l’approche"},
        {ObligationKind::inter_regional,
         "Tenir une réunion inter-régionale des répondants régionaux en développement social et évaluer la "
         "pertinence "
         "d’une suite.",
         "Rencontre interrégionale des répondants régionaux en développement social"},
        {ObligationKind::other, "Tenir une journée de réflexion sur la pauvreté",
         "Rencontre de réflexion sur la pauvreté"},
        {ObligationKind::other, "", "Rencontre"},
    };
    for (const auto& [kind, words, title] : cases) {
        INFO(words);
        plan::Activity activity = ActivityBuilder{"1", words}.promises(kind, {});
        CHECK(domain::meeting_title(activity, {}, domain::committee_name(activity, {})) == title);
    }
    const plan::Activity territorial =
        ActivityBuilder{"1", "Rencontre territoriale"}.promises(ObligationKind::territorial, {});
    CHECK(domain::meeting_title(territorial, slot("Trois-Rivières"), {}) ==
          "Rencontre territoriale – Trois-Rivières");
}

TEST_CASE("A title is one clean line of bearable length, whatever the words") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random{seed};
    const char* pieces[] = {
        "rencontre", "du",   "comité", "\n",  "\r", "–", "d’",        "sur",  "de", ".",
        "\xc3",      "\xff", "\t",     "une", "é",  "(", "régionale", "\x01", " ",  "conférence de presse"};
    for (int round = 0; round < 2000; ++round) {
        std::string words;
        for (auto count = random() % 60; count > 0; --count)
            words.append(pieces[random() % std::size(pieces)]).append(random() % 2 ? " " : "");
        plan::Activity activity =
            ActivityBuilder{"1", words}.promises(static_cast<ObligationKind>(random() % 7), {});
        const auto title =
            domain::meeting_title(activity, slot(words.substr(0, 20)), domain::committee_name(activity, {}));
        CAPTURE(words, title);
        for (const unsigned char c : title) REQUIRE((c >= 0x20 && c != 0x7f));
        REQUIRE(title.size() < 400);
        REQUIRE_FALSE(title.empty());
    }
}

TEST_CASE("The window is the deadline's, closed by the period") {
    const auto period = plan::fiscal_year(2003);
    struct Case {
        const char* rule;
        std::optional<plan::Deadline> deadline;
        plan::Interval window;
    };
    const auto june = month("juin 2003", 2003, 6);
    const Case cases[] = {
        {"none: the whole period", std::nullopt, {period.start, period.end}},
        {"a month", june, {june.start, june.end}},
        {"without a date", plan::Deadline{.text = "à déterminer"}, {period.start, period.end}},
        {"open at the end", plan::Deadline{.start = june.start}, {june.start, period.end}},
        {"open at the beginning", plan::Deadline{.end = june.end}, {period.start, june.end}},
        {"after the period", plan::Deadline{.start = day(2005, 1, 1)}, {day(2005, 1, 1), day(2005, 1, 1)}},
        {"before the period", plan::Deadline{.end = day(2002, 1, 1)}, {day(2002, 1, 1), day(2002, 1, 1)}},
    };
    for (const auto& [rule, deadline, window] : cases) {
        INFO(rule);
        const auto meeting =
            domain::promised_meeting(ActivityBuilder{"1", "Tenir"}, {.deadline = deadline}, period, {});
        CHECK(meeting.window == window);
        CHECK(meeting.wording == (deadline ? deadline->text : ""));
    }
}

TEST_CASE("Who convenes is read in the activity") {
    CHECK(domain::convener_of(ActivityBuilder{"1", "Tenir 4 rencontres"}) == domain::Convener::us);
    CHECK(domain::convener_of(ActivityBuilder{"1", "Participer à la tenue d’une rencontre"}) ==
          domain::Convener::partner);
    CHECK(domain::convener_of(ActivityBuilder{"1", "Participer aux rencontres locales sur invitation."}) ==
          domain::Convener::guest);
    CHECK(domain::convener_of(ActivityBuilder{"1", ""}) == domain::Convener::us);
}
