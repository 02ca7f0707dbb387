#include "store/personal_texts.hpp"

#include <vector>

namespace arrimage::store {

namespace {

constexpr std::string_view own = "t.meeting";
constexpr std::string_view of_version = "(SELECT meeting FROM minutes_versions WHERE id = t.version)";
constexpr std::string_view of_document = "(SELECT meeting FROM documents WHERE id = t.document)";
constexpr std::string_view of_invitation = "(SELECT meeting FROM invitations WHERE id = t.invitation)";
constexpr std::string_view of_passage = "(SELECT meeting FROM passages WHERE id = t.rowid)";
constexpr std::string_view of_poll = "(SELECT meeting FROM polls WHERE id = t.poll)";

constexpr TextPlace table[] = {
    {"minutes_sections", "title", "compte-rendu, titre d’un point", of_version},
    {"minutes_sections", "body", "compte-rendu, texte", of_version},
    {"minutes_sections", "decisions", "compte-rendu, décisions", of_version},
    {"minutes_sections", "follow_ups", "compte-rendu, suivis", of_version},
    {"minutes_drafts", "body", "compte-rendu en rédaction, texte", own},
    {"minutes_drafts", "decisions", "compte-rendu en rédaction, décisions", own},
    {"minutes_versions", "made_by", "compte-rendu, auteur d’une version", own},
    {"follow_ups", "what", "suivi", own},
    {"follow_ups", "owner_name", "suivi, responsable", own, true},
    {"follow_ups", "made_by", "suivi, noté par", own},
    {"follow_ups", "closed_by", "suivi, fermé par", own},
    {"follow_ups", "outcome", "suivi, suite donnée", own},
    {"attendances", "name", "présences, nom", own, true},
    {"attendances", "detail", "présences, précision", own},
    {"attendances", "seat_name", "présences, siège", own},
    {"attendances", "body", "présences, organisme", own},
    {"attendance_sheets", "changed_by", "présences, inscrites par", own},
    {"agenda_items", "derived_title", "ordre du jour, titre d’un point", own},
    {"agenda_items", "derived_why", "ordre du jour, raison d’un point", own},
    {"agenda_items", "title", "ordre du jour, titre d’un point", own},
    {"agenda_items", "presenter", "ordre du jour, présentation", own},
    {"agenda_items", "note", "ordre du jour, note", own},
    {"meetings", "title", "rencontre, titre", "t.id"},
    {"meetings", "wording", "rencontre, échéance au plan", "t.id"},
    {"meetings", "place", "rencontre, lieu", "t.id"},
    {"meetings", "link", "rencontre, lien", "t.id"},
    {"meeting_changes", "changed_by", "historique d’une rencontre, auteur", own},
    {"meeting_changes", "old_value", "historique d’une rencontre, avant", own},
    {"meeting_changes", "new_value", "historique d’une rencontre, après", own},
    {"announcements", "title", "convocation, titre", own},
    {"announcements", "place", "convocation, lieu", own},
    {"announcements", "link", "convocation, lien", own},
    {"announcements", "made_by", "convocation, envoyée par", own},
    {"invitations", "note", "réponse, mot joint", own},
    {"invitations", "undeliverable_why", "invitation, motif d’un retour", own},
    {"answers", "note", "réponse, mot joint", of_invitation},
    {"answers", "entered_by", "réponse, inscrite par", of_invitation},
    {"proposals", "note", "autre moment proposé, mot joint", of_invitation},
    {"poll_invitees", "note", "sondage, mot joint", of_poll},
    {"documents", "title", "document, titre", own},
    {"documents", "withdrawn_by", "document, retiré par", own},
    {"document_versions", "file_name", "document, nom du fichier", of_document},
    {"document_versions", "added_by", "document, déposé par", of_document},
    {"passage_texts", "title", "index de recherche, titre", of_passage},
    {"passage_texts", "body", "index de recherche, texte", of_passage},
    {"plans", "title", "plan, titre", ""},
    {"plan_sources", "name", "plan, nom du fichier", ""},
    {"objectives", "title", "plan, objectif", ""},
    {"means", "title", "plan, moyen", ""},
    {"activities", "title", "plan, activité", ""},
    {"resources", "text", "plan, ressource", ""},
    {"deadlines", "text", "plan, échéance", ""},
    {"deadlines", "subject", "plan, objet d’une échéance", ""},
    {"letters", "subject", "lettre, objet", of_invitation},
    {"letters", "trouble", "lettre, motif d’un refus", of_invitation},
    {"received_mails", "subject", "courriel reçu, objet", of_invitation},
    {"received_mails", "settled_by", "courriel reçu, réglé par", of_invitation},
    {"subscriptions", "label", "abonnement, étiquette", ""},
    {"drafts", "name", "fichier envoyé, nom", ""},
    {"audit", "who", "journal, qui", own},
    {"audit", "detail", "journal, précision", own},
    {"incidents", "what", "registre des incidents, circonstances", ""},
    {"incidents", "information", "registre des incidents, renseignements", ""},
    {"incidents", "why", "registre des incidents, évaluation", ""},
    {"incidents", "measures", "registre des incidents, mesures", ""},
    {"incidents", "noted_by", "registre des incidents, inscrit par", ""},
};

std::string select_of(const TextPlace& place) {
    const std::string column = "t." + std::string{place.column};
    const std::string tie = place.table == "follow_ups" ? "t.owner" : "t.person";
    return "SELECT t.rowid, " + column + ", " +
           (place.meeting.empty() ? std::string{"NULL"} : std::string{place.meeting}) + " FROM " +
           std::string{place.table} + " t WHERE " + column + " <> ''" +
           (place.tied ? " AND " + tie + " IS NULL" : "");
}

std::string update_of(const TextPlace& place) {
    return "UPDATE " + std::string{place.table} + " SET " + std::string{place.column} +
           " = ?2 WHERE rowid = ?1";
}

struct Statements {
    std::string select{};
    std::string update{};
};

/// A query keeps its text by view: each is made once, for as long as the program lives.
const Statements& statements_of(const TextPlace& place) {
    static const auto all = [] {
        std::vector<Statements> made;
        for (const auto& each : table) made.push_back({select_of(each), update_of(each)});
        return made;
    }();
    return all[static_cast<std::size_t>(&place - table)];
}

} // namespace

std::span<const TextPlace> text_places() {
    return table;
}

std::vector<PlacedText> list_texts(Session& session, const std::function<bool(const std::string&)>& keep) {
    std::vector<PlacedText> texts;
    for (const auto& place : table) {
        auto query = session.query(statements_of(place).select);
        while (query.next())
            if (auto text = query.get<std::string>(1); keep(text))
                texts.push_back({&place, query.get<std::int64_t>(0), std::move(text),
                                 query.get<std::optional<domain::MeetingId>>(2)});
    }
    return texts;
}

void write_text(Transaction& transaction, const PlacedText& text) {
    transaction.query(statements_of(*text.place).update).bind(text.row, text.text).run();
}

MeetingWords meeting_words(Session& session, domain::MeetingId meeting) {
    auto query = session.query("SELECT title, coalesce(starts_at, window_end) FROM meetings WHERE id = ?1");
    if (!query.bind(meeting).next()) return {};
    return {query.get<std::string>(0), query.get<std::optional<std::string>>(1)};
}

} // namespace arrimage::store
