#include "http/pages/meetings.hpp"

#include "actions/list_bodies.hpp"
#include "actions/list_meetings.hpp"
#include "domain/count_words.hpp"
#include "domain/french_time.hpp"
#include "domain/meeting_life.hpp"
#include "html/meetings_page.hpp"
#include "http/form_reader.hpp"
#include "http/meeting_options.hpp"
#include "http/page_cut.hpp"
#include "http/state_labels.hpp"
#include "plan/french_date.hpp"

namespace arrimage::http {
namespace {

/// What the visitor looks for, as the query says it. A value that is none of the choices is not looked for.
struct Search {
    std::string view{}; ///< a state, "late", or "undated"
    std::string committee{};
    std::string territory{};
    std::string text{};

    bool empty() const { return view.empty() && committee.empty() && territory.empty() && text.empty(); }
};

Search search_of(const Request& request) {
    const auto value = [&](std::string_view name) { return query_value(request.query, name); };
    return {value("etat"), value("comite"), value("territoire"), value("texte")};
}

template <class Id>
std::optional<Id> row_of(const std::string& text) {
    const auto value = whole_number(text);
    return value ? std::optional{Id{*value}} : std::nullopt;
}

domain::MeetingSearch domain_search(const Search& search, const PageCut& cut, plan::Date today) {
    domain::MeetingSearch asked{.committee = row_of<domain::CommitteeId>(search.committee),
                                .territory = row_of<domain::TerritoryId>(search.territory),
                                .text = search.text.substr(0, 200),
                                .undated = search.view == "undated",
                                .offset = static_cast<int>(cut.first()),
                                .limit = static_cast<int>(cut.length)};
    if (search.view == "late") asked.late_as_of = today;
    if (const auto state = domain::meeting_state(search.view)) asked.states = {*state};
    return asked;
}

html::Form search_form(const Site& site, const Search& search) {
    using Kind = html::Field::Kind;
    return {.action = "/rencontres",
            .submit = "Chercher",
            .fields = {{.kind = Kind::text, .name = "texte", .label = "Mots", .value = search.text},
                       {.kind = Kind::select,
                        .name = "etat",
                        .label = "État",
                        .value = search.view,
                        .options = {{"", "Tous"},
                                    {"undated", "À dater"},
                                    {"late", "En retard"},
                                    {"proposed", "Dates proposées"},
                                    {"confirmed", "Fixées"},
                                    {"held", "Tenues"},
                                    {"cancelled", "Annulées"}}},
                       {.kind = Kind::select,
                        .name = "comite",
                        .label = "Comité",
                        .value = search.committee,
                        .options = committee_options(site, "Tous")},
                       {.kind = Kind::select,
                        .name = "territoire",
                        .label = "Territoire",
                        .value = search.territory,
                        .options = territory_options(site, "Tous")}},
            .method = "get"};
}

std::string whose(const domain::MeetingLine& line) {
    const auto both = !line.committee.empty() && !line.territory.empty();
    return line.committee + (both ? ", " : "") + line.territory;
}

std::string late_in_words(const domain::MeetingLine& line, plan::Date today) {
    const bool waits =
        line.state == domain::MeetingState::to_schedule || line.state == domain::MeetingState::proposed;
    if (!waits || !line.promised_end || *line.promised_end >= today) return {};
    const auto days = std::chrono::sys_days{today} - std::chrono::sys_days{*line.promised_end};
    return domain::counted(static_cast<int>(days.count()), "jour de retard", "jours de retard");
}

html::MeetingsPage::Line line_of(const domain::MeetingLine& line, plan::Date today) {
    return {.meeting = {"/rencontres/" + std::to_string(line.id.value), line.title},
            .when = line.sitting ? domain::french_sitting(*line.sitting) : plan::french_interval(line.window),
            .whose = whose(line),
            .place = line.place,
            .state = state_label(line.state),
            .late = late_in_words(line, today)};
}

std::string empty_sentence(const Search& search, const Visitor& visitor) {
    if (!search.empty()) return "Aucune rencontre ne répond à cette recherche.";
    if (!visitor.viewer.coordonnatrice) return "Aucune rencontre ne vous concerne pour le moment.";
    return "Aucune rencontre. Importez un plan d’action, ou ajoutez une rencontre.";
}

} // namespace

Reply list_meetings(const Site& site, const Request& request, const Captures&) {
    const auto search = search_of(request);
    const auto cut = page_cut(request);
    const auto day = today(site);
    const auto found =
        actions::list_meetings(site.database, request.visitor->viewer, domain_search(search, cut, day));
    html::MeetingsPage page{.count = domain::counted(found.total, "rencontre", "rencontres"),
                            .may_add = request.visitor->viewer.coordonnatrice,
                            .search = search_form(site, search),
                            .pager = pager(request, cut, static_cast<std::size_t>(found.total))};
    if (found.total == 0) page.empty = empty_sentence(search, *request.visitor);
    for (const auto& line : found.lines) page.lines.push_back(line_of(line, day));
    return html_reply(200, html::render(frame_of(site, request), page));
}

} // namespace arrimage::http
