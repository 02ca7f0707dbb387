#include "http/pages/agenda.hpp"

#include "actions/agenda_mail.hpp"
#include "actions/print_pdf.hpp"
#include "domain/agenda_text.hpp"
#include "domain/slug.hpp"
#include "html/agenda_document.hpp"
#include "http/file_reply.hpp"
#include "http/pages/agenda_view.hpp"
#include "plan/french_date.hpp"

namespace arrimage::http {
namespace {

using actions::ShownAgenda;

ShownAgenda shown_agenda(const Site& site, const Request& request, const Captures& captures) {
    return actions::show_agenda(site.database, request.visitor->viewer, id_of<domain::MeetingId>(captures));
}

Reply file(std::string bytes, const char* type, Disposition disposition, const ShownAgenda& shown,
           const char* extension) {
    auto name = "ordre-du-jour-" + domain::slug(shown.meeting.title);
    if (shown.meeting.sitting) name += "-" + plan::to_iso(shown.meeting.sitting->start.date);
    return file_reply(std::move(bytes), type, disposition, name + extension);
}

} // namespace

Reply show_agenda(const Site& site, const Request& request, const Captures& captures) {
    const auto page =
        agenda_page(shown_agenda(site, request, captures), request.visitor->viewer.coordonnatrice);
    return html_reply(200, html::render(frame_of(site, request), page));
}

Reply show_agenda_text(const Site& site, const Request& request, const Captures& captures) {
    const auto shown = shown_agenda(site, request, captures);
    return file(domain::agenda_text(shown.agenda, shown.meeting), "text/plain; charset=utf-8",
                Disposition::in_page, shown, ".txt");
}

Reply show_agenda_html(const Site& site, const Request& request, const Captures& captures) {
    const auto shown = shown_agenda(site, request, captures);
    return document_reply(html::agenda_document(shown.agenda, shown.meeting));
}

Reply show_agenda_pdf(const Site& site, const Request& request, const Captures& captures) {
    const auto shown = shown_agenda(site, request, captures);
    return file(actions::print_pdf(html::agenda_document(shown.agenda, shown.meeting)), "application/pdf",
                Disposition::in_page, shown, ".pdf");
}

Reply show_agenda_draft(const Site& site, const Request& request, const Captures& captures) {
    const auto shown = shown_agenda(site, request, captures);
    return file(actions::agenda_draft(env_of(site, request), site.feeds.publisher(), site.documents,
                                      request.visitor->viewer, shown.meeting.id),
                "message/rfc822", Disposition::download, shown, ".eml");
}

} // namespace arrimage::http
