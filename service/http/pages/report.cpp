#include "http/pages/report.hpp"

#include "actions/annual_report.hpp"
#include "actions/keep_draft.hpp"
#include "actions/print_pdf.hpp"
#include "domain/refusal.hpp"
#include "domain/report_csv.hpp"
#include "domain/report_text.hpp"
#include "html/report_document.hpp"
#include "html/report_page.hpp"
#include "http/asked_plan.hpp"
#include "http/disposition.hpp"
#include "plan/french_date.hpp"

namespace arrimage::http {
namespace {

actions::ShownReport shown_report(const Site& site, const Request& request) {
    return actions::show_report(site.database, request.visitor->viewer,
                                {asked_period(request.query), today(site)});
}

std::string path_of(std::string_view path, const plan::Period& period) {
    return std::string{path} + "?" + period_query(period);
}

html::Form next_form(const plan::Period& period) {
    using Kind = html::Field::Kind;
    return {.action = "/bilan/plan-suivant",
            .submit = "Préparer le plan suivant",
            .fields = {{.kind = Kind::hidden, .name = "debut", .value = plan::to_iso(period.start)},
                       {.kind = Kind::hidden, .name = "fin", .value = plan::to_iso(period.end)}}};
}

html::ReportPage page_of(actions::ShownReport shown, bool coordonnatrice) {
    const auto period = shown.report.period;
    html::ReportPage page{.files = {{path_of("/bilan.pdf", period), "PDF"},
                                    {path_of("/bilan.csv", period), "Tableur (CSV)"},
                                    {path_of("/bilan.txt", period), "Texte"}}};
    for (const auto& other : shown.periods)
        if (other != period)
            page.others.push_back(
                {path_of("/bilan", other), plan::french_interval({other.start, other.end})});
    if (coordonnatrice && shown.has_next) page.note = "Le plan suivant est déjà gardé.";
    if (coordonnatrice && !shown.has_next) page.next = next_form(period);
    page.report = std::move(shown.report);
    return page;
}

Reply file(std::string bytes, const char* type, Disposition disposition, const domain::Report& report,
           const char* extension) {
    auto reply = text_reply(200, std::move(bytes));
    reply.headers[0] = {"Content-Type", type};
    const auto name = "bilan-" + plan::to_iso(report.period.start) + "-" + plan::to_iso(report.period.end);
    reply.headers.emplace_back("Content-Disposition", content_disposition(disposition, name + extension));
    return reply;
}

} // namespace

Reply show_report(const Site& site, const Request& request, const Captures&) {
    try {
        auto page = page_of(shown_report(site, request), request.visitor->viewer.coordonnatrice);
        return html_reply(200, html::render(frame_of(site, request), page));
    } catch (const domain::Refusal& refusal) {
        if (refusal.kind() != domain::RefusalKind::not_found || asked_period(request.query)) throw;
        return no_plan(site, request);
    }
}

Reply show_report_text(const Site& site, const Request& request, const Captures&) {
    const auto shown = shown_report(site, request);
    return file(domain::report_text(shown.report), "text/plain; charset=utf-8", Disposition::in_page,
                shown.report, ".txt");
}

Reply show_report_csv(const Site& site, const Request& request, const Captures&) {
    const auto shown = shown_report(site, request);
    return file(domain::report_csv(shown.report), "text/csv; charset=utf-8", Disposition::download,
                shown.report, ".csv");
}

Reply show_report_pdf(const Site& site, const Request& request, const Captures&) {
    const auto shown = shown_report(site, request);
    return file(actions::print_pdf(html::report_document(shown.report)), "application/pdf",
                Disposition::in_page, shown.report, ".pdf");
}

Reply prepare_next_plan(const Site& site, const Request& request, const Captures&) {
    const auto& form = *request.form;
    const auto draft =
        actions::next_plan(site.database, {period_between(form["debut"], form["fin"]), today(site)});
    const auto id = actions::keep_draft(env_of(site, request), "plan", *request.visitor->viewer.person,
                                        {draft.name, draft.content});
    return see_other("/plan/importer/" + std::to_string(id.value));
}

} // namespace arrimage::http
