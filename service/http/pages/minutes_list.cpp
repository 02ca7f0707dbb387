#include "http/pages/minutes_list.hpp"

#include "actions/search_records.hpp"
#include "domain/count_words.hpp"
#include "domain/french_time.hpp"
#include "http/page_cut.hpp"
#include "http/pages/document.hpp"
#include "http/pages/minutes_view.hpp"
#include "http/paths.hpp"
#include "plan/french_date.hpp"
#include "plan/text.hpp"

namespace arrimage::http {
namespace {

using html::MinutesListPage;
using store::PassageKind;

constexpr std::size_t longest_search = 200;
constexpr std::size_t findings_on_a_page = 20;

html::Form search_form(const std::string& words) {
    return {
        .action = "/comptes-rendus",
        .submit = "Chercher",
        .fields = {{.kind = html::Field::Kind::text,
                    .name = "mots",
                    .label =
                        "Chercher dans les comptes-rendus, les décisions, les ordres du jour, le plan et les "
                        "documents",
                    .value = words,
                    .hint = "Entre guillemets, les mots se suivent."}},
        .method = "get"};
}

std::string name_of(PassageKind kind) {
    switch (kind) {
    case PassageKind::minutes: return "Compte-rendu";
    case PassageKind::decision: return "Décision";
    case PassageKind::agenda: return "Ordre du jour";
    case PassageKind::activity: return "Plan";
    case PassageKind::document: return "Document";
    }
    return {};
}

html::Link place_of(const actions::FoundPassage& found) {
    const auto& passage = found.passage;
    switch (passage.kind) {
    case PassageKind::agenda: return {path_of(*passage.meeting) + "/ordre-du-jour", passage.title};
    case PassageKind::activity: return {"/plan", passage.title};
    case PassageKind::document:
        return {"/documents/" + std::to_string(passage.document->value) + "/document", found.document};
    default: return {minutes_path(*passage.meeting) + "#" + section_anchor(passage.key), passage.title};
    }
}

MinutesListPage::Finding finding_of(const actions::FoundPassage& found) {
    MinutesListPage::Finding line{.place = place_of(found),
                                  .kind = name_of(found.passage.kind),
                                  .where = found.meeting,
                                  .extract = found.extract};
    if (found.day) line.where += ", le " + plan::french_date(*found.day);
    return line;
}

void search(MinutesListPage& page, const Site& site, const Request& request, const std::string& words) {
    auto cut = page_cut(request);
    cut.length = findings_on_a_page;
    const auto found = actions::search_records(site.database, request.visitor->viewer, words,
                                               static_cast<int>(cut.first()), static_cast<int>(cut.length));
    for (const auto& line : found.lines) page.findings.push_back(finding_of(line));
    page.searched = true;
    page.pager = pager(request, cut, static_cast<std::size_t>(found.total));
    page.count = (found.total >= store::most_findings ? "Plus de " : "") +
                 domain::counted(found.total, "passage", "passages");
    if (found.total == 0) page.empty = "Rien ne répond à ces mots. Essayez-en moins, ou d’autres.";
}

MinutesListPage::Line line_of(const store::MinutesLine& line, const std::string& path) {
    return {.meeting = {path, line.title},
            .when = domain::french_sitting(line.sitting),
            .committee = line.committee,
            .state = state_label(line.state),
            .documents = line.documents > 0 ? domain::counted(line.documents, "document", "documents") : ""};
}

template <class PathOf>
void add_lines(MinutesListPage& page, const Request& request, const std::vector<store::MinutesLine>& lines,
               PathOf path) {
    const auto cut = page_cut(request);
    for (auto at = cut.first(); at < lines.size() && at < cut.first() + cut.length; ++at)
        page.lines.push_back(line_of(lines[at], path(lines[at])));
    page.pager = pager(request, cut, lines.size());
}

} // namespace

Reply list_minutes(const Site& site, const Request& request, const Captures&) {
    const auto words = query_value(request.query, "mots").substr(0, longest_search);
    MinutesListPage page{.search = search_form(words)};
    if (!plan::text::trim(words).empty()) {
        search(page, site, request, words);
        return html_reply(200, html::render(frame_of(site, request), page));
    }
    const auto lines = actions::list_minutes(site.database, request.visitor->viewer);
    add_lines(page, request, lines, [](const store::MinutesLine& line) {
        return line.state ? minutes_path(line.meeting) : path_of(line.meeting);
    });
    if (lines.empty())
        page.empty = "Aucun compte-rendu encore. Il y en aura un quand une rencontre aura été tenue et son "
                     "compte-rendu diffusé.";
    return html_reply(200, html::render(frame_of(site, request), page));
}

Reply list_public_minutes(const Site& site, const Request& request, const Captures&) {
    MinutesListPage page{.lead = "Les comptes-rendus approuvés que tout le monde peut lire."};
    const auto lines = actions::list_public_minutes(site.database);
    add_lines(page, request, lines,
              [](const store::MinutesLine& line) { return minutes_path(line.meeting) + "/public"; });
    for (auto& line : page.lines) line.documents.clear();
    if (lines.empty()) page.empty = "Aucun compte-rendu n’est public.";
    return html_reply(200, html::render(frame_of(site, request), page));
}

} // namespace arrimage::http
