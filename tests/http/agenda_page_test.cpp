#include "actions/add_meeting.hpp"
#include "actions/change_participants.hpp"
#include "actions/hold_meeting.hpp"
#include "actions/settle_date.hpp"
#include "store/agendas.hpp"
#include "support/catch.hpp"
#include "support/site_desk.hpp"

using namespace arrimage;
using namespace arrimage::support;
using namespace std::chrono_literals;
using Who = SiteDesk::Who;
using Fields = SiteDesk::Fields;

namespace {

/// A meeting of two hours on 12 February 2004 that concerns Marc.
struct AgendaPages : SiteDesk {
    AgendaPages() {
        actions::NewMeeting asked{.details = {.title = "Rencontre de février"}};
        asked.window = {day(2004, 2, 1), day(2004, 2, 29)};
        meeting = actions::add_meeting(env(), asked).id;
        actions::change_participants(env(), {.meeting = meeting, .add = {marc}});
        actions::settle_date(env(), {.meeting = meeting,
                                     .sitting = {{day(2004, 2, 12), 13h + 30min},
                                                 {day(2004, 2, 12), 15h + 30min},
                                                 "America/Toronto"}});
    }

    std::string path(std::string_view rest = "") const {
        return "/rencontres/" + std::to_string(meeting.value) + "/ordre-du-jour" + std::string{rest};
    }

    domain::Agenda agenda() {
        store::Session session{database};
        return store::find_agenda(session, meeting).value_or(domain::Agenda{});
    }

    std::string version() { return std::to_string(agenda().version); }

    http::Reply prepare() { return post(path(), {{"version", version()}}); }

    http::Reply act(const std::string& key, const std::string& verb, Fields more = {}) {
        Fields fields{{"version", version()}, {"point", key}, {"geste", verb}};
        fields.insert(fields.end(), more.begin(), more.end());
        return post(path("/points"), fields);
    }

    std::vector<std::string> keys() {
        std::vector<std::string> all;
        for (const auto& item : agenda().items) all.push_back(item.derived.key);
        return all;
    }

    domain::MeetingId meeting{};
};

const Fields budget{{"titre", "Budget"},
                    {"section", "discuss"},
                    {"minutes", "20"},
                    {"qui", "Marc Roy"},
                    {"note", "Un.\r\nDeux."}};

Fields budget_but(const std::string& name, const std::string& value) {
    auto fields = budget;
    for (auto& [each, sent] : fields)
        if (each == name) sent = value;
    return fields;
}

} // namespace

TEST_CASE("A member sees the ordre du jour once it is prepared, to read and without what works on it") {
    AgendaPages desk;
    CHECK(desk.get(desk.path(), Who::marc).status == 404);
    CHECK(desk.get(desk.path(".txt"), Who::marc).status == 404);
    CHECK(says(desk.get(desk.path()), "Préparer l’ordre du jour"));
    desk.prepare();
    const auto page = desk.get(desk.path(), Who::marc);
    CHECK(page.status == 200);
    CHECK(says(page, "Ouverture de la rencontre"));
    for (const auto* tool : {"Monter", "Modifier", "Ajouter", "Brouillon"}) CHECK_FALSE(says(page, tool));
}

TEST_CASE("Each form of the ordre du jour has its type, its name, and no more rights than the page") {
    AgendaPages desk;
    desk.prepare();
    struct Case {
        const char* extension;
        const char* type;
        unsigned member;
    };
    for (const auto& [extension, type, member] :
         {Case{".txt", "text/plain; charset=utf-8", 200}, Case{".html", "text/html; charset=utf-8", 200},
          Case{".eml", "message/rfc822", 404}}) {
        CAPTURE(extension);
        const auto reply = desk.get(desk.path(extension));
        CHECK(reply.status == 200);
        const auto has = [&](const std::string& name, const std::string& part) {
            return std::ranges::any_of(reply.headers, [&](const auto& header) {
                return header.first == name && header.second.find(part) != std::string::npos;
            });
        };
        CHECK(has("Content-Type", type));
        if (std::string_view{extension} != ".html")
            CHECK(has("Content-Disposition", std::string{"rencontre-de-fevrier-2004-02-12"} + extension));
        CHECK(desk.get(desk.path(extension), Who::marc).status == member);
    }
}

TEST_CASE("The HTML to print lets nothing in and nothing run") {
    AgendaPages desk;
    const auto reply = desk.get(desk.path(".html"));
    const auto policy = std::ranges::find(reply.headers, std::string{"Content-Security-Policy"},
                                          [](const auto& header) { return header.first; });
    REQUIRE(policy != reply.headers.end());
    CHECK(policy->second.starts_with("default-src 'none'; style-src 'unsafe-inline'"));
    for (const auto* remote : {"<script", "<img", "<link", "url("}) CHECK_FALSE(says(reply, remote));
}

TEST_CASE("An act on an item leads back to it") {
    AgendaPages desk;
    desk.prepare();
    const auto reply = desk.act("adoption", "monter");
    CHECK(reply.status == 303);
    CHECK(SiteDesk::location(reply) == desk.path("#point-adoption"));
    CHECK(desk.keys().front() == "adoption");
    CHECK(says(desk.get(desk.path()), "<li id=\"point-adoption\">"));
}

TEST_CASE("What is first does not go up, what is last not down") {
    AgendaPages desk;
    desk.prepare();
    const auto page = desk.get(desk.path());
    CHECK(says(page, "Descendre<span class=\"unseen\"> Ouverture de la rencontre"));
    CHECK_FALSE(says(page, "Monter<span class=\"unseen\"> Ouverture de la rencontre"));
    CHECK_FALSE(says(page, "Descendre<span class=\"unseen\"> Levée de la rencontre"));
}

TEST_CASE("An item is added, worded anew, taken out and put back by forms") {
    AgendaPages desk;
    desk.prepare();
    auto fields = budget;
    fields.emplace_back("version", desk.version());
    CHECK(desk.post(desk.path("/ajouter"), fields).status == 303);
    const auto page = desk.get(desk.path());
    CHECK(says(page, "(20 min, présenté par Marc Roy)"));
    CHECK(says(page, "<p class=\"muted\">Deux.</p>"));
    desk.act("opening", "changer", budget_but("titre", "Mot de bienvenue"));
    CHECK(domain::title_of(desk.agenda().items.front()) == "Mot de bienvenue");
    desk.act("adoption", "retirer");
    CHECK(says(desk.get(desk.path()), "Points retirés"));
    CHECK_FALSE(says(desk.get(desk.path(".txt")), "Adoption de l’ordre du jour"));
    desk.act("adoption", "remettre");
    CHECK(says(desk.get(desk.path(".txt")), "Adoption de l’ordre du jour"));
}

TEST_CASE("What is wrong in an item is said beside its field, in an open form with all that was typed") {
    AgendaPages desk;
    desk.prepare();
    struct Case {
        const char* field;
        std::string value;
        const char* sentence;
    };
    const Case cases[] = {{"minutes", "601", "Donnez un nombre de minutes, de 0 à 600."},
                          {"minutes", "-1", "Donnez un nombre de minutes, de 0 à 600."},
                          {"minutes", "dix", "Donnez un nombre de minutes, de 0 à 600."},
                          {"titre", " ", "Donnez un titre au point."},
                          {"titre", std::string(301, 'a'), "Le titre du point"},
                          {"qui", "a\x01z", "Le nom de qui présente"},
                          {"note", std::string(4001, 'a'), "La note"}};
    for (const auto& [field, value, sentence] : cases) {
        CAPTURE(field, sentence);
        const auto fields = budget_but(field, value);
        const auto changed = desk.act("opening", "changer", fields);
        CHECK(changed.status == 422);
        CHECK(says(changed, sentence));
        CHECK(says(changed, "<details open>"));
        if (std::string_view{field} != "note") CHECK(says(changed, "Un.\nDeux."));
        auto with_version = fields;
        with_version.emplace_back("version", desk.version());
        const auto added = desk.post(desk.path("/ajouter"), with_version);
        CHECK(added.status == 422);
        CHECK(says(added, sentence));
        CHECK(says(added, "<details open>"));
    }
    CHECK(desk.version() == "1");
}

TEST_CASE("Who edits what another changed meanwhile loses nothing typed, and sees what it says now") {
    AgendaPages desk;
    desk.prepare();
    desk.act("adoption", "retirer");
    auto late = budget;
    late.insert(late.end(), {{"version", "1"}, {"point", "opening"}, {"geste", "changer"}});
    const auto reply = desk.post(desk.path("/points"), late);
    CHECK(reply.status == 409);
    CHECK(says(reply, "L’ordre du jour a changé depuis que vous l’avez ouvert."));
    CHECK(says(reply, "value=\"Budget\""));
    CHECK(says(reply, "Points retirés"));
    const auto move =
        desk.post(desk.path("/points"), {{"version", "1"}, {"point", "varia"}, {"geste", "monter"}});
    CHECK(move.status == 409);
}

TEST_CASE("What was not reached is marked once the meeting was held") {
    AgendaPages desk;
    desk.prepare();
    CHECK_FALSE(says(desk.get(desk.path()), "Pas abordé"));
    auto later = desk.env();
    later.now = std::chrono::sys_days{day(2004, 2, 13)} + 15h;
    actions::hold_meeting(later, desk.meeting, {});
    CHECK(says(desk.get(desk.path()), "Pas abordé"));
    desk.act("varia", "reporter");
    CHECK(says(desk.get(desk.path()), "Pas abordé : revient à la prochaine rencontre."));
    desk.act("varia", "atteindre");
    CHECK_FALSE(says(desk.get(desk.path()), "revient à la prochaine rencontre."));
}

TEST_CASE("Markup typed in an item is text wherever it is shown") {
    AgendaPages desk;
    desk.prepare();
    desk.act("opening", "changer", budget_but("titre", "<b>Budget</b> & {{note}}"));
    for (const auto* form : {"", ".html"}) {
        const auto reply = desk.get(desk.path(form));
        CHECK(says(reply, "&lt;b&gt;Budget&lt;/b&gt; &amp; {{note}}"));
        CHECK_FALSE(says(reply, "<b>Budget"));
    }
    CHECK(says(desk.get(desk.path(".txt")), "<b>Budget</b> & {{note}}"));
}

TEST_CASE("A verb or an item that is not there changes nothing") {
    AgendaPages desk;
    desk.prepare();
    CHECK(desk.act("opening", "voler").status == 422);
    CHECK(desk.act("activity:999", "monter").status == 404);
    CHECK(desk.act("", "changer", budget).status == 404);
    CHECK(desk.version() == "1");
}
