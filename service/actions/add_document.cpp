#include "actions/add_document.hpp"

#include "domain/plain_text.hpp"
#include "domain/refusal.hpp"
#include "plan/text.hpp"
#include "store/audit.hpp"
#include "store/documents.hpp"
#include "store/meetings.hpp"
#include "store/passages.hpp"
#include "store/visibility.hpp"

#include <algorithm>

namespace arrimage::actions {

using domain::Document;
using domain::DocumentVersion;
using domain::Refusal;
using domain::RefusalKind;

namespace {

constexpr std::size_t longest_name = 200;
constexpr std::size_t head_bytes = 4'096;
constexpr std::uint64_t tail_bytes = 65'536;

[[noreturn]] void refuse_unknown() {
    throw Refusal{RefusalKind::not_found, "Ce document n’existe pas."};
}

std::string type_of(const BroughtFile& file) {
    const auto tail_at = file.bytes.size > tail_bytes ? file.bytes.size - tail_bytes : 0;
    const auto head = file.bytes.read(0, head_bytes);
    const auto tail = file.bytes.read(tail_at, tail_bytes);
    return domain::media_type({head, tail, file.name});
}

bool has_words(const std::string& media_type) {
    return !media_type.starts_with("image/") && media_type != "application/msword" &&
           media_type != "application/vnd.ms-excel" && media_type != "application/vnd.ms-powerpoint" &&
           media_type != "application/vnd.oasis.opendocument.graphics";
}

void check_size(std::uint64_t size, std::uint64_t most) {
    if (size > most)
        throw Refusal{RefusalKind::too_large, "Ce fichier dépasse " + domain::french_size(most) +
                                                  ". Divisez-le, ou réduisez ses images."};
}

std::string title_of(const DocumentPlace& place, const std::string& file_name) {
    const auto title = plan::text::clean(place.title);
    return title.empty() ? plan::text::clean(file_name.substr(0, file_name.rfind('.'))) : title;
}

/// Keeps the bytes first: a row never names a file that is not there.
DocumentVersion kept(const Env& env, const DocumentFiles& files, const BroughtFile& file,
                     std::uint64_t most) {
    check_size(file.bytes.size, most);
    domain::check_line("Le nom du fichier", file.name, longest_name);
    const auto type = type_of(file);
    return {.file_name = domain::name_as(plan::text::clean(file.name), type),
            .media_type = type,
            .size = file.bytes.size,
            .digest = files.keep(file.bytes),
            .added_at = env.now,
            .added_by = env.by,
            .indexing = has_words(type) ? domain::Indexing::waiting : domain::Indexing::unfit};
}

void check_runs(store::Database& database, const domain::Viewer& viewer, domain::MeetingId meeting) {
    store::Session session{database};
    store::check_runs(session, viewer, meeting);
}

void note(store::Transaction& transaction, const Env& env, std::string_view act, const Document& document) {
    store::note_audit(
        transaction,
        {.who = env.by, .act = std::string{act}, .meeting = document.meeting, .detail = document.title},
        env.now);
}

Document for_writing(store::Session& session, const domain::Viewer& viewer, domain::DocumentId id) {
    auto document = store::load_document(session, id);
    if (!store::may_see(session, viewer, document.meeting)) refuse_unknown();
    store::check_runs(session, viewer, document.meeting);
    return document;
}

Document withdraw(const Env& env, const domain::Viewer& viewer, domain::DocumentId id,
                  std::optional<domain::Instant> at) {
    store::Transaction transaction{env.database};
    const auto document = for_writing(transaction, viewer, id);
    store::withdraw_document(transaction, id, at, env.by);
    note(transaction, env, at ? domain::act::document_withdrawn : domain::act::document_added, document);
    if (at)
        store::drop_passages(transaction, id);
    else
        store::set_indexing(transaction, id, document.latest().number,
                            has_words(document.latest().media_type) ? domain::Indexing::waiting
                                                                    : domain::Indexing::unfit);
    transaction.commit();
    return store::load_document(transaction, id);
}

} // namespace

Document add_document(const Env& env, const DocumentFiles& files, const domain::Viewer& viewer,
                      const DocumentPlace& place, const BroughtFile& file, std::uint64_t most) {
    check_runs(env.database, viewer, place.meeting);
    const auto title = title_of(place, file.name);
    domain::check_line("Le titre du document", title, longest_name);
    domain::check_line("Le point de l’ordre du jour", place.section_key, longest_name);
    const auto version = kept(env, files, file, most);
    Document document{.meeting = place.meeting,
                      .section_key = place.section_key,
                      .of_minutes = place.of_minutes,
                      .title = title};
    store::Transaction transaction{env.database};
    store::check_runs(transaction, viewer, place.meeting);
    document.id = store::add_document(transaction, document);
    store::add_document_version(transaction, document.id, version);
    note(transaction, env, domain::act::document_added, document);
    transaction.commit();
    return store::load_document(transaction, document.id);
}

Document replace_document(const Env& env, const DocumentFiles& files, const domain::Viewer& viewer,
                          domain::DocumentId id, const BroughtFile& file, std::uint64_t most) {
    {
        store::Session session{env.database};
        for_writing(session, viewer, id);
    }
    const auto version = kept(env, files, file, most);
    store::Transaction transaction{env.database};
    const auto document = for_writing(transaction, viewer, id);
    if (document.latest().digest != version.digest) {
        store::add_document_version(transaction, id, version);
        note(transaction, env, domain::act::document_added, document);
        transaction.commit();
    }
    return store::load_document(transaction, id);
}

std::vector<Document> list_documents(store::Database& database, const domain::Viewer& viewer,
                                     domain::MeetingId meeting) {
    store::Session session{database};
    store::check_visible(session, viewer, meeting);
    return store::list_documents(session, meeting, store::may_run(session, viewer, meeting));
}

Document withdraw_document(const Env& env, const domain::Viewer& viewer, domain::DocumentId id) {
    return withdraw(env, viewer, id, env.now);
}

Document give_back_document(const Env& env, const domain::Viewer& viewer, domain::DocumentId id) {
    return withdraw(env, viewer, id, std::nullopt);
}

OpenDocument open_document(store::Database& database, const domain::Viewer& viewer, domain::DocumentId id,
                           std::optional<int> number) {
    store::Session session{database};
    auto document = store::find_document(session, id);
    if (!document || !store::may_see(session, viewer, document->meeting)) refuse_unknown();
    const bool runs = store::may_run(session, viewer, document->meeting);
    if (!runs && (document->withdrawn_at || (number && *number != document->latest().number)))
        refuse_unknown();
    const auto wanted = number.value_or(document->latest().number);
    const auto version = std::ranges::find(document->versions, wanted, &DocumentVersion::number);
    if (version == document->versions.end()) refuse_unknown();
    auto found = *version;
    return {*std::move(document), std::move(found)};
}

} // namespace arrimage::actions
