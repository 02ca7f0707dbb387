#pragma once

#include "domain/document.hpp"
#include "store/database.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arrimage::store {

/// Writes a new document without a version and gives its id.
domain::DocumentId add_document(Transaction& transaction, const domain::Document& document);

/// Adds the bytes it has from now on, after the others, and gives their number.
int add_document_version(Transaction& transaction, domain::DocumentId document,
                         const domain::DocumentVersion& version);

/// Takes it away from who reads, or gives it back. Its bytes stay.
void withdraw_document(Transaction& transaction, domain::DocumentId id, std::optional<domain::Instant> at,
                       const std::string& by);

std::optional<domain::Document> find_document(Session& session, domain::DocumentId id);

/// Throws Refusal(not_found).
domain::Document load_document(Session& session, domain::DocumentId id);

/// In the order in which they came; those that were taken away too when asked.
std::vector<domain::Document> list_documents(Session& session, domain::MeetingId meeting,
                                             bool withdrawn = false);

/// A version whose words wait to be read.
struct UnreadVersion {
    domain::DocumentId document{};
    int number{0};
    std::string digest{};
    std::string media_type{};
};

/// The first; absent when none waits.
std::optional<UnreadVersion> find_unread_version(Session& session);

void set_indexing(Transaction& transaction, domain::DocumentId document, int number,
                  domain::Indexing indexing);

} // namespace arrimage::store
