#include "actions/add_meeting.hpp"
#include "actions/import_plan.hpp"
#include "actions/settle_date.hpp"
#include "store/committees.hpp"
#include "store/meetings.hpp"
#include "store/seats.hpp"
#include "support/catch.hpp"
#include "support/site_desk.hpp"

using namespace arrimage;
using namespace arrimage::support;
using namespace std::chrono_literals;
using domain::MeetingState;
using Who = SiteDesk::Who;
using Fields = SiteDesk::Fields;

namespace {

/// The sample plan is imported, and Marc holds a seat of the Comité de coordination.
struct MeetingPages : SiteDesk {
    MeetingPages() {
        const plan::Plan plan = sample_plan();
        const actions::ImportedFile file{"plan.txt", "texte", {.plan = plan}};
        actions::apply_import(env("import"), file, actions::preview_import(database, file.reading).basis);
        store::Transaction transaction{database};
        const auto committee = store::find_committee(transaction, "de-coordination").value();
        const auto seat = store::save_seat(transaction, {.committee = committee.id, .name = "Organismes"});
        store::save_holding(transaction,
                            {.seat = seat.id, .person = marc, .tenure = {.from = day(2003, 4, 1)}});
        transaction.commit();
    }

    domain::Meeting meeting(domain::MeetingId id) {
        store::Session session{database};
        return store::load_meeting(session, id);
    }

    domain::MeetingId titled(std::string_view words, std::string_view wording = "") {
        store::Session session{database};
        for (const auto& [meeting, reference] : store::list_meetings(session))
            if (meeting.title.find(words) != std::string::npos &&
                (wording.empty() || meeting.wording == wording))
                return meeting.id;
        throw std::runtime_error("no such meeting");
    }

    static std::string path(domain::MeetingId id, std::string_view rest = "") {
        return "/rencontres/" + std::to_string(id.value) + std::string{rest};
    }

    std::string version(domain::MeetingId id) { return std::to_string(meeting(id).version); }

    Fields date(domain::MeetingId id, std::string day, std::string start = "13:30",
                std::string end = "16:00") {
        return {{"date", std::move(day)},
                {"debut", std::move(start)},
                {"fin", std::move(end)},
                {"lieu", "Salle 2"},
                {"lien", ""},
                {"version", version(id)}};
    }

    void settle(domain::MeetingId id, plan::Date on) {
        actions::settle_date(env(), {id, {{on, 13h + 30min}, {on, 16h}, "America/Toronto"}, "", "", {}});
    }
};

Fields details(std::string title = "Rencontre de travail") {
    return {{"titre", std::move(title)}, {"genre", "other"}, {"convocation", "us"}, {"comite", ""},
            {"territoire", ""},          {"lieu", ""},       {"lien", ""}};
}

Fields with(Fields fields, const std::string& name, const std::string& value) {
    for (auto& [key, kept] : fields)
        if (key == name) {
            kept = value;
            return fields;
        }
    fields.emplace_back(name, value);
    return fields;
}

} // namespace

TEST_CASE("the coordonnatrice sees every meeting; a member those of the committees where they sit") {
    MeetingPages desk;
    const auto all = desk.get("/rencontres");
    CHECK(says(all, "11 rencontres"));
    CHECK(says(all, "Maskinongé"));
    const auto marcs = desk.get("/rencontres", Who::marc);
    CHECK(says(marcs, "4 rencontres"));
    CHECK_FALSE(says(marcs, "Maskinongé</a>"));
    CHECK_FALSE(says(marcs, "Ajouter une rencontre"));
    CHECK(desk.get(MeetingPages::path(desk.titled("Comité de coordination")), Who::marc).status == 200);
    const auto other = desk.get(MeetingPages::path(desk.titled("Maskinongé")), Who::marc);
    CHECK(other.status == 404);
    CHECK(*other.body == *desk.get("/rencontres/999999", Who::marc).body);
}

TEST_CASE("meetings are looked for by words, state, committee and territory") {
    MeetingPages desk;
    CHECK(says(desk.get("/rencontres?texte=MASKINONGE"), "1 rencontre<"));
    CHECK(says(desk.get("/rencontres?etat=late"), "2 rencontres"));
    CHECK(says(desk.get("/rencontres?etat=late"), "jours de retard"));
    CHECK(says(desk.get("/rencontres?etat=held"), "Aucune rencontre ne répond à cette recherche."));
    CHECK(desk.get("/rencontres?page=99&etat=x&comite=abc&territoire=-1&texte=%27%22%25").status == 200);
}

TEST_CASE("without a plan the list says what to do") {
    SiteDesk desk;
    CHECK(says(desk.get("/rencontres"), "Importez un plan"));
    CHECK(says(desk.get("/rencontres", Who::marc), "ne vous concerne"));
    CHECK(says(desk.get("/plan"), "Importer un plan"));
    CHECK(says(desk.get("/"), "Importer un plan"));
    CHECK(desk.get("/couverture").status == 404);
}

TEST_CASE("a date is settled from the page, with the sentence that says so") {
    MeetingPages desk;
    const auto id = desk.titled("Shawinigan");
    const auto page = desk.get(MeetingPages::path(id, "/date"));
    CHECK(says(page, "Fixer la date"));
    const auto reply = desk.post(MeetingPages::path(id, "/date"), desk.date(id, "2004-02-12"));
    CHECK(reply.status == 303);
    CHECK(says(desk.follow(reply), "le jeudi 12 février 2004 de 13 h 30 à 16 h"));
    CHECK(desk.meeting(id).state == MeetingState::confirmed);
    CHECK(desk.meeting(id).place == "Salle 2");
    SECTION("and moved") {
        const auto moved =
            desk.post(MeetingPages::path(id, "/date"), desk.date(id, "19/02/2004", "9 h", "11 h 30"));
        CHECK(moved.status == 303);
        CHECK(says(desk.follow(moved), "le jeudi 19 février 2004 de 9 h à 11 h 30"));
    }
}

TEST_CASE("each way a date can be wrong has its sentence, and what was typed is kept") {
    MeetingPages desk;
    const auto id = desk.titled("Shawinigan");
    struct Case {
        const char* field{};
        const char* value{};
        const char* sentence{};
    };
    for (const auto& [field, value, sentence] :
         {Case{"date", "", "Donnez une date."}, Case{"date", "2004-02-30", "n’existe pas au calendrier"},
          Case{"date", "demain", "n’existe pas au calendrier"}, Case{"debut", "", "Donnez une heure."},
          Case{"debut", "25:00", "Cette heure n’existe pas"},
          Case{"fin", "13:00", "La fin vient après le début."},
          Case{"fin", "13:30", "La fin vient après le début."},
          Case{"lien", "http://exemple.invalid", "https://"}, Case{"lieu", "Salle\x01 2", "Le lieu"},
          Case{"date", "2004-04-04", "n’existe pas"}}) {
        CAPTURE(field, value);
        auto fields = with(desk.date(id, "2004-02-12"), field, value);
        if (std::string_view{value} == "2004-04-04")
            fields = with(with(fields, "debut", "02:30"), "fin", "05:00");
        const auto reply = desk.post(MeetingPages::path(id, "/date"), fields);
        CHECK(reply.status == 422);
        CHECK(says(reply, sentence));
        CHECK(says(reply, "aria-invalid=\"true\""));
        if (std::string_view{field} != "lieu") CHECK(says(reply, "value=\"Salle 2\""));
        CHECK(desk.meeting(id).state == MeetingState::to_schedule);
    }
}

TEST_CASE("a holiday and a meeting of the same people are said before the date is taken") {
    MeetingPages desk;
    const auto id = desk.titled("Comité de coordination", "novembre 2003");
    const auto other = desk.titled("Comité de coordination", "septembre 2003");
    desk.settle(other, day(2003, 10, 13));
    const auto first =
        desk.post(MeetingPages::path(id, "/date"), desk.date(id, "2003-10-13", "15:00", "17:00"));
    CHECK(first.status == 409);
    CHECK(says(first, "Action de grâces"));
    CHECK(says(first, "À ces heures"));
    CHECK(says(first, "Marc Roy"));
    CHECK(says(first, "Fixer cette date malgré tout"));
    CHECK(desk.meeting(id).state == MeetingState::to_schedule);
    const auto second = desk.post(MeetingPages::path(id, "/date"),
                                  with(desk.date(id, "2003-10-13", "15:00", "17:00"), "malgre", "1"));
    CHECK(second.status == 303);
    CHECK(desk.meeting(id).state == MeetingState::confirmed);
}

TEST_CASE("the page for a date shows the holidays of its window and what else the same people have") {
    MeetingPages desk;
    const auto id = desk.titled("Comité de coordination", "juin 2003");
    CHECK(says(desk.get(MeetingPages::path(id, "/date")), "Fête nationale"));
    desk.settle(desk.titled("Comité de coordination", "septembre 2003"), day(2003, 6, 12));
    CHECK(says(desk.get(MeetingPages::path(id, "/date")), "12 juin 2003"));
}

TEST_CASE("a page opened before somebody else's change does not overwrite it, and shows what is stored") {
    MeetingPages desk;
    const auto id = desk.titled("Shawinigan");
    const auto seen = desk.version(id);
    auto first = with(details("Rencontre de Shawinigan"), "version", seen);
    CHECK(desk.post(MeetingPages::path(id, "/modifier"), first).status == 303);
    const auto late =
        desk.post(MeetingPages::path(id, "/modifier"), with(details("Autre titre"), "version", seen));
    CHECK(late.status == 409);
    CHECK(says(late, "modifiée entre-temps"));
    CHECK(says(late, "Enregistré\u00a0: Rencontre de Shawinigan."));
    CHECK(says(late, "value=\"Autre titre\""));
    CHECK(says(late, "name=\"version\" value=\"" + desk.version(id) + "\""));
    CHECK(desk.meeting(id).title == "Rencontre de Shawinigan");
    const auto knowing = desk.post(MeetingPages::path(id, "/modifier"),
                                   with(details("Autre titre"), "version", desk.version(id)));
    CHECK(knowing.status == 303);
    CHECK(desk.meeting(id).title == "Autre titre");
    CHECK(desk.post(MeetingPages::path(id, "/date"), with(desk.date(id, "2004-02-12"), "version", seen))
              .status == 409);
    CHECK(desk.post(MeetingPages::path(id, "/annuler"), {{"version", seen}}).status == 409);
}

TEST_CASE("a meeting is added with a date, or for some days, and each way to fail says so") {
    MeetingPages desk;
    const auto dated = with(with(with(details(), "date", "2003-11-20"), "debut", "9:00"), "fin", "10:30");
    const auto added = desk.post("/rencontres/ajouter", dated);
    CHECK(added.status == 303);
    CHECK(says(desk.follow(added), "le jeudi 20 novembre 2003 de 9 h à 10 h 30"));
    const auto window = with(with(details(), "fenetre-debut", "2003-11-01"), "fenetre-fin", "2003-11-30");
    CHECK(desk.post("/rencontres/ajouter", window).status == 303);
    struct Case {
        Fields fields{};
        const char* sentence{};
    };
    for (const auto& [fields, sentence] :
         {Case{details(), "Donnez une date, ou les jours"}, Case{with(dated, "titre", ""), "Donnez un titre"},
          Case{with(dated, "titre", std::string(201, 'a')), "Le titre"},
          Case{with(window, "fenetre-fin", "2003-10-01"), "Le dernier jour vient après le premier."},
          Case{with(dated, "comite", "999"), "n’existe pas"},
          Case{with(dated, "comite", "abc"), "réponses de la liste"},
          Case{with(dated, "date", "2003-02-30"), "n’existe pas au calendrier"}}) {
        CAPTURE(sentence);
        const auto reply = desk.post("/rencontres/ajouter", fields);
        CHECK((reply.status == 422 || reply.status == 404));
        CHECK(says(reply, sentence));
    }
}

TEST_CASE("the life of a meeting is led by buttons, and what a rule refuses is said on its page") {
    MeetingPages desk;
    const auto id = desk.titled("Maskinongé");
    const auto act = [&](std::string_view verb) {
        return desk.post(MeetingPages::path(id, verb), {{"version", desk.version(id)}});
    };
    CHECK(act("/tenir").status == 409);
    desk.settle(id, day(2003, 6, 12));
    CHECK(says(desk.get(MeetingPages::path(id)), "Son jour est passé"));
    CHECK(act("/tenir").status == 303);
    CHECK(desk.meeting(id).state == MeetingState::held);
    const auto refused = act("/annuler");
    CHECK(refused.status == 409);
    CHECK(says(refused, "a eu lieu"));
    CHECK(act("/rouvrir").status == 303);
    CHECK(act("/annuler").status == 303);
    CHECK(desk.meeting(id).state == MeetingState::cancelled);
    CHECK(says(desk.get(MeetingPages::path(id)), "Rétablir"));
    CHECK(act("/retablir").status == 303);
    CHECK(desk.meeting(id).state == MeetingState::confirmed);
    const auto page = desk.get(MeetingPages::path(id));
    CHECK(says(page, "Odile Tremblay"));
    CHECK(says(page, "Ce qui s’est passé"));
}

TEST_CASE("a promise whose meeting was cancelled is taken up by another, under a new page") {
    MeetingPages desk;
    const auto id = desk.titled("Mékinac");
    CHECK(desk.post(MeetingPages::path(id, "/annuler"), {{"version", desk.version(id)}}).status == 303);
    const auto slot = std::to_string(desk.meeting(id).slot->value);
    const auto form = desk.get("/rencontres/ajouter?case=" + slot);
    CHECK(form.status == 200);
    CHECK(says(form, "attend de nouveau sa rencontre"));
    const auto added = desk.post("/rencontres/ajouter", with(details("Rencontre – Mékinac"), "case", slot));
    CHECK(added.status == 303);
    CHECK(desk.post("/rencontres/ajouter", with(details("Encore"), "case", slot)).status == 409);
    CHECK(desk.get("/rencontres/ajouter?case=zut").status == 404);
}

TEST_CASE("people are added to a meeting, one by one or by body, and taken out") {
    MeetingPages desk;
    const auto id = desk.titled("Shawinigan");
    CHECK(says(desk.get(MeetingPages::path(id)), "Personne encore"));
    CHECK(desk.post(MeetingPages::path(id, "/personnes"), {{"personne", "marc@exemple.invalid"}}).status ==
          303);
    CHECK(says(desk.get(MeetingPages::path(id)), "Marc Roy"));
    const auto unknown =
        desk.post(MeetingPages::path(id, "/personnes"), {{"personne", "inconnue@exemple.invalid"}});
    CHECK(unknown.status == 422);
    CHECK(says(unknown, "value=\"inconnue@exemple.invalid\""));
    const auto out = MeetingPages::path(id, "/personnes/") + std::to_string(desk.marc.value) + "/retirer";
    CHECK(desk.post(out, {}).status == 303);
    CHECK_FALSE(says(desk.get(MeetingPages::path(id)), "<li>Marc Roy"));
}

TEST_CASE("the first page says what is late, what to date and what comes, with the year as a picture") {
    MeetingPages desk;
    const auto page = desk.get("/");
    CHECK(says(page, "Bonjour, Odile Tremblay"));
    CHECK(says(page, "En retard"));
    CHECK(says(page, "<svg viewBox=\"0 0 960"));
    CHECK(says(page, "class=\"state-late\""));
    desk.settle(desk.titled("Comité de coordination", "novembre 2003"), day(2003, 11, 20));
    CHECK(says(desk.get("/"), "le jeudi 20 novembre 2003"));
    const auto marcs = desk.get("/", Who::marc);
    CHECK(says(marcs, "le jeudi 20 novembre 2003"));
    CHECK_FALSE(says(marcs, "En retard"));
}

TEST_CASE("coverage shows each promise, and the territories that have had nothing") {
    MeetingPages desk;
    const auto page = desk.get("/couverture");
    CHECK(page.status == 200);
    CHECK(says(page, "territoires n’ont rien eu cette année"));
    CHECK(says(page, "Mékinac"));
    desk.settle(desk.titled("Mékinac"), day(2003, 11, 20));
    CHECK(says(desk.get("/couverture"), "1 rencontre fixée"));
}

TEST_CASE("the plan shows its activities with their deadlines as printed, to members too") {
    MeetingPages desk;
    const auto page = desk.get("/plan", Who::marc);
    CHECK(page.status == 200);
    CHECK(says(page, "3.1.1 Tenir 4 rencontres du Comité de coordination"));
    CHECK(says(page, "selon la décision du local"));
    CHECK_FALSE(says(page, "Importer"));
    CHECK(desk.get("/plan?debut=1999-04-01&fin=2000-03-31").status == 404);
}
