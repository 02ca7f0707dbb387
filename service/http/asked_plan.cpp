#include "http/asked_plan.hpp"

#include "html/message_page.hpp"

namespace arrimage::http {

std::optional<plan::Period> period_between(std::string_view start, std::string_view end) {
    const auto first = plan::from_iso(start), last = plan::from_iso(end);
    if (!first || !last) return std::nullopt;
    return plan::Period{*first, *last};
}

std::optional<plan::Period> asked_period(std::string_view query) {
    return period_between(query_value(query, "debut"), query_value(query, "fin"));
}

std::string period_query(const plan::Period& period) {
    return "debut=" + plan::to_iso(period.start) + "&fin=" + plan::to_iso(period.end);
}

Reply no_plan(const Site& site, const Request& request) {
    const bool may = request.visitor->viewer.coordonnatrice;
    const html::MessagePage page{
        .title = "Aucun plan d’action",
        .paragraphs =
            {may ? "Importez le plan de l’année\u00a0: ses promesses deviennent des rencontres à suivre."
                 : "Le plan de l’année paraîtra ici dès que la coordination l’aura importé."},
        .next = may ? html::Link{"/plan/importer", "Importer un plan"} : html::Link{}};
    return html_reply(200, html::render(frame_of(site, request), page));
}

} // namespace arrimage::http
