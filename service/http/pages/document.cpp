#include "http/pages/document.hpp"

#include "actions/add_document.hpp"
#include "domain/percent_encoding.hpp"
#include "http/byte_range.hpp"
#include "http/conditional.hpp"
#include "http/disposition.hpp"
#include "http/form_act.hpp"
#include "http/http_date.hpp"
#include "http/paths.hpp"

#include <array>

namespace arrimage::http {
namespace {

using actions::OpenDocument;
using domain::Document;

/// Whoever may not read it any more is refused the next time: nothing is kept without asking again.
ReplyHeaders headers_of(const OpenDocument& open, const std::string& etag) {
    return {{"Content-Type", open.version.media_type},
            {"Content-Disposition", content_disposition(Disposition::download, open.version.file_name)},
            {"ETag", etag},
            {"Last-Modified", http_date(open.version.added_at)},
            {"Accept-Ranges", "bytes"},
            {"Cache-Control", "private, no-cache"},
            {"X-Content-Type-Options", "nosniff"},
            {"Content-Security-Policy", "default-src 'none'; sandbox"},
            {"Cross-Origin-Resource-Policy", "same-origin"},
            {"Referrer-Policy", "no-referrer"}};
}

std::string content_range(const RangeAnswer& answer, std::uint64_t size) {
    const auto whole = "/" + std::to_string(size);
    if (answer.status == 416) return "bytes *" + whole;
    return "bytes " + std::to_string(answer.range.first) + "-" + std::to_string(answer.range.last) + whole;
}

Reply ranged(const Site& site, const Request& request, const OpenDocument& open, const std::string& etag) {
    const auto size = open.version.size;
    const auto answer = range_answer(request, size, etag);
    Reply reply{.status = answer.status, .headers = headers_of(open, etag)};
    if (answer.status != 200) reply.headers.emplace_back("Content-Range", content_range(answer, size));
    if (answer.status == 416) return reply;
    const auto file = site.documents.open(open.version.digest);
    const actions::FileRange all{file->get(), 0, size};
    const auto [first, last] = answer.range;
    reply.file =
        FileBody{file, answer.status == 206 ? actions::FileRange{all.file, first, last - first + 1} : all};
    return reply;
}

Reply reply_of(const Site& site, const Request& request, const OpenDocument& open) {
    const auto etag = "\"" + open.version.digest + "\"";
    const std::array<std::string_view, 1> etags{etag};
    if (unchanged_etag(request, etags, open.version.added_at))
        return {.status = 304, .headers = headers_of(open, etag)};
    return ranged(site, request, open, etag);
}

actions::BroughtFile file_of(const Request& request) {
    const auto* upload = request.form->file("fichier");
    if (!upload)
        throw domain::Refusal{domain::RefusalKind::invalid,
                              "Choisissez le fichier à envoyer, puis recommencez."};
    if (upload->range.file < 0) throw std::logic_error{"a document that did not come on the disk"};
    return {upload->file_name, upload->range};
}

/// Back to the page it was sent from: the meeting's, or its compte-rendu's.
std::string page_of(const Request& request, domain::MeetingId meeting) {
    return path_of(meeting) + ((*request.form)["page"] == "compte-rendu" ? "/compte-rendu" : "") +
           "#documents";
}

Reply came(const Site& site, const Request& request, const Document& document, const char* sentence) {
    if (site.document_came) site.document_came();
    return done(site, request, page_of(request, document.meeting), sentence);
}

} // namespace

std::string document_path(const Document& document) {
    return "/documents/" + std::to_string(document.id.value) + "/" +
           domain::percent_encoded(document.latest().file_name);
}

Reply show_document(const Site& site, const Request& request, const Captures& captures) {
    return reply_of(
        site, request,
        actions::open_document(site.database, request.visitor->viewer, id_of<domain::DocumentId>(captures)));
}

Reply show_document_version(const Site& site, const Request& request, const Captures& captures) {
    return reply_of(site, request,
                    actions::open_document(site.database, request.visitor->viewer,
                                           id_of<domain::DocumentId>(captures),
                                           static_cast<int>(number_of(captures, "number"))));
}

Reply add_document(const Site& site, const Request& request, const Captures& captures) {
    const auto& form = *request.form;
    const actions::DocumentPlace place{.meeting = id_of<domain::MeetingId>(captures),
                                       .section_key = std::string{form["point"]},
                                       .of_minutes = form["page"] == "compte-rendu",
                                       .title = std::string{form["titre"]}};
    const auto document =
        actions::add_document(env_of(site, request), site.documents, request.visitor->viewer, place,
                              file_of(request), site.max_document_bytes);
    return came(site, request, document, "Le document est reçu.");
}

Reply replace_document(const Site& site, const Request& request, const Captures& captures) {
    const auto document = actions::replace_document(
        env_of(site, request), site.documents, request.visitor->viewer, id_of<domain::DocumentId>(captures),
        file_of(request), site.max_document_bytes);
    return came(site, request, document, "La nouvelle version est reçue. Les précédentes sont gardées.");
}

Reply withdraw_document(const Site& site, const Request& request, const Captures& captures) {
    const auto document = actions::withdraw_document(env_of(site, request), request.visitor->viewer,
                                                     id_of<domain::DocumentId>(captures));
    return done(site, request, page_of(request, document.meeting), "Le document est retiré.");
}

Reply give_back_document(const Site& site, const Request& request, const Captures& captures) {
    const auto document = actions::give_back_document(env_of(site, request), request.visitor->viewer,
                                                      id_of<domain::DocumentId>(captures));
    return came(site, request, document, "Le document est remis.");
}

} // namespace arrimage::http
