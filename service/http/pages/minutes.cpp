#include "http/pages/minutes.hpp"

#include "actions/minutes_document.hpp"
#include "actions/print_pdf.hpp"
#include "domain/slug.hpp"
#include "html/minutes_document.hpp"
#include "http/file_reply.hpp"
#include "http/pages/minutes_view.hpp"
#include "http/paths.hpp"

namespace arrimage::http {
namespace {

using actions::ShownMinutes;

ShownMinutes shown_minutes(const Site& site, const Request& request, const Captures& captures) {
    return actions::show_minutes(site.database, request.visitor->viewer, id_of<domain::MeetingId>(captures));
}

Reply file(std::string bytes, const char* type, Disposition disposition, const ShownMinutes& shown,
           const char* extension) {
    return file_reply(std::move(bytes), type, disposition,
                      "compte-rendu-" + domain::slug(shown.meeting.title) + "-" +
                          plan::to_iso(shown.meeting.sitting->start.date) + extension);
}

} // namespace

Reply show_minutes(const Site& site, const Request& request, const Captures& captures) {
    const auto id = id_of<domain::MeetingId>(captures);
    if (actions::is_to_begin(site.database, request.visitor->viewer, id)) return see_other(path_of(id));
    const auto page = minutes_page(site, shown_minutes(site, request, captures));
    return html_reply(200, html::render(frame_of(site, request), page));
}

Reply show_minutes_text(const Site& site, const Request& request, const Captures& captures) {
    const auto shown = shown_minutes(site, request, captures);
    return file(domain::minutes_text(actions::document_of(shown)), "text/plain; charset=utf-8",
                Disposition::in_page, shown, ".txt");
}

Reply show_minutes_html(const Site& site, const Request& request, const Captures& captures) {
    return document_reply(
        html::minutes_document(actions::document_of(shown_minutes(site, request, captures))));
}

Reply show_minutes_pdf(const Site& site, const Request& request, const Captures& captures) {
    const auto shown = shown_minutes(site, request, captures);
    return file(actions::print_pdf(html::minutes_document(actions::document_of(shown))), "application/pdf",
                Disposition::in_page, shown, ".pdf");
}

Reply show_minutes_draft(const Site& site, const Request& request, const Captures& captures) {
    const auto shown = shown_minutes(site, request, captures);
    return file(actions::minutes_draft(env_of(site, request), site.feeds.publisher(), site.documents,
                                       request.visitor->viewer, shown.meeting.id),
                "message/rfc822", Disposition::download, shown, ".eml");
}

Reply show_public_minutes(const Site& site, const Request& request, const Captures& captures) {
    html::MinutesPage page{.document = actions::document_of(actions::show_public_minutes(
                               site.database, id_of<domain::MeetingId>(captures))),
                           .back = {"/comptes-rendus/publics", "Tous les comptes-rendus publics"}};
    page.anchors = section_anchors(page.document);
    return html_reply(200, html::render(frame_of(site, request), page));
}

} // namespace arrimage::http
