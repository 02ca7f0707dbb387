#pragma once

#include "actions/erase_person.hpp"
#include "actions/leave_person.hpp"
#include "store/personal_texts.hpp"
#include "support/invitation_desk.hpp"

#include <deque>
#include <string>
#include <utility>
#include <vector>

namespace arrimage::support {

/// The invitation desk, and Aline Roy everywhere that anything about anyone is kept: each text names her.
struct PrivacyDesk : InvitationDesk {
    static constexpr auto name = "Aline Roy";
    static constexpr auto title = "représentante du milieu scolaire";
    const plan::Date today = day(2003, 11, 1);

    PrivacyDesk() {
        invite();
        now = std::chrono::sys_days{day(2003, 10, 1)};
        fill_meeting();
        fill_records();
        fill_plan_and_lists();
    }

    /// Rows of any table; statements stay for as long as the program, as queries want them.
    void run(const std::string& sql) {
        static std::deque<std::string> kept;
        store::Transaction transaction{database};
        transaction.query(kept.emplace_back(sql)).run();
        transaction.commit();
    }

    std::string one(const std::string& sql) {
        static std::deque<std::string> kept;
        store::Session session{database};
        auto query = session.query(kept.emplace_back(sql));
        return query.next() ? query.get<std::optional<std::string>>(0).value_or("") : "none";
    }

    void leave() {
        actions::leave_person(env(), {.person = aline, .last = day(2003, 10, 31), .today = today});
    }

    actions::Erasing erasing() const { return {.person = aline, .title = title, .today = today}; }

    std::string a() const { return std::to_string(aline.value); }
    std::string m() const { return std::to_string(id.value); }

  private:
    void fill_meeting() {
        run("UPDATE meetings SET title = 'Rencontre chez Aline Roy', place = 'Bureau d’Aline Roy',"
            " link = 'https://exemple.invalid/aline-roy', wording = 'automne, Aline Roy' WHERE id = " +
            m());
        run("INSERT INTO meeting_changes (meeting, changed_at, changed_by, field, old_value, new_value)"
            " VALUES (" +
            m() + ", 1, 'Aline Roy', 'place', 'chez Aline Roy', 'chez Mme Aline Roy')");
        run("UPDATE announcements SET title = 'Chez Aline Roy', place = 'Chez Aline Roy',"
            " link = 'https://exemple.invalid/aline-roy', made_by = 'Aline Roy'");
        run("UPDATE invitations SET note = 'Aline Roy viendra', undeliverable_why = 'no such user: Aline "
            "Roy'");
        run("INSERT INTO answers SELECT NULL, id, 'accepted', 'Aline Roy viendra', 'hand', 'Aline Roy', 1, "
            "1, 1, 0"
            " FROM invitations");
        run("INSERT INTO proposals SELECT NULL, id, '2003-09-10T19:00', '2003-09-10T21:00', "
            "'America/Toronto',"
            " 'avec Aline Roy', 1, NULL, NULL FROM invitations");
        run("INSERT INTO polls (id, meeting, opened_at, closed_at) VALUES (1, " + m() + ", 1, 2)");
        run("INSERT INTO poll_dates VALUES (1, 1, '2003-09-09T19:00', '2003-09-09T21:00', "
            "'America/Toronto')");
        run("INSERT INTO poll_invitees SELECT id, 1, id, 'comme Aline Roy', 1, 1 FROM persons");
        run("INSERT INTO poll_links SELECT 'p' || id, id, 1 FROM poll_invitees");
        run("INSERT INTO poll_answers SELECT id, 1, 'yes' FROM poll_invitees");
        run("INSERT INTO participants VALUES (" + m() + ", " + a() + ", 1)");
        run("INSERT INTO agendas VALUES (" + m() + ", 1, 1)");
        run("INSERT INTO agenda_items (meeting, position, key, reason, derived_section, derived_title, "
            "derived_why,"
            " derived_minutes, title, presenter, note, suppressed, gone, not_reached) VALUES (" +
            m() +
            ", 0, 'k', 'r', 'discuss', 'Suivi d’Aline Roy', 'Pris par Aline Roy', 5, 'Suivi d’Aline Roy', "
            "'Aline Roy',"
            " 'Aline Roy présente', 0, 0, 0)");
    }

    void fill_records() {
        run("INSERT INTO attendance_sheets VALUES (" + m() + ", 1, 1, 'Aline Roy')");
        run("INSERT INTO attendances VALUES (" + m() + ", 0, NULL, '', " + a() +
            ", 'Aline Roy', 'Centre', '', 'excused', 'grippe', '', '')");
        run("INSERT INTO attendances VALUES (" + m() +
            ", 1, NULL, 'Siège d’Aline Roy', NULL, 'Roy, Aline',"
            " 'Fondation Aline Roy', '', 'replaced', 'par Aline Roy', '', '')");
        run("INSERT INTO minutes (meeting, state, version) VALUES (" + m() + ", 'approved', 2)");
        for (const std::string number : {"1", "2"}) {
            run("INSERT INTO minutes_versions VALUES (" + number + ", " + m() + ", " + number +
                ", 1, 'Aline Roy', 'written')");
            run("INSERT INTO minutes_sections VALUES (" + number +
                ", 0, 'k', 'Exposé d’Aline Roy',"
                " 'Aline Roy présente le bilan. Le comité remercie ALINE ROY (aline.roy@exemple.org).\n\n"
                "- Roy, Aline : à relire\n\nMme Roy a quitté.', 'Adopté sur proposition de Mme Aline Roy',"
                " 'Aline Roy écrit au ministre')");
        }
        run("INSERT INTO addresses VALUES ('aline.roy@exemple.org', " + a() + ", 1)");
        run("INSERT INTO minutes_drafts SELECT " + m() +
            ", 'k', id, 1, 'Aline Roy dit', 'avec Aline Roy', 1 FROM persons");
        run("INSERT INTO follow_ups VALUES (1, " + m() + ", 'k', 'Aline Roy écrit', " + a() +
            ", 'Aline Roy', NULL, 1, 'Aline Roy', 2, 'Aline Roy', 'fait par Aline Roy')");
        run("INSERT INTO follow_ups VALUES (2, " + m() +
            ", 'k', 'Écrire', NULL, 'Aline Roy', NULL, 1, 'x', NULL, NULL, '')");
        run("INSERT INTO documents VALUES (1, " + m() + ", '', 0, 'Rapport d’Aline Roy', 1, 2, 'Aline Roy')");
        run("INSERT INTO document_versions VALUES (1, 1, 1, 'aline-roy.pdf', 'application/pdf', 1, 'd', 1, "
            "'Aline Roy',"
            " 'done')");
        run("INSERT INTO passages VALUES (9001, 'document', " + m() + ", NULL, 1, '')");
        run("INSERT INTO passage_texts (rowid, title, body) VALUES (9001, 'Rapport d’Aline Roy', 'Selon "
            "Aline "
            "Roy')");
    }

    void fill_plan_and_lists() {
        run("UPDATE plans SET title = 'Plan d’Aline Roy'");
        run("UPDATE plan_sources SET name = 'aline roy.txt', content = CAST('Personne : Aline Roy' AS BLOB)");
        run("UPDATE objectives SET title = 'Objectif d’Aline Roy'");
        run("UPDATE means SET title = 'Moyen d’Aline Roy'");
        run("UPDATE activities SET title = 'Activité d’Aline Roy'");
        run("INSERT INTO resources SELECT id, 99, 'person', 'Aline Roy, Centre' FROM activities LIMIT 1");
        run("UPDATE deadlines SET text = 'automne, Aline Roy', subject = 'Aline Roy'");
        run("INSERT INTO sign_in_links VALUES ('s', " + a() + ", 1, 2, NULL)");
        run("INSERT INTO sessions VALUES (1, 'c', " + a() + ", 'Firefox', 1, 2, 3, NULL)");
        run("INSERT INTO drafts SELECT NULL, 'plan', id, 'aline roy.txt', x'00', 1 FROM persons");
        run("INSERT INTO subscriptions (token_hash, calendar, label, cancelled_days, past_years, created_at, "
            "person)"
            " VALUES ('t1', 'personne-aline-roy', 'Téléphone d’Aline Roy', 1, 1, 1, " +
            a() + ")");
        run("INSERT INTO subscriptions (token_hash, calendar, label, cancelled_days, past_years, created_at)"
            " VALUES ('t2', 'tout', 'Aline Roy', 1, 1, 1)");
        run("INSERT INTO calendars (name, kind, title, notice_uid, created_at, changed_at, person) VALUES"
            " ('personne-aline-roy', 'person', 'Mes rencontres – Aline Roy', 'notice-a', 1, 1, " +
            a() + ")");
        run("INSERT INTO letters (recipient, subject, message, secret, written_at, left_at, trouble) VALUES"
            " ('autre@exemple.invalid', 'Absence d’Aline Roy', CAST('Subject: x\r\n\r\nAline Roy viendra' AS "
            "BLOB), 0, 1, "
            "2,"
            " 'user Aline Roy unknown')");
        run("INSERT INTO received_mails VALUES (1, 'd1', 1, 'aline.roy@exemple.org', 'Aline Roy', 'held', "
            "'x', NULL,"
            " CAST('From: aline.roy@exemple.org\r\n\r\nbonjour' AS BLOB), NULL, NULL)");
        run("INSERT INTO received_mails VALUES (2, 'd2', 1, 'autre@exemple.invalid', 'Pour Aline Roy', "
            "'answer', '',"
            " NULL, x'', 2, 'Aline Roy')");
        run("INSERT INTO audit VALUES (NULL, 1, 'Odile Tremblay', 'person-read', " + a() + ", NULL, '')");
        run("INSERT INTO audit VALUES (NULL, 1, 'Aline Roy', 'person-read', NULL, " + m() +
            ", 'fiche d’Aline Roy')");
        run("INSERT INTO incidents VALUES (1, NULL, '2003-09-01', 'Lettre d’Aline Roy perdue', 'adresse "
            "d’Aline Roy', 1, 0,"
            " 'Aline Roy est connue', 'Aline Roy est avisée', NULL, NULL, 1, 'Aline Roy')");
        run("INSERT INTO roles (person, role, starts_on) VALUES (" + a() +
            ", 'coordonnatrice', '2003-04-01')");
        run("INSERT INTO roles (person, role, starts_on) VALUES (" + std::to_string(benoit.value) +
            ", 'coordonnatrice', '2003-04-01')");
    }
};

} // namespace arrimage::support
