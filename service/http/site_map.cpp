#include "http/site_map.hpp"

#include "actions/import_persons.hpp"
#include "http/pages/account.hpp"
#include "http/pages/agenda.hpp"
#include "http/pages/agenda_edit.hpp"
#include "http/pages/answer.hpp"
#include "http/pages/asset.hpp"
#include "http/pages/attendance.hpp"
#include "http/pages/calendar.hpp"
#include "http/pages/committee.hpp"
#include "http/pages/coverage.hpp"
#include "http/pages/departure.hpp"
#include "http/pages/document.hpp"
#include "http/pages/follow_ups.hpp"
#include "http/pages/health.hpp"
#include "http/pages/home.hpp"
#include "http/pages/incidents.hpp"
#include "http/pages/invitation.hpp"
#include "http/pages/mail_room.hpp"
#include "http/pages/meeting.hpp"
#include "http/pages/meeting_date.hpp"
#include "http/pages/meeting_form.hpp"
#include "http/pages/meetings.hpp"
#include "http/pages/metrics.hpp"
#include "http/pages/minutes.hpp"
#include "http/pages/minutes_list.hpp"
#include "http/pages/minutes_versions.hpp"
#include "http/pages/minutes_write.hpp"
#include "http/pages/person.hpp"
#include "http/pages/person_form.hpp"
#include "http/pages/personal_data.hpp"
#include "http/pages/persons.hpp"
#include "http/pages/persons_file.hpp"
#include "http/pages/plan.hpp"
#include "http/pages/plan_import.hpp"
#include "http/pages/poll.hpp"
#include "http/pages/report.hpp"
#include "http/pages/robots.hpp"
#include "http/pages/role.hpp"
#include "http/pages/seat.hpp"
#include "http/pages/sign_in.hpp"
#include "http/pages/subscriptions.hpp"
#include "http/pages/territory.hpp"

namespace arrimage::http {
namespace {

using enum Access;
using Page = Reply (*)(const Site&, const Request&, const Captures&);
using Rows = std::vector<Route>;

constexpr std::size_t largest_plan = 20UL << 20;
constexpr std::size_t largest_list = actions::max_person_file_bytes + (64UL << 10); // and the form around it

/// Makes rows of pages that work on a site.
class Pages {
  public:
    explicit Pages(const Site& site) : site_(site) {}

    Route get(std::string_view pattern, Access access, Page page, std::string_view label) const {
        return {"GET", pattern, access, on(page), label};
    }
    /// What comes with it may be as long as a document: it waits on the disk.
    Route upload(std::string_view pattern, Access access, Page page, std::string_view label) const {
        auto route = post(pattern, access, page, label, site_.max_document_bytes + (64UL << 10));
        route.spooled = true;
        return route;
    }
    Route post(std::string_view pattern, Access access, Page page, std::string_view label,
               std::size_t max_body_bytes = 0) const {
        return {.method = "POST",
                .pattern = pattern,
                .access = access,
                .handler = on(page),
                .label = label,
                .max_body_bytes = max_body_bytes};
    }

  private:
    PageHandler on(Page page) const {
        return [&site = site_, page](const Request& request, const Captures& captures) {
            return page(site, request, captures);
        };
    }

    const Site& site_;
};

Route light(std::string_view pattern, Access access, PageHandler handler, std::string_view label) {
    return {"GET", pattern, access, std::move(handler), label, Route::Weight::light};
}

/// What programs ask for, thousands of times.
Rows for_programs(const Site& site) {
    const auto calendar = [&site](const Request& request, const Captures& captures) {
        return show_calendar(request, site.feeds.find(captures["token"], captures["name"], site.now()));
    };
    const auto health = [](const Request&, const Captures&) { return show_health(); };
    const auto figures = [&site](const Request&, const Captures&) {
        return show_metrics(site.metrics, site.counters());
    };
    const auto robots = [](const Request&, const Captures&) { return show_robots(); };
    const auto asset = [since = site.now()](std::string_view path) {
        return light(path, anyone, asset_page(path, since), "asset");
    };
    return {
        light("/calendriers/{token}/{name}.ics", link_holder, calendar, "calendar"),
        asset("/arrimage.css"),
        asset("/arrimage.js"),
        asset("/arrimage.svg"),
        asset("/htmx.js"),
        asset("/pico.css"),
        light("/healthz", anyone, health, "health"),
        light("/metrics", anyone, figures, "metrics"),
        light("/robots.txt", anyone, robots, "robots"),
    };
}

Rows for_everyone(const Pages& pages) {
    return {
        pages.get("/", anyone, show_home, "home"),
        pages.get("/connexion", anyone, show_sign_in_form, "sign-in"),
        pages.post("/connexion", anyone, ask_sign_in, "sign-in"),
        pages.get("/connexion/envoye", anyone, show_sign_in_asked, "sign-in asked"),
        pages.get("/connexion/{token}", anyone, show_sign_in_link, "sign-in link"),
        pages.post("/connexion/{token}", anyone, follow_sign_in_link, "sign-in link"),
    };
}

Rows for_members(const Pages& pages) {
    return {
        pages.post("/deconnexion", member, sign_out, "sign-out"),
        pages.get("/compte", member, show_account, "account"),
        pages.post("/compte/connexions/{id}/couper", member, cut_browser, "account"),
        pages.get("/abonnements", member, show_subscriptions, "subscriptions"),
        pages.post("/abonnements", member, subscribe, "subscribe"),
        pages.post("/abonnements/{id}/revoquer", member, revoke_subscription, "subscription revoke"),
    };
}

Rows for_plans(const Pages& pages) {
    return {
        pages.get("/couverture", coordonnatrice, show_coverage, "coverage"),
        pages.get("/plan", member, show_plan, "plan"),
        pages.get("/plan/importer", coordonnatrice, show_plan_upload, "plan upload"),
        pages.post("/plan/importer", coordonnatrice, upload_plan, "plan upload", largest_plan),
        pages.get("/plan/importer/{id}", coordonnatrice, show_plan_import, "plan import"),
        pages.post("/plan/importer/{id}", coordonnatrice, apply_plan_import, "plan import"),
        pages.post("/plan/importer/{id}/abandonner", coordonnatrice, abandon_plan_import, "plan import"),
    };
}

Rows for_reports(const Pages& pages) {
    return {
        pages.get("/bilan", member, show_report, "report"),
        pages.get("/bilan.txt", member, show_report_text, "report txt"),
        pages.get("/bilan.csv", member, show_report_csv, "report csv"),
        pages.get("/bilan.pdf", member, show_report_pdf, "report pdf"),
        pages.post("/bilan/plan-suivant", coordonnatrice, prepare_next_plan, "next plan"),
    };
}

Rows for_meetings(const Pages& pages) {
    return {
        pages.get("/rencontres", member, list_meetings, "meetings"),
        pages.get("/rencontres/ajouter", coordonnatrice, show_meeting_form, "meeting add"),
        pages.post("/rencontres/ajouter", coordonnatrice, add_meeting, "meeting add"),
        pages.get("/rencontres/{id}", member, show_meeting, "meeting"),
        pages.get("/rencontres/{id}/modifier", coordonnatrice, show_meeting_change, "meeting change"),
        pages.post("/rencontres/{id}/modifier", coordonnatrice, change_meeting, "meeting change"),
        pages.get("/rencontres/{id}/date", coordonnatrice, show_meeting_date, "meeting date"),
        pages.post("/rencontres/{id}/date", coordonnatrice, settle_meeting_date, "meeting date"),
        pages.post("/rencontres/{id}/tenir", coordonnatrice, hold_meeting, "meeting hold"),
        pages.post("/rencontres/{id}/rouvrir", coordonnatrice, reopen_meeting, "meeting reopen"),
        pages.post("/rencontres/{id}/annuler", coordonnatrice, cancel_meeting, "meeting cancel"),
        pages.post("/rencontres/{id}/retablir", coordonnatrice, restore_meeting, "meeting restore"),
        pages.post("/rencontres/{id}/personnes", coordonnatrice, add_participants, "meeting people"),
        pages.post("/rencontres/{id}/personnes/{person}/retirer", coordonnatrice, take_participant_out,
                   "meeting people"),
    };
}

Rows for_agendas(const Pages& pages) {
    return {
        pages.get("/rencontres/{id}/ordre-du-jour", member, show_agenda, "agenda"),
        pages.get("/rencontres/{id}/ordre-du-jour.txt", member, show_agenda_text, "agenda txt"),
        pages.get("/rencontres/{id}/ordre-du-jour.html", member, show_agenda_html, "agenda html"),
        pages.get("/rencontres/{id}/ordre-du-jour.pdf", member, show_agenda_pdf, "agenda pdf"),
        pages.get("/rencontres/{id}/ordre-du-jour.eml", coordonnatrice, show_agenda_draft, "agenda eml"),
        pages.post("/rencontres/{id}/ordre-du-jour", coordonnatrice, derive_agenda, "agenda derive"),
        pages.post("/rencontres/{id}/ordre-du-jour/points", coordonnatrice, edit_agenda, "agenda edit"),
        pages.post("/rencontres/{id}/ordre-du-jour/ajouter", coordonnatrice, add_agenda_item, "agenda add"),
    };
}

Rows for_minutes(const Pages& pages) {
    return {
        pages.get("/comptes-rendus", member, list_minutes, "minutes list"),
        pages.get("/comptes-rendus/publics", anyone, list_public_minutes, "public minutes"),
        pages.get("/rencontres/{id}/compte-rendu", member, show_minutes, "minutes"),
        pages.get("/rencontres/{id}/compte-rendu.txt", member, show_minutes_text, "minutes txt"),
        pages.get("/rencontres/{id}/compte-rendu.html", member, show_minutes_html, "minutes html"),
        pages.get("/rencontres/{id}/compte-rendu.pdf", member, show_minutes_pdf, "minutes pdf"),
        pages.get("/rencontres/{id}/compte-rendu.eml", member, show_minutes_draft, "minutes eml"),
        pages.get("/rencontres/{id}/compte-rendu/public", anyone, show_public_minutes, "public minutes"),
        pages.post("/rencontres/{id}/compte-rendu", member, begin_minutes, "minutes begin"),
        pages.post("/rencontres/{id}/compte-rendu/sections", member, write_section, "minutes write"),
        pages.post("/rencontres/{id}/compte-rendu/brouillon", member, keep_writing, "minutes draft"),
        pages.post("/rencontres/{id}/compte-rendu/brouillon/oublier", member, drop_writing, "minutes draft"),
        pages.post("/rencontres/{id}/compte-rendu/suivis", member, add_follow_up, "follow-up add"),
        pages.post("/rencontres/{id}/compte-rendu/diffuser", member, circulate_minutes, "minutes move"),
        pages.post("/rencontres/{id}/compte-rendu/approuver", member, approve_minutes, "minutes move"),
        pages.post("/rencontres/{id}/compte-rendu/publier", member, publish_minutes, "minutes move"),
        pages.post("/rencontres/{id}/compte-rendu/revenir", member, reopen_minutes, "minutes move"),
        pages.get("/rencontres/{id}/compte-rendu/versions", member, show_minutes_versions,
                  "minutes versions"),
        pages.get("/rencontres/{id}/compte-rendu/versions/{number}", member, show_minutes_version,
                  "minutes versions"),
        pages.post("/rencontres/{id}/compte-rendu/versions/{number}/reprendre", member, restore_minutes,
                   "minutes restore"),
        pages.get("/rencontres/{id}/presences", member, show_attendance, "attendance"),
        pages.post("/rencontres/{id}/presences", member, record_attendance, "attendance"),
        pages.get("/suivis", member, list_follow_ups, "follow-ups"),
        pages.post("/suivis/{id}/fermer", member, close_follow_up, "follow-up"),
        pages.post("/suivis/{id}/rouvrir", member, reopen_follow_up, "follow-up"),
        pages.post("/suivis/{id}/retirer", member, remove_follow_up, "follow-up"),
    };
}

Rows for_documents(const Pages& pages) {
    return {
        pages.get("/documents/{id}/{name}", member, show_document, "document"),
        pages.get("/documents/{id}/versions/{number}", member, show_document_version, "document version"),
        pages.upload("/documents/{id}/versions", member, replace_document, "document version"),
        pages.post("/documents/{id}/retirer", member, withdraw_document, "document withdraw"),
        pages.post("/documents/{id}/remettre", member, give_back_document, "document withdraw"),
        pages.upload("/rencontres/{id}/documents", member, add_document, "document add"),
    };
}

Rows for_invitations(const Pages& pages) {
    return {
        pages.get("/rencontres/{id}/invitations", coordonnatrice, show_invitations, "invitations"),
        pages.post("/rencontres/{id}/invitations", coordonnatrice, send_invitations, "invitations send"),
        pages.post("/rencontres/{id}/invitations/ajouter", coordonnatrice, add_invitees, "invitations add"),
        pages.post("/rencontres/{id}/invitations/rappel", coordonnatrice, remind_invitees,
                   "invitations remind"),
        pages.post("/invitations/{id}/reponse", coordonnatrice, enter_answer, "invitation answer"),
        pages.post("/invitations/{id}/retirer", coordonnatrice, withdraw_invitation, "invitation withdraw"),
        pages.get("/courrier", coordonnatrice, show_mail_room, "mail room"),
        pages.post("/courrier/{id}/noter", coordonnatrice, accept_held_mail, "held mail"),
        pages.post("/courrier/{id}/ecarter", coordonnatrice, set_held_mail_aside, "held mail"),
        pages.post("/lettres/{id}/essayer", coordonnatrice, retry_letter, "letter retry"),
        pages.post("/propositions/{id}/retenir", coordonnatrice, take_proposal, "proposal"),
        pages.post("/propositions/{id}/refuser", coordonnatrice, decline_proposal, "proposal"),
    };
}

Rows for_polls(const Pages& pages) {
    return {
        pages.get("/rencontres/{id}/sondage", coordonnatrice, show_poll, "poll"),
        pages.post("/rencontres/{id}/sondage", coordonnatrice, open_poll, "poll open"),
        pages.post("/rencontres/{id}/sondage/dates", coordonnatrice, add_poll_date, "poll date"),
        pages.post("/rencontres/{id}/sondage/rappel", coordonnatrice, remind_poll, "poll remind"),
        pages.post("/rencontres/{id}/sondage/fermer", coordonnatrice, close_poll, "poll close"),
        pages.post("/rencontres/{id}/sondage/rouvrir", coordonnatrice, reopen_poll, "poll reopen"),
        pages.post("/rencontres/{id}/sondage/retenir", coordonnatrice, settle_poll_date, "poll settle"),
        pages.get("/reponse/{token}", link_holder, show_answer, "answer"),
        pages.post("/reponse/{token}", link_holder, record_answer, "answer"),
    };
}

Rows for_persons(const Pages& pages) {
    return {
        pages.get("/personnes", coordonnatrice, show_persons, "persons"),
        pages.get("/personnes/inscrire", coordonnatrice, show_person_form, "person"),
        pages.post("/personnes/inscrire", coordonnatrice, add_person, "person"),
        pages.get("/personnes/importer", coordonnatrice, show_persons_upload, "persons upload"),
        pages.post("/personnes/importer", coordonnatrice, upload_persons, "persons upload", largest_list),
        pages.get("/personnes/importer/{id}", coordonnatrice, show_persons_import, "persons import"),
        pages.post("/personnes/importer/{id}", coordonnatrice, apply_persons_import, "persons import"),
        pages.post("/personnes/importer/{id}/abandonner", coordonnatrice, abandon_persons_import,
                   "persons import"),
        pages.get("/personnes/exporter.csv", coordonnatrice, export_persons, "persons export"),
        pages.get("/personnes/{id}", coordonnatrice, show_person, "person"),
        pages.get("/personnes/{id}/modifier", coordonnatrice, show_person_change, "person"),
        pages.post("/personnes/{id}/modifier", coordonnatrice, change_person, "person"),
        pages.get("/personnes/{id}/depart", coordonnatrice, show_departure, "departure"),
        pages.post("/personnes/{id}/depart", coordonnatrice, leave_person, "departure"),
        pages.post("/personnes/{id}/retour", coordonnatrice, return_person, "departure"),
        pages.get("/personnes/{id}/fonctions", coordonnatrice, show_role_form, "role"),
        pages.post("/personnes/{id}/fonctions", coordonnatrice, grant_role, "role"),
        pages.get("/fonctions/{id}/fin", coordonnatrice, show_role_end, "role"),
        pages.post("/fonctions/{id}/fin", coordonnatrice, end_role, "role"),
    };
}

/// What the law asks for about persons.
Rows for_privacy(const Pages& pages) {
    return {
        pages.get("/personnes/{id}/renseignements", coordonnatrice, show_personal_data, "personal data"),
        pages.get("/personnes/{id}/renseignements.json", coordonnatrice, export_personal_data_json,
                  "personal data json"),
        pages.get("/personnes/{id}/renseignements.txt", coordonnatrice, export_personal_data_text,
                  "personal data txt"),
        pages.get("/personnes/{id}/effacer", coordonnatrice, show_erasure, "erasure"),
        pages.post("/personnes/{id}/effacer", coordonnatrice, erase_person, "erasure"),
        pages.get("/incidents", coordonnatrice, show_incidents, "incidents"),
        pages.post("/incidents", coordonnatrice, add_incident, "incidents"),
        pages.post("/incidents/{id}/avis", coordonnatrice, tell_of_incident, "incidents"),
        pages.get("/incidents.csv", coordonnatrice, export_incidents, "incidents csv"),
    };
}

Rows for_committees(const Pages& pages) {
    return {
        pages.get("/comites", coordonnatrice, show_committees, "committees"),
        pages.post("/comites", coordonnatrice, add_committee, "committees"),
        pages.get("/comites/{id}", coordonnatrice, show_committee, "committee"),
        pages.get("/comites/{id}/quorum", coordonnatrice, show_quorum, "quorum"),
        pages.post("/comites/{id}/quorum", coordonnatrice, set_quorum, "quorum"),
        pages.post("/comites/{id}/sieges", coordonnatrice, add_seat, "seat"),
        pages.get("/sieges/{id}/titulaire", coordonnatrice, show_seating, "seat"),
        pages.post("/sieges/{id}/titulaire", coordonnatrice, seat_person, "seat"),
        pages.get("/sieges/{id}/fermer", coordonnatrice, show_seat_closing, "seat"),
        pages.post("/sieges/{id}/fermer", coordonnatrice, close_seat, "seat"),
        pages.get("/titulaires/{id}/fin", coordonnatrice, show_holding_end, "seat"),
        pages.post("/titulaires/{id}/fin", coordonnatrice, end_holding, "seat"),
        pages.get("/territoires", coordonnatrice, show_territories, "territories"),
        pages.post("/territoires", coordonnatrice, add_territory, "territories"),
        pages.get("/territoires/{id}", coordonnatrice, show_territory, "territory"),
    };
}

} // namespace

Routes site_map(const Site& site) {
    const Pages pages{site};
    Routes routes{.who = [&site](const Request& request) { return visitor_of(site, request); },
                  .sign_in_path = "/connexion",
                  .base_url = site.base_url};
    for (auto& rows : {for_programs(site), for_everyone(pages), for_members(pages), for_plans(pages),
                       for_reports(pages), for_meetings(pages), for_agendas(pages), for_minutes(pages),
                       for_documents(pages), for_invitations(pages), for_polls(pages), for_persons(pages),
                       for_privacy(pages), for_committees(pages)})
        routes.rows.insert(routes.rows.end(), rows.begin(), rows.end());
    return routes;
}

} // namespace arrimage::http
