#include "store/documents.hpp"

#include "domain/refusal.hpp"

namespace arrimage::store {

using domain::Document;
using domain::DocumentId;
using domain::DocumentVersion;

namespace {

Document document_of(const Query& query) {
    return {.id = query.get<DocumentId>(0),
            .meeting = query.get<domain::MeetingId>(1),
            .section_key = query.get<std::string>(2),
            .of_minutes = query.get<bool>(3),
            .title = query.get<std::string>(4),
            .withdrawn_at = query.get<std::optional<domain::Instant>>(5)};
}

std::vector<DocumentVersion> list_versions(Session& session, DocumentId document) {
    auto query =
        session.query("SELECT number, file_name, media_type, size, digest, added_at, added_by, indexing"
                      " FROM document_versions WHERE document = ?1 ORDER BY number");
    query.bind(document);
    std::vector<DocumentVersion> versions;
    while (query.next())
        versions.push_back({.number = query.get<int>(0),
                            .file_name = query.get<std::string>(1),
                            .media_type = query.get<std::string>(2),
                            .size = query.get<std::uint64_t>(3),
                            .digest = query.get<std::string>(4),
                            .added_at = query.get<domain::Instant>(5),
                            .added_by = query.get<std::string>(6),
                            .indexing = required(domain::indexing(query.get<std::string>(7)), "indexing")});
    return versions;
}

} // namespace

DocumentId add_document(Transaction& transaction, const Document& document) {
    auto query = transaction.query("INSERT INTO documents (meeting, section_key, of_minutes, title, version)"
                                   " VALUES (?1, ?2, ?3, ?4, 0) RETURNING id");
    query.bind(document.meeting, document.section_key, document.of_minutes, document.title).next();
    return query.get<DocumentId>(0);
}

int add_document_version(Transaction& transaction, DocumentId document, const DocumentVersion& version) {
    auto number =
        transaction.query("UPDATE documents SET version = version + 1 WHERE id = ?1 RETURNING version");
    number.bind(document).next();
    const int latest = number.get<int>(0);
    transaction
        .query(
            "INSERT INTO document_versions (document, number, file_name, media_type, size, digest, added_at,"
            " added_by, indexing) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
        .bind(document, latest, version.file_name, version.media_type, version.size, version.digest,
              version.added_at, version.added_by, version.indexing)
        .run();
    return latest;
}

void withdraw_document(Transaction& transaction, DocumentId id, std::optional<domain::Instant> at,
                       const std::string& by) {
    transaction.query("UPDATE documents SET withdrawn_at = ?2, withdrawn_by = ?3 WHERE id = ?1")
        .bind(id, at, at ? std::optional{by} : std::nullopt)
        .run();
}

std::optional<Document> find_document(Session& session, DocumentId id) {
    auto query = session.query(
        "SELECT id, meeting, section_key, of_minutes, title, withdrawn_at FROM documents WHERE id = ?1");
    if (!query.bind(id).next()) return std::nullopt;
    auto document = document_of(query);
    document.versions = list_versions(session, id);
    return document;
}

Document load_document(Session& session, DocumentId id) {
    if (auto document = find_document(session, id)) return *std::move(document);
    throw domain::Refusal{domain::RefusalKind::not_found, "Ce document n’existe pas."};
}

std::vector<Document> list_documents(Session& session, domain::MeetingId meeting, bool withdrawn) {
    auto query =
        session.query("SELECT id, meeting, section_key, of_minutes, title, withdrawn_at FROM documents"
                      " WHERE meeting = ?1 AND (?2 OR withdrawn_at IS NULL) ORDER BY id");
    query.bind(meeting, withdrawn);
    std::vector<Document> documents;
    while (query.next()) documents.push_back(document_of(query));
    for (auto& each : documents) each.versions = list_versions(session, each.id);
    return documents;
}

std::optional<UnreadVersion> find_unread_version(Session& session) {
    auto query = session.query("SELECT document, number, digest, media_type FROM document_versions"
                               " WHERE indexing = 'waiting' ORDER BY id LIMIT 1");
    if (!query.next()) return std::nullopt;
    return UnreadVersion{query.get<DocumentId>(0), query.get<int>(1), query.get<std::string>(2),
                         query.get<std::string>(3)};
}

void set_indexing(Transaction& transaction, DocumentId document, int number, domain::Indexing indexing) {
    transaction.query("UPDATE document_versions SET indexing = ?3 WHERE document = ?1 AND number = ?2")
        .bind(document, number, indexing)
        .run();
}

} // namespace arrimage::store
