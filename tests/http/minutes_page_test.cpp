#include "actions/add_meeting.hpp"
#include "actions/change_participants.hpp"
#include "actions/document_files.hpp"
#include "actions/hold_meeting.hpp"
#include "actions/settle_date.hpp"
#include "store/documents.hpp"
#include "store/follow_ups.hpp"
#include "store/minutes.hpp"
#include "support/catch.hpp"
#include "support/folder.hpp"
#include "support/site_desk.hpp"

using namespace arrimage;
using namespace arrimage::support;
using namespace std::chrono_literals;
using Who = SiteDesk::Who;
using Fields = SiteDesk::Fields;

namespace {

/// A meeting that concerns Marc, held on 28 August 2003.
struct MinutesPages : SiteDesk {
    MinutesPages() {
        site.documents = actions::DocumentFiles{folder.path() / "documents"};
        site.document_came = [this] { ++documents_came; };
        actions::NewMeeting asked{.details = {.title = "Rencontre d’août"}};
        asked.window = {day(2003, 8, 1), day(2003, 8, 31)};
        meeting = actions::add_meeting(env(), asked).id;
        actions::change_participants(env(), {.meeting = meeting, .add = {marc}});
        actions::settle_date(
            env(), {.meeting = meeting,
                    .sitting = {{day(2003, 8, 28), 13h}, {day(2003, 8, 28), 15h}, "America/Toronto"}});
        actions::hold_meeting(env(), meeting, {});
    }

    std::string path(std::string_view rest = "") const {
        return "/rencontres/" + std::to_string(meeting.value) + std::string{rest};
    }
    std::string minutes(std::string_view rest = "") const {
        return path("/compte-rendu" + std::string{rest});
    }

    domain::MinutesVersion latest() {
        store::Session session{database};
        return store::load_minutes_version(session, meeting, store::load_minutes(session, meeting).version);
    }

    http::Reply write(const std::string& text, const std::string& decisions = "",
                      const std::string& version = "1") {
        return post(minutes("/sections"), {{"section", "varia"},
                                           {"version", version},
                                           {"brouillon", minutes("/brouillon")},
                                           {"texte", text},
                                           {"decisions", decisions}});
    }

    http::Reply upload(const std::string& name, const std::string& content, Who who = Who::odile) {
        const std::string body =
            "--limite\r\nContent-Disposition: form-data; name=\"jeton\"\r\n\r\n" +
            actions::form_token(cookie_of(who)) +
            "\r\n--limite\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"" + name +
            "\"\r\n\r\n" + content + "\r\n--limite--\r\n";
        const auto file = actions::memory_file(body);
        const auto cookie = "arrimage=" + cookie_of(who);
        return http::dispatch(routes, {.method = "POST",
                                       .path = path("/documents"),
                                       .headers = {{"Content-Type", "multipart/form-data; boundary=limite"},
                                                   {"Accept", "text/html"},
                                                   {"Cookie", cookie}},
                                       .body_file = {file.get(), 0, body.size()}});
    }

    http::Reply download(const std::string& target, Who who, std::vector<http::Header> more = {}) {
        const auto cookie = (who == Who::stranger ? "arrimage-visite=" : "arrimage=") + cookie_of(who);
        more.push_back({"Cookie", cookie});
        return http::dispatch(routes, {.method = "GET", .path = target, .headers = more});
    }

    static std::string header(const http::Reply& reply, std::string_view name) {
        for (const auto& [field, value] : reply.headers)
            if (field == name) return value;
        return {};
    }

    static std::string bytes_of(const http::Reply& reply) {
        return reply.file ? reply.file->bytes.read(0, reply.file->bytes.size) : std::string{};
    }

    TemporaryFolder folder{};
    domain::MeetingId meeting{};
    int documents_came{0};
};

} // namespace

TEST_CASE("The coordonnatrice begins a compte-rendu, writes it and circulates it; a member reads it then") {
    MinutesPages desk;
    CHECK(says(desk.get(desk.path()), "Commencer le compte-rendu"));
    CHECK(desk.get(desk.minutes(), Who::marc).status == 404);
    const auto begun = desk.post(desk.minutes(), {});
    CHECK(begun.status == 303);
    CHECK(says(desk.follow(begun), "Rédiger « Varia »"));
    CHECK(
        desk.write("Un **mot** et <b>pas</b> de HTML.", "Le budget est adopté.\nLa date est fixée.").status ==
        303);
    const auto page = desk.get(desk.minutes());
    CHECK(says(page, "Un <strong>mot</strong> et &lt;b&gt;pas&lt;/b&gt; de HTML."));
    CHECK(says(page, "<li>Le budget est adopté.</li>"));
    CHECK(desk.get(desk.minutes(), Who::marc).status == 404);
    CHECK(desk.post(desk.minutes("/diffuser"), {}, Who::marc).status == 404);
    CHECK(desk.post(desk.minutes("/diffuser"), {}).status == 303);
    const auto read = desk.get(desk.minutes(), Who::marc);
    CHECK(says(read, "Projet de compte-rendu"));
    CHECK_FALSE(says(read, "Rédiger"));
    CHECK(says(desk.get("/comptes-rendus", Who::marc), "Rencontre d’août"));
    CHECK(says(desk.get(desk.minutes(".txt"), Who::marc), "Le budget est adopté."));
    CHECK(says(desk.get(desk.minutes(".html"), Who::marc), "<h1"));
    CHECK(desk.get(desk.minutes("/versions"), Who::marc).status == 404);
}

TEST_CASE("A link to a compte-rendu that nobody began leads who may begin it to its meeting") {
    MinutesPages desk;
    CHECK(SiteDesk::location(desk.get(desk.minutes())) == desk.path());
    CHECK(desk.get(desk.minutes(), Who::marc).status == 404);
    desk.post(desk.minutes(), {});
    CHECK(desk.get(desk.minutes()).status == 200);
}

TEST_CASE("Documents alone come on the disk, as long as the settings allow") {
    MinutesPages desk;
    const auto document = http::reception_of(desk.routes, "POST", desk.path("/documents"), 1'000);
    CHECK(document.spooled);
    CHECK(document.apart);
    CHECK(document.max_body_bytes > desk.site.max_document_bytes);
    CHECK_FALSE(http::reception_of(desk.routes, "POST", desk.minutes("/sections"), 1'000).spooled);
}

TEST_CASE("Who saves over another's text is shown both, and theirs is not lost") {
    MinutesPages desk;
    desk.post(desk.minutes(), {});
    desk.write("Le texte de la première personne.");
    const auto clash = desk.write("Le texte de la seconde personne.");
    CHECK(clash.status == 409);
    CHECK(says(clash, "Le texte de la première personne.</pre>"));
    CHECK(says(clash, "Le texte de la seconde personne.</textarea>"));
    CHECK(says(clash, "name=\"version\" value=\"2\""));
    CHECK(desk.write("Les deux textes.", "", "2").status == 303);
    CHECK(domain::find_section(desk.latest().sections, "varia")->body == "Les deux textes.");
}

TEST_CASE("What is being written is kept, told in a sentence, and comes back with the page") {
    MinutesPages desk;
    desk.post(desk.minutes(), {});
    const auto kept = desk.post(desk.minutes("/brouillon"),
                                {{"section", "varia"}, {"version", "1"}, {"texte", "À moitié"}});
    CHECK(kept.status == 200);
    CHECK(says(kept, "Brouillon gardé à 12 h"));
    const auto page = desk.get(desk.minutes());
    CHECK(says(page, "À moitié</textarea>"));
    CHECK(says(page, "sans l’enregistrer"));
    CHECK(desk.post(desk.minutes("/brouillon/oublier"), {{"section", "varia"}}).status == 303);
    CHECK_FALSE(says(desk.get(desk.minutes()), "À moitié"));
}

TEST_CASE("Follow-ups are noted, seen by all of the meeting, and closed") {
    MinutesPages desk;
    desk.post(desk.minutes(), {});
    const Fields asked{
        {"section", "varia"}, {"quoi", "Rédiger l’avis"}, {"qui", "Marc Roy"}, {"echeance", "2003-08-30"}};
    CHECK(desk.post(desk.minutes("/suivis"), asked).status == 303);
    const auto nameless =
        desk.post(desk.minutes("/suivis"), {{"section", "varia"}, {"quoi", "Agir"}, {"qui", ""}});
    CHECK(nameless.status == 422);
    CHECK(says(nameless, "Dites qui s’en charge."));
    const auto marcs = desk.get("/suivis", Who::marc);
    CHECK(says(marcs, "Rédiger l’avis"));
    CHECK(says(marcs, "En retard"));
    CHECK(desk.post("/suivis/1/fermer", {{"issue", "Fait"}}, Who::marc).status == 303);
    CHECK(says(desk.get("/suivis", Who::marc), "Fait"));
    CHECK(desk.post("/suivis/1/retirer", {}, Who::marc).status == 404);
}

TEST_CASE("A document is received, downloaded whole or in part, and refused to who may not see its meeting") {
    MinutesPages desk;
    CHECK(desk.upload("avis d’été.txt", "0123456789").status == 303);
    CHECK(desk.documents_came == 1);
    CHECK(desk.upload("x.txt", "texte", Who::marc).status == 404);
    CHECK(desk.upload("x.exe", std::string("MZ\0", 3)).status == 422);
    const auto page = desk.get(desk.path(), Who::marc);
    CHECK(says(page, "/documents/1/avis%20d%E2%80%99%C3%A9t%C3%A9.txt"));
    const auto whole = desk.download("/documents/1/avis.txt", Who::marc);
    CHECK(whole.status == 200);
    CHECK(MinutesPages::bytes_of(whole) == "0123456789");
    CHECK(MinutesPages::header(whole, "Content-Type") == "text/plain");
    CHECK(MinutesPages::header(whole, "X-Content-Type-Options") == "nosniff");
    CHECK(MinutesPages::header(whole, "Content-Disposition") ==
          "attachment; filename=\"avis d__t_.txt\"; filename*=UTF-8''avis%20d%E2%80%99%C3%A9t%C3%A9.txt");
    const auto etag = MinutesPages::header(whole, "ETag");
    const auto rest =
        desk.download("/documents/1/avis.txt", Who::marc, {{"Range", "bytes=4-"}, {"If-Range", etag}});
    CHECK(rest.status == 206);
    CHECK(MinutesPages::bytes_of(rest) == "456789");
    CHECK(MinutesPages::header(rest, "Content-Range") == "bytes 4-9/10");
    CHECK(desk.download("/documents/1/a", Who::marc, {{"Range", "bytes=10-"}}).status == 416);
    CHECK(desk.download("/documents/1/a", Who::marc, {{"If-None-Match", etag}}).status == 304);
    CHECK(desk.download("/documents/1/a", Who::stranger).status == 303);
    actions::change_participants(desk.env(), {.meeting = desk.meeting, .remove = {desk.marc}});
    CHECK(desk.download("/documents/1/avis.txt", Who::marc).status == 404);
    CHECK(desk.download("/documents/1/versions/1", Who::marc).status == 404);
    CHECK(desk.post("/documents/1/retirer", {}, Who::marc).status == 404);
}

TEST_CASE("The search marks the words it finds, and says when there is none") {
    MinutesPages desk;
    desk.post(desk.minutes(), {});
    desk.write("L’équipe <b>propose</b> un budget.");
    const auto found = desk.get("/comptes-rendus?mots=equipe");
    CHECK(says(found, "<mark>équipe</mark> &lt;b&gt;propose&lt;/b&gt;"));
    CHECK(says(found, "1 passage"));
    CHECK(says(desk.get("/comptes-rendus?mots=xyzzy"), "Rien ne répond à ces mots."));
    CHECK(says(desk.get("/comptes-rendus?mots=equipe", Who::marc), "0 passage"));
}

TEST_CASE("Attendance is entered line by line, and what is wrong is shown with what was entered") {
    MinutesPages desk;
    const auto page = desk.get(desk.path("/presences"));
    CHECK(says(page, "Marc Roy"));
    CHECK(says(page, "<option value=\"absent\" selected>"));
    CHECK(says(desk.get(desk.path("/presences?tous=present")), "<option value=\"present\" selected>"));
    Fields sheet{{"version", "0"},
                 {"ligne-1", "person:" + std::to_string(desk.marc.value)},
                 {"presence-1", "replaced"}};
    const auto refused = desk.post(desk.path("/presences"), sheet);
    CHECK(refused.status == 422);
    CHECK(says(refused, "Dites qui a remplacé Marc Roy."));
    sheet.push_back({"detail-1", "Léa Côté"});
    sheet.push_back({"invite-1", "Jeanne Bouchard"});
    CHECK(desk.post(desk.path("/presences"), sheet).status == 303);
    CHECK(says(desk.get(desk.path("/presences")), "Jeanne Bouchard"));
    CHECK(desk.post(desk.path("/presences"), sheet).status == 409);
    CHECK(desk.get(desk.path("/presences"), Who::marc).status == 404);
}
