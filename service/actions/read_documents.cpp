#include "actions/read_documents.hpp"

#include "actions/document_words.hpp"
#include "store/documents.hpp"
#include "store/passages.hpp"

namespace arrimage::actions {

namespace {

std::optional<store::UnreadVersion> next_unread(store::Database& database) {
    store::Session session{database};
    return store::find_unread_version(session);
}

/// Of a document that was replaced or taken away meanwhile, nothing is kept.
void keep(store::Database& database, const store::UnreadVersion& unread,
          const std::optional<std::string>& words) {
    store::Transaction transaction{database, store::Purpose::bookkeeping};
    const auto document = store::load_document(transaction, unread.document);
    const bool current = !document.withdrawn_at && document.latest().number == unread.number;
    if (current) store::drop_passages(transaction, unread.document);
    if (current && words)
        store::add_passage(transaction, {.kind = store::PassageKind::document,
                                         .meeting = document.meeting,
                                         .document = document.id,
                                         .key = document.section_key,
                                         .title = document.title,
                                         .body = *words});
    store::set_indexing(transaction, unread.document, unread.number,
                        words ? domain::Indexing::done : domain::Indexing::failed);
    transaction.commit();
}

} // namespace

int read_documents(store::Database& database, const DocumentFiles& files, const std::stop_token& stop,
                   std::chrono::seconds patience) {
    int read = 0;
    while (const auto unread = stop.stop_requested() ? std::nullopt : next_unread(database)) {
        const auto words = document_words(files.path_of(unread->digest), unread->media_type, patience);
        keep(database, *unread, words);
        read += words ? 1 : 0;
    }
    return read;
}

} // namespace arrimage::actions
