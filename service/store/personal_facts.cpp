#include "store/personal_facts.hpp"

namespace arrimage::store {

using domain::FactColumn;
using domain::FactKind;

namespace {

using enum FactKind;

constexpr FactColumn meeting{"meeting", "Rencontre"};
constexpr FactColumn meeting_day{"day", "Date", day};
constexpr FactColumn sent_at{"at", "Quand", instant};

} // namespace

const std::vector<FactSource>& fact_sources() {
    static const std::vector<FactSource> table{
        {"identity",
         "Identité",
         {"persons"},
         "SELECT p.id, p.name, p.slug, o.name, t.name, p.language, p.active_from, p.active_to, p.version"
         " FROM persons p LEFT JOIN organisations o ON o.id = p.organisation"
         " LEFT JOIN territories t ON t.id = p.territory WHERE p.id = ?1",
         {{"id", "Numéro", number},
          {"name", "Nom"},
          {"slug", "Identifiant"},
          {"organisation", "Organisme"},
          {"territory", "Territoire"},
          {"language", "Langue des lettres", code},
          {"active_from", "Participe depuis", day},
          {"active_to", "Participe jusqu’à", day},
          {"version", "Version de la fiche", number}}},
        {"addresses",
         "Courriels",
         {"addresses"},
         "SELECT address FROM addresses WHERE person = ?1 ORDER BY position",
         {{"address", "Adresse"}}},
        {"seats",
         "Sièges",
         {"holdings"},
         "SELECT c.name, coalesce(nullif(s.name, ''), t.name, o.name), h.starts_on, h.ends_on FROM holdings h"
         " JOIN seats s ON s.id = h.seat JOIN committees c ON c.id = s.committee"
         " LEFT JOIN territories t ON t.id = s.territory LEFT JOIN organisations o ON o.id = s.organisation"
         " WHERE h.person = ?1 ORDER BY h.starts_on, h.id",
         {{"committee", "Comité"}, {"seat", "Siège"}, {"from", "Du", day}, {"to", "Au", day}}},
        {"roles",
         "Fonctions",
         {"roles"},
         "SELECT r.role, c.name, r.starts_on, r.ends_on FROM roles r LEFT JOIN committees c"
         " ON c.id = r.committee WHERE r.person = ?1 ORDER BY r.starts_on, r.id",
         {{"role", "Fonction", code}, {"committee", "Comité"}, {"from", "Du", day}, {"to", "Au", day}}},
        {"participations",
         "Rencontres où la personne a été ajoutée ou retirée",
         {"participants"},
         "SELECT m.title, coalesce(m.starts_at, m.window_end), p.present FROM participants p"
         " JOIN meetings m ON m.id = p.meeting WHERE p.person = ?1 ORDER BY 2, m.id",
         {meeting, meeting_day, {"present", "Ajoutée", truth}}},
        {"invitations",
         "Invitations",
         {"invitations"},
         "SELECT m.title, coalesce(m.starts_at, m.window_end), i.name, i.address, i.language, i.answer, "
         "i.note,"
         " i.answered_at, i.answered_by, i.reminded_at, i.day_before_at, i.undeliverable_at,"
         " i.undeliverable_why, i.withdrawn_at, i.silenced_at FROM invitations i"
         " JOIN meetings m ON m.id = i.meeting WHERE i.person = ?1 ORDER BY 2, i.id",
         {meeting,
          meeting_day,
          {"name", "Nom"},
          {"address", "Adresse"},
          {"language", "Langue", code},
          {"answer", "Réponse", code},
          {"note", "Mot joint"},
          {"answered_at", "Réponse reçue", instant},
          {"answered_by", "Voie", code},
          {"reminded_at", "Rappel", instant},
          {"day_before_at", "Rappel de la veille", instant},
          {"undeliverable_at", "Courriel revenu", instant},
          {"undeliverable_why", "Motif du retour"},
          {"withdrawn_at", "Invitation retirée", instant},
          {"silenced_at", "Rappels refusés", instant}}},
        {"answers",
         "Réponses reçues",
         {"answers"},
         "SELECT m.title, coalesce(m.starts_at, m.window_end), a.answer, a.note, a.channel, a.entered_by,"
         " a.came_at FROM answers a JOIN invitations i ON i.id = a.invitation"
         " JOIN meetings m ON m.id = i.meeting WHERE i.person = ?1 ORDER BY a.id",
         {meeting,
          meeting_day,
          {"answer", "Réponse", code},
          {"note", "Mot joint"},
          {"channel", "Voie", code},
          {"entered_by", "Inscrite par"},
          sent_at}},
        {"proposals",
         "Autres moments proposés",
         {"proposals"},
         "SELECT m.title, p.starts_at, p.ends_at, p.note, p.came_at, p.outcome FROM proposals p"
         " JOIN invitations i ON i.id = p.invitation JOIN meetings m ON m.id = i.meeting"
         " WHERE i.person = ?1 ORDER BY p.id",
         {meeting,
          {"starts", "Début", moment},
          {"ends", "Fin", moment},
          {"note", "Mot joint"},
          sent_at,
          {"outcome", "Suite", code}}},
        {"polls",
         "Sondages de dates",
         {"poll_invitees"},
         "SELECT m.title, i.note, i.answered_at, i.reminded_at FROM poll_invitees i"
         " JOIN polls p ON p.id = i.poll JOIN meetings m ON m.id = p.meeting WHERE i.person = ?1 ORDER BY "
         "i.id",
         {meeting,
          {"note", "Mot joint"},
          {"answered_at", "Réponse reçue", instant},
          {"reminded_at", "Rappel", instant}}},
        {"poll_answers",
         "Réponses aux sondages de dates",
         {"poll_answers"},
         "SELECT m.title, d.starts_at, d.ends_at, a.choice FROM poll_answers a"
         " JOIN poll_invitees i ON i.id = a.invitee JOIN poll_dates d ON d.id = a.poll_date"
         " JOIN polls p ON p.id = d.poll JOIN meetings m ON m.id = p.meeting"
         " WHERE i.person = ?1 ORDER BY d.starts_at, d.id",
         {meeting, {"starts", "Début", moment}, {"ends", "Fin", moment}, {"choice", "Réponse", code}}},
        {"attendances",
         "Présences",
         {"attendances"},
         "SELECT m.title, coalesce(m.starts_at, m.window_end), a.seat_name, a.name, a.body, a.territory, "
         "a.status,"
         " a.detail, a.arrived_item, a.left_item FROM attendances a JOIN meetings m ON m.id = a.meeting"
         " WHERE a.person = ?1 ORDER BY 2, m.id",
         {meeting,
          meeting_day,
          {"seat", "Siège"},
          {"name", "Nom"},
          {"body", "Organisme"},
          {"territory", "Territoire"},
          {"status", "Présence", code},
          {"detail", "Précision"},
          {"arrived", "Arrivée au point"},
          {"left", "Départ au point"}}},
        {"follow_ups",
         "Suivis",
         {"follow_ups"},
         "SELECT m.title, coalesce(m.starts_at, m.window_end), f.what, f.owner_name, f.due_on, f.made_at,"
         " f.closed_at, f.outcome FROM follow_ups f JOIN meetings m ON m.id = f.meeting"
         " WHERE f.owner = ?1 ORDER BY f.id",
         {meeting,
          meeting_day,
          {"what", "À faire"},
          {"name", "Nom"},
          {"due", "Échéance", day},
          {"made_at", "Pris le", instant},
          {"closed_at", "Fermé", instant},
          {"outcome", "Suite"}}},
        {"letters",
         "Lettres envoyées",
         {"letters"},
         "SELECT written_at, recipient, subject, left_at, failed_at, trouble FROM letters"
         " WHERE invitation IN (SELECT id FROM invitations WHERE person = ?1)"
         " OR lower(recipient) IN (SELECT address FROM addresses WHERE person = ?1)"
         " OR lower(recipient) IN (SELECT lower(address) FROM invitations WHERE person = ?1) ORDER BY id",
         {{"written_at", "Écrite", instant},
          {"recipient", "Adresse"},
          {"subject", "Objet"},
          {"left_at", "Partie", instant},
          {"failed_at", "Refusée", instant},
          {"trouble", "Motif"}}},
        {"received_mails",
         "Courriels reçus",
         {"received_mails"},
         "SELECT came_at, sender, subject, outcome, settled_at, settled_by, length(message) FROM "
         "received_mails"
         " WHERE invitation IN (SELECT id FROM invitations WHERE person = ?1)"
         " OR lower(sender) IN (SELECT address FROM addresses WHERE person = ?1) ORDER BY id",
         {{"came_at", "Reçu", instant},
          {"sender", "Expéditeur"},
          {"subject", "Objet"},
          {"outcome", "Suite", code},
          {"settled_at", "Réglé", instant},
          {"settled_by", "Réglé par"},
          {"bytes", "Octets gardés", number}}},
        {"browsers",
         "Connexions",
         {"sessions"},
         "SELECT client, created_at, last_seen_at, expires_at, ended_at FROM sessions WHERE person = ?1 "
         "ORDER BY id",
         {{"client", "Navigateur"},
          {"created_at", "Ouverte", instant},
          {"last_seen_at", "Vue la dernière fois", instant},
          {"expires_at", "Expire", instant},
          {"ended_at", "Fermée", instant}}},
        {"sign_in_links",
         "Liens de connexion demandés",
         {"sign_in_links"},
         "SELECT created_at, expires_at, used_at FROM sign_in_links WHERE person = ?1 ORDER BY created_at",
         {{"created_at", "Demandé", instant},
          {"expires_at", "Expire", instant},
          {"used_at", "Utilisé", instant}}},
        {"subscriptions",
         "Abonnements",
         {"subscriptions"},
         "SELECT calendar, label, created_at, revoked_at, last_used_at FROM subscriptions WHERE person = ?1"
         " ORDER BY id",
         {{"calendar", "Calendrier"},
          {"label", "Étiquette"},
          {"created_at", "Créé", instant},
          {"revoked_at", "Révoqué", instant},
          {"last_used_at", "Lu la dernière fois", instant}}},
        {"calendars",
         "Calendrier de la personne",
         {"calendars"},
         "SELECT name, title, created_at, changed_at FROM calendars WHERE person = ?1",
         {{"name", "Nom"},
          {"title", "Titre"},
          {"created_at", "Créé", instant},
          {"changed_at", "Modifié", instant}}},
        {"files",
         "Fichiers envoyés et non encore importés",
         {"drafts"},
         "SELECT kind, name, length(content), created_at FROM drafts WHERE person = ?1 ORDER BY id",
         {{"kind", "Sorte", code}, {"name", "Nom"}, {"bytes", "Octets", number}, sent_at}},
        {"writing",
         "Compte-rendu en cours de rédaction",
         {"minutes_drafts"},
         "SELECT m.title, d.body, d.decisions, d.saved_at FROM minutes_drafts d JOIN meetings m"
         " ON m.id = d.meeting WHERE d.person = ?1 ORDER BY d.saved_at",
         {meeting, {"body", "Texte"}, {"decisions", "Décisions"}, sent_at}},
        {"documents",
         "Documents déposés",
         {"documents", "document_versions"},
         "SELECT m.title, d.title, v.file_name, v.number, v.size, v.added_at FROM document_versions v"
         " JOIN documents d ON d.id = v.document JOIN meetings m ON m.id = d.meeting"
         " WHERE v.added_by = (SELECT name FROM persons WHERE id = ?1) ORDER BY v.id",
         {meeting,
          {"title", "Document"},
          {"file", "Fichier"},
          {"version", "Version", number},
          {"bytes", "Octets", number},
          sent_at}},
        {"acts",
         "Gestes inscrits sous ce nom",
         {"meeting_changes", "announcements", "attendance_sheets", "minutes_versions"},
         "SELECT a.at, m.title, a.what FROM (SELECT changed_at AS at, meeting, changed_by AS who,"
         " 'rencontre\u00a0: ' || field AS what FROM meeting_changes"
         " UNION ALL SELECT made_at, meeting, made_by, 'envoi\u00a0: ' || kind FROM announcements"
         " UNION ALL SELECT changed_at, meeting, changed_by, 'présences' FROM attendance_sheets"
         " UNION ALL SELECT made_at, meeting, made_by, 'compte-rendu, version ' || number FROM "
         "minutes_versions"
         " UNION ALL SELECT made_at, meeting, made_by, 'suivi noté' FROM follow_ups"
         " UNION ALL SELECT closed_at, meeting, closed_by, 'suivi fermé' FROM follow_ups"
         " UNION ALL SELECT withdrawn_at, meeting, withdrawn_by, 'document retiré' FROM documents) a"
         " JOIN meetings m ON m.id = a.meeting WHERE a.who = (SELECT name FROM persons WHERE id = ?1)"
         " ORDER BY a.at, m.id",
         {sent_at, meeting, {"what", "Geste"}}},
        {"consulted",
         "Journal\u00a0: qui a lu ou modifié ce qui concerne cette personne",
         {"audit"},
         "SELECT a.at, a.who, a.act, m.title, a.detail FROM audit a LEFT JOIN meetings m ON m.id = a.meeting"
         " WHERE a.person = ?1 ORDER BY a.id",
         {sent_at, {"who", "Qui"}, {"act", "Geste", code}, meeting, {"detail", "Précision"}}},
        {"consulting",
         "Journal\u00a0: ce que cette personne a lu ou modifié sur d’autres",
         {"audit"},
         "SELECT a.at, a.act, p.name, m.title, a.detail FROM audit a LEFT JOIN meetings m ON m.id = a.meeting"
         " LEFT JOIN persons p ON p.id = a.person"
         " WHERE a.who = (SELECT name FROM persons WHERE id = ?1) ORDER BY a.id",
         {sent_at, {"act", "Geste", code}, {"person", "Personne"}, meeting, {"detail", "Précision"}}},
    };
    return table;
}

} // namespace arrimage::store
